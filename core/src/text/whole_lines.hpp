// Taking a stretch out of a text without leaving an empty line behind.
#pragma once

#include <string_view>

#include "text/span.hpp"

namespace premod::text {

/// Whether nothing but blanks stands before and after the stretch on its lines.
[[nodiscard]] bool is_alone_on_lines(std::string_view text, Span span);

/// What to delete so that the stretch is gone: its whole lines with the last line end where it
/// stands alone; else the stretch with the blanks around it that would be left over.
[[nodiscard]] Span extend_to_lines(std::string_view text, Span span);

}  // namespace premod::text
