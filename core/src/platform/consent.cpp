// Words for user data in four languages, and requests that leave the platform.
#include "platform/consent.hpp"

#include <algorithm>
#include <array>

#include "platform/requests/requests.hpp"
#include "text/language/sentences.hpp"
#include "text/needles.hpp"
#include "text/pattern.hpp"
#include "text/words.hpp"
#include "widget/texts/visible_text.hpp"

namespace premod::platform {
namespace {

bool is_user_data_code(std::string_view code) {
  static constexpr std::array<std::string_view, 8> words = {"key",    "token", "pass",  "secret",
                                                            "apikey", "email", "phone", "login"};
  const std::string name = text::lower_ascii(code);
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
    return name == word || name.ends_with("_" + std::string(word)) ||
           name.starts_with(std::string(word) + "_") || (word.size() > 4 && name == word);
  });
}

bool is_user_data_label(std::string_view label) {
  static const text::Pattern words(
      R"((?i)\bapi[\s-]?(?:key|token|ключ)|\bключ\s+(?:api|доступа)|\bтокен\b|\bпароль\b|)"
      R"(\b(?:e-?mail|эл(?:ектронная|\.)?\s*почта)\b|\b(?:номер\s+)?телефона?\b|)"
      R"(\b(?:access\s+)?token\b|\bpassword\b|\bphone(?:\s+number)?\b|\bcontraseña\b|)"
      R"(\bcorreo(?:\s+electrónico)?\b|\bteléfono\b|\bclave\s+(?:de\s+)?api\b|\bsenha\b|)"
      R"(\btelefone\b|\bchave\s+(?:de\s+)?api\b)");
  return words.matches(label);
}

}  // namespace

bool takes_user_data(const Widget& widget, const Setting& setting) {
  if (setting.type == "pass" || is_user_data_code(setting.code)) return true;
  if (setting.type != "text") return false;
  for (const Locale& locale : widget.locales()) {
    const json::Value* label = locale.find(setting.name);
    if (label != nullptr && label->is_string() && is_user_data_label(label->string)) return true;
  }
  return false;
}

std::optional<OutboundData> find_outbound_data(const Widget& widget) {
  for (const js::File& script : widget.scripts()) {
    if (script.is_vendored() || script.error() != nullptr) continue;
    for (const Request& request : requests(script)) {
      const bool proxied = request.kind == RequestKind::crm_post;
      if (request.host != Host::other && !proxied) continue;
      std::string target = shown(host_name(request.url));
      if (target.empty()) target = request.name;
      return OutboundData{&script.file(), request.call->span(), std::move(target)};
    }
  }
  return std::nullopt;
}

bool is_contact(std::string_view data) {
  for (const std::string_view part : {"('user').email", "('user').phone", "('user').login",
                                      "('user').api_key", "('user').personal_mobile"})
    if (data.find(part) != std::string_view::npos) return true;
  return data.ends_with("('user')") || data.find("('user'),") != std::string_view::npos;
}

ConsentTexts consent_texts(const Widget& widget) {
  // A quick look, because few texts speak of data.
  static const text::Needles words(
      {"соглас",  "персональн", "оферт",   "данн",  "переда",   "отправ",  "agree",
       "consent", "accept",     "data",    "acept", "consient", "autoriz", "acuerdo",
       "datos",   "aceit",      "concord", "dados", "sent to",  "envía",   "enviad"});
  ConsentTexts out;
  for (const Locale& locale : widget.locales()) out.silent.insert(locale.language());
  for (const VisibleText& text : widget.visible_texts()) {
    if (!words.any_in(text.folded)) continue;
    out.silent.erase(text.language);
    if (text::find_meaning("data-consent", text.prose(), text.language))
      out.told.insert(text.language);
  }
  return out;
}

}  // namespace premod::platform
