// A dependency on the user's tariff is stated in the description, §4.5; hooks need the advanced
// one.
#include <optional>
#include <string>

#include "rule/needs.hpp"
#include "rule/phrases.hpp"
#include "rule/rule.hpp"
#include "text/words.hpp"
#include "widget/visible_text.hpp"

namespace premod::rules {
namespace {

/// What the tariff decides about, and where it is declared.
struct Cause {
  std::string name;
  const File* file = nullptr;
  Span span;
};

std::optional<Cause> cause_of(const Widget& widget, const Manifest& manifest) {
  for (const ListingPage& page : widget.listing().pages())
    if (!page.tariffs.empty())
      return Cause{"listing." + page.language + ".tariffs", widget.listing().file(),
                   page.tariffs.front().value->span};
  if (const json::Value* hook = manifest.find("/dp/webhook_url");
      hook != nullptr && !manifest.string("/dp/webhook_url").empty())
    return Cause{"dp.webhook_url", &manifest.file(), hook->span};
  for (const Location& location : manifest.locations())
    if (location.area == "digital_pipeline")
      return Cause{std::string(location.text), &manifest.file(), location.span};
  return std::nullopt;
}

void check(const Widget& widget, Hits& out) {
  static const Phrases phrases("tariff");
  const Manifest* manifest = need_manifest(widget, out);
  if (manifest == nullptr) return;
  const auto cause = cause_of(widget, *manifest);
  if (!cause) return out.not_applicable();
  for (const VisibleText& text : widget.visible_texts())
    if (text.role == TextRole::description && !phrases.find(text.language, text.prose()))
      out.add(*text.file, text.span(),
              {{"language", std::string(text.language)}, {"cause", cause->name}})
          .related(*cause->file, cause->span, cause->name);
}

}  // namespace

extern constinit const Rule listing_tariff_note = {
    .id = "listing-tariff-note",
    .clauses = {"req-4.5-tariff", "en-tariff", "kind-webhooks", "dp-webhook-tariff"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::off},
    .basis = Basis::likely,
    .title = "Dependency on the tariff",
    .message =
        "{cause} does not work on every tariff of the platform, and the description in {language} "
        "does not mention the tariff.",
    .remedy = "Say from which tariff on the integration works.",
    .checks = {check},
};

}  // namespace premod::rules
