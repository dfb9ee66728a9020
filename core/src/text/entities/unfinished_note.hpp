// Remarks in comments that tell of unfinished work without a mark such as TODO: makeshifts, what
// is to be done before a release, in the four languages.
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

}  // namespace premod::text
