// Kommo: what users read before installation (the form, premod.json's listing) and after it (i18n)
// is one description.
#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "rule/language_value.hpp"
#include "rule/rule.hpp"
#include "text/language/word_key.hpp"
#include "text/utf8.hpp"
#include "text/words.hpp"
#include "widget/texts/visible_text.hpp"

namespace premod::rules {

constexpr std::size_t min_word = 4;     // characters: "the", "con", "для" stand in every text
constexpr std::size_t min_words = 6;    // of its own: fewer say too little to be compared
constexpr std::size_t alike_share = 2;  // half of the shorter one's words stand in the other, too

/// The stems of the words that tell one text from another.
static std::set<std::string> words_of(const VisibleText& text) {
  std::set<std::string> out;
  const std::string lower = text::lowered(text.prose());
  std::string word;
  const auto flush = [&] {
    if (text::length(word) >= min_word) out.insert(text::word_key(word, text.language));
    word.clear();
  };
  for (std::size_t i = 0; i < lower.size();) {
    const text::CodePoint point = text::decode_utf8(lower, i);
    if (text::is_latin(point.value) || text::is_cyrillic(point.value))
      word += std::string_view(lower).substr(i, point.length);
    else
      flush();
    i += point.length;
  }
  flush();
  return out;
}

static bool are_alike(const VisibleText& form, const VisibleText& i18n) {
  const std::set<std::string> before = words_of(form), after = words_of(i18n);
  const auto& [shorter, longer] =
      std::minmax(before, after, [](const auto& a, const auto& b) { return a.size() < b.size(); });
  if (shorter.size() < min_words) return true;
  const auto shared = std::count_if(shorter.begin(), shorter.end(),
                                    [&](const std::string& word) { return longer.contains(word); });
  return static_cast<std::size_t>(shared) * alike_share >= shorter.size();
}

static void check(const Widget& widget, Hits& out) {
  std::map<std::string_view, const VisibleText*> forms;
  for (const VisibleText& text : widget.visible_texts())
    if (text.listing && text.role == TextRole::description) forms[text.language] = &text;
  for (const VisibleText& text : widget.visible_texts()) {
    if (text.listing || text.role != TextRole::description) continue;
    const auto form = forms.find(text.language);
    if (form == forms.end() || are_alike(*form->second, text)) continue;
    out.add(*text.file, text.span(), {language_value("language", text.language)})
        .related(*form->second->file, form->second->span());
  }
}

extern constinit const Rule kommo_descriptions_alike = {
    .id = "kommo-descriptions-alike",
    .clauses = {"kommo-descriptions-alike"},
    .levels = {.amocrm = Level::off, .kommo = Level::warning, .in_house = Level::off},
    .basis = Basis::likely,
    .title = "Another description after installation",
    .message =
        "The description in {language} is another than the one in the listing: what users read "
        "before and after installation must agree.",
    .remedy = "Use one text for both, or let one repeat what the other says.",
    .checks = {check},
    .blind_spots =
        "Texts are compared by their words: a different price or limit in the same sentence goes "
        "unnoticed.",
};

}  // namespace premod::rules
