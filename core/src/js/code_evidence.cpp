#include "js/code_evidence.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "js/parser/parser.hpp"
#include "js/tree.hpp"
#include "text/words.hpp"

namespace premod::js {

namespace {

/// Beyond it a comment is not parsed; such a comment is data.
constexpr std::size_t max_comment_bytes = 256U << 10U;

/// Typographic quotes stand where a text editor put them; the requirements' own sample has them.
std::string straightened(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const std::string_view three = text.substr(i, 3);
    if (three == "‘" || three == "’" || three == "‚")
      out += '\'', i += 3;
    else if (three == "“" || three == "”" || three == "„")
      out += '"', i += 3;
    else if (text.substr(i, 2) == "«" || text.substr(i, 2) == "»")
      out += '"', i += 2;
    else
      out += text[i++];
  }
  return out;
}

/// What a piece cut out of the middle lacks: closers at its end, openers at its start.
struct Repair {
  std::string front, back;
  bool needed = false;
};

Repair close_brackets(std::string_view text) {
  Repair out;
  std::string open;
  char quote = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (quote != 0) {
      if (c == '\\')
        ++i;
      else if (c == quote || (c == '\n' && quote != '`'))
        quote = 0;
      continue;
    }
    if (c == '/' && i + 1 < text.size() && text[i + 1] == '/') {
      i = std::min(text.find('\n', i), text.size());
      continue;
    }
    if (c == '"' || c == '\'' || c == '`')
      quote = c;
    else if (c == '(')
      open += ')';
    else if (c == '[')
      open += ']';
    else if (c == '{')
      open += '}';
    else if (c == ')' || c == ']' || c == '}') {
      if (!open.empty() && open.back() == c)
        open.pop_back();
      else if (!open.empty())
        return {};
      else
        out.front.insert(out.front.begin(), c == ')' ? '(' : c == ']' ? '[' : '{');
    }
  }
  if (open.size() + out.front.size() > 64) return {};
  out.back.assign(open.rbegin(), open.rend());
  out.needed = !out.front.empty() || !out.back.empty();
  return out;
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// The judgement of one parsed text.
class CodeDetector {
 public:
  CodeDetector(const Tree& tree, std::uint32_t from, std::uint32_t to)
      : tree_(tree), from_(from), to_(to) {}

  [[nodiscard]] bool is_code() const {
    for (NodeId at = tree_.root(); at != 0; at = tree_.next_in_preorder(at, tree_.root()))
      if (tree_[at].begin >= from_ && tree_[at].begin < to_ && is_meaningful(at)) return true;
    return false;
  }

 private:
  [[nodiscard]] bool closed(NodeId statement) const {
    const std::string_view text = tree_.text(statement);
    return !text.empty() && text.back() == ';';
  }

  [[nodiscard]] bool is_meaningful(NodeId id) const {
    const Node& node = tree_[id];
    switch (node.kind) {
      case NodeKind::variable_declaration:
        return tree_.child(node.link, 1) != 0 || closed(id);
      case NodeKind::function_expression:
        return !is_method(tree_.parent(id));  // asked as a whole
      case NodeKind::function_declaration:
      case NodeKind::class_declaration:
      case NodeKind::import_declaration:
      case NodeKind::export_named_declaration:
      case NodeKind::export_default_declaration:
      case NodeKind::debugger_statement:
      case NodeKind::try_statement:
      case NodeKind::switch_statement:
        return true;
      case NodeKind::if_statement:
      case NodeKind::for_statement:
      case NodeKind::for_in_statement:
      case NodeKind::for_of_statement:
      case NodeKind::while_statement:
        return !is_empty(tree_.last_child(id));
      case NodeKind::return_statement:
        return closed(id) || (node.link != 0 && is_value(node.link));
      case NodeKind::throw_statement:
      case NodeKind::break_statement:
      case NodeKind::continue_statement:
        return closed(id);
      case NodeKind::arrow_function:
        return tree_[tree_.last_child(id)].kind == NodeKind::function_body;
      case NodeKind::expression_statement:
        return has_effect(node.link, closed(id));
      case NodeKind::property:
        return is_entry(id);
      case NodeKind::method_definition:
        return has_body(tree_.last_child(id));
      default:
        return false;
    }
  }

