// The classes, ids and styles that a script gives to an element it has made.
#include <algorithm>

#include "platform/elements.hpp"
#include "platform/style_effects.hpp"

namespace premod::page {
namespace {

using js::At;
using js::NodeId;
using js::NodeKind;

constexpr int max_uses = 64;  ///< of the name that holds a new element

bool is_name_key(std::string_view key) {
  return key == "class" || key == "id" || key == "className" || key == "addClass";
}

}  // namespace

/// `$('<div>', {class: 'a', css: {...}})`, `Object.assign(element, {className: 'a'})`.
void ElementReader::add_options(At options, const Frame* frame, Elements& to) {
  const js::Tree& tree = this->tree(options);
  int seen = 0;
  for (const NodeId id : tree.children(options.node)) {
    if (tree[id].kind != NodeKind::property || ++seen > max_uses) continue;
    const std::string key = key_text({options.script, id});
    const NodeId link = tree[id].link;
    const At value{options.script, tree[id].has(js::flag::shorthand) ? link : tree.next(link)};
    if (is_name_key(key))
      for (const std::string& text : origins_.texts(value, frame)) add_words(to, text);
    if (key == "style")
      for (const std::string& text : origins_.texts(value, frame)) to.style += ";" + text;
    if (key != "css" || tree[value.node].kind != NodeKind::object_expression) continue;
    for (const NodeId rule : tree.children(value.node)) {
      if (tree[rule].kind != NodeKind::property || ++seen > max_uses) continue;
      const At given{options.script, tree.next(tree[rule].link)};
      if (given.node == 0) continue;
      std::string text = origins_.texts(given, frame).front();
      if (tree[given.node].kind == NodeKind::numeric_literal) text += "px";
      to.style += ";" + key_text({options.script, rule}) + ":" + readable(std::move(text));
    }
  }
}

/// At one use of the name that holds the element: `e.className = 'a'`, `e.classList.add('a')`,
/// `e.setAttribute('class', 'a')`, `Object.assign(e, {id: 'a'})`.
void ElementReader::add_names_at(At use, Elements& to) {
  const js::Tree& tree = this->tree(use);
  const NodeId above = tree.parent(use.node);
  const auto add_texts = [&](NodeId value) {
    if (value == 0) return;
    for (const std::string& text : origins_.texts(At{use.script, value}, nullptr))
      if (text.find(js::hole) == std::string::npos) add_words(to, text);
  };
  if (tree[above].kind == NodeKind::call_expression) {
    const NodeId callee = tree.first_child(above);
    const NodeId second = tree.next(use.node);
    if (tree.next(callee) == use.node && second != 0 &&
        path_of({use.script, callee}) == "Object.assign" &&
        tree[second].kind == NodeKind::object_expression)
      add_options({use.script, second}, nullptr, to);
    return;
  }
  if (tree[above].kind != NodeKind::member_expression || tree.first_child(above) != use.node)
    return;
  const std::string key = key_text({use.script, above});
  const NodeId outer = tree.parent(above);
  if (tree[outer].kind == NodeKind::assignment_expression && tree.first_child(outer) == above) {
    if (is_name_key(key)) add_texts(tree.next(above));
    return;
  }
  if (tree[outer].kind == NodeKind::call_expression && tree.first_child(outer) == above) {
    const NodeId first = tree.next(above);
    if (key == "addClass") return add_texts(first);
    if ((key == "setAttribute" || key == "attr") && first != 0 &&
        is_name_key(origins_.texts(At{use.script, first}, nullptr).front()))
      add_texts(tree.next(first));
    return;
  }
  const NodeId call = tree.parent(outer);
  if (key != "classList" || tree[outer].kind != NodeKind::member_expression ||
      tree[call].kind != NodeKind::call_expression || key_text({use.script, outer}) != "add")
    return;
  for (NodeId name = tree.next(tree.first_child(call)); name != 0; name = tree.next(name))
    add_texts(name);
}

/// By the uses of the variable or field that the element is kept in.
void ElementReader::add_given_names(At made, Elements& to) {
  const js::Tree& tree = this->tree(made);
  NodeId at = made.node;
  for (NodeId above = tree.parent(at); tree[above].kind == NodeKind::member_expression ||
                                       (tree[above].kind == NodeKind::call_expression &&
                                        tree.first_child(above) == at);
       above = tree.parent(at))
    at = above;  // `$('<div>').addClass('a').hide()`
  const NodeId above = tree.parent(at);
  const NodeId target = tree.first_child(above);
  if ((tree[above].kind != NodeKind::variable_declarator &&
       tree[above].kind != NodeKind::assignment_expression) ||
      target == at)
    return;
  const js::Scopes& scopes = origins_.scopes(made);
  if (const js::VariableId variable = scopes.variable_of(target); variable != 0) {
    int seen = 0;
    for (js::ReferenceId id = scopes.variable(variable).first; id != 0 && ++seen <= max_uses;
         id = scopes.reference(id).next)
      add_names_at({made.script, scopes.reference(id).node}, to);
    return;
  }
  if (tree[target].kind != NodeKind::member_expression) return;
  for (const At use : origins_.member_uses(made.script, key_text({made.script, target})))
    add_names_at(use, to);
}

}  // namespace premod::page
