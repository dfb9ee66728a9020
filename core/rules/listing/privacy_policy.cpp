// A link to a privacy policy somewhere in the integration, §4.4.
#include "rule/policy_links.hpp"
#include "rule/rule.hpp"
#include "text/words.hpp"

namespace premod::rules {

static void check(const Widget& widget, Hits& out) {
  for (const ListingPage& page : widget.listing().pages())
    if (page.privacy_policy.given() && !is_working_address(page.privacy_policy.text()))
      out.add(*widget.listing().file(), page.privacy_policy.value->span,
              {{"found", text::shortened(page.privacy_policy.text(), 80)},
               {"language", page.language}})
          .variant("no-address");
  const PolicyLinks links = find_policy_links(widget);
  if (links.dead) out.add(*links.dead->file, links.dead->span).variant("dead-link");
  if (links.linked || !out.hits().empty()) return;
  if (links.mention)
    out.add(*links.mention->file, links.mention->span).variant("mention");
  else
    out.add_widget();
}

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
    .variants = {{"dead-link", "The link to the privacy policy leads nowhere.",
                  "Give the address of the page with the policy, with https://."},
                 {"mention", "A privacy policy is mentioned here, but nothing links to it.",
                  "Make it a link to the page with the policy."},
                 {"no-address",
                  "listing.{language}.privacy_policy is not the address of a page: \"{found}\".",
                  "Give the address of the page with the policy, with https://."}},
    .checks = {check},
};

}  // namespace premod::rules
