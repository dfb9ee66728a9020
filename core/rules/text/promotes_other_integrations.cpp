// Other integrations of the maker may be recommended in one settings section only, §1.2.
#include <algorithm>
#include <string>
#include <vector>

#include "rule/meanings.hpp"
#include "rule/rule.hpp"
#include "rule/settings_section.hpp"
#include "text/entities/market_page.hpp"
#include "widget/links/computed_pages.hpp"

namespace premod::rules {

constexpr std::size_t max_pages = 10;

/// One page may be the integration's own; a second one is another's.
static void check_links(const Widget& widget, Hits& out) {
  std::vector<std::string> pages;
  const VisibleText* first = nullptr;
  text::Address first_link;
  for (const VisibleText& text : widget.visible_texts()) {
    if (is_settings_section(widget, text, 0) || text.folded.find(".") == std::string::npos)
      continue;
    for (const text::Address& link : text::find_addresses(text.text())) {
      std::string page = text::market_page(link);
      if (page.empty() || std::find(pages.begin(), pages.end(), page) != pages.end()) continue;
      pages.push_back(std::move(page));
      if (pages.size() == 1) {
        first = &text;
        first_link = link;
        continue;
      }
      out.add(*text.file, text.span(link.offset, link.length),
              {{"link", text::shortened(text.text().substr(link.offset, link.length), 120)}})
          .variant("market-link")
          .related(*first->file, first->span(first_link.offset, first_link.length), pages[0]);
      if (pages.size() > max_pages) return;
    }
  }
}

/// `'…/integrations/' + item.code`: of several, or of one that is not named by a constant.
static void check_computed(const Widget& widget, Hits& out) {
  for (const js::File& script : widget.scripts())
    for (const ComputedPage& page : outside_settings(widget, script, computed_pages(script)))
      out.add(script.file(), page.span, {{"link", page.address}}).variant("market-link");
}

/// The offer to install another one, which is banned in the section of recommendations, too, is
/// told of as such where nothing else is said of the same words.
static void check_sentences(const Widget& widget, Hits& out) {
  const text::Meanings install = text::meaning_bit("installs-others");
  const auto report = [&](const auto& text, const text::Meant& meant) {
    const bool installs = meant.meaning == install;
    const bool section = is_settings_section(widget, text, meant.offset);
    if (!installs && section) return;
    const auto is_other = [&](const text::Meant& other) {
      return other.meaning != install && other.offset == meant.offset;
    };
    if (installs && !section && std::any_of(text.meant.begin(), text.meant.end(), is_other)) return;
    const std::string_view phrase = text.wording().substr(meant.offset, meant.length);
    Hit& hit = out.add(*text.file, text.span(meant.offset, meant.length),
                       {{"phrase", text::shortened(phrase, max_phrase_bytes)}});
    if (installs) hit.variant("install");
  };
  each_meant(text::meaning_bit("promotes-others") | install, widget, report);
}

extern constinit const Rule text_promotes_other_integrations = {
    .id = "text-promotes-other-integrations",
    .clauses = {"req-1.2-recommendations", "req-1.2-no-installing"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::off},
    .basis = Basis::likely,
    .title = "Advertising other integrations",
    .message = "The text advertises the developer's other integrations: \"{phrase}\".",
    .remedy = "Recommend them in one separate section of the integration's settings only.",
    .variants = {{"install", "The text offers to install another integration: \"{phrase}\".",
                  "Remove the offer: an integration must not install other widgets."},
                 {"market-link", "A link to the marketplace page of another integration: {link}."}},
    .checks = {check_sentences, check_links, check_computed},
    .blind_spots =
        "A single link to a marketplace page counts as the integration's own: an address does not "
        "say whose it is. Keys below \"settings\" and those with \"recommend\" count as the "
        "separate section, and so does a heading or section that the settings callback shows.",
};

}  // namespace premod::rules
