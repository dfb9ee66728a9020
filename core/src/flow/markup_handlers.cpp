// Event attributes and `javascript:` addresses in a script's strings, in markup or alone: their
// values are scripts, too.
#include <algorithm>
#include <iterator>
#include <optional>
#include <set>

#include "data/event_attributes.hpp"
#include "flow/markup_text.hpp"
#include "flow/script.hpp"
#include "js/code_address.hpp"
#include "text/ascii.hpp"
#include "text/language/character_reference.hpp"

namespace premod::js {

namespace {

constexpr char filling = '_';  ///< stands for what a script puts in

/// `a + b`, a template, `[a, b].join('')`: texts that become one.
bool joins(const Tree& tree, NodeId at) {
  if (tree[at].kind == NodeKind::template_literal) return true;
  if (tree[at].kind == NodeKind::binary_expression) return tree[at].op == Operator::add;
  if (tree[at].kind != NodeKind::array_expression) return false;
  const NodeId member = tree.parent(at);
  const NodeId key = tree.next(at);
  return tree[member].kind == NodeKind::member_expression && key != 0 &&
         tree[key].kind == NodeKind::property_name && tree.name(key) == "join" &&
         tree[tree.next(member)].kind == NodeKind::string_literal &&
         tree.string_value(tree.next(member)).empty();
}

/// Markup as it stands in a script, byte by byte: what is no part of a string is `_`.
class Masked {
 public:
  Masked(const File& script, NodeId top) : script_(script), tree_(script.tree()) {
    const Span whole = tree_[top].span();
    begin_ = whole.begin;
    text_.assign(whole.size(), filling);
    for (NodeId at = top; at != 0;) {
      const NodeKind kind = tree_[at].kind;
      if (kind == NodeKind::string_literal || kind == NodeKind::template_element) copy(at);
      // Only the parts that are joined; a text in a call or a condition may not be there.
      at = joins(tree_, at) ? tree_.next_in_preorder(at, top) : tree_.next_after(at, top);
    }
  }

  [[nodiscard]] const std::string& text() const { return text_; }
  /// Of a part of the text, in the file.
  [[nodiscard]] Span span(std::size_t begin, std::size_t size) const {
    const auto from = begin_ + static_cast<std::uint32_t>(begin);
    return script_.shifted({from, from + static_cast<std::uint32_t>(size)});
  }

 private:
  void copy(NodeId literal) {
    Span span = tree_[literal].span();
    if (tree_[literal].kind == NodeKind::string_literal) ++span.begin, --span.end;
    const std::string_view source = span.of(tree_.source());
    const std::size_t to = span.begin - begin_;
    if (source.find("\\x") != source.npos || source.find("\\u") != source.npos) {
      std::string value(tree_.string_value(literal));  // letters may be written so
      if (value.size() <= source.size()) {
        value.resize(source.size(), ' ');
        text_.replace(to, value.size(), value);
        return;
      }
    }
    for (std::size_t i = 0; i < source.size() && to + i < text_.size(); ++i) {
      text_[to + i] = source[i];
      if (source[i] != '\\' || i + 1 == source.size()) continue;
      // An escape: a quote is itself, a line end or another one a blank.
      text_[to + i] = ' ';
      ++i;
      const bool itself = source[i] == '"' || source[i] == '\'' || source[i] == '\\';
      if (to + i < text_.size()) text_[to + i] = itself ? source[i] : ' ';
    }
  }

