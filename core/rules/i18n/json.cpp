// An i18n file that a strict reader refuses: the upload fails or the texts stay empty.
#include "rule/json_syntax.hpp"
#include "widget/texts/locale.hpp"

namespace premod::rules {

static void check(const Locale& locale, Hits& out) {
  json_syntax::report(locale.document(), locale.file(), out);
}

extern constinit const Rule i18n_json = {
    .id = "i18n-json",
    .clauses = {"req-3.1.1-syntax", "up-invalid-manifest"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::error},
    .title = "Broken i18n file",
    .message = json_syntax::message,
    .remedy = json_syntax::remedy,
    .variants = json_syntax::variants,
    .checks = {check},
    .vendored = true,
    .accepts_parse_errors = true,
    .fixable = true,
};

}  // namespace premod::rules
