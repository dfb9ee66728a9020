#include "js_rewrites.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <set>
#include <vector>

#include "js/parser/parser.hpp"
#include "js/scopes/scopes.hpp"
#include "js/tree.hpp"

namespace premod::rewrite {
namespace {

using js::NodeId;
using js::NodeKind;

constexpr std::array<std::string_view, 19> known = {
    "alert",    "confirm",   "prompt", "console",        "eval",  "setTimeout", "setInterval",
    "APP",      "AMOCRM",    "$",      "jQuery",         "fetch", "navigator",  "document",
    "Function", "WebSocket", "axios",  "XMLHttpRequest", "window"};

struct Edit {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::string text;
};

/// A parsed script and the changes to it.
class Draft {
 public:
  explicit Draft(const std::string& source)
      : source_(source), tree_(js::parse(source_, {})), scopes_(tree_) {}

  [[nodiscard]] bool usable() const {
    if (tree_.error() != nullptr) return false;
    for (NodeId id = 1; id < tree_.size(); ++id) {
      const NodeKind kind = tree_[id].kind;
      if (kind == NodeKind::with_statement || kind == NodeKind::import_declaration ||
          kind == NodeKind::export_named_declaration ||
          kind == NodeKind::export_default_declaration)
        return false;
    }
    return true;
  }

  [[nodiscard]] const js::Tree& tree() const { return tree_; }
  [[nodiscard]] const js::Scopes& scopes() const { return scopes_; }
  [[nodiscard]] std::string_view source() const { return source_; }

  void replace(std::uint32_t begin, std::uint32_t end, std::string text) {
    edits_.push_back({begin, end, std::move(text)});
  }
  void replace(NodeId node, std::string text) {
    replace(tree_[node].span().begin, tree_[node].span().end, std::move(text));
  }

  std::optional<std::string> finish(const std::string& before = {}) {
    if (edits_.empty()) return std::nullopt;
    std::stable_sort(edits_.begin(), edits_.end(),
                     [](const Edit& a, const Edit& b) { return a.begin < b.begin; });
    std::string out = before;
    std::uint32_t at = 0;
    for (const Edit& edit : edits_) {
      if (edit.begin < at) continue;  // inside one that was made already
      out.append(source_, at, edit.begin - at);
      out += edit.text;
      at = edit.end;
    }
    return out + source_.substr(at);
  }

  /// The name stands for key and value: `{alert}`.
  [[nodiscard]] bool is_shorthand(NodeId name) const {
    NodeId above = tree_.parent(name);
    if (tree_[above].kind == NodeKind::assignment_pattern) above = tree_.parent(above);
    return tree_[above].kind == NodeKind::property && tree_[above].has(js::flag::shorthand);
  }

  void rename(NodeId name, const std::string& to) {
    replace(name, is_shorthand(name) ? std::string(tree_.name(name)) + ": " + to : to);
  }

