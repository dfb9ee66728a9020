// Finds style sheets attached otherwise than documented: a versioned link under the widget's path.
#include "flow/script.hpp"
#include "platform/requests/addresses.hpp"
#include "platform/styles/attached_styles.hpp"
#include "rule/rule.hpp"

namespace premod::rules {

static void report(const File& file, const page::AttachedSheet& sheet, Hits& out) {
  if (platform::is_absolute(sheet.address)) return;
  const page::SheetPlace place = page::sheet_place(sheet);
  if (place == page::SheetPlace::documented || place == page::SheetPlace::unknown) return;
  Hit& hit = out.add(file, sheet.span, {{"address", page::shown_address(sheet)}});
  if (place == page::SheetPlace::unversioned) hit.variant("version");
}

static void check_script(const js::File& script, Hits& out) {
  for (const page::AttachedSheet& sheet : page::attached_sheets(script))
    report(script.file(), sheet, out);
}

static void check_markup(const markup::File& page, Hits& out) {
  // A page of its own, shown in a frame, has its own addresses.
  if (page.kind() != markup::Kind::twig) return;
  for (const page::AttachedSheet& sheet : page::attached_sheets(page))
    report(page.file(), sheet, out);
}

extern constinit const Rule js_stylesheet_attachment = {
    .id = "js-stylesheet-attachment",
    .clauses = {"req-3.1.4-attachment"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::note},
    .basis = Basis::likely,
    .title = "Style sheet not attached as documented",
    .message = "The style sheet is not attached below the widget's path: {address}",
    .remedy = "Attach it as a link to settings.path + '/style.css?v=' + settings.version.",
    .variants = {{"version",
                  "The link to the style sheet has no version, so an update keeps the old file: "
                  "{address}"}},
    .checks = {check_script, check_markup},
    .blind_spots =
        "Recognises path and version by the names in the expression (path, version); what they "
        "really contain is not checked.",
};

}  // namespace premod::rules
