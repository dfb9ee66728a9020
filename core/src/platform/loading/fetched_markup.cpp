#include "platform/loading/fetched_markup.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "flow/branches.hpp"
#include "flow/holes.hpp"
#include "js/equality.hpp"
#include "js/function_around.hpp"
#include "platform/requests/requests.hpp"
#include "text/ascii.hpp"
#include "text/limit_log.hpp"
#include "text/words.hpp"

namespace premod::platform {
namespace {

using js::Call;
using js::File;
using js::NodeId;
using js::NodeKind;

constexpr int max_links = 256;  ///< of a chain `.then().then()`

class Finder {
 public:
  explicit Finder(const File& script)
      : script_(script), tree_(script.tree()), index_(script.index()) {}

  InsertedAnswers run() {
    for (const Request& request : requests(script_))
      if (request.host == Host::other && request.url_node != 0)
        requests_.emplace(request.call->node(), &request);
    if (requests_.empty()) return {};
    for (const Call& call : script_.calls()) at_call(call);
    for (NodeId id = 1; id < tree_.size(); ++id) {
      if (tree_[id].kind != NodeKind::assignment_expression) continue;
      const NodeId target = tree_.first_child(id);
      if (tree_[target].kind != NodeKind::member_expression) continue;
      const std::string name = index_.key_text(target);
      if (text::is_one_of(name, {"textContent", "innerText", "innerHTML", "cssText"}) &&
          is_new_style(tree_.first_child(target)))
        take_style(tree_.next(target), name);
      else if (name == "innerHTML" || name == "outerHTML")
        take(tree_.next(target), name);
    }
    return std::move(out_);
  }

 private:
  /// `$.getJSON`, `dataType: 'json'`: an object comes.
  [[nodiscard]] bool is_data(const Request& request) const {
    constexpr unsigned most = 6;
    if (request.call->member() == "getJSON") return true;
    for (const std::string& type : index_.texts_of(request.settings, "dataType"))
      if (type.find("json") != type.npos) return true;
    for (unsigned n = 1; n < most && request.call->argument(n) != 0; ++n)
      if (index_.constant_text(request.call->argument(n)) == "json") return true;
    return false;
  }

  /// `$.ajaxSetup({dataType: 'json'})`, or what is not known.
  [[nodiscard]] bool jquery_asks_for_data() {
    if (jquery_data_) return *jquery_data_;
    jquery_data_ = false;
    for (const Call& call : script_.calls()) {
      if (call.member() != "ajaxSetup" || call.argument(0) == 0) continue;
      const auto types = index_.texts_of(call.argument(0), "dataType");
      if (types.empty() && index_.property(call.argument(0), "dataType") != 0) jquery_data_ = true;
      for (const std::string& type : types)
        if (type.find("json") != type.npos) jquery_data_ = true;
    }
    return *jquery_data_;
  }

  void at_call(const Call& call) {
    const std::string member = call.member();
    if (is_compiler(index_.path_text(index_.path_of(call.callee()))))
      return take_template(call.argument(0), member);
    if (call.object() == 0) return;
    if (member == "render" && call.argument(0) != 0)  // self.render({data: text}, params)
      return take_template(index_.property(call.argument(0), "data"), member);
    if (member == "insertRule" || member == "replaceSync")
      return take_style(call.argument(0), member);
    if (member == "insertAdjacentHTML") return take(call.argument(1), member);
    if (call.argument_count() != 1) return;
    if (text::is_one_of(member, {"text", "html", "append"}) && is_new_style(call.object()))
      return take_style(call.argument(0), member);
    // Elements and forms of the page have an append() of their own.
    const bool jquery = index_.path_text(index_.path_of(call.object())).starts_with("$");
    if (member == "html" || (jquery && text::is_one_of(member, {"append", "prepend", "after",
                                                                "before", "replaceWith"})))
      take(call.argument(0), member);
  }

  /// What makes a template of a text.
  [[nodiscard]] static bool is_compiler(std::string_view path) {
    if (path.starts_with("module:")) path.remove_prefix(std::string_view("module:").size());
    return text::is_one_of(
        text::lower_ascii(path),
        {"_.template", "handlebars.compile", "mustache.render", "mustache.parse", "hogan.compile",
         "ejs.render", "ejs.compile", "dot.template", "nunjucks.renderstring", "pug.compile"});
  }

  /// `$('<style>')`, `document.createElement('style')`, `style.styleSheet`
  [[nodiscard]] bool is_new_style(NodeId element) const {
    element = index_.resolve(element);
    if (tree_[element].kind == NodeKind::member_expression)
      element = index_.resolve(tree_.first_child(element));
    const js::CallSite* made = index_.call_at(element);
    const NodeId name = made == nullptr ? 0 : tree_.next(made->callee);
    if (name == 0) return false;
    const std::string_view path = index_.path_text(made->path);
    const std::string text = text::lower_ascii(index_.constant_text(name).value_or(""));
    return path == "$" ? text.starts_with("<style")
                       : path == "document.createElement" && text == "style";
  }

