// Texts in another language than their file, told by language identification, and letters of
// another alphabet inside words: §3.1.3.
#include <map>
#include <set>

#include "rule/language_value.hpp"
#include "rule/rule.hpp"
#include "text/language/scripts.hpp"
#include "text/words.hpp"
#include "widget/texts/foreign_text.hpp"

namespace premod::rules {

constexpr std::size_t max_single = 10;  // beyond it the first ones speak for the rest
constexpr std::size_t min_for_file = 3;

using Group = std::pair<const File*, std::string>;  // a file and the language of its texts

static void add_single(const ForeignText& foreign, Hits& out) {
  const VisibleText& text = *foreign.text;
  Hit& hit = out.add(*text.file, foreign.span(),
                     {language_value("language", text.language),
                      language_value("found", foreign.found),
                      {"text", text::shortened(foreign.shown(), 60)}});
  if (foreign.original != nullptr)
    hit.variant("copy").related(*foreign.original->file, foreign.original->span(), foreign.found);
}

static void check_language(const Widget& widget, Hits& out) {
  const ForeignTexts texts = foreign_texts(widget);
  std::map<Group, std::size_t> counts;
  for (const ForeignText& one : texts.all) ++counts[{one.text->file, one.found}];
  std::set<Group> whole;
  std::map<const File*, std::size_t> told;
  for (const ForeignText& one : texts.all) {
    const File* const file = one.text->file;
    const std::size_t count = counts[{file, one.found}], total = texts.sentences.at(file);
    if (count < min_for_file || count * 2 <= total) {
      if (++told[file] <= max_single) add_single(one, out);
    } else if (whole.emplace(file, one.found).second) {
      out.add(*file, {language_value("language", one.text->language),
                      language_value("found", one.found),
                      {"count", std::to_string(count)},
                      {"total", std::to_string(total)}})
          .variant("file");
    }
  }
}

static void check_letters(const Widget& widget, Hits& out) {
  std::map<const File*, std::size_t> told;
  for (const VisibleText& text : widget.visible_texts()) {
    if (is_western(text.language) && !text.listing) continue;  // i18n-language finds these
    for (const text::MixedWord& word : text::find_mixed_words(text.prose())) {
      if (++told[text.file] > max_single) break;
      const Span span = text.span(word.offset, word.length);
      Hit& hit = out.add(*text.file, span,
                         {{"word", std::string(text.text().substr(word.offset, word.length))},
                          {"letters", word.strangers}});
      hit.variant("mixed-letters");
      if (span.size() == word.length) hit.edit(*text.file, span, word.replacement);
    }
  }
}

extern constinit const Rule i18n_language_likely = {
    .id = "i18n-language-likely",
    .clauses = {"req-3.1.3-language"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::off},
    .basis = Basis::likely,
    .title = "Text in another language",
    .message = "The {language} text looks like {found}: \"{text}\".",
    .remedy = "Translate the text into the language of its file.",
    .variants =
        {{"copy",
          "The {language} text is not translated: it is the same as the {found} one: \"{text}\"."},
         {"file", "The {language} file is mostly in {found}: {count} of {total} sentences.",
          "Translate the file, or remove the language from widget.locale."},
         {"mixed-letters",
          "The word \"{word}\" mixes Cyrillic and Latin: \"{letters}\" is from the other alphabet.",
          "Type the word in one alphabet."}},
    .checks = {check_language, check_letters},
    .fixable = true,
    .blind_spots =
        "Short values (under six words; the same in two languages: under three) and closely "
        "related languages are not told apart; beyond ten findings in a file the rest is not "
        "shown. English in tr and id is no finding: Kommo grants six months.",
};

}  // namespace premod::rules
