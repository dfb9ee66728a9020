// Phone and e-mail of support belong into the description.
#include <algorithm>

#include "rule/rule.hpp"
#include "text/pattern.hpp"
#include "text/url.hpp"
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

bool has_phone(std::string_view text) {
  for (const text::Match& match : phone_pattern().find_all(text))
    if (digits_in(match.of(text)) >= 10) return true;
  return text.find("tel:") != text.npos;
}

bool has_mail(std::string_view text) {
  if (text.find('@') == text.npos) return false;
  const auto all = text::find_addresses(text);
  return std::any_of(all.begin(), all.end(),
                     [](const text::Address& address) { return address.mail; });
}

/// Kommo reads manifest.support; amoCRM's text wants both in the description.
bool has_support_block(const Widget& widget) {
  const Manifest* manifest = widget.manifest();
  return manifest != nullptr && (!text::is_blank(manifest->string("/widget/support/email")) ||
                                 !text::is_blank(manifest->string("/widget/support/link")));
}

void check(const Widget& widget, Hits& out) {
  const bool in_manifest = has_support_block(widget);
  for (const VisibleText& text : widget.visible_texts()) {
    if (text.role != TextRole::description || text::is_blank(text.text())) continue;
    const ListingPage* page = widget.listing().page(text.language);
    const bool phone = has_phone(text.text()) || (page != nullptr && page->support_phone.given());
    const bool mail = has_mail(text.text()) || (page != nullptr && page->support_mail.given());
    if (phone && mail) continue;
    Hit& hit = out.add(*text.file, text.span(), {{"language", std::string(text.language)}});
    if (in_manifest)
      hit.variant("in-manifest");
    else if (phone)
      hit.variant("mail");
    else if (mail)
      hit.variant("phone");
  }
}

}  // namespace

extern constinit const Rule listing_support_contacts = {
    .id = "listing-support-contacts",
    .clauses = {"req-1.6-provides-support", "req-2.1-support-visible", "en-easy", "en-contacts",
                "up-contacts"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::off},
    .basis = Basis::likely,
    .title = "Support contacts",
    .message = "The description in {language} has neither phone nor e-mail of support.",
    .remedy = "Add phone and e-mail of support to the description.",
    .variants =
        {{.name = "phone", .message = "The description in {language} has no support phone."},
         {.name = "mail", .message = "The description in {language} has no support e-mail."},
         {.name = "in-manifest",
          .message = "The support contacts stand in the manifest; the description in {language} "
                     "lacks phone or e-mail.",
          .at_most_in = {.amocrm = Level::warning, .kommo = Level::off, .in_house = Level::off}}},
    .checks = {check},
};

}  // namespace premod::rules
