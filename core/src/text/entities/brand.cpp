// Unmasking a name: letters that look the same become one, single letters are joined.
#include "text/entities/brand.hpp"

#include <string>
#include <vector>

#include "text/utf8.hpp"
#include "text/words.hpp"

namespace premod::text {
namespace {

struct Word {
  std::string plain;       // Latin, lower case
  std::string boundaries;  // for each letter: 'U' if it was a capital behind a small one, else '.'
};

/// Latin look of a folded letter; 0 for what is no letter or digit.
char plain_letter(char32_t c) {
  if ((c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9')) return static_cast<char>(c);
  switch (c) {
    case U'а':
      return 'a';
    case U'м':
      return 'm';
    case U'о':
      return 'o';
    case U'с':
      return 'c';
    case U'р':
      return 'r';  // by sound; by look it would be a p
    case U'ц':
      return 'c';
    case U'к':
      return 'k';
    case U'е':
      return 'e';
    default:
      return c >= 0x80 && (is_cyrillic(c) || is_latin(c)) ? '?' : '\0';
  }
}

std::vector<Word> words_of(std::string_view name) {
  std::vector<Word> out(1);
  bool small_before = false;
  for (std::size_t i = 0; i < name.size();) {
    const CodePoint point = decode_utf8(name, i);
    const std::string_view letter = name.substr(i, point.length);
    i += point.length;
    const std::string low = folded(letter);
    const char plain = low.empty() ? '\0' : plain_letter(decode_utf8(low, 0).value);
    if (plain == '\0') {
      if (!out.back().plain.empty()) out.emplace_back();
      small_before = false;
      continue;
    }
    const bool capital = low != letter;
    out.back().plain += plain;
    out.back().boundaries += capital && small_before ? 'U' : '.';
    small_before = !capital;
  }
  return out;
}

/// "K o m m o", "a.m.o.CRM": neighbours of one letter become a word, with what ends it.
std::string joined_letters(const std::vector<Word>& words) {
  std::string out;
  for (const Word& word : words) {
    if (word.plain.size() == 1 || (word.plain.starts_with("crm") && out.ends_with("amo")))
      out += word.plain;
    else
      out += ' ';
  }
  return out;
}

bool is_kommo(const Word& word) {
  if (!word.plain.starts_with("kommo")) return false;
  return word.plain.size() == 5 || word.boundaries[5] == 'U' ||
         word.plain.substr(5).starts_with("crm");
}

}  // namespace

BrandUse brand_in_name(std::string_view name) {
  const std::vector<Word> words = words_of(name);
  const std::string letters = joined_letters(words);
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].plain.find("amocrm") != std::string::npos) return BrandUse::amocrm;
    const bool pair =
        i + 1 < words.size() && words[i].plain == "amo" && words[i + 1].plain.starts_with("crm");
    if (pair) return BrandUse::amocrm;
    if (is_kommo(words[i])) return BrandUse::kommo;
  }
  if (letters.find("amocrm") != std::string::npos) return BrandUse::amocrm;
  return letters.find("kommo") != std::string::npos ? BrandUse::kommo : BrandUse::none;
}

}  // namespace premod::text
