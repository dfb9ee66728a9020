#include "platform/requests/empty_answers.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <string>

#include "js/function_around.hpp"
#include "platform/requests/result_tests.hpp"
#include "text/ascii.hpp"
#include "text/words.hpp"
#include "widget/linked_scripts.hpp"

namespace premod::platform {

using js::At;
using js::Node;
using js::NodeId;
using js::NodeKind;
using js::Operator;
using js::Program;
using js::Tree;

namespace {

std::string_view key_text(const Tree& tree, NodeId property) {
  const NodeId key = tree[property].link;
  return tree[key].kind == NodeKind::property_name || tree[key].kind == NodeKind::identifier ||
                 tree[key].kind == NodeKind::binding_identifier
             ? tree.name(key)
             : std::string_view();
}

/// The names of the fields that some script of a program reads.
struct FieldsRead : std::set<std::string, std::less<>> {
  explicit FieldsRead(const js::File& of) {
    for (const js::File* script : linked_scripts(of))
      if (script != nullptr && script->error() == nullptr) add(script->tree());
  }

  /// `'error.code'`, or a list of such names; what else stands there is no path.
  void add_names(const Tree& tree, NodeId path) {
    if (tree[path].kind == NodeKind::array_expression)
      for (const NodeId one : tree.children(path))
        if (tree[one].kind == NodeKind::string_literal) add_names(tree, one);
    if (tree[path].kind != NodeKind::string_literal) return;
    const std::string_view whole = tree.string_value(path);
    for (std::size_t from = 0; from <= whole.size();) {
      const std::size_t end = std::min(whole.find_first_of(".[]'\"", from), whole.size());
      if (end > from) emplace(whole.substr(from, end - from));
      from = end + 1;
    }
  }

  /// `_.get(answer, 'error.code')`, `_.has(answer, ['error', 'code'])`, `_.pick(answer, 'a', 'b')`,
  /// `_.property('error')`, `answer.hasOwnProperty('error')`: names in texts.
  void add_path(const Tree& tree, NodeId call) {
    const NodeId callee = tree.first_child(call);
    if (tree[callee].kind != NodeKind::member_expression) return;
    const std::string_view method = member_key(tree, callee);
    const NodeId first = tree.next(callee);
    if (first == 0) return;
    if (text::is_one_of(method, {"property", "hasOwnProperty"})) add_names(tree, first);
    NodeId path = tree.next(first);
    if (path == 0 ||
        !text::is_one_of(method, {"get", "result", "has", "hasOwn", "pick", "getPath", "pluck"}))
      return;
    add_names(tree, path);
    while (method == "pick" && (path = tree.next(path)) != 0) add_names(tree, path);
  }

  void add(const Tree& tree) {
    for (NodeId at = 1; at < tree.size(); ++at) {
      const NodeId above = tree.parent(at);
      const bool taken =
          tree[at].kind == NodeKind::property && tree[above].kind == NodeKind::object_pattern;
      if (taken) emplace(key_text(tree, at));
      if (tree[at].kind == NodeKind::call_expression) add_path(tree, at);
      if (tree[at].kind == NodeKind::binary_expression && tree[at].op == Operator::in)
        add_names(tree, tree.first_child(at));
      if (tree[at].kind != NodeKind::member_expression) continue;
      const bool written = tree[above].kind == NodeKind::assignment_expression &&
                           tree[above].op == Operator::assign && tree.first_child(above) == at;
      if (!written) emplace(member_key(tree, at));
    }
  }
};

const FieldsRead& fields_read(const js::File& script) {
  return program_derived(script).get<FieldsRead>([&] { return FieldsRead(script); });
}

class Answers {
 public:
  explicit Answers(const js::File& script) : script_(script), program_(script.program()) {}

  bool given(At call, const std::vector<At>& functions) const {
    const Tree& tree = this->tree(call);
    const NodeId answer = tree.next(tree.first_child(call.node));
    if (answer == 0 || tree.next(answer) != 0 || !is_empty_answer(tree, answer)) return false;
    if (tells_by_name(tree, tree.first_child(call.node))) return false;
    return std::all_of(functions.begin(), functions.end(), [&](At one) {
      return js::is_function(this->tree(one)[one.node].kind) && !is_parameter_tested(one) &&
             runs_for_answers(one);
    });
  }

  bool resolved(At call) const {
    const Tree& tree = this->tree(call);
    const NodeId callee = tree.first_child(call.node);
    const NodeId answer = tree.next(callee);
    if (answer != 0 && (tree.next(answer) != 0 || !says_nothing(tree, answer))) return false;
    if (tree[callee].kind == NodeKind::identifier) return is_promise_ignored({call.script, callee});
    return tree[callee].kind == NodeKind::member_expression &&
           member_key(tree, callee) == "resolve" &&
           is_deferred_ignored({call.script, tree.first_child(callee)});
  }

 private:
  [[nodiscard]] const Tree& tree(At at) const { return *program_.script(at.script).tree; }

