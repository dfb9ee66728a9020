// Words for user data in four languages, and requests that leave the platform.
#include "platform/consent.hpp"

#include <algorithm>
#include <array>

#include "flow/holes.hpp"
#include "platform/requests/requests.hpp"
#include "text/language/sentences.hpp"
#include "text/needles.hpp"
#include "text/pattern.hpp"
#include "text/words.hpp"
#include "widget/texts/visible_text.hpp"

namespace premod::platform {
namespace {

constexpr int max_sentences = 8;  ///< about consent, of one text

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

/// "The address of your warehouse is sent to us": a sentence that names other data only. Words for
/// data in general, or for documents that may list them, leave it open.
bool may_mean_user(std::string_view folded, const text::Meant& meant) {
  static const text::Needles words(
      {"данн",    "почт",   "mail",   "телефон", "контакт", "персональн", "пользовател", "профил",
       "имя",     "имен",   "оферт",  "политик", "услови",  "соглашени",  "data",        "phone",
       "contact", "user",   "profil", "name",    "privacy", "policy",     "terms",       "polic",
       "datos",   "correo", "telé",   "usuario", "nombre",  "términos",   "privacidad",  "política",
       "dados",   "telef",  "nome",   "termos",  "account", "аккаунт",    "cuenta",      "conta"},
      text::Needles::Case::exact);
  constexpr std::string_view ends = ".!?\n";
  const std::size_t from = std::min(meant.offset, folded.size());
  const auto before = from == 0 ? folded.npos : folded.find_last_of(ends, from - 1);
  const std::size_t begin = before == folded.npos ? 0 : before + 1;
  const std::size_t end = std::min(folded.find_first_of(ends, from + meant.length), folded.size());
  return words.any_in(folded.substr(begin, end - begin));
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
      std::string target = js::without_holes(host_name(request.url));
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
    // Another length: the places of the text in lower case are others.
    const bool alike = text.folded.size() == text.prose().size();
    std::size_t from = 0;
    for (int n = 0; n < max_sentences && from < text.prose().size(); ++n) {
      const auto meant =
          text::find_meaning("data-consent", text.prose().substr(from), text.language);
      if (!meant) break;
      out.told.insert(text.language);
      out.of_user = out.of_user || !alike ||
                    may_mean_user(std::string_view(text.folded).substr(from), *meant);
      from += meant->offset + std::max<std::size_t>(meant->length, 1);
    }
  }
  return out;
}

}  // namespace premod::platform
