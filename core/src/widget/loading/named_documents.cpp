#include "widget/loading/named_documents.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>
#include <string_view>

#include "css/file.hpp"
#include "css/tokenizer.hpp"
#include "markup/file.hpp"
#include "php/files.hpp"
#include "text/ascii.hpp"
#include "widget/references.hpp"
#include "widget/widget_state.hpp"

namespace premod {
namespace {

constexpr std::array<std::string_view, 8> template_endings = {
    "tpl", "txt", "mustache", "hbs", "handlebars", "ejs", "tmpl", "jst"};
// What such a file is, its name says.
// Sources of a build and documents of developers: code may name them without showing them.
constexpr std::array<std::string_view, 16> source_endings = {
    "jsm",  "es6",  "jsx",  "ts",  "tsx", "vue",      "svelte", "scss",
    "sass", "less", "styl", "map", "md",  "markdown", "rst",    "lock"};

bool holds_tag(std::string_view bytes, std::string_view opening) {
  for (std::size_t at = bytes.find(opening); at != bytes.npos; at = bytes.find(opening, at + 1))
    if (const std::size_t name = at + opening.size();
        name < bytes.size() && std::isalpha(static_cast<unsigned char>(bytes[name])) != 0)
      return true;
  return false;
}

bool is_read_by_name(const File& file, std::string_view ending) {
  return text::is_one_of(ending, {"css", "js", "mjs", "cjs", "json"}) || markup::is_markup(file) ||
         is_php(file) || format_by_name(file.path) != ImageFormat::unknown;
}

bool is_binary(const File& file) { return file.bytes.find('\0') != std::string_view::npos; }

bool may_be_template(const File& file) {
  const std::string ending = css::lower(file.extension());
  if (text::contains(template_endings, ending)) return holds_tag(file.bytes, "<");
  return !is_read_by_name(file, ending) && holds_tag(file.bytes, "</") && !is_binary(file);
}

bool may_be_sheet(const File& file) {
  const std::string ending = css::lower(file.extension());
  return !is_read_by_name(file, ending) && !text::contains(source_endings, ending) &&
         !holds_tag(file.bytes, "</") && file.bytes.find_first_of("{;") != std::string_view::npos &&
         !is_binary(file);
}

bool is_source(const File& file) {
  return text::contains(source_endings, css::lower(file.extension()));
}

/// `{% include 'help.md' %}`, `define(['text!./help.md'], …)`: what stands there is shown.
bool is_shown(const File& from, Span name) {
  constexpr std::string_view plugin = "text!";
  const std::string_view before = from.bytes.substr(0, name.begin);
  const std::size_t tag = before.rfind("{%");
  if (tag != before.npos && before.find("%}", tag) == before.npos) return true;
  return name.of(from.bytes).substr(0, plugin.size() + 1).find(plugin) != std::string_view::npos ||
         before.ends_with(plugin);
}

bool reads_as_sheet(const File& file) {
  const css::File sheet(file);
  return sheet.errors().empty() && (!sheet.declarations().empty() || !sheet.urls().empty());
}

bool attaches_sheets(const File& file) {
  constexpr std::array<std::string_view, 3> words = {"stylesheet", "css!", "@import"};
  const std::string bytes = css::lower(file.bytes);
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return bytes.find(word) != std::string::npos; });
}

bool is_named(const Widget& widget, const ReferenceGraph::Node& node) {
  return node.reached && node.entry == Entry::none && is_document(widget, *node.file);
}

}  // namespace

std::vector<const File*> templates_by_use(const Widget& widget) {
  std::vector<const File*> out;
  if (std::none_of(widget.files().begin(), widget.files().end(), may_be_template)) return out;
  const ReferenceGraph graph = references_of(widget, {});
  std::vector<bool> shown(graph.nodes.size());
  for (const ReferenceGraph::Edge& edge : graph.edges)
    if (!shown[edge.to])
      shown[edge.to] = !is_source(*graph.nodes[edge.to].file) ||
                       is_shown(*graph.nodes[edge.from].file, edge.span);
  for (std::size_t i = 0; i < graph.nodes.size(); ++i)
    if (shown[i] && is_named(widget, graph.nodes[i]) && may_be_template(*graph.nodes[i].file))
      out.push_back(graph.nodes[i].file);
  return out;
}

std::vector<const File*> sheets_by_use(const Widget& widget) {
  std::vector<const File*> out;
  if (std::none_of(widget.files().begin(), widget.files().end(), may_be_sheet)) return out;
  const ReferenceGraph graph = references_of(widget, {});
  std::vector<int> attaches(graph.nodes.size());  // 0: not asked yet
  std::vector<bool> asked(graph.nodes.size());
  for (const ReferenceGraph::Edge& edge : graph.edges) {
    const ReferenceGraph::Node& node = graph.nodes[edge.to];
    if (asked[edge.to] || !is_named(widget, node) || !may_be_sheet(*node.file)) continue;
    int& from = attaches[edge.from];
    if (from == 0) from = attaches_sheets(*graph.nodes[edge.from].file) ? 1 : -1;
    if (from < 0) continue;
    asked[edge.to] = true;
    if (reads_as_sheet(*node.file)) out.push_back(node.file);
  }
  return out;
}

}  // namespace premod
