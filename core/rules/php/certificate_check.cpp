// Finds requests of the back end that trust any certificate: whoever stands between reads the data.
#include "php/certificate_checks.hpp"
#include "rule/rule.hpp"
#include "text/shown.hpp"

namespace premod::rules {

static void check(const php::File& file, Hits& out) {
  for (const Span one : php::certificate_checks_off(file))
    out.add(file.file(), one, {{"call", text::shown(one.of(file.source()), 60)}});
}

extern constinit const Rule php_certificate_check = {
    .id = "php-certificate-check",
    .clauses = {"req-1.5-data-protected", "en-security"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::warning},
    .basis = Basis::likely,
    .title = "PHP request that trusts any certificate",
    .message = "The certificate check is switched off: `{call}`.",
    .remedy = "Leave the certificate check on.",
    .checks = {check},
};

}  // namespace premod::rules
