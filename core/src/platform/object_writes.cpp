// What a script writes into the platform's own objects.
#include <algorithm>
#include <optional>
#include <string>

#include "flow/handed_calls.hpp"
#include "platform/object_paths.hpp"
#include "platform/objects.hpp"
#include "text/ascii.hpp"

namespace premod::platform {

using js::Access;
using js::Call;
using js::File;
using js::NodeId;
using js::NodeKind;
using js::Tree;
using js::Use;
using js::VariableId;

namespace {

using text::contains;
using Writes = std::vector<PlatformWrite>;

constexpr std::string_view mutating_methods[] = {"push",    "pop",  "shift", "unshift",   "splice",
                                                 "reverse", "sort", "fill",  "copyWithin"};
/// Models and collections of the platform are changed by their methods, too.
constexpr std::string_view model_methods[] = {"set",   "unset",  "clear", "add",
                                              "reset", "remove", "delete"};
constexpr std::string_view defining_methods[] = {"__defineGetter__", "__defineSetter__"};
constexpr std::string_view extending_calls[] = {"Object.assign",
                                                "Object.defineProperty",
                                                "Object.defineProperties",
                                                "Object.setPrototypeOf",
                                                "Object.freeze",
                                                "Object.seal",
                                                "Object.preventExtensions",
                                                "Reflect.set",
                                                "Reflect.defineProperty",
                                                "Reflect.setPrototypeOf",
                                                "Reflect.deleteProperty",
                                                "Reflect.preventExtensions",
                                                "$.extend",
                                                "$.merge",
                                                "_.extend",
                                                "_.extendOwn",
                                                "_.extendWith",
                                                "_.assign",
                                                "_.assignIn",
                                                "_.assignInWith",
                                                "_.assignWith",
                                                "_.defaults",
                                                "_.defaultsDeep",
                                                "_.fill",
                                                "_.merge",
                                                "_.mergeWith",
                                                "_.pull",
                                                "_.pullAll",
                                                "_.pullAllBy",
                                                "_.pullAllWith",
                                                "_.pullAt",
                                                "_.remove",
                                                "_.reverse",
                                                "_.set",
                                                "_.setWith",
                                                "_.unset",
                                                "_.update",
                                                "_.updateWith"};

std::string operator_text(const Tree& tree, const Access& access) {
  if (access.use == Use::removed) return "delete";
  const js::Node& above = tree[tree.parent(access.node)];
  return above.kind == NodeKind::assignment_expression || above.kind == NodeKind::update_expression
             ? js::name_of(above.op)
             : "=";
}

// None for a global name.
std::optional<Span> declaration_of(const File& script, NodeId identifier) {
  const VariableId variable = script.scopes().variable_of(identifier);
  if (variable == 0 || script.scopes().variable(variable).declaration == 0) return std::nullopt;
  return script.span(script.scopes().variable(variable).declaration);
}

void add_assignments(const File& script, Writes& out) {
  const OwnParts own_parts(script);
  for (const Access& access : script.accesses()) {
    const auto below = below_root(access.path);
    if (!below || !is_platform_data(*below)) continue;
    // Its own object that it has put there was reported where it did so.
    const bool own = script.tree()[access.root].kind == NodeKind::this_expression &&
                     own_parts.hold_around(access.path);
    // `name += 'x'` changes the widget's own variable, whatever stood in it.
    if (access.node == access.root && script.scopes().variable_of(access.root) != 0) continue;
    if (!own && (access.use == Use::write || access.use == Use::removed))
      out.push_back({access.span, std::string(access.path), operator_text(script.tree(), access),
                     declaration_of(script, access.root)});
  }
}

/// A call that changes what `object` leads to.
void add_object(const File& script, const Call& call, NodeId object, std::string by, Writes& out) {
  const js::Index& index = script.index();
  const std::string_view reached = object == 0 ? "" : index.path_text(index.path_of(object));
  const auto below = below_root(reached);
  if (below && is_platform_data(*below))
    out.push_back({call.span(), std::string(reached), std::move(by)});
}

/// `Object.assign(APP.data, x)`, `$.extend(true, APP.data, x)`
NodeId extended_object(const File& script, const Call& call) {
  const NodeId first = call.argument(0);
  const bool deep = first != 0 && script.tree()[first].kind == NodeKind::boolean_literal;
  return deep ? call.argument(1) : first;
}

/// `APP.data.list.push(x)`, `APP.constant('user', x)`
void add_method(const File& script, const Call& call, Writes& out) {
  const std::string_view path = call.global_path();
  const auto below = below_root(path);
  if (!below) return;
  if (*below == "constant" && call.argument_count() >= 2) {
    const std::string key = script.index().constant_text(call.argument(0)).value_or("…");
    out.push_back({call.span(), std::string(path) + "('" + key + "')", "constant"});
  }
  const std::size_t dot = below->rfind('.');
  const std::string_view method = dot == std::string_view::npos ? *below : below->substr(dot + 1);
  const bool defines = contains(defining_methods, method);
  if (dot == std::string_view::npos && !defines) return;
  const bool data = below->starts_with("data.") || below->starts_with("constant('");
  if (!contains(mutating_methods, method) && !defines && !(data && contains(model_methods, method)))
    return;
  const std::string_view object = path.substr(0, path.rfind('.'));
  if (is_platform_data(object) && (defines || !is_root(object)))
    out.push_back(
        {call.span(), std::string(object), std::string(method), call.alias(script.scopes())});
}

void add_call(const File& script, const Call& call, Writes& out) {
  const std::string_view path = call.global_path();
  // Array.prototype.push.call(APP.data.list, x)
  const js::Index& index = script.index();
  const auto* through = index.program().through(index.at(call.node()));
  if (through != nullptr && through->receiver != 0 &&
      (path.starts_with("Array.prototype.") || path.starts_with("[].")) &&
      contains(mutating_methods, call.member()))
    add_object(script, call, through->receiver, std::string(call.member()), out);
  else if (contains(extending_calls, path))
    add_object(script, call, extended_object(script, call), std::string(path), out);
  else
    add_method(script, call, out);
}

/// `users.forEach(Object.freeze)`: what changes its argument is handed each element.
void add_handed(const File& script, const Call& handed, Writes& out) {
  if (handed.argument(0) != 0) return add_call(script, handed, out);
  if (!contains(extending_calls, handed.global_path())) return;
  const Tree& tree = script.tree();
  const js::Index& index = script.index();
  const js::CallSite* runs = index.call_at(tree.parent(handed.node()));
  if (runs == nullptr) return;
  NodeId list = tree.next(runs->callee);
  if (list == handed.node()) {
    if (tree[runs->callee].kind != NodeKind::member_expression) return;
    list = tree.first_child(runs->callee);
  }
  const js::Program& program = script.program();
  std::string_view first;  // by name: which value comes first says nothing
  for (const js::PathId path : program.paths(program.elements(index.values(list)))) {
    const std::string_view reached = index.path_text(path);
    const auto below = below_root(reached);
    if (below && is_platform_data(*below) && (first.empty() || reached < first)) first = reached;
  }
  if (!first.empty())
    out.push_back({script.span(tree.parent(handed.node())), std::string(first),
                   std::string(handed.global_path())});
}

}  // namespace

std::vector<PlatformWrite> platform_writes(const File& script) {
  Writes out;
  add_assignments(script, out);
  for (const Call& call : script.calls()) add_call(script, call, out);
  for (const Call& call : js::handed_calls(script)) add_handed(script, call, out);
  std::sort(out.begin(), out.end(),
            [](const auto& a, const auto& b) { return a.span.begin < b.span.begin; });
  return out;
}

}  // namespace premod::platform
