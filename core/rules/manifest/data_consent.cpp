// Finds widgets that take a user's key, e-mail or phone and send data to the maker's server without
// asking for consent first.
#include "platform/consent.hpp"
#include "platform/requests/handling.hpp"
#include "rule/needs.hpp"
#include "rule/rule.hpp"
#include "text/language/sentences.hpp"
#include "text/needles.hpp"
#include "widget/texts/visible_text.hpp"

namespace premod::rules {
namespace {

/// A field that has to be filled in before the widget is installed, and that can hold a tick.
bool may_ask(const Setting& setting) {
  return setting.required && (setting.type == "custom" || setting.type == "checkbox");
}

bool tells(const Widget& widget) {
  // A quick look, because few texts speak of data.
  static const text::Needles words(
      {"соглас",  "персональн", "оферт",   "данн",  "переда",   "отправ",  "agree",
       "consent", "accept",     "data",    "acept", "consient", "autoriz", "acuerdo",
       "datos",   "aceit",      "concord", "dados", "sent to",  "envía",   "enviad"});
  for (const VisibleText& text : widget.visible_texts())
    if (words.any_in(text.folded) &&
        text::find_meaning("data-consent", text.prose(), text.language))
      return true;
  return false;
}

/// What scripts read of the user and send away, without any setting.
void check_sent(const Widget& widget, Hits& out) {
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

void check(const Widget& widget, Hits& out) {
  const Manifest* manifest = need_manifest(widget, out);
  if (manifest == nullptr) return;
  const Setting* asked = nullptr;
  const auto settings = manifest->settings();
  for (const Setting& setting : settings) {
    if (may_ask(setting)) return;
    if (asked == nullptr && platform::takes_user_data(widget, setting)) asked = &setting;
  }
  if (asked == nullptr) return check_sent(widget, out);
  if (tells(widget)) return;
  const auto sent = platform::find_outbound_data(widget);
  if (!sent) return;
  Hit& hit = out.add(manifest->file(), asked->value->key_span,
                     {{"setting", std::string(asked->code)}, {"target", sent->target}});
  hit.related(*sent->file, sent->span, sent->target);
}

}  // namespace

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
    .variants = {{.name = "sent",
                  .message = "{data} goes to {target}, and the widget asks for no consent."}},
    .checks = {check},
    .blind_spots =
        "Consent is recognised by a required custom field and by words about personal data or an "
        "offer in the widget's texts; a tick box drawn by code is not seen.",
};

}  // namespace premod::rules