  /// `showError([])`, `fail({fields: []})`
  static bool tells_by_name(const Tree& tree, NodeId callee) {
    const bool member = tree[callee].kind == NodeKind::member_expression;
    const std::string name =
        text::lower_ascii(member                                      ? member_key(tree, callee)
                          : tree[callee].kind == NodeKind::identifier ? tree.name(callee)
                                                                      : "");
    return speaks_of_failure(name) || name.find("notif") != name.npos ||
           name.find("messag") != name.npos;
  }

  [[nodiscard]] bool is_empty_answer(const Tree& tree, NodeId answer) const {
    const NodeKind kind = tree[answer].kind;
    if (kind == NodeKind::array_expression) return tree[answer].link == 0;
    if (kind != NodeKind::object_expression || tree[answer].link == 0) return false;
    for (const NodeId property : tree.children(answer)) {
      if (tree[property].kind != NodeKind::property) return false;
      const NodeId inner = tree.next(tree[property].link);
      const NodeKind of = tree[inner].kind;
      const bool literal = of == NodeKind::boolean_literal || of == NodeKind::numeric_literal ||
                           of == NodeKind::string_literal;
      const bool empty = of == NodeKind::null_literal || is_empty_value(tree, inner);
      // `failed: true`, at which nobody looks.
      if (!empty && (!literal || fields_read(script_).contains(key_text(tree, property))))
        return false;
    }
    return true;
  }

  [[nodiscard]] bool is_parameter_tested(At function) const {
    const Tree& tree = this->tree(function);
    const NodeId first = tree.first_parameter(function.node);
    for (NodeId at = first; at != 0; at = tree.next_in_preorder(at, first))
      if (tree[at].kind == NodeKind::binding_identifier &&
          is_name_tested(script_, {function.script, at}))
        return true;
    return false;
  }

  /// Somebody else gives it what is not empty, or hands it to a request.
  [[nodiscard]] bool runs_for_answers(At function) const {
    for (const js::Caller& caller : program_.callers(function)) {
      const Tree& tree = this->tree(caller.call);
      const NodeId argument = tree.next(tree.first_child(caller.call.node));
      if (argument != 0 && !is_empty_answer(tree, argument)) return true;
    }
    return false;
  }

  [[nodiscard]] bool says_nothing(const Tree& tree, NodeId answer) const {
    const NodeKind kind = tree[answer].kind;
    return kind == NodeKind::null_literal || kind == NodeKind::boolean_literal ||
           is_empty_value(tree, answer) || is_empty_answer(tree, answer);
  }

  [[nodiscard]] NodeId declaration_of(At name) const {
    const js::Scopes& scopes = *program_.script(name.script).scopes;
    const js::VariableId variable = scopes.variable_of(name.node);
    return variable == 0 ? 0 : scopes.variable(variable).declaration;
  }

  /// The first parameter of `new Promise(function (resolve) { ... })`.
  [[nodiscard]] bool is_promise_ignored(At name) const {
    const Tree& tree = this->tree(name);
    const NodeId parameter = declaration_of(name);
    const NodeId function = parameter == 0 ? 0 : tree.parent(parameter);
    if (function == 0 || !js::is_function(tree[function].kind) ||
        tree.first_parameter(function) != parameter)
      return false;
    const NodeId promise = tree.parent(function);
    if (tree[promise].kind != NodeKind::new_expression ||
        program_.store().path_text(program_.path_at({name.script, tree.first_child(promise)})) !=
            "Promise")
      return false;
    return is_ignored({name.script, promise});
  }

  /// `var deferred = $.Deferred();`
  [[nodiscard]] bool is_deferred_ignored(At name) const {
    const Tree& tree = this->tree(name);
    if (tree[name.node].kind != NodeKind::identifier) return false;
    const NodeId declaration = declaration_of(name);
    const NodeId made = declaration == 0 ? 0 : tree.next(declaration);
    if (made == 0 || tree[made].kind != NodeKind::call_expression ||
        program_.store().path_text(program_.path_at({name.script, tree.first_child(made)})) !=
            "$.Deferred")
      return false;
    return is_ignored({name.script, made});
  }

  /// Whoever runs the function around is known, and none looks at what it gives.
  [[nodiscard]] bool is_ignored(At promise) const {
    const NodeId function = js::function_around(tree(promise), promise.node);
    if (function == 0) return false;
    const auto callers = program_.callers({promise.script, function});
    return !callers.empty() &&
           std::none_of(callers.begin(), callers.end(), [&](const js::Caller& caller) {
             return caller.guess || is_result_tested(script_, caller.call);
           });
  }

