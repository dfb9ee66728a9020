#include "widget/texts/foreign_text.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "text/language/language.hpp"
#include "text/needles.hpp"
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

bool is_iberian(std::string_view code) { return code == "es" || code == "pt"; }

bool is_cyrillic_language(std::string_view code) { return are_kin(code, "ru"); }

/// Some other rule's, or allowed.
bool is_left_alone(const VisibleText& text, std::string_view found) {
  if (are_kin(found, text.language)) return true;
  if (is_western(text.language) && !text.listing && is_cyrillic_language(found)) return true;
  return found == "en" && (text.language == "tr" || text.language == "id");
}

/// Small words that the other languages do not have: two of them settle it without a closer look.
constexpr std::string_view small_words_of(std::string_view language) {
  if (language == "en")
    return " the of and to with your you is for are this from please not will in on how many which "
           "when where why what if has have can than by at be or show ";
  if (language == "es") return " el la los las del una con por y su en se para ha está ";
  if (language == "pt") return " o os as do da dos das um uma com não em você para seu sua ";
  return {};
}

/// Letters of Cyrillic languages that Russian lacks, in the order of `other_cyrillic`.
const text::Needles& other_letters() {
  static const text::Needles letters({"і", "ї", "є", "ґ", "ў", "қ", "ғ", "ң", "ұ"});
  return letters;
}
constexpr std::array<std::string_view, 9> other_cyrillic = {"uk", "uk", "uk", "uk", "be",
                                                            "kk", "kk", "kk", "kk"};
constexpr int min_other_letters = 3;  // one may be a slip of the keyboard

/// Ukrainian, Belarusian or Kazakh in ru: identification confuses them with Russian, their letters
/// do not.
std::string cyrillic_sister(const VisibleText& text) {
  if (text.language != "ru") return {};
  int letters = 0, kazakh = 0;
  bool belarusian = false;
  other_letters().each_in(text.folded, [&](text::Needles::Found found) {
    ++letters;
    kazakh += other_cyrillic[found.needle] == "kk" ? 1 : 0;
    belarusian = belarusian || other_cyrillic[found.needle] == "be";
  });
  if (letters < min_other_letters) return {};
  return kazakh * 2 >= letters ? "kk" : belarusian ? "be" : "uk";
}

