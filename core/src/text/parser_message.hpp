// What parsers say of a broken file, in the languages of the reports: the parsers speak English.
#pragma once

#include <string>
#include <string_view>

#include "premod/report.hpp"

namespace premod::text {

/// `english` in `language`, by core/data/parser_messages.tsv; itself where the table does not know
/// it. Source text in backticks stays as it is.
[[nodiscard]] std::string parser_message(std::string_view english, Language language);

}  // namespace premod::text
