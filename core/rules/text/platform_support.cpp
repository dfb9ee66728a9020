// Sending users to the platform's own support, which the maker must not do, §1.6.
#include "rule/phrases.hpp"
#include "rule/rule.hpp"
#include "text/url.hpp"
#include "text/words.hpp"
#include "widget/visible_text.hpp"

namespace premod::rules {
namespace {

bool is_platform_mailbox(std::string_view text, const text::Address& address) {
  if (!address.mail) return false;
  const std::string box = text::lower_ascii(text.substr(address.offset, address.length));
  const bool support = box.starts_with("support@") || box.starts_with("help@");
  return support && (address.host == "kommo.com" || address.host.starts_with("amocrm."));
}

template <class Text>
void check_mailboxes(const Text& place, std::string_view text, Hits& out) {
  if (text.find('@') == std::string_view::npos) return;
  for (const text::Address& address : text::find_addresses(text))
    if (is_platform_mailbox(text, address))
      out.add(*place.file, place.span(address.offset, address.length),
              {{"phrase", std::string(text.substr(address.offset, address.length))}});
}

void check(const Widget& widget, Hits& out) {
  static const Phrases phrases("platform-support");
  report_phrases(phrases, PhraseUse::asserted, widget, out);
  for (const VisibleText& text : widget.visible_texts()) check_mailboxes(text, text.text(), out);
  for (const TemplateText& text : widget.template_texts()) check_mailboxes(text, text.text, out);
  const Manifest* manifest = widget.manifest();
  if (manifest == nullptr || !manifest->parsed()) return;
  const json::Value* mail = manifest->find("/widget/support/email");
  if (mail == nullptr || !mail->is_string()) return;
  for (const text::Address& address : text::find_addresses(mail->string))
    if (is_platform_mailbox(mail->string, address))
      out.add(manifest->file(), mail->span, {{"phrase", mail->string}});
}

}  // namespace

extern constinit const Rule text_platform_support = {
    .id = "text-platform-support",
    .clauses = {"req-1.6-own-support", "req-1.6-no-false-expectation"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::off},
    .basis = Basis::reject,
    .title = "Sending users to the platform's support",
    .message = "Users are sent to the platform's support: \"{phrase}\".",
    .remedy = "Give your own support contacts.",
    .checks = {check},
    .blind_spots =
        "Understands Russian, English, Spanish and Portuguese texts in files of their language.",
};

}  // namespace premod::rules
