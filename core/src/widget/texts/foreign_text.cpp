#include "widget/texts/foreign_text.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "text/byte_set.hpp"
#include "text/language/language.hpp"
#include "text/language/language_marks.hpp"
#include "text/pattern.hpp"
#include "text/words.hpp"

namespace premod {
namespace {

// Identification is right on shorter texts, too, but not reliably so.
constexpr std::size_t min_letters = 40, min_words = 6;
// Letters that English has not make it sure earlier.
constexpr std::size_t min_accented_letters = 24;
constexpr std::ptrdiff_t min_accents = 2;
// A copy names two languages to choose from, so less is enough.
constexpr std::size_t min_copy_letters = 15, min_copy_words = 3;
constexpr int min_percent = 90, min_copy_percent = 80;
// A mark of the other language beside what identification says makes up for letters.
constexpr std::size_t min_sister_letters = 16, min_sister_words = 3, min_signs = 2;

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

/// The same language, or one that identification confuses with it on short texts. The released
/// command identifies these languages and those of `told_language` alone: cld2_languages.py.
bool are_kin(std::string_view a, std::string_view b) {
  constexpr std::array<std::string_view, 4> groups = {" es pt gl ca it ", " ru uk be bg sr mk kk ",
                                                      " id ms jv su ", " tr az "};
  return a == b || std::any_of(groups.begin(), groups.end(), [&](std::string_view group) {
           return is_one_of(group, a) && is_one_of(group, b);
         });
}

bool is_iberian(std::string_view code) { return code == "es" || code == "pt"; }

bool is_cyrillic_language(std::string_view code) { return are_kin(code, "ru"); }

/// Some other rule's, or allowed.
bool is_left_alone(const VisibleText& text, std::string_view found) {
  if (are_kin(found, text.language)) return true;
  if (is_western(text.language) && !text.listing && is_cyrillic_language(found)) return true;
  return found == "en" && (text.language == "tr" || text.language == "id");
}

/// A text with what is looked for in it by several questions.
struct Look {
  const VisibleText* text;
  std::string_view prose;  // trimmed
  Size size;
  text::LanguageMarks marks;
};

/// Ukrainian, Belarusian, Kazakh, Serbian or Macedonian in ru: identification confuses them with
/// Russian, their letters do not. Bulgarian has none of its own, but words and clusters.
std::string cyrillic_sister(const Look& look) {
  if (look.text->language != "ru") return {};
  if (std::string other = look.marks.other_cyrillic(); !other.empty()) return other;
  if (look.size.words < min_sister_words || look.size.letters < min_sister_letters) return {};
  for (const std::string_view sister : {"bg", "sr", "mk"}) {
    if (look.marks.signs_of(sister) < min_signs) continue;
    const auto guess = text::guess_language(look.prose);
    const bool sure = guess && guess->reliable && guess->percent >= min_percent;
    return sure && guess->code == sister ? guess->code : std::string();
  }
  return {};
}

bool has_small_words(const text::LanguageMarks& marks, std::string_view language) {
  return marks.small_words(language, 2) == 2;
}

std::string told_language(std::string_view prose, int percent) {
  const auto guess = text::guess_language(prose);
  if (!guess || !guess->reliable || guess->percent < percent) return {};
  return is_one_of(" ru en es pt uk fr de it pl nl tr id ", guess->code) ? guess->code
                                                                         : std::string();
}

bool surely_own(const Look& look) {
  if (look.text->language == "ru") {
    const std::string_view folded = look.text->folded;
    // Cyrillic without letters that Russian lacks.
    const auto cyrillic = static_cast<std::size_t>(std::count_if(
        folded.begin(), folded.end(), [](char c) { return c == '\xD0' || c == '\xD1'; }));
    return cyrillic * 3 > folded.size() && !look.marks.has_other_cyrillic();
  }
  return has_small_words(look.marks, look.text->language);
}

constexpr std::size_t min_short_words = 4;

bool is_cyrillic(std::string_view folded) {
  return folded.find('\xD0') != std::string::npos || folded.find('\xD1') != std::string::npos;
}

/// The Western language of a text that is too short for identification, in the file of another:
/// small words that only one language has settle it. Empty if they do not.
std::string short_foreign(std::string_view folded, const text::LanguageMarks& marks,
                          std::string_view language) {
  if (is_cyrillic(folded) || has_small_words(marks, language)) return {};
  for (const std::string_view one : {"en", "es", "pt"})
    if (!are_kin(one, language) && has_small_words(marks, one)) return std::string(one);
  return {};
}

bool may_be_short_foreign(const Size& size) {
  return size.words >= min_short_words && size.small_words >= 3;
}

/// A European language that no file of a widget is in: what identification says counts where no
/// word is of the file's own language and one is of the other.
std::string stranger(const Look& look) {
  if (!is_western(look.text->language) || look.size.words < min_sister_words ||
      look.size.letters < min_sister_letters || is_cyrillic(look.text->folded) ||
      look.marks.has_own_word(look.text->language))
    return {};
  constexpr std::array<std::string_view, 5> strangers = {"de", "fr", "it", "pl", "nl"};
  const bool any = std::any_of(strangers.begin(), strangers.end(),
                               [&](std::string_view one) { return look.marks.signs_of(one) > 0; });
  if (!any) return {};
  std::string found = told_language(look.prose, min_percent);
  const bool known = std::find(strangers.begin(), strangers.end(), found) != strangers.end();
  if (!known) return {};
  const std::size_t needed = look.size.words > min_sister_words ? 1 : min_signs;
  return look.marks.signs_of(found) >= needed ? found : std::string();
}

constexpr int min_iberian_marks = 3;
constexpr std::size_t min_iberian_words = 4;

/// Portuguese in es, Spanish in pt: language identification confuses the two, their small words do
/// not.
std::string sister_language(const Look& look) {
  const std::string_view language = look.text->language;
  if (!is_iberian(language) || look.size.words < min_iberian_words) return {};
  const text::IberianMarks marks = look.marks.iberian();
  if (language == "es" && marks.portuguese >= min_iberian_marks &&
      marks.portuguese >= 4 * marks.spanish)
    return "pt";
  if (language == "pt" && marks.spanish >= min_iberian_marks &&
      marks.spanish >= 4 * marks.portuguese)
    return "es";
  const bool clear = look.size.words > min_iberian_words && look.size.small_words > 2;
  if (clear && language == "es" && marks.spanish == 0 && marks.portuguese >= 2) return "pt";
  if (clear && language == "pt" && marks.portuguese == 0 && marks.spanish >= 2) return "es";
  return {};
}

/// Russian in Latin letters. Names like "Skladomer" begin so, too: in a text of its own language a
/// fourth of the words must.
bool is_transliterated(const Look& look) {
  const text::Transliterated found = text::transliterated_words(look.text->folded);
  if (found.words < 2 || found.different < 2) return false;
  return found.words * 4 >= look.size.words || !surely_own(look);
}

std::string foreign_language(const Look& look) {
  const VisibleText& text = *look.text;
  const Size& size = look.size;
  if (std::string sister = sister_language(look); !sister.empty()) return sister;
  if (std::string sister = cyrillic_sister(look); !sister.empty()) return sister;
  if (size.words >= 2 && is_transliterated(look)) return std::string(transliterated);
  const bool accented = text.language == "en" &&
                        std::count(look.prose.begin(), look.prose.end(), '\xC3') >= min_accents;
  if (std::string found = stranger(look); !found.empty()) return found;
  const std::size_t enough = accented ? min_accented_letters : min_letters;
  if (size.letters < enough || size.words < min_words) return {};
  if (surely_own(look)) return {};
  std::string found = told_language(look.prose, min_percent);
  if (found.empty() || is_left_alone(text, found)) return {};
  // "Limite no checkout do site (e-commerce)": loan words alone make no sentence.
  const bool loans = found == "en" && look.marks.small_words(found, 1) == 0 &&
                     look.marks.has_own_word(text.language);
  return loans ? std::string() : found;
}

/// A copy between es and pt is not in the language of the file whose words it lacks.
bool is_of(std::string_view language, std::string_view found, const VisibleText& text) {
  if (!is_iberian(language)) return are_kin(found, language);
  if (!is_iberian(found)) return false;
  const text::IberianMarks marks = text::LanguageMarks(text.folded).iberian();
  return language == "es" ? marks.spanish > marks.portuguese : marks.portuguese > marks.spanish;
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
      if (other->language == text.language) continue;
      const bool sisters = are_kin(other->language, text.language);
      if (sisters && !is_iberian(text.language)) continue;
      const std::string found = told_language(text.prose(), min_copy_percent);
      if (found.empty() || !is_of(other->language, found, text)) continue;
      if (!sisters && is_left_alone(text, found)) continue;
      out.push_back({&text, std::string(other->language), other});
      return;
    }
  }

