#include "widget/foreign_text.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "text/language.hpp"
#include "text/needles.hpp"
#include "text/words.hpp"

namespace premod {
namespace {

// Identification is right on shorter texts, too, but not reliably so.
constexpr std::size_t min_letters = 40, min_words = 6;
// A copy names two languages to choose from, so less is enough.
constexpr std::size_t min_copy_letters = 15, min_copy_words = 3;
constexpr int min_percent = 90, min_copy_percent = 80;

struct Size {
  std::size_t letters = 0;  ///< without spaces
  std::size_t words = 0;
  std::size_t small_words = 0;  ///< that begin with a small letter: what names lack
};

Size size_of(std::string_view text) {
  Size out;
  bool inside = false;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool space = c == ' ' || c == '\n' || c == '\t';
    const bool begins = !space && !inside;
    if (begins) ++out.words;
    // A small letter of ASCII, or the lead byte of а-п; р-я and ё begin with D1.
    if (begins && ((c >= 'a' && c <= 'z') || byte == 0xD0 || byte == 0xD1)) ++out.small_words;
    if (!space && (byte & 0xC0U) != 0x80U) ++out.letters;
    inside = !space;
  }
  return out;
}

/// `words` has a blank before and behind every word.
bool is_one_of(std::string_view words, std::string_view word) {
  for (std::size_t at = 1; at < words.size();) {
    const std::size_t end = std::min(words.find(' ', at), words.size());
    if (words.substr(at, end - at) == word) return true;
    at = end + 1;
  }
  return false;
}

bool is_judged(std::string_view language) { return is_one_of(" ru en es pt tr id ", language); }

/// The same language, or one that identification confuses with it on short texts.
bool are_kin(std::string_view a, std::string_view b) {
  constexpr std::array<std::string_view, 4> groups = {" es pt gl ca it ", " ru uk be bg sr mk kk ",
                                                      " id ms jv su ", " tr az "};
  return a == b || std::any_of(groups.begin(), groups.end(), [&](std::string_view group) {
           return is_one_of(group, a) && is_one_of(group, b);
         });
}

bool is_cyrillic_language(std::string_view code) { return are_kin(code, "ru"); }

/// Some other rule's, or allowed.
bool is_left_alone(const VisibleText& text, std::string_view found) {
  if (are_kin(found, text.language)) return true;
  if (is_western(text.language) && !text.listing && is_cyrillic_language(found)) return true;
  return found == "en" && (text.language == "tr" || text.language == "id");
}

/// Small words that the other languages do not have: two of them settle it without a closer look.
constexpr std::string_view small_words_of(std::string_view language) {
  if (language == "en") return " the of and to with your you is for are this from please not will ";
  if (language == "es") return " el la los las del una con por y su en se para ha está ";
  if (language == "pt") return " o os as do da dos das um uma com não em você para seu sua ";
  return {};
}

/// Letters of Cyrillic languages that Russian lacks.
const text::Needles& other_letters() {
  static const text::Needles letters({"і", "ї", "є", "ґ", "ў", "қ"});
  return letters;
}

bool surely_own(std::string_view folded, std::string_view language) {
  if (language == "ru") {
    // Cyrillic without letters that Russian lacks.
    const auto cyrillic = static_cast<std::size_t>(std::count_if(
        folded.begin(), folded.end(), [](char c) { return c == '\xD0' || c == '\xD1'; }));
    return cyrillic * 3 > folded.size() && !other_letters().any_in(folded);
  }
  const std::string_view known = small_words_of(language);
  if (known.empty()) return false;
  int hits = 0;
  for (std::size_t from = 0; from < folded.size() && hits < 2;) {
    const std::size_t end = std::min(folded.find(' ', from), folded.size());
    if (end > from && end - from <= 6 && is_one_of(known, folded.substr(from, end - from))) ++hits;
    from = end + 1;
  }
  return hits >= 2;
}

std::string told_language(std::string_view prose, int percent) {
  const auto guess = text::guess_language(prose);
  if (!guess || !guess->reliable || guess->percent < percent) return {};
  return is_one_of(" ru en es pt uk fr de it tr id ", guess->code) ? guess->code : std::string();
}

std::string foreign_language(const VisibleText& text, std::string_view prose, const Size& size) {
  if (size.letters < min_letters || size.words < min_words) return {};
  if (surely_own(text.folded, text.language)) return {};
  std::string found = told_language(prose, min_percent);
  return found.empty() || is_left_alone(text, found) ? std::string() : found;
}

bool may_be_copied(const VisibleText& text, const Size& size) {
  const bool is_name = text.role == TextRole::name || text.role == TextRole::company ||
                       text.role == TextRole::contact;
  return !is_name && text.value != nullptr && size.letters >= min_copy_letters &&
         size.words >= min_copy_words && size.small_words >= 2;
}

/// Sentences by their wording, to find the same one in another language. One of each language is
/// kept, so that a text that stands a thousand times costs no more than a thousand looks.
class Wordings {
 public:
  void add(const VisibleText& text) {
    std::vector<const VisibleText*>& same = known_[text.text()];
    const bool has_language = std::any_of(same.begin(), same.end(), [&](const VisibleText* other) {
      return other->language == text.language;
    });
    if (!has_language) same.push_back(&text);
  }

  /// The copy that stands in a wrong file, if the two languages are two at all.
  void find(const VisibleText& text, std::vector<ForeignText>& out) const {
    for (const VisibleText* other : known_.at(text.text())) {
      if (are_kin(other->language, text.language)) continue;
      const std::string found = told_language(text.prose(), min_copy_percent);
      if (found.empty() || !are_kin(found, other->language) || is_left_alone(text, found)) continue;
      out.push_back({&text, std::string(other->language), other});
      return;
    }
  }

 private:
  std::unordered_map<std::string_view, std::vector<const VisibleText*>> known_;
};

}  // namespace

ForeignTexts foreign_texts(const Widget& widget) {
  ForeignTexts out;
  Wordings wordings;
  std::vector<const VisibleText*> unsure;  // in their own language as far as their words tell
  for (const VisibleText& text : widget.visible_texts()) {
    if (!is_judged(text.language)) continue;
    const std::string_view prose = text::trimmed(text.prose());
    const Size size = size_of(prose);
    const bool sentence = may_be_copied(text, size);
    if (sentence || size.words >= min_words) ++out.sentences[text.file];
    if (std::string found = foreign_language(text, prose, size); !found.empty()) {
      out.all.push_back({&text, std::move(found)});
    } else if (sentence) {
      unsure.push_back(&text);
    }
    if (sentence) wordings.add(text);
  }
  for (const VisibleText* text : unsure) wordings.find(*text, out.all);
  std::sort(out.all.begin(), out.all.end(),
            [](const ForeignText& a, const ForeignText& b) { return a.text < b.text; });
  return out;
}

}  // namespace premod
