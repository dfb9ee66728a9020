// How wide text is on a terminal, and breaking it into lines of a given width.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace premod::cli {

/// One character: its bytes, UTF-16 units and terminal cells.
struct Glyph {
  std::string_view bytes;
  int units = 1;
  int cells = 1;
};

/// The character at `offset` of a text that is UTF-8; `offset` must be below text.size().
[[nodiscard]] Glyph glyph_at(std::string_view text, std::size_t offset);

/// Cells of a plain text: combining marks take none, East Asian wide characters and emoji two.
[[nodiscard]] int cells(std::string_view text);

/// `text` filled with spaces to `width` cells.
[[nodiscard]] std::string padded(std::string_view text, int width);

/// `text` cut to `width` cells, with an ellipsis if something was cut.
[[nodiscard]] std::string clipped(std::string_view text, int width);

/// Lines of at most `width` cells, broken at spaces; a longer word is broken anywhere.
[[nodiscard]] std::vector<std::string> wrapped(std::string_view text, int width);

}  // namespace premod::cli
