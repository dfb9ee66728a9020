// Finds style sheets attached otherwise than documented: a versioned link under the widget's path.
#include "platform/styles/attached_styles.hpp"
#include "rule/rule.hpp"

namespace premod::rules {

template <class Document>
static void check(const Document& document, Hits& out) {
  for (const page::AttachedSheet& sheet : page::undocumented_sheets(document))
    out.add(document.file(), sheet.span, {{"address", page::shown_address(sheet)}})
        .variant(page::sheet_place(sheet) == page::SheetPlace::unversioned ? "version" : "");
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
    .checks = {check<js::File>, check<markup::File>},
    .blind_spots =
        "Recognises path and version by the names in the expression (path, version); what they "
        "really contain is not checked.",
};

}  // namespace premod::rules
