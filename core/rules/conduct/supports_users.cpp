// Asked of a person, because no file can show it: The integrator supports its users itself at a due
// level; it never sends them to amoCRM support, never lets them expect an answer there, never asks
// for their amoCRM login and password, never poses as amoCRM support.
#include "rule/rule.hpp"

namespace premod::rules {

extern constinit const Rule conduct_supports_users = {
    .id = "conduct-supports-users",
    .clauses = {"req-1.6-own-support", "req-1.6-no-false-expectation", "req-1.6-no-credentials",
                "req-1.6-no-impersonation", "req-1.6-support-level", "req-1.6-provides-support"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::off},
    .title = "Support of the users",
    .message =
        "Answered \"no\": The integrator itself supports its users properly; it never sends them "
        "to amoCRM support, never leads them to expect an answer there, never asks for their "
        "amoCRM login and password, and never poses as amoCRM support.",
    .remedy = "Fix it, then answer again: premod attest conduct-supports-users.",
    .ask = {.question = "Do your people answer users themselves within a stated time, and do their "
                        "instructions forbid all four?",
            .evidence =
                "Support contacts and hours, answer time, the page of the support instructions "
                "that names the four bans, recent reviews and refund requests examined",
            .invalidated_by = {Part::i18n, Part::listing},
            .expires_after_months = 6},
};

}  // namespace premod::rules
