// Scripts that are loaded past the module loader, and code in markup and addresses.
#include <algorithm>

#include "flow/code/asking_code.hpp"
#include "flow/handed_calls.hpp"
#include "js/code_address.hpp"
#include "platform/loading/new_scripts.hpp"
#include "platform/loading/script_forms.hpp"
#include "platform/page/dom.hpp"
#include "platform/requests/addresses.hpp"
#include "platform/requests/requests.hpp"
#include "text/words.hpp"

namespace premod::platform {

using js::Call;
using js::File;
using js::is_event_attribute;
using js::NodeId;
using js::NodeKind;
using js::TagText;

namespace {

using text::lower_ascii;

using Kind = ScriptInjection::Kind;

/// `<script type="text/template">` holds text, not code.
bool runs(const TagText& tag) {
  const std::string type = lower_ascii(tag.attribute("type"));
  return type.empty() || type == "module" || type.find("javascript") != std::string::npos;
}

/// `<script></script>` as a piece of markup holds nothing to run; `$('<script></script>')` makes an
/// element that is given something.
bool is_empty_script(const InsertedMarkup& markup, const TagText& tag) {
  return markup.by != "$()" && tag.attribute("src").empty() &&
         lower_ascii(markup.value) == "<script></script>";
}

/// The markup is one script element with constant code in it: `<script>document.F=Object</script>`.
bool asks_in_markup(std::string_view markup) {
  constexpr std::string_view begin = "<script>", end = "</script>";
  if (!markup.starts_with(begin) || !markup.ends_with(end)) return false;
  markup.remove_prefix(begin.size());
  markup.remove_suffix(end.size());
  return markup.find('<') == markup.npos && markup.find(js::hole) == markup.npos &&
         js::only_asks(markup);
}

/// `'onload' in document.createElement('script')` asks the browser what it can do.
bool is_asked(const File& script, const Call& call) {
  const NodeId above = script.tree().parent(call.node());
  return script.tree()[above].kind == NodeKind::binary_expression &&
         script.tree()[above].op == js::Operator::in;
}

/// Something of the code is known, and it does more than to ask whether the event is there:
/// `element.setAttribute('oninput', 'return;')`.
bool does_something(std::string_view code) {
  std::string bare(code);
  std::erase_if(bare, [](char c) { return c == ' ' || c == ';' || c == js::hole; });
  return !bare.empty() && bare != "return";
}

constexpr std::size_t max_names = 4;  ///< that one attribute may have

/// A word of `dataType`, which lists several by spaces.
bool loads_script(std::string_view data_type) {
  const std::string types = " " + lower_ascii(data_type) + " ";
  return types.find(" script ") != std::string::npos || types.find(" jsonp ") != std::string::npos;
}

class Injections {
 public:
  explicit Injections(const File& script)
      : script_(script), tree_(script.tree()), index_(script.index()) {}

  std::vector<ScriptInjection> run() {
    elements();
    for (const InsertedMarkup& markup : inserted_markup(script_)) at_markup(markup);
    for (const Call& call : script_.calls()) at_call(call);
    for (const Call& call : handed_calls(script_)) at_call(call);
    for (const js::Access& access : script_.accesses())
      if (access.use == js::Use::write) at_write(access);
    for (NodeId id = 1; id < tree_.size(); ++id) {
      if (tree_[id].kind == NodeKind::import_expression) at_import(id);
      if (tree_[id].kind == NodeKind::assignment_expression) at_assignment(id);
    }
    for (ScriptForm& form : script_forms(script_)) add(form.span, std::move(form.how));
    std::stable_sort(out_.begin(), out_.end(),
                     [](const auto& a, const auto& b) { return a.span.begin < b.span.begin; });
    const auto same = [](const auto& a, const auto& b) { return a.span == b.span; };
    out_.erase(std::unique(out_.begin(), out_.end(), same), out_.end());
    return std::move(out_);
  }