  [[nodiscard]] bool is_method(NodeId id) const {
    const Node& node = tree_[id];
    return node.kind == NodeKind::method_definition ||
           (node.kind == NodeKind::property &&
            (node.has(flag::method) || node.has(flag::getter) || node.has(flag::setter)));
  }

  /// A function that does something: what is in its braces are statements.
  [[nodiscard]] bool has_body(NodeId function) const {
    const NodeId body = tree_.function_body(function);
    return body != 0 && tree_.first_child(body) != 0;
  }

  [[nodiscard]] bool is_empty(NodeId statement) const {
    return tree_[statement].kind == NodeKind::empty_statement;
  }

  [[nodiscard]] bool is_value(NodeId id) const {
    const NodeKind kind = tree_[id].kind;
    return kind == NodeKind::boolean_literal || kind == NodeKind::null_literal ||
           kind == NodeKind::call_expression || kind == NodeKind::object_expression ||
           kind == NodeKind::string_literal || is_function(kind);
  }

  /// An expression as a statement: calls and assignments; a bare name or number is a word.
  [[nodiscard]] bool has_effect(NodeId id, bool closed) const {
    const Node& node = tree_[id];
    switch (node.kind) {
      case NodeKind::assignment_expression: {
        const bool plain = tree_[node.link].kind == NodeKind::identifier;
        return closed || !plain || is_value(tree_.next(node.link));
      }
      case NodeKind::call_expression:
      case NodeKind::new_expression:
        return is_call(id, closed);
      case NodeKind::await_expression:
        return true;
      case NodeKind::update_expression:
        return closed;
      case NodeKind::unary_expression:
        return closed && node.op == Operator::unary_delete;
      case NodeKind::logical_expression:
        return has_effect(tree_.last_child(id), closed) && closed;
      default:
        return false;
    }
  }

  [[nodiscard]] bool is_call(NodeId id, bool closed) const {
    const NodeId callee = tree_.first_child(id);
    const std::string_view name = tree_.text(callee);
    if (!is_ascii(name)) return false;
    // "email (optional)": words before a bracket have a blank between.
    const std::string_view source = tree_.source();
    if (source[tree_[callee].end] == ' ') return false;
    if (closed) return true;
    const bool member = tree_[callee].kind == NodeKind::member_expression;
    for (const std::string_view known :
         {"console.", "$(", "$.", "alert", "confirm", "self.", "this.", "window.", "document.",
          "jQuery", "AMOCRM.", "APP.", "setTimeout", "setInterval", "fetch", "require"})
      if (name.starts_with(known)) return true;
    const NodeId argument = tree_.next(callee);
    if (argument == 0) return false;  // "see load()" without the "see"
    const NodeKind kind = tree_[argument].kind;
    return member || kind == NodeKind::string_literal || kind == NodeKind::object_expression ||
           is_function(kind);
  }

  /// `key: value,` of an object that was cut out: functions, objects and quoted values with a
  /// comma.
  [[nodiscard]] bool is_entry(NodeId id) const {
    const Node& node = tree_[id];
    if (is_method(id)) return has_body(tree_.last_child(id));
    if (node.has(flag::shorthand)) return false;
    const NodeId key = node.link;
    const NodeId value = tree_.next(key);
    const NodeKind kind = tree_[value].kind;
    if (is_function(kind)) return true;
    const std::string_view source = tree_.source();
    std::size_t after = tree_[id].end;
    while (after < source.size() && (source[after] == ' ' || source[after] == '\t')) ++after;
    const bool comma = after < source.size() && source[after] == ',';
    const bool line_end =
        comma && (after + 1 >= to_ || source[after + 1] == '\n' || source[after + 1] == '\r');
    if (!line_end) return false;
    return kind == NodeKind::string_literal || kind == NodeKind::boolean_literal ||
           kind == NodeKind::member_expression || kind == NodeKind::call_expression ||
           kind == NodeKind::object_expression || kind == NodeKind::array_expression ||
           kind == NodeKind::numeric_literal || kind == NodeKind::template_literal ||
           kind == NodeKind::null_literal || kind == NodeKind::binary_expression;
  }

