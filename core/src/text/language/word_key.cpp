#include "text/language/word_key.hpp"

#include "text/language/stem.hpp"
#include "text/utf8.hpp"

namespace premod::text {
namespace {

char32_t plain(char32_t c) {
  constexpr std::u32string_view marked = U"áàâãäéèêëíìîïóòôõöúùûüñçё";
  constexpr std::u32string_view bare = U"aaaaaeeeeiiiiooooouuuunce";
  if (c < 0x80) return c;
  if (c == U'ё') return U'е';
  const std::size_t at = marked.find(c);
  return at == marked.npos ? c : bare[at];
}

}  // namespace

std::string without_marks(std::string_view word) {
  std::string out;
  out.reserve(word.size());
  for (std::size_t i = 0; i < word.size();) {
    const auto byte = static_cast<unsigned char>(word[i]);
    // Nearly all letters: ASCII, and the Cyrillic ones but "ё" (U+0451, D1 91).
    if (byte < 0x80) {
      out += word[i++];
      continue;
    }
    const CodePoint point = decode_utf8(word, i);
    const char32_t bare = plain(point.value);
    if (bare == point.value && point.value != U'\uFFFD')
      out += word.substr(i, point.length);
    else
      append_utf8(out, bare);
    i += point.length;
  }
  return out;
}

std::string word_key(std::string_view lower_word, std::string_view language) {
  return without_marks(stem(lower_word, language));
}

}  // namespace premod::text