  const File& script_;
  const Tree& tree_;
  std::uint32_t begin_ = 0;
  std::string text_;
};

/// A string, or the whole of what is joined from strings.
bool is_whole_text(const Tree& tree, NodeId id) {
  const NodeKind kind = tree[id].kind;
  if (kind == NodeKind::template_element) return false;
  return (kind == NodeKind::string_literal || joins(tree, id)) && !joins(tree, tree.parent(id));
}

/// "on" somewhere, in whichever case.
bool may_hold_event(std::string_view source) {
  for (std::size_t at = source.find_first_of("oO"); at != source.npos && at + 1 < source.size();
       at = source.find_first_of("oO", at + 1))
    if (source[at + 1] == 'n' || source[at + 1] == 'N') return true;
  return false;
}

/// Some of it is the script's own text, and is more than a name.
bool says_something(std::string_view code) {
  return std::any_of(code.begin(), code.end(), [](char c) { return c == '(' || c == '='; });
}

}  // namespace

bool is_event_attribute(std::string_view name) {
  return std::any_of(std::begin(data::event_attributes::rows),
                     std::end(data::event_attributes::rows),
                     [&](const auto& row) { return row.name == name; });
}

namespace {

/// "javascript:" may be somewhere, in whichever case it is written.
bool may_hold_address(std::string_view source) {
  return source.find("cript:") != source.npos || source.find("CRIPT:") != source.npos;
}

bool is_address_attribute(std::string_view name) {
  return text::is_one_of(name, {"href", "src", "action", "formaction", "formAction", "xlink:href"});
}

/// The last name of `$`, `row.attr`, `window.location`.
std::string_view last_name(const Tree& tree, NodeId at) {
  if (tree[at].kind == NodeKind::member_expression) at = tree.next(tree.first_child(at));
  const NodeKind kind = tree[at].kind;
  return kind == NodeKind::identifier || kind == NodeKind::property_name ? tree.name(at)
                                                                         : std::string_view();
}

/// The name of the attribute that a text is given to: `$('<a>', {onclick: 'run()'})`,
/// `.attr('onclick', 'run()')`, `link.href = …`. A text that is only kept or compared runs nowhere.
std::string_view attribute_of(const Tree& tree, NodeId text) {
  constexpr std::string_view opened = "href";  // a place that the browser goes to
  NodeId above = tree.parent(text);
  const NodeId first = tree.first_child(above);
  if (tree[above].kind == NodeKind::assignment_expression) {
    if (tree.next(first) != text) return {};
    const std::string_view name = last_name(tree, first);
    // Only as an attribute is a text code for an event.
    return name == "location" ? opened : is_event_attribute(name) ? std::string_view() : name;
  }
  if (tree[above].kind == NodeKind::property) {
    above = tree.parent(tree.parent(above));
    if (tree[above].kind != NodeKind::call_expression || tree.next(first) != text ||
        !text::is_one_of(last_name(tree, tree.first_child(above)),
                         {"$", "jQuery", "attr", "prop", "assign", "createElement"}))
      return {};
    return tree[first].kind == NodeKind::property_name    ? tree.name(first)
           : tree[first].kind == NodeKind::string_literal ? tree.string_value(first)
                                                          : std::string_view();
  }
  if (tree[above].kind != NodeKind::call_expression) return {};
  const std::string_view by = last_name(tree, first);
  const NodeId argument = tree.next(first);
  if (argument == text) {
    const bool goes = text::is_one_of(by, {"assign", "replace"}) &&
                      tree[first].kind == NodeKind::member_expression &&
                      last_name(tree, tree.first_child(first)) == "location";
    return goes || by == "open" ? opened : std::string_view();
  }
  return tree.next(argument) == text && tree[argument].kind == NodeKind::string_literal &&
                 text::is_one_of(by, {"attr", "prop", "setAttribute"})
             ? tree.string_value(argument)
             : std::string_view();
}

/// The code of one script's texts.
class Handlers {
 public:
  Handlers(const File& script, std::vector<File>& made)
      : script_(script), tree_(script.tree()), made_(made) {}

  void find() {
    for (NodeId id = 1; id < tree_.size() && found_ < max_markup_handlers; ++id) {
      if (!is_whole_text(tree_, id)) continue;
      const std::string_view source = tree_.text(id);
      const bool address = may_hold_address(source);
      if (source.find('<') != std::string_view::npos && (address || may_hold_event(source)))
        at_markup(id);
      else if (const std::string_view name = attribute_of(tree_, id); is_event_attribute(name))
        at_text(id, false);
      else if (address && is_address_attribute(name))
        at_text(id, true);
    }
  }

 private:
  void at_markup(NodeId id) {
    const Masked masked(script_, id);
    for (const TagText& tag : tags_in(masked.text(), References::kept))
      for (std::size_t i = 0; i < tag.attributes.size(); ++i) {
        const auto& [name, value] = tag.attributes[i];
        const std::size_t begin = tag.values_at[i];
        const bool plain = value.find(filling) == std::string::npos;
        if (is_event_attribute(name)) {
          if (plain || says_something(value)) add(masked, value, begin);
        } else if (const auto code = code_in_address(value)) {
          add_saying(masked, value.substr(*code), begin + *code);
        }
      }
  }

  /// A text that is an address or code itself; what a script puts in stands in its middle.
  void at_text(NodeId id, bool address) {
    constexpr std::size_t most_marks = 2;  // `['` of a list that is joined
    const Masked masked(script_, id);
    const std::string& text = masked.text();
    const std::size_t begin = text.find_first_not_of(filling);
    if (begin > most_marks) return;
    const std::string value = text.substr(begin, text.find_last_not_of(filling) + 1 - begin);
    const auto code = address ? code_in_address(value) : std::optional<std::size_t>(0);
    if (code) add_saying(masked, value.substr(*code), begin + *code);
  }

  void add_saying(const Masked& masked, const std::string& value, std::size_t begin) {
    if (says_something(value)) add(masked, value, begin);
  }

  void add(const Masked& masked, const std::string& value, std::size_t begin) {
    // The same code runs the same way wherever it stands.
    if (value.empty() || found_ >= max_markup_handlers || seen_.contains(value)) return;
    seen_.insert(value);
    Origin origin;
    origin.handler = true;
    // Behind character references it stands where the attribute's text begins.
    std::string code = text::with_references_resolved(value);
    code.resize(value.size(), ' ');
    File handler(script_.file(), masked.span(begin, value.size()), std::move(code),
                 std::move(origin));
    // A part of it may come from the script's variables.
    if (handler.error() != nullptr) return;
    ++found_;
    made_.push_back(std::move(handler));
  }

  const File& script_;
  const Tree& tree_;
  std::vector<File>& made_;
  std::size_t found_ = 0;
  std::set<std::string> seen_;
};

}  // namespace

void add_markup_handlers(std::vector<File>& scripts) {
  std::vector<File> made;
  for (const File& script : scripts)
    if (!script.is_vendored() && script.error() == nullptr && !script.origin().handler)
      Handlers(script, made).find();
  for (File& handler : made) scripts.push_back(std::move(handler));
}

}  // namespace premod::js
