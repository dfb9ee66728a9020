// Makes findings of places: what one action puts right is one task for a person.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "premod/report.hpp"
#include "rule/rule.hpp"
#include "widget/widget.hpp"

namespace premod {

/// What the places that one action puts right have in common, as an opaque key: the rule, the
/// remedy, and the cause. The cause is the value that the rule names as such (a host, a library);
/// else the file, where all languages are one; for hits about files as a whole, their values.
[[nodiscard]] std::string task_of(const Rule& rule, const Hit& hit, const Widget& widget,
                                  std::string_view path);

/// The values that the sentence of `hit` shows, without counts and `path`: "console.log".
[[nodiscard]] std::string subject_of(std::string_view sentence, const Hit& hit,
                                     std::string_view path);

/// Joins places of equal task, widget, level and state, but for two of one file, which stay two
/// findings; the order of first places stays. Expects findings of one place each, sorted.
void group(std::vector<Finding>& findings, Language language);

/// The alerts that alerts_of() makes while a place of one's own code is one of its own: as many as
/// GitHub shows of a report. Beyond it the waived places of a rule and file are told together, then
/// the old ones, and if that is not enough, all.
inline constexpr std::size_t max_single_alerts = 5000;

}  // namespace premod
