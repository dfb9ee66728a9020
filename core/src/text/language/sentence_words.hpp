// A text as the grammar of core/data/sentences.tsv sees it: words with the roles they can play, cut
// into sentences and clauses.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/language/roles.hpp"

namespace premod::text {

/// Roles that the place of a word gives it: a proper name, the widget's own name, a number.
enum class PlainRole : std::uint8_t { name, self, number, count_ };

struct Word {
  std::size_t offset = 0;
  std::size_t length = 0;
  Roles roles;
  std::uint32_t sentence = 0;
  std::uint32_t clause = 0;  ///< counted through the whole text
  bool heads = false;        ///< a colon or a closing bracket stands behind it
  bool listed = false;       ///< the table knows the word
  bool asked = false;        ///< its sentence is a question
};

/// What words_of reads at most; more is left out, and the limit is noted.
inline constexpr std::size_t max_words = 4'000;

/// A long text cut behind its lines and sentences, each piece so short that words_of reads all of
/// it. A sentence that is longer than that is cut behind a word.
[[nodiscard]] std::vector<std::string_view> pieces_of(std::string_view prose);

/// `language` decides which words play which role; `own_names` are the widget's names, folded.
[[nodiscard]] std::vector<Word> words_of(std::string_view prose, std::string_view language,
                                         std::span<const std::string> own_names);

/// The number of a role by its name in the tables; throws std::invalid_argument for an unknown one.
[[nodiscard]] std::size_t role_number(std::string_view name);
/// The roles of a list like `contact|send`; as above.
[[nodiscard]] Roles roles_named(std::string_view names);

/// Whether a word of the text plays one of the roles.
[[nodiscard]] bool has_word(std::string_view prose, std::string_view language, const Roles& roles);

}  // namespace premod::text
