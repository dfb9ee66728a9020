#include "widget/links/computed_pages.hpp"

#include <algorithm>

#include "flow/holes.hpp"
#include "js/function_around.hpp"
#include "text/ascii.hpp"
#include "text/entities/market_page.hpp"
#include "text/shown.hpp"

namespace premod {
namespace {

using js::NodeId;
using js::NodeKind;

constexpr std::size_t longest_address = 300;  // bytes
constexpr std::size_t longest_shown = 120;

bool may_lead_to_market(std::string_view text) {
  return text.find("amocrm.") != text.npos || text.find("kommo.com/") != text.npos;
}

/// What a code is put in order from: `String(code)`, `code.replace('_', '-')`.
NodeId without_changes(const js::File& script, NodeId expression) {
  const js::Tree& tree = script.tree();
  const js::Index& index = script.index();
  while (const js::CallSite* call = index.call_at(expression)) {
    const NodeId callee = call->callee;
    if (tree.next(callee) != 0 &&
        text::is_one_of(index.path_text(call->path), {"encodeURIComponent", "encodeURI", "String"}))
      expression = tree.next(callee);
    else if (tree[callee].kind == NodeKind::member_expression &&
             text::is_one_of(index.key_text(callee),
                             {"replace", "replaceAll", "split", "toLowerCase", "toString", "trim"}))
      expression = tree.first_child(callee);
    else
      break;
  }
  return expression;
}

bool is_name_of_code(std::string_view name) {
  return text::is_one_of(name, {"code", "widget_code", "widgetCode", "w_code"});
}

/// `this.params.widget_code`, `this.get_settings().code`, `this.widget.params.code`, `this.code`.
bool is_path_of_own_code(std::string_view path) {
  const std::size_t dot = path.rfind('.');
  if (dot == path.npos || !is_name_of_code(path.substr(dot + 1))) return false;
  const std::string_view of = path.substr(0, dot);
  if (of == "this") return true;
  for (const std::string_view widget : {"this.widget.", "this."})
    if (of.starts_with(widget))
      return text::is_one_of(of.substr(widget.size()),
                             {"params", "settings", "get_settings()", "system()"});
  return false;
}

/// The first of `a.b().c`, and its member that is asked for.
struct Root {
  NodeId node = 0;
  NodeId member = 0;
};

Root root_of(const js::Tree& tree, NodeId expression) {
  Root out{expression, 0};
  for (;;) {
    const NodeKind kind = tree[out.node].kind;
    if (kind == NodeKind::member_expression)
      out.member = out.node;
    else if (kind != NodeKind::call_expression)
      return out;
    out.node = tree.first_child(out.node);
  }
}

bool is_made_with_new(const js::Program& program, const js::Value& value) {
  if (value.kind != js::ValueKind::object || value.made != js::Made::instance) return false;
  const auto callers = program.callers({value.script, value.node});
  return std::any_of(callers.begin(), callers.end(), [&](const js::Caller& caller) {
    const js::At call = caller.call;
    return (*program.script(call.script).tree)[call.node].kind == NodeKind::new_expression;
  });
}

/// The root is `this` of what the scripts themselves make with `new`, to which the platform hands
/// nothing, and they put nothing of the widget into the member.
bool is_of_other_object(const js::File& script, Root root) {
  const js::Index& index = script.index();
  const js::Program& program = script.program();
  const std::string member = index.key_text(root.member);
  const auto values = index.values(index.resolve(root.node));
  return std::any_of(values.begin(), values.end(), [&](js::ValueId id) {
    return is_made_with_new(program, program.store().value(id)) &&
           program.paths(program.property(std::span(&id, 1), member)).empty();
  });
}

/// A parameter of a function that nothing in the scripts calls, so that its name alone says what it
/// is.
bool is_parameter_of_platform(const js::File& script, NodeId name) {
  const js::VariableId variable = script.scopes().variable_of(name);
  if (variable == 0) return false;
  const js::Variable& about = script.scopes().variable(variable);
  if (about.kind != js::Declared::parameter || about.writes != 0) return false;
  const NodeId function = js::function_around(script.tree(), about.declaration, false);
  return function != 0 && script.program().callers(script.index().at(function)).empty();
}

/// By what the loader hands to the widget: `self.params.widget_code`, `get_settings().code`.
bool names_itself(const js::File& script, NodeId expression) {
  const js::Tree& tree = script.tree();
  const js::Index& index = script.index();
  expression = without_changes(script, expression);
  const Root root = root_of(tree, expression);
  const auto values = index.values(expression);
  const std::vector<js::PathId> paths = script.program().paths(values);
  if (!paths.empty() && paths.size() == values.size() &&
      std::all_of(paths.begin(), paths.end(),
                  [&](js::PathId path) { return is_path_of_own_code(index.path_text(path)); }))
    return root.member == 0 || !is_of_other_object(script, root);
  if (tree[root.node].kind != NodeKind::identifier || !is_parameter_of_platform(script, root.node))
    return false;
  if (root.node == expression)
    return text::is_one_of(tree.name(root.node), {"widget_code", "own_code", "own_widget"});
  return is_name_of_code(index.key_text(expression)) &&
         text::is_one_of(tree.name(root.node), {"params", "settings", "widget", "own_settings"});
}

bool is_method_that_joins(const js::File& script, NodeId call) {
  const NodeId callee = script.tree().first_child(call);
  return script.tree()[call].kind == NodeKind::call_expression &&
         script.tree()[callee].kind == NodeKind::member_expression &&
         text::is_one_of(script.index().key_text(callee), {"concat", "join"});
}

/// What stands in it comes one behind the other: `a + b`, `a.concat(b)`, `[a, b].join('')`.
bool joins(const js::File& script, NodeId at) {
  const js::Tree& tree = script.tree();
  switch (tree[at].kind) {
    case NodeKind::template_literal:
      return true;
    case NodeKind::binary_expression:
      return tree[at].op == js::Operator::add;
    case NodeKind::call_expression:
      return is_method_that_joins(script, at);
    case NodeKind::member_expression:
      return tree.first_child(tree.parent(at)) == at &&
             is_method_that_joins(script, tree.parent(at));
    case NodeKind::array_expression:
      return is_method_that_joins(script, tree.parent(tree.parent(at)));
    default:
      return false;
  }
}

/// `a.concat(b)` of `a.concat(b).concat(c)`, which is read with the rest.
bool goes_on(const js::File& script, NodeId call) {
  const NodeId member = script.tree().parent(call);
  return joins(script, member) && script.tree()[member].kind == NodeKind::member_expression;
}

/// Nothing, or what is only known at run time, is among what it may be.
bool is_open(const js::File& script, NodeId part, const std::vector<std::string>& known) {
  const auto values = script.index().values(part);
  return known.empty() ||
         std::find(values.begin(), values.end(), js::unknown_value) != values.end() ||
         std::any_of(known.begin(), known.end(), [](const std::string& text) {
           return text.find(js::hole) != std::string::npos;
         });
}

/// `'…/integrations/' + code` and its like, where what names the page is neither known nor the own
/// code. A text may hold several: all are asked.
bool leads_elsewhere(const js::File& script, NodeId text) {
  const js::Tree& tree = script.tree();
  std::string before;
  for (NodeId at = text; at != 0;) {
    const js::Node& node = tree[at];
    if (node.kind == NodeKind::property_name || joins(script, at)) {
      at = tree.next_in_preorder(at, text);
      continue;
    }
    const std::vector<std::string> known = node.kind == NodeKind::template_element
                                               ? std::vector{std::string(tree.string_value(at))}
                                               : script.index().texts_of(at);
    const bool constant = node.kind == NodeKind::template_element;
    if (!constant && is_open(script, at, known) && text::ends_with_market_root(before) &&
        !names_itself(script, at))
      return true;
    before += known.size() == 1 ? known.front() : std::string(1, js::hole);
    if (before.size() > longest_address) before.erase(0, before.size() - longest_address);
    at = tree.next_after(at, text);
  }
  return false;
}

std::string page_of(std::string_view address) {
  if (address.size() > longest_address || !address.starts_with("http")) return {};
  const std::vector<text::Address> found = text::find_addresses(address);
  return found.size() == 1 ? text::market_page(found.front()) : std::string();
}

}  // namespace

std::vector<ComputedPage> computed_pages(const js::File& script) {
  std::vector<ComputedPage> out;
  if (script.is_vendored() || script.error() != nullptr) return out;
  NodeId node = 0;
  std::string first;  // page of the node
  bool told = false;
  for (const js::Text& text : script.texts()) {  // those of a node stand one behind the other
    if (text.node != node) {
      node = text.node;
      first.clear();
      told = false;
    }
    if (told || !may_lead_to_market(text.value)) continue;
    const std::string page = page_of(text.value);
    const bool second = !page.empty() && !first.empty() && page != first;
    if (first.empty()) first = page;
    told = second || leads_elsewhere(script, node);
    if (told)
      out.push_back(
          {script.span(node), node, text::shown(js::without_holes(text.value), longest_shown)});
  }
  for (const js::Call& call : script.calls())
    if (is_method_that_joins(script, call.node()) && !goes_on(script, call.node()) &&
        leads_elsewhere(script, call.node()))
      out.push_back(
          {call.span(), call.node(), text::shown(script.tree().text(call.node()), longest_shown)});
  return out;
}

}  // namespace premod
