// The strings of a script that may reach the page.
#include <algorithm>
#include <array>
#include <unordered_map>

#include "flow/given_name.hpp"
#include "text/ascii.hpp"
#include "text/byte_set.hpp"
#include "text/limit_log.hpp"
#include "text/pattern.hpp"
#include "text/words.hpp"
#include "widget/links/branch_language.hpp"
#include "widget/texts/code_texts.hpp"

namespace premod {
namespace {

std::uint32_t narrow(std::size_t value) { return static_cast<std::uint32_t>(value); }

bool is_comparison(const js::Node& node) {
  if (node.kind != js::NodeKind::binary_expression) return false;
  return node.op != js::Operator::add;
}

/// Calls whose strings are names, selectors, patterns or keys.
constexpr std::array<std::string_view, 44> name_takers = {"indexOf",
                                                          "lastIndexOf",
                                                          "includes",
                                                          "startsWith",
                                                          "endsWith",
                                                          "match",
                                                          "test",
                                                          "search",
                                                          "split",
                                                          "find",
                                                          "filter",
                                                          "closest",
                                                          "querySelector",
                                                          "querySelectorAll",
                                                          "getElementById",
                                                          "is",
                                                          "has",
                                                          "not",
                                                          "addClass",
                                                          "removeClass",
                                                          "hasClass",
                                                          "toggleClass",
                                                          "on",
                                                          "off",
                                                          "one",
                                                          "trigger",
                                                          "require",
                                                          "define",
                                                          "getItem",
                                                          "setItem",
                                                          "removeItem",
                                                          "addEventListener",
                                                          "createElement",
                                                          "parents",
                                                          "children",
                                                          "siblings",
                                                          "getElementsByClassName",
                                                          "removeAttr",
                                                          "matches",
                                                          "RegExp",
                                                          "import",
                                                          "i18n",
                                                          "debug",
                                                          "contains"};

bool takes_no_prose(std::string_view member) {
  return std::find(name_takers.begin(), name_takers.end(), member) != name_takers.end();
}

/// What an expression is a part of: `a + "b"`, `x ? "a" : "b"`, `"a" || "b"` say it themselves.
js::NodeId consumer_of(const js::Tree& tree, js::NodeId& node) {
  while (true) {
    const js::NodeId parent = tree.parent(node);
    if (parent == 0) return 0;
    const js::NodeKind kind = tree[parent].kind;
    const bool passes =
        (kind == js::NodeKind::binary_expression && tree[parent].op == js::Operator::add) ||
        kind == js::NodeKind::conditional_expression || kind == js::NodeKind::logical_expression ||
        kind == js::NodeKind::template_literal || kind == js::NodeKind::sequence_expression;
    if (!passes) return parent;
    node = parent;
  }
}

bool is_console(const js::Call& call) {
  const std::string_view path = call.global_path();
  return path.starts_with("console.") || path.starts_with("window.console.");
}

/// `$('<p>...')` makes an element, `$('.a')` looks for one.
bool is_markup(std::string_view text) { return text::trimmed(text).starts_with('<'); }

bool may_be_shown(const js::File& script, const js::Text& text) {
  const js::Tree& tree = script.tree();
  js::NodeId node = text.node;
  const js::NodeId parent = consumer_of(tree, node);
  const js::Node& about = tree[parent];
  switch (about.kind) {
    case js::NodeKind::property:  // a key that is no value
    case js::NodeKind::property_definition:
      return tree.first_child(parent) != node || about.has(js::flag::shorthand);
    case js::NodeKind::member_expression:
    case js::NodeKind::switch_case:
    case js::NodeKind::import_declaration:
    case js::NodeKind::export_named_declaration:
    case js::NodeKind::export_all_declaration:
    case js::NodeKind::import_expression:
    case js::NodeKind::tagged_template:
      return false;
    case js::NodeKind::expression_statement:
      return !about.has(js::flag::directive);
    case js::NodeKind::binary_expression:
      return !is_comparison(about);
    case js::NodeKind::call_expression:
    case js::NodeKind::new_expression:
      break;
    default:
      return true;
  }
  const js::CallSite* const site = script.index().call_at(parent);
  if (site == nullptr) return true;
  const js::Call call(tree, script.index(), *site, script.span().begin);
  if (is_console(call)) return false;
  const std::string member = call.member();
  if (member == "$" || member == "jQuery") return is_markup(text.value);
  return !takes_no_prose(member);
}

/// The parts of a concatenation that stand in the file as they are.
std::vector<TemplateText::Piece> pieces_of(const js::File& script, const js::Text& text) {
  const js::Tree& tree = script.tree();
  std::vector<TemplateText::Piece> out;
  std::size_t at = 0;
  std::vector<js::NodeId> pending{text.node};
  while (!pending.empty()) {
    const js::NodeId id = pending.back();
    pending.pop_back();
    const js::Node& node = tree[id];
    const bool inner =
        node.kind == js::NodeKind::template_literal ||
        node.kind == js::NodeKind::array_expression ||
        (node.kind == js::NodeKind::binary_expression && node.op == js::Operator::add);
    if (inner) {
      const std::size_t first = pending.size();
      for (const js::NodeId child : tree.children(id)) pending.push_back(child);
      std::reverse(pending.begin() + static_cast<std::ptrdiff_t>(first), pending.end());
      continue;
    }
    if (node.kind != js::NodeKind::string_literal && node.kind != js::NodeKind::template_element)
      continue;
    // What was put in between is of unknown length: the piece is looked for behind the last one.
    const std::string_view value = tree.string_value(id);
    if (value.empty()) continue;
    const std::size_t found = text.value.find(value, at);
    if (found == std::string::npos) return out;
    const Span whole = script.span(id);
    const std::uint32_t quote = node.kind == js::NodeKind::string_literal ? 1 : 0;
    if (whole.of(script.file().bytes).substr(quote, value.size()) == value)
      out.push_back({narrow(found), whole.begin + quote, narrow(value.size())});
    at = found + value.size();
  }
  return out;
}

/// The pieces of a stretch of a text.
std::vector<TemplateText::Piece> pieces_within(const std::vector<TemplateText::Piece>& all,
                                               std::uint32_t begin, std::uint32_t end) {
  std::vector<TemplateText::Piece> out;
  for (const TemplateText::Piece& piece : all) {
    const std::uint32_t from = std::max(begin, piece.text);
    const std::uint32_t to = std::min(end, piece.text + piece.length);
    if (from < to) out.push_back({from - begin, piece.source + (from - piece.text), to - from});
  }
  return out;
}

/// What stands before the sign as a name of ASCII.
std::string_view name_before(std::string_view text, std::size_t sign) {
  std::size_t end = sign;
  if (end > 0 && text::is_space(text[end - 1])) --end;
  std::size_t from = end;
  const auto of_name = [](char c) {
    return text::is_letter(c) || text::is_digit(c) || c == '-' || c == '_';
  };
  while (from > 0 && of_name(text[from - 1])) --from;
  return text.substr(from, end - from);
}

/// Markup with an attribute that is read and something like a quote behind it: what the pattern
/// below finds has one, and most scripts' markup has classes and styles only.
bool may_give_attributes(std::string_view text) {
  constexpr text::ByteSet behind("\"' \t\n\v\f\r");
  constexpr std::size_t longest_name = 40;
  if (text.find('<') == text.npos) return false;
  for (std::size_t sign = text.find('='); sign < text.size() - 1; sign = text.find('=', sign + 1)) {
    const char next = text[sign + 1];
    if (!behind.has(next) && static_cast<unsigned char>(next) < 0x80U) continue;
    const std::string_view name = name_before(text, sign);
    const bool other_space = sign > 0 && name.empty();
    if (other_space || name.size() >= longest_name || is_read_attribute(name)) return true;
  }
  return false;
}

/// Labels and hints in markup that a script writes: `'<input placeholder="Your password">'`.
void gather_attributes(const js::File& script, const js::Text& text, TextGatherer& out) {
  static const text::Pattern given(
      R"re(([\w-]{1,40})\s?=\s?(?:"([^"<>]{1,400})"|'([^'<>]{1,400})'))re");
  if (!may_give_attributes(text.value)) return;
  const std::vector<TemplateText::Piece> pieces = pieces_of(script, text);
  for (const text::Match& match : given.find_all(text.value)) {
    const std::string_view whole = match.of(text.value);
    const std::string_view name = whole.substr(0, whole.find_first_of(" \t\n="));
    if (!is_read_attribute(name)) continue;
    const std::size_t open = whole.find_first_of("\"'");
    std::string value(whole.substr(open + 1, whole.size() - open - 2));
    if (!may_be_prose(value)) continue;
    std::replace(value.begin(), value.end(), js::hole, ' ');
    const std::uint32_t begin = narrow(match.offset + open + 1);
    auto inner = pieces_within(pieces, begin, begin + narrow(value.size()));
    out.add(script.file(), TextSource::attribute, script.span(text.node), std::move(value),
            std::move(inner));
  }
}

/// `['Your licence ends.', 'Renew it with us'].join(' ')`: sentences that stand in two strings.
/// Each list is read once for what is put in between and for each language that it is for.
void gather_joined(const js::File& script, TextGatherer& out) {
  constexpr std::size_t max_ways = 16;
  std::unordered_map<js::NodeId, std::vector<std::string>> read;
  for (const js::Call& call : script.calls()) {
    if (call.object() == 0 || call.member() != "join") continue;
    const js::NodeId list = script.index().resolve(call.object());
    if (script.tree()[list].kind != js::NodeKind::array_expression) continue;
    out.language = branch_language(script, call.node());
    const js::NodeId between = call.argument(0);
    std::string way = between == 0 ? "," : script.index().constant_text(between).value_or("");
    (way += '\n') += out.language;
    std::vector<std::string>& ways = read[list];
    if (std::find(ways.begin(), ways.end(), way) != ways.end()) continue;
    if (ways.size() == max_ways) {
      text::note_limit("max_ways");
      continue;
    }
    ways.push_back(std::move(way));
    for (std::string& value : script.index().texts_of(call.node())) {
      std::vector<TemplateText::Piece> pieces =
          pieces_of(script, {.node = list, .value = value, .complete = false});
      if (pieces.size() < 2 || !may_be_read(value)) continue;
      std::replace(value.begin(), value.end(), js::hole, ' ');
      out.add_joined(script.file(), script.span(list), std::move(value), std::move(pieces));
    }
  }
}

}  // namespace

void gather_script(const js::File& script, TextGatherer& out) {
  if (script.is_vendored() || script.error() != nullptr) return;
  for (const js::Text& text : script.texts()) {
    if (!may_be_read(text.value) || !may_be_shown(script, text)) continue;
    out.language = branch_language(script, text.node);
    gather_attributes(script, text, out);
    std::string value = text.value;
    std::replace(value.begin(), value.end(), js::hole, ' ');
    const bool classes = may_be_classes(value) && names_classes(js::given_name(script, text.node));
    if (classes || !may_be_read(value)) continue;
    out.add(script.file(), TextSource::script, script.span(text.node), std::move(value),
            pieces_of(script, text));
  }
  gather_joined(script, out);
  out.language = {};
}

}  // namespace premod
