// Asked of a person, because no file can show it: User information is processed properly and kept
// from unauthorised use, disclosure and access by third parties.
#include "rule/rule.hpp"

namespace premod::rules {

extern const Rule conduct_protects_data = define(Rule{
    .id = "conduct-protects-data",
    .clauses = {"req-1.5-data-protected", "en-security"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::note},
    .basis = Basis::reject,
    .title = {.ru = "Защита данных пользователей",
              .en = "Protection of users' data",
              .es = "Protección de los datos de los usuarios",
              .pt = "Proteção dos dados dos usuários"},
    .message =
        {.ru = "Ответ «нет»: Информация пользователей обрабатывается надлежащим образом и защищена "
               "от несанкционированного использования, раскрытия и доступа третьих лиц.",
         .en = "Answered \"no\": User information is processed properly and kept from unauthorised "
               "use, disclosure and access by third parties.",
         .es = "Respuesta «no»: La información de los usuarios se trata correctamente y está "
               "protegida contra el uso no autorizado, la divulgación y el acceso de terceros.",
         .pt = "Resposta \"não\": As informações dos usuários são tratadas corretamente e "
               "protegidas contra uso não autorizado, divulgação e acesso de terceiros."},
    .remedy = {.ru = "Исправьте это и ответьте заново: premod attest conduct-protects-data.",
               .en = "Put it right, then answer again: premod attest conduct-protects-data.",
               .es = "Corríjalo y responda de nuevo: premod attest conduct-protects-data.",
               .pt = "Corrija e responda novamente: premod attest conduct-protects-data."},
    .checks = {AskHuman{
        .question = {.ru = "Защищены ли передача, хранение, права доступа, ключи и удаление данных "
                           "пользователей — в виджете и на ваших серверах?",
                     .en = "Are transport, storage, access rights, keys and deletion of user data "
                           "secured in the widget and on your servers?",
                     .es =
                         "¿Están asegurados el transporte, el almacenamiento, los permisos, las "
                         "claves y la eliminación de los datos, en el widget y en sus servidores?",
                     .pt = "Transporte, armazenamento, permissões, chaves e exclusão dos dados "
                           "estão protegidos, no widget e nos seus servidores?"},
        .evidence = {.ru = "Краткое описание мер: шифрование, у кого есть доступ, где ключи, как "
                           "удаляются данные, дата последней проверки",
                     .en = "Short description of the measures: encryption, who has access, where "
                           "keys are kept, deletion, date of the last review",
                     .es = "Breve descripción de las medidas: cifrado, quién tiene acceso, dónde "
                           "están las claves, eliminación, fecha de la última revisión",
                     .pt = "Breve descrição das medidas: criptografia, quem tem acesso, onde ficam "
                           "as chaves, exclusão, data da última revisão"},
        .stale_when_changed = {"scripts", "manifest", "backend"}}},
});

}  // namespace premod::rules
