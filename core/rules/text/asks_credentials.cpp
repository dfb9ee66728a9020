// Asking for the platform's login and password, §1.6.
#include <algorithm>
#include <string>
#include <vector>

#include "rule/meanings.hpp"
#include "rule/rule.hpp"
#include "text/language/sentence_words.hpp"
#include "text/pattern.hpp"
#include "widget/texts/password_fields.hpp"

namespace premod::rules {

static bool names_platform(std::string_view text) {
  static const text::Pattern brand(R"(\b(?:amo[\s-]?crm|kommo)\b)");
  return brand.matches(text);
}

/// Not "the Stockmeter password, not that of amoCRM".
static bool is_password_of_platform(const Widget& widget, std::string_view label,
                                    std::string_view type) {
  if (type != "pass") return is_platform_password_label(label, {});
  const std::string folded = text::folded(label);
  const std::vector<std::string> own = own_names(widget);
  const bool names_own = std::any_of(own.begin(), own.end(), [&](const std::string& name) {
    return !name.empty() && !names_platform(name) && folded.find(name) != std::string::npos;
  });
  return names_platform(folded) && !names_own &&
         !text::has_word(folded, {}, text::roles_named("not"));
}

/// A field of the settings whose label names the platform's password, or whose code does.
static void check_settings(const Widget& widget, Hits& out) {
  const Manifest* manifest = widget.manifest();
  if (manifest == nullptr || !manifest->parsed()) return;
  for (const Setting& setting : manifest->settings()) {
    if (setting.type != "pass" && setting.type != "text") continue;
    bool told = false;
    for (const Locale& locale : widget.locales()) {
      const json::Value* label = locale.find(setting.name);
      if (label == nullptr || !label->is_string()) continue;
      if (!is_password_of_platform(widget, label->string, setting.type)) continue;
      told = true;
      // The label of a plain field may ask for it in itself, which is told of as a sentence.
      if (setting.type == "text" && text::find_meaning("asks-credentials", label->string, {}))
        continue;
      out.add(locale.file(), label->span, {{"phrase", text::shortened(label->string, 120)}})
          .related(manifest->file(), setting.value->key_span, std::string(setting.code));
    }
    if (!told && names_platform_password(setting.code))
      out.add(manifest->file(), setting.value->key_span, {{"phrase", std::string(setting.code)}});
  }
}

static void check_fields(const Widget& widget, Hits& out) {
  for (const PasswordField& field : platform_password_fields(widget))
    out.add(*field.file, field.place,
            {{"phrase", text::shortened(text::trimmed(field.phrase), max_phrase_bytes)}});
}

static void check(const Widget& widget, Hits& out) {
  report_meaning("asks-credentials", widget, out);
  check_settings(widget, out);
  check_fields(widget, out);
}

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
