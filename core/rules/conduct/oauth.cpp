// Asked of a person, because no file can show it: Kommo: access to the API goes through OAuth 2.0.
#include "rule/rule.hpp"

namespace premod::rules {

extern const Rule conduct_oauth = define(Rule{
    .id = "conduct-oauth",
    .clauses = {"kommo-oauth"},
    .levels = {.amocrm = Level::off, .kommo = Level::error, .in_house = Level::off},
    .basis = Basis::reject,
    .title = {.ru = "OAuth 2.0", .en = "OAuth 2.0", .es = "OAuth 2.0", .pt = "OAuth 2.0"},
    .message = {.ru = "Ответ «нет»: Kommo: доступ к API идёт через OAuth 2.0.",
                .en = "Answered \"no\": Kommo: access to the API goes through OAuth 2.0.",
                .es = "Respuesta «no»: Kommo: el acceso a la API pasa por OAuth 2.0.",
                .pt = "Resposta \"não\": Kommo: o acesso à API passa por OAuth 2.0."},
    .remedy = {.ru = "Исправьте это и ответьте заново: premod attest conduct-oauth.",
               .en = "Put it right, then answer again: premod attest conduct-oauth.",
               .es = "Corríjalo y responda de nuevo: premod attest conduct-oauth.",
               .pt = "Corrija e responda novamente: premod attest conduct-oauth."},
    .checks = {AskHuman{
        .question = {.ru = "Каждый запрос интеграции к API использует токены OAuth 2.0 и не "
                           "использует ключ API или хеш пользователя?",
                     .en = "Does every API request of the integration use OAuth 2.0 tokens and no "
                           "API key or user hash?",
                     .es = "¿Cada solicitud de la integración a la API usa tokens OAuth 2.0 y "
                           "ninguna clave API ni hash de usuario?",
                     .pt = "Cada solicitação da integração à API usa tokens OAuth 2.0 e nenhuma "
                           "chave de API ou hash de usuário?"},
        .evidence = {.ru = "Описание получения токенов, где они хранятся и как обновляются",
                     .en = "Description of the token flow, where tokens are kept and renewed",
                     .es = "Descripción del flujo de tokens, dónde se guardan y renuevan",
                     .pt = "Descrição do fluxo de tokens, onde são guardados e renovados"},
        .stale_when_changed = {"scripts", "backend"}}},
});

}  // namespace premod::rules
