// Asked of a person, because no file can show it: Kommo: access to the API goes through OAuth 2.0.
#include "rule/rule.hpp"

namespace premod::rules {

extern constinit const Rule conduct_oauth = {
    .id = "conduct-oauth",
    .clauses = {"kommo-oauth"},
    .levels = {.amocrm = Level::off, .kommo = Level::error, .in_house = Level::off},
    .title = "OAuth 2.0",
    .message = "Answered \"no\": Kommo: access to the API goes through OAuth 2.0.",
    .remedy = "Fix it, then answer again: premod attest conduct-oauth.",
    .ask = {.question = "Does every API request of the integration use OAuth 2.0 tokens and no API "
                        "key or user hash?",
            .evidence = "Description of the token flow, where tokens are kept and renewed",
            .invalidated_by = {Part::scripts, Part::backend}},
};

}  // namespace premod::rules
