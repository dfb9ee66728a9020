#include "platform/loading/fetched_markup.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>

#include "js/equality.hpp"
#include "js/nothing.hpp"
#include "platform/requests/requests.hpp"
#include "text/ascii.hpp"

namespace premod::platform {
namespace {

using js::Call;
using js::File;
using js::NodeId;
using js::NodeKind;

constexpr int max_links = 16;    ///< of a chain `.then().then()`
constexpr int max_callers = 64;  ///< of one handler

class InsertedAnswers {
 public:
  explicit InsertedAnswers(const File& script)
      : script_(script), tree_(script.tree()), index_(script.index()) {}

  std::vector<ForeignAddress> run() {
    for (const Request& request : requests(script_))
      if (request.host == Host::other && request.url_node != 0 && !is_data(request))
        requests_.emplace(request.call->node(), &request);
    if (requests_.empty() || asks_for_data()) return {};
    for (const Call& call : script_.calls()) at_call(call);
    for (NodeId id = 1; id < tree_.size(); ++id) {
      if (tree_[id].kind != NodeKind::assignment_expression) continue;
      const NodeId target = tree_.first_child(id);
      if (tree_[target].kind != NodeKind::member_expression) continue;
      const std::string name = index_.key_text(target);
      if (name == "innerHTML" || name == "outerHTML") take(tree_.next(target), name);
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

  /// `$.ajaxSetup({dataType: 'json'})`
  [[nodiscard]] bool asks_for_data() const {
    return std::any_of(script_.calls().begin(), script_.calls().end(), [&](const Call& call) {
      return call.member() == "ajaxSetup" && call.argument(0) != 0 &&
             index_.property(call.argument(0), "dataType") != 0;
    });
  }

  void at_call(const Call& call) {
    const std::string member = call.member();
    if (call.object() == 0) return;
    if (member == "insertAdjacentHTML") return take(call.argument(1), member);
    if (call.argument_count() != 1) return;
    // Elements and forms of the page have an append() of their own.
    const bool jquery = index_.path_text(index_.path_of(call.object())).starts_with("$");
    if (member == "html" || (jquery && text::is_one_of(member, {"append", "prepend", "after",
                                                                "before", "replaceWith"})))
      take(call.argument(0), member);
  }

  void take(NodeId value, const std::string& by) {
    if (value == 0) return;
    if (const js::CallSite* made = index_.call_at(value)) {  // $(html), $.parseHTML(html)
      const std::string_view path = index_.path_text(made->path);
      if (path == "$" || path == "$.parseHTML") value = tree_.next(made->callee);
    }
    const Request* request = value == 0 ? nullptr : answered(index_.resolve(value));
    if (request == nullptr) return;
    const Span span = script_.span(request->url_node);
    const bool told = std::any_of(out_.begin(), out_.end(),
                                  [&](const ForeignAddress& one) { return one.span == span; });
    if (!told) out_.push_back({span, shown(request->url), by});
  }

  /// The request whose answer the value is.
  [[nodiscard]] const Request* answered(NodeId value) const {
    if (tree_[value].kind == NodeKind::await_expression) {  // await (await fetch(url)).text()
      const NodeId call = tree_.first_child(value);
      if (const auto direct = requests_.find(index_.resolve(call));
          direct != requests_.end() && direct->second->kind != RequestKind::fetch &&
          direct->second->kind != RequestKind::axios)
        return direct->second;  // await $.get(url)
      const NodeId callee = tree_.first_child(call);
      if (tree_[call].kind != NodeKind::call_expression ||
          tree_[callee].kind != NodeKind::member_expression || index_.key_text(callee) != "text")
        return nullptr;
      const NodeId answer = index_.resolve(tree_.first_child(callee));
      const auto found = requests_.find(index_.resolve(tree_.first_child(answer)));
      const bool waits = tree_[answer].kind == NodeKind::await_expression;
      return waits && found != requests_.end() ? found->second : nullptr;
    }
    if (tree_[value].kind != NodeKind::identifier) return nullptr;
    const js::VariableId id = script_.scopes().variable_of(value);
    if (id == 0) return nullptr;
    const js::Variable& variable = script_.scopes().variable(id);
    const NodeId function = tree_.parent(variable.declaration);
    if (variable.kind != js::Declared::parameter || variable.writes != 0 ||
        !js::is_function(tree_[function].kind) ||
        tree_.first_parameter(function) != variable.declaration || is_checked(function, id))
      return nullptr;
    int seen = 0;
    for (const js::Caller& caller : script_.program().callers(index_.at(function))) {
      if (++seen > max_callers) return nullptr;
      if (caller.runs != js::Runs::success || caller.call.script != script_.script_id()) continue;
      if (const Request* request = request_behind(caller.call.node)) return request;
    }
    return nullptr;
  }

  /// `if (isNaN(count)) return;`, `typeof count`, `state === 'ok'`: it is known to be no markup.
  [[nodiscard]] bool is_checked(NodeId function, js::VariableId variable) const {
    const auto [known, fresh] = checked_.try_emplace(variable, false);
    if (fresh) known->second = looks_checked(function, variable);
    return known->second;
  }

  [[nodiscard]] bool looks_checked(NodeId function, js::VariableId variable) const {
    for (NodeId at = function; at != 0; at = tree_.next_in_preorder(at, function)) {
      if (tree_[at].kind != NodeKind::identifier || script_.scopes().variable_of(at) != variable)
        continue;
      const NodeId above = tree_.parent(at);
      const NodeId first = tree_.first_child(above);
      const js::Node& node = tree_[above];
      if (node.kind == NodeKind::unary_expression && node.op == js::Operator::unary_typeof)
        return true;
      if (node.kind == NodeKind::binary_expression && js::is_equality(node.op)) {
        constexpr std::size_t empty = 2;  // ''
        const NodeId other = first == at ? tree_.next(at) : first;
        if (!js::is_nothing(tree_, other) && tree_.text(other).size() > empty) return true;
      }
      if (node.kind == NodeKind::call_expression && first != at &&
          tree_.text(first).substr(tree_.text(first).rfind('.') + 1).starts_with("is"))
        return true;
    }
    return false;
  }

  /// `$.get(url).done(f)`, `fetch(url).then((answer) => answer.text()).then(f)`: a handler between
  /// makes something else of the answer.
  [[nodiscard]] const Request* request_behind(NodeId call) const {
    NodeId reads = 0;  // the handler between
    for (int links = 0; links < max_links; ++links) {
      if (const auto found = requests_.find(call); found != requests_.end()) {
        const bool in_two_steps = found->second->kind == RequestKind::fetch;
        return in_two_steps == (reads != 0) && (reads == 0 || gives_text(reads)) ? found->second
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
    return nullptr;
  }

  /// `(answer) => answer.text()`
  [[nodiscard]] bool gives_text(NodeId handler) const {
    std::string_view code = tree_.text(handler);
    code = code.substr(0, code.find_last_not_of(" ;}\r\n\t") + 1);
    return code.ends_with(".text()");
  }

  const File& script_;
  const js::Tree& tree_;
  const js::Index& index_;
  std::map<NodeId, const Request*> requests_;
  mutable std::map<js::VariableId, bool> checked_;  ///< a handler may put its answer in often
  std::vector<ForeignAddress> out_;
};

}  // namespace

std::vector<ForeignAddress> inserted_answers(const File& script) {
  if (script.error() != nullptr) return {};
  return InsertedAnswers(script).run();
}

}  // namespace premod::platform
