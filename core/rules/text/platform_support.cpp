// Sending users to the platform's own support, which the maker must not do, §1.6.
#include <algorithm>

#include "rule/meanings.hpp"
#include "rule/rule.hpp"
#include "text/entities/platform_contact.hpp"
#include "text/needles.hpp"
#include "widget/links/code_links.hpp"

namespace premod::rules {
namespace {

bool is_platforms(std::string_view text, const text::Address& address) {
  return text::is_platform_mailbox(text, address) || text::is_platform_support_page(address);
}

void check_contacts(const auto& place, std::string_view text, Hits& out) {
  static const text::Needles hosts({"amocrm.", "kommo.com"}, text::Needles::Case::ascii_folded);
  if (!hosts.any_in(text)) return;
  for (const text::Address& address : text::find_addresses(text))
    if (is_platforms(text, address))
      out.add(*place.file, place.span(address.offset, address.length),
              {{"phrase", std::string(text.substr(address.offset, address.length))}});
}

/// Who is sent there; else the promise that the platform helps.
void check_sentences(const Widget& widget, Hits& out) {
  const text::Meanings sent = text::meaning_bit("platform-support");
  const auto report = [&](const auto& text, const text::Meant& meant) {
    if (posing_at(text, meant) == Posing::speaks) return;
    const auto covers = [&](const text::Meant& one) {
      return one.meaning == sent && text::overlap(one, meant);
    };
    if (meant.meaning == sent)
      report_meant(text, meant, out).variant(meant.exact ? "" : "likely");
    else if (std::ranges::none_of(text.meant, covers))
      report_meant(text, meant, out).variant("expectation");
  };
  each_meant(sent | text::meaning_bit("false-expectation"), widget, report);
}

/// In texts of the code, and links without a text; what scripts do with an address is not known.
void check_links(const Widget& widget, Hits& out) {
  for (const TemplateText& text : widget.template_texts())
    if (text.source != TextSource::manifest) check_contacts(text, text.text, out);
  for (const CodeLink& link : code_links(widget))
    if (!link.in_text && text::is_platform_support_page(link.address))
      out.add(*link.file, link.span, {{"phrase", link.address.host + link.address.path}})
          .variant(link.in_script ? "likely" : "");
}

void check(const Widget& widget, Hits& out) {
  check_sentences(widget, out);
  for (const VisibleText& text : widget.visible_texts()) check_contacts(text, text.text(), out);
  check_links(widget, out);
  const Manifest* manifest = widget.manifest();
  if (manifest == nullptr || !manifest->parsed()) return;
  for (const char* field : {"/widget/support/email", "/widget/support/link"}) {
    const json::Value* contact = manifest->find(field);
    if (contact == nullptr || !contact->is_string()) continue;
    for (const text::Address& address : text::find_addresses(contact->string))
      if (const bool sure = is_platforms(contact->string, address);
          sure || text::is_platform_home(address))
        out.add(manifest->file(), contact->span, {{"phrase", contact->string}})
            .variant(sure ? "" : "likely");
  }
}

}  // namespace

extern constinit const Rule text_platform_support = {
    .id = "text-platform-support",
    .clauses = {"req-1.6-own-support", "req-1.6-no-false-expectation"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::off},
    .title = "Sending users to the platform's support",
    .message = "Users are sent to the platform's support: \"{phrase}\".",
    .remedy = "Give your own support contacts.",
    .variants = {{.name = "likely",
                  .message = "Users seem to be sent to the platform's support: \"{phrase}\".",
                  .at_most = Level::warning},
                 {"expectation",
                  "The text leads users to expect that the platform will solve their problem: "
                  "\"{phrase}\".",
                  "Say that you will help, and give your own contacts.", Level::warning}},
    .checks = {check},
    .blind_spots =
        "Understands Russian, English, Spanish and Portuguese texts in files of their language.",
};

}  // namespace premod::rules