/// At least two words of the text are small words of the language.
bool has_small_words(std::string_view folded, std::string_view language) {
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

bool surely_own(std::string_view folded, std::string_view language) {
  if (language == "ru") {
    // Cyrillic without letters that Russian lacks.
    const auto cyrillic = static_cast<std::size_t>(std::count_if(
        folded.begin(), folded.end(), [](char c) { return c == '\xD0' || c == '\xD1'; }));
    return cyrillic * 3 > folded.size() && !other_letters().any_in(folded);
  }
  return has_small_words(folded, language);
}

constexpr std::size_t min_short_words = 4;

/// The Western language of a text that is too short for identification, in the file of another:
/// small words that only one language has settle it. Empty if they do not.
std::string short_foreign(const VisibleText& text, const Size& size) {
  const bool prose = text.role == TextRole::value || text.role == TextRole::description ||
                     text.role == TextRole::short_description;
  if (!prose || size.words < min_short_words || size.small_words < 3) return {};
  if (text.folded.find('\xD0') != std::string::npos ||
      text.folded.find('\xD1') != std::string::npos)
    return {};  // Cyrillic
  if (has_small_words(text.folded, text.language)) return {};
  for (const std::string_view one : {"en", "es", "pt"})
    if (!are_kin(one, text.language) && has_small_words(text.folded, one)) return std::string(one);
  return {};
}

/// Words and letters that Spanish and Portuguese do not share; "a", "de", "para" tell nothing.
struct Iberian {
  int spanish = 0;
  int portuguese = 0;
};

Iberian iberian_marks(std::string_view folded) {
  constexpr std::string_view spanish =
      " el los las una unas y con del al usted ustedes lo le les pero hay ha han más muy su es en "
      "también está están cuando sin hasta desde ya si haga puede debe todos todas cada ";
  constexpr std::string_view portuguese =
      " o os as um uma umas e com do da dos das ao à às você vocês não em é foi são está estão mas "
      "há mais muito seu sua seus suas na nas pelo pela também até já quando sem ou pode "
      "deve "
      "todos todas cada ";
  static const text::Needles spanish_letters({"ñ", "¿", "¡", "ción"});
  static const text::Needles portuguese_letters({"ã", "õ", "ç", "lh", "nh", "ê", "â"});
  Iberian out;
  for (std::size_t from = 0; from < folded.size();) {
    const std::size_t end = std::min(folded.find_first_of(" ,.;:!?\n", from), folded.size());
    const std::string_view word = folded.substr(from, end - from);
    if (!word.empty()) {
      const bool in_spanish = is_one_of(spanish, word), in_portuguese = is_one_of(portuguese, word);
      if (in_spanish && !in_portuguese) ++out.spanish;
      if (in_portuguese && !in_spanish) ++out.portuguese;
    }
    from = end + 1;
  }
  portuguese_letters.each_in(folded, [&](text::Needles::Found) { ++out.portuguese; });
  spanish_letters.each_in(folded, [&](text::Needles::Found) { ++out.spanish; });
  return out;
}

constexpr int min_iberian_marks = 3;
constexpr std::size_t min_iberian_words = 4;

/// Portuguese in es, Spanish in pt: language identification confuses the two, their small words do
/// not.
std::string sister_language(const VisibleText& text, const Size& size) {
  if ((text.language != "es" && text.language != "pt") || size.words < min_iberian_words) return {};
  const Iberian marks = iberian_marks(text.folded);
  if (text.language == "es" && marks.portuguese >= min_iberian_marks &&
      marks.portuguese >= 4 * marks.spanish)
    return "pt";
  if (text.language == "pt" && marks.spanish >= min_iberian_marks &&
      marks.spanish >= 4 * marks.portuguese)
    return "es";
  const bool clear = size.words > min_iberian_words && size.small_words > 2;
  if (clear && text.language == "es" && marks.spanish == 0 && marks.portuguese >= 2) return "pt";
  if (clear && text.language == "pt" && marks.portuguese == 0 && marks.spanish >= 2) return "es";
  return {};
}

/// Russian in Latin letters: the beginnings of words that no Western language has. Names like
/// "Skladomer" begin so, too: in a text of its own language a fourth of the words must.
bool is_transliterated(std::string_view folded, std::string_view language, std::size_t all_words) {
  static const text::Needles beginnings(
      {" vidzhet", " sdelk",   " nastro",    " oshibk",   " sohran",    " soxran", " otkroy",
       " otkryt",  " vvedite", " nazhmi",    " pokaz",    " dann",      " polzov", " klient",
       " zayavk",  " menedzh", " sklad",     " ostatk",   " dobav",     " udali",  " udalen",
       " poprob",  " pozhal",  " spasibo",   " obratit",  " podderzh",  " zagruz", " dlya ",
       " vash",    " chto ",   " eto ",      " ili ",     " nuzhn",     " mozhno", " kotor",
       " vybe",    " vklyuch", " podklyuch", " soobshch", " schet",     " zakaz",  " tovar",
       " kolich",  " poluch",  " otprav",    " zapros",   " nevozmozh", " uspeshn"});
  std::string padded = " " + std::string(folded) + " ";
  std::size_t last = std::string::npos, words = 0;
  std::vector<std::size_t> different;
  beginnings.each_in(padded, [&](text::Needles::Found found) {
    words += found.offset != last ? 1 : 0;
    last = found.offset;
    if (std::find(different.begin(), different.end(), found.needle) == different.end())
      different.push_back(found.needle);
  });
  if (words < 2 || different.size() < 2) return false;
  return words * 4 >= all_words || !surely_own(folded, language);
}

std::string told_language(std::string_view prose, int percent) {
  const auto guess = text::guess_language(prose);
  if (!guess || !guess->reliable || guess->percent < percent) return {};
  return is_one_of(" ru en es pt uk fr de it tr id ", guess->code) ? guess->code : std::string();
}

std::string foreign_language(const VisibleText& text, std::string_view prose, const Size& size) {
  if (std::string sister = sister_language(text, size); !sister.empty()) return sister;
  if (std::string sister = cyrillic_sister(text); !sister.empty()) return sister;
  if (size.words >= 2 && is_transliterated(text.folded, text.language, size.words))
    return std::string(transliterated);
  const bool accented =
      text.language == "en" && std::count(prose.begin(), prose.end(), '\xC3') >= min_accents;
  const std::size_t enough = accented ? min_accented_letters : min_letters;
  if (size.letters < enough || size.words < min_words) return {};
  if (surely_own(text.folded, text.language)) return {};
  std::string found = told_language(prose, min_percent);
  return found.empty() || is_left_alone(text, found) ? std::string() : found;
}

/// A copy between es and pt is not in the language of the file whose words it lacks.
bool is_of(std::string_view language, std::string_view found, const VisibleText& text) {
  if (language != "es" && language != "pt") return are_kin(found, language);
  if (found != "es" && found != "pt") return false;
  const Iberian marks = iberian_marks(text.folded);
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

}  // namespace

namespace {

void add_short(const VisibleText& text, std::vector<ForeignText>& out) {
  std::string found = short_foreign(text, size_of(text::trimmed(text.prose())));
  if (!found.empty() && !is_left_alone(text, found)) out.push_back({&text, std::move(found)});
}

}  // namespace

ForeignTexts foreign_texts(const Widget& widget) {
  ForeignTexts out;
  Wordings wordings;
  Labels labels;
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
    } else {
      add_short(text, out.all);
    }
    if (sentence) wordings.add(text);
    if (!sentence && is_label(text, size)) labels.add(text);
  }
  for (const VisibleText* text : unsure) {
    const std::size_t before = out.all.size();
    wordings.find(*text, out.all);  // which also says whose text it is
    if (out.all.size() == before) add_short(*text, out.all);
  }
  labels.find(out);
  std::sort(out.all.begin(), out.all.end(),
            [](const ForeignText& a, const ForeignText& b) { return a.text < b.text; });
  return out;
}

}  // namespace premod
