// Answers what is known of an element where it is used: by tests around, by functions that ask, and
// by calls that hand on what they have tested.
#include <algorithm>
#include <map>
#include <memory>
#include <mutex>

#include "js/parameters.hpp"
#include "platform/conditions/element_test_finder.hpp"
#include "platform/origin_tables.hpp"
#include "text/ascii.hpp"

namespace premod::page {
namespace {

using js::NodeId;
using js::NodeKind;

const Tested& tested_in(const js::File& script) {
  return script.derived().get<Tested>([&] {
    if (script.error() != nullptr) return Tested{};
    ElementTestFinder finder(script);
    Tested out = decided_by(script, finder.run());
    if (out.limit.empty()) out.limit = finder.limit();
    return out;
  });
}

/// The parameter that a subject is, of a function; -1 if it is none.
int parameter_of(const js::File& script, const Subject& subject, NodeId function) {
  if (subject.root == 0 || !subject.path.empty()) return -1;
  const js::Variable& about = script.scopes().variable(subject.root);
  if (about.kind != js::Declared::parameter) return -1;
  return js::place_of_parameter(script.tree(), function, about.declaration);
}

NodeId plain_argument(const js::Tree& tree, NodeId call, int place) {
  NodeId at = tree.next(tree.first_child(call));
  for (; at != 0 && place > 0; at = tree.next(at), --place)
    if (tree[at].kind == NodeKind::spread_element) return 0;
  return at;
}

/// With the calls of functions that ask: `if (isSave(button)) ...`, in whatever script they stand.
struct AllGuards {
  std::map<std::pair<js::VariableId, NodeId>, std::vector<Guard>> by_subject;
};

std::vector<ElementTest> asking_calls(const js::File& script) {
  std::vector<ElementTest> out;
  const js::Index& index = script.index();
  const js::Tree& tree = script.tree();
  const OriginTables& tables = origin_tables(script);
  const ElementTestFinder finder(script);
  for (const js::CallSite& site : index.calls()) {
    if (out.size() >= max_listed_tests) break;
    if (site.path != 0 || site.is_new || tree.next(site.callee) == 0) continue;
    for (const js::At function : index.program().callees(index.at(site.node))) {
      const js::File* there = tables.script(function.script);
      if (there == nullptr) continue;
      const Tested& tested = tested_in(*there);
      const auto found = tested.asked.find(function.node);
      if (found == tested.asked.end()) continue;
      for (const Asked& asked : found->second) {
        const int place = parameter_of(*there, asked.subject, function.node);
        const NodeId argument = place < 0 ? 0 : plain_argument(tree, site.node, place);
        if (argument == 0) continue;
        Subject subject = finder.subject_of(argument);
        if (subject.is_known())
          out.push_back({site.node, std::move(subject), asked.selector, false});
      }
    }
  }
  return out;
}

const AllGuards& guards_of(const js::File& script) {
  return script.derived().get<AllGuards>([&] {
    AllGuards out;
    const auto take = [&](const std::vector<Guard>& guards) {
      for (const Guard& guard : guards)
        out.by_subject[{guard.subject.root, guard.subject.function}].push_back(guard);
    };
    if (script.error() != nullptr) return out;
    take(tested_in(script).guards);
    take(decided_by(script, asking_calls(script)).guards);
    return out;
  });
}

Tests tested(const js::File& script, NodeId use, int depth);

/// Each once, and no more than anybody asks for.
void add(Tests& to, const std::string& selector) {
  if (to.selectors.size() < max_test_texts && !text::contains(to.selectors, selector))
    to.selectors.push_back(selector);
}

/// All calls of the function give it an element that they have tested.
Tests find_tested_by_callers(const js::File& script, const Subject& subject, int depth) {
  const js::Tree& tree = script.tree();
  const NodeId declaration = script.scopes().variable(subject.root).declaration;
  if (declaration == 0) return {};
  const NodeId function = function_around(tree, declaration, false);
  const int place = function == 0 ? -1 : parameter_of(script, subject, function);
  if (place < 0) return {};
  Tests out;
  std::size_t seen = 0;
  const js::At at = script.index().at(function);
  for (const js::Caller& caller : script.index().program().callers(at)) {
    const js::File* there = origin_tables(script).script(caller.call.script);
    if (++seen > max_test_callers) return {{}, "max_test_callers"};
    if (there == nullptr) return {};
    const auto called = script.index().program().callees(caller.call);
    const NodeId argument = caller.runs == js::Runs::now && !caller.guess &&
                                    std::find(called.begin(), called.end(), at) != called.end()
                                ? plain_argument(there->tree(), caller.call.node, place)
                                : NodeId{0};
    if (argument == 0) return {};
    const Tests one = tested(*there, argument, depth + 1);
    if (one.selectors.empty()) return {{}, one.limit};
    for (const std::string& text : one.selectors) add(out, text);
  }
  return out;
}

/// Answers by parameter: each is asked of at every use.
struct ByCallers {
  struct Known {
    std::mutex mutex;
    std::map<std::pair<js::VariableId, int>, Tests> answers;
  };
  std::unique_ptr<Known> known = std::make_unique<Known>();
};

Tests tested_by_callers(const js::File& script, const Subject& subject, int depth) {
  if (subject.root == 0 || !subject.path.empty() || depth >= max_test_calls) return {};
  ByCallers::Known& known = *script.derived().get<ByCallers>([] { return ByCallers{}; }).known;
  const std::pair key{subject.root, depth};
  {
    const std::scoped_lock lock(known.mutex);
    if (const auto found = known.answers.find(key); found != known.answers.end())
      return found->second;
  }
  auto answer = find_tested_by_callers(script, subject, depth);
  const std::scoped_lock lock(known.mutex);
  return known.answers.emplace(key, std::move(answer)).first->second;
}

Tests tested(const js::File& script, NodeId use, int depth) {
  Tests out;
  const Subject subject = ElementTestFinder(script).subject_of(use);
  if (!subject.is_known()) return out;
  out.limit = tested_in(script).limit;
  const auto& all = guards_of(script).by_subject;
  const Span at = script.tree()[use].span();
  if (const auto found = all.find({subject.root, subject.function}); found != all.end())
    for (const Guard& guard : found->second)
      if (guard.subject == subject && guard.begin <= at.begin && at.end <= guard.end)
        add(out, guard.selector);
  if (!out.selectors.empty()) return out;
  Tests by_callers = tested_by_callers(script, subject, depth);
  if (by_callers.limit.empty()) by_callers.limit = out.limit;
  return by_callers;
}

}  // namespace

Tests selectors_tested(const js::File& script, NodeId use) {
  if (script.error() != nullptr) return {};
  return tested(script, use, 0);
}

std::vector<std::string> selectors_asked(const js::File& script, NodeId function) {
  std::vector<std::string> out;
  if (script.error() != nullptr) return out;
  const auto& asked = tested_in(script).asked;
  const auto found = asked.find(function);
  if (found == asked.end()) return out;
  for (const Asked& one : found->second) {
    const bool about_it = (one.subject.function == function &&
                           (one.subject.path == "this" || one.subject.path == "{}")) ||
                          parameter_of(script, one.subject, function) >= 0;
    if (about_it && out.size() < max_test_texts) out.push_back(one.selector);
  }
  return out;
}

}  // namespace premod::page
