// core/data/sentences.tsv and sentence_words.tsv as they are looked up: patterns with their parts
// in place, words by stem. Made when premod is built (core/cmake/embed_sentences.cpp), because
// stemming all words takes longer than a small widget's scripts. Without addresses, which a start
// would have to relocate.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "text/language/roles.hpp"

namespace premod::text::sentence_tables {

inline constexpr std::array<std::string_view, 4> languages = {"ru", "en", "es", "pt"};
inline constexpr std::uint8_t every_language = languages.size();
inline constexpr std::size_t anchor_groups = 2;  ///< rows of anchors that a meaning has at most

/// A piece of `characters`.
struct Piece {
  std::uint32_t offset = 0;
  std::uint32_t size = 0;
};

/// The roles of a word; `roles` counts in `role_sets`, of which the first is empty.
struct KnownWord {
  Piece word;
  std::uint32_t roles = 0;
};

enum class Kind : std::uint8_t {
  word,
  gap,
  start,
  end,
  colon,
  clause_end,
  next_sentence,
  in_clause,   ///< what follows stands anywhere in the clauses of what stands before
  in_sentence  ///< likewise in the sentence
};

struct Element {
  Kind kind = Kind::word;
  bool crosses = false;  ///< a gap over the ends of clauses
  std::uint8_t least = 1;
  std::uint8_t most = 1;
  std::uint16_t roles = 0;
};

/// What speaks against a row: sets of roles.
struct Unless {
  bool denied = false;
  std::uint16_t inside = 0, clause = 0, next = 0, before = 0, by = 0;
};

struct Row {
  std::uint32_t first = 0;  ///< of its elements
  std::uint16_t count = 0;
  std::uint8_t language = every_language;
  bool exact = false;
  std::uint16_t rarest = 0;  ///< of the sets that it cannot do without, the one with fewest words
  Unless unless;
};

/// A word without which some meanings cannot be meant: one bit each, for each group of anchors.
struct Anchor {
  Piece word;
  std::uint32_t meanings[anchor_groups] = {};
  bool whole = false;  ///< nothing more of the word follows
};

extern const std::string_view characters;
extern const std::span<const Piece> role_names;     ///< by number
extern const std::span<const Piece> meaning_names;  ///< by number, at most 32
extern const std::span<const Roles> role_sets;
extern const std::span<const KnownWord> stems[languages.size()];  ///< sorted by word
extern const std::span<const KnownWord> forms[languages.size()];  ///< likewise: in one form only
extern const std::span<const Element> elements;
extern const std::span<const Row> rows;
extern const std::span<const std::uint32_t> row_ends;  ///< behind the rows of each meaning
extern const std::span<const Anchor> anchors;

/// The place of a language among those above; English for any other.
[[nodiscard]] inline std::uint8_t place_of(std::string_view language) {
  const auto at = std::find(languages.begin(), languages.end(), language);
  return at == languages.end() ? 1 : static_cast<std::uint8_t>(at - languages.begin());
}

[[nodiscard]] inline std::string_view text_of(Piece piece) {
  return characters.substr(piece.offset, piece.size);
}

}  // namespace premod::text::sentence_tables
