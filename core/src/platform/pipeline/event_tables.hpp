// Tables in which code ties the names of the pipeline's events to their numbers.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "flow/script.hpp"
#include "php/file.hpp"

namespace premod::platform {

/// A name with the number of another event.
struct WrongPair {
  Span span;          ///< of the number
  std::string code;   ///< "site_visit"
  std::string given;  ///< "19"
  std::string right;  ///< "18"
};

/// The pair of a name and a number that belong to different events; none for a right one and for
/// what no event has.
[[nodiscard]] std::optional<WrongPair> wrong_pair(std::string_view name, std::string_view number,
                                                  Span span);

/// A file without the name of any event but "chat" ties none to its number: a table has several.
[[nodiscard]] bool may_name_events(std::string_view source);

/// `{lead_added: 1}`, `[[1, 'lead_added']]`, `const LEAD_ADDED = 1`, enums of TypeScript. Only of
/// tables with at least one right pair, or that exchange numbers: others may have numbers of their
/// own.
[[nodiscard]] std::vector<WrongPair> wrong_event_pairs(const js::File& script);
/// `case LeadAdded = 1`, `const LEAD_ADDED = 1`, `'lead_added' => 1`, `1 => 'lead_added'`.
[[nodiscard]] std::vector<WrongPair> wrong_event_pairs(const php::File& file);

}  // namespace premod::platform
