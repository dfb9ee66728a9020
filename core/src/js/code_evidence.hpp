// Tells code from prose: a text is code if it parses and does something that words do not do.
#pragma once

#include <string_view>

namespace premod::js {

/// Two words side by side that no language joins: cheap, and true for nearly all explanations.
[[nodiscard]] bool is_prose(std::string_view line);
/// Directives of tools, licences, references: not looked at.
[[nodiscard]] bool is_exempt(std::string_view first_line);
/// A `/** */` comment with tags or stars: documentation, its samples included.
[[nodiscard]] bool is_documentation(std::string_view comment);
/// Parses, perhaps after mending what a cut-out piece lacks, and is more than names and numbers.
[[nodiscard]] bool has_code(std::string_view text);

}  // namespace premod::js
