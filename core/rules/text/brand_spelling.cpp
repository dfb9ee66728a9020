// The platform's name in another spelling than its own, §4.2: amoCRM and Kommo.
#include "rule/rule.hpp"
#include "text/needles.hpp"
#include "text/pattern.hpp"
#include "text/words.hpp"
#include "widget/visible_text.hpp"

namespace premod::rules {
namespace {

std::string_view right_spelling(std::string_view found) {
  return found.front() == 'k' || found.front() == 'K' ? "Kommo" : "amoCRM";
}

void check(const Widget& widget, Hits& out) {
  static const text::Needles names({"amo", "kommo", "амо"});
  static const text::Pattern brand(
      R"((?<![\w@./#-])(?:amo[ -]?crm|амо[ -]?(?:crm|срм|црм)|kommo)(?![\w@/]|\.\w))");
  for (const VisibleText& text : widget.visible_texts()) {
    if (!names.any_in(text.folded)) continue;
    for (const text::Match& match : brand.find_all(text.prose())) {
      const std::string_view found = match.of(text.text());
      const std::string_view right = right_spelling(found);
      if (found == right) continue;
      const Span span = text.span(match.offset, match.length);
      out.add(*text.file, span, {{"found", std::string(found)}, {"right", std::string(right)}})
          .edit(*text.file, span, std::string(right));
    }
  }
}

}  // namespace

extern constinit const Rule text_brand_spelling = {
    .id = "text-brand-spelling",
    .clauses = {"req-4.2-brand-spelling", "kommo-brand"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::off},
    .basis = Basis::likely,
    .title = "Spelling of the platform's name",
    .message = "The platform's name is spelled \"{found}\".",
    .remedy = "Write \"{right}\".",
    .checks = {check},
};

}  // namespace premod::rules
