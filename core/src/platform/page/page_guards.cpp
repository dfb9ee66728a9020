#include "platform/page/page_guards.hpp"

#include <algorithm>
#include <unordered_set>

#include "data/guarded_pages.hpp"
#include "platform/page/deeds.hpp"
#include "platform/page/page_tests.hpp"

namespace premod::page {
namespace {

using js::NodeId;

constexpr std::size_t max_walk_steps = 1'000'000;  ///< deeds and calls of all tests of a script

std::string_view guarded_page(std::string_view text, bool pattern) {
  for (const auto& row : data::guarded_pages::rows) {
    if (row.kind == "code" && text == row.name) return row.name;
    if (row.kind != "address") continue;
    const auto at = text.find(row.name);
    if (at == std::string_view::npos) continue;
    // "settings/payments" is no name of it; of a pattern anything may follow.
    const std::size_t end = at + row.name.size();
    const bool whole = end == text.size() || text[end] < 'a' || text[end] > 'z';
    if (whole || pattern) return row.name;
  }
  return {};
}

std::string shown_page(const std::string& page) {
  return page.find('/') == std::string::npos ? page : "/" + page;
}

bool names_any(std::string_view source) {
  return source.find("settings") != std::string_view::npos ||
         source.find("authlog") != std::string_view::npos;
}

/// What is not the widget's own and stands on the page.
bool changes_page(const Deed& deed) {
  if (!changes(deed) || deed.kind == DeedKind::moves || deed.on.own || deed.on.zone.own)
    return false;
  return deed.on.known || deed.on.whole_page || deed.on.system;
}

template <class List, class BeginOf>
auto first_in(const List& list, Span stretch, BeginOf begin_of) {
  return std::partition_point(list.begin(), list.end(),
                              [&](const auto& one) { return begin_of(one) < stretch.begin; });
}

class Walker {
 public:
  Walker(const js::File& script, const Origins& origins)
      : script_(script), origins_(origins), deeds_(deeds(script)) {
    for (const js::Call& call : script.calls()) calls_.push_back(&call);
    std::sort(calls_.begin(), calls_.end(), [](const js::Call* a, const js::Call* b) {
      return a->span().begin < b->span().begin;
    });
  }

  /// The first change in a stretch of code or in the local functions it calls; null if none.
  const Deed* first_change(Span stretch, int depth = 0) {
    constexpr int deepest = 5;
    for (auto deed = first_in(deeds_, stretch, [](const Deed& one) { return one.span.begin; });
         deed != deeds_.end() && deed->span.begin < stretch.end && within_budget(); ++deed)
      if (deed->span.end <= stretch.end && changes_page(*deed)) return &*deed;
    if (depth == deepest) return nullptr;
    const auto begin_of = [](const js::Call* one) { return one->span().begin; };
    for (auto call = first_in(calls_, stretch, begin_of);
         call != calls_.end() && begin_of(*call) < stretch.end && within_budget(); ++call) {
      const NodeId function = origins_.called((*call)->callee());
      if (function == 0 || !entered_.insert(function).second) continue;
      if (const Deed* found = first_change(script_.span(function), depth + 1)) return found;
    }
    return nullptr;
  }

  /// A function by name, as a table has it, stands for its body.
  Span stretch_of(const Guarded& guarded) const {
    NodeId region = guarded.region;
    if (const NodeId function = script_.index().function_of(region); function != 0)
      region = function;
    const Span first = script_.span(region);
    return guarded.last == 0 ? first : Span{first.begin, script_.span(guarded.last).end};
  }
  void begin() { entered_.clear(); }

 private:
  const js::File& script_;
  const Origins& origins_;
  /// Many tests around much code: what is over the budget is not looked at.
  bool within_budget() { return ++steps_ < max_walk_steps; }

  const std::vector<Deed>& deeds_;
  std::vector<const js::Call*> calls_;
  std::unordered_set<NodeId> entered_;
  std::size_t steps_ = 0;
};

}  // namespace

std::vector<PageChange> guarded_page_changes(const js::File& script) {
  std::vector<PageChange> out;
  if (script.error() != nullptr || !names_any(script.source())) return out;
  Origins origins(script);
  Walker walker(script, origins);
  for (const Guarded& guarded : PageTests(script, origins).find(guarded_page)) {
    walker.begin();
    const Deed* change = walker.first_change(walker.stretch_of(guarded));
    if (change == nullptr) continue;
    const bool told = std::any_of(out.begin(), out.end(), [&](const PageChange& one) {
      return one.span == change->span && one.page == shown_page(guarded.page);
    });
    if (!told) out.push_back({change->span, script.span(guarded.test), shown_page(guarded.page)});
  }
  return out;
}

}  // namespace premod::page
