#include "api/report/join_reports.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "api/notices.hpp"
#include "engine/fingerprint.hpp"

namespace premod {
namespace {

constexpr Wording other_profile{"notice.other-profile",
                                "{widget} is checked with the profile {profile}."};

template <class T>
void append(std::vector<T>&& from, std::vector<T>& to) {
  to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

// Each path has numbered its own twins; in one report they are numbered as in one path.
void keep_unique(const Report& all, Report& one) {
  std::set<std::string> taken;
  for (const Finding& finding : all.findings) taken.insert(finding.fingerprint);
  for (Finding& finding : one.findings) {
    const std::string first = finding.fingerprint;
    for (std::uint32_t twin = 1; taken.contains(finding.fingerprint); ++twin)
      finding.fingerprint = twin_fingerprint(first, twin);
    taken.insert(finding.fingerprint);
  }
}

// Whether every widget of `some` is one of `all`: a path may lie in another one.
bool has_widgets(const Report& all, const Report& some) {
  return std::ranges::all_of(some.widgets, [&](const WidgetInfo& widget) {
    return std::ranges::find(all.widgets, widget.root, &WidgetInfo::root) != all.widgets.end();
  });
}

}  // namespace

void join(Report&& one, Report& all) {
  keep_unique(all, one);
  // A widget that two paths hold has its errors once.
  all.moderator_errors = has_widgets(all, one) || has_widgets(one, all)
                             ? std::max(all.moderator_errors, one.moderator_errors)
                             : all.moderator_errors + one.moderator_errors;
  std::erase_if(one.widgets, [&](const WidgetInfo& widget) {
    return std::ranges::find(all.widgets, widget.root, &WidgetInfo::root) != all.widgets.end();
  });
  append(std::move(one.widgets), all.widgets);
  append(std::move(one.findings), all.findings);
  append(std::move(one.fixed), all.fixed);
  append(std::move(one.outcomes), all.outcomes);
  append(std::move(one.notices), all.notices);
  append(std::move(one.timings), all.timings);
  all.compared = all.compared || one.compared;
  if (all.revision.commit.empty()) all.revision = std::move(one.revision);
}

void keep_only(const std::set<std::string>& files, Report& report) {
  const auto elsewhere = [&](const Finding& one) { return !files.contains(one.place.file); };
  std::erase_if(report.findings, elsewhere);
  std::erase_if(report.fixed, elsewhere);
}

void note_other_profile(const Report& one, Report& all, RulesByWidget& others) {
  if (one.profile == all.profile) return;
  for (const WidgetInfo& widget : one.widgets) {
    others[widget.root] = one.rules;
    all.notices.push_back(
        notice(Level::note, "other-profile",
               {other_profile, {{"widget", widget.root}, {"profile", name_of(one.profile)}}},
               all.language, widget.root));
  }
}

}  // namespace premod
