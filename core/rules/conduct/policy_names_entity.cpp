// Asked of a person, because no file can show it: Kommo: the privacy policy names the legal entity.
#include "rule/rule.hpp"

namespace premod::rules {

extern constinit const Rule conduct_policy_names_entity = {
    .id = "conduct-policy-names-entity",
    .clauses = {"kommo-legal-entity"},
    .levels = {.amocrm = Level::off, .kommo = Level::error, .in_house = Level::off},
    .title = "Legal entity in the policy",
    .message = "Answered \"no\": Kommo: the privacy policy names the legal entity.",
    .remedy = "Fix it, then answer again: premod attest conduct-policy-names-entity.",
    .ask = {.question =
                "Does the linked privacy policy name the legal entity behind the integration?",
            .evidence = "Saved copy of the policy with date",
            .invalidated_by = {Part::listing, Part::i18n},
            .expires_after_months = 12},
};

}  // namespace premod::rules
