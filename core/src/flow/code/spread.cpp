#include "flow/code/spread.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "js/function_around.hpp"
#include "js/parameters.hpp"
#include "text/limit_log.hpp"

namespace premod::js {

namespace {

/// Functions that give back what they get, in another form.
constexpr std::array<std::string_view, 29> forms = {"$",
                                                    "$.param",
                                                    "$.map",
                                                    "Object.fromEntries",
                                                    "URLSearchParams",
                                                    "String.fromCharCode",
                                                    "Object.keys",
                                                    "JSON.parse",
                                                    "JSON.stringify",
                                                    "String",
                                                    "Object",
                                                    "decodeURI",
                                                    "decodeURIComponent",
                                                    "unescape",
                                                    "atob",
                                                    "btoa",
                                                    "encodeURIComponent",
                                                    "Object.values",
                                                    "Object.entries",
                                                    "Object.assign",
                                                    "Array.from",
                                                    "structuredClone",
                                                    "$.parseJSON",
                                                    "$.extend",
                                                    "$.trim",
                                                    "_.template",
                                                    "Blob",
                                                    "URL.createObjectURL",
                                                    "document.createTextNode"};

/// Methods that put what they get into what they are called on.
constexpr std::array<std::string_view, 7> filling = {"push",   "unshift", "add",   "set",
                                                     "append", "concat",  "splice"};
/// Those whose callback makes what they give.
constexpr std::array<std::string_view, 6> mapping = {"map",    "flatMap",   "from",
                                                     "reduce", "mapValues", "then"};

bool is_list(NodeKind kind) {
  return kind == NodeKind::array_expression || kind == NodeKind::spread_element ||
         kind == NodeKind::template_literal || kind == NodeKind::await_expression ||
         kind == NodeKind::yield_expression;
}

}  // namespace

void Spread::begin(At from) {
  if (tree(from)[from.node].kind == NodeKind::member_expression) return add_expression(from, 0);
  add_names(from, 0);
}

void Spread::run() {
  for (std::uint32_t next = 0; next < steps_.size(); ++next) {
    if (next >= max_spread_steps) return text::note_limit("max_spread_steps");
    follow(next);
  }
}

std::vector<At> Spread::way(const Use& use) const {
  std::vector<At> out;
  for (std::uint32_t at = use.step + 1; at != 0 && out.size() < max_spread_way;
       at = steps_[at - 1].from)
    if (steps_[at - 1].name) out.push_back(steps_[at - 1].at);
  std::reverse(out.begin(), out.end());
  return out;
}

/// All names that a target gives the data to.
void Spread::add_names(At pattern, std::uint32_t from) {
  const Tree& tree = this->tree(pattern);
  for (NodeId at = pattern.node; at != 0; at = tree.next_in_preorder(at, pattern.node)) {
    const NodeKind kind = tree[at].kind;
    const bool whole = at == pattern.node && kind == NodeKind::identifier;
    if (kind == NodeKind::binding_identifier || whole) add_name({pattern.script, at}, from);
  }
}

void Spread::add_name(At name, std::uint32_t from) {
  const Scopes& scopes = *program_.script(name.script).scopes;
  const VariableId variable = scopes.variable_of(name.node);
  if (variable == 0 || !variables_.try_emplace(key({name.script, variable})).second) return;
  steps_.push_back({name, from, true});
  const auto step = static_cast<std::uint32_t>(steps_.size());
  for (ReferenceId id = scopes.variable(variable).first; id != 0; id = scopes.reference(id).next)
    if (scopes.reference(id).read) add_expression({name.script, scopes.reference(id).node}, step);
}

void Spread::add_expression(At expression, std::uint32_t from) {
  if (seen_.try_emplace(key(expression)).second) steps_.push_back({expression, from, false});
}

void Spread::follow(std::uint32_t step) {
  const Step here = steps_[step];
  if (here.name) return;
  const Tree& tree = this->tree(here.at);
  const NodeId node = here.at.node;
  const NodeId above = tree.parent(node);
  const Node& parent = tree[above];
  const At at{here.at.script, above};
  const bool first = tree.first_child(above) == node;
  const std::uint32_t from = step + 1;
  if (is_list(parent.kind)) return add_expression(at, from);
  switch (parent.kind) {
    case NodeKind::member_expression:
      if (first) add_expression(at, from);
      return;
    case NodeKind::binary_expression:
      if (parent.op == Operator::add) add_expression(at, from);
      return;
    case NodeKind::logical_expression:
      return add_expression(at, from);
    case NodeKind::conditional_expression:
      if (!first) add_expression(at, from);
      return;
    case NodeKind::sequence_expression:
      if (tree.next(node) == 0) add_expression(at, from);
      return;
    case NodeKind::object_expression:
      if (tree[node].kind == NodeKind::spread_element) add_expression(at, from);
      return;
    case NodeKind::property:
      if (tree[parent.parent].kind == NodeKind::object_expression && tree.next(node) == 0)
        add_expression({at.script, parent.parent}, from);
      return;
    case NodeKind::variable_declarator:
      if (!first) add_names({at.script, tree.first_child(above)}, from);
      return;
    case NodeKind::assignment_expression:
      if (first) return;
      add_expression(at, from);
      return give({at.script, tree.first_child(above)}, step);
    case NodeKind::assignment_pattern:
      if (!first) add_names({at.script, tree.first_child(above)}, from);
      return;
    case NodeKind::for_of_statement:
      if (!first && tree.next(node) != 0) add_names({at.script, tree.first_child(above)}, from);
      return;
    case NodeKind::return_statement:
      return follow_return(at, step);
    case NodeKind::arrow_function:
      if (tree.last_child(above) == node && parent.has(flag::expression_body))
        follow_return({at.script, node}, step);
      return;
    case NodeKind::import_expression:
      calls_.push_back({at, 0, here.at, step});
      return;
    case NodeKind::call_expression:
    case NodeKind::new_expression:
      return follow_call(at, here.at, step);
    default:
      return;
  }
}

/// The data are an argument, or what a method is called on.
void Spread::follow_call(At call, At value, std::uint32_t step) {
  const Tree& tree = this->tree(call);
  const NodeId callee = tree.first_child(call.node);
  if (callee == value.node) {  // data.trim(), data.map(f)
    if (tree[callee].kind != NodeKind::member_expression) return;
    for (NodeId argument = tree.next(callee); argument != 0; argument = tree.next(argument))
      if (const auto function = program_.function_at({call.script, argument}))
        if (const NodeId parameter = this->tree(*function).first_parameter(function->node);
            parameter != 0)
          add_names({function->script, parameter}, step + 1);
    return add_expression(call, step + 1);
  }
  unsigned place = 0;
  for (NodeId at = tree.next(callee); at != 0 && at != value.node; at = tree.next(at)) ++place;
  calls_.push_back({call, place, value, step});
  const std::vector<At> callees = program_.callees(call);
  const Program::ThroughCall* through = program_.through(call);
  if (through != nullptr) {  // the place among those that reach the function
    const auto found = std::find(through->arguments.begin(), through->arguments.end(), value.node);
    if (found != through->arguments.end())
      place = static_cast<unsigned>(found - through->arguments.begin());
  }
  for (const At function : callees) {
    const Tree& other = this->tree(function);
    if (!is_function(other[function.node].kind)) continue;
    if (const NodeId parameter = parameter_at(other, function.node, place); parameter != 0)
      add_names({function.script, parameter}, step + 1);
  }
  if (callees.empty() && passes_on(call)) add_expression(call, step + 1);
  fill(call, step);
}

/// `list.push(data)`: the list has them from now on.
void Spread::fill(At call, std::uint32_t step) {
  const Tree& tree = this->tree(call);
  const At callee{call.script, tree.first_child(call.node)};
  const std::string name = key_of(callee);
  if (std::find(filling.begin(), filling.end(), name) == filling.end()) return;
  const At object{call.script, tree.first_child(callee.node)};
  const NodeKind kind = tree[object.node].kind;
  if (kind == NodeKind::identifier) add_names(object, step + 1);
  if (kind == NodeKind::member_expression) give_field(object, step);
}

bool Spread::passes_on(At call) const {
  const Tree& tree = this->tree(call);
  const At callee{call.script, tree.first_child(call.node)};
  const std::string_view path = program_.store().path_text(program_.path_at(callee));
  if (std::find(forms.begin(), forms.end(), path) != forms.end()) return true;
  const std::string name = key_of(callee);
  return name == "concat" || name == "join" || name == "replace" || name == "parse";
}

/// Whether a call gives what the function it runs for each element returns.
bool Spread::maps(const Caller& caller) const {
  if (caller.runs != Runs::each && caller.runs != Runs::success) return false;
  const Tree& tree = this->tree(caller.call);
  const std::string name = key_of({caller.call.script, tree.first_child(caller.call.node)});
  return std::find(mapping.begin(), mapping.end(), name) != mapping.end();
}

/// What a function returns is what its calls are.
void Spread::follow_return(At inside, std::uint32_t step) {
  const NodeId function = function_around(tree(inside), inside.node);
  if (function == 0) return;
  for (const Caller& caller : program_.callers({inside.script, function}))
    if (!caller.guess && (caller.runs == Runs::now || maps(caller)))
      add_expression(caller.call, step + 1);
}

void Spread::give(At target, std::uint32_t step) {
  if (tree(target)[target.node].kind != NodeKind::member_expression)
    return add_names(target, step + 1);
  assignments_.push_back({target, 0, steps_[step].at, step});
  give_field(target, step);
}

std::string Spread::key_of(At member) const {
  const Tree& tree = this->tree(member);
  if (tree[member.node].kind != NodeKind::member_expression) return {};
  const NodeId key = tree.next(tree.first_child(member.node));
  if (!tree[member.node].has(flag::computed)) return std::string(tree.name(key));
  const auto names = program_.patterns(program_.values({member.script, key}));
  return names.size() == 1 ? names.front() : std::string();
}

/// `this.code = data`: every read of that field of the same object.
void Spread::give_field(At member, std::uint32_t step) {
  Field field{key_of(member), {}, {member.script}, step + 1};
  const At object{member.script, tree(member).first_child(member.node)};
  for (const ValueId id : program_.values(object))
    if (id != unknown_value && fields_.insert(field.key + '/' + std::to_string(id)).second)
      field.objects.push_back(id);
  for (const ValueId id : field.objects) {
    const Value& value = program_.store().value(id);
    if (value.kind == ValueKind::object || value.kind == ValueKind::function)
      field.scripts.push_back(value.script);
  }
  if (!field.key.empty() && !field.objects.empty()) read_field(field);
}

/// In the scripts that write the field and that make its objects.
void Spread::read_field(const Field& field) {
  for (const ScriptId script : field.scripts) index_members(script);
  const auto found = members_.find(field.key);
  if (found == members_.end()) return;
  for (const At member : found->second) {
    const At object{member.script, tree(member).first_child(member.node)};
    for (const ValueId id : program_.values(object))
      if (std::find(field.objects.begin(), field.objects.end(), id) != field.objects.end()) {
        add_expression(member, field.step);
        break;
      }
  }
}

void Spread::index_members(ScriptId script) {
  if (!indexed_.insert(script).second) return;
  const Tree& tree = *program_.script(script).tree;
  for (NodeId id = 1; id < tree.size(); ++id)
    if (tree[id].kind == NodeKind::member_expression && !tree[id].has(flag::computed))
      members_[key_of({script, id})].push_back({script, id});
}

}  // namespace premod::js
