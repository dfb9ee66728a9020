// Links of a description are a elements with target=_blank and referrerpolicy=no-referrer, §4.2.
#include <algorithm>

#include "markup/html.hpp"
#include "rule/rule.hpp"
#include "text/entities/url.hpp"
#include "widget/texts/visible_text.hpp"

namespace premod::rules {

static bool is_inside(const std::vector<Span>& anchors, std::size_t offset) {
  return std::any_of(anchors.begin(), anchors.end(),
                     [&](Span span) { return offset >= span.begin && offset < span.end; });
}

static bool opens_safely(const html::Document& page, const html::Element& anchor) {
  const html::Attribute* target = page.attribute(anchor, "target");
  const html::Attribute* policy = page.attribute(anchor, "referrerpolicy");
  return target != nullptr && target->value == "_blank" && policy != nullptr &&
         policy->value == "no-referrer";
}

/// Adds what the start tag lacks; a JSON string needs its quotes escaped.
static void offer(const VisibleText& text, const html::Document& page, const html::Element& anchor,
                  Hit& hit) {
  // An attribute with another value stays: it is not known why it was chosen.
  const html::Attribute* target = page.attribute(anchor, "target");
  const html::Attribute* policy = page.attribute(anchor, "referrerpolicy");
  if ((target != nullptr && target->value != "_blank") ||
      (policy != nullptr && policy->value != "no-referrer"))
    return;
  const std::string quote = text.value != nullptr ? "\\\"" : "\"";
  std::string added;
  if (target == nullptr) added += " target=" + quote + "_blank" + quote;
  if (policy == nullptr) added += " referrerpolicy=" + quote + "no-referrer" + quote;
  hit.edit(*text.file, text.span(anchor.tag.begin + 2, 0), added);
}

static void check_text(const VisibleText& text, Hits& out) {
  const html::Document page = html::parse(text.text());
  std::vector<Span> covered;
  for (const html::Element& element : page.elements) {
    covered.push_back(element.tag);  // addresses in attributes are no bare links
    const html::Attribute* href = element.name == "a" ? page.attribute(element, "href") : nullptr;
    if (href == nullptr) continue;
    covered.push_back(
        {element.tag.begin, element.end_tag.empty() ? element.tag.end : element.end_tag.end});
    const bool web = href->value.starts_with("http") || href->value.starts_with("//");
    if (!web || opens_safely(page, element)) continue;
    offer(text, page, element,
          out.add(*text.file, text.span(element.tag.begin, element.tag.size()),
                  {{"address", href->value}}));
  }
  for (const text::Address& address : text::find_addresses(text.text()))
    if (!address.mail && text::is_written_as_link(text.text(), address) &&
        !is_inside(covered, address.offset))
      out.add(*text.file, text.span(address.offset, address.length),
              {{"address", address.host + address.path}})
          .variant("bare");
}

static void check(const Widget& widget, Hits& out) {
  for (const VisibleText& text : widget.visible_texts())
    if (text.role == TextRole::description && text.text().find('.') != std::string_view::npos)
      check_text(text, out);
}

extern constinit const Rule listing_html_links = {
    .id = "listing-html-links",
    .clauses = {"req-4.2-links"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::off},
    .title = "Links in the description",
    .message = "The link {address} lacks target=\"_blank\" or referrerpolicy=\"no-referrer\".",
    .remedy = "Add both attributes.",
    .variants =
        {{"bare", "The address {address} is plain text, not a link.",
          "Make it an `a` element with target=\"_blank\" and referrerpolicy=\"no-referrer\"."}},
    .checks = {check},
    .fixable = true,
};

}  // namespace premod::rules