  const js::File& script_;
  const Program& program_;
};

}  // namespace

std::string_view member_key(const Tree& tree, NodeId member) {
  const NodeId key = tree.next(tree.first_child(member));
  if (tree[key].kind == NodeKind::property_name || tree[key].kind == NodeKind::private_name)
    return tree.name(key);
  return tree[key].kind == NodeKind::string_literal ? tree.string_value(key) : std::string_view();
}

std::string_view property_key(const Tree& tree, NodeId property) {
  if (tree[property].kind != NodeKind::property || tree[property].has(js::flag::computed))
    return {};
  NodeId key = tree.first_child(property);
  if (tree[key].kind == NodeKind::assignment_pattern) key = tree.first_child(key);  // `{a = 1}`
  if (tree[key].kind == NodeKind::string_literal) return tree.string_value(key);
  const bool named = tree[key].kind == NodeKind::property_name ||
                     tree[key].kind == NodeKind::identifier ||
                     tree[key].kind == NodeKind::binding_identifier;
  return named ? tree.name(key) : std::string_view();
}

bool is_empty_value(const Tree& tree, NodeId value) {
  const Node& node = tree[value];
  if (node.kind == NodeKind::string_literal) return tree.string_value(value).empty();
  if (node.kind == NodeKind::array_expression) return node.link == 0;
  if (node.kind != NodeKind::object_expression) return false;
  for (const NodeId property : tree.children(value)) {
    if (tree[property].kind != NodeKind::property) return false;
    const NodeId inner = tree.next(tree[property].link);
    const Node& of = tree[inner];
    const bool empty = (of.kind == NodeKind::array_expression && of.link == 0) ||
                       (of.kind == NodeKind::object_expression && of.link == 0) ||
                       of.kind == NodeKind::null_literal;
    if (!empty) return false;
  }
  return true;
}

bool is_field_read(const js::File& script, std::string_view key) {
  return fields_read(script).contains(key);
}

namespace {

/// By name: the members that read a field, and whether what holds it is also used as a whole.
struct FieldUses {
  struct Use {
    At at;
    bool member = false;  ///< a member of it is asked for, nothing else
  };
  std::map<std::string, std::vector<Use>, std::less<>> by_key;

  explicit FieldUses(const js::File& of) {
    for (const js::File* script : linked_scripts(of)) {
      if (script == nullptr || script->error() != nullptr) continue;
      const Tree& tree = script->tree();
      for (NodeId at = 1; at < tree.size(); ++at) {
        if (tree[at].kind != NodeKind::member_expression) continue;
        const NodeId above = tree.parent(at);
        const bool written = tree[above].kind == NodeKind::assignment_expression &&
                             tree[above].op == Operator::assign && tree.first_child(above) == at;
        if (written) continue;
        const bool member =
            tree[above].kind == NodeKind::member_expression && tree.first_child(above) == at;
        by_key[std::string(member_key(tree, at))].push_back({{script->script_id(), at}, member});
      }
    }
  }
};

}  // namespace

bool is_kept_unread(const js::File& script, At target) {
  const Program& program = script.program();
  const Tree& tree = *program.script(target.script).tree;
  const NodeId holder = tree.first_child(target.node);
  const std::string_view key = member_key(tree, target.node);
  if (key.empty() || tree[holder].kind != NodeKind::member_expression) return false;
  const auto objects = program.values({target.script, holder});
  if (objects.empty()) return false;
  for (const js::ValueId id : objects)
    if (program.store().value(id).kind != js::ValueKind::object) return false;
  const auto& uses =
      program_derived(script).get<FieldUses>([&] { return FieldUses(script); }).by_key;
  const auto reads = [&](std::string_view name, const auto& matters) {
    const auto found = uses.find(name);
    return found != uses.end() && std::any_of(found->second.begin(), found->second.end(), matters);
  };
  const auto is_one = [&](js::ValueId id) {
    return std::find(objects.begin(), objects.end(), id) != objects.end();
  };
  // The holder itself goes somewhere: `render(this.state)`.
  const auto hands_on = [&](const FieldUses::Use& use) {
    const auto values = program.values(use.at);
    return !use.member && std::any_of(values.begin(), values.end(), is_one);
  };
  if (reads(member_key(tree, holder), hands_on)) return false;
  const auto takes_it = [&](const FieldUses::Use& use) {
    const Tree& there = *program.script(use.at.script).tree;
    const auto values = program.values({use.at.script, there.first_child(use.at.node)});
    const auto has = [&](js::ValueKind kind) {
      return std::any_of(values.begin(), values.end(),
                         [&](js::ValueId id) { return program.store().value(id).kind == kind; });
    };
    // What has a path is what the page gives, known or not.
    return std::any_of(values.begin(), values.end(), is_one) ||
           (has(js::ValueKind::unknown) && !has(js::ValueKind::path));
  };
  return !reads(key, takes_it) && !reads("", takes_it);  // `state[name]` may be any
}

bool gives_empty_answer(const js::File& script, At call, const std::vector<At>& functions) {
  return Answers(script).given(call, functions);
}

bool resolves_empty(const js::File& script, At call) { return Answers(script).resolved(call); }

}  // namespace premod::platform