  /// `answer.template` of what a server answers, taken apart or not.
  [[nodiscard]] const Request* field_of(NodeId value) {
    NodeId object = index_.resolve(value);
    for (int depth = 0; tree_[object].kind == NodeKind::member_expression && depth < max_links;
         ++depth)
      object = index_.resolve(tree_.first_child(object));
    const bool part = object != index_.resolve(value);
    const Request* request = answered(object, Form::object);
    return part || is_taken_apart(object) ? request : nullptr;
  }

  /// `function ({template}) ...`
  [[nodiscard]] bool is_taken_apart(NodeId name) const {
    const js::VariableId id = variable_of(name);
    return id != 0 && tree_[tree_.parent(script_.scopes().variable(id).declaration)].kind ==
                          NodeKind::property;
  }

  void take_template(NodeId value, const std::string& by) {
    if (value == 0) return;
    if (const Request* request = field_of(value)) return add(*request, by, out_.templates);
    take(value, by);
  }

  void take_style(NodeId value, const std::string& by) {
    if (value == 0) return;
    const Request* request = field_of(value);
    if (request == nullptr) request = whole(index_.resolve(value));
    if (request != nullptr) add(*request, by, out_.styles);
  }

  void add(const Request& request, const std::string& by, std::vector<ForeignAddress>& to) {
    if (told_.insert(request.url_node).second)
      to.push_back({script_.span(request.url_node), js::without_holes(request.url), by});
  }

  /// The request whose answer the value is as it comes, a text.
  [[nodiscard]] const Request* whole(NodeId value) {
    const Request* request = answered(value, Form::text);
    const bool data =
        request != nullptr &&
        (is_data(*request) || (request->kind == RequestKind::jquery && jquery_asks_for_data()));
    return data ? nullptr : request;
  }

  void take(NodeId value, const std::string& by) {
    if (value == 0) return;
    if (const js::CallSite* made = index_.call_at(value)) {  // $(html), $.parseHTML(html)
      const std::string_view path = index_.path_text(made->path);
      if (path == "$" || path == "$.parseHTML") value = tree_.next(made->callee);
    }
    const Request* request = value == 0 ? nullptr : whole(index_.resolve(value));
    if (request == nullptr || told_.contains(request->url_node) || is_checked(value)) return;
    add(*request, by, out_.templates);
  }

  /// What `fetch` makes of the bytes; other requests do so by themselves.
  enum class Form : std::uint8_t { text, object };
  static std::string_view reader_of(Form form) { return form == Form::text ? "text" : "json"; }

  /// The request whose answer the value is.
  [[nodiscard]] const Request* answered(NodeId value, Form form) {
    if (tree_[value].kind == NodeKind::await_expression) {  // await (await fetch(url)).text()
      const NodeId call = tree_.first_child(value);
      if (const auto direct = requests_.find(index_.resolve(call));
          direct != requests_.end() && direct->second->kind != RequestKind::fetch &&
          direct->second->kind != RequestKind::axios)
        return direct->second;  // await $.get(url)
      const NodeId callee = tree_.first_child(call);
      if (tree_[call].kind != NodeKind::call_expression ||
          tree_[callee].kind != NodeKind::member_expression ||
          index_.key_text(callee) != reader_of(form))
        return nullptr;
      const NodeId answer = index_.resolve(tree_.first_child(callee));
      const auto found = requests_.find(index_.resolve(tree_.first_child(answer)));
      const bool waits = tree_[answer].kind == NodeKind::await_expression;
      return waits && found != requests_.end() ? found->second : nullptr;
    }
    if (tree_[value].kind != NodeKind::identifier) return nullptr;
    const js::VariableId id = script_.scopes().variable_of(value);
    if (id == 0) return nullptr;
    const auto [known, fresh] = handed_.try_emplace({id, form}, nullptr);
    if (fresh) known->second = handed(script_.scopes().variable(id), form);
    return known->second;
  }

  /// The request whose answer a handler gets by this name.
  [[nodiscard]] const Request* handed(const js::Variable& variable, Form form) const {
    NodeId given = variable.declaration;
    if (form == Form::object && tree_[tree_.parent(given)].kind == NodeKind::property)
      given = tree_.parent(tree_.parent(given));
    const NodeId function = tree_.parent(given);
    if (variable.kind != js::Declared::parameter || variable.writes != 0 ||
        !js::is_function(tree_[function].kind) || tree_.first_parameter(function) != given)
      return nullptr;
    for (const js::Caller& caller : script_.program().callers(index_.at(function))) {
      if (caller.runs != js::Runs::success || caller.call.script != script_.script_id()) continue;
      if (const Request* request = request_behind(caller.call.node, form)) return request;
    }
    return nullptr;
  }

