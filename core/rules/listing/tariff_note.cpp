// A dependency on the user's tariff is stated in the description, §4.5; hooks need the advanced
// one.
#include <optional>
#include <string>

#include "php/file.hpp"
#include "rule/language_value.hpp"
#include "rule/needs.hpp"
#include "rule/rule.hpp"
#include "text/language/sentences.hpp"
#include "text/needles.hpp"
#include "text/pattern.hpp"
#include "widget/texts/page_texts.hpp"

namespace premod::rules {
namespace {

using namespace std::string_view_literals;

/// What the tariff decides about, and where it is declared.
struct Cause {
  std::string name;
  const File* file = nullptr;
  Span span;
};

/// The address at which a back end or a script subscribes to the account's hooks.
bool subscribes(std::string_view text) {
  static const text::Needles words({"webhooks", "/hooks/subscribe"});
  static const text::Pattern address(
      R"(/api/v\d/webhooks\b|/webhooks/subscribe\b|\bwebhooks/subscribe\b)");
  return words.any_in(text) && address.matches(text);
}

std::optional<Cause> subscription_of(const Widget& widget) {
  constexpr const char* name = "webhooks";
  for (const js::File& script : widget.scripts()) {
    if (script.is_vendored() || script.error() != nullptr) continue;
    for (const js::Text& text : script.texts())
      if (subscribes(text.value)) return Cause{name, &script.file(), script.span(text.node)};
  }
  for (const php::File& file : widget.php()) {
    if (widget.vendored(file.file()) != nullptr) continue;
    for (const php::Token& token : file.tokens())
      if (token.kind == php::TokenKind::string && subscribes(file.text(token)))
        return Cause{name, &file.file(), token.span};
  }
  return std::nullopt;
}

/// A text of the widget itself that names the condition: "only if your account is on the ... plan".
std::optional<Cause> admission_of(const Widget& widget) {
  const text::Meanings condition = text::meaning_bit("tariff-condition");
  for (const VisibleText& text : widget.visible_texts()) {
    if (text.role != TextRole::value || text.listing) continue;
    for (const text::Meant& meant : text.meant)
      if (meant.meaning == condition)
        return Cause{text.path, text.file, text.span(meant.offset, meant.length)};
  }
  return std::nullopt;
}

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
  if (auto subscription = subscription_of(widget)) return subscription;
  return admission_of(widget);
}

void check(const Widget& widget, Hits& out) {
  const Manifest* manifest = need_manifest(widget, out);
  if (manifest == nullptr) return;
  const auto cause = cause_of(widget, *manifest);
  if (!cause) return out.not_applicable();
  const auto pages = page_texts(widget);
  for (const VisibleText& text : widget.visible_texts()) {
    if (text.role != TextRole::description) continue;
    const PageTexts& page = pages.at(text.language);
    if (page.description == &text && !description_problem(page).empty()) continue;
    if (!text::find_meaning("tariff-note", text.prose(), text.language))
      out.add(*text.file, text.span(),
              {language_value("language", text.language), {"cause", cause->name}})
          .related(*cause->file, cause->span, cause->name);
  }
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
    .remedy = "State the lowest tariff on which the integration works.",
    .checks = {check},
    .yields_to = {"listing-description"sv, "listing-description-thin"sv},
};

}  // namespace premod::rules
