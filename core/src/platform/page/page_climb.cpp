// Climbs from a test of the page to the code it decides: through names, helpers and what they
// return, into other modules.
#include <algorithm>

#include "flow/branches.hpp"
#include "js/equality.hpp"
#include "js/parameters.hpp"
#include "platform/named_members.hpp"
#include "platform/page/page_tests.hpp"
#include "text/ascii.hpp"

namespace premod::page {
namespace {

using js::At;
using js::NodeId;
using js::NodeKind;
using js::Operator;

constexpr int max_depth = 6;           ///< names and helpers on the way
constexpr std::size_t max_reads = 64;  ///< of one getter

/// The class or the literal whose method or field `node` stands in; 0 where `this` may be anything.
NodeId owner_of_this(const js::Tree& tree, NodeId node) {
  NodeId at = function_around(tree, node, true);
  if (at == 0) return 0;
  at = tree.parent(at);
  const NodeKind kind = tree[at].kind;
  if (kind != NodeKind::method_definition && kind != NodeKind::property) return 0;
  at = tree.parent(at);
  return tree[at].kind == NodeKind::class_body ? tree.parent(at) : at;
}

/// Where a getter of a literal or a class is read: of `this`, or of an object that is made there.
std::vector<At> reads_of_getter(Origins& origins, At member) {
  const js::Tree& tree = origins.tree(member);
  const js::Index& index = origins.index(member);
  const std::string name = index.key_text(member.node);
  NodeId owner = tree.parent(member.node);
  if (tree[owner].kind == NodeKind::class_body) owner = tree.parent(owner);
  const js::ValueStore& store = origins.program().store();
  const auto is_owner = [&](js::ValueId id) {
    const js::Value& value = store.value(id);
    return value.kind == js::ValueKind::object && value.script == member.script &&
           value.node == owner;
  };
  std::vector<At> out;
  for (const NodeId use : named_members(*origins.file(member)).of(name)) {
    const NodeId object = tree.first_child(use);
    const auto values = index.values(object);
    bool read = std::any_of(values.begin(), values.end(), is_owner);
    if (!read && tree[object].kind == NodeKind::this_expression) {
      const NodeId of = owner_of_this(tree, object);
      // A class that is built on another one may have it from there.
      read = of == 0 || of == owner ||
             (js::is_class(tree[of].kind) && tree[of].has(js::flag::has_heritage));
    }
    if (!read) continue;
    if (origins.is_cut(out.size() == max_reads, "max_reads")) break;
    out.push_back({member.script, use});
  }
  return out;
}

}  // namespace

void PageTests::add(At region, NodeId last) {
  if (region.node == 0) return;
  Guarded one = current_;
  one.region = region;
  one.last = last;
  out_.push_back(std::move(one));
}

/// The offset says "found": `> -1`, `!== -1`, `>= 0`, `=== 0`; the outcome is compared with true,
/// false or null.
bool PageTests::climb_binary(At above, At at, State& state) const {
  const js::Tree& tree = this->tree(above);
  const NodeId left = tree.first_child(above.node);
  const NodeId other = left == at.node ? tree.next(left) : left;
  const Operator op = tree[above.node].op;
  const bool equal = js::is_equal(op);
  const bool unequal = js::is_unequal(op);
  if (!state.offset) {
    if (!equal && !unequal) return false;
    const auto flag = origins_->index(above).constant_bool(other);
    if (!flag && tree[other].kind != NodeKind::null_literal) return false;
    if (flag == true ? unequal : equal) state.negated = !state.negated;
    return true;
  }
  const std::string_view number = tree.text(other);
  if (left != at.node) return false;
  const bool found = (unequal && number == "-1") || (op == Operator::greater && number == "-1") ||
                     (op == Operator::greater_equal && number == "0") || (equal && number == "0") ||
                     (op == Operator::greater && number == "0");
  const bool missing = (equal && number == "-1") || (op == Operator::less && number == "0") ||
                       (unequal && number == "0") || (op == Operator::less_equal && number == "-1");
  if (!found && !missing) return false;
  state.offset = false;
  if (missing) state.negated = !state.negated;
  return true;
}

/// The outcome is handed to a helper of the widget: `when(isPay, draw)`.
void PageTests::climb_call(At above, At at, const State& state, int depth) {
  const js::Tree& tree = this->tree(above);
  const NodeId callee = tree.first_child(above.node);
  if (callee == at.node || state.offset) return;
  // `classList.toggle('on-pay', isPay)`: done there, undone elsewhere.
  if (tree[callee].kind == NodeKind::member_expression && tree.next(tree.next(callee)) == at.node &&
      !state.negated &&
      text::is_one_of(origins_->index(above).key_text(callee), {"toggle", "toggleClass"}))
    return add(above);
  for (const At function : origins_->called(At{above.script, callee})) {
    const js::Tree& there = this->tree(function);
    const NodeId parameter = js::parameter_for(there, function.node, tree, above.node, at.node);
    if (parameter == 0 || there[parameter].kind != NodeKind::binding_identifier) continue;
    State inside = state;
    inside.call = above;
    const At before = current_.call;
    current_.call = above;
    at_name({function.script, parameter}, inside, depth + 1);
    current_.call = before;
  }
}

/// `classList[onPay ? 'add' : 'remove']('a')`, `style.display = onPay ? 'none' : ''`: a word that
/// is chosen there decides how an element looks.
void PageTests::at_choice(At choice, At test, const State& state) {
  const js::Tree& tree = this->tree(choice);
  const js::Index& index = origins_->index(choice);
  if (tree.first_child(choice.node) != test.node) return;
  const NodeId yes = tree.next(test.node);
  const NodeId chosen = state.negated ? tree.next(yes) : yes;
  add({choice.script, chosen});
  const std::string_view word = tree[chosen].kind == NodeKind::string_literal
                                    ? tree.string_value(chosen)
                                    : std::string_view();
  if (word.empty() ||
      text::is_one_of(word, {"remove", "removeClass", "show", "block", "auto", "visible"}))
    return;
  const NodeId above = tree.parent(choice.node);
  const NodeId around = tree.parent(above);
  const auto member = [&](NodeId node) {
    return tree[node].kind == NodeKind::member_expression ? index.key_text(node) : std::string();
  };
  const NodeId callee = tree.first_child(above);
  if (tree[above].kind == NodeKind::member_expression &&
      tree[around].kind == NodeKind::call_expression)
    return add({choice.script, around});
  if (tree[above].kind == NodeKind::call_expression &&
      text::is_one_of(member(callee), {"css", "addClass", "toggleClass", "setProperty", "attr"}))
    return add({choice.script, above});
  if (tree[above].kind == NodeKind::assignment_expression &&
      (member(callee) == "className" || member(tree.first_child(callee)) == "style"))
    add({choice.script, above});
}

void PageTests::at_if(At above, const State& state) {
  const js::Tree& tree = this->tree(above);
  const NodeId test = tree.first_child(above.node);
  const NodeId yes = tree.next(test);
  const NodeId no = tree.next(yes);
  const auto at = [&](NodeId node) { return At{above.script, node}; };
  if (!state.negated) return add(at(yes));
  if (no != 0) return add(at(no));
  // `if (not there) return;`: the rest of the block.
  if (!js::leaves(tree, yes)) return;
  const NodeId rest = tree.next(above.node);
  if (rest != 0) add(at(rest), tree.last_child(tree.parent(above.node)));
}

void PageTests::at_case(At above) {
  const js::Tree& tree = this->tree(above);
  // To the first break; an empty case falls through to the next.
  for (NodeId at = above.node; at != 0; at = tree.next(at)) {
    NodeId first = tree.first_child(at);
    if (!tree[at].has(js::flag::is_default)) first = tree.next(first);
    if (first == 0) continue;
    add({above.script, first}, tree.last_child(at));
    if (js::leaves(tree, tree.last_child(at))) return;
  }
}

bool PageTests::holds_where_found(NodeId test, State state) const {
  const js::Tree& tree = origins_->script().tree();
  const NodeId above = tree.parent(test);
  if (tree[above].kind == NodeKind::binary_expression &&
      !climb_binary(here(above), here(test), state))
    return false;
  if (tree[above].kind == NodeKind::unary_expression) {
    if (tree[above].op == Operator::unary_not) state.negated = !state.negated;
    if (tree[above].op == Operator::unary_bit_not) state.offset = false;
  }
  return !state.negated && !state.offset;
}

/// `class Pay extends Page { get path() { return '/settings/pay'; } draw() {...} }`: what the other
/// methods of the class do is done on its page.
void PageTests::add_class_beside(At text) {
  const js::Tree& tree = this->tree(text);
  NodeId member = tree.parent(text.node);
  if (tree[member].kind == NodeKind::return_statement) {
    member = tree.parent(function_around(tree, text.node, false));
    if (tree[member].kind != NodeKind::method_definition || tree[member].op != Operator::method_get)
      return;
  }
  const NodeId body = tree.parent(member);
  // A static member says nothing of the page that an instance is for.
  if (tree[body].kind != NodeKind::class_body || tree[member].has(js::flag::is_static)) return;
  int seen = 0;
  for (const NodeId other : tree.children(body)) {
    if (origins_->is_cut(++seen > js::max_object_properties, "max_object_properties")) return;
    if (other != member && tree[other].kind == NodeKind::method_definition)
      add({text.script, tree.last_child(other)});
  }
}

/// A function, or the name of a method: `[/settings.pay/, 'draw']` for `this[row[1]]()`.
void PageTests::add_value_beside(At value) {
  if (value.node == 0) return;
  if (tree(value)[value.node].kind == NodeKind::string_literal) {
    const auto named = origins_->functions_named(tree(value).string_value(value.node));
    if (named.size() == 1) add(named.front());
    return;
  }
  if (origins_->index(value).function_of(value.node) != 0 || origins_->called(value).size() == 1)
    add(value);
}

/// `{'/settings/pay/': draw}`, `[{path: '/settings/pay/', run: draw}]`, `[['/settings/pay/',
/// draw]]`: a table whose texts are compared with the page runs what stands beside the one that
/// fits.
void PageTests::add_beside(At text) {
  const js::Tree& tree = this->tree(text);
  const NodeId above = tree.parent(text.node);
  const auto take = [&](NodeId value) {
    if (value != text.node) add_value_beside({text.script, value});
  };
  int seen = 0;
  const auto is_cut = [&] {
    return origins_->is_cut(++seen > js::max_object_properties, "max_object_properties");
  };
  if (tree[above].kind == NodeKind::return_statement ||
      tree[above].kind == NodeKind::property_definition)
    return add_class_beside(text);
  if (tree[above].kind == NodeKind::array_expression &&
      tree[tree.parent(above)].kind == NodeKind::array_expression) {
    for (const NodeId item : tree.children(above)) {
      if (is_cut()) return;
      take(item);
    }
    return;
  }
  if (tree[above].kind != NodeKind::property) return;
  if (tree.first_child(above) == text.node) return take(tree.next(text.node));
  const NodeId object = tree.parent(above);
  if (tree[object].kind != NodeKind::object_expression ||
      tree[tree.parent(object)].kind != NodeKind::array_expression)
    return;
  for (const NodeId property : tree.children(object)) {
    if (tree[property].kind != NodeKind::property) continue;
    if (is_cut()) return;
    const NodeId link = tree[property].link;
    take(tree[property].has(js::flag::shorthand) ? link : tree.next(link));
  }
}

void PageTests::at_name(At name, const State& state, int depth) {
  if (depth > max_depth) return;
  const js::Tree& tree = this->tree(name);
  if (tree[name.node].kind == NodeKind::member_expression) {  // this.onPay = ...
    if (tree[tree.first_child(name.node)].kind != NodeKind::this_expression) return;
    const std::string key = origins_->index(name).key_text(name.node);
    for (const At use : origins_->member_uses(name.script, key))
      if (!(use == name)) climb(use, state, depth + 1);
    return;
  }
  const js::Scopes& scopes = origins_->scopes(name);
  const js::VariableId variable = scopes.variable_of(name.node);
  if (variable == 0) return;
  for (js::ReferenceId id = scopes.variable(variable).first; id != 0;
       id = scopes.reference(id).next)
    if (scopes.reference(id).read)
      climb({name.script, scopes.reference(id).node}, state, depth + 1);
}

void PageTests::at_return(At node, const State& state, int depth) {
  if (state.offset || depth > max_depth) return;
  const js::Tree& tree = this->tree(node);
  const At function{node.script, js::is_function(tree[node.node].kind)
                                     ? node.node
                                     : function_around(tree, node.node, false)};
  if (function.node == 0) return;
  State outside = state;
  outside.call = {};
  // `pages.find((page) => path.startsWith(page.path))`: what is found says where it runs, unless
  // each row has a function of its own.
  for (const Handed& handed : origins_->handed(function)) {
    if (row_runs_) break;
    const js::Tree& there = this->tree(handed.call);
    const NodeId callee = there.first_child(handed.call.node);
    if (handed.argument == 0 && there[callee].kind == NodeKind::member_expression &&
        text::is_one_of(origins_->index(handed.call).key_text(callee), {"find", "some"}))
      climb(handed.call, outside, depth + 1);
  }
  // `get open() { return path.startsWith(page); }`: where it is read.
  const NodeId member = tree.parent(function.node);
  const bool getter = tree[member].kind == NodeKind::property
                          ? tree[member].has(js::flag::getter)
                          : tree[member].kind == NodeKind::method_definition &&
                                tree[member].op == Operator::method_get;
  if (getter)
    for (const At use : reads_of_getter(*origins_, {function.script, member}))
      climb(use, outside, depth + 1);
  if (state.call.node != 0) return climb(state.call, outside, depth + 1);
  for (const js::Caller& caller : origins_->program().callers(function))
    if (caller.runs == js::Runs::now && !caller.guess && origins_->knows(caller.call))
      climb(caller.call, outside, depth + 1);
}

/// Through what makes another outcome of it; false: no further.
bool PageTests::climb_expression(At over, At at, State& state) {
  const js::Tree& tree = this->tree(over);
  const js::Node& node = tree[over.node];
  switch (node.kind) {
    case NodeKind::binary_expression:
      return climb_binary(over, at, state);
    case NodeKind::unary_expression:
      if (node.op == Operator::unary_bit_not && state.offset) {  // ~path.indexOf()
        state.offset = false;
        return true;
      }
      if (node.op != Operator::unary_not) return false;
      state.offset = false;
      state.negated = !state.negated;
      return true;
    case NodeKind::logical_expression:
      if (node.op == Operator::logical_and && !state.negated &&
          tree.first_child(over.node) == at.node)
        add({over.script, tree.next(at.node)});
      return true;
    default:  // await
      return true;
  }
}

void PageTests::climb(At start, State state, int depth) {
  const js::Tree& tree = this->tree(start);
  NodeId at = start.node;
  while (++steps_ < max_climb_steps && depth <= max_depth) {
    const NodeId above = tree.parent(at);
    const At over{start.script, above};
    switch (tree[above].kind) {
      case NodeKind::call_expression:
        // Boolean(x): what is made of the result.
        if (tree.text(tree.first_child(above)) == "Boolean" && tree.first_child(above) != at) break;
        return climb_call(over, {start.script, at}, state, depth);
      case NodeKind::binary_expression:
      case NodeKind::unary_expression:
      case NodeKind::await_expression:
      case NodeKind::logical_expression:
        if (!climb_expression(over, {start.script, at}, state)) return;
        break;
      case NodeKind::conditional_expression:
        return at_choice(over, {start.script, at}, state);
      case NodeKind::if_statement:
        if (!state.offset && tree.first_child(above) == at) at_if(over, state);
        return;
      case NodeKind::switch_case:
        if (tree.first_child(above) == at && !state.negated) at_case(over);
        return;
      case NodeKind::variable_declarator:
      case NodeKind::assignment_expression:
        if (tree.first_child(above) == at) return;
        return at_name({start.script, tree.first_child(above)}, state, depth);
      case NodeKind::return_statement:
      case NodeKind::arrow_function:
        return at_return(over, state, depth);
      default:
        return;
    }
    at = above;
  }
}

}  // namespace premod::page
