// What a sentence says, whatever its wording: small grammars over the stems and roles of its words
// (core/data/sentences.tsv, core/data/sentence_words.tsv) in ru, en, es and pt.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace premod::text {

/// A set of meanings, one bit each.
using Meanings = std::uint32_t;

/// The bit of a meaning; a name that no row has throws std::invalid_argument.
[[nodiscard]] Meanings meaning_bit(std::string_view meaning);

/// Of which a word stands in the text (given in lower case) without which they cannot be meant.
/// Cheap, and none for nearly every text. Meanings without anchors, which are looked for in
/// descriptions only, are never among them.
[[nodiscard]] Meanings possible_meanings(std::string_view folded);

/// Whether a meaning can be among those.
[[nodiscard]] bool has_anchor(Meanings meaning);

/// Where a text says something.
struct Meant {
  Meanings meaning = 0;  ///< one bit
  std::size_t offset = 0;
  std::size_t length = 0;
  bool exact = false;  ///< by a row that leaves no doubt; else inferred
};

[[nodiscard]] inline bool overlap(const Meant& a, const Meant& b) {
  return a.offset < b.offset + b.length && b.offset < a.offset + a.length;
}

/// The first place of each meaning of `wanted`; an exact one goes before an inferred one. Markup,
/// addresses and placeholders should be blanked in `prose` (text::prose_of). `language` empty: each
/// of the four that the letters allow. `own_names`: what the widget is called, folded; its own name
/// is no other product's.
[[nodiscard]] std::vector<Meant> meanings_in(std::string_view prose, std::string_view language,
                                             Meanings wanted,
                                             std::span<const std::string> own_names = {});

/// The first place of one meaning.
[[nodiscard]] std::optional<Meant> find_meaning(std::string_view meaning, std::string_view prose,
                                                std::string_view language);

}  // namespace premod::text
