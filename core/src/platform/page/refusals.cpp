// Follows a test of `active` in onSave to what is returned where the widget is being disabled.
#include "platform/page/refusals.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "flow/branches.hpp"
#include "js/equality.hpp"
#include "platform/conditions/function_results.hpp"
#include "platform/loader.hpp"
#include "platform/origins.hpp"
#include "text/ascii.hpp"
#include "text/limit_log.hpp"
#include "widget/linked_scripts.hpp"

namespace premod::page {
namespace {

using js::NodeId;
using js::NodeKind;
using js::Operator;

constexpr int max_climbs = 500;  ///< from one test to what it decides, names and calls included
constexpr std::size_t max_functions = 200;  ///< that onSave calls, one after the other
constexpr int max_modules_deep = 3;         ///< helpers of modules, from one to the next
constexpr std::size_t max_helpers = 100;    ///< calls of functions of other modules

class Finder {
 public:
  /// `depth`: of a helper in another module, how many lie between it and onSave.
  Finder(const js::File& script, NodeId on_save, int depth = 0)
      : script_(script),
        tree_(script.tree()),
        index_(script.index()),
        root_(on_save),
        results_(script, on_save),
        origins_(script),
        depth_(depth) {}

  /// What a helper returns where the widget is being disabled.
  [[nodiscard]] const std::set<bool>& outcomes() const { return outcomes_; }

  std::vector<Span> run() {
    for (const NodeId function : functions_called())
      for (NodeId at = function; at != 0; at = tree_.next_in_preorder(at, function)) {
        look(at);
        look_elsewhere(at);
      }
    if (helpers_ > max_helpers) text::note_limit("max_helpers");
    if (cut_) text::note_limit("max_climbs");
    if (results_.is_cut()) text::note_limit("max_result_steps");
    std::sort(out_.begin(), out_.end(), [](Span a, Span b) { return a.begin < b.begin; });
    out_.erase(std::unique(out_.begin(), out_.end()), out_.end());
    return std::move(out_);
  }

 private:
  /// onSave and the functions of the script that run with it.
  std::vector<NodeId> functions_called() const {
    std::vector<NodeId> out{root_};
    std::set<NodeId> known{root_};
    for (std::size_t next = 0; next < out.size() && next < max_functions; ++next)
      for (NodeId at = out[next]; at != 0; at = tree_.next_in_preorder(at, out[next])) {
        const js::CallSite* call = index_.call_at(at);
        const NodeId called = call == nullptr ? NodeId{0} : origins_.called(call->callee);
        if (called != 0 && known.insert(called).second) out.push_back(called);
      }
    if (out.size() > max_functions) text::note_limit("max_functions");
    return out;
  }

  /// A helper of another module asks: `return state.mayLeave(fields)`.
  void look_elsewhere(NodeId at) {
    if (depth_ == max_modules_deep || index_.call_at(at) == nullptr) return;
    for (const js::At function : script_.program().callees(index_.at(at))) {
      const js::File* there =
          function.script == script_.script_id() ? nullptr : origins_.file(function);
      if (there == nullptr || there->is_vendored() ||
          there->source().find("active") == std::string_view::npos || ++helpers_ > max_helpers)
        continue;
      Finder helper(*there, function.node, depth_ + 1);
      if (!helper.run().empty() && results_.of_value(at)) out_.push_back(script_.span(at));
      climbs_ = 0;
      for (const bool outcome : helper.outcomes()) {
        if (!refuses(at, outcome)) continue;
        out_.push_back(script_.span(at));
        seen_.clear();
      }
      cut_ = cut_ || climbs_ > max_climbs;
    }
  }

