// Finds comparisons of the page with texts; what they decide is found in page_climb.cpp.
#include "platform/page/page_tests.hpp"

#include <algorithm>

#include "js/equality.hpp"
#include "text/ascii.hpp"
#include "text/limit_log.hpp"

namespace premod::page {
namespace {

using text::is_one_of;

using js::At;
using js::NodeId;
using js::NodeKind;
using js::Operator;

constexpr std::size_t max_callers = 64;  ///< calls of a helper that is given the page
constexpr char anything = '\1';

bool is_page_path(std::string_view path) {
  return path.starts_with("location") || path.starts_with("document.location") ||
         path.starts_with("document.URL") || path.find("getWidgetsArea()") != path.npos ||
         path.ends_with("system().area") || path.ends_with("system.area") ||
         path.ends_with(".current_entity");
}

bool is_method(const js::Tree& tree, const js::Index& index, NodeId callee, std::string_view name) {
  return tree[callee].kind == NodeKind::member_expression && index.key_text(callee) == name;
}

/// Reads one alternative after the other; what follows a group is read once for each of its
/// choices.
class PatternReader {
 public:
  explicit PatternReader(std::string_view source) : source_(source) {}

  std::vector<std::string> choices() {
    std::vector<std::string> out;
    std::vector<std::string> now{""};
    while (at_ < source_.size() && source_[at_] != ')') {
      const char c = source_[at_++];
      if (c == '|') {
        take(out, now);
        now = {""};
      } else if (c == '(') {
        now = product(now, group());
      } else if (c == '[') {
        add(now, one_of_class());
      } else if (c == '\\' && at_ < source_.size()) {
        const char escaped = source_[at_++];
        const bool letter =
            (escaped >= 'a' && escaped <= 'z') || (escaped >= 'A' && escaped <= 'Z');
        add(now, letter ? anything : escaped);
      } else if (c == '.') {
        add(now, anything);
      } else if (c != '^' && c != '$' && c != '?' && c != '*' && c != '+') {
        add(now, c);
      }
    }
    take(out, now);
    return out;
  }

 private:
  /// `[/]` is a slash.
  char one_of_class() {
    const std::size_t begin = at_;
    while (at_ < source_.size() && source_[at_] != ']') at_ += source_[at_] == '\\' ? 2 : 1;
    const std::string_view inside =
        source_.substr(begin, std::min(at_, source_.size()) - std::min(begin, source_.size()));
    ++at_;
    return inside.size() == 1 && inside != "^" ? inside.front() : anything;
  }

  std::vector<std::string> group() {
    if (at_ + 1 < source_.size() && source_[at_] == '?') {  // (?: (?= (?<name>
      const bool name = source_[at_ + 1] == '<';
      at_ = name ? std::min(source_.find('>', at_), source_.size() - 1) + 1 : at_ + 2;
    }
    std::vector<std::string> out;
    if (++depth_ < deepest) out = choices();
    --depth_;
    if (at_ < source_.size()) ++at_;  // the closing bracket
    return out.empty() ? std::vector<std::string>{std::string(1, anything)} : out;
  }

  static void add(std::vector<std::string>& to, char c) {
    for (std::string& one : to) one += c;
  }
  static void take(std::vector<std::string>& out, const std::vector<std::string>& from) {
    for (const std::string& one : from)
      if (out.size() < max_pattern_choices) out.push_back(one);
  }
  static std::vector<std::string> product(const std::vector<std::string>& left,
                                          const std::vector<std::string>& right) {
    std::vector<std::string> out;
    for (const std::string& a : left)
      for (const std::string& b : right)
        if (out.size() < max_pattern_choices) out.push_back(a + b);
    return out;
  }

