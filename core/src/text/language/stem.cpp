// The only file with Snowball.
#include "text/language/stem.hpp"

#include <libstemmer.h>

#include <array>
#include <memory>
#include <utility>

namespace premod::text {
namespace {

// Far beyond any word; Snowball's cost grows faster than the length of what it is given.
constexpr std::size_t max_word_bytes = 64;

struct Free {
  void operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }
};
using Stemmer = std::unique_ptr<sb_stemmer, Free>;

/// A stemmer keeps the word it works on, so every thread has its own.
sb_stemmer* stemmer_of(std::string_view language) {
  constexpr std::array<std::pair<std::string_view, const char*>, 4> names = {
      {{"ru", "russian"}, {"en", "english"}, {"es", "spanish"}, {"pt", "portuguese"}}};
  static thread_local std::array<Stemmer, names.size()> made;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (names[i].first != language) continue;
    if (made[i] == nullptr) made[i].reset(sb_stemmer_new(names[i].second, "UTF_8"));
    return made[i].get();
  }
  return nullptr;
}

}  // namespace

std::string stem(std::string_view lower_word, std::string_view language) {
  sb_stemmer* const stemmer = lower_word.size() > max_word_bytes ? nullptr : stemmer_of(language);
  if (stemmer == nullptr) return std::string(lower_word);
  // Snowball's symbol is an unsigned char: the same bytes.
  const auto* const bytes = reinterpret_cast<const sb_symbol*>(lower_word.data());
  const sb_symbol* const out = sb_stemmer_stem(stemmer, bytes, static_cast<int>(lower_word.size()));
  if (out == nullptr) return std::string(lower_word);
  return {reinterpret_cast<const char*>(out), static_cast<std::size_t>(sb_stemmer_length(stemmer))};
}

}  // namespace premod::text