 private:
  void add(Span span, std::string how, Kind kind = Kind::script) {
    out_.push_back({.span = span, .how = std::move(how), .kind = kind});
  }

  void elements() {
    for (const CreatedElement& element : created_elements(script_)) {
      if (element.name != "script" || is_asked(script_, *element.call)) continue;
      add(element.call->span(), "createElement('script')", kind_of(*element.call));
      for (const NodeId address : values_given(script_, element.variable, "src"))
        out_.back().addresses.push_back(script_.span(address));
      for (const std::string_view text : {"text", "textContent", "innerHTML", "innerText"})
        for (const NodeId code : values_given(script_, element.variable, text))
          out_.back().codes.push_back(script_.span(code));
    }
  }

  [[nodiscard]] Kind kind_of(const Call& call) const {
    switch (script_content(script_, call)) {
      case ScriptContent::nothing:
        return Kind::nothing;
      case ScriptContent::own_file:
        return Kind::own_file;
      case ScriptContent::anything:
        break;
    }
    return Kind::script;
  }

  void at_markup(const InsertedMarkup& markup) {
    for (const TagText& tag : js::tags_in(markup.value)) {
      const Span span = script_.span(markup.node);
      if (tag.name == "script" && runs(tag) && !is_empty_script(markup, tag))
        return add(span, markup.by + " <script>",
                   asks_in_markup(markup.value) ? Kind::asks : Kind::script);
      if (tag.name == "script" && lower_ascii(tag.attribute("type")) == "importmap" &&
          markup.value.find("//") != std::string::npos)
        return add(span, markup.by + " <script type=importmap>");
      if (tag.name == "link" && lower_ascii(tag.attribute("rel")) == "import")
        return add(span, markup.by + " <link rel=import>");
      if (tag.name == "base" && is_absolute(tag.attribute("href")))
        return add(span, markup.by + " <base>");
      for (const auto& [name, value] : tag.attributes) {
        if (is_event_attribute(name) && !value.empty())
          return add(span, markup.by + " " + name, Kind::handler);
        if ((name == "href" || name == "src" || name == "action" || name == "formaction") &&
            js::code_in_address(value))
          return add(span, markup.by + " " + name + " javascript:", Kind::address);
      }
    }
  }

  void at_call(const Call& call) {
    const std::string_view path = call.global_path();
    const std::string member = call.member();
    if (path == "$.getScript" || path == "importScripts" || path == "document.write" ||
        path == "document.writeln")
      return add(call.span(), std::string(path));
    if ((member == "createAttribute" || member == "createAttributeNS") && call.object() != 0)
      return at_attribute_node(call, call.argument(member == "createAttribute" ? 0 : 1));
    if (member == "cloneNode" || member == "clone") return at_clone(call);
    if (path == "$.ajax" || path == "$.ajaxSetup" || path == "$.get" || path == "$.post")
      return at_ajax(call, path);
    if (path == "Worker" || path == "SharedWorker" || member == "register" || member == "addModule")
      return at_worker(call, path);
    if (member == "attr" || member == "prop" || member == "setAttribute")
      at_attribute(call, call.argument(0), call.argument(1));
    if (member == "setAttributeNS") at_attribute(call, call.argument(1), call.argument(2));
    if (member == "attr" || member == "prop") at_attributes(call, call.argument(0));
    if (path == "$" && call.argument(1) != 0) at_attributes(call, call.argument(1));
    if (path == "Object.assign" || path == "$.extend" || path == "_.extend")
      at_addresses(call, call.argument(1));
    if (path == "location.assign" || path == "location.replace" || path == "open")
      at_address(call.span(), call.argument(0), std::string(path));
  }

  /// An attribute that is made on its own can only be for an event's code.
  void at_attribute_node(const Call& call, NodeId named) {
    if (named == 0) return;
    for (const std::string& name : index_.texts_of(named))
      if (is_event_attribute(lower_ascii(name)))
        return add(call.span(), "." + call.member() + "('" + name + "')", Kind::handler);
  }