  void look(NodeId at) {
    const NodeKind kind = tree_[at].kind;
    bool found = false;
    climbs_ = 0;
    if (kind == NodeKind::binary_expression) {
      const int says = disabling(at);
      found = says != 0 && refuses(at, says > 0);
    } else if (kind == NodeKind::switch_statement && is_active(tree_.first_child(at))) {
      found = refuses_in_case(at);
    } else if (kind == NodeKind::member_expression && tree_[at].has(js::flag::computed) &&
               is_active(tree_.next(tree_.first_child(at)))) {  // {Y: true, N: false}[active]
      const NodeId value = index_.property(tree_.first_child(at), "N");
      const auto outcome = value == 0 ? std::nullopt : index_.constant_bool(value);
      found = outcome && refuses(at, *outcome);
    }
    cut_ = cut_ || climbs_ > max_climbs;
    if (!found) return;
    out_.push_back(script_.span(at));
    seen_.clear();  // what leads there may be climbed again
  }

  bool is_active(NodeId node) const {
    if (tree_[node].kind == NodeKind::identifier && tree_.name(node) == "active") return true;
    const NodeId value = index_.resolve(node);
    return tree_[value].kind == NodeKind::member_expression && index_.key_text(value) == "active";
  }

  /// 1: true when the widget is being disabled, -1: false then, 0: says nothing of it.
  int disabling(NodeId test) const {
    const NodeId left = tree_.first_child(test);
    const NodeId right = tree_.next(left);
    const NodeId value = is_active(left) ? right : is_active(right) ? left : 0;
    if (value == 0) return 0;
    const Operator op = tree_[test].op;
    const bool equal = js::is_equal(op);
    if (!equal && !js::is_unequal(op)) return 0;
    const auto text = index_.constant_text(value);
    const auto flag = index_.constant_bool(value);
    if (text == "N" || (!text && flag == false)) return equal ? 1 : -1;
    if (text == "Y" || (!text && flag == true)) return equal ? -1 : 1;
    return 0;
  }

  /// `switch (state.active) {case 'N': return false;}`
  bool refuses_in_case(NodeId choice) {
    bool reached = false;  // an empty case falls through to the next
    for (NodeId one = tree_.next(tree_.first_child(choice)); one != 0; one = tree_.next(one)) {
      if (tree_[one].kind != NodeKind::switch_case) continue;
      const bool any = tree_[one].has(js::flag::is_default);
      const NodeId first = tree_.first_child(one);
      reached = reached || (!any && index_.constant_text(first) == "N");
      for (NodeId at = any ? first : tree_.next(first); reached && at != 0; at = tree_.next(at)) {
        if (is_refusal(at)) return true;
        if (js::leaves(tree_, at) || tree_[at].kind == NodeKind::break_statement) return false;
      }
    }
    return false;
  }

  /// `reject(error)` in a promise's executor, `deferred.reject()`, `resolve(false)`, where onSave
  /// returns the promise.
  bool is_rejection(NodeId expression) {
    const js::CallSite* call = index_.call_at(expression);
    if (call == nullptr) return false;
    const NodeId callee = call->callee;
    if (tree_[callee].kind == NodeKind::member_expression)
      return index_.key_text(callee) == "reject" && results_.of_name(tree_.first_child(callee));
    const js::VariableId variable = script_.scopes().variable_of(callee);
    if (variable == 0) return false;
    const js::Variable& about = script_.scopes().variable(variable);
    if (about.kind != js::Declared::parameter) return false;
    const NodeId executor = function_around(tree_, about.declaration, false);
    const NodeId made = tree_.parent(executor);
    if (tree_[made].kind != NodeKind::new_expression ||
        tree_.text(tree_.first_child(made)) != "Promise")
      return false;
    const NodeId resolve = tree_.first_parameter(executor);
    const NodeId value = tree_.next(callee);
    const bool refused =
        resolve == about.declaration && value != 0 && index_.constant_bool(value) == false;
    return (refused || tree_.next(resolve) == about.declaration) && results_.of_value(made);
  }

