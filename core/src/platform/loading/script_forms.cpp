#include "platform/loading/script_forms.hpp"

#include <algorithm>

#include "flow/handed_calls.hpp"
#include "platform/requests/addresses.hpp"
#include "text/ascii.hpp"
#include "text/words.hpp"

namespace premod::platform {

using js::Call;
using js::File;
using js::NodeId;
using js::NodeKind;
using text::lower_ascii;

namespace {

constexpr NodeId max_chain = 8;        ///< calls and members before a script element
constexpr unsigned max_arguments = 4;  ///< of a request

/// What jQuery takes for the place of a callback's name: `?callback=?`, `&cb=?&x=1`, `??`.
bool has_callback_mark(std::string_view text) {
  for (std::size_t at = text.find("=?"); at != text.npos; at = text.find("=?", at + 1))
    if (at + 2 == text.size() || text[at + 2] == '&') return true;
  return text.find("??") != text.npos;
}

/// The name of the method that is called; empty for a function.
std::string method_of(const js::Index& index, const js::CallSite& site) {
  const js::Tree& tree = *index.program().script(index.at(site.callee).script).tree;
  const bool member = tree[site.callee].kind == js::NodeKind::member_expression;
  return member ? index.key_text(site.callee) : std::string();
}

bool makes_element(const js::Index& index, const js::CallSite& site) {
  return index.path_text(site.path).starts_with("document.createElement") ||
         text::is_one_of(method_of(index, site), {"clone", "cloneNode", "createElement"});
}

/// What a page has, by a selector or a name.
bool asks_page(const js::Index& index, const js::CallSite& site) {
  return index.path_text(site.path) == "$" ||
         text::is_one_of(method_of(index, site),
                         {"querySelector", "querySelectorAll", "getElementsByTagName",
                          "getElementsByTagNameNS", "find", "filter", "closest", "children"});
}

class Forms {
 public:
  explicit Forms(const File& script)
      : script_(script), tree_(script.tree()), index_(script.index()) {}

  std::vector<ScriptForm> find() {
    for (const Call& call : script_.calls()) at_call(call);
    for (const Call& call : js::handed_calls(script_)) at_call(call);
    for (NodeId id = 1; id < tree_.size(); ++id)
      if (tree_[id].kind == NodeKind::assignment_expression) at_assignment(id);
    return std::move(out_);
  }

 private:
  void add(Span span, std::string how) { out_.push_back({span, std::move(how)}); }

  void at_call(const Call& call) {
    const std::string_view path = call.global_path();
    if (path == "$.getJSON" || path == "$.ajax" || path == "$.get" || path == "$.post")
      at_request(call, path);
    if (path == "WebAssembly.instantiateStreaming" || path == "WebAssembly.compileStreaming")
      at_compiled(call, path);
    const std::string member = call.member();
    if (call.object() == 0) return;
    if (member == "setAttribute" || member == "attr" || member == "prop") {
      const NodeId value = call.argument(1);
      for (const std::string& name : index_.texts_of(call.argument(0)))
        if (value != 0 && lower_ascii(name) == "src" && may_be_outside(value) &&
            is_existing_script(script_, call.object()))
          return add(call.span(), "." + member + "('src')");
    }
  }

  /// JSONP: the answer is a script. Only data of type JSON turn into it by the address alone.
  void at_request(const Call& call, std::string_view path) {
    bool json = path == "$.getJSON", marked = false;
    for (unsigned n = 0; n < max_arguments; ++n) {
      const NodeId argument = call.argument(n);
      if (argument == 0) break;
      for (const std::string& text : index_.texts_of(argument)) {
        json = json || (n >= 2 && lower_ascii(text) == "json");
        marked = marked || (n < 2 && has_callback_mark(text));
      }
      for (const std::string& type : index_.texts_of(argument, "dataType"))
        json = json || lower_ascii(type).find("json") != std::string::npos;
      for (const std::string_view key : {"url", "data"})
        for (const std::string& text : index_.texts_of(argument, key))
          marked = marked || has_callback_mark(text);
    }
    if (json && marked) add(call.span(), std::string(path) + " callback=?");
  }

  /// WebAssembly.instantiateStreaming(fetch('https://...'))
  void at_compiled(const Call& call, std::string_view path) {
    NodeId at = call.argument(0) == 0 ? 0 : index_.resolve(call.argument(0));
    for (NodeId steps = 0; at != 0 && steps < max_chain; ++steps) {
      const js::CallSite* site = index_.call_at(at);
      if (site != nullptr && tree_.next(site->callee) != 0)
        for (const std::string& address : index_.texts_of(tree_.next(site->callee)))
          if (is_absolute(address)) return add(call.span(), std::string(path));
      const NodeKind kind = tree_[at].kind;
      if (kind != NodeKind::call_expression && kind != NodeKind::member_expression &&
          kind != NodeKind::await_expression)
        return;
      at = index_.resolve(tree_.first_child(at));
    }
  }

  /// `document.scripts[0].src = address`, `.text = code`
  void at_assignment(NodeId id) {
    const NodeId target = tree_.first_child(id);
    if (tree_[target].kind != NodeKind::member_expression) return;
    const std::string name = index_.key_text(target);
    const bool text = text::is_one_of(name, {"text", "textContent", "innerHTML", "innerText"});
    if (name != "src" && !text) return;
    if (name == "src" && !may_be_outside(tree_.next(target))) return;
    if (is_existing_script(script_, tree_.first_child(target)))
      add(script_.span(id), "script." + name);
  }

  /// Surely a file of the widget or the platform is none.
  [[nodiscard]] bool may_be_outside(NodeId value) const {
    const std::vector<std::string> texts = index_.texts_of(value);
    return texts.empty() || std::any_of(texts.begin(), texts.end(), [](const std::string& text) {
             return is_absolute(text) || is_code_address(text) || text.starts_with(js::hole);
           });
  }

  const File& script_;
  const js::Tree& tree_;
  const js::Index& index_;
  std::vector<ScriptForm> out_;
};

}  // namespace

bool selects_script(std::string_view selector) {
  std::string last = lower_ascii(selector.substr(selector.find_last_of(" >+~,") + 1));
  if (last.empty()) return false;
  last.resize(std::min(last.size(), last.find_first_of(".#:[")));
  return last == "script";
}

bool is_existing_script(const File& script, NodeId expression) {
  const js::Index& index = script.index();
  const js::Tree& tree = script.tree();
  const std::string_view path = index.path_text(index.path_of(expression));
  if (path == "document.currentScript" || path.starts_with("document.scripts.")) return true;
  NodeId at = index.resolve(expression);
  for (NodeId steps = 0; at != 0 && steps < max_chain; ++steps) {
    const js::CallSite* site = index.call_at(at);
    // What the script makes itself is found where it is made.
    if (site != nullptr && makes_element(index, *site)) return false;
    if (site != nullptr && asks_page(index, *site))
      for (NodeId given = tree.next(site->callee); given != 0; given = tree.next(given))
        for (const std::string& text : index.texts_of(given))
          if (selects_script(text)) return true;
    const NodeKind kind = tree[at].kind;
    if (kind != NodeKind::call_expression && kind != NodeKind::member_expression) return false;
    at = index.resolve(tree.first_child(at));
  }
  return false;
}

std::vector<ScriptForm> script_forms(const File& script) { return Forms(script).find(); }

}  // namespace premod::platform
