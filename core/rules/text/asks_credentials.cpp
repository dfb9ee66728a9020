// Asking for the platform's login and password, §1.6.
#include "rule/meanings.hpp"
#include "rule/rule.hpp"
#include "text/pattern.hpp"

namespace premod::rules {
namespace {

bool names_platform(std::string_view text) {
  static const text::Pattern brand(R"(\b(?:amo[\s-]?crm|kommo)\b)");
  return brand.matches(text);
}

/// A password field whose label names the platform.
void check_settings(const Widget& widget, Hits& out) {
  const Manifest* manifest = widget.manifest();
  if (manifest == nullptr || !manifest->parsed()) return;
  for (const Setting& setting : manifest->settings()) {
    if (setting.type != "pass") continue;
    for (const Locale& locale : widget.locales()) {
      const json::Value* label = locale.find(setting.name);
      if (label == nullptr || !label->is_string() || !names_platform(label->string)) continue;
      out.add(locale.file(), label->span, {{"phrase", text::shortened(label->string, 120)}})
          .related(manifest->file(), setting.value->key_span, std::string(setting.code));
    }
  }
}

void check(const Widget& widget, Hits& out) {
  report_meaning("asks-credentials", widget, out);
  check_settings(widget, out);
}

}  // namespace

extern constinit const Rule text_asks_credentials = {
    .id = "text-asks-credentials",
    .clauses = {"req-1.6-no-credentials"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::note},
    .basis = Basis::likely,
    .title = "Asking for the platform's credentials",
    .message = "The text asks for the platform's password: \"{phrase}\".",
    .remedy = "Connect through OAuth and never ask for the password.",
    .checks = {check},
    .blind_spots =
        "Understands Russian, English, Spanish and Portuguese texts in files of their language.",
};

}  // namespace premod::rules
