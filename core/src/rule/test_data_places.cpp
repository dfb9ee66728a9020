#include "rule/test_data_places.hpp"

#include <algorithm>

#include "css/shown_text.hpp"
#include "flow/given_name.hpp"
#include "json/each_string.hpp"
#include "markup/file.hpp"
#include "php/strings.hpp"
#include "platform/made_up_data.hpp"
#include "text/ascii.hpp"
#include "text/entities/test_comment.hpp"
#include "text/shown.hpp"
#include "text/words.hpp"
#include "widget/texts/comments.hpp"

namespace premod {
namespace {

constexpr std::size_t longest_string = 2'000;  // of code; longer ones are data
constexpr std::size_t max_shown = 60;          // bytes
constexpr std::size_t longest_code = 300;      // bytes of a line beside a comment

template <class Document>
void report_comments(const Document& document, Hits& out) {
  each_block_of_comments(document, [&](const File& file, std::string_view source, Span block) {
    const std::string_view comment = block.of(source);
    for (const Span found : text::test_data_in_comment(comment))
      out.add(file, {block.begin + found.begin, block.begin + found.end},
              {{"data", text::shown(found.of(comment), max_shown)}});
  });
}

/// `// my test lead` above or behind `return card ? card.id : 28471236;`.
void report_records(const js::File& script, Hits& out) {
  each_block_of_comments(script, [&](const File& file, std::string_view source, Span block) {
    const std::string_view comment = block.of(source);
    if (!text::names_test_record(comment) || !text::test_data_in_comment(comment).empty()) return;
    // The code in front of it in its line, or in the line behind it.
    std::size_t begin = block.begin;
    while (begin > 0 && source[begin - 1] != '\n' && block.begin - begin < longest_code) --begin;
    std::size_t end = block.begin;
    if (source.substr(begin, end - begin).find_first_not_of(" \t") == source.npos) {
      begin = std::min(source.find_first_not_of(" \t\r\n", block.end), source.size());
      end = source.size();
    }
    std::string_view code = source.substr(begin, std::min(end - begin, longest_code));
    code = code.substr(0, code.find('\n'));
    const auto number = text::record_number_in(code);
    if (!number) return;
    const auto at = static_cast<std::uint32_t>(begin);
    out.add(file, {at + number->begin, at + number->end},
            {{"data", std::string(number->of(code))}});
  });
}

/// "name;phone", "<lead>name</lead>": each cell is a text of its own.
void report_cells(const TextFile& file, Hits& out) {
  constexpr std::string_view ends = "\n\r\t,;<>\"'=|";
  const std::string_view text = file.text();
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.size(), text.find_first_of(ends, begin));
    const std::string_view cell = text.substr(begin, end - begin);
    if (const auto found = text::test_data_in(cell, "")) {
      const auto at = static_cast<std::uint32_t>(begin + found->offset);
      out.add(file.file(), {at, at + static_cast<std::uint32_t>(found->length)},
              {{"data", shown_data(cell, *found)}});
    }
    begin = end + 1;
  }
}

/// A class of PHPUnit: made-up data are what a test is written with.
bool is_unit_test(const php::File& file) {
  const std::span<const php::Token> tokens = file.tokens();
  for (std::uint32_t i = 0; i + 1 < tokens.size(); ++i)
    if (tokens[i].kind == php::TokenKind::name && php::lower(file.text(i)) == "extends" &&
        file.text(i + 1).ends_with("TestCase"))
      return true;
  return false;
}

/// Codes of programs, not somebody's three strokes: "YYYY", "dddd", "III", the rating "AAA".
bool is_code_of_one_letter(std::string_view text) {
  constexpr std::string_view letters_of_formats = "deilmyz";
  const char first = text::lower(text.front());
  const bool one = std::all_of(text.begin(), text.end(), [&](char c) {
    return text::is_letter(c) && text::lower(c) == first;
  });
  return one && (letters_of_formats.find(first) != letters_of_formats.npos ||
                 std::any_of(text.begin(), text.end(), [](char c) { return c != text::lower(c); }));
}

}  // namespace

