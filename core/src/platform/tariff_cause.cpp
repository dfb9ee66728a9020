#include "platform/tariff_cause.hpp"

#include "flow/script.hpp"
#include "php/file.hpp"
#include "text/language/sentences.hpp"
#include "text/needles.hpp"
#include "text/pattern.hpp"
#include "widget/texts/template_text.hpp"
#include "widget/texts/visible_text.hpp"

namespace premod::platform {
namespace {

/// The address at which a back end or a script subscribes to the account's hooks.
bool subscribes(std::string_view text) {
  static const text::Needles words({"webhooks", "/hooks/subscribe"});
  static const text::Pattern address(
      R"(/api/v\d/webhooks\b|/webhooks/subscribe\b|\bwebhooks/subscribe\b)");
  return words.any_in(text) && address.matches(text);
}

std::optional<TariffCause> subscription_of(const Widget& widget) {
  constexpr const char* name = "webhooks";
  for (const js::File& script : widget.scripts()) {
    if (script.is_vendored() || script.error() != nullptr) continue;
    for (const js::Text& text : script.texts())
      if (subscribes(text.value)) return TariffCause{name, &script.file(), script.span(text.node)};
  }
  for (const php::File& file : widget.php()) {
    if (widget.vendored(file.file()) != nullptr) continue;
    for (const php::Token& token : file.tokens())
      if (token.kind == php::TokenKind::string && subscribes(file.text(token)))
        return TariffCause{name, &file.file(), token.span};
  }
  return std::nullopt;
}

/// A text of the widget itself that names the condition: "only if your account is on the ... plan".
std::optional<TariffCause> admission_of(const Widget& widget) {
  const text::Meanings condition = text::meaning_bit("tariff-condition");
  for (const VisibleText& text : widget.visible_texts()) {
    if (text.role != TextRole::value || text.listing) continue;
    for (const text::Meant& meant : text.meant)
      if (meant.meaning == condition)
        return TariffCause{text.path, text.file, text.span(meant.offset, meant.length)};
  }
  for (const TemplateText& text : widget.template_texts()) {
    if (text.source == TextSource::manifest) continue;
    for (const text::Meant& meant : text.meant)
      if (meant.meaning == condition && text.is_own(meant.offset, meant.length))
        return TariffCause{std::string(widget.relative(*text.file)), text.file,
                           text.span(meant.offset, meant.length)};
  }
  return std::nullopt;
}

}  // namespace

std::optional<TariffCause> hook_cause(const Widget& widget, const Manifest& manifest) {
  if (const json::Value* hook = manifest.find("/dp/webhook_url");
      hook != nullptr && !manifest.string("/dp/webhook_url").empty())
    return TariffCause{"dp.webhook_url", &manifest.file(), hook->span};
  for (const Location& location : manifest.locations())
    if (location.area == "digital_pipeline")
      return TariffCause{std::string(location.text), &manifest.file(), location.span};
  return subscription_of(widget);
}

std::optional<TariffCause> tariff_cause(const Widget& widget, const Manifest& manifest) {
  for (const ListingPage& page : widget.listing().pages())
    if (!page.tariffs.empty())
      return TariffCause{"listing." + page.language + ".tariffs", widget.listing().file(),
                         page.tariffs.front().value->span};
  if (auto hook = hook_cause(widget, manifest)) return hook;
  return admission_of(widget);
}

}  // namespace premod::platform
