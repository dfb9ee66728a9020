// The address that receives the pipeline's hook must be one that the platform can reach.
#include "rule/rule.hpp"
#include "text/entities/host_kind.hpp"
#include "text/entities/url.hpp"
#include "text/words.hpp"
#include "widget/manifest.hpp"

namespace premod::rules {

static void check(const Manifest& manifest, Hits& out) {
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

extern constinit const Rule manifest_webhook_url = {
    .id = "manifest-webhook-url",
    .clauses = {"kind-webhooks", "dp-webhook-url"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::warning},
    .title = "The address webhook_url",
    .message = "webhook_url \"{url}\" is not an absolute http(s) address.",
    .remedy = "Give the full address of your server: https://…",
    .variants = {{"host", "webhook_url leads to {host}, a local address or a developer's tunnel.",
                  "Give the address of the production server."},
                 {"credentials", "webhook_url contains a login or password.",
                  "Remove them from the address: anyone can read the manifest."},
                 {"http", "webhook_url is not encrypted: http.", "Use https.", Level::warning}},
    .checks = {check},
};

}  // namespace premod::rules
