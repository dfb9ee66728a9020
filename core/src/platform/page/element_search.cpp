// Where searches lead: find, closest, filter and their kin, by whatever name they are called.
#include <algorithm>
#include <array>

#include "data/page_parts.hpp"
#include "platform/conditions/element_tests.hpp"
#include "platform/page/captions.hpp"
#include "platform/page/elements.hpp"
#include "text/ascii.hpp"
#include "text/words.hpp"

namespace premod::page {
namespace {

using text::contains;

using js::At;
using js::NodeId;
using js::NodeKind;

constexpr std::array<std::string_view, 5> choosing = {"grep", "find", "filter", "detect",
                                                      "findLast"};
constexpr std::array<std::string_view, 10> searching = {
    "find",
    "$",  // of a Backbone view
    "children", "querySelector",          "querySelectorAll", "filter",
    "has",      "getElementsByClassName", "getElementById",   "getElementsByTagName"};

std::string as_selector(std::string_view method, const std::string& text) {
  if (method == "getElementById") return "#" + text;
  if (method != "getElementsByClassName") return text;
  std::string out = "." + text;
  std::replace(out.begin(), out.end(), ' ', '.');
  return out;
}

}  // namespace

namespace {

/// What is known of something tells what stands around it.
void take_around(const Elements& base, Elements& set) {
  if (base.by_caption && !set.own) {  // the button around the words on it
    set.zone = base.zone;
    set.by_caption = true;
  } else if (!base.around && base.zone.subject &&
             base.zone.zone == platform::Zone::save_button) {  // a part of the window
    set.zone = base.zone;
    set.around = true;
  } else if (base.zone.zone == platform::Zone::settings_menu) {  // an item around its link
    set.zone = base.zone;
  }
}

}  // namespace

bool is_page_root(const Elements& on) {
  if (on.around || on.behind || on.own || on.selector.empty()) return false;
  const auto parts = text::split(on.selector, ',');
  return std::all_of(parts.begin(), parts.end(), [](std::string_view one) {
    const std::string_view id = text::trimmed(one);
    return id.starts_with('#') && std::any_of(data::page_parts::rows.begin(),
                                              data::page_parts::rows.end(), [&](const auto& part) {
                                                return part.kind == "holder" &&
                                                       part.name == id.substr(1);
                                              });
  });
}

/// The first call of a chain of more than max_hops; 0 of another expression.
NodeId ElementReader::begin_of_long_chain(NodeId expression) const {
  const js::Tree& tree = origins_.script().tree();
  NodeId begin = 0;
  int calls = 0;
  for (NodeId at = expression;
       tree[at].kind == NodeKind::call_expression || tree[at].kind == NodeKind::member_expression;
       at = tree.first_child(at)) {
    if (tree[at].kind != NodeKind::call_expression) continue;
    begin = at;
    ++calls;
  }
  return calls > max_hops ? begin : NodeId{0};
}

void ElementReader::read_around(At object, At argument, const Frame* frame, int depth, Sets& out) {
  if (argument.node == 0) {
    for (Elements& set : read(object, frame, depth + 1)) {
      set.around = true;
      set.names.clear();
      out.push_back(std::move(set));
    }
    return;
  }
  // The cards of triggers stand in the window where one is chosen.
  constexpr std::string_view card = "digital-pipeline__short-task";
  const auto inside = read(object, frame, depth + 1);
  for (const std::string& text : origins_.texts(argument, frame)) {
    Elements set = of_selector(text);
    // The item around something that only the widget's item has.
    if (set.zone.zone == platform::Zone::left_menu &&
        std::all_of(inside.begin(), inside.end(),
                    [](const Elements& one) { return one.marked || one.zone.own; }))
      set.zone.own = set.marked = true;
    for (const Elements& base : inside)
      if (set.zone.zone == platform::Zone::none) take_around(base, set);
    for (const Elements& base : inside)  // the left menu around it: what comes last is below it
      if (base.zone.zone == platform::Zone::notification_centre && !base.around && !base.zone.own &&
          set.zone.zone == platform::Zone::left_menu && has_room(out)) {
        Elements holder = set;
        holder.zone = base.zone;
        holder.around = true;
        out.push_back(std::move(holder));
        break;
      }
    if (set.zone.zone == platform::Zone::none && text.find(".modal") != std::string::npos)
      for (const Elements& base : inside) {
        if (!base.selector.ends_with(card)) continue;
        set.zone = {platform::Zone::trigger_window, true, false, false};
        set.selector = base.selector + " " + set.selector;
        break;
      }
    out.push_back(std::move(set));
  }
}

void ElementReader::take_caption(platform::Zone caption, Elements& set) {
  if (caption == platform::Zone::none || set.zone.zone != platform::Zone::none || set.own) return;
  if (!set.from_page && !set.system && !set.known) return;
  // Many a widget has a Save of its own.
  if (caption == platform::Zone::save_button && !set.from_page && !set.system) return;
  set.zone = {caption, true, false, false};
  set.by_caption = true;
}

bool ElementReader::take_selectors(const std::vector<std::string>& selectors, Elements& set) const {
  if (set.zone.zone != platform::Zone::none || set.own || set.made != 0) return false;
  Elements found;
  bool sure = false;  // by a class or id of the widget's, not by what it may have in common
  for (const std::string& text : selectors) {
    Elements one = below(set.whole_page ? page_ : set, text);
    one.selector = readable(text);
    one.page_wide_button = false;
    const bool in_zone = one.zone.zone != platform::Zone::none;
    if (!one.own && !one.system && !in_zone) continue;
    const bool named = one.own && std::any_of(one.names.begin(), one.names.end(),
                                              [](const auto& name) { return name[0] != '['; });
    // Of several that hold, one of the widget's own says that the element is its own.
    const bool better = !found.known || (named && !sure) ||
                        (!sure && in_zone && found.zone.zone == platform::Zone::none);
    if (!better) continue;
    found = std::move(one);
    sure = named;
  }
  if (!found.known) return false;
  found.begun_by = set.begun_by;
  found.chosen_by = set.chosen_by;
  set = std::move(found);
  return true;
}

void ElementReader::take_tests(At expression, Sets& sets) {
  const NodeKind kind = tree(expression)[expression.node].kind;
  if (kind != NodeKind::identifier && kind != NodeKind::member_expression &&
      kind != NodeKind::this_expression)
    return;
  const js::File* file = origins_.file(expression);
  const bool open = std::any_of(sets.begin(), sets.end(), [](const Elements& set) {
    return set.zone.zone == platform::Zone::none && !set.own && set.made == 0;
  });
  if (file == nullptr || !open) return;
  const Tests tests = selectors_tested(*file, expression.node);
  origins_.is_cut(!tests.limit.empty(), tests.limit);
  if (tests.selectors.empty()) return;
  for (Elements& set : sets) take_selectors(tests.selectors, set);
}

/// A selector of what the widget shows: `[href*="${code}"]`.
bool ElementReader::asks_for_own_page(At node, const Frame* frame) {
  const NodeKind kind = tree(node)[node.node].kind;
  if (kind != NodeKind::template_literal && kind != NodeKind::binary_expression) return false;
  for (const std::string& text : origins_.texts(node, frame)) {
    if (text.find('[') == std::string::npos) continue;
    const std::string shown = readable(text);
    const selector::Parsed parsed = selector::parse(shown, selector::Dialect::jquery);
    const auto all = parsed.selectors();
    if (parsed.ok() && std::any_of(all.begin(), all.end(), [&](const selector::Complex& one) {
          return platform::names_own_page(parsed.tree, one, *names_);
        }))
      return true;
  }
  return false;
}

void ElementReader::read_chosen(At object, At test, const Frame* frame, int depth, Sets& out) {
  const js::Tree& tree = this->tree(test);
  const NodeId function = origins_.index(test).function_of(test.node);
  const platform::Zone caption =
      function == 0 ? platform::Zone::none : caption_chosen(tree, origins_.index(test), function);
  bool own = false;
  bool system = false;
  bool coded = false;  // by the widget's code, as the platform gives it
  int seen = 0;
  for (NodeId at = function; at != 0; at = tree.next_in_preorder(at, function)) {
    if (origins_.is_cut(++seen >= max_test_nodes, "max_test_nodes")) break;
    coded = coded || (tree[at].kind == NodeKind::property_name && tree.name(at) == "widget_code") ||
            asks_for_own_page({test.script, at}, frame);
    if (tree[at].kind != NodeKind::string_literal) continue;
    const std::string_view text = tree.string_value(at);
    system = system || css::is_menu_code(text);
    own = own || names_->menu_items.contains(text) || names_->shares_beginning(text);
  }
  const js::File* file = origins_.file(test);
  const auto asked = file == nullptr || function == 0 ? std::vector<std::string>()
                                                      : selectors_asked(*file, function);
  for (Elements& set : read(object, frame, depth + 1)) {
    if (!has_room(out)) return;
    const bool aside = set.selector.find(".aside__list") != std::string::npos;
    const bool told = take_selectors(asked, set);
    set.narrowed = set.narrowed || (!own && !system && !told);
    // In a list at the side of a page: the link to what the widget shows, which only Settings has.
    if ((own || coded) && set.zone.zone == platform::Zone::none && aside)
      set.zone = {platform::Zone::settings_menu, true, true, false};
    if (own && set.zone.zone == platform::Zone::left_menu) set.zone.own = set.marked = true;
    take_caption(caption, set);
    out.push_back(std::move(set));
  }
}

bool ElementReader::read_list_choice(const std::string& method, At object, At argument,
                                     const Frame* frame, int depth, Sets& out) {
  const std::string_view of = path_of(object);
  if ((of != "$" && of != "_") || !contains(choosing, method) || argument.node == 0) return false;
  const At test{argument.script, tree(argument).next(argument.node)};
  if (test.node == 0) return false;
  read_chosen(argument, test, frame, depth, out);
  return true;
}

bool ElementReader::read_search(const std::string& method, At object, At argument,
                                const Frame* frame, int depth, Sets& out) {
  if (method == "closest" || method == "parents" || method == "parentsUntil") {
    read_around(object, argument, frame, depth, out);
    return true;
  }
  if (!contains(searching, method) || argument.node == 0) return false;
  if (method == "filter" && path_of(argument) == "Boolean") {  // those that are there
    for (Elements& set : read(object, frame, depth + 1))
      if (has_room(out)) out.push_back(std::move(set));
    return true;
  }
  At test = argument;
  if (origins_.index(argument).function_of(argument.node) == 0) {
    test = {};
    const NodeKind kind = tree(argument)[argument.node].kind;
    if (kind == NodeKind::identifier || kind == NodeKind::member_expression)
      if (const auto called = origins_.called(argument); called.size() == 1) test = called.front();
  }
  if (test.node != 0) {
    read_chosen(object, test, frame, depth, out);
    return true;
  }
  std::vector<At> places;
  const std::vector<std::string> texts = origins_.texts(argument, frame, &places);
  for (const Elements& base : read(object, frame, depth + 1))
    for (std::size_t n = 0; n < texts.size(); ++n) {
      if (!has_room(out)) return true;
      const std::string selector = as_selector(method, texts[n]);
      Elements set = below(base.whole_page ? page_ : base, selector);
      set.chosen_by = places[n];
      set.begun_by = base.begun_by.node != 0 ? base.begun_by : places[n];
      if (method == "filter" || method == "has") {
        set.names.insert(set.names.end(), base.names.begin(), base.names.end());
        if (base.zone.zone == set.zone.zone) set.zone.subject = base.zone.subject;
      }
      out.push_back(std::move(set));
    }
  return true;
}

/// `new Promise((resolve) => resolve(element))`: what it comes to; `new Map(pairs)`: what it holds.
void ElementReader::read_promise(At made, const Frame* frame, int depth, Sets& out) {
  const std::size_t before = out.size();
  const js::Tree& tree = this->tree(made);
  const NodeId callee = tree.first_child(made.node);
  if (text::is_one_of(tree.text(callee), {"Map", "Set"}) && tree.next(callee) != 0)
    for (Elements& set : read({made.script, tree.next(callee)}, frame, depth + 1))
      if (has_room(out)) out.push_back(std::move(set));
  const NodeId executor = tree.text(callee) == "Promise" && tree.next(callee) != 0
                              ? origins_.index(made).function_of(tree.next(callee))
                              : NodeId{0};
  const NodeId resolve = executor == 0 ? NodeId{0} : tree.first_parameter(executor);
  if (resolve != 0 && tree[resolve].kind == NodeKind::binding_identifier) {
    const js::Scopes& scopes = origins_.scopes(made);
    const js::VariableId variable = scopes.variable_of(resolve);
    constexpr int max_calls = 16;
    int seen = 0;
    for (js::ReferenceId id = scopes.variable(variable).first; id != 0;
         id = scopes.reference(id).next) {
      const NodeId call = tree.parent(scopes.reference(id).node);
      if (tree[call].kind != NodeKind::call_expression ||
          tree.first_child(call) != scopes.reference(id).node)
        continue;
      if (origins_.is_cut(++seen > max_calls, "max_calls")) break;
      const At given{made.script, tree.child(call, 1)};
      if (given.node == 0) continue;
      for (Elements& set : read(given, frame, depth + 1))
        if (has_room(out)) out.push_back(std::move(set));
    }
  }
  if (out.size() == before) out.emplace_back();
}

/// `list.map((code) => items.get(code))`: what the function gives, if elements are known by that.
bool ElementReader::read_mapped(const std::string& method, At argument, const Frame* frame,
                                int depth, Sets& out) {
  if ((method != "map" && method != "flatMap") || argument.node == 0) return false;
  const NodeId function = origins_.index(argument).function_of(argument.node);
  if (function == 0) return false;
  const std::size_t before = out.size();
  for (const At value : origins_.returned({argument.script, function}))
    for (Elements& set : read(value, frame, depth + 1))
      if (set.known && has_room(out)) out.push_back(std::move(set));
  return out.size() != before;
}

/// `items.not(own)`: the pages of Settings but the widget's.
bool ElementReader::is_own_page(At excluded, const Frame* frame, int depth) {
  for (const Elements& set : read(excluded, frame, depth + 1))
    if (set.zone.zone == platform::Zone::settings_menu && set.zone.own) return true;
  return false;
}

/// `$.fn.press = function () { this... }`: what the plugin is called on.
void ElementReader::read_plugged(At function, const Frame* frame, int depth, Sets& out) {
  constexpr std::size_t max_callers = 64;
  std::size_t seen = 0;
  for (const js::Caller& caller : origins_.program().callers(function)) {
    if (caller.runs != js::Runs::now || !origins_.knows(caller.call)) continue;
    if (origins_.is_cut(++seen > max_callers, "max_callers")) break;
    const js::Tree& tree = this->tree(caller.call);
    const NodeId callee = tree.first_child(caller.call.node);
    if (tree[callee].kind != NodeKind::member_expression) continue;
    const At object{caller.call.script, tree.first_child(callee)};
    if (!path_of(object).starts_with("$()")) continue;
    for (Elements& set : read(object, frame, depth + 1))
      if (has_room(out)) out.push_back(std::move(set));
  }
}

void ElementReader::read_all(At list, const Frame* frame, int depth, Sets& out) {
  for (Elements& set : read(list, frame, depth + 1))
    if (has_room(out)) out.push_back(std::move(set));
}

/// A method that is called by another name: bound, by call, taken out of its object.
void ElementReader::read_through(At node, const Frame* frame, int depth, Sets& out) {
  const js::Program::ThroughCall* through = origins_.program().through(node);
  const At callee{node.script, tree(node).first_child(node.node)};
  const std::string_view path =
      through != nullptr ? origins_.program().store().path_text(through->path) : path_of(callee);
  const std::string method(path.substr(path.rfind('.') + 1));
  NodeId argument = tree(node).next(callee.node);
  if (through != nullptr) argument = through->arguments.empty() ? 0 : through->arguments.front();
  const NodeId receiver = through != nullptr ? through->receiver : 0;
  const bool of_page = path.starts_with("document.") && receiver == 0;
  // `[].slice.call(nodes)`, `Array.prototype.filter.call(nodes, f)`
  if (receiver != 0 && (path.starts_with("[].") || path.starts_with("Array.prototype.")) &&
      text::is_one_of(method, {"slice", "filter", "concat", "map"}))
    return read_all({node.script, receiver}, frame, depth, out);
  if (argument == 0 || !contains(searching, method) || (!of_page && receiver == 0)) {
    out.emplace_back();
    return;
  }
  if (!of_page) {
    read_search(method, {node.script, receiver}, {node.script, argument}, frame, depth, out);
    return;
  }
  for (const std::string& text : origins_.texts(At{node.script, argument}, frame))
    if (has_room(out)) out.push_back(below(page_, as_selector(method, text)));
}

}  // namespace premod::page