  static constexpr int deepest = 16;
  std::string_view source_;
  std::size_t at_ = 0;
  int depth_ = 0;
};

}  // namespace

std::vector<std::string> plain_patterns(std::string_view source) {
  return PatternReader(source).choices();
}

PageTests::PageValue PageTests::read_page(At expression) const {
  const js::Index& index = origins_->index(expression);
  const js::Tree& tree = this->tree(expression);
  NodeId at = index.resolve(expression.node);
  bool split = false;
  const auto is_page = [&](std::string_view path) {
    split = split || path.find(".split()") != path.npos;
    return is_page_path(path);
  };
  const auto found = [&] { return split ? PageValue::part : PageValue::whole; };
  for (int hops = 0; hops < 16 && at != 0; ++hops) {
    if (is_page(index.path_text(index.path_of(at)))) return found();
    const js::Program& program = origins_->program();
    for (const js::PathId path : program.paths(program.values({expression.script, at})))
      if (is_page(program.store().path_text(path))) return found();
    // What is cut out of it or made of it: split('/')[2], toLowerCase(), new URL(location).
    const js::Node& node = tree[at];
    if (node.kind == NodeKind::member_expression) {
      const NodeId object = index.resolve(node.link);
      if (tree[object].kind == NodeKind::call_expression && index.key_text(at) == "area" &&
          is_method(tree, index, tree.first_child(object), "system"))
        return found();
      at = object;
    } else if (node.kind == NodeKind::call_expression) {
      const NodeId callee = node.link;
      if (tree[callee].kind == NodeKind::member_expression) {
        if (index.key_text(callee) == "getWidgetsArea") return found();
        split = split || index.key_text(callee) == "split";
        at = index.resolve(tree.first_child(callee));
      } else {
        at = tree.next(callee) == 0 ? 0 : index.resolve(tree.next(callee));
      }
    } else if (node.kind == NodeKind::new_expression) {
      at = tree.next(node.link) == 0 ? 0 : index.resolve(tree.next(node.link));
    } else {
      return PageValue::none;
    }
  }
  return PageValue::none;
}

std::vector<Guarded> PageTests::find(const NamePage& named) {
  name_ = &named;
  const js::Tree& tree = origins_->script().tree();
  for (NodeId id = 1; id < tree.size(); ++id) {
    const js::Node& node = tree[id];
    switch (node.kind) {
      case NodeKind::binary_expression:
        at_binary(id);
        break;
      case NodeKind::call_expression:
        at_call(id);
        break;
      case NodeKind::switch_statement:
        at_switch(id);
        break;
      case NodeKind::member_expression:
        if (node.has(js::flag::computed)) at_table(id);
        break;
      default:
        break;
    }
  }
  if (steps_ >= max_climb_steps) text::note_limit("max_climb_steps");
  if (!origins_->limit().empty()) text::note_limit(origins_->limit());
  return std::move(out_);
}

void PageTests::at_binary(NodeId id) {
  const js::Tree& tree = origins_->script().tree();
  const Operator op = tree[id].op;
  const bool equal = js::is_equal(op);
  if (!equal && !js::is_unequal(op)) return;
  const NodeId left = tree.first_child(id);
  const NodeId right = tree.next(left);
  const State state{false, !equal, {}};
  if (asks_page(here(left))) {
    compare(id, right, state);
  } else if (asks_page(here(right))) {
    compare(id, left, state);
  }
}

PageTests::Compared PageTests::compared_in(NodeId callee) {
  const js::Tree& tree = origins_->script().tree();
  const std::string name = origins_->script().index().key_text(callee);
  const NodeId object = tree.first_child(callee);
  const NodeId first = tree.next(callee);
  const bool finds = is_one_of(name, {"indexOf", "lastIndexOf", "search"});
  const bool asks = is_one_of(name, {"includes", "startsWith", "endsWith", "match", "matchAll"});
  if ((finds || asks) && asks_page(here(object))) return {first, finds};
  // `/pay/.test(path)`, `['a', 'b'].includes(area)`, `new Set(list).has(area)`.
  if (is_one_of(name, {"test", "exec", "includes", "indexOf", "has"}) && asks_page(here(first)))
    return {object, name == "indexOf"};
  const NodeId second = tree.next(first);
  if (second == 0) return {};
  // `_.contains(list, area)`, `$.inArray(area, list)`.
  if (is_one_of(name, {"contains", "includes", "indexOf"}) && asks_page(here(second)))
    return {first, name == "indexOf"};
  if (name == "inArray" && asks_page(here(first))) return {second, true};
  return {};
}

void PageTests::at_call(NodeId id) {
  const js::Tree& tree = origins_->script().tree();
  const NodeId callee = tree[id].link;
  if (tree[callee].kind != NodeKind::member_expression || tree.next(callee) == 0) return;
  if (origins_->script().index().key_text(callee) == "get" && asks_page(here(tree.next(callee))))
    return at_map(tree.first_child(callee));
  const Compared found = compared_in(callee);
  if (found.texts != 0) compare(id, found.texts, {found.offset, false, {}});
}

void PageTests::at_switch(NodeId id) {
  const js::Tree& tree = origins_->script().tree();
  const NodeId value = tree.first_child(id);
  if (!asks_page(here(value))) return;
  for (NodeId one = tree.next(value); one != 0; one = tree.next(one)) {
    if (tree[one].kind != NodeKind::switch_case || tree[one].has(js::flag::is_default)) continue;
    for (const Named& named : named_by(here(tree.first_child(one)))) {
      begin(named);
      at_case(here(one));
    }
  }
}

/// `{authlog: draw}[area]`: the value runs on that page only.
void PageTests::at_table(NodeId member) {
  const NodeId object = origins_->script().tree().first_child(member);
  if (!asks_page(here(origins_->script().tree().next(object)))) return;
  origins_->begin();
  origins_->each(here(object), nullptr, [&](At leaf, const Frame*) {
    // What a module gives is an object of another script.
    if (tree(leaf)[leaf.node].kind != NodeKind::object_expression)
      leaf = origins_->program().literal_at(leaf).value_or(leaf);
    if (origins_->knows(leaf)) at_keys(leaf, member);
  });
  origins_->end(here(object), true);
}

void PageTests::at_keys(At table, NodeId member) {
  const js::Tree& tree = this->tree(table);
  if (tree[table.node].kind != NodeKind::object_expression) return;
  int seen = 0;
  for (const NodeId property : tree.children(table.node)) {
    if (tree[property].kind != NodeKind::property) continue;
    if (origins_->is_cut(++seen > js::max_object_properties, "max_object_properties")) break;
    const std::string_view page = (*name_)(origins_->index(table).key_text(property), false);
    if (page.empty()) continue;
    const NodeId link = tree[property].link;
    const bool shorthand = tree[property].has(js::flag::shorthand);
    const At value{table.script, shorthand ? link : tree.next(link)};
    begin({std::string(page), {table.script, property}, {}});
    add(value);
    const NodeKind kind = tree[value.node].kind;  // `if ({lcard: true}[area])`
    const bool flag = kind == NodeKind::boolean_literal || kind == NodeKind::numeric_literal;
    if (flag && origins_->index(value).constant_bool(value.node) == true)
      climb(here(member), {}, 0);
  }
}

/// `new Map([['authlog', draw]]).get(area)`.
void PageTests::at_map(NodeId object) {
  origins_->begin();
  origins_->each(here(object), nullptr, [&](At leaf, const Frame* frame) {
    const js::Tree& tree = this->tree(leaf);
    const NodeId list = tree[leaf.node].kind == NodeKind::new_expression
                            ? tree.next(tree[leaf.node].link)
                            : NodeId{0};
    if (list == 0 || tree[list].kind != NodeKind::array_expression) return;
    int seen = 0;
    for (const NodeId pair : tree.children(list)) {
      if (tree[pair].kind != NodeKind::array_expression) continue;
      if (origins_->is_cut(++seen > js::max_object_properties, "max_object_properties")) break;
      const NodeId key = tree.first_child(pair);
      if (key == 0 || tree.next(key) == 0) continue;
      std::vector<Named> named;
      add_named({leaf.script, key}, frame, {}, named);
      for (const Named& one : named) {
        begin(one);
        add({leaf.script, tree.next(key)});
      }
    }
  });
  origins_->end(here(object), true);
}

void PageTests::begin(const Named& one) {
  current_ = {};
  current_.test = one.where;
  current_.call = one.call;
  current_.page = one.page;
}

void PageTests::compare(NodeId id, NodeId texts, State state) {
  for (const Named& one : named_by(here(texts))) {
    begin(one);
    state.call = one.call;
    const std::size_t before = out_.size();
    if (holds_where_found(id, state)) add_beside(one.where);
    row_runs_ = out_.size() > before;
    climb(here(id), state, 0);
  }
}

void PageTests::add_named(At leaf, const Frame* frame, At call, std::vector<Named>& out) {
  const js::Tree& tree = this->tree(leaf);
  const auto take = [&](std::string_view text, bool pattern) {
    std::string_view page = (*name_)(text, pattern);
    for (const std::string_view before : {"settings/", "/"})  // `parts[1] === 'profile'`
      if (page.empty() && in_parts_ && !text.empty())
        page = (*name_)(std::string(before) + std::string(text), pattern);
    if (!page.empty()) out.push_back({std::string(page), leaf, call});
  };
  switch (tree[leaf.node].kind) {
    case NodeKind::reg_exp_literal: {
      std::string_view source = tree.text(leaf.node);
      source = source.substr(1, source.rfind('/') - 1);
      for (const std::string& one : plain_patterns(source)) take(one, true);
      return;
    }
    case NodeKind::new_expression: {  // new Set([...]), new RegExp('...')
      const NodeId callee = tree[leaf.node].link;
      const NodeId first = tree.next(callee);
      if (first == 0) return;
      const bool pattern = tree.text(callee) == "RegExp";
      for (const std::string& text : origins_->texts(At{leaf.script, first}, frame))
        if (!pattern) {
          take(text, false);
        } else {
          for (const std::string& one : plain_patterns(text)) take(one, true);
        }
      return;
    }
    case NodeKind::array_expression:  // each item keeps its own place
      for (const NodeId item : tree.children(leaf.node))
        if (tree[item].kind != NodeKind::spread_element)
          origins_->each({leaf.script, item}, frame, [&](At one, const Frame* at) {
            if (this->tree(one)[one.node].kind != NodeKind::array_expression)
              add_named(one, at, call, out);
          });
      return;
    default:
      for (const std::string& text : origins_->texts(leaf, frame)) take(text, false);
  }
}

/// What is compared with the page is asked for a reason: all that is left out of it is lost.
void PageTests::add_all_named(At texts, At call, std::vector<Named>& out) {
  origins_->begin();
  origins_->each(texts, nullptr, [&](At leaf, const Frame* at) { add_named(leaf, at, call, out); });
  origins_->end(texts, true);
}

std::vector<PageTests::Named> PageTests::named_by(At texts) {
  std::vector<Named> out;
  const js::Tree& tree = this->tree(texts);
  const js::Scopes& scopes = origins_->scopes(texts);
  const js::VariableId variable = tree[texts.node].kind == NodeKind::identifier
                                      ? scopes.variable_of(texts.node)
                                      : js::VariableId{0};
  const js::Variable* about = variable == 0 ? nullptr : &scopes.variable(variable);
  // A helper that is given the page: each call is another test.
  if (about != nullptr && about->kind == js::Declared::parameter && about->writes == 0) {
    const At function{texts.script, function_around(tree, about->declaration, false)};
    const int index = origins_->parameter_index(function, about->declaration);
    std::size_t seen = 0;
    for (const js::Caller& caller : origins_->program().callers(function)) {
      if (index < 0 || caller.runs != js::Runs::now || !origins_->knows(caller.call)) continue;
      if (origins_->is_cut(++seen > max_callers, "max_callers")) break;
      const At argument = origins_->argument_of(caller.call, function, index);
      if (argument.node != 0) add_all_named(argument, caller.call, out);
    }
    if (!out.empty()) return out;  // else the items of a list: `pages.forEach((page) => ...)`
  }
  add_all_named(texts, {}, out);
  return out;
}

}  // namespace premod::page
