// What a run says of itself beside its findings: in the language of the report, as all it says.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "premod/report.hpp"
#include "snapshot/limits.hpp"
#include "snapshot/snapshot.hpp"
#include "text/wording/message.hpp"
#include "widget/widget.hpp"

namespace premod {

/// A notice `id` about `file` (may be empty).
[[nodiscard]] inline Notice notice(Level level, std::string id, const Message& message,
                                   Language language, std::string file = {}) {
  constexpr std::size_t longest_value = 2'000;  // bytes; what git says may be a few sentences
  return {level, std::move(id), message.in(language, longest_value), std::move(file)};
}

/// That the requirements of `report` are more than a year old on the day `today` (YYYY-MM-DD;
/// empty: nothing is old): the marketplace may have changed them since.
[[nodiscard]] std::optional<Notice> requirements_age(const Report& report,
                                                     const std::string& today);

/// What is judged of a repository whose package.json builds a widget: the committed build, the
/// sources, or both. Nothing is taken from judgement; nothing where nothing is built.
[[nodiscard]] std::optional<Notice> source_repository(const Snapshot& snapshot,
                                                      std::span<const Widget> widgets,
                                                      Language language);

/// Why an entry of the snapshot could not be read.
[[nodiscard]] Message why_not_read(const SkippedEntry& entry);

}  // namespace premod
