#include "widget/loading/named_documents.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>
#include <string_view>

#include "css/file.hpp"
#include "css/tokenizer.hpp"
#include "text/words.hpp"
#include "widget/references.hpp"
#include "widget/widget_state.hpp"

namespace premod {
namespace {

constexpr std::array<std::string_view, 8> template_endings = {
    "tpl", "txt", "mustache", "hbs", "handlebars", "ejs", "tmpl", "jst"};
// What such a file is, its name says.
constexpr std::array<std::string_view, 41> other_endings = {
    "twig", "html", "htm",  "js",   "mjs",  "cjs",  "jsm",  "es6",      "jsx", "ts",  "tsx",
    "vue",  "css",  "scss", "sass", "less", "styl", "json", "map",      "php", "py",  "rb",
    "go",   "java", "cs",   "kt",   "sh",   "md",   "rst",  "markdown", "xml", "xsd", "yml",
    "yaml", "csv",  "tsv",  "log",  "po",   "mo",   "pdf",  "lock"};

bool holds_tag(std::string_view bytes, std::string_view opening) {
  for (std::size_t at = bytes.find(opening); at != bytes.npos; at = bytes.find(opening, at + 1))
    if (const std::size_t name = at + opening.size();
        name < bytes.size() && std::isalpha(static_cast<unsigned char>(bytes[name])) != 0)
      return true;
  return false;
}

bool has_telling_name(const File& file, std::string_view ending) {
  return std::find(other_endings.begin(), other_endings.end(), ending) != other_endings.end() ||
         format_by_name(file.path) != ImageFormat::unknown;
}

bool is_binary(const File& file) { return file.bytes.find('\0') != std::string_view::npos; }

bool may_be_template(const File& file) {
  const std::string ending = css::lower(file.extension());
  if (std::find(template_endings.begin(), template_endings.end(), ending) != template_endings.end())
    return holds_tag(file.bytes, "<");
  return !has_telling_name(file, ending) && holds_tag(file.bytes, "</") && !is_binary(file);
}

bool may_be_sheet(const File& file) {
  return !has_telling_name(file, css::lower(file.extension())) && !holds_tag(file.bytes, "</") &&
         file.bytes.find_first_of("{;") != std::string_view::npos && !is_binary(file);
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
  for (const ReferenceGraph::Node& node : references_of(widget, {}).nodes)
    if (is_named(widget, node) && may_be_template(*node.file)) out.push_back(node.file);
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
