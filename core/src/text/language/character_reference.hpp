// Character references of HTML: `&#58;`, `&colon;`, `&lpar;`.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

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

}  // namespace premod::text