  /// `document.querySelector('script').cloneNode()` makes one more script.
  void at_clone(const Call& call) {
    if (call.object() == 0) return;
    if (is_existing_script(script_, call.object()))
      add(call.span(), "." + call.member() + "('script')");
  }

  void at_ajax(const Call& call, std::string_view path) {
    for (unsigned n = 0; n < 4; ++n) {
      const NodeId argument = call.argument(n);
      if (argument == 0) return;
      for (const std::string& type : index_.texts_of(argument, "dataType"))
        if (loads_script(type))
          return add(call.span(), std::string(path) + " dataType: '" + type + "'");
      if (n < 2 || path.starts_with("$.ajax")) continue;
      for (const std::string& type : index_.texts_of(argument))
        if (loads_script(type)) return add(call.span(), std::string(path) + " '" + type + "'");
    }
  }

  /// Own files of the widget are no outside code.
  void at_worker(const Call& call, std::string_view path) {
    const bool worker = path == "Worker" || path == "SharedWorker" ||
                        path == "navigator.serviceWorker.register" ||
                        path.ends_with("Worklet.addModule");
    if (!worker) return;
    for (const std::string& address : index_.texts_of(call.argument(0)))
      if (is_absolute(address) || is_code_address(address))
        return add(call.span(), std::string(path));
    if (makes_address(call.argument(0))) add(call.span(), std::string(path), Kind::computed);
  }

  /// URL.createObjectURL(...): code that is put together at run time.
  [[nodiscard]] bool makes_address(NodeId node) const {
    if (node == 0) return false;
    for (const js::PathId path : script_.program().paths(index_.values(node)))
      if (index_.path_text(path).find("createObjectURL()") != std::string_view::npos) return true;
    return false;
  }

  [[nodiscard]] bool sets_code(NodeId value) const {
    const std::vector<std::string> texts = index_.texts_of(value);
    return std::any_of(texts.begin(), texts.end(), does_something);
  }

  /// What the server or the user knows: `setAttribute('onclick', answer.code)`.
  [[nodiscard]] bool is_computed(NodeId value) const {
    if (value == 0 || !index_.texts_of(value).empty()) return false;
    const NodeKind kind = tree_[index_.resolve(value)].kind;
    return kind == NodeKind::member_expression || kind == NodeKind::identifier ||
           kind == NodeKind::call_expression;
  }

  /// `.attr('onclick', row.action)`: a field of data; a function would be asked for the text, and a
  /// name alone may be one.
  [[nodiscard]] bool is_text_of_data(NodeId value) const {
    if (tree_[index_.resolve(value)].kind != NodeKind::member_expression) return false;
    const auto values = index_.values(value);
    return std::none_of(values.begin(), values.end(), [&](js::ValueId id) {
      const js::ValueKind kind = script_.program().store().value(id).kind;
      return kind == js::ValueKind::function || kind == js::ValueKind::bound ||
             kind == js::ValueKind::boolean || kind == js::ValueKind::nothing;
    });
  }

  /// A renderer gives elements whatever they are to have, from long lists of names: which of the
  /// values goes with which name nobody can tell.
  static bool may_name_all(const std::vector<std::string>& names) {
    return names.size() <= max_names ||
           std::all_of(names.begin(), names.end(), [](const std::string& name) {
             return is_event_attribute(lower_ascii(name));
           });
  }

  /// Some of the values are not known: a helper for all attributes, called from everywhere.
  [[nodiscard]] bool may_be_anything(NodeId node) const {
    const std::vector<std::string> texts = index_.texts_of(node);
    if (std::any_of(texts.begin(), texts.end(), [](const std::string& text) {
          return text.find(js::hole) != std::string::npos;
        }))
      return true;
    const auto& ids = index_.values(node);
    return std::any_of(ids.begin(), ids.end(), [&](js::ValueId id) {
      return script_.program().store().value(id).kind == js::ValueKind::unknown;
    });
  }

