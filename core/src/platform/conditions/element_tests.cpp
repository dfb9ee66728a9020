// Finds the tests of elements in a script, each with the element it is about and the selector it
// amounts to; what they decide is found in element_guards.cpp.
#include "platform/conditions/element_test_finder.hpp"

#include <algorithm>

#include "js/equality.hpp"
#include "platform/origin_tables.hpp"
#include "platform/page/page_tests.hpp"
#include "platform/styles/style_effects.hpp"
#include "text/ascii.hpp"

namespace premod::page {
namespace {

using js::NodeId;
using js::NodeKind;
using js::Operator;
using text::is_one_of;

constexpr int max_subject_hops = 8;

bool is_name(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return text::is_letter(c) || text::is_digit(c) || c == '-' || c == '_';
  });
}

/// ".a.b" of "a b"; empty if they are no names.
std::string as_classes(std::string_view words) {
  std::string out;
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t end = std::min(words.find(' ', at), words.size());
    const std::string_view one = words.substr(at, end - at);
    if (!one.empty() && !is_name(one)) return {};
    if (!one.empty()) (out += '.') += one;
    at = end + 1;
  }
  return out;
}

/// The attribute selector that a comparison amounts to; `match` is "=", "*=", "^=" or "$=".
std::string as_selector(std::string_view attribute, std::string_view match,
                        std::string_view value) {
  if (value.empty() || value.find_first_of("\"\\\n") != std::string_view::npos) return {};
  if (attribute == "class" && (match == "=" || is_name(value))) return as_classes(value);
  if (attribute == "id" && match == "=" && is_name(value)) return "#" + std::string(value);
  return "[" + std::string(attribute) + std::string(match) + "\"" + std::string(value) + "\"]";
}

std::string_view match_of(std::string_view method) {
  if (method == "startsWith") return "^=";
  return method == "endsWith" ? "$=" : "*=";
}

}  // namespace

ElementTestFinder::ElementTestFinder(const js::File& script)
    : script_(script), tree_(script.tree()), index_(script.index()), scopes_(script.scopes()) {}

std::vector<ElementTest> ElementTestFinder::run() {
  for (NodeId id = 1; id < tree_.size() && out_.size() < max_listed_tests; ++id) {
    const NodeKind kind = tree_[id].kind;
    if (kind == NodeKind::call_expression) at_call(id);
    if (kind == NodeKind::binary_expression) at_binary(id);
    if (kind == NodeKind::switch_case) at_case(id);
  }
  return std::move(out_);
}

/// Through `$(x)`, `x[0]`, `x.get(0)` and names for `event.target` to the name that holds it.
Subject ElementTestFinder::subject_of(NodeId expression) const {
  std::string path;
  NodeId at = expression;
  for (int hops = 0; hops < max_subject_hops && at != 0; ++hops) {
    const js::Node& node = tree_[at];
    if (node.kind == NodeKind::this_expression)
      return {0, function_around(tree_, at, true), "this" + path};
    if (node.kind == NodeKind::call_expression) {
      const NodeId callee = node.link;
      if (index_.path_text(index_.path_of(callee)) == "$") {
        at = tree_.next(callee);
      } else if (tree_[callee].kind == NodeKind::member_expression &&
                 is_one_of(index_.key_text(callee), {"get", "eq", "first"})) {
        at = tree_.first_child(callee);
      } else {
        return {};
      }
    } else if (node.kind == NodeKind::member_expression) {
      const std::string key = index_.key_text(at);
      const NodeId item = tree_.next(node.link);
      if (key == "[*]" && tree_[item].kind == NodeKind::identifier) {  // list[i]
        path = "[" + std::string(tree_.name(item)) + "]" + path;
      } else if (key == "[*]" || key.empty()) {
        return {};
      } else if (key != "0") {
        path = "." + key + path;
      }
      at = node.link;
    } else if (node.kind == NodeKind::identifier) {
      const js::VariableId variable = scopes_.variable_of(at);
      if (variable == 0) return {};
      if (const Subject taken = taken_by_pattern(variable); taken.is_known())
        return {taken.root, taken.function, taken.path + path};
      const NodeId value = index_.only_value(variable);
      if (value == 0 || !stands_for_element(value)) return {variable, 0, path};
      at = value;
    } else {
      return {};
    }
  }
  return {};
}

/// `const $row = $(row)`, `const node = event.target`: the same element by another name.
bool ElementTestFinder::stands_for_element(NodeId value) const {
  if (tree_[value].kind == NodeKind::member_expression)
    return is_one_of(index_.key_text(value), {"target", "currentTarget", "delegateTarget"});
  if (tree_[value].kind != NodeKind::call_expression) return false;
  const NodeId callee = tree_[value].link;
  const NodeId argument = tree_.next(callee);
  return argument != 0 && tree_.next(argument) == 0 &&
         index_.path_text(index_.path_of(callee)) == "$" &&
         (tree_[argument].kind == NodeKind::identifier ||
          tree_[argument].kind == NodeKind::this_expression ||
          tree_[argument].kind == NodeKind::member_expression);
}