  /// It is put in only where it is known to be no markup: behind `if (isNaN(count)) return;`.
  [[nodiscard]] bool is_checked(NodeId value) const {
    const NodeId named[] = {value, index_.resolve(value)};
    const auto is_it = [&](NodeId node) {
      const js::VariableId id = variable_of(node);
      return id != 0 && (id == variable_of(named[0]) || id == variable_of(named[1]));
    };
    const auto part = [&](NodeId test, bool outcome) {
      return says_no_markup(test, outcome, is_it);
    };
    const auto asked = [&](NodeId test, bool outcome) {
      if (tree_[test].kind == NodeKind::switch_case)
        return is_it(tree_.first_child(tree_.parent(test))) && is_plain(tree_.first_child(test));
      return js::test_says(tree_, test, outcome, part);
    };
    for (NodeId at = value; at != 0; at = tree_.parent(at))
      if (js::runs_only_behind(tree_, at, asked)) return true;
    return false;
  }

  [[nodiscard]] js::VariableId variable_of(NodeId node) const {
    return tree_[node].kind == NodeKind::identifier ? script_.scopes().variable_of(node) : 0;
  }

  /// `'ok'`, `0`
  [[nodiscard]] bool is_plain(NodeId value) const {
    const NodeKind kind = tree_[value].kind;
    if (kind == NodeKind::numeric_literal || kind == NodeKind::boolean_literal) return true;
    const auto text = index_.constant_text(value);
    return text && text->find('<') == text->npos;
  }

  template <class IsIt>
  [[nodiscard]] bool says_no_markup(NodeId test, bool outcome, const IsIt& is_it) const {
    const js::Node& node = tree_[test];
    const NodeId first = tree_.first_child(test), second = first == 0 ? 0 : tree_.next(first);
    if (node.kind == NodeKind::call_expression) {
      const std::string_view callee = tree_.text(first);
      const std::string_view name = callee.substr(callee.rfind('.') + 1);
      if (second == 0 || !is_it(second)) return false;
      if (!outcome) return name == "isNaN" || name == "isString";
      return text::is_one_of(name, {"isFinite", "isInteger", "isSafeInteger", "isNumber",
                                    "isNumeric", "isArray", "isObject", "isPlainObject"});
    }
    if (node.kind != NodeKind::binary_expression || !js::is_equality(node.op)) return false;
    const bool same = js::is_equal(node.op) == outcome;
    const auto compared = [&](NodeId left, NodeId right) {
      if (is_it(left)) return same && is_plain(right);
      if (tree_[left].kind != NodeKind::unary_expression ||
          tree_[left].op != js::Operator::unary_typeof || !is_it(tree_.first_child(left)))
        return false;
      const auto type = index_.constant_text(right);
      return type && (*type == "string") != same;
    };
    return compared(first, second) || compared(second, first);
  }

  /// `$.get(url).done(f)`, `fetch(url).then((answer) => answer.text()).then(f)`: a handler between
  /// makes something else of the answer.
  [[nodiscard]] const Request* request_behind(NodeId call, Form form) const {
    NodeId reads = 0;  // the handler between
    for (int links = 0; links < max_links; ++links) {
      if (const auto found = requests_.find(call); found != requests_.end()) {
        const bool in_two_steps = found->second->kind == RequestKind::fetch;
        return in_two_steps == (reads != 0) && (reads == 0 || gives(reads, form)) ? found->second
                                                                                  : nullptr;
      }
      const NodeId callee = tree_.first_child(call);
      if (tree_[callee].kind != NodeKind::member_expression) return nullptr;
      const bool then = text::is_one_of(index_.key_text(callee), {"then", "pipe"});
      if (links > 0 && then && tree_.next(callee) != 0) {
        if (reads != 0) return nullptr;
        reads = tree_.next(callee);
      }
      call = index_.resolve(tree_.first_child(callee));
      if (tree_[call].kind != NodeKind::call_expression) return nullptr;
    }
    text::note_limit("max_links");
    return nullptr;
  }

  /// `(answer) => answer.text()`
  [[nodiscard]] bool gives(NodeId handler, Form form) const {
    if (!js::is_function(tree_[handler].kind)) return false;
    const NodeId value = js::value_at_end(tree_, handler);
    if (value == 0 || tree_[value].kind != NodeKind::call_expression) return false;
    const NodeId callee = tree_.first_child(value);
    return tree_[callee].kind == NodeKind::member_expression &&
           index_.key_text(callee) == reader_of(form);
  }

  const File& script_;
  const js::Tree& tree_;
  const js::Index& index_;
  std::map<NodeId, const Request*> requests_;
  std::optional<bool> jquery_data_;
  std::map<std::pair<js::VariableId, Form>, const Request*>
      handed_;             ///< a handler may put its answer in often
  std::set<NodeId> told_;  ///< their addresses
  InsertedAnswers out_;
};

}  // namespace

const InsertedAnswers& inserted_answers(const File& script) {
  return script.derived().get<InsertedAnswers>(
      [&] { return script.error() == nullptr ? Finder(script).run() : InsertedAnswers(); });
}

}  // namespace premod::platform
