#include "platform/origin_tables.hpp"

#include <algorithm>

#include "widget/linked_scripts.hpp"

namespace premod::page {
namespace {

using js::At;
using js::NodeId;
using js::NodeKind;
using js::Operator;

constexpr unsigned max_handed = 3;  ///< the places where functions are handed over

std::uint64_t key_of(At at) { return (static_cast<std::uint64_t>(at.script) << 32U) | at.node; }

template <class Map, class Key>
const typename Map::mapped_type& found_in(const Map& map, const Key& key) {
  static const typename Map::mapped_type none;
  const auto found = map.find(key);
  return found == map.end() ? none : found->second;
}

}  // namespace

OriginTables::OriginTables(const js::File& script) : scripts_(linked_scripts(script)) {
  uses_.resize(scripts_.size());
  for (const js::File* one : scripts_)
    if (one != nullptr && one->error() == nullptr) collect(*one);
}

void OriginTables::add_write(const js::Program& program, const std::string& name,
                             const FieldWrite& write) {
  if (name.empty() || write.value.node == 0) return;
  Writes& writes = writes_[name];
  auto& owned = writes.owned[static_cast<std::size_t>(write.form)];
  const std::size_t place = writes.all.size();
  if (write.form != FieldWrite::Form::assigned) owned[key_of(write.owner)].push_back(place);
  if (write.form == FieldWrite::Form::assigned)
    for (const js::ValueId id : program.values(write.owner)) owned[id].push_back(place);
  writes.all.push_back(write);
}

std::vector<const FieldWrite*> OriginTables::writes_to(const js::Program& program, At object,
                                                       std::string_view name,
                                                       std::size_t most) const {
  const Writes& writes = found_in(writes_, name);
  std::vector<std::size_t> found;
  const auto take = [&](FieldWrite::Form form, std::uint64_t owner) {
    const auto& all = found_in(writes.owned[static_cast<std::size_t>(form)], owner);
    found.insert(found.end(), all.begin(),
                 all.begin() + static_cast<std::ptrdiff_t>(std::min(most, all.size())));
  };
  for (const js::ValueId id : program.values(object)) {
    const js::Value& value = program.store().value(id);
    const std::uint64_t made = key_of({value.script, value.node});
    if (value.kind != js::ValueKind::object && value.kind != js::ValueKind::function) continue;
    take(FieldWrite::Form::assigned, id);
    if (value.kind == js::ValueKind::function) {
      take(FieldWrite::Form::fixed, made);
      continue;
    }
    take(FieldWrite::Form::instance, made);
    if (value.made == js::Made::literal) take(FieldWrite::Form::literal, made);
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  std::vector<const FieldWrite*> out;
  for (const std::size_t at : found)
    if (out.size() < most) out.push_back(&writes.all[at]);
  return out;
}

/// `owner.x = value`, `{x: value}`, a field or method of a class.
void OriginTables::collect_write(const js::Index& index, At at) {
  const js::Tree& tree = *index.program().script(at.script).tree;
  const auto [id, node] = at;
  const js::Node& about = tree[node];
  const auto add = [&](const std::string& name, const FieldWrite& write) {
    add_write(index.program(), name, write);
  };
  switch (about.kind) {
    case NodeKind::assignment_expression: {
      const NodeId target = about.link;
      if (about.op != Operator::assign || tree[target].kind != NodeKind::member_expression) break;
      add(index.key_text(target), {FieldWrite::Form::assigned,
                                   false,
                                   {id, tree.first_child(target)},
                                   {id, tree.next(target)}});
      break;
    }
    case NodeKind::property: {
      const NodeId object = about.parent;
      if (tree[object].kind != NodeKind::object_expression || about.has(js::flag::setter)) break;
      const NodeId value = about.has(js::flag::shorthand) ? about.link : tree.next(about.link);
      add(index.key_text(node),
          {FieldWrite::Form::literal, about.has(js::flag::getter), {id, object}, {id, value}});
      break;
    }
    case NodeKind::method_definition:
    case NodeKind::property_definition: {
      if (about.op == Operator::method_set || about.op == Operator::method_constructor) break;
      const auto form =
          about.has(js::flag::is_static) ? FieldWrite::Form::fixed : FieldWrite::Form::instance;
      add(index.key_text(node), {form,
                                 about.op == Operator::method_get,
                                 {id, tree.parent(about.parent)},
                                 {id, tree.next(about.link)}});
      break;
    }
    default:
      break;
  }
}

void OriginTables::collect(const js::File& script) {
  const js::ScriptId id = script.script_id();
  const js::Index& index = script.index();
  const js::Tree& tree = script.tree();
  for (NodeId node = 1; node < tree.size(); ++node) {
    const js::Node& about = tree[node];
    collect_write(index, {id, node});
    switch (about.kind) {
      case NodeKind::member_expression: {
        if (tree[about.link].kind != NodeKind::this_expression) break;
        auto& list = uses_[id][index.key_text(node)];
        if (list.size() < max_writes_of_name) list.push_back({id, node});
        break;
      }
      case NodeKind::return_statement: {
        auto& list = returns_[key_of({id, function_around(tree, node, false)})];
        if (about.link != 0) list.push_back({id, about.link});
        break;
      }
      default:
        break;
    }
  }
  for (const NodeId function : index.functions())
    if (const NodeId body = tree.function_body(function);
        body != 0 && tree[body].kind != NodeKind::function_body)
      returns_[key_of({id, function})].push_back({id, body});
  collect_handed(index, id);
}

void OriginTables::collect_handed(const js::Index& index, js::ScriptId id) {
  const js::Program& program = index.program();
  const js::Tree& tree = *program.script(id).tree;
  for (const js::CallSite& call : index.calls()) {
    NodeId argument = tree.next(call.callee);
    for (unsigned n = 0; n < max_handed && argument != 0; ++n, argument = tree.next(argument)) {
      At function{id, index.function_of(argument)};
      const NodeKind kind = tree[argument].kind;
      if (function.node == 0 &&
          (kind == NodeKind::identifier || kind == NodeKind::member_expression))
        function = program.function_at({id, argument}).value_or(At{});
      if (function.node != 0) handed_[key_of(function)].push_back({{id, call.node}, n});
    }
  }
}

std::span<const FieldWrite> OriginTables::writes(std::string_view name) const {
  const std::span<const FieldWrite> all = found_in(writes_, name).all;
  return all.first(std::min(all.size(), max_writes_of_name));
}

const std::vector<At>& OriginTables::returns(At function) const {
  return found_in(returns_, key_of(function));
}

const std::vector<Handed>& OriginTables::handed(At function) const {
  return found_in(handed_, key_of(function));
}

const std::vector<At>& OriginTables::uses(js::ScriptId script, std::string_view name) const {
  return found_in(uses_[script], name);
}

const OriginTables& origin_tables(const js::File& script) {
  return program_derived(script).get<OriginTables>([&] { return OriginTables(script); });
}

}  // namespace premod::page
