// What several front ends need of a finding: its sentence, and the line it begins on.
#pragma once

#include <algorithm>
#include <span>
#include <string>
#include <string_view>

#include "premod/premod.hpp"

namespace premod::common {

/// `text` as a sentence: with a full stop if nothing else ends it (code may end in a semicolon).
[[nodiscard]] inline std::string closed(std::string text) {
  for (const std::string_view end : {".", "!", "?", ":", ";", "…"})
    if (text.empty() || text.ends_with(end)) return text;
  return text + ".";
}

/// True for a finding's own place that names a file which is not there, for that is the finding.
[[nodiscard]] inline bool is_missing(const Place& place) {
  return !place.region && !place.label.empty();
}

/// The file of the repository that a dashboard can show `place` at: the archive it is in, the
/// manifest of its widget where there is no such file or no address names it.
[[nodiscard]] inline std::string shown_file(const Place& place, std::string_view widget,
                                            const Report& report) {
  const std::string& file = place.container.empty() ? place.file : place.container;
  return anchor_file(is_missing(place) && place.container.empty() ? std::string_view() : file,
                     widget, report);
}

/// The UTF-16 code units of the first line of `text`, without the blanks at its end.
[[nodiscard]] inline int units_of_first_line(std::string_view text) {
  text = text.substr(0, text.find('\n'));
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t' || text.back() == '\r'))
    text.remove_suffix(1);
  int units = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if ((byte & 0xC0U) != 0x80U) units += byte >= 0xF0U ? 2 : 1;
  }
  return units;
}

/// A region that no viewer refuses, whatever the report says.
[[nodiscard]] inline Region sound(Region region) {
  region.line = std::max(region.line, 1);
  region.column = std::max(region.column, 1);
  region.end_line = std::max(region.end_line, region.line);
  region.end_column = std::max(region.end_column, 1);
  if (region.end_line == region.line)
    region.end_column = std::max(region.end_column, region.column);
  return region;
}

/// Where a place begins, on one line: a dashboard shows an alert beside a change only where every
/// line of the alert was changed, and a call is a task even if only its head is new.
[[nodiscard]] inline Region head_of(const Place& place) {
  Region head = sound(place.region.value_or(Region{1, 1, 1, 1}));
  if (head.end_line == head.line) return head;
  head.end_line = head.line;
  // Without the line its end is not known; the place is where it begins.
  const bool known = place.snippet_column == 1 && !place.snippet.empty();
  head.end_column = std::max(head.column, known ? units_of_first_line(place.snippet) + 1 : 0);
  return head;
}

/// The other places that an entry of a dashboard names; their count stands in its sentence. Those
/// of own code are told together only in a report too long to be read place by place.
[[nodiscard]] inline std::span<const Occurrence* const> named_others(const Alert& alert) {
  constexpr std::size_t max_foreign = 100;
  constexpr std::size_t max_own = 10;
  const std::size_t most = alert.place->own_code ? max_own : max_foreign;
  return {alert.others.data(), std::min(alert.others.size(), most)};
}

}  // namespace premod::common
