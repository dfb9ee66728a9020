// Asked of a person, because no file can show it: Kommo: the privacy policy names the legal entity.
#include "rule/rule.hpp"

namespace premod::rules {

extern const Rule conduct_policy_names_entity = define(Rule{
    .id = "conduct-policy-names-entity",
    .clauses = {"kommo-legal-entity"},
    .levels = {.amocrm = Level::off, .kommo = Level::error, .in_house = Level::off},
    .basis = Basis::reject,
    .title = {.ru = "Юридическое лицо в политике",
              .en = "Legal entity in the policy",
              .es = "Entidad jurídica en la política",
              .pt = "Pessoa jurídica na política"},
    .message =
        {.ru = "Ответ «нет»: Kommo: политика конфиденциальности называет юридическое лицо.",
         .en = "Answered \"no\": Kommo: the privacy policy names the legal entity.",
         .es = "Respuesta «no»: Kommo: la política de privacidad nombra a la entidad jurídica.",
         .pt = "Resposta \"não\": Kommo: a política de privacidade nomeia a pessoa jurídica."},
    .remedy = {.ru = "Исправьте это и ответьте заново: premod attest conduct-policy-names-entity.",
               .en = "Put it right, then answer again: premod attest conduct-policy-names-entity.",
               .es = "Corríjalo y responda de nuevo: premod attest conduct-policy-names-entity.",
               .pt = "Corrija e responda novamente: premod attest conduct-policy-names-entity."},
    .checks = {AskHuman{
        .question =
            {.ru = "Политика по ссылке называет юридическое лицо, стоящее за интеграцией?",
             .en = "Does the linked privacy policy name the legal entity behind the integration?",
             .es = "¿La política enlazada nombra a la entidad jurídica que está detrás de la "
                   "integración?",
             .pt = "A política do link nomeia a pessoa jurídica por trás da integração?"},
        .evidence = {.ru = "Сохранённая копия политики с датой",
                     .en = "Saved copy of the policy with date",
                     .es = "Copia guardada de la política con fecha",
                     .pt = "Cópia salva da política com data"},
        .stale_when_changed = {"listing", "i18n"},
        .again_after_months = 12}},
});

}  // namespace premod::rules
