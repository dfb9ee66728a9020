// On a failure the user sees its cause and the integrator's contacts, §1.6: whether the texts of a
// language hold any.
#include <algorithm>
#include <map>

#include "platform/requests/requests.hpp"
#include "rule/language_value.hpp"
#include "rule/rule.hpp"
#include "text/entities/contact.hpp"
#include "text/entities/failure_message.hpp"
#include "text/entities/url.hpp"
#include "text/language/sentence_words.hpp"
#include "text/words.hpp"
#include "widget/texts/template_text.hpp"
#include "widget/texts/visible_text.hpp"

namespace premod::rules {

static bool may_fail(const Widget& widget) {
  const auto scripts = widget.scripts();
  return std::any_of(scripts.begin(), scripts.end(), [](const js::File& script) {
    return !script.is_vendored() && !platform::requests(script).empty();
  });
}

static bool holds_contact(std::string_view text) {
  return text::has_mail(text) || text::has_phone(text) || !text::find_addresses(text).empty();
}

static bool sends_to_somebody(const VisibleText& text) {
  static const text::Roles words = text::roles_named("ringw|appeal|support|care|helpw|chat");
  return text::has_word(text.prose(), text.language, words);
}

struct Failures {
  const VisibleText* first = nullptr;
  const VisibleText* vague = nullptr;
  bool contact = false;  ///< some text of the language tells whom to ask
};

static std::map<std::string_view, Failures> failures_by_language(const Widget& widget) {
  std::map<std::string_view, Failures> out;
  for (const VisibleText& text : widget.visible_texts()) {
    if (text.listing || text.role != TextRole::value || text.language.empty()) continue;
    Failures& of = out[text.language];
    const bool vague = text::is_vague_failure(text.folded);
    const bool failure = vague || text::tells_failure(text.folded);
    of.contact = of.contact || holds_contact(text.text()) || (failure && sends_to_somebody(text));
    if (failure && of.first == nullptr) of.first = &text;
    if (vague && of.vague == nullptr) of.vague = &text;
  }
  return out;
}

static void check(const Widget& widget, Hits& out) {
  if (!may_fail(widget)) return;
  for (const TemplateText& text : widget.template_texts())
    if (holds_contact(text.text)) return;  // it may be put beside the message
  for (const auto& [language, failures] : failures_by_language(widget)) {
    if (failures.contact || failures.first == nullptr) continue;
    const VisibleText& text = failures.vague != nullptr ? *failures.vague : *failures.first;
    Hit& hit = out.add(
        *text.file, text.span(),
        {{"phrase", text::shortened(text.text(), 120)}, language_value("language", text.language)});
    if (failures.vague == nullptr) hit.variant("contacts");
  }
}

extern constinit const Rule text_failure_contacts = {
    .id = "text-failure-contacts",
    .clauses = {"req-1.6-failure-message", "en-no-known-errors"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::note},
    .basis = Basis::likely,
    .title = "Failures told without contacts",
    .message =
        "\"{phrase}\" names no cause, and the {language} texts do not say whom to ask when "
        "something fails.",
    .remedy = "Name the cause and your contacts: an e-mail address, a phone number or your chat.",
    .variants = {{"contacts",
                  "The {language} texts do not say whom to ask when something fails: "
                  "\"{phrase}\".",
                  {},
                  Level::note}},
    .checks = {check},
    .blind_spots =
        "A contact in any text of the language, or in a script or template, is taken for the "
        "failure's.",
};

}  // namespace premod::rules
