// Finds reads of APP and AMOCRM that no page documents: they may stop working any day.
#include "flow/script.hpp"
#include "platform/objects.hpp"
#include "rule/rule.hpp"

namespace premod::rules {
namespace {

void check(const js::File& script, Hits& out) {
  for (const js::PlatformRead& read : js::platform_reads(script)) {
    if (read.own || read.known) continue;
    if (read.verdict != js::Documented::no && read.verdict != js::Documented::sample) continue;
    Hit& hit =
        out.add(script.file(), read.access->span, {{"access", std::string(read.access->path)}});
    if (read.verdict == js::Documented::sample) hit.variant("sample");
  }
}

}  // namespace

extern const Rule js_platform_undocumented = define({
    .id = "js-platform-undocumented",
    .clauses = {"req-3.1.1-platform-documented", "req-3.1.1-platform-list", "kind-telephony",
                "kind-notifications"},
    .levels = {.amocrm = Level::warning, .kommo = Level::note, .in_house = Level::off},
    .basis = Basis::advice,
    .title = {.ru = "Недокументированная переменная окружения",
              .en = "Undocumented environment variable",
              .es = "Variable de entorno no documentada",
              .pt = "Variável de ambiente não documentada"},
    .message =
        {.ru =
             "{access} нет на странице «Переменные окружения»; работа в будущем не гарантируется.",
         .en = "{access} is not on the page “Environment variables”; nobody promises that it keeps "
               "working.",
         .es = "{access} no figura en la página «Variables de entorno»; no se garantiza que siga "
               "funcionando.",
         .pt = "{access} não consta na página “Variáveis de ambiente”; não há garantia de que "
               "continue funcionando."},
    .remedy = {.ru = "Замените на документированное обращение: self.system().area, "
                     "APP.constant('user'), APP.data.current_card или запрос к API.",
               .en = "Use a documented access instead: self.system().area, "
                     "APP.constant('user'), APP.data.current_card, or an API request.",
               .es = "Use un acceso documentado: self.system().area, APP.constant('user'), "
                     "APP.data.current_card o una petición a la API.",
               .pt = "Use um acesso documentado: self.system().area, APP.constant('user'), "
                     "APP.data.current_card ou uma requisição à API."},
    .variants =
        {{.name = "sample",
          .message =
              {.ru =
                   "{access} есть в официальном примере, но не на странице «Переменные окружения».",
               .en = "{access} is used by the official sample but is not on the page “Environment "
                     "variables”.",
               .es = "{access} aparece en el ejemplo oficial, pero no en la página «Variables de "
                     "entorno».",
               .pt = "{access} aparece no exemplo oficial, mas não na página “Variáveis de "
                     "ambiente”."},
          .at_most = Level::note}},
    .checks = {check},
    .blind_spots =
        {.ru = "Список документированных переменных составлен по доступной части страницы и "
               "датирован; объекты, переданные в другую функцию или файл, не отслеживаются.",
         .en = "The list of documented variables comes from the part of the page that could be "
               "read, and is dated; objects handed to another function or file are not followed.",
         .es = "La lista de variables documentadas procede de la parte legible de la página y "
               "tiene fecha; no se siguen los objetos entregados a otra función o archivo.",
         .pt = "A lista de variáveis documentadas vem da parte legível da página e tem data; "
               "objetos passados a outra função ou arquivo não são acompanhados."},
});

}  // namespace premod::rules
