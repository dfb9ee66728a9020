// The address that receives the pipeline's hook must be one that the platform can reach.
#include "rule/rule.hpp"
#include "text/host_kind.hpp"
#include "text/url.hpp"
#include "text/words.hpp"
#include "widget/manifest.hpp"

namespace premod::rules {
namespace {

void check(const Manifest& manifest, Hits& out) {
  const json::Value* value = manifest.find("/dp/webhook_url");
  if (value == nullptr || !value->is_string()) return out.not_applicable();
  const auto add = [&](std::string_view variant, std::string host = {}) {
    out.add(manifest.file(), value->span,
            {{"url", text::shortened(value->string, 80)}, {"host", std::move(host)}})
        .variant(variant);
  };
  const auto url = text::parse_url(text::trimmed(value->string));
  const std::string scheme = url ? text::lower_ascii(url->scheme) : "";
  if (scheme != "http" && scheme != "https") return add({});
  const std::string host = text::lower_ascii(url->host);
  if (text::is_local_host(host) || text::is_tunnel_host(host)) add("host", host);
  if (!url->user.empty()) add("credentials", host);
  if (scheme == "http") add("http", host);
}

}  // namespace

extern const Rule manifest_webhook_url = define({
    .id = "manifest-webhook-url",
    .clauses = {"kind-webhooks", "dp-webhook-url"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::warning},
    .basis = Basis::reject,
    .title = {.ru = "Адрес webhook_url",
              .en = "The address webhook_url",
              .es = "La dirección webhook_url",
              .pt = "O endereço webhook_url"},
    .message = {.ru = "webhook_url «{url}» — не абсолютный адрес http(s).",
                .en = "webhook_url \"{url}\" is no absolute http(s) address.",
                .es = "webhook_url «{url}» no es una dirección http(s) absoluta.",
                .pt = "webhook_url “{url}” não é um endereço http(s) absoluto."},
    .remedy = {.ru = "Укажите полный адрес вашего сервера: https://…",
               .en = "Give the full address of your server: https://…",
               .es = "Indique la dirección completa de su servidor: https://…",
               .pt = "Informe o endereço completo do seu servidor: https://…"},
    .variants =
        {{.name = "host",
          .message =
              {.ru = "webhook_url ведёт на {host}: это локальный адрес или туннель разработчика.",
               .en = "webhook_url leads to {host}, a local address or a developer's tunnel.",
               .es = "webhook_url lleva a {host}, una dirección local o un túnel de desarrollo.",
               .pt =
                   "webhook_url leva a {host}, um endereço local ou um túnel de desenvolvimento."},
          .remedy = {.ru = "Укажите адрес рабочего сервера.",
                     .en = "Give the address of the production server.",
                     .es = "Indique la dirección del servidor de producción.",
                     .pt = "Informe o endereço do servidor de produção."}},
         {.name = "credentials",
          .message = {.ru = "В webhook_url стоят логин или пароль.",
                      .en = "webhook_url holds a login or password.",
                      .es = "webhook_url contiene un usuario o una contraseña.",
                      .pt = "webhook_url contém usuário ou senha."},
          .remedy = {.ru = "Уберите их из адреса: манифест видят все.",
                     .en = "Take them out of the address: everybody can read the manifest.",
                     .es = "Quítelos de la dirección: cualquiera puede leer el manifiesto.",
                     .pt = "Tire-os do endereço: qualquer pessoa pode ler o manifesto."}},
         {.name = "http",
          .message = {.ru = "webhook_url без шифрования: http.",
                      .en = "webhook_url is not encrypted: http.",
                      .es = "webhook_url va sin cifrar: http.",
                      .pt = "webhook_url sem criptografia: http."},
          .remedy = {.ru = "Используйте https.",
                     .en = "Use https.",
                     .es = "Use https.",
                     .pt = "Use https."},
          .at_most = Level::warning}},
    .checks = {check},
});

}  // namespace premod::rules
