// The platform's name in another spelling than its own, §4.2: amoCRM and Kommo.
#include <algorithm>
#include <string>

#include "rule/rule.hpp"
#include "text/needles.hpp"
#include "text/pattern.hpp"
#include "text/words.hpp"
#include "widget/texts/template_text.hpp"
#include "widget/texts/visible_text.hpp"

namespace premod::rules {
namespace {

std::string_view right_spelling(std::string_view found) {
  return found.front() == 'k' || found.front() == 'K' ? "Kommo" : "amoCRM";
}

const text::Needles& names() {
  static const text::Needles all({"amo", "kommo", "амо"});
  return all;
}

/// Misspelt names; certain to be the platform's only in prose.
template <class Text, class Use>
void each_wrong(const Text& text, Use use) {
  static const text::Pattern brand(
      R"((?<![\w@./#-])(?:amo[ -]?crm|амо[ -]?(?:crm|срм|црм)|kommo)(?![\w@/]|\.\w))");
  for (const text::Match& match : brand.find_all(text.prose())) {
    const std::string_view found = match.of(text.prose());
    if (found != right_spelling(found)) use(match, found);
  }
}

/// A string of code that is a sentence and no list of names: it has Cyrillic letters, or begins
/// with a capital and goes on.
bool is_sentence(std::string_view prose) {
  prose = text::trimmed(prose);
  if (prose.empty()) return false;
  const bool cyrillic = prose.find('\xD0') != prose.npos || prose.find('\xD1') != prose.npos;
  const bool capital = prose.front() >= 'A' && prose.front() <= 'Z';
  return cyrillic || (capital && std::count(prose.begin(), prose.end(), ' ') >= 2);
}

void check(const Widget& widget, Hits& out) {
  for (const VisibleText& text : widget.visible_texts()) {
    if (!names().any_in(text.folded)) continue;
    each_wrong(text, [&](const text::Match& match, std::string_view found) {
      const std::string right(right_spelling(found));
      const Span span = text.span(match.offset, match.length);
      Hit& hit = out.add(*text.file, span, {{"found", std::string(found)}, {"right", right}});
      // "Amo<b>CRM</b>" is put together in prose() alone: what is written there is not replaced.
      if (match.of(text.wording()) == found) hit.edit(*text.file, span, right);
    });
  }
  for (const TemplateText& text : widget.template_texts()) {
    const bool code = text.source == TextSource::php || text.source == TextSource::data;
    if (code || !is_sentence(text.prose())) continue;
    if (!names().any_in(text::lowered(text.prose()))) continue;
    each_wrong(text, [&](const text::Match& match, std::string_view found) {
      if (text.is_own(match.offset, match.length))
        out.add(*text.file, text.span(match.offset, match.length),
                {{"found", std::string(found)}, {"right", std::string(right_spelling(found))}});
    });
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
    .fixable = true,
};

}  // namespace premod::rules
