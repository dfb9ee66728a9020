// Finds widgets that take a user's key, e-mail or phone and send data to the maker's server without
// asking for consent first.
#include "platform/consent.hpp"

#include "platform/requests/handling.hpp"
#include "rule/language_value.hpp"
#include "rule/needs.hpp"
#include "rule/rule.hpp"

namespace premod::rules {

/// A field that has to be filled in before the widget is installed, and that can hold a tick.
static bool may_ask(const Setting& setting) {
  return setting.required && (setting.type == "custom" || setting.type == "checkbox");
}

/// A consent to sending the address of a warehouse is none for the user's e-mail.
static bool tells(const Widget& widget) { return platform::consent_texts(widget).of_user; }

/// The others are told, and who reads this language is not.
static void check_languages(const Widget& widget, const platform::ConsentTexts& texts, Hits& out) {
  for (const Locale& locale : widget.locales())
    if (texts.silent.contains(locale.language()))
      out.add(locale.file(), {language_value("language", locale.language())}).variant("language");
}

/// What scripts read of the user and send away, without any setting.
static void check_sent(const Widget& widget, Hits& out) {
  for (const js::File& script : widget.scripts()) {
    if (script.is_vendored() || script.error() != nullptr) continue;
    for (const platform::DataTransfer& sent : platform::personal_data(script)) {
      if (!platform::is_contact(sent.data) || tells(widget)) continue;
      out.add(script.file(), sent.span, {{"data", sent.data}, {"target", sent.host}})
          .variant("sent");
      return;
    }
  }
}

static void check(const Widget& widget, Hits& out) {
  const Manifest* manifest = need_manifest(widget, out);
  if (manifest == nullptr) return;
  const Setting* asked = nullptr;
  const auto settings = manifest->settings();
  for (const Setting& setting : settings) {
    if (may_ask(setting)) return;
    if (asked == nullptr && platform::takes_user_data(widget, setting)) asked = &setting;
  }
  if (asked == nullptr) return check_sent(widget, out);
  const platform::ConsentTexts texts = platform::consent_texts(widget);
  const auto sent = platform::find_outbound_data(widget);
  if (!sent) return;
  if (!texts.told.empty()) return check_languages(widget, texts, out);
  Hit& hit = out.add(manifest->file(), asked->value->key_span,
                     {{"setting", std::string(asked->code)}, {"target", sent->target}});
  hit.related(*sent->file, sent->span, sent->target);
}

extern constinit const Rule manifest_data_consent = {
    .id = "manifest-data-consent",
    .clauses = {"en-front-consent"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::off},
    .basis = Basis::likely,
    .title = "Data without consent",
    .message =
        "The setting {setting} takes the user's data, which goes to {target}, and the widget asks "
        "for no consent.",
    .remedy =
        "Add a required field of type custom with a text that says which data goes to your server, "
        "and do not let the widget be installed until it is ticked.",
    .variants = {{"language",
                  "The {language} texts do not tell that the user's data goes to your server; "
                  "those of another language do.",
                  "Say it in every language."},
                 {"sent", "{data} goes to {target}, and the widget asks for no consent."}},
    .checks = {check},
    .blind_spots =
        "Consent is recognised by a required custom field and by words about personal data or an "
        "offer in the widget's texts; a tick box drawn by code is not seen.",
};

}  // namespace premod::rules
