// A real secret_key in the manifest: it identifies the integration to whoever reads the repository.
#include <set>

#include "rule/needs.hpp"
#include "rule/rule.hpp"

namespace premod::rules {

constexpr std::size_t min_length = 32;
constexpr std::size_t min_different = 8;

/// A key has many different characters; a placeholder repeats itself or says what it is.
static bool looks_real(const std::string& key) {
  if (key.size() < min_length) return false;
  for (const char c : key)
    if (!((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'))) return false;
  if (key.find("0123456789abcdef") != key.npos || key.find_first_of("0123456789") == key.npos)
    return false;
  return std::set<char>(key.begin(), key.end()).size() >= min_different;
}

static void check(const Widget& widget, Hits& out) {
  if (widget.project().update() == UpdateKind::unconverted) return out.not_applicable();
  const Manifest* manifest = need_manifest(widget, out);
  if (manifest == nullptr) return;
  const json::Value* key = manifest->find("/widget/secret_key");
  if (key != nullptr && key->is_string() && looks_real(key->string))
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
