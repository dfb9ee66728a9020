// Tells code from prose: a text is code if it parses and does something that words do not do.
#pragma once

#include <string>
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

/// `self.onDone,`, `{ timeout: 5000 },`: an entry of a list or an argument, with its comma. A bare
/// name or a shape of names may explain what stands beside it.
[[nodiscard]] bool is_list_entry(std::string_view row);

/// `, xhr.responseText`, `|| isOld(user)`: what was taken out beside what stayed.
[[nodiscard]] bool is_cut_out(std::string_view text);
/// `case 'lead':`, of which the statements stayed; outside a switch it is a heading.
[[nodiscard]] bool is_label(std::string_view text);

/// `interface Row {`, `type Id = number;` at the beginning.
[[nodiscard]] bool declares_type(std::string_view text);
/// A declaration or an assignment of TypeScript without its types, which are none of JavaScript's;
/// other text as it is.
[[nodiscard]] std::string without_types(const std::string& text);

}  // namespace premod::js
