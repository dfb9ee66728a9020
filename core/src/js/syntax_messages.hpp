// What the parser says of a broken script in the languages of the reports: the parser speaks
// English.
#pragma once

#include <string>
#include <string_view>

#include "premod/report.hpp"

namespace premod::js {

/// A message of SyntaxError in `language`, by core/data/syntax_messages.tsv; the message itself
/// where the table does not know it. Source text in backticks stays as it is.
[[nodiscard]] std::string syntax_message(std::string_view english, Language language);

}  // namespace premod::js
