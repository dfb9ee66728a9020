// A link to a privacy policy somewhere in the integration, §4.4.
#include "rule/phrases.hpp"
#include "rule/rule.hpp"
#include "text/needles.hpp"
#include "text/pattern.hpp"
#include "text/words.hpp"
#include "widget/visible_text.hpp"

namespace premod::rules {
namespace {

/// In code and templates an address or a label is enough.
bool mentions_policy(std::string_view bytes) {
  static const text::Needles words({"privacy", "privacidad", "politika", "politica", "политик",
                                    "Политик", "ПОЛИТИК", "confidencial"},
                                   text::Needles::Case::ascii_folded);
  if (!words.any_in(bytes)) return false;
  static const text::Pattern mark(
      R"(privacy|privacidad|politi[ck]a|политик\w+\s+(?:конф|обраб|прив)|confidencial)");
  return mark.matches(bytes);
}

void check(const Widget& widget, Hits& out) {
  static const Phrases phrases("privacy-policy");
  for (const ListingPage& page : widget.listing().pages())
    if (page.privacy_policy.given()) return;
  for (const VisibleText& text : widget.visible_texts())
    if ((phrases.may_be_in(text) && phrases.find(text.language, text.text())) ||
        mentions_policy(text.text()))
      return;
  for (const TextFile& file : widget.texts()) {
    const std::string_view extension = file.file().extension();
    const bool shown =
        extension == "js" || extension == "twig" || extension == "html" || extension == "htm";
    if (shown && file.is_utf8() && widget.vendored(file.file()) == nullptr &&
        mentions_policy(file.text()))
      return;
  }
  out.add_widget();
}

}  // namespace

extern constinit const Rule listing_privacy_policy = {
    .id = "listing-privacy-policy",
    .clauses = {"req-4.4-privacy"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::off},
    .basis = Basis::likely,
    .title = "Privacy policy",
    .message = "Nothing in the integration links to a privacy policy.",
    .remedy =
        "Add a link to the description or the settings, or listing.<language>.privacy_policy to "
        "premod.json.",
    .checks = {check},
};

}  // namespace premod::rules
