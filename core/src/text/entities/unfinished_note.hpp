// Remarks in comments that tell of unfinished work without a mark such as TODO: makeshifts, what
// is to be done before a release, in the four languages; and placeholders without their value.
#pragma once

#include <optional>
#include <string_view>

#include "text/span.hpp"

namespace premod::text {

/// A file may hold one: one pass over it, and no for most.
[[nodiscard]] bool may_hold_unfinished(std::string_view text);
/// "temporary hack", "костыль до релиза", "quitar antes de publicar", "gambiarra". What a program
/// does for a time ("temporarily hide the row") is none.
[[nodiscard]] std::optional<Span> unfinished_in(std::string_view comment);

/// `%VERSION%`, `{{cookiecutter.name}}`, `__BUILD_DATE__`, `<%= pkg.version %>`: what a build or a
/// generator was to put a value in for. Other names in such marks are filled when the code runs.
[[nodiscard]] std::optional<Span> placeholder_in(std::string_view text);
/// As above in a comment that says which build it is; others may explain a template.
[[nodiscard]] std::optional<Span> placeholder_in_banner(std::string_view comment);
/// One pass, and no for most texts.
[[nodiscard]] bool may_hold_placeholder(std::string_view text);

}  // namespace premod::text
