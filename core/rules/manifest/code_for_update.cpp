// An update of an unconverted integration is recognised by code and secret_key.
#include "rule/needs.hpp"
#include "rule/rule.hpp"
#include "text/words.hpp"

namespace premod::rules {

static void check(const Widget& widget, Hits& out) {
  if (widget.project().update() != UpdateKind::unconverted) return out.not_applicable();
  const Manifest* manifest = need_manifest(widget, out);
  if (manifest == nullptr) return;
  const json::Value* block = manifest->find("/widget");
  const std::uint32_t begin = manifest->root()->span.begin;
  const Span place = block != nullptr ? block->place() : Span{begin, begin + 1};
  for (const char* key : {"code", "secret_key"}) {
    const json::Value* value = block == nullptr ? nullptr : block->find(key);
    if (value == nullptr || text::is_blank(value->string))
      out.add(manifest->file(), place, {{"key", key}});
  }
}

extern constinit const Rule manifest_code_for_update = {
    .id = "manifest-code-for-update",
    .clauses = {"up-code-for-update"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::off},
    .title = "Update without code or secret_key",
    .message =
        "premod.json says that this updates an unconverted integration, but the manifest lacks "
        "{key}.",
    .remedy = "Write the {key} of that integration.",
    .checks = {check},
};

}  // namespace premod::rules
