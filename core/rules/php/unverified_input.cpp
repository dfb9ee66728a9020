// Finds request data that reach output, SQL, files, commands, requests or calls without a check on
// the way.
#include "php/taint/taint.hpp"
#include "rule/rule.hpp"
#include "text/shown.hpp"
#include "widget/widget.hpp"

namespace premod::rules {

static void check(const Widget& widget, Hits& out) {
  if (widget.php().empty()) return out.not_applicable();
  const php::UnverifiedUses uses = php::unverified_uses(widget.php());
  for (const php::UnverifiedUse& use : uses.all)
    out.add(use.file->file(), use.span,
            {{"input", text::shown(use.input, 40)}, {"sink", use.sink}});
  if (!uses.complete) out.not_run(php::data_flow_too_large);
  if (!uses.followed_all_calls) out.not_run(php::calls_too_deep);
}

extern constinit const Rule php_unverified_input = {
    .id = "php-unverified-input",
    .clauses = {"en-back-verified"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::note},
    .basis = Basis::likely,
    .title = "Unverified request data in PHP",
    .message = "`{input}` reaches `{sink}` without a check.",
    .remedy =
        "Check or convert the value: filter_var, (int), htmlspecialchars, a prepared statement.",
    .checks = {check},
    .blind_spots =
        "A function is followed if its name has one definition in all files; one that is defined "
        "in no file is taken to check its argument.",
};

}  // namespace premod::rules