std::string shown_data(std::string_view text, const text::TestData& found) {
  return text::shown(text.substr(found.offset, found.length), max_shown);
}

void report_test_data(const js::File& script, Hits& out) {
  const platform::InputMasks masks(script);
  for (const js::Text& text : script.texts()) {
    if (text.value.size() > longest_string) continue;
    // 'https://romashka.amocrm.ru/leads/' + id: the host is whole.
    std::string data = text::account_in(text.value);
    if (!text.complete) {
      if (!data.empty()) out.add(script.file(), script.span(text.node), {{"data", data}});
      continue;
    }
    const std::string name = js::given_name(script, text.node);
    if (const auto found = text::test_data_in(text.value, name)) {
      const bool hint =
          text::shows_format(found->kind, "", text::attribute_at(text.value, found->offset));
      if (!hint && !is_code_of_one_letter(text.value) && !masks.has(text.node))
        data = shown_data(text.value, *found);
    }
    if (!data.empty()) out.add(script.file(), script.span(text.node), {{"data", data}});
  }
  for (const platform::MadeUpData& data : platform::made_up_data(script))
    out.add(script.file(), data.span, {{"data", data.name}});
  for (const platform::MadeUpData& data : platform::account_branches(script))
    out.add(script.file(), data.span, {{"data", data.name}});
  report_records(script, out);
  report_comments(script, out);
}

void report_test_data(const php::File& file, Hits& out) {
  if (is_unit_test(file)) return;
  for (std::uint32_t i = 0; i < file.tokens().size(); ++i) {
    const std::string_view text = php::string_text(file, i);
    if (text.size() < 3 || text.size() > longest_string) continue;
    const auto found = text::test_data_in(text, php::given_name(file, i));
    if (!found || is_code_of_one_letter(text)) continue;
    const bool sample = found->kind == text::TestDataKind::address;
    if (sample && php::is_default_of_environment(file, i)) continue;
    out.add(file.file(), file.tokens()[i].span, {{"data", shown_data(text, *found)}});
  }
  report_comments(file, out);
}

void report_test_data(const markup::File& file, Hits& out) {
  const html::Document& document = file.html();
  for (const html::Text& text : document.texts)
    if (!text.raw)
      if (const auto found = text::test_data_in(text.text, ""))
        out.add(file.file(), text.span, {{"data", shown_data(text.text, *found)}});
  for (const html::Attribute& attribute : document.attributes)
    if (const auto found = text::test_data_in(attribute.value, attribute.name);
        found && !is_code_of_one_letter(attribute.value))
      out.add(file.file(), attribute.value_span, {{"data", shown_data(attribute.value, *found)}});
}

void report_test_data(const css::File& style, Hits& out) {
  for (const css::ShownText& text : css::shown_texts(style))
    if (const auto found = text::test_data_in(text.value, ""))
      out.add(style.file(), text.span, {{"data", shown_data(text.value, *found)}});
}

void report_test_data(const TextFile& file, Hits& out) { report_comments(file, out); }

void report_test_data(const File& file, const json::Value& root, Hits& out) {
  json::each_string(root, [&](const json::Value& value) {
    if (const auto found = text::test_data_in(value.string, value.key))
      out.add(file, json::source_span(value, found->offset, found->length),
              {{"data", shown_data(value.string, *found)}});
  });
}

void report_data_file(const TextFile& file, Hits& out) {
  constexpr std::string_view cells = " csv tsv xml yml yaml ";
  const std::string_view kind = file.file().extension();
  if (kind == "json") {
    const json::Document document = json::Document::parse(file.text());
    if (document.root() != nullptr) report_test_data(file.file(), *document.root(), out);
  } else if (!kind.empty() && cells.find(" " + std::string(kind) + " ") != cells.npos) {
    report_cells(file, out);
  }
}

}  // namespace premod
