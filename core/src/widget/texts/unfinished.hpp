// A description that its writers have not finished.
#pragma once

#include <optional>
#include <string_view>

#include "text/span.hpp"

namespace premod {

/// Where a description says that it, or a part of it, is still to be written: "Your text here.",
/// "XXXX: add here the text about stocks", "Description in progress". For descriptions only: in a
/// form such words tell the user what to do.
[[nodiscard]] std::optional<Span> unfinished_part(std::string_view description);

}  // namespace premod
