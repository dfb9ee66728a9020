// Kommo: a name of at most 30 characters, no word above 19.
#include <algorithm>

#include "rule/rule.hpp"
#include "text/words.hpp"
#include "widget/texts/visible_text.hpp"

namespace premod::rules {

constexpr std::size_t max_name = 30;
constexpr std::size_t max_word = 19;

/// "Calls via Acme": the maker behind via or by is not counted.
static std::string_view own_part(std::string_view name) {
  const std::string small = text::lower_ascii(name);
  const std::size_t via = std::min(small.find(" via "), small.find(" by "));
  return name.substr(0, via);
}

static std::size_t longest_word(std::string_view name) {
  std::size_t longest = 0;
  while (!name.empty()) {
    const std::size_t end = std::min(name.find(' '), name.size());
    longest = std::max(longest, text::length(name.substr(0, end)));
    name.remove_prefix(std::min(end + 1, name.size()));
  }
  return longest;
}

static void check(const Widget& widget, Hits& out) {
  for (const VisibleText& text : widget.visible_texts()) {
    if (text.role != TextRole::name) continue;
    const std::string_view name = own_part(text::trimmed(text.text()));
    const std::size_t length = text::length(name);
    const std::size_t word = longest_word(name);
    if (length > max_name)
      out.add(*text.file, text.span(),
              {{"length", std::to_string(length)}, {"limit", std::to_string(max_name)}});
    if (word > max_word)
      out.add(*text.file, text.span(),
              {{"length", std::to_string(word)}, {"limit", std::to_string(max_word)}})
          .variant("word");
  }
}

extern constinit const Rule kommo_name_length = {
    .id = "kommo-name-length",
    .clauses = {"kommo-name-length", "kommo-word-length"},
    .levels = {.amocrm = Level::off, .kommo = Level::error, .in_house = Level::off},
    .title = "Length of the name",
    .message = "The name has {length} characters; at most {limit} are allowed.",
    .remedy = "Shorten the name.",
    .variants = {{"word",
                  "A word of the name has {length} characters; at most {limit} are allowed.",
                  "Split or shorten the word."}},
    .checks = {check},
};

}  // namespace premod::rules
