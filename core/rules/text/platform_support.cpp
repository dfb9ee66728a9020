// Sending users to the platform's own support, which the maker must not do, §1.6.
#include <algorithm>

#include "rule/meanings.hpp"
#include "rule/rule.hpp"
#include "text/entities/platform_contact.hpp"
#include "text/needles.hpp"

namespace premod::rules {
namespace {

template <class Text>
void check_contacts(const Text& place, std::string_view text, Hits& out) {
  static const text::Needles hosts({"amocrm.", "kommo.com"}, text::Needles::Case::ascii_folded);
  if (!hosts.any_in(text)) return;
  for (const text::Address& address : text::find_addresses(text))
    if (text::is_platform_mailbox(text, address) || text::is_platform_support_page(address))
      out.add(*place.file, place.span(address.offset, address.length),
              {{"phrase", std::string(text.substr(address.offset, address.length))}});
}

/// The promise that the platform helps, where the same words do not send the user to it already.
void check_expectations(const Widget& widget, Hits& out) {
  const text::Meanings sent = text::meaning_bit("platform-support");
  const auto report = [&](const auto& text, const text::Meant& meant) {
    const bool told =
        std::any_of(text.meant.begin(), text.meant.end(), [&](const text::Meant& one) {
          return one.meaning == sent && one.offset < meant.offset + meant.length &&
                 meant.offset < one.offset + one.length;
        });
    if (told) return;
    const std::string_view phrase = text.wording().substr(meant.offset, meant.length);
    out.add(*text.file, text.span(meant.offset, meant.length),
            {{"phrase", text::shortened(phrase, max_phrase_bytes)}})
        .variant("expectation");
  };
  each_meant(text::meaning_bit("false-expectation"), widget, report);
}

void check(const Widget& widget, Hits& out) {
  report_meaning("platform-support", widget, out, "likely");
  check_expectations(widget, out);
  for (const VisibleText& text : widget.visible_texts()) check_contacts(text, text.text(), out);
  for (const TemplateText& text : widget.template_texts())
    if (text.source != TextSource::manifest) check_contacts(text, text.text, out);
  const Manifest* manifest = widget.manifest();
  if (manifest == nullptr || !manifest->parsed()) return;
  for (const char* field : {"/widget/support/email", "/widget/support/link"}) {
    const json::Value* contact = manifest->find(field);
    if (contact == nullptr || !contact->is_string()) continue;
    for (const text::Address& address : text::find_addresses(contact->string)) {
      const bool sure = text::is_platform_mailbox(contact->string, address) ||
                        text::is_platform_support_page(address);
      if (!sure && !text::is_platform_home(address)) continue;
      Hit& hit = out.add(manifest->file(), contact->span, {{"phrase", contact->string}});
      if (!sure) hit.variant("likely");
    }
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
