#include "rule/policy_links.hpp"

#include <algorithm>

#include "markup/file.hpp"
#include "markup/html.hpp"
#include "text/entities/url.hpp"
#include "text/needles.hpp"
#include "text/pattern.hpp"
#include "text/words.hpp"
#include "widget/texts/template_text.hpp"
#include "widget/texts/visible_text.hpp"

namespace premod {
namespace {

/// Words of a policy in four languages and in transliteration; `text` in lower case.
bool names_policy(std::string_view lower) {
  static const text::Needles words(
      {"privacy",        "privacidad",    "policy",       "policies", "polit",
       "политик",        "конфиденц",     "персональн",   "confiden", "konfiden",
       "personal-data",  "personal_data", "personaldata", "gdpr",     "datos-personales",
       "dados-pessoais", "legal",         "152-fz",       "152fz",    "pdn"});
  return words.any_in(lower);
}

/// A mention: the policy by name, or the subject in an address.
bool mentions_policy(std::string_view lower) {
  static const text::Pattern mark(
      R"(privacy|privacidad|política\s+de|политик\w*\s+(?:конф|обраб|прив|в\s+отнош)|персональн\w+\s+данн)"
      R"(|confidencialidad|konfidenc)");
  return names_policy(lower) && mark.matches(lower);
}

/// What a template or a script puts in at run time.
bool is_computed(std::string_view address) {
  return address.find("{{") != address.npos || address.find('\0') != address.npos ||
         address.find("${") != address.npos;
}

/// What a link has before there is a page: nothing, the top of the page, code.
bool leads_nowhere(std::string_view address) {
  const std::string_view bare = text::trimmed(address);
  return bare.empty() || bare.starts_with('#') || bare.starts_with("javascript:") ||
         bare == "about:blank" || bare == "http://" || bare == "https://";
}

class Search {
 public:
  PolicyLinks found;

  void note(const File& file, Span span) {
    if (!found.mention) found.mention = PolicyMention{&file, span};
  }

  /// The links of a piece of markup; `place` turns a stretch of it into bytes of the file.
  template <class Place>
  void look_in_markup(const html::Document& page, std::string_view text, const File& file,
                      Place place) {
    for (const html::Element& element : page.elements) {
      if (element.name != "a") continue;
      const html::Attribute* const href = page.attribute(element, "href");
      const Span inside = element.content();
      const std::string words = text::lowered(text::without_markup(inside.of(text)));
      const std::string address = href == nullptr ? std::string() : text::lowered(href->value);
      if (!mentions_policy(words) && !names_policy(address)) continue;
      // A template's own text is blank in the parsed value; the source still has it.
      const std::string_view raw = href == nullptr ? std::string_view() : href->value_span.of(text);
      if (is_working_address(address) || (is_computed(raw) && mentions_policy(words)))
        found.linked = true;
      else
        note(file, place(element.tag));
      if (texts_ && mentions_policy(words) && leads_nowhere(address) && !is_computed(raw) &&
          !found.dead)
        found.dead = PolicyMention{&file, place(element.tag)};
    }
  }

  /// What follows is no text of i18n or the listing: a script may give its links an address.
  void leave_texts() { texts_ = false; }

  /// Addresses written out, whose path says what they lead to.
  void look_for_addresses(std::string_view text) {
    for (const text::Address& address : text::find_addresses(text))
      if (!address.mail && !text::is_local_host(address.host) &&
          names_policy(text::lowered(address.host + address.path)))
        found.linked = true;
  }

 private:
  bool texts_ = true;
};

void look_in_texts(const Widget& widget, Search& search) {
  for (const VisibleText& text : widget.visible_texts()) {
    const bool is_key = names_policy(text::lower_ascii(text.path));
    if (is_key && is_working_address(text::trimmed(text.text()))) search.found.linked = true;
    if (!names_policy(text.folded)) continue;
    const std::size_t at = text.folded.find("<a");
    if (at != std::string::npos) {
      const auto place = [&](Span span) { return text.span(span.begin, span.size()); };
      search.look_in_markup(html::parse(text.text()), text.text(), *text.file, place);
    }
    search.look_for_addresses(text.text());
    if (mentions_policy(text.folded)) search.note(*text.file, text.span());
  }
}

void look_in_templates(const Widget& widget, Search& search) {
  for (const markup::File& file : widget.markup()) {
    if (widget.vendored(file.file()) != nullptr) continue;
    search.look_in_markup(file.html(), file.file().bytes, file.file(),
                          [](Span span) { return span; });
  }
}

void look_in_scripts(const Widget& widget, Search& search) {
  for (const js::File& script : widget.scripts()) {
    if (script.is_vendored() || script.error() != nullptr) continue;
    for (const js::Text& text : script.texts()) {
      const std::string lower = text::lowered(text.value);
      if (!names_policy(lower)) continue;
      const Span span = script.span(text.node);
      if (lower.find("<a") != std::string::npos)
        search.look_in_markup(html::parse(text.value), text.value, script.file(),
                              [&](Span) { return span; });
      search.look_for_addresses(text.value);
    }
  }
  for (const TemplateText& text : widget.template_texts())
    if (mentions_policy(text::lowered(text.text))) search.note(*text.file, text.place);
}

}  // namespace

bool is_working_address(std::string_view text) {
  const std::string lower = text::lower_ascii(text::trimmed(text));
  const std::string absolute = lower.starts_with("//") ? "https:" + lower : lower;
  const auto url = text::parse_url(absolute);
  if (!url || (url->scheme != "http" && url->scheme != "https")) return false;
  return url->host.find('.') != std::string_view::npos && !text::is_local_host(url->host);
}

PolicyLinks find_policy_links(const Widget& widget) {
  Search search;
  for (const ListingPage& page : widget.listing().pages()) {
    if (!page.privacy_policy.given()) continue;
    if (is_working_address(page.privacy_policy.text()))
      search.found.linked = true;
    else
      search.note(*widget.listing().file(), page.privacy_policy.value->span);
  }
  look_in_texts(widget, search);
  search.leave_texts();
  look_in_templates(widget, search);
  if (!search.found.linked) look_in_scripts(widget, search);
  return std::move(search.found);
}

}  // namespace premod
