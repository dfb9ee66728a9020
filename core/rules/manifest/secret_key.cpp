// A real secret_key in the manifest: it identifies the integration to whoever reads the repository.
#include "rule/needs.hpp"
#include "rule/rule.hpp"
#include "text/secrets/integration_key.hpp"

namespace premod::rules {

static void check(const Widget& widget, Hits& out) {
  if (widget.project().update() == UpdateKind::unconverted) return out.not_applicable();
  const Manifest* manifest = need_manifest(widget, out);
  if (manifest == nullptr) return;
  const json::Value* key = manifest->find("/widget/secret_key");
  if (key != nullptr && key->is_string() && text::is_integration_key(key->string))
    out.add(manifest->file(), key->span).conceal(key->span);
}

extern constinit const Rule manifest_secret_key = {
    .id = "manifest-secret-key",
    .clauses = {"req-1.5-data-protected", "up-code-not-needed", "kind-keys"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::warning},
    .basis = Basis::likely,
    .title = "Secret key in the manifest",
    .message = "The manifest contains what looks like a real secret_key.",
    .remedy =
        "Remove the key from the repository and its history; new integrations do not need it.",
    .checks = {check},
};

}  // namespace premod::rules
