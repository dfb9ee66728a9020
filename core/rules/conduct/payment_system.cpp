// Asked of a person, because no file can show it: The payment system works in America and in the
// European Union.
#include "rule/rule.hpp"
#include "widget/project/conduct.hpp"

namespace premod::rules {

static bool asked(const Widget& widget) { return has_western_language(widget) && is_paid(widget); }

extern constinit const Rule conduct_payment_system = {
    .id = "conduct-payment-system",
    .clauses = {"req-2.4-payment-system"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::off},
    .title = "Payment system",
    .message = "Answered \"no\": The payment system works in America and in the European Union.",
    .remedy = "Fix it, then answer again: premod attest conduct-payment-system.",
    .ask = {.question =
                "Can a customer in America and one in the European Union pay for the integration?",
            .evidence = "Name of the system, its country list, receipt of a test payment",
            .invalidated_by = {Part::listing, Part::i18n, Part::backend},
            .asked_when = asked},
};

}  // namespace premod::rules
