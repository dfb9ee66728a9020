// Climbs from a text that names a page through comparisons to the code they decide.
#include "platform/page/page_tests.hpp"

#include <algorithm>
#include <array>

#include "text/ascii.hpp"

namespace premod::page {
namespace {

using text::is_one_of;

using js::NodeId;
using js::NodeKind;
using js::Operator;

constexpr int max_depth = 6;  ///< names and helpers on the way

bool ends_here(NodeKind kind) {
  return kind == NodeKind::return_statement || kind == NodeKind::throw_statement ||
         kind == NodeKind::break_statement || kind == NodeKind::continue_statement;
}

}  // namespace

std::string plain_pattern(std::string_view source) {
  std::string out;
  for (std::size_t i = 0; i < source.size(); ++i)
    if (source[i] != '\\' && source[i] != '^' && source[i] != '$') out += source[i];
  return out;
}

bool PageTests::is_page_value(NodeId expression) const {
  NodeId at = index_->resolve(expression);
  for (int hops = 0; hops < 16 && at != 0; ++hops) {
    const std::string_view path = index_->path_text(index_->path_of(at));
    if (path.starts_with("location") || path.starts_with("document.location") ||
        path.starts_with("document.URL") || path.find("getWidgetsArea()") != path.npos ||
        path.ends_with("system().area") || path.ends_with("system.area") ||
        path.ends_with(".current_entity"))
      return true;
    // What is cut out of it or made of it: split('/')[2], toLowerCase(), new URL(location).
    const js::Node& node = (*tree_)[at];
    if (node.kind == NodeKind::member_expression) {
      const std::string key = index_->key_text(at);
      const NodeId object = index_->resolve(node.link);
      if (key == "area" && (*tree_)[object].kind == NodeKind::call_expression) {
        const NodeId callee = tree_->first_child(object);
        if ((*tree_)[callee].kind == NodeKind::member_expression &&
            index_->key_text(callee) == "system")
          return true;
      }
      at = object;
    } else if (node.kind == NodeKind::call_expression) {
      const NodeId callee = node.link;
      if ((*tree_)[callee].kind == NodeKind::member_expression) {
        if (index_->key_text(callee) == "getWidgetsArea") return true;
        at = index_->resolve(tree_->first_child(callee));
      } else {
        at = tree_->next(callee) == 0 ? 0 : index_->resolve(tree_->next(callee));
      }
    } else if (node.kind == NodeKind::new_expression) {
      at = tree_->next(node.link) == 0 ? 0 : index_->resolve(tree_->next(node.link));
    } else {
      return false;
    }
  }
  return false;
}

std::vector<Guarded> PageTests::find(const NamePage& named) {
  for (const js::Text& text : script_->texts()) {
    const std::string_view page = named(text.value, false);
    if (page.empty()) continue;
    current_ = {0, 0, text.node, std::string(page)};
    climb(text.node, {}, 0);
  }
  for (NodeId id = 1; id < tree_->size(); ++id) {
    const js::Node& node = (*tree_)[id];
    if (node.kind == NodeKind::reg_exp_literal) {
      const std::string_view page = named(plain_pattern(tree_->text(id)), true);
      if (page.empty()) continue;
      current_ = {0, 0, id, std::string(page)};
      climb(id, {}, 0);
    } else if (node.kind == NodeKind::property &&
               (*tree_)[tree_->parent(id)].kind == NodeKind::object_expression) {
      const std::string_view page = named(index_->key_text(id), false);
      if (page.empty()) continue;
      current_ = {0, 0, id, std::string(page)};
      at_key(id);
    }
  }
  return std::move(out_);
}

void PageTests::add(NodeId region, NodeId last) {
  if (region == 0) return;
  Guarded one = current_;
  one.region = region;
  one.last = last;
  out_.push_back(std::move(one));
}

/// `{authlog: draw}[area]`: the value runs on that page only.
void PageTests::at_key(NodeId property) {
  const NodeId object = tree_->parent(property);
  const NodeId link = (*tree_)[property].link;
  const bool shorthand = (*tree_)[property].has(js::flag::shorthand);
  const NodeId value = shorthand ? link : tree_->next(link);
  const auto indexed = [&](NodeId used) {
    const NodeId member = tree_->parent(used);
    return (*tree_)[member].kind == NodeKind::member_expression &&
           (*tree_)[member].has(js::flag::computed) && tree_->first_child(member) == used &&
           is_page_value(tree_->next(used));
  };
  bool found = indexed(object);
  const NodeId above = tree_->parent(object);
  if (!found && (*tree_)[above].kind == NodeKind::variable_declarator) {
    const js::VariableId variable = script_->scopes().variable_of(tree_->first_child(above));
    const js::Scopes& scopes = script_->scopes();
    for (js::ReferenceId id = scopes.variable(variable).first; id != 0 && !found;
         id = scopes.reference(id).next)
      found = indexed(scopes.reference(id).node);
  }
  if (found) add(value);
}

/// The offset says "found": `> -1`, `!== -1`, `>= 0`, `=== 0`; or the value is the same.
bool PageTests::at_binary(NodeId above, NodeId at, State& state) const {
  const NodeId left = tree_->first_child(above);
  const NodeId other = left == at ? tree_->next(left) : left;
  const Operator op = (*tree_)[above].op;
  const bool equal = op == Operator::equal || op == Operator::strict_equal;
  const bool unequal = op == Operator::not_equal || op == Operator::strict_not_equal;
  if (state.offset) {
    const std::string_view number = tree_->text(other);
    if (left != at) return false;
    const bool found = (unequal && number == "-1") || (op == Operator::greater && number == "-1") ||
                       (op == Operator::greater_equal && number == "0") || (equal && number == "0");
    const bool missing = (equal && number == "-1") || (op == Operator::less && number == "0");
    if (!found && !missing) return false;
    state.offset = false;
    if (missing) state.negated = !state.negated;
    return true;
  }
  if (state.compared) return false;
  if ((!equal && !unequal) || !is_page_value(other)) return false;
  state.compared = true;
  if (unequal) state.negated = !state.negated;
  return true;
}

bool PageTests::at_call(NodeId above, NodeId at, State& state, int depth) {
  const NodeId callee = tree_->first_child(above);
  if (callee == at) return false;
  // A local helper that is given the page: its parameter goes on climbing.
  if (const NodeId function = origins_->called(callee); function != 0 && !state.compared) {
    NodeId parameter = tree_->first_parameter(function);
    for (NodeId argument = tree_->next(callee); argument != at && argument != 0 && parameter != 0;
         argument = tree_->next(argument))
      parameter = tree_->next(parameter);
    if (parameter != 0 && (*tree_)[parameter].kind == NodeKind::binding_identifier) {
      State inside = state;
      inside.call = above;
      at_name(parameter, inside, depth + 1);
    }
    return false;
  }
  if ((*tree_)[callee].kind != NodeKind::member_expression) {
    // Boolean(x), isFound(x): what is made of the result.
    return state.compared && tree_->text(callee) == "Boolean";
  }
  const NodeId object = tree_->first_child(callee);
  const std::string name = index_->key_text(callee);
  if (is_one_of(name, {"contains", "includes", "indexOf"}) && tree_->next(callee) == at &&
      !is_page_value(object)) {  // _.contains(list, area)
    const NodeId second = tree_->next(at);
    if (second == 0 || !is_page_value(second)) return false;
    state.compared = true;
    state.offset = name == "indexOf";
    return true;
  }
  if (tree_->next(callee) != at || !is_page_value(object)) return false;
  if (is_one_of(name, {"includes", "startsWith", "endsWith", "match", "matchAll"})) {
    state.compared = true;
    return true;
  }
  if (!is_one_of(name, {"indexOf", "lastIndexOf", "search"})) return false;
  state.compared = state.offset = true;
  return true;
}

/// `/pay/.test(path)`, `['a', 'b'].includes(area)`, `new Set(list).has(area)`.
bool PageTests::at_member(NodeId above, State& state, NodeId& next) const {
  const NodeId call = tree_->parent(above);
  if ((*tree_)[call].kind != NodeKind::call_expression || tree_->first_child(call) != above)
    return false;
  const std::string name = index_->key_text(above);
  const NodeId argument = tree_->next(above);
  if (argument == 0 || state.compared) return false;
  if (!is_one_of(name, {"test", "exec", "includes", "indexOf", "has"}) || !is_page_value(argument))
    return false;
  state.compared = true;
  state.offset = name == "indexOf";
  next = call;
  return true;
}

void PageTests::at_if(NodeId above, const State& state) {
  const NodeId test = tree_->first_child(above);
  const NodeId yes = tree_->next(test);
  const NodeId no = tree_->next(yes);
  if (!state.negated) return add(yes);
  if (no != 0) return add(no);
  // `if (not there) return;`: the rest of the block.
  NodeId last = yes;
  if ((*tree_)[yes].kind == NodeKind::block_statement) last = tree_->last_child(yes);
  if (last == 0 || !ends_here((*tree_)[last].kind)) return;
  const NodeId rest = tree_->next(above);
  if (rest != 0) add(rest, tree_->last_child(tree_->parent(above)));
}

void PageTests::at_case(NodeId above, const State& state) {
  const NodeId statement = tree_->parent(above);
  const NodeId value = tree_->first_child(statement);
  if (!state.compared && !is_page_value(value)) return;
  // To the first break; an empty case falls through to the next.
  for (NodeId at = above; at != 0; at = tree_->next(at)) {
    NodeId first = tree_->first_child(at);
    if (!(*tree_)[at].has(js::flag::is_default)) first = tree_->next(first);
    if (first == 0) continue;
    add(first, tree_->last_child(at));
    if (ends_here((*tree_)[tree_->last_child(at)].kind)) return;
    const NodeId last = tree_->last_child(at);
    if ((*tree_)[last].kind == NodeKind::block_statement && tree_->last_child(last) != 0 &&
        ends_here((*tree_)[tree_->last_child(last)].kind))
      return;
  }
}

void PageTests::at_name(NodeId name, const State& state, int depth) {
  const js::Scopes& scopes = script_->scopes();
  const js::VariableId variable = scopes.variable_of(name);
  if (variable == 0 || depth > max_depth) return;
  for (js::ReferenceId id = scopes.variable(variable).first; id != 0;
       id = scopes.reference(id).next)
    if (scopes.reference(id).read) climb(scopes.reference(id).node, state, depth + 1);
}

void PageTests::at_return(NodeId node, const State& state, int depth) {
  if (!state.compared || state.offset || depth > max_depth) return;
  const NodeId function =
      js::is_function((*tree_)[node].kind) ? node : origins_->function_around(node, false);
  State outside = state;
  outside.call = 0;
  if (state.call != 0) return climb(state.call, outside, depth + 1);
  for (const NodeId call : origins_->callers(function)) climb(call, outside, depth + 1);
}

void PageTests::climb(NodeId at, State state, int depth) {
  while (++steps_ < max_climb_steps && depth <= max_depth) {
    const NodeId above = tree_->parent(at);
    const js::Node& node = (*tree_)[above];
    NodeId next = above;
    switch (node.kind) {
      case NodeKind::call_expression:
        if (!at_call(above, at, state, depth)) return;
        break;
      case NodeKind::member_expression:
        if (tree_->first_child(above) != at || !at_member(above, state, next)) return;
        break;
      case NodeKind::new_expression:
      case NodeKind::array_expression:
        if (state.compared) return;
        break;
      case NodeKind::binary_expression:
        if (!at_binary(above, at, state)) return;
        break;
      case NodeKind::unary_expression:
        if (node.op != Operator::unary_not || !state.compared) return;
        if (state.offset) {  // !~path.indexOf()
          state.offset = false;
        }
        state.negated = !state.negated;
        break;
      case NodeKind::logical_expression:
        if (!state.compared) return;
        if (node.op == Operator::logical_and && !state.negated && tree_->first_child(above) == at)
          add(tree_->next(at));
        break;
      case NodeKind::conditional_expression: {
        if (tree_->first_child(above) != at || !state.compared) return;
        const NodeId yes = tree_->next(at);
        return add(state.negated ? tree_->next(yes) : yes);
      }
      case NodeKind::if_statement:
        if (state.compared && !state.offset && tree_->first_child(above) == at) at_if(above, state);
        return;
      case NodeKind::switch_case:
        return at_case(above, state);
      case NodeKind::variable_declarator:
      case NodeKind::assignment_expression:
        if (tree_->first_child(above) == at) return;
        return at_name(tree_->first_child(above), state, depth);
      case NodeKind::return_statement:
        return at_return(above, state, depth);
      case NodeKind::arrow_function:
        return at_return(above, state, depth);
      default:
        return;
    }
    at = next;
  }
}

}  // namespace premod::page
