// Character references of HTML: `&#58;`, `&colon;`, `&lpar;`.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace premod::text {

struct CharacterReference {
  char32_t value = 0;
  std::size_t length = 0;  ///< bytes from the `&` on, the semicolon included where it stands
};

/// The reference that `text`, which begins with `&`, begins with: a numeric one, or a named one of
/// core/data/character_references.tsv. Without a semicolon as HTML has it in attributes: numbers,
/// and the oldest names where neither a letter nor `=` follows.
[[nodiscard]] std::optional<CharacterReference> character_reference(std::string_view text);

/// With the references resolved that code and addresses are written with. Never longer than `text`.
[[nodiscard]] std::string with_references_resolved(std::string_view text);

/// A text as its readers see it: letters and points that are written as references are themselves.
/// Those that mark markup stay, and so do spaces and what nobody sees.
struct ReadText {
  struct Mark {
    std::size_t end = 0;    ///< behind a character, in `text`
    std::size_t extra = 0;  ///< bytes that the references so far are longer
  };

  std::string text;  ///< empty: nothing had to be resolved
  std::vector<Mark> marks;

  /// Where a byte of `text` stands in what it was read from.
  [[nodiscard]] std::size_t source_offset(std::size_t offset) const;
};
[[nodiscard]] ReadText as_read(std::string_view text);

}  // namespace premod::text
