#include "platform/conditions/given_callbacks.hpp"

#include <algorithm>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <string_view>
#include <tuple>

#include "js/parameters.hpp"
#include "platform/requests/empty_answers.hpp"
#include "widget/linked_scripts.hpp"

namespace premod::platform {
namespace {

using js::At;
using js::NodeId;
using js::NodeKind;
using js::Program;
using js::Tree;
using js::ValueId;
using js::ValueKind;

constexpr int max_handed_on = 2;  ///< functions that hand a callback on to the next

/// Of one function.
struct Calls {
  std::vector<At> with, without;
};

enum class Gives : std::uint8_t { yes, no, unknown };

/// A parameter of a function, or a field of what is given there.
struct Asked {
  At function;
  int place = 0;
  std::string_view field;
  NodeId fallback = 0;
};

/// What `{failed}` is in the default `{failed: tell}` of its whole pattern; the default itself
/// where that is not seen, 0 where the field is not there.
NodeId default_field(const Tree& tree, NodeId given, std::string_view field) {
  if (tree[given].kind != NodeKind::object_expression) return given;
  for (NodeId at = tree.first_child(given); at != 0; at = tree.next(at)) {
    const std::string_view name = property_key(tree, at);
    if (name.empty()) return given;
    if (name == field) return tree.last_child(at);
  }
  return 0;
}

/// Nothing for what is no parameter, or is given something later.
Asked asked_by(const Program& program, At expression, std::string_view field) {
  const Tree& tree = *program.script(expression.script).tree;
  const js::Scopes& scopes = *program.script(expression.script).scopes;
  Asked out;
  out.field = field;
  NodeId name = expression.node;
  if (tree[name].kind == NodeKind::member_expression && field.empty()) {
    out.field = member_key(tree, name);
    name = tree.first_child(name);
    if (out.field.empty()) return {};
  }
  if (tree[name].kind != NodeKind::identifier) return {};
  const js::VariableId id = scopes.variable_of(name);
  if (id == 0) return {};
  const js::Variable& variable = scopes.variable(id);
  if (variable.kind != js::Declared::parameter || variable.writes != 0) return {};
  NodeId parameter = variable.declaration, above = tree.parent(parameter);
  if (tree[above].kind == NodeKind::assignment_pattern) {
    out.fallback = tree.next(parameter);
    parameter = above;
    above = tree.parent(parameter);
  }
  if (tree[above].kind == NodeKind::property && out.field.empty()) {  // `{url, failed}`
    out.field = property_key(tree, above);
    parameter = tree.parent(above);
    above = tree.parent(parameter);
    if (tree[above].kind == NodeKind::assignment_pattern) {
      if (out.fallback == 0) out.fallback = default_field(tree, tree.next(parameter), out.field);
      parameter = above;
    }
    above = tree.parent(parameter);
    if (out.field.empty()) return {};
  }
  if (!js::is_function(tree[above].kind)) return {};
  out.place = js::place_of_parameter(tree, above, parameter);
  if (out.place >= 0) out.function = {expression.script, above};
  return out;
}

bool is_nothing(const Program& program, std::span<const ValueId> values) {
  return std::all_of(values.begin(), values.end(), [&](ValueId id) {
    return program.store().value(id).kind == ValueKind::nothing;
  });
}

Gives gives_field(const Program& program, std::span<const ValueId> objects,
                  std::string_view field) {
  for (const ValueId id : objects) {
    const js::Value& value = program.store().value(id);
    if (value.kind != ValueKind::object || value.made != js::Made::literal) return Gives::unknown;
  }
  if (objects.empty()) return Gives::unknown;
  return is_nothing(program, program.property(objects, field)) ? Gives::no : Gives::yes;
}

Gives gives(const Program& program, At call, const Asked& asked, At& forwarded) {
  const Tree& tree = *program.script(call.script).tree;
  if (tree[call.node].kind != NodeKind::call_expression) return Gives::unknown;
  const NodeId callee = tree.first_child(call.node);
  // Not through call(), apply() or something bound, whose places are others.
  const auto direct = program.values({call.script, callee});
  const bool plain = std::any_of(direct.begin(), direct.end(), [&](ValueId id) {
    const js::Value& value = program.store().value(id);
    return value.kind == ValueKind::function && value.script == asked.function.script &&
           value.node == asked.function.node;
  });
  if (!plain) return Gives::unknown;
  int place = 0;
  for (NodeId at = tree.next(callee); at != 0; at = tree.next(at), ++place) {
    if (tree[at].kind == NodeKind::spread_element) return Gives::unknown;
    if (place < asked.place) continue;
    const auto values = program.values({call.script, at});
    if (!asked.field.empty()) return gives_field(program, values, asked.field);
    forwarded = {call.script, at};
    return !values.empty() && is_nothing(program, values) ? Gives::no : Gives::yes;
  }
  return Gives::no;
}

/// Answers by parameter: each is asked of at every request and call in its function.
class GivenCallbacks {
 public:
  explicit GivenCallbacks(const Program& program) : program_(program) {}

  /// `deep`: functions that only hand on what they are given. Stays where it is.
  const Calls& of(const Asked& asked, int deep) {
    const Key key{asked.function.script, asked.function.node, asked.place, std::string(asked.field),
                  deep};
    {
      const std::scoped_lock lock(mutex_);
      if (const auto found = known_.find(key); found != known_.end()) return found->second;
    }
    Calls made = ask(asked, deep);
    const std::scoped_lock lock(mutex_);
    return known_.emplace(key, std::move(made)).first->second;
  }

 private:
  using Key = std::tuple<js::ScriptId, NodeId, int, std::string, int>;

  Calls ask(const Asked& asked, int deep) {
    Calls out;
    std::set<const Calls*> handed_on;
    for (const js::Caller& caller : program_.callers(asked.function)) {
      if (caller.guess || caller.runs != js::Runs::now) continue;
      At forwarded;
      const Gives answer = gives(program_, caller.call, asked, forwarded);
      if (answer == Gives::yes && forwarded.node != 0 && deep < max_handed_on) {
        const Asked before = asked_by(program_, forwarded, {});
        const Calls* calls = before.function.node == 0 ? nullptr : &of(before, deep + 1);
        if (calls != nullptr && !calls->without.empty() && before.fallback == 0) {
          out.without.push_back(caller.call);
          if (handed_on.insert(calls).second)
            out.with.insert(out.with.end(), calls->with.begin(), calls->with.end());
          continue;
        }
      }
      if (answer == Gives::yes) out.with.push_back(caller.call);
      if (answer == Gives::no) out.without.push_back(caller.call);
    }
    return out;
  }

  const Program& program_;
  std::mutex mutex_;
  std::map<Key, Calls> known_;
};

struct KeptCallbacks {
  std::unique_ptr<GivenCallbacks> all;
};

}  // namespace

GivenCallback given_callback(const js::File& script, At expression, std::string_view field) {
  const Asked asked = asked_by(script.program(), expression, field);
  if (asked.function.node == 0) return {};
  const KeptCallbacks& kept = program_derived(script).get<KeptCallbacks>(
      [&] { return KeptCallbacks{std::make_unique<GivenCallbacks>(script.program())}; });
  const Calls& calls = kept.all->of(asked, 0);
  return {calls.with, calls.without, asked.fallback};
}

}  // namespace premod::platform
