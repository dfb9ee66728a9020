// Finding the strings of code that people read.
#include "widget/texts/template_text.hpp"

#include <algorithm>
#include <array>

#include "css/shown_text.hpp"
#include "markup/file.hpp"
#include "php/file.hpp"
#include "snapshot/parallel_for.hpp"
#include "text/pattern.hpp"
#include "text/utf8.hpp"
#include "text/words.hpp"
#include "widget/texts/visible_text.hpp"

namespace premod {
namespace {

constexpr std::size_t texts_at_once = 500;
/// A longer string is a library's data or a whole page; its first part is read.
constexpr std::size_t max_text_bytes = 64U << 10U;

std::uint32_t narrow(std::size_t value) { return static_cast<std::uint32_t>(value); }

/// Two words at least, some letters, and no look of a selector or a path.
bool may_be_prose(std::string_view text) {
  text = text::trimmed(text);
  if (text.size() < 5 || text.find(' ') == text.npos) return false;
  constexpr std::string_view selector_marks = ".#[:>*";
  if (selector_marks.find(text.front()) != selector_marks.npos) return false;
  return std::any_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || static_cast<signed char>(c) < 0;
  });
}

/// A mailbox is read, too, though it is one word.
bool may_be_mailbox(std::string_view text) {
  const std::size_t at = text.find('@');
  return at != text.npos && at > 0 && text.find('.', at) != text.npos && text.size() < 200;
}

bool may_be_read(std::string_view text) { return may_be_prose(text) || may_be_mailbox(text); }

class Gatherer {
 public:
  std::vector<TemplateText> all;

  void add(const File& file, TextSource source, Span place, std::string text,
           std::vector<TemplateText::Piece> pieces) {
    if (text.size() > max_text_bytes) {
      std::size_t end = max_text_bytes;
      while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
      text.resize(end);
    }
    if (text::find_invalid_utf8(text) != std::string_view::npos) return;
    all.push_back({&file, source, place, std::move(text), {}, std::move(pieces), {}});
  }

  /// Text that may or may not stand in the file as it is.
  void add(const File& file, TextSource source, Span place, Span verbatim, std::string text) {
    std::vector<TemplateText::Piece> pieces;
    if (text.size() == verbatim.size())
      pieces.push_back({0, verbatim.begin, narrow(verbatim.size())});
    add(file, source, place, std::move(text), std::move(pieces));
  }
};

// --- Templates and pages --------------------------------------------------------------------

bool is_read(std::string_view attribute) {
  constexpr std::array<std::string_view, 7> names = {"title",      "placeholder", "alt",  "label",
                                                     "aria-label", "data-title",  "value"};
  return std::find(names.begin(), names.end(), attribute) != names.end();
}

void gather_markup(const markup::File& file, Gatherer& out) {
  for (const html::Text& run : file.html().texts)
    if (!run.raw && !text::is_blank(run.text))
      out.add(file.file(), TextSource::markup, run.span, run.span, run.text);
  for (const html::Attribute& attribute : file.html().attributes)
    if ((is_read(attribute.name) && may_be_prose(attribute.value)) ||
        (attribute.name == "href" && may_be_mailbox(attribute.value)))
      out.add(file.file(), TextSource::attribute, attribute.value_span, attribute.value_span,
              attribute.value);
}

// --- Scripts ----------------------------------------------------------------------------------

bool is_comparison(const js::Node& node) {
  if (node.kind != js::NodeKind::binary_expression) return false;
  return node.op != js::Operator::add;
}