 private:
  std::string source_;
  js::Tree tree_;
  js::Scopes scopes_;
  std::vector<Edit> edits_;
};

std::optional<std::string> renamed(const std::string& source) {
  Draft draft(source);
  if (!draft.usable()) return std::nullopt;
  const js::Tree& tree = draft.tree();
  for (NodeId id = 1; id < tree.size(); ++id) {
    const NodeKind kind = tree[id].kind;
    if (kind != NodeKind::identifier && kind != NodeKind::binding_identifier) continue;
    const js::VariableId variable = draft.scopes().variable_of(id);
    if (variable == 0) continue;
    const js::Variable& about = draft.scopes().variable(variable);
    if (about.scope == 0 || about.declaration == 0) continue;
    draft.rename(id, "v" + std::to_string(variable));
  }
  return draft.finish();
}

/// Free names that are read, each replaced by what `make` says; `head` declares all of them.
std::optional<std::string> replaced(
    const std::string& source, const std::function<std::string(std::string_view)>& make,
    const std::function<std::string(const std::set<std::string_view>&)>& head) {
  Draft draft(source);
  if (!draft.usable()) return std::nullopt;
  std::set<std::string_view> used;
  for (const js::Reference& reference : draft.scopes().references().subspan(1)) {
    if (reference.variable != 0 || reference.write || reference.type_of || reference.dynamic)
      continue;
    const std::string_view name = draft.tree().name(reference.node);
    if (std::find(known.begin(), known.end(), name) == known.end()) continue;
    used.insert(name);
    draft.rename(reference.node, make(name));
  }
  return used.empty() ? std::nullopt : draft.finish(head(used));
}

std::string plain(std::string_view name) { return name == "$" ? "jq" : std::string(name); }

std::optional<std::string> aliased(const std::string& source) {
  return replaced(
      source, [](std::string_view name) { return "al_" + plain(name); },
      [](const auto& used) {
        std::string out;
        for (const std::string_view name : used)
          out += "var al_" + plain(name) + " = " + std::string(name) + "; ";
        return out;
      });
}

std::optional<std::string> as_property(const std::string& source) {
  return replaced(
      source, [](std::string_view name) { return "host.p_" + plain(name); },
      [](const auto& used) {
        std::string out = "var host = {";
        for (const std::string_view name : used)
          out += "p_" + plain(name) + ": " + std::string(name) + ", ";
        return out + "}; ";
      });
}

std::optional<std::string> destructured(const std::string& source) {
  return replaced(
      source, [](std::string_view name) { return "de_" + plain(name); },
      [](const auto& used) {
        std::string out = "var {";
        for (const std::string_view name : used)
          out += std::string(name) + ": de_" + plain(name) + ", ";
        return out + "} = window; ";
      });
}

std::optional<std::string> computed(const std::string& source) {
  Draft draft(source);
  if (!draft.usable()) return std::nullopt;
  const js::Tree& tree = draft.tree();
  for (NodeId id = 1; id < tree.size(); ++id) {
    if (tree[id].kind != NodeKind::member_expression || tree[id].has(js::flag::computed)) continue;
    const NodeId key = tree.next(tree.first_child(id));
    if (tree[key].kind != NodeKind::property_name) continue;
    const Span span = tree[key].span();
    std::uint32_t dot = span.begin;
    while (dot > 0 && (source[dot - 1] == ' ' || source[dot - 1] == '\n')) --dot;
    if (dot == 0 || source[dot - 1] != '.') continue;
    const bool optional = dot > 1 && source[dot - 2] == '?';
    draft.replace(optional ? dot : dot - 1, span.end, "[\"" + std::string(tree.name(key)) + "\"]");
  }
  return draft.finish();
}

/// Strings that stand as values.
std::optional<std::string> strings(const std::string& source,
                                   std::string (*make)(std::string_view)) {
  Draft draft(source);
  if (!draft.usable()) return std::nullopt;
  const js::Tree& tree = draft.tree();
  for (NodeId id = 1; id < tree.size(); ++id) {
    if (tree[id].kind != NodeKind::string_literal || tree[id].has(js::flag::escaped)) continue;
    const js::Node& above = tree[tree.parent(id)];
    const bool key =
        (above.kind == NodeKind::property || above.kind == NodeKind::method_definition ||
         above.kind == NodeKind::property_definition) &&
        tree.first_child(tree.parent(id)) == id;
    if (key || above.kind == NodeKind::expression_statement) continue;
    const std::string_view text = tree.string_value(id);
    if (text.size() < 4 || text.find_first_of("`$\\'\"\n") != text.npos) continue;
    draft.replace(id, make(text));
  }
  return draft.finish();
}

std::optional<std::string> joined(const std::string& source) {
  return strings(source, [](std::string_view text) {
    std::size_t half = text.size() / 2;
    while (half > 0 && (static_cast<unsigned char>(text[half]) & 0xC0U) == 0x80U) --half;
    return "('" + std::string(text.substr(0, half)) + "' + '" + std::string(text.substr(half)) +
           "')";
  });
}

std::optional<std::string> as_templates(const std::string& source) {
  return strings(source, [](std::string_view text) { return "`" + std::string(text) + "`"; });
}

enum class Form { call, bind, sequence };

/// Calls of names and of methods of a name or `this`.
std::optional<std::string> called(const std::string& source, Form form) {
  Draft draft(source);
  if (!draft.usable()) return std::nullopt;
  const js::Tree& tree = draft.tree();
  for (NodeId id = 1; id < tree.size(); ++id) {
    if (tree[id].kind != NodeKind::call_expression || tree[id].has(js::flag::optional)) continue;
    const NodeId callee = tree.first_child(id);
    const std::uint32_t open = tree[callee].span().end;
    if (open >= source.size() || source[open] != '(') continue;
    const bool name = tree[callee].kind == NodeKind::identifier;
    const bool member = tree[callee].kind == NodeKind::member_expression;
    if (!name && !member) continue;
    if (name && (tree.name(callee) == "define" || tree.name(callee) == "require")) continue;
    std::string receiver = "null";
    if (member) {
      const NodeId object = tree.first_child(callee);
      const NodeKind kind = tree[object].kind;
      if (kind != NodeKind::identifier && kind != NodeKind::this_expression) continue;
      receiver = std::string(tree.text(object));
    }
    const bool arguments = tree.next(callee) != 0;
    if (form == Form::call)
      draft.replace(open, open + 1, ".call(" + receiver + (arguments ? ", " : ""));
    else if (form == Form::bind)
      draft.replace(open, open, ".bind(" + receiver + ")");
    else if (name || draft.scopes().variable_of(tree.first_child(callee)) == 0)
      draft.replace(callee, "(0, " + std::string(tree.text(callee)) + ")");
  }
  return draft.finish();
}

std::optional<std::string> with_call(const std::string& source) {
  return called(source, Form::call);
}
std::optional<std::string> with_bind(const std::string& source) {
  return called(source, Form::bind);
}
std::optional<std::string> in_sequence(const std::string& source) {
  return called(source, Form::sequence);
}

std::optional<std::string> wrapped(const std::string& source, std::string_view before,
                                   std::string_view after) {
  const Draft draft(source);
  if (!draft.usable()) return std::nullopt;
  return std::string(before) + source + "\n" + std::string(after);
}

std::optional<std::string> in_function(const std::string& source) {
  return wrapped(source, "(function () { ", "}).call(this);");
}
std::optional<std::string> in_named_function(const std::string& source) {
  return wrapped(source, "function start() { ", "} start();");
}
std::optional<std::string> in_async(const std::string& source) {
  return wrapped(source, "(async () => { ", "})();");
}
std::optional<std::string> in_field(const std::string& source) {
  return wrapped(source, "class Start { go = () => { ", "}; } new Start().go();");
}
std::optional<std::string> in_method(const std::string& source) {
  return wrapped(source, "class Start { constructor() { this.go(); } go() { ", "} } new Start();");
}
std::optional<std::string> in_promise(const std::string& source) {
  return wrapped(source, "Promise.resolve().then(function () { ", "});");
}

constexpr std::array<Rewrite, 16> rewrites = {{{"rename", renamed},
                                               {"alias", aliased},
                                               {"property", as_property},
                                               {"destructure", destructured},
                                               {"computed", computed},
                                               {"join", joined},
                                               {"template", as_templates},
                                               {"call", with_call},
                                               {"bind", with_bind},
                                               {"sequence", in_sequence},
                                               {"function", in_function},
                                               {"named-function", in_named_function},
                                               {"async", in_async},
                                               {"class-field", in_field},
                                               {"method", in_method},
                                               {"promise", in_promise}}};

}  // namespace

std::span<const Rewrite> all() { return rewrites; }

std::optional<Files> apply(const Rewrite& rewrite, const Files& files) {
  Files out = files;
  bool any = false;
  for (auto& [path, bytes] : out) {
    if (!path.ends_with(".js")) continue;
    if (auto made = rewrite.script(bytes)) {
      bytes = std::move(*made);
      any = true;
    }
  }
  return any ? std::optional(std::move(out)) : std::nullopt;
}

std::optional<Files> moved_to_module(const Files& files) {
  const auto entry = files.find("script.js");
  if (entry == files.end() || !Draft(entry->second).usable()) return std::nullopt;
  Files out = files;
  const bool module = entry->second.find("define(") != std::string::npos;
  out["moved.js"] = module ? entry->second
                           : "define([], function () { return { go: function () { " +
                                 entry->second + "\n} }; });";
  out["script.js"] = module ? "define(['./moved.js'], function (moved) { return moved; });"
                            : "define(['./moved.js'], function (moved) { moved.go(); });";
  return out;
}

}  // namespace premod::rewrite
