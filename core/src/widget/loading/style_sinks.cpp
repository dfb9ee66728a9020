#include "widget/loading/style_sinks.hpp"

#include "js/function_around.hpp"
#include "js/parameters.hpp"
#include "text/ascii.hpp"
#include "widget/loading/style_follower.hpp"

namespace premod {

using js::NodeId;
using js::NodeKind;
using text::is_one_of;

StyleFate StyleFollower::run(NodeId text) {
  follow(text, {});
  if (tree_[text].kind == NodeKind::tagged_template)  // of its tag's first parameter, a list
    if (const NodeId tag = index_.function_of(tree_.first_child(text)); tag != 0)
      if (const NodeId parts = js::parameter_at(tree_, tag, 0); parts != 0) give_name(parts, {});
  if (page_) return {StyleSink::page, {}};
  if (!limit_.empty()) return {StyleSink::none, limit_};
  return {apart_ && !lost_ ? StyleSink::apart : StyleSink::none, {}};
}

std::vector<StyleFollower::Handed> StyleFollower::handed_on(NodeId text) {
  follow(text, {});
  return changed_ ? std::vector<Handed>() : std::move(handed_);
}

bool StyleFollower::is_sheet_as_given(NodeId parameter) {
  give_name(parameter, {});
  return page_ && !apart_ && !changed_;
}

bool StyleFollower::enter(NodeId node, const Thing& thing) {
  if (++steps_ > max_style_steps) limit_ = "max_style_steps";
  return limit_.empty() && seen_.insert({node, thing.what, thing.keys}).second;
}

/// `a + b`, `[a]`, `a || b`: what is around stands for the expression; 0 if it does not.
NodeId StyleFollower::widened(NodeId at) const {
  const NodeId above = tree_.parent(at);
  const bool first = tree_.first_child(above) == at;
  switch (tree_[above].kind) {
    case NodeKind::binary_expression:
      return tree_[above].op == js::Operator::add ? above : 0;
    case NodeKind::logical_expression:  // `css && add(css)`: a text is there
      return first && tree_[above].op == js::Operator::logical_and ? 0 : above;
    case NodeKind::conditional_expression:
      return first ? 0 : above;
    case NodeKind::sequence_expression:
      return tree_.next(at) == 0 ? above : 0;
    case NodeKind::spread_element:
    case NodeKind::object_expression:  // `{...attributes}`
    case NodeKind::template_literal:
    case NodeKind::tagged_template:
    case NodeKind::array_expression:
    case NodeKind::await_expression:
      return above;
    default:
      return 0;
  }
}

/// The expression inside is only tested, or its value is not used.
bool StyleFollower::is_dropped(NodeId above) const {
  switch (tree_[above].kind) {
    case NodeKind::expression_statement:
    case NodeKind::unary_expression:
    case NodeKind::binary_expression:
    case NodeKind::logical_expression:
    case NodeKind::conditional_expression:
    case NodeKind::sequence_expression:
    case NodeKind::if_statement:
    case NodeKind::switch_statement:
    case NodeKind::switch_case:
    case NodeKind::while_statement:
    case NodeKind::do_while_statement:
    case NodeKind::for_statement:
    case NodeKind::for_in_statement:  // the keys alone
      return true;
    default:
      return false;
  }
}

void StyleFollower::follow(NodeId node, const Thing& followed) {
  Thing thing = followed;
  for (NodeId at = node; at != 0 && enter(at, thing);) {
    const NodeId wider = widened(at);
    if (wider == 0) return taken(at, tree_.parent(at), thing);
    thing.listed = thing.listed || tree_[wider].kind == NodeKind::array_expression;
    at = wider;
  }
}

void StyleFollower::taken(NodeId at, NodeId above, const Thing& thing) {
  const bool first = tree_.first_child(above) == at;
  switch (tree_[above].kind) {
    case NodeKind::variable_declarator:
    case NodeKind::assignment_pattern:
      return first ? void() : give_name(tree_.first_child(above), thing);
    case NodeKind::for_of_statement:
      return at_loop(above, at, thing);
    case NodeKind::property_definition:
      return follow_field(above, thing);
    case NodeKind::property:
      return at_property(above, at, thing);
    case NodeKind::member_expression:
      return first ? at_member(above, thing) : void();
    case NodeKind::return_statement:
      return at_return(js::function_around(tree_, above), thing);
    case NodeKind::arrow_function:
      return at_return(above, thing);
    case NodeKind::new_expression:
      return first ? lose() : at_new(above, thing);
    case NodeKind::call_expression:
      return first ? lose() : at_argument(above, at, thing);
    case NodeKind::assignment_expression:
      if (first) return;
      at_assignment(above, thing);
      return follow(above, thing);
    default:
      if (!is_dropped(above)) lose();
  }
}

/// A name, a field, all names of a pattern that get it.
void StyleFollower::give_name(NodeId target, const Thing& thing) {
  switch (tree_[target].kind) {
    case NodeKind::identifier:
    case NodeKind::binding_identifier:
      return follow_name(target, thing);
    case NodeKind::member_expression:
      return follow_field(target, thing);
    case NodeKind::assignment_pattern:
    case NodeKind::rest_element:
      return give_name(tree_.first_child(target), thing);
    case NodeKind::array_pattern:
      for (const NodeId part : tree_.children(target))
        if (tree_[part].kind != NodeKind::hole) give_name(part, thing);
      return;
    case NodeKind::object_pattern:
      for (const NodeId part : tree_.children(target)) give_part(part, thing);
      return;
    default:
      lose();
  }
}

void StyleFollower::give_part(NodeId part, const Thing& thing) {
  if (!thing.is_held()) return;
  if (tree_[part].kind != NodeKind::property) return give_name(part, thing);
  const std::string key = index_.key_text(part);
  if (key.empty() || key == thing.keys.back()) give_name(tree_.last_child(part), thing.taken_out());
}

void StyleFollower::follow_name(NodeId name, const Thing& thing) {
  const js::VariableId variable = script_.scopes().variable_of(name);
  if (variable == 0) return lose();
  for (js::ReferenceId id = script_.scopes().variable(variable).first; id != 0 && limit_.empty();
       id = script_.scopes().reference(id).next)
    if (const js::Reference& one = script_.scopes().reference(id); one.read)
      follow(one.node, thing);
}

/// `this.sheet`, wherever the script names it again; of an object with a name also where that goes.
/// What others made they may read, too.
void StyleFollower::follow_field(NodeId member, const Thing& thing) {
  const NodeId object = tree_.first_child(member);
  if (tree_[object].kind == NodeKind::identifier &&
      tree_[index_.resolve(object)].kind != NodeKind::this_expression) {
    std::string key = index_.key_text(member);
    if (is_any_key(key) || thing.keys.size() >= max_style_keys) return lose();
    if (!is_plain_object(object)) lose();
    return follow_name(object, thing.under(std::move(key)));
  }
  const std::vector<NodeId> uses = roots_.same_field(member);
  if (uses.empty()) lose();
  for (const NodeId use : uses)
    if (use != member && tree_[use].kind == NodeKind::member_expression) follow(use, thing);
}

void StyleFollower::at_loop(NodeId loop, NodeId at, const Thing& thing) {
  const NodeId target = tree_.first_child(loop);
  if (tree_.next(target) != at) return;
  const bool declares = tree_[target].kind == NodeKind::variable_declaration;
  give_name(declares ? tree_.first_child(tree_.first_child(target)) : target, thing);
}

/// What a function hands back its calls are.
void StyleFollower::at_return(NodeId function, const Thing& thing) {
  const auto callers = script_.program().callers(index_.at(function));
  if (function == 0 || callers.empty()) lose();
  for (const js::Caller& caller : callers)
    if (caller.runs != js::Runs::now || caller.guess || caller.call.script != script_.script_id())
      lose();
    else
      follow(caller.call.node, thing);
}

/// The object has it under a key. Its functions may read it from `this`.
void StyleFollower::at_property(NodeId property, NodeId value, const Thing& thing) {
  std::string key = index_.key_text(property);
  if (tree_.last_child(property) != value) return;
  if (key.empty() || thing.keys.size() >= max_style_keys) return lose();
  const NodeId object = tree_.parent(property);
  int count = 0;
  for (const NodeId other : tree_.children(object))
    if (++count > max_style_properties ||
        tree_[tree_.last_child(other)].kind == NodeKind::function_expression)
      return lose();
  follow(object, thing.under(std::move(key)));
}

void StyleFollower::at_member(NodeId member, const Thing& thing) {
  const NodeId above = tree_.parent(member);
  const bool first = tree_.first_child(above) == member;
  if (first && tree_[above].kind == NodeKind::call_expression)
    return at_method(above, member, thing);
  if (first && tree_[above].kind == NodeKind::assignment_expression) return;
  const std::string key = index_.key_text(member);
  const bool raw = key == "raw" && thing.what == What::text;  // of a tag's first parameter
  if ((raw || is_any_key(key)) && (thing.listed || !thing.is_held())) follow(member, thing);
  if (thing.is_held()) {
    if (is_any_key(key) || key == thing.keys.back()) follow(member, thing.taken_out());
  } else if (thing.what == What::element) {
    if (is_text_key(key)) follow(member, {});
    if (key == "content") follow(member, thing);  // of a template
    if (is_one_of(key, {"sheet", "childNodes", "firstChild"})) lose();
  }
}

/// `css.trim()`, `$('<style>').text(css).appendTo('head')`, `sheets.forEach(add)`.
void StyleFollower::at_method(NodeId call, NodeId member, const Thing& thing) {
  const std::string method = index_.key_text(member);
  const bool bare = !thing.is_held();
  changed_ = changed_ || is_one_of(method, {"replace", "replaceAll", "map", "split", "reduce"});
  if (bare && thing.what == What::element &&
      is_one_of(method, {"appendTo", "prependTo", "insertAfter", "insertBefore"}))
    if (const NodeId root = tree_.next(member); root != 0) holder(root);
  if (is_one_of(method, {"forEach", "map", "flatMap", "reduce", "filter", "find", "then"}))
    give_each(member, thing);
  const bool of_list = is_one_of(
      method, {"concat", "slice", "filter", "find", "pop", "shift", "at", "map", "reverse"});
  if (of_list || (bare && thing.what != What::sheet)) follow(call, thing);
}

/// To the functions that a list runs for its elements, a promise for its value.
void StyleFollower::give_each(NodeId member, const Thing& thing) {
  for (NodeId argument = tree_.next(member); argument != 0; argument = tree_.next(argument)) {
    const NodeId function = index_.function_of(argument);
    if (function == 0 || !js::is_function(tree_[function].kind)) {
      lose();
      continue;
    }
    for (const unsigned place : {0U, 1U})
      if (const NodeId parameter = js::parameter_at(tree_, function, place); parameter != 0)
        give_name(parameter, thing);
  }
}

StyleFate style_fate(const js::File& script, NodeId text) {
  return StyleFollower(script).run(text);
}

}  // namespace premod