/// `const {classList} = x`; `({classList}) => classList.contains('a')`: of a parameter that has no
/// name.
Subject ElementTestFinder::taken_by_pattern(js::VariableId variable) const {
  const NodeId declaration = scopes_.variable(variable).declaration;
  const NodeId property = tree_.parent(declaration);
  const NodeId pattern = tree_.parent(property);
  const NodeId function = tree_.parent(pattern);
  if (tree_[property].kind != NodeKind::property || tree_[pattern].kind != NodeKind::object_pattern)
    return {};
  const std::string key = index_.key_text(property);
  if (!is_one_of(key, {"id", "className", "classList", "dataset"})) return {};
  if (tree_[function].kind == NodeKind::variable_declarator) {
    const NodeId from = tree_.next(pattern);
    if (from == 0 || tree_[from].kind != NodeKind::identifier) return {};
    const js::VariableId of = scopes_.variable_of(from);
    return of == variable ? Subject{} : Subject{of, 0, "." + key};
  }
  if (!js::is_function(tree_[function].kind)) return {};
  return {0, function, "{}." + key};
}

/// `x.id`, `x.dataset.kind`, `x.getAttribute('href')`: the attribute, and of what element.
ElementTestFinder::Property ElementTestFinder::property_of(NodeId expression) const {
  NodeId at = expression;
  if (tree_[at].kind == NodeKind::call_expression) {
    const NodeId callee = tree_[at].link;
    if (tree_[callee].kind != NodeKind::member_expression) return {};
    const std::string method = index_.key_text(callee);
    const NodeId object = tree_.first_child(callee);
    const NodeId argument = tree_.next(callee);
    if (method == "split" ||
        (argument == 0 && is_one_of(method, {"toLowerCase", "trim", "toString"})))
      return property_of(object);
    if (argument == 0 || !is_one_of(method, {"getAttribute", "attr", "prop", "data"})) return {};
    const auto name = index_.constant_text(argument);
    if (!name || !is_name(*name)) return {};
    return {subject_of(object), (method == "data" ? "data-" : "") + *name};
  }
  Subject subject = subject_of(at);
  const std::size_t dot = subject.path.rfind('.');
  if (!subject.is_known() || dot == std::string::npos) return {};
  const std::string key = subject.path.substr(dot + 1);
  subject.path.resize(dot);
  if (subject.path.ends_with(".dataset")) {
    subject.path.resize(subject.path.size() - std::string_view(".dataset").size());
    return {subject, "data-" + platform::property_name(key)};
  }
  if (key == "className") return {subject, "class"};
  if (is_one_of(key, {"id", "href", "name"})) return {subject, key};
  return {};
}

std::vector<std::string> ElementTestFinder::texts_of(NodeId node) {
  std::vector<std::string> out;
  if (node == 0) return out;
  const NodeId list = index_.resolve(node);
  if (tree_[list].kind == NodeKind::array_expression) {
    for (const NodeId item : tree_.children(list))
      if (const auto text = index_.constant_text(item)) out.push_back(*text);
  } else {
    out = index_.texts_of(node);
  }
  std::erase_if(out, [](const std::string& text) {
    return text.empty() || text.find(js::hole) != std::string::npos;
  });
  // A test for the first of them is another test: the element may be one of the others.
  if (out.size() > max_test_texts) {
    limit_ = "max_test_texts";
    out.clear();
  }
  return out;
}

void ElementTestFinder::add(NodeId node, Subject subject, std::vector<std::string> selectors,
                            bool offset) {
  std::erase(selectors, std::string());
  if (!subject.is_known() || selectors.empty()) return;
  std::string joined;
  for (const std::string& one : selectors) joined += (joined.empty() ? "" : ", ") + one;
  out_.push_back({node, std::move(subject), std::move(joined), offset});
}

void ElementTestFinder::add_compared(NodeId node, const Property& property, std::string_view match,
                                     const std::vector<std::string>& texts, bool offset) {
  std::vector<std::string> selectors;
  for (const std::string& text : texts)
    selectors.push_back(as_selector(property.attribute, match, text));
  add(node, property.of, std::move(selectors), offset);
}

void ElementTestFinder::at_call(NodeId id) {
  const NodeId callee = tree_[id].link;
  const js::Program::ThroughCall* through = index_.program().through(index_.at(id));
  std::string method;
  NodeId object = 0;
  NodeId first = tree_.next(callee);
  if (through != nullptr) {  // Element.prototype.matches.call(x, '.a')
    const std::string_view path = index_.path_text(through->path);
    method = path.substr(path.rfind('.') + 1);
    object = through->receiver;
    first = through->arguments.empty() ? 0 : through->arguments.front();
  } else if (tree_[callee].kind == NodeKind::member_expression) {
    method = index_.key_text(callee);
    object = tree_.first_child(callee);
  }
  if (object == 0 || first == 0) return;
  if (is_one_of(method, {"matches", "webkitMatchesSelector", "msMatchesSelector", "is"}))
    return add(id, subject_of(object), texts_of(first), false);
  if (is_one_of(method, {"closest", "parents"})) {
    auto texts = texts_of(first);
    for (std::string& text : texts) text = ":is(" + text + ") *";
    return add(id, subject_of(object), std::move(texts), false);
  }
  if (method == "hasClass" || method == "contains") {
    Subject subject = subject_of(object);
    constexpr std::string_view list = ".classList";
    if (method == "contains") {
      if (!subject.path.ends_with(list)) return;
      subject.path.resize(subject.path.size() - list.size());
    }
    auto texts = texts_of(first);
    for (std::string& text : texts) text = as_classes(text);
    return add(id, std::move(subject), std::move(texts), false);
  }
  at_text_call(id, method, object, first);
}

