// Asked of a person, because no file can show it: A claim to be the "official" integration of a
// third-party service is backed by documents.
#include "rule/rule.hpp"

namespace premod::rules {

extern const Rule conduct_official_documents = define(Rule{
    .id = "conduct-official-documents",
    .clauses = {"req-1.3-official"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::off},
    .basis = Basis::reject,
    .title = {.ru = "Документы на «официальность»",
              .en = "Documents for \"official\"",
              .es = "Documentos de lo «oficial»",
              .pt = "Documentos do \"oficial\""},
    .message = {.ru = "Ответ «нет»: Утверждение, что интеграция «официальная» для стороннего "
                      "сервиса, подкреплено документами.",
                .en = "Answered \"no\": A claim to be the \"official\" integration of a "
                      "third-party service is backed by documents.",
                .es = "Respuesta «no»: La afirmación de ser la integración «oficial» de un "
                      "servicio de terceros está respaldada por documentos.",
                .pt = "Resposta \"não\": A afirmação de ser a integração \"oficial\" de um serviço "
                      "de terceiros é comprovada por documentos."},
    .remedy = {.ru = "Исправьте это и ответьте заново: premod attest conduct-official-documents.",
               .en = "Put it right, then answer again: premod attest conduct-official-documents.",
               .es = "Corríjalo y responda de nuevo: premod attest conduct-official-documents.",
               .pt = "Corrija e responda novamente: premod attest conduct-official-documents."},
    .checks = {AskHuman{
        .question =
            {.ru = "Есть ли у вас документ этого сервиса, разрешающий слово «официальный»?",
             .en = "Do you hold a document of that service that allows the word \"official\"?",
             .es = "¿Tiene un documento de ese servicio que permita la palabra «oficial»?",
             .pt = "Você tem um documento desse serviço que permita a palavra \"oficial\"?"},
        .evidence = {.ru = "Документ, его дата и срок",
                     .en = "The document, its date and term",
                     .es = "El documento, su fecha y vigencia",
                     .pt = "O documento, sua data e validade"},
        .stale_when_changed = {"i18n", "manifest", "listing"},
        .asked_when_found = "text-official-claim"}},
});

}  // namespace premod::rules
