// code and secret_key in the manifest: new and converted integrations need neither.
#include "rule/needs.hpp"
#include "rule/rule.hpp"

namespace premod::rules {
namespace {

void check(const Widget& widget, Hits& out) {
  if (widget.project().update() == UpdateKind::unconverted) return out.not_applicable();
  const Manifest* manifest = need_manifest(widget, out);
  if (manifest == nullptr) return;
  std::string names;
  const json::Value* first = nullptr;
  for (const char* key : {"code", "secret_key"}) {
    const json::Value* value = manifest->find(std::string("/widget/") + key);
    if (value == nullptr) continue;
    if (first == nullptr) first = value;
    names += (names.empty() ? "" : ", ") + std::string(key);
  }
  if (first != nullptr) out.add(manifest->file(), first->key_span, {{"keys", names}});
}

}  // namespace

extern const Rule manifest_code = define({
    .id = "manifest-code",
    .clauses = {"up-code-not-needed"},
    .levels = {.amocrm = Level::note, .kommo = Level::note, .in_house = Level::note},
    .basis = Basis::advice,
    .title = {.ru = "code и secret_key в манифесте",
              .en = "code and secret_key in the manifest",
              .es = "code y secret_key en el manifiesto",
              .pt = "code e secret_key no manifesto"},
    .message =
        {.ru = "В манифесте есть {keys}: новым и конвертированным интеграциям они не нужны.",
         .en = "The manifest holds {keys}; new and converted integrations do not need them.",
         .es = "El manifiesto contiene {keys}; las integraciones nuevas y convertidas no los "
               "necesitan.",
         .pt = "O manifesto contém {keys}; integrações novas e convertidas não precisam deles."},
    .remedy = {.ru = "Удалите их; если вы обновляете неконвертированную интеграцию, укажите "
                     "\"update\": \"unconverted\" в premod.json.",
               .en = "Remove them; if you update an unconverted integration, say \"update\": "
                     "\"unconverted\" in premod.json.",
               .es = "Elimínelos; si actualiza una integración sin convertir, indique \"update\": "
                     "\"unconverted\" en premod.json.",
               .pt = "Remova-os; se você atualiza uma integração não convertida, informe "
                     "\"update\": \"unconverted\" em premod.json."},
    .checks = {check},
});

}  // namespace premod::rules
