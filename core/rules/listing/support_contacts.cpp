// Phone and e-mail of support belong into the description, and they are the maker's own.
#include "rule/language_value.hpp"
#include "rule/rule.hpp"
#include "text/entities/contact.hpp"
#include "text/words.hpp"
#include "widget/texts/page_texts.hpp"

namespace premod::rules {

using namespace std::string_view_literals;

/// Kommo reads manifest.support; amoCRM's text wants both in the description.
static bool has_support_block(const Widget& widget) {
  const Manifest* manifest = widget.manifest();
  return manifest != nullptr && (!text::is_blank(manifest->string("/widget/support/email")) ||
                                 !text::is_blank(manifest->string("/widget/support/link")));
}

/// A field of premod.json that holds something else.
static void check_fields(const ListingPage& page, const File& file, Hits& out) {
  const auto bad = [&](const ProjectText& field, const char* variant) {
    out.add(file, field.value->span,
            {{"found", text::shortened(field.text(), 80)}, {"language", page.language}})
        .variant(variant);
  };
  if (page.support_phone.given() && !text::is_phone(page.support_phone.text()))
    bad(page.support_phone, "no-phone");
  if (page.support_mail.given() && !text::has_mail(page.support_mail.text()))
    bad(page.support_mail, "no-mail");
}

static void check(const Widget& widget, Hits& out) {
  const bool in_manifest = has_support_block(widget);
  const auto pages = page_texts(widget);
  for (const VisibleText& text : widget.visible_texts()) {
    if (text.role != TextRole::description || text::is_blank(text.text())) continue;
    const PageTexts& shown = pages.at(text.language);
    if (shown.description == &text && description_problem(shown) == "sample") continue;
    const ListingPage* page = widget.listing().page(text.language);
    // A field that is given and wrong is told at its own place.
    const bool phone =
        text::has_phone(text.text()) || (page != nullptr && page->support_phone.given());
    const bool mail =
        text::has_mail(text.text()) || (page != nullptr && page->support_mail.given());
    if (phone && mail) continue;
    Hit& hit = out.add(*text.file, text.span(), {language_value("language", text.language)});
    if (in_manifest)
      hit.variant("in-manifest");
    else if (phone)
      hit.variant("mail");
    else if (mail)
      hit.variant("phone");
  }
  for (const ListingPage& page : widget.listing().pages())
    check_fields(page, *widget.listing().file(), out);
}

extern constinit const Rule listing_support_contacts = {
    .id = "listing-support-contacts",
    .clauses = {"req-1.6-provides-support", "req-2.1-support-visible", "en-easy", "en-contacts",
                "up-contacts"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::off},
    .basis = Basis::likely,
    .title = "Support contacts",
    .message =
        "The description in {language} has neither a support phone number nor a support e-mail "
        "address.",
    .remedy = "Add the phone number and e-mail address of support to the description.",
    .variants =
        {{"phone", "The description in {language} has no support phone."},
         {"mail", "The description in {language} has no support e-mail."},
         {"no-phone", "listing.{language}.support_phone is not a telephone number: \"{found}\"."},
         {"no-mail",
          "listing.{language}.support_mail is not an e-mail address of your own: \"{found}\"."},
         {.name = "in-manifest",
          .message = "The support contacts are in the manifest; the description in {language} "
                     "lacks a phone number or an e-mail address.",
          .at_most_in = {.amocrm = Level::warning, .kommo = Level::off, .in_house = Level::off}}},
    .checks = {check},
    .yields_to = {"listing-description"sv, "listing-description-thin"sv},
};

}  // namespace premod::rules
