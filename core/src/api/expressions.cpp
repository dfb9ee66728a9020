// What the value analysis knows of a line: for authors of rules, and for users who doubt a finding.
#include "api/inspect.hpp"
#include "flow/holes.hpp"
#include "js/number.hpp"
#include "premod/graph.hpp"
#include "text/lines.hpp"
#include "text/utf8.hpp"
#include "text/wording/error.hpp"
#include "widget/widget.hpp"

namespace premod {
namespace {

constexpr std::size_t max_code_bytes = 60;
constexpr std::size_t max_calls = 20;  ///< functions of a call and callers of a function

bool is_expression(js::NodeKind kind) {
  using js::NodeKind;
  switch (kind) {
    case NodeKind::identifier:
    case NodeKind::binding_identifier:
    case NodeKind::this_expression:
    case NodeKind::array_expression:
    case NodeKind::object_expression:
    case NodeKind::binary_expression:
    case NodeKind::logical_expression:
    case NodeKind::conditional_expression:
    case NodeKind::assignment_expression:
    case NodeKind::call_expression:
    case NodeKind::new_expression:
    case NodeKind::member_expression:
    case NodeKind::template_literal:
    case NodeKind::tagged_template:
    case NodeKind::await_expression:
      return true;
    default:
      return js::is_function(kind);
  }
}

std::string cut(std::string_view text, std::size_t most) {
  const std::size_t end = text.find('\n');
  bool whole = end == std::string_view::npos;
  text = text.substr(0, end);
  if (text.size() > most) {
    whole = false;
    while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0U) == 0x80U) --most;
    text = text.substr(0, most);
  }
  return text::to_valid_utf8(text) + (whole ? "" : "…");
}

class Notes {
 public:
  Notes(const js::File& script, int line)
      : script_(script), lines_(script.file().bytes), line_(line) {}

  void add_to(std::vector<ExpressionNote>& out) const {
    const js::Tree& tree = script_.tree();
    for (js::NodeId id = 1; id < tree.size() && out.size() < max_expression_notes; ++id)
      if (is_expression(tree[id].kind) && lines_.line_of(script_.span(id).begin) == line_)
        out.push_back(note_of(id));
  }

 private:
  [[nodiscard]] ExpressionNote note_of(js::NodeId id) const {
    const js::Program& program = script_.program();
    const js::At at{script_.script_id(), id};
    const Span span = script_.span(id);
    ExpressionNote note{script_.file().path,
                        line_,
                        lines_.column_of(span.begin),
                        cut(span.of(script_.file().bytes), max_code_bytes),
                        {},
                        {},
                        {}};
    for (const js::ValueId value : program.values(at)) note.values.push_back(shown(value));
    for (const js::At function : program.callees(at))
      if (note.runs.size() < max_calls) note.runs.push_back(place(function));
    if (js::is_function(script_.tree()[id].kind))
      for (const js::Caller& caller : program.callers(at))
        if (note.callers.size() < max_calls) note.callers.push_back(place(caller.call));
    return note;
  }

  [[nodiscard]] std::string place(js::At at) const {
    const auto [file, span] = script_.place(at);
    if (file == &script_.file())
      return file->path + ":" + std::to_string(lines_.line_of(span.begin));
    return file->path + ":" + std::to_string(text::Lines(file->bytes).line_of(span.begin));
  }

  [[nodiscard]] std::string shown(js::ValueId id) const {
    using js::ValueKind;
    const js::ValueStore& store = script_.program().store();
    const js::Value& value = store.value(id);
    switch (value.kind) {
      case ValueKind::unknown:
        return "?";
      case ValueKind::nothing:
        return "undefined";
      case ValueKind::boolean:
        return value.node != 0 ? "true" : "false";
      case ValueKind::number:
        return js::number_text(store.number_of(value));
      case ValueKind::string: {
        const std::string text = store.pattern(value).substr(0, max_code_bytes);
        return '"' + text::to_valid_utf8(js::without_holes(text)) + '"';
      }
      case ValueKind::path:
        return cut(store.path_text(value.node), 2 * max_code_bytes);
      case ValueKind::function:
      case ValueKind::bound:
        return "function " + place({value.script, value.node});
      case ValueKind::object:
        return "object " + place({value.script, value.node});
    }
    return "?";
  }

  const js::File& script_;
  text::Lines lines_;
  int line_;
};

/// The path itself, or its end from a folder's name on.
bool is_named(std::string_view path, std::string_view name) {
  while (name.starts_with("./")) name.remove_prefix(2);
  return path == name ||
         (path.size() > name.size() && path.ends_with(name) &&
          path[path.size() - name.size() - 1] == '/') ||
         (name.size() > path.size() && name.ends_with(path) &&
          name[name.size() - path.size() - 1] == '/');
}

}  // namespace

Result<std::vector<ExpressionNote>> expressions_on(const Request& request, const std::string& file,
                                                   int line) {
  std::vector<ExpressionNote> out;
  bool found_file = false;
  const auto look = [&](const Widget& widget) {
    for (const js::File& script : widget.scripts()) {
      if (!is_named(script.file().path, file)) continue;
      found_file = true;
      if (script.error() == nullptr) Notes(script, line).add_to(out);
    }
  };
  if (auto error = each_widget(request, look)) return *error;
  if (!out.empty()) return out;
  if (!found_file)
    return error_of(
        ErrorKind::environment,
        {Wording("error.no-script", "No widget has a script \"{file}\"."), {{"file", file}}});
  return error_of(ErrorKind::environment,
                  {Wording("error.no-expression",
                           "No expression begins at {place}, or the script has a syntax error."),
                   {{"place", file + ":" + std::to_string(line)}}});
}

}  // namespace premod