/// Calls whose strings are names, selectors, patterns or keys.
bool takes_no_prose(std::string_view member) {
  constexpr std::array<std::string_view, 44> names = {"indexOf",
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
  return std::find(names.begin(), names.end(), member) != names.end();
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

/// Labels and hints in markup that a script writes: `'<input placeholder="Your password">'`.
void gather_attributes(const js::File& script, const js::Text& text, Gatherer& out) {
  static const text::Pattern given(
      R"re(([\w-]{1,40})\s?=\s?(?:"([^"<>]{1,400})"|'([^'<>]{1,400})'))re");
  if (text.value.find('<') == std::string::npos) return;
  const std::vector<TemplateText::Piece> pieces = pieces_of(script, text);
  for (const text::Match& match : given.find_all(text.value)) {
    const std::string_view whole = match.of(text.value);
    const std::string_view name = whole.substr(0, whole.find_first_of(" \t\n="));
    if (!is_read(name)) continue;
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

void gather_script(const js::File& script, Gatherer& out) {
  if (script.is_vendored() || script.error() != nullptr) return;
  for (const js::Text& text : script.texts()) {
    if (!may_be_read(text.value) || !may_be_shown(script, text)) continue;
    gather_attributes(script, text, out);
    std::string value = text.value;
    std::replace(value.begin(), value.end(), js::hole, ' ');
    out.add(script.file(), TextSource::script, script.span(text.node), std::move(value),
            pieces_of(script, text));
  }
}

/// Style text in a script is a string of the script.
void gather_style(const css::File& style, Gatherer& out) {
  if (style.is_vendored() || style.origin() == css::Origin::script) return;
  for (const css::ShownText& text : css::shown_texts(style))
    if (may_be_read(text.value))
      out.add(style.file(), TextSource::style, text.span, {text.span.begin + 1, text.span.end - 1},
              text.value);
}

// --- PHP and the manifest --------------------------------------------------------------------

void gather_php(const php::File& file, Gatherer& out) {
  for (const php::Token& token : file.tokens()) {
    const bool string = token.kind == php::TokenKind::string;
    if (!string && token.kind != php::TokenKind::inline_html) continue;
    Span inner = token.span;
    if (string && inner.size() >= 2) inner = {inner.begin + 1, inner.end - 1};
    const std::string_view value = inner.of(file.source());
    if (may_be_read(value))
      out.add(file.file(), TextSource::php, token.span, inner, std::string(value));
  }
}

void gather_manifest(const Manifest& manifest, Gatherer& out) {
  if (!manifest.parsed()) return;
  std::vector<const json::Value*> pending{manifest.root()};
  while (!pending.empty()) {
    const json::Value& value = *pending.back();
    pending.pop_back();
    for (const json::Value& child : value.children) pending.push_back(&child);
    if (!value.is_string() || !may_be_prose(value.string)) continue;
    const Span inner = {value.span.begin + 1, value.span.end - 1};
    out.add(manifest.file(), TextSource::manifest, value.span, inner, value.string);
  }
}

}  // namespace

Span TemplateText::span(std::size_t offset, std::size_t length) const {
  const auto holds = [](const Piece& piece, std::size_t at) {
    return at >= piece.text && at < piece.text + piece.length;
  };
  Span out = place;
  const std::size_t last = length == 0 ? offset : offset + length - 1;
  for (const Piece& piece : pieces) {
    if (holds(piece, offset)) out.begin = piece.source + narrow(offset - piece.text);
    if (holds(piece, last)) out.end = piece.source + narrow(last - piece.text) + 1;
  }
  return out.begin < out.end ? out : place;
}

bool TemplateText::is_own(std::size_t offset, std::size_t length) const {
  return pieces.empty() || std::any_of(pieces.begin(), pieces.end(), [&](const Piece& piece) {
           return offset < piece.text + piece.length && offset + length > piece.text;
         });
}

std::vector<TemplateText> gather_template_texts(const Widget& widget) {
  Gatherer out;
  for (const markup::File& file : widget.markup())
    // Words in pictures are the business of the image rules.
    if (file.kind() != markup::Kind::svg && widget.vendored(file.file()) == nullptr)
      gather_markup(file, out);
  for (const js::File& script : widget.scripts()) gather_script(script, out);
  for (const css::File& style : widget.styles()) gather_style(style, out);
  for (const php::File& file : widget.php())
    if (widget.vendored(file.file()) == nullptr) gather_php(file, out);
  if (const Manifest* manifest = widget.manifest()) gather_manifest(*manifest, out);
  const std::vector<std::string> names = own_names(widget);
  std::vector<TemplateText>& all = out.all;
  parallel_for((all.size() + texts_at_once - 1) / texts_at_once, [&](std::size_t part) {
    const std::size_t end = std::min(all.size(), (part + 1) * texts_at_once);
    for (std::size_t i = part * texts_at_once; i < end; ++i) {
      all[i].blanked = text::prose_of(all[i].text);
      const text::Meanings wanted = text::possible_meanings(text::lowered(all[i].blanked));
      if (wanted != 0) all[i].meant = text::meanings_in(all[i].blanked, {}, wanted, names);
    }
  });
  return std::move(out.all);
}

}  // namespace premod