 private:
  std::unordered_map<std::string_view, std::vector<const VisibleText*>> known_;
};

constexpr std::size_t min_labels = 6;  // equal short values before they are looked at together
constexpr int min_label_percent = 70;
constexpr std::size_t max_same = 16;  // languages that have a key; more are keys given twice

/// A label of one or two words: too short to be told alone.
bool is_label(const VisibleText& text, const Size& size) {
  return text.role == TextRole::value && !text.listing && size.letters >= 3 && size.words <= 3;
}

/// Short values that equal those of another language under the same keys: "Save", "Cancel" in es.
/// One of them tells nothing, all of them together are a text whose language can be told.
class Labels {
 public:
  void add(const VisibleText& text) {
    std::vector<const VisibleText*>& same = by_path_[text.path];
    if (same.size() < max_same) same.push_back(&text);
    ++count_[text.file];
  }

  void find(ForeignTexts& out) const {
    std::map<std::pair<const File*, std::string_view>, std::vector<ForeignText>> copies;
    for (const auto& [path, same] : by_path_)
      for (const VisibleText* text : same)
        for (const VisibleText* other : same)
          if (other->language != text->language && other->text() == text->text())
            copies[{text->file, other->language}].push_back(
                {text, std::string(other->language), other});
    for (auto& [whose, all] : copies) {
      if (all.size() < min_labels || all.size() * 2 < count_.at(whose.first)) continue;
      std::string joined;
      for (const ForeignText& one : all) joined += std::string(one.text->prose()) + ". ";
      const std::string found = told_language(joined, min_label_percent);
      if (found != whose.second || is_left_alone(*all.front().text, found)) continue;
      out.sentences[whose.first] += all.size();
      out.all.insert(out.all.end(), all.begin(), all.end());
    }
  }

