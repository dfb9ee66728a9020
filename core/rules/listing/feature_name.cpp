// An integration or company called like one of the platform's own functions, §4.2.
#include <array>
#include <string>

#include "data/feature_names.hpp"
#include "rule/rule.hpp"
#include "text/words.hpp"
#include "widget/texts/name_text.hpp"

namespace premod::rules {

/// Without the quotation marks and stops around it.
static std::string bare(std::string_view name) {
  std::string out = text::folded(name);
  constexpr std::array<std::string_view, 14> marks = {"«",  "»", "“", "”", "„", "‘", "’",
                                                      "\"", "'", ".", "!", "®", "™", " "};
  for (bool cut = true; cut;) {
    cut = false;
    for (const std::string_view mark : marks) {
      if (out.starts_with(mark)) out.erase(0, mark.size()), cut = true;
      if (out.ends_with(mark)) out.resize(out.size() - mark.size()), cut = true;
    }
  }
  return out;
}

static const data::feature_names::Row* feature(std::string_view name) {
  const std::string wanted = bare(name);
  for (const auto& row : data::feature_names::rows)
    if (text::folded(row.name) == wanted) return &row;
  return nullptr;
}

static void check(const Widget& widget, Hits& out) {
  for (const VisibleText& text : widget.visible_texts()) {
    if (!is_name(text)) continue;
    const auto* row = feature(text.text());
    if (row == nullptr) continue;
    Hit& hit = out.add(*text.file, text.span(), {{"name", text::shortened(text.text(), 80)}});
    if (row->status != "documented") hit.variant("likely");
  }
}

extern constinit const Rule listing_feature_name = {
    .id = "listing-feature-name",
    .clauses = {"req-4.2-feature-names"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::off},
    .title = "Name of a platform function",
    .message = "\"{name}\" is the name of a function of the platform.",
    .remedy = "Choose another name; the function's name is allowed as a part of a name.",
    .variants = {{.name = "likely",
                  .message = "\"{name}\" is what the platform calls a part of itself.",
                  .at_most = Level::warning}},
    .checks = {check},
};

}  // namespace premod::rules
