// Finds deep references into APP and AMOCRM that nothing checks: they throw on pages where a part
// is missing.
#include "flow/script.hpp"
#include "platform/objects.hpp"
#include "rule/rule.hpp"

namespace premod::rules {
namespace {

constexpr int deep = 3;

void check(const js::File& script, Hits& out) {
  for (const js::PlatformRead& read : js::platform_reads(script)) {
    if (read.members < deep || read.verified) continue;
    out.add(script.file(), read.access->span, {{"access", std::string(read.access->path)}});
  }
}

}  // namespace

extern const Rule js_platform_unverified = define({
    .id = "js-platform-unverified",
    .clauses = {"en-front-references"},
    .levels = {.amocrm = Level::warning, .kommo = Level::note, .in_house = Level::off},
    .basis = Basis::likely,
    .title = {.ru = "Непроверенное обращение к объекту платформы",
              .en = "Unverified reference to the platform's object",
              .es = "Referencia sin comprobar a un objeto de la plataforma",
              .pt = "Referência não verificada a um objeto da plataforma"},
    .message = {.ru = "{access} читается без проверки; на странице, где звена нет, код прервётся.",
                .en = "{access} is read without a check; the code breaks on a page where a part of "
                      "it is missing.",
                .es = "{access} se lee sin comprobarlo; el código falla en una página donde falte "
                      "una parte.",
                .pt = "{access} é lido sem verificação; o código quebra em uma página onde falte "
                      "uma parte."},
    .remedy = {.ru = "Проверьте объект (APP.isCard(), if, ?.) перед обращением.",
               .en = "Check the object first (APP.isCard(), if, ?.).",
               .es = "Compruebe antes el objeto (APP.isCard(), if, ?.).",
               .pt = "Verifique antes o objeto (APP.isCard(), if, ?.)."},
    .checks = {check},
    .blind_spots =
        {.ru = "Проверкой считается условие в той же функции или вокруг неё, ?. и try; проверка в "
               "другой функции не видна, а что именно проверено, не разбирается.",
         .en = "A condition in the same function or around it, ?. and try count as a check; one in "
               "another function is not seen, and what exactly was checked is not judged.",
         .es = "Cuenta como comprobación una condición en la misma función o alrededor, ?. y try; "
               "no ve la de otra función ni juzga qué se comprobó exactamente.",
         .pt = "Conta como verificação uma condição na mesma função ou em volta, ?. e try; não vê "
               "a de outra função nem julga o que exatamente foi verificado."},
});

}  // namespace premod::rules