  /// `new Promise((resolve, reject) => {...; reject(error)})`: it can only fail, for nothing
  /// resolves it, or not before it is rejected.
  bool is_made_to_fail(NodeId made) const {
    const NodeId callee = tree_.first_child(made);
    const NodeId handed = tree_[made].kind == NodeKind::new_expression && callee != 0 &&
                                  tree_.text(callee) == "Promise"
                              ? tree_.next(callee)
                              : NodeId{0};
    const NodeId executor = handed == 0 ? NodeId{0} : index_.function_of(handed);
    const NodeId resolve = executor == 0 ? NodeId{0} : tree_.first_parameter(executor);
    const NodeId reject = resolve == 0 ? NodeId{0} : tree_.next(resolve);
    if (reject == 0 || reject == tree_.function_body(executor)) return false;
    const js::Scopes& scopes = script_.scopes();
    const auto first_read = [&](NodeId parameter) {
      const js::VariableId variable = scopes.variable_of(parameter);
      const js::ReferenceId first = variable == 0 ? 0 : scopes.variable(variable).first;
      return first == 0 ? NodeId{0} : scopes.reference(first).node;
    };
    if (first_read(reject) == 0) return false;
    const NodeId resolved = first_read(resolve);
    if (resolved == 0) return true;
    const NodeId rejected = sure_call(tree_.function_body(executor), scopes.variable_of(reject));
    return rejected != 0 && script_.span(rejected).begin < script_.span(resolved).begin;
  }

  /// The first call of a function among statements of which nothing is left out.
  NodeId sure_call(NodeId block, js::VariableId function) const {
    for (NodeId at = tree_.first_child(block); at != 0; at = tree_.next(at)) {
      if (js::leaves(tree_, at)) return 0;
      if (tree_[at].kind == NodeKind::block_statement)
        if (const NodeId inner = sure_call(at, function); inner != 0) return inner;
      if (tree_[at].kind != NodeKind::expression_statement) continue;
      const js::CallSite* call = index_.call_at(tree_.first_child(at));
      if (call != nullptr && script_.scopes().variable_of(call->callee) == function) return at;
    }
    return 0;
  }

  /// `Promise.reject(error)`, `$.Deferred().reject().promise()`: a promise that has failed.
  bool is_failed_promise(NodeId value) const {
    if (is_made_to_fail(index_.resolve(value))) return true;
    const js::CallSite* call = index_.call_at(value);
    if (call == nullptr || tree_[call->callee].kind != NodeKind::member_expression) return false;
    const NodeId object = tree_.first_child(call->callee);
    const std::string name = index_.key_text(call->callee);
    if (name == "promise") return is_failed_promise(object);
    if (name != "reject") return false;
    if (tree_.text(object) == "Promise") return true;
    const js::CallSite* made = index_.call_at(index_.resolve(object));
    return made != nullptr && tree_[made->callee].kind == NodeKind::member_expression &&
           text::is_one_of(index_.key_text(made->callee), {"Deferred", "defer"});
  }

  bool is_refusal(NodeId statement) {
    if (statement == 0) return false;
    const NodeKind kind = tree_[statement].kind;
    if (kind == NodeKind::throw_statement) return results_.fails_by(statement);
    if (kind == NodeKind::return_statement) {
      const NodeId value = tree_.first_child(statement);
      if (value != 0 && is_rejection(value)) return true;
      if (value != 0 && is_failed_promise(value))
        return results_.of_function(function_around(tree_, statement, false));
      const auto outcome = value == 0 ? std::nullopt : index_.constant_bool(value);
      return outcome && refuses_by_result(statement, *outcome);
    }
    if (kind == NodeKind::expression_statement) return is_rejection(tree_.first_child(statement));
    if (kind != NodeKind::block_statement) return false;
    for (NodeId at = tree_.first_child(statement); at != 0; at = tree_.next(at))
      if (is_refusal(at)) return true;
    return false;
  }

  /// What is returned is `value` when the widget is being disabled: onSave refuses by false, a
  /// helper by what its callers make of it.
  bool refuses_by_result(NodeId returned, bool value) {
    const NodeId function = function_around(tree_, returned, false);
    if (function == root_ && depth_ != 0) {
      outcomes_.insert(value);
      return false;
    }
    if (function == root_ || function == 0) return !value;
    if (!seen_.emplace(function, value).second) return false;
    bool called = false;
    for (const js::Caller& caller : script_.program().callers(index_.at(function))) {
      if (caller.runs != js::Runs::now || caller.guess || caller.call.script != script_.script_id())
        continue;
      called = true;
      if (refuses(caller.call.node, value)) return true;
    }
    return !called && !value && results_.of_function(function);  // `.then(function () {...})`
  }

