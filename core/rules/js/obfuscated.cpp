// Finds scripts that were made unreadable on purpose.
#include "flow/obfuscation.hpp"
#include "flow/script.hpp"
#include "rule/rule.hpp"

namespace premod::rules {
namespace {

void check(const js::File& script, Hits& out) {
  if (const auto found = js::obfuscation(script))
    out.add(script.file(), found->span, {{"sign", found->sign}});
}

}  // namespace

extern const Rule js_obfuscated = define({
    .id = "js-obfuscated",
    .clauses = {"req-3.1-no-minified", "req-3.1.1-readable", "en-not-minified"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::warning},
    .basis = Basis::reject,
    .title = {.ru = "Обфусцированный скрипт",
              .en = "Obfuscated script",
              .es = "Script ofuscado",
              .pt = "Script ofuscado"},
    .message = {.ru = "Код намеренно сделан нечитаемым: {sign}",
                .en = "The code was made unreadable on purpose: {sign}",
                .es = "El código se hizo ilegible a propósito: {sign}",
                .pt = "O código foi tornado ilegível de propósito: {sign}"},
    .remedy = {.ru = "Положите в архив исходный код.",
               .en = "Put the source code into the archive.",
               .es = "Incluya el código fuente en el paquete.",
               .pt = "Coloque o código-fonte no pacote."},
    .checks = {check},
    .vendored = true,
    .blind_spots = {.ru = "Знает распространённые приёмы (имена _0x, массив строк, упаковщики, "
                          "сплошные escape-последовательности); новый приём не узнает.",
                    .en = "Knows the common tricks (_0x names, an array of strings, packers, "
                          "nothing but escapes); a new one is not recognised.",
                    .es = "Conoce los trucos habituales (nombres _0x, arrays de cadenas, "
                          "empaquetadores, secuencias de escape); uno nuevo no lo reconoce.",
                    .pt = "Conhece os truques comuns (nomes _0x, arrays de strings, empacotadores, "
                          "sequências de escape); um novo não é reconhecido."},
});

}  // namespace premod::rules
