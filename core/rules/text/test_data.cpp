// Test data left in the integration, §3.1.1: filler text, addresses, phones and cards of samples,
// made-up records, accounts written into the code.
#include "text/entities/test_data.hpp"
#include "flow/given_name.hpp"
#include "json/each_string.hpp"
#include "markup/file.hpp"
#include "php/strings.hpp"
#include "platform/made_up_data.hpp"
#include "rule/rule.hpp"
#include "text/shown.hpp"
#include "text/words.hpp"
#include "widget/texts/visible_text.hpp"

namespace premod::rules {
namespace {

constexpr std::size_t longest_string = 2'000;  // of code; longer ones are data

std::string shown(std::string_view text, const text::TestData& found) {
  return text::shown(text.substr(found.offset, found.length), 60);
}

void check_strings(const File& file, const json::Value& root, Hits& out) {
  json::each_string(root, [&](const json::Value& value) {
    if (const auto found = text::test_data_in(value.string, value.key))
      out.add(file, json::source_span(value, found->offset, found->length),
              {{"data", shown(value.string, *found)}});
  });
}

/// Data files of the widget; texts and premod.json are read as texts.
bool is_data(const Widget& widget, const File& file) {
  const std::string_view path = widget.relative(file);
  return file.extension() == "json" && !path.starts_with("i18n/") && !path.starts_with("package") &&
         file.name() != "premod.json" && file.name() != "composer.json" &&
         widget.vendored(file) == nullptr;
}

void check_widget(const Widget& widget, Hits& out) {
  for (const VisibleText& text : widget.visible_texts()) {
    const auto found = text::find_test_data(text.text(), text.folded, text.path);
    if (!found || text::shows_format(found->kind, text.text(), text.path)) continue;
    out.add(*text.file, text.span(found->offset, found->length),
            {{"data", shown(text.text(), *found)}});
  }
  for (const TextFile& file : widget.texts()) {
    if (!file.is_utf8() || !is_data(widget, file.file())) continue;
    const json::Document document = json::Document::parse(file.text());
    if (document.root() != nullptr) check_strings(file.file(), *document.root(), out);
  }
  for (const ListingPage& page : widget.listing().pages())
    if (page.privacy_policy.given())
      check_strings(*widget.listing().file(), *page.privacy_policy.value, out);
}

void check_script(const js::File& script, Hits& out) {
  for (const js::Text& text : script.texts()) {
    if (!text.complete || text.value.size() > longest_string) continue;
    const std::string name = js::given_name(script, text.node);
    std::string data = text::account_in(text.value);
    if (const auto found = text::test_data_in(text.value, name)) {
      const bool hint =
          text::shows_format(found->kind, "", text::attribute_at(text.value, found->offset));
      if (!hint && !platform::is_input_mask(script, text.node)) data = shown(text.value, *found);
    }
    if (!data.empty()) out.add(script.file(), script.span(text.node), {{"data", data}});
  }
  for (const platform::MadeUpData& data : platform::made_up_data(script))
    out.add(script.file(), data.span, {{"data", data.name}});
  for (const platform::MadeUpData& data : platform::account_branches(script))
    out.add(script.file(), data.span, {{"data", data.name}});
}

void check_php(const php::File& file, Hits& out) {
  for (std::uint32_t i = 0; i < file.tokens().size(); ++i) {
    const std::string_view text = php::string_text(file, i);
    if (text.size() < 3 || text.size() > longest_string) continue;
    if (const auto found = text::test_data_in(text, php::given_name(file, i)))
      out.add(file.file(), file.tokens()[i].span, {{"data", shown(text, *found)}});
  }
}

void check_markup(const markup::File& file, Hits& out) {
  const html::Document& document = file.html();
  for (const html::Text& text : document.texts)
    if (!text.raw)
      if (const auto found = text::test_data_in(text.text, ""))
        out.add(file.file(), text.span, {{"data", shown(text.text, *found)}});
  for (const html::Attribute& attribute : document.attributes)
    if (const auto found = text::test_data_in(attribute.value, attribute.name))
      out.add(file.file(), attribute.value_span, {{"data", shown(attribute.value, *found)}});
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
    .checks = {check_widget, check_script, check_php, check_markup},
    .blind_spots = "The words \"todo\", \"prueba\", \"тест\" in ordinary text do not count.",
};

}  // namespace premod::rules