 private:
  std::map<std::string_view, std::vector<const VisibleText*>> by_path_;
  std::map<const File*, std::size_t> count_;
};

constexpr std::size_t max_prose = 20'000;      // bytes that are cut into sentences
constexpr std::size_t min_whole_sentence = 5;  // words

bool is_prose(const VisibleText& text) {
  return text.role == TextRole::value || text.role == TextRole::description ||
         text.role == TextRole::short_description;
}

/// A mark with what may be a space behind it; most labels have none.
bool may_have_sentences(std::string_view prose) {
  constexpr text::ByteSet marks(".!?:\n\xE2");  // the last begins …
  for (std::size_t i = marks.find_in(prose); i < prose.size(); i = marks.find_in(prose, i + 1)) {
    if (prose[i] == '\n' || prose[i] == '\xE2') return true;
    const auto next = static_cast<unsigned char>(i + 1 < prose.size() ? prose[i + 1] : 'x');
    if (next <= ' ' || next >= 0x80U) return true;
  }
  return false;
}

/// Sentences, if there are several; what a colon ends counts as one.
std::vector<std::string_view> sentences_of(std::string_view prose) {
  std::vector<std::string_view> out;
  if (!may_have_sentences(prose)) return out;
  static const text::Pattern end(R"([.!?…:](?=\s)|\n)");
  std::size_t from = 0;
  for (const text::Match& mark : end.find_all(prose)) {
    out.push_back(text::trimmed(prose.substr(from, mark.offset - from)));
    from = mark.offset + mark.length;
  }
  out.push_back(text::trimmed(prose.substr(from)));
  return out;
}

/// One sentence of another language after those of its own: "... Please contact our team."
void add_sentence(const Look& look, std::vector<ForeignText>& out) {
  const VisibleText& text = *look.text;
  const std::string_view prose = text.prose();
  if (prose.size() > max_prose) return;
  const std::vector<std::string_view> sentences = sentences_of(prose);
  if (sentences.size() < 2) return;  // the whole text was looked at
  for (const std::string_view sentence : sentences) {
    const Size size = size_of(sentence);
    if (size.words < min_whole_sentence || !may_be_short_foreign(size)) continue;
    const std::string folded = text::folded(sentence);
    std::string found = short_foreign(folded, text::LanguageMarks(folded), text.language);
    if (found.empty() || is_left_alone(text, found)) continue;
    const auto offset = static_cast<std::size_t>(sentence.data() - prose.data());
    out.push_back({&text, std::move(found), nullptr, offset, sentence.size()});
    return;
  }
}

void add_short(const Look& look, std::vector<ForeignText>& out) {
  const VisibleText& text = *look.text;
  if (!is_prose(text)) return;
  std::string found;
  if (may_be_short_foreign(look.size))
    found = short_foreign(text.folded, look.marks, text.language);
  if (found.empty()) return add_sentence(look, out);
  if (!is_left_alone(text, found)) out.push_back({&text, std::move(found)});
}

}  // namespace

ForeignTexts foreign_texts(const Widget& widget) {
  ForeignTexts out;
  Wordings wordings;
  Labels labels;
  std::vector<Look> unsure;  // in their own language as far as their words tell
  for (const VisibleText& text : widget.visible_texts()) {
    if (!is_judged(text.language)) continue;
    const std::string_view prose = text::trimmed(text.prose());
    Look look{&text, prose, size_of(prose), text::LanguageMarks(text.folded)};
    const Size size = look.size;
    const bool sentence = may_be_copied(text, size);
    out.sentences[text.file] += sentence || size.words >= min_words ? 1U : 0U;
    if (std::string found = foreign_language(look); !found.empty()) {
      out.all.push_back({&text, std::move(found)});
    } else if (sentence) {
      unsure.push_back(std::move(look));
    } else {
      add_short(look, out.all);
    }
    if (sentence) wordings.add(text);
    if (!sentence && is_label(text, size)) labels.add(text);
  }
  for (const Look& look : unsure) {
    const std::size_t before = out.all.size();
    wordings.find(*look.text, out.all);  // which also says whose text it is
    if (out.all.size() == before) add_short(look, out.all);
  }
  labels.find(out);
  std::sort(out.all.begin(), out.all.end(),
            [](const ForeignText& a, const ForeignText& b) { return a.text < b.text; });
  return out;
}

}  // namespace premod