  const Tree& tree_;
  std::uint32_t from_;
  std::uint32_t to_;
};

bool convinces(const std::string& front, std::string_view text, const std::string& back,
               Goal goal = Goal::script) {
  std::string whole = front;
  whole += text;
  whole += "\n" + back;
  const Tree tree = parse(whole, {.goal = goal});
  if (tree.error() != nullptr) return false;
  const auto from = static_cast<std::uint32_t>(front.size());
  return CodeDetector(tree, from, from + static_cast<std::uint32_t>(text.size())).is_code();
}

/// A tag of HTML with a closing tag, attributes or nothing else beside it.
bool is_markup(std::string_view text) {
  if (!text.starts_with('<') || text.size() < 4) return false;
  const std::size_t name = text.starts_with("</") ? 2 : 1;
  std::size_t end = name;
  while (end < text.size() &&
         ((text[end] >= 'a' && text[end] <= 'z') || (text[end] >= '0' && text[end] <= '6')))
    ++end;
  static constexpr std::string_view tags[] = {
      "div",    "span", "a",      "p",     "ul",       "li",     "ol",     "table",   "tr",
      "td",     "th",   "tbody",  "thead", "img",      "input",  "button", "label",   "select",
      "option", "form", "script", "style", "link",     "iframe", "h1",     "h2",      "h3",
      "h4",     "b",    "i",      "br",    "textarea", "svg",    "path",   "section", "header",
      "footer", "nav",  "strong", "em",    "video",    "audio",  "source"};
  const std::string_view tag = text.substr(name, end - name);
  if (std::find(std::begin(tags), std::end(tags), tag) == std::end(tags)) return false;
  const std::size_t close = text.find('>');
  if (close == std::string_view::npos) return false;
  return text::has_part(text.substr(0, close), "=") || text::has_part(text, "</");
}

/// Declarations of TypeScript that are code without their types.
bool is_typed_code(const std::string& text) {
  if (declares_type(text)) return true;
  const std::string plain = without_types(text);
  return plain != text && convinces("async function _(){", plain, "}");
}

}  // namespace

bool has_code(std::string_view raw) {
  if (raw.size() > max_comment_bytes) return false;
  while (!raw.empty() && (raw.back() == '\n' || raw.back() == ' ')) raw.remove_suffix(1);
  if (is_markup(raw) || is_cut_out(raw)) return true;
  if (raw.find_first_of("(=;{},") == std::string_view::npos && !text::has_part(raw, "return ") &&
      !text::has_part(raw, "import "))
    return false;
  const std::string text = straightened(raw);
  if (is_typed_code(text)) return true;
  const std::string function_front = "async function _(){";
  const Repair mended = close_brackets(text);
  // With brackets open it is no program; but those of a regular expression are not counted.
  if (!mended.needed || text::has_part(text, "/")) {
    if (convinces(function_front, text, "}")) return true;
    const bool module = text::has_part(text, "import") || text::has_part(text, "export");
    if (module && convinces("", text, "", Goal::module)) return true;
    if (text::has_part(text, ":") && convinces("({", text, "})")) return true;
    // Methods of an object or a class.
    const bool method = text::has_part(text, "{") && text.find(')') < text.rfind('{');
    if (method && (convinces("({", text, "})") || convinces("class _{", text, "}"))) return true;
    if (text.starts_with('.') && convinces(function_front, "_" + text, "}")) return true;
  }
  if (!mended.needed) return false;
  const bool alternative = text.starts_with("} else") || text.starts_with("}else");
  const bool handler = text.starts_with("} catch") || text.starts_with("}catch") ||
                       text.starts_with("} finally") || text.starts_with("}finally");
  const std::string front = (alternative ? "if(_)" : handler ? "try" : "") + mended.front;
  if (handler && parse(function_front + front + text + "\n" + mended.back + "}").error() == nullptr)
    return true;
  if (convinces(function_front + front, text, mended.back + "}")) return true;
  return text.find(':') != std::string::npos && convinces("({" + front, text, mended.back + "})");
}

}  // namespace premod::js