  void at_attribute(const Call& call, NodeId named, NodeId value) {
    if (named == 0 || value == 0) return;
    const bool text =
        call.member() != "prop" && (call.member() != "attr" || is_text_of_data(value));
    const std::vector<std::string> names = index_.texts_of(named);
    if (!may_name_all(names) || (may_be_anything(named) && may_be_anything(value))) return;
    for (const std::string& name : names)
      if (is_event_attribute(lower_ascii(name)) &&
          (sets_code(value) || (text && is_computed(value))))
        return add(call.span(), "." + call.member() + "('" + name + "')", Kind::handler);
    for (const std::string& name : names)
      if (name == "href" || name == "src" || name == "action")
        at_address(call.span(), value, "." + call.member() + "('" + name + "')");
  }

  /// `Object.assign(frame, {src: 'javascript:run()'})`
  void at_addresses(const Call& call, NodeId object) {
    if (object == 0) return;
    for (const std::string_view name : {"src", "href", "action", "formAction", "formaction"})
      for (const std::string& address : index_.texts_of(object, name))
        if (js::code_in_address(address))
          return add(call.span(), std::string(name) + " javascript:", Kind::address);
  }

  /// `.attr({onerror: 'run()'})`, `$('<img>', {onerror: 'run()'})`.
  void at_attributes(const Call& call, NodeId object) {
    if (object == 0) return;
    at_addresses(call, object);
    for (const js::ValueId id : index_.values(object))
      for (const std::string_view name : script_.program().keys(id)) {
        if (!is_event_attribute(name)) continue;
        const std::vector<std::string> texts = index_.texts_of(object, name);
        const NodeId given = index_.property(object, name);
        if (std::any_of(texts.begin(), texts.end(), does_something) ||
            (given != 0 && texts.empty() && is_text_of_data(given)))
          return add(call.span(),
                     (call.object() == 0 ? "" : ".") + call.member() + "() " + std::string(name),
                     Kind::handler);
      }
  }

  /// `frame.src = 'javascript:run()'`
  void at_assignment(NodeId id) {
    const NodeId target = tree_.first_child(id);
    if (tree_[target].kind != NodeKind::member_expression) return;
    // at_write() looks at those of the page.
    if (index_.path_text(index_.path_of(target)).ends_with("location.href")) return;
    const std::string name = index_.key_text(target);
    if (name == "src" || name == "action" || name == "formAction" || name == "href")
      at_address(script_.span(id), tree_.next(target), "." + name);
  }

  void at_address(Span span, NodeId node, const std::string& how) {
    if (node == 0) return;
    for (const std::string& address : index_.texts_of(node))
      if (js::code_in_address(address)) return add(span, how + " javascript:", Kind::address);
  }

  void at_write(const js::Access& access) {
    if (access.path == "$.ajaxSettings.dataType") {  // also the settings that a prefilter changes
      const NodeId above = tree_.parent(access.node);
      if (tree_[above].kind != NodeKind::assignment_expression) return;
      for (const std::string& type : index_.texts_of(tree_.child(above, 1)))
        if (loads_script(type))
          return add(access.span, std::string(access.path) + " = '" + type + "'");
      return;
    }
    if (access.path != "location" && access.path != "location.href" &&
        !access.path.ends_with(".location.href"))
      return;
    const NodeId above = tree_.parent(access.node);
    if (tree_[above].kind == NodeKind::assignment_expression)
      at_address(access.span, tree_.child(above, 1), std::string(access.path));
  }

  void at_import(NodeId id) {
    const NodeId name = tree_.first_child(id);
    for (const std::string& address : index_.texts_of(name))
      if (is_absolute(address) || is_code_address(address))
        return add(script_.span(id), "import()");
    if (makes_address(name)) add(script_.span(id), "import()", Kind::computed);
  }

  const File& script_;
  const js::Tree& tree_;
  const js::Index& index_;
  std::vector<ScriptInjection> out_;
};

}  // namespace

std::vector<ScriptInjection> script_injections(const File& script) {
  return Injections(script).run();
}

}  // namespace premod::platform
