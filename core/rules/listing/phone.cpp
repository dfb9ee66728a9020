// In en, es and pt a support phone begins with +1, or support is given in English, §2.4.
#include <algorithm>

#include "rule/rule.hpp"
#include "text/pattern.hpp"
#include "text/words.hpp"
#include "widget/visible_text.hpp"

namespace premod::rules {
namespace {

const text::Pattern& phone_pattern() {
  static const text::Pattern pattern(R"((?<![\w./-])\+?\d[\d ().\x{A0}-]{8,18}\d(?![\w]))");
  return pattern;
}

std::size_t digits_in(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }));
}

void check_text(const VisibleText& text, Hits& out) {
  for (const text::Match& match : phone_pattern().find_all(text.text())) {
    const std::string_view number = match.of(text.text());
    if (digits_in(number) < 10 || digits_in(number) > 15 || number.starts_with("+1")) continue;
    if (!number.starts_with('+') && digits_in(number) == 10)
      continue;  // a number of the USA without its code
    out.add(*text.file, text.span(match.offset, match.length),
            {{"number", std::string(number)}, {"language", std::string(text.language)}});
  }
}

void check(const Widget& widget, Hits& out) {
  for (const VisibleText& text : widget.visible_texts())
    if (is_western(text.language) &&
        (text.role == TextRole::description || text.role == TextRole::contact))
      check_text(text, out);
}

}  // namespace

extern constinit const Rule listing_phone = {
    .id = "listing-phone",
    .clauses = {"req-2.4-phone"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::off},
    .basis = Basis::likely,
    .title = "Support phone for en, es, pt",
    .message = "The number {number} for {language} does not begin with +1.",
    .remedy =
        "Give a +1 number, or support in English at this one: answer conduct-english-support.",
    .checks = {check},
};

}  // namespace premod::rules
