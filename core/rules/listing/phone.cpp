// In en, es and pt a support phone begins with +1, or support is given in English, §2.4.
#include "text/entities/phone.hpp"

#include <set>

#include "rule/language_value.hpp"
#include "rule/rule.hpp"
#include "text/language/english_support.hpp"
#include "text/language/sentence_words.hpp"
#include "widget/texts/visible_text.hpp"

namespace premod::rules {

/// +1, 1 and ten digits, or ten digits as they are written within the USA: an area of three digits
/// and an exchange, neither of which begins with 0 or 1. "(11) 3042-7715" is a number of São Paulo.
static bool is_american(const text::Phone& phone, std::string_view shown) {
  if (phone.international || phone.digits.size() > 10) return phone.digits.starts_with('1');
  const std::size_t area = shown.starts_with('(') ? shown.find(')') - 1 : 3;
  return area == 3 && phone.digits[0] > '1' && phone.digits[3] > '1';
}

/// A field for a phone holds nothing else, so that its number needs no word beside it.
constexpr std::string_view hint = "phone: ";

/// The languages whose texts say that support is given in English: then any number will do.
static std::set<std::string_view> with_english_support(const Widget& widget) {
  std::set<std::string_view> out;
  for (const VisibleText& text : widget.visible_texts())
    if (text.role == TextRole::description && is_western(text.language) &&
        text.folded.find("ngl") != std::string::npos &&
        text::says_english_support(text.prose(), text.language))
      out.insert(text.language);
  return out;
}

/// "Contact us: help@acme.com, 8 800 302-41-17" in the text of a failure. An example of a number
/// has no mailbox and no such word beside it.
static bool sends_to_support(const VisibleText& text) {
  static const text::Roles words = text::roles_named("ringw|support");
  return text.folded.find('@') != std::string::npos &&
         text::has_word(text.prose(), text.language, words);
}

static void check(const Widget& widget, Hits& out) {
  const std::set<std::string_view> in_english = with_english_support(widget);
  for (const VisibleText& text : widget.visible_texts()) {
    if (in_english.contains(text.language)) continue;
    const bool field = text.role == TextRole::contact;
    if (!is_western(text.language)) continue;
    if (text.role != TextRole::description && !field && !sends_to_support(text)) continue;
    const std::string read = (field ? std::string(hint) : std::string()) + std::string(text.text());
    for (const text::Phone& phone : text::find_phones(read)) {
      if (is_american(phone, std::string_view(read).substr(phone.offset))) continue;
      const std::size_t offset = phone.offset - (field ? hint.size() : 0);
      out.add(*text.file, text.span(offset, phone.length),
              {{"number", read.substr(phone.offset, phone.length)},
               language_value("language", text.language)});
    }
  }
}

extern constinit const Rule listing_phone = {
    .id = "listing-phone",
    .clauses = {"req-2.4-phone"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::off},
    .basis = Basis::likely,
    .title = "Support phone for en, es, pt",
    .message = "The number {number} in the {language} texts does not begin with +1.",
    .remedy =
        "Give a +1 number, or support in English at this one: answer conduct-english-support.",
    .checks = {check},
};

}  // namespace premod::rules