  /// Whether some use of a name that was given the outcome refuses.
  bool refuses_by_name(NodeId name, bool when_true) {
    const js::Scopes& scopes = script_.scopes();
    const js::VariableId variable = scopes.variable_of(name);
    if (variable == 0 || scopes.variable(variable).writes > 1) return false;
    for (js::ReferenceId id = scopes.variable(variable).first; id != 0;
         id = scopes.reference(id).next)
      if (scopes.reference(id).read && refuses(scopes.reference(id).node, when_true)) return true;
    return false;
  }

  bool refuses_by_choice(NodeId choice, NodeId test, bool when_true) {
    const NodeId yes = tree_.next(test);
    const NodeId taken = when_true ? yes : tree_.next(yes);
    const auto outcome = index_.constant_bool(taken);
    return outcome && refuses(choice, *outcome);
  }

  bool refuses_by_if(NodeId statement, NodeId test, bool when_true) {
    const NodeId yes = tree_.next(test);
    if (when_true) return is_refusal(yes);
    const NodeId no = tree_.next(yes);
    return is_refusal(no != 0 ? no : tree_.next(statement));
  }

  /// Climbs from the test to what it decides.
  bool refuses(NodeId test, bool when_true) {
    if (!seen_.emplace(test, when_true).second || ++climbs_ > max_climbs) return false;
    for (NodeId at = test;;) {
      const NodeId above = tree_.parent(at);
      const js::Node& node = tree_[above];
      switch (node.kind) {
        case NodeKind::logical_expression:
        case NodeKind::await_expression:
          break;
        case NodeKind::unary_expression:
          if (node.op != Operator::unary_not) return false;
          when_true = !when_true;
          break;
        case NodeKind::return_statement:  // `return fields.active !== 'N'`
        case NodeKind::arrow_function:
          return refuses_by_result(at, when_true);
        case NodeKind::variable_declarator:
          return tree_.first_child(above) != at &&
                 refuses_by_name(tree_.first_child(above), when_true);
        case NodeKind::conditional_expression:
          if (tree_.first_child(above) != at) break;
          return refuses_by_choice(above, at, when_true);
        case NodeKind::if_statement:
          return tree_.first_child(above) == at && refuses_by_if(above, at, when_true);
        default:
          return false;
      }
      at = above;
    }
  }

  const js::File& script_;
  const js::Tree& tree_;
  const js::Index& index_;
  NodeId root_;
  FunctionResults results_;
  Origins origins_;
  int depth_ = 0;
  std::size_t helpers_ = 0;
  std::set<bool> outcomes_;
  int climbs_ = 0;
  bool cut_ = false;
  // Climbed already, also from tests before that decide nothing: helpers may call themselves.
  std::set<std::pair<NodeId, bool>> seen_;
  std::vector<Span> out_;
};

/// Some script of the widget names the field.
struct FieldIsNamed {
  bool anywhere;
};
bool is_asked_anywhere(const js::File& script) {
  return program_derived(script)
      .get<FieldIsNamed>([&] {
        const auto scripts = linked_scripts(script);
        return FieldIsNamed{std::any_of(scripts.begin(), scripts.end(), [](const js::File* one) {
          return one != nullptr && one->source().find("active") != std::string_view::npos;
        })};
      })
      .anywhere;
}

}  // namespace

std::vector<Span> refusals_to_disable(const js::File& script) {
  if (script.error() != nullptr || !is_asked_anywhere(script)) return {};
  const platform::Callbacks& callbacks = platform::callbacks(script);
  const auto save = callbacks.values.find("onSave");
  if (save == callbacks.values.end()) return {};
  const NodeId function = script.index().function_of(save->second);
  return function == 0 ? std::vector<Span>() : Finder(script, function).run();
}

}  // namespace premod::page
