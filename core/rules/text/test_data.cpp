// Test data left in the integration, §3.1.1: filler text, addresses, phones and cards of samples,
// made-up records, accounts written into the code.
#include "text/entities/test_data.hpp"
#include "rule/rule.hpp"
#include "rule/test_data_places.hpp"
#include "widget/texts/visible_text.hpp"

namespace premod::rules {
namespace {

/// Data files of the widget; texts and premod.json are read as texts.
bool is_data(const Widget& widget, const File& file) {
  const std::string_view path = widget.relative(file);
  return !path.starts_with("i18n/") && !path.starts_with("package") &&
         file.name() != "premod.json" && file.name() != "composer.json" &&
         widget.vendored(file) == nullptr;
}

void check_widget(const Widget& widget, Hits& out) {
  for (const VisibleText& text : widget.visible_texts()) {
    const auto found = text::find_test_data(text.text(), text.folded, text.path);
    if (!found || text::shows_format(found->kind, text.text(), text.path)) continue;
    out.add(*text.file, text.span(found->offset, found->length),
            {{"data", shown_data(text.text(), *found)}});
  }
  for (const TextFile& file : widget.texts()) {
    if (file.is_utf8() && is_data(widget, file.file())) report_data_file(file, out);
  }
  for (const ListingPage& page : widget.listing().pages())
    if (page.privacy_policy.given())
      report_test_data(*widget.listing().file(), *page.privacy_policy.value, out);
}

template <class Document>
void check(const Document& document, Hits& out) {
  report_test_data(document, out);
}

}  // namespace

extern constinit const Rule text_test_data = {
    .id = "text-test-data",
    .clauses = {"req-3.1.1-no-test-data", "en-no-test-data", "en-ready", "up-ready"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::note},
    .basis = Basis::likely,
    .title = "Test data",
    .message = "This looks like test data: \"{data}\".",
    .remedy = "Remove it, or replace it with real data.",
    .checks = {check_widget, check<js::File>, check<php::File>, check<markup::File>,
               check<css::File>, check<TextFile>},
    .blind_spots =
        "The words \"todo\", \"prueba\", \"тест\" in ordinary text do not count, and in a comment "
        "only what it says to be there for tests.",
};

}  // namespace premod::rules
