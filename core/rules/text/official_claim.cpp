// A claim to be official needs the third party's documents, §1.3.
#include <algorithm>

#include "rule/meanings.hpp"
#include "rule/rule.hpp"

namespace premod::rules {

/// "Official Acme app" is what the integration calls itself; elsewhere it may be Acme's own one.
static void check_app(const Widget& widget, Hits& out) {
  const text::Meanings claim = text::meaning_bit("official-claim");
  const text::Meanings app = text::meaning_bit("official-app");
  for (const VisibleText& text : widget.visible_texts()) {
    if (!text.is_description() && text.role != TextRole::name) continue;
    for (const text::Meant& meant : text.meant) {
      const bool told = std::any_of(text.meant.begin(), text.meant.end(), [&](const auto& other) {
        return other.meaning == claim && other.offset < meant.offset + meant.length &&
               meant.offset < other.offset + other.length;
      });
      if (meant.meaning != app || told) continue;
      const std::string_view phrase = text.wording().substr(meant.offset, meant.length);
      out.add(*text.file, text.span(meant.offset, meant.length),
              {{"phrase", text::shortened(phrase, max_phrase_bytes)}});
    }
  }
}

static void check(const Widget& widget, Hits& out) {
  report_meaning("official-claim", widget, out);
  check_app(widget, out);
}

extern constinit const Rule text_official_claim = {
    .id = "text-official-claim",
    .clauses = {"req-1.3-official"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::off},
    .basis = Basis::likely,
    .title = "Claim to be official",
    .message = "\"{phrase}\": the word \"official\" needs documents from the third party.",
    .remedy = "Remove the word, or back it up: answer conduct-official-documents in premod.json.",
    .checks = {check},
    .blind_spots =
        "Understands Russian, English, Spanish and Portuguese texts in files of their language.",
};

}  // namespace premod::rules
