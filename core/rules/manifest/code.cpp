// code and secret_key in the manifest: new and converted integrations need neither.
#include "rule/needs.hpp"
#include "rule/rule.hpp"

namespace premod::rules {

static void check(const Widget& widget, Hits& out) {
  if (widget.project().update() == UpdateKind::unconverted) return out.not_applicable();
  const Manifest* manifest = need_manifest(widget, out);
  if (manifest == nullptr) return;
  std::string names;
  const json::Value* first = nullptr;
  for (const char* key : {"code", "secret_key"})
    if (const json::Value* value = manifest->find(std::string("/widget/") + key)) {
      if (names.empty()) first = value;
      names += (names.empty() ? "" : ", ") + std::string(key);
    }
  if (first != nullptr) out.add(manifest->file(), first->key_span, {{"keys", names}});
}

extern constinit const Rule manifest_code = {
    .id = "manifest-code",
    .clauses = {"up-code-not-needed"},
    .levels = {.amocrm = Level::note, .kommo = Level::note, .in_house = Level::note},
    .basis = Basis::advice,
    .title = "code and secret_key in the manifest",
    .message = "The manifest contains {keys}; new and converted integrations do not need them.",
    .remedy =
        "Remove them; if you update an unconverted integration, set \"update\": \"unconverted\" in "
        "premod.json.",
    .checks = {check},
};

}  // namespace premod::rules
