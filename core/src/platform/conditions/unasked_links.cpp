#include "platform/conditions/unasked_links.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "js/function_around.hpp"
#include "platform/object_paths.hpp"
#include "text/limit_log.hpp"
#include "widget/linked_scripts.hpp"

namespace premod::platform {

using js::Access;
using js::File;
using js::NodeId;
using js::NodeKind;
using js::Tree;
using js::Use;

namespace {

/// The functions that ask for a member before it is used, by its name with the dot before it; node
/// 0: no function.
struct AskedAnywhere {
  std::map<std::string, std::vector<js::At>, std::less<>> by_member;

  explicit AskedAnywhere(const File& of) {
    for (const File* script : linked_scripts(of)) {
      if (script == nullptr || script->error() != nullptr) continue;
      const Tree& tree = script->tree();
      for (const Access& access : script->accesses()) {
        if (!below_root(access.path)) continue;
        const bool card = access.path.ends_with(".isCard");
        bool careful = card || access.use == Use::test || script->is_tried(access.context);
        for (NodeId at = access.node; tree[at].kind == NodeKind::member_expression;
             at = tree.first_child(at))
          careful = careful || tree[at].has(js::flag::optional);
        if (careful)
          add(card ? ".current_card" : access.path,
              {script->script_id(), js::function_around(tree, access.node)});
      }
    }
  }

  void add(std::string_view path, js::At function) {
    for (std::size_t at = end_of_member(path, 0); at < path.size();) {
      const std::size_t end = end_of_member(path, at + 1);
      std::vector<js::At>& all = by_member[std::string(path.substr(at, end - at))];
      if (all.empty() || !(all.back() == function)) all.push_back(function);
      at = end;
    }
  }
};

/// The functions of other scripts that come to run some of this one, and those around them.
struct FunctionsBefore {
  std::set<std::pair<js::ScriptId, NodeId>> all;
};
FunctionsBefore functions_before(const File& script) {
  constexpr std::size_t max_functions = 2'000;
  const js::Program& program = script.program();
  FunctionsBefore out;
  std::vector<js::At> pending;
  for (const NodeId function : script.index().functions())
    pending.push_back(script.index().at(function));
  const std::size_t limit = pending.size() + max_functions;
  for (std::size_t next = 0; next < pending.size(); ++next) {
    if (next == limit) {
      text::note_limit("max_functions");
      break;
    }
    for (const js::Caller& caller : program.callers(pending[next])) {
      const Tree& tree = *program.script(caller.call.script).tree;
      for (NodeId around = js::function_around(tree, caller.call.node); around != 0;
           around = js::function_around(tree, around))
        if (out.all.emplace(caller.call.script, around).second)
          pending.push_back({caller.call.script, around});
    }
  }
  return out;
}

/// Some function that runs before the script's own asks for the member.
bool is_asked_before(const File& script, std::string_view member) {
  const AskedAnywhere& asked =
      program_derived(script).get<AskedAnywhere>([&] { return AskedAnywhere(script); });
  const FunctionsBefore& before =
      script.derived().get<FunctionsBefore>([&] { return functions_before(script); });
  const auto found = asked.by_member.find(member);
  return found != asked.by_member.end() &&
         std::any_of(found->second.begin(), found->second.end(), [&](js::At function) {
           return function.script == script.script_id() || function.node == 0 ||
                  before.all.contains({function.script, function.node});
         });
}

}  // namespace

bool UnaskedLinks::go_on(const Access& access) {
  const File& script = *script_;
  constexpr int least_members = 2;
  const Tree& tree = script.tree();
  if (tree[access.root].kind != NodeKind::this_expression) return false;
  // What the field of `this` is.
  NodeId field = access.node;
  int members = 0;
  while (tree[field].kind == NodeKind::member_expression &&
         tree.first_child(field) != access.root) {
    field = tree.first_child(field);
    ++members;
  }
  if (members < least_members || tree[field].kind != NodeKind::member_expression) return false;
  const auto values = script.index().values(field);
  const std::string_view kept = script.index().path_text(script.index().path_of(field));
  if (values.size() != 1 || !below_root(kept) || !access.path.starts_with(kept)) return false;
  // ".current_card" of APP.data.current_card, by whichever root it is asked.
  const std::size_t next = end_of_member(access.path, kept.size() + 1);
  const std::string_view link = access.path.substr(kept.size(), next - kept.size());
  const auto [known, added] = asked_.try_emplace(std::string(link), false);
  if (added) known->second = is_asked_before(script, link);
  return !known->second;
}

}  // namespace premod::platform