/// The only thing that is listed: `[...x]`, `Array.from(x)`; 0 if there is another.
NodeId ElementTestFinder::listed(NodeId list) const {
  if (tree_[list].kind == NodeKind::array_expression) {
    const NodeId item = tree_.first_child(list);
    const bool only = item != 0 && tree_.next(item) == 0;
    return only && tree_[item].kind == NodeKind::spread_element ? tree_.first_child(item)
                                                                : NodeId{0};
  }
  if (tree_[list].kind != NodeKind::call_expression) return 0;
  const NodeId callee = tree_.first_child(list);
  return index_.path_text(index_.path_of(callee)) == "Array.from" ? tree_.next(callee) : NodeId{0};
}

/// `document.querySelector('.a')`, `document.getElementById('a')`: the selector; empty if it is
/// something else.
std::string ElementTestFinder::selector_of(NodeId expression) const {
  const NodeId call = index_.resolve(expression);
  if (tree_[call].kind != NodeKind::call_expression) return {};
  const NodeId callee = tree_.first_child(call);
  const std::string_view path = index_.path_text(index_.path_of(callee));
  const auto text =
      tree_.next(callee) == 0 ? std::nullopt : index_.constant_text(tree_.next(callee));
  if (!text) return {};
  if (path == "document.getElementById") return as_selector("id", "=", *text);
  return path == "document.querySelector" ? *text : std::string();
}

/// `x.className.includes('a')`, `['a', 'b'].includes(x.id)`, `/a/.test(x.className)`.
void ElementTestFinder::at_text_call(NodeId id, std::string_view method, NodeId object,
                                     NodeId first) {
  const bool finds = is_one_of(method, {"indexOf", "search"});
  if (!finds && !is_one_of(method, {"includes", "startsWith", "endsWith", "match", "test"})) return;
  const NodeId pattern = index_.resolve(method == "test" ? object : first);
  std::vector<std::string> texts;
  if (tree_[pattern].kind == NodeKind::reg_exp_literal) {
    const std::string_view literal = tree_.text(pattern);
    texts = plain_patterns(literal.substr(1, literal.rfind('/') - 1));
    std::erase_if(texts,
                  [](const std::string& text) { return text.find('\1') != std::string::npos; });
    const Property asked = property_of(method == "test" ? first : object);
    return add_compared(id, asked, "*=", texts, finds);
  }
  if (method == "test") return;
  if (const NodeId list = listed(object); method == "includes" && list != 0) {
    Subject subject = subject_of(list);
    constexpr std::string_view classes = ".classList";
    if (!subject.path.ends_with(classes)) return;
    subject.path.resize(subject.path.size() - classes.size());
    return add_compared(id, {std::move(subject), "class"}, "=", texts_of(first), false);
  }
  if (const Property asked = property_of(object); asked.of.is_known())
    return add_compared(id, asked, match_of(method), texts_of(first), finds);
  if (method != "includes" && method != "indexOf") return;
  if (const Property asked = property_of(first); asked.of.is_known())
    add_compared(id, asked, "=", texts_of(object), finds);
}

void ElementTestFinder::at_binary(NodeId id) {
  const Operator op = tree_[id].op;
  if (!js::is_equality(op)) return;
  const NodeId left = tree_.first_child(id);
  const NodeId right = tree_.next(left);
  for (const auto& [asked, with] : {std::pair{left, right}, std::pair{right, left}}) {
    const NodeKind kind = tree_[asked].kind;
    if (kind != NodeKind::member_expression && kind != NodeKind::call_expression &&
        kind != NodeKind::identifier)
      continue;
    const Property property = property_of(asked);
    if (property.of.is_known()) {
      add_compared(id, property, "=", texts_of(with), false);
    } else if (const std::string selector = selector_of(with); !selector.empty()) {
      add(id, subject_of(asked), {selector}, false);
    }
  }
}

/// `switch (x.id) { case 'a': ... }`: the case itself is the test.
void ElementTestFinder::at_case(NodeId id) {
  if (tree_[id].has(js::flag::is_default)) return;
  const Property asked = property_of(tree_.first_child(tree_.parent(id)));
  if (asked.of.is_known()) add_compared(id, asked, "=", texts_of(tree_.first_child(id)), false);
}

}  // namespace premod::page
