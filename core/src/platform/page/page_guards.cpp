// Joins tests of the page with the changes that run only after them, in whatever module each
// stands.
#include "platform/page/page_guards.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "data/guarded_pages.hpp"
#include "platform/page/deeds.hpp"
#include "platform/page/page_tests.hpp"
#include "text/limit_log.hpp"

namespace premod::page {
namespace {

using js::At;
using js::NodeId;

constexpr std::size_t max_walk_steps = 1'000'000;  ///< deeds and calls of all tests of a widget

/// "settings.pay" is "settings/pay" with its parts joined otherwise.
bool is_joined_otherwise(std::string_view text, std::string_view name) {
  if (name.starts_with('/') || text.find('/') != text.npos) return false;
  return std::equal(text.begin(), text.end(), name.begin(), name.end(), [](char a, char b) {
    return a == b || (b == '/' && (a == '.' || a == '-' || a == '_' || a == ':'));
  });
}

std::string_view guarded_page(std::string_view text, bool pattern) {
  for (const auto& row : data::guarded_pages::rows) {
    if (row.kind == "code" && text == row.name) return row.name;
    if (row.kind != "address") continue;
    if (!pattern && is_joined_otherwise(text, row.name)) return row.name;
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
  return page.starts_with('/') || page.find('/') == std::string::npos ? page : "/" + page;
}

/// The first word of some page's name stands in the source.
bool names_any(std::string_view source) {
  return std::any_of(
      data::guarded_pages::rows.begin(), data::guarded_pages::rows.end(), [&](const auto& row) {
        std::string_view word = row.name;
        if (word.starts_with('/')) word.remove_prefix(1);
        return source.find(word.substr(0, word.find_first_of("/-"))) != std::string_view::npos;
      });
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

/// A change and the script it stands in.
struct Change {
  const js::File* script = nullptr;
  const Deed* deed = nullptr;
};

/// Changes by where the selector stands that chose their elements.
class BySelector {
 public:
  explicit BySelector(const Widget& widget) {
    for (const js::File& script : widget.scripts()) {
      if (script.error() != nullptr || script.is_vendored()) continue;
      const Origins origins(script);
      for (const Deed& deed : deeds(script)) {
        if (!changes_page(deed)) continue;
        add(origins, deed.on.chosen_by, {&script, &deed});
        if (!(deed.on.begun_by == deed.on.chosen_by))
          add(origins, deed.on.begun_by, {&script, &deed});
      }
    }
    std::stable_sort(all_.begin(), all_.end(),
                     [](const Entry& a, const Entry& b) { return a.at < b.at; });
  }

  /// The first whose selector stands in a stretch of a script.
  [[nodiscard]] Change first_in(const js::File& script, Span stretch) const {
    const Place begin{script.script_id(), stretch.begin};
    const auto found = std::partition_point(all_.begin(), all_.end(),
                                            [&](const Entry& entry) { return entry.at < begin; });
    const bool inside = found != all_.end() && found->at.first == script.script_id() &&
                        found->at.second < stretch.end;
    return inside ? found->change : Change{};
  }

 private:
  using Place = std::pair<js::ScriptId, std::uint32_t>;
  struct Entry {
    Place at;
    Change change;
  };
  void add(const Origins& origins, At at, Change change) {
    const js::File* file = at.node == 0 ? nullptr : origins.file(at);
    if (file != nullptr) all_.push_back({{at.script, file->span(at.node).begin}, change});
  }

  std::vector<Entry> all_;
};

class Walker {
 public:
  Walker(const Widget& widget, std::size_t& steps) : widget_(&widget), steps_(&steps) {}

  /// The first change in what a test decides, or in the functions that are called there.
  Change first_change(Origins& origins, const Guarded& guarded) {
    origins_ = &origins;
    call_ = guarded.call;
    entered_.clear();
    At region = guarded.region;
    // A function by name, as a table has it, stands for its body.
    const auto functions = origins.called(region);
    if (guarded.last == 0 && functions.size() == 1) region = functions.front();
    const js::File& script = *origins.file(region);
    Span stretch = script.span(region.node);
    if (guarded.last != 0) stretch.end = script.span(guarded.last).end;
    const Change change = first_change(script, stretch, 0);
    if (change.deed != nullptr) return change;
    // What is chosen there may be changed elsewhere: `$(selectors[path]).remove()`.
    if (!by_selector_) by_selector_.emplace(*widget_);
    return by_selector_->first_in(script, stretch);
  }

 private:
  const std::vector<const js::Call*>& calls_of(const js::File& script) {
    auto& calls = calls_[&script];
    if (!calls.empty()) return calls;
    for (const js::Call& call : script.calls()) calls.push_back(&call);
    std::sort(calls.begin(), calls.end(), [](const js::Call* a, const js::Call* b) {
      return a->span().begin < b->span().begin;
    });
    return calls;
  }

  Change first_change(const js::File& script, Span stretch, int depth) {
    constexpr int deepest = 5;
    const auto& deeds = page::deeds(script);
    for (auto deed = first_in(deeds, stretch, [](const Deed& one) { return one.span.begin; });
         deed != deeds.end() && deed->span.begin < stretch.end && within_budget(); ++deed)
      if (deed->span.end <= stretch.end && changes_page(*deed)) return {&script, &*deed};
    if (depth == deepest) return {};
    const auto begin_of = [](const js::Call* one) { return one->span().begin; };
    const auto& calls = calls_of(script);
    for (auto call = first_in(calls, stretch, begin_of);
         call != calls.end() && begin_of(*call) < stretch.end && within_budget(); ++call)
      for (const At function : called({script.script_id(), (*call)->callee()})) {
        const js::File* there = origins_->file(function);
        if (there == nullptr || !entered_.emplace(function.script, function.node).second) continue;
        const Change found = first_change(*there, there->span(function.node), depth + 1);
        if (found.deed != nullptr) return found;
      }
    return {};
  }

  /// A parameter of the helper that was given the page is what that call gives it.
  std::vector<At> called(At callee) const {
    if (call_.node != 0) {
      const js::VariableId variable = origins_->scopes(callee).variable_of(callee.node);
      const auto& about = origins_->scopes(callee).variable(variable);
      if (variable != 0 && about.kind == js::Declared::parameter) {
        const At function{callee.script,
                          function_around(origins_->tree(callee), about.declaration, false)};
        const int index = origins_->parameter_index(function, about.declaration);
        const At given = index < 0 ? At{} : origins_->argument_of(call_, function, index);
        if (given.node != 0) return origins_->called(given);
      }
    }
    return origins_->called(callee);
  }

  /// Many tests around much code: what is over the budget is not looked at.
  bool within_budget() { return ++*steps_ < max_walk_steps; }

  Origins* origins_ = nullptr;
  At call_;
  std::map<const js::File*, std::vector<const js::Call*>> calls_;
  std::set<std::pair<js::ScriptId, NodeId>> entered_;
  const Widget* widget_;
  std::optional<BySelector> by_selector_;
  std::size_t* steps_;
};

}  // namespace

std::vector<PageChange> guarded_page_changes(const Widget& widget) {
  std::vector<PageChange> out;
  const auto scripts = widget.scripts();
  if (std::none_of(scripts.begin(), scripts.end(),
                   [](const js::File& one) { return names_any(one.source()); }))
    return out;
  std::size_t steps = 0;
  Walker walker(widget, steps);
  for (const js::File& script : scripts) {
    if (script.error() != nullptr || script.is_vendored()) continue;
    Origins origins(script);
    for (const Guarded& guarded : PageTests(origins).find(guarded_page)) {
      const js::File* test = origins.file(guarded.test);
      if (test == nullptr || origins.file(guarded.region) == nullptr) continue;
      const Change change = walker.first_change(origins, guarded);
      if (change.deed == nullptr || change.script->is_vendored()) continue;
      const std::string page = shown_page(guarded.page);
      const bool told = std::any_of(out.begin(), out.end(), [&](const PageChange& one) {
        return one.script == change.script && one.span == change.deed->span && one.page == page;
      });
      if (!told)
        out.push_back(
            {change.script, change.deed->span, test, test->span(guarded.test.node), page});
    }
  }
  if (steps >= max_walk_steps) text::note_limit("max_walk_steps");
  return out;
}

}  // namespace premod::page
