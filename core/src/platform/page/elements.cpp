// Follows `$('.a').find('.b')` and its kin back to selectors, creations and the page itself.
#include "platform/page/elements.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "platform/page/captions.hpp"
#include "platform/styles/classes.hpp"
#include "text/ascii.hpp"

namespace premod::page {
namespace {

using text::contains;

using js::At;
using js::NodeId;
using js::NodeKind;

constexpr std::array<std::string_view, 3> around = {"parent", "offsetParent", "getRootNode"};
constexpr std::array<std::string_view, 3> next_methods = {"next", "nextAll", "nextUntil"};
constexpr std::array<std::string_view, 4> beside = {"prev", "prevAll", "prevUntil", "siblings"};
constexpr std::array<std::string_view, 3> around_members = {"parentNode", "parentElement",
                                                            "offsetParent"};
constexpr std::array<std::string_view, 2> next_members = {"nextSibling", "nextElementSibling"};
constexpr std::array<std::string_view, 2> previous_members = {"previousSibling",
                                                              "previousElementSibling"};
constexpr std::array<std::string_view, 7> inner_members = {
    "firstChild", "lastChild",  "firstElementChild", "lastElementChild",
    "children",   "childNodes", "shadowRoot"};
constexpr std::array<std::string_view, 9> same_members = {
    "[*]",     "singleNodeValue", "target", "currentTarget", "delegateTarget",
    "content", "dataset",         "style",  "classList"};
constexpr std::array<std::string_view, 8> per_element = {"forEach", "each",  "map",  "filter",
                                                         "some",    "every", "find", "flatMap"};
constexpr std::array<std::string_view, 12> listening = {
    "on",     "one",    "bind",    "live",  "delegate",         "click",
    "change", "submit", "mouseup", "hover", "addEventListener", "mouseenter"};

constexpr std::array<std::string_view, 5> joining = {"concat", "join", "replace", "replaceAll",
                                                     "trim"};

/// Lists of elements that the page keeps itself.
constexpr std::array<std::pair<std::string_view, std::string_view>, 3> collections = {
    {{"document.forms", "form"}, {"document.links", "a"}, {"document.images", "img"}}};

/// What a property of elements leads to; nothing if it leads to none.
std::optional<Elements> part_of(Elements set, std::string_view key) {
  const bool up = contains(around_members, key);
  const bool next = contains(next_members, key);
  const bool inner = contains(inner_members, key);
  if (contains(previous_members, key)) return Elements{};
  if (!up && !next && !inner && !contains(same_members, key)) return std::nullopt;
  set.around = set.around || up;
  set.behind = set.behind || next;
  if (inner && !set.behind && !set.around) set.zone.subject = false;
  if (inner || up || next) {
    set.names.clear();
    set.made = 0;
  }
  return set;
}

bool is_page_path(std::string_view path) {
  return path == "document" || path == "window" || path == "document.body" ||
         path == "document.documentElement" || path == "document.head";
}

/// "form" of `document.forms[0]`; empty for other paths.
std::string collected_by(std::string_view path) {
  for (const auto& [collection, selector] : collections)
    if (path.starts_with(collection)) return std::string(selector);
  return {};
}

Elements whole_page(std::string selector) {
  Elements out;
  out.whole_page = true;
  out.known = true;
  out.selector = std::move(selector);
  return out;
}

}  // namespace

ElementReader::ElementReader(const js::File& script, const css::OwnNames& names)
    : origins_(script), names_(&names) {
  page_.from_page = true;
}

std::string_view ElementReader::path_of(At node) const {
  const js::Program& program = origins_.program();
  return program.store().path_text(program.path_at(node));
}

std::vector<Elements> ElementReader::read(NodeId expression) {
  origins_.begin();
  Sets out = read(origins_.at(expression), nullptr, 0);
  const auto tells = [](const Elements& set) {
    return set.known || set.system || set.whole_page || set.zone.zone != platform::Zone::none;
  };
  bool known = std::any_of(out.begin(), out.end(), tells);
  if (const NodeId begin = known ? 0 : begin_of_long_chain(expression); begin != 0) {
    const Sets first = read(origins_.at(begin), nullptr, 0);
    known = std::any_of(first.begin(), first.end(), [](const Elements& set) {
      return !set.own && (set.system || set.zone.zone != platform::Zone::none);
    });
    origins_.is_cut(known, "max_hops");
  }
  origins_.end(origins_.at(expression), known);
  return out;
}

std::vector<Elements> ElementReader::read(At expression, const Frame* frame, int depth) {
  Sets out;
  if (expression.node != 0 && depth < max_hops)
    origins_.each(expression, frame, [&](At node, const Frame* at) {
      if (has_room(out) && !origins_.spent()) read_origin(node, at, depth, out);
    });
  if (out.empty()) out.emplace_back();
  if (expression.node != 0) take_tests(expression, out);
  return out;
}

void ElementReader::read_origin(At node, const Frame* frame, int depth, Sets& out) {
  switch (tree(node)[node.node].kind) {
    case NodeKind::string_literal:
    case NodeKind::template_literal:
    case NodeKind::binary_expression:
    case NodeKind::property_name:
      for (const std::string& text : origins_.texts(node, frame)) {
        if (!has_room(out)) return;
        out.push_back(text.find('<') != std::string::npos ? of_markup(text, node)
                                                          : of_selector(text));
        out.back().begun_by = out.back().chosen_by = node;
      }
      return;
    case NodeKind::this_expression:
      return read_this(node, frame, depth, out);
    case NodeKind::identifier:
      return read_name(node, frame, depth, out);
    case NodeKind::member_expression:
      return read_member(node, frame, depth, out);
    case NodeKind::call_expression:
      return read_call(node, frame, depth, out);
    case NodeKind::new_expression:
      return read_promise(node, frame, depth, out);
    case NodeKind::array_expression:
      for (const NodeId item : tree(node).children(node.node)) {
        const bool spread = tree(node)[item].kind == NodeKind::spread_element;
        const At of{node.script, spread ? tree(node).first_child(item) : item};
        for (Elements& set : read(of, frame, depth + 1))
          if (has_room(out)) out.push_back(std::move(set));
      }
      return;
    default:
      out.emplace_back();
  }
}

/// What a callback is called with: `this` or a parameter of it.
void ElementReader::read_receiver(At function, bool is_this, int parameter, const Frame* frame,
                                  int depth, Sets& out) {
  for (const Handed& handed : origins_.handed(function)) {
    const At call = handed.call;
    const js::Tree& tree = this->tree(call);
    const NodeId callee = tree.first_child(call.node);
    if (tree[callee].kind != NodeKind::member_expression) continue;
    const std::string method = key_text({call.script, callee});
    const At object{call.script, tree.first_child(callee)};
    const std::string_view path = path_of(object);
    At list = object;
    const bool heard = contains(listening, method);
    if (contains(per_element, method)) {
      if (path == "$" || path == "_") list = {call.script, tree.next(callee)};
      const bool with_index = method == "each" || (method == "map" && parameter == 1);
      if (!is_this && parameter != (with_index && path != "_" ? 1 : 0)) continue;
    } else if (method == "call" && handed.argument == 1) {  // [].forEach.call(list, f)
      list = {call.script, tree.next(callee)};
      if (!is_this && parameter != 0) continue;
    } else if (method == "from" && path == "Array" && handed.argument == 1) {
      list = {call.script, tree.next(callee)};
      if (is_this || parameter != 0) continue;
    } else if (method == "then" && handed.argument == 0) {  // what a promise comes to
      const bool chained =
          tree[object.node].kind == NodeKind::call_expression &&
          tree[tree.first_child(object.node)].kind == NodeKind::member_expression &&
          key_text({call.script, tree.first_child(object.node)}) == "then";
      if (is_this || parameter != 0 || chained) continue;
    } else if (heard) {
      if (!is_this && parameter != 0) continue;
      // on('click', '.a', f): the selector's elements are the ones.
      if (handed.argument == 2) {
        const At selector{call.script, tree.child(call.node, 2)};
        for (const Elements& base : read(object, frame, depth + 1))
          for (const std::string& text : origins_.texts(selector, frame))
            if (has_room(out)) {
              out.push_back(below(base.whole_page ? page_ : base, text));
              out.back().of_event = true;
            }
        continue;
      }
    } else {
      continue;
    }
    for (Elements& set : read(list, frame, depth + 1)) {
      if (!has_room(out)) return;
      set.of_event = set.of_event || heard;
      out.push_back(std::move(set));
    }
  }
}

void ElementReader::read_this(At node, const Frame* frame, int depth, Sets& out) {
  const NodeId function = function_around(tree(node), node.node, true);
  if (function != 0) read_receiver({node.script, function}, true, 0, frame, depth, out);
  if (function != 0 && out.empty()) read_plugged({node.script, function}, frame, depth, out);
  if (out.empty()) out.emplace_back();
}

void ElementReader::read_name(At node, const Frame* frame, int depth, Sets& out) {
  const std::string_view path = path_of(node);
  if (is_page_path(path)) {
    out.push_back(whole_page(std::string(path)));
    return;
  }
  const js::VariableId variable = origins_.scopes(node).variable_of(node.node);
  const js::Variable& about = origins_.scopes(node).variable(variable);
  const std::size_t before = out.size();
  if (variable != 0) {
    const PatternPlace place = origins_.pattern_place({node.script, about.declaration});
    // `({target}) => ...`, `const {parentElement} = item`: what elements lead to.
    const bool taken = std::all_of(place.steps.begin(), place.steps.end(), [](const auto& step) {
      return !step.item && part_of({}, step.key);
    });
    const At function{node.script, function_around(tree(node), about.declaration, false)};
    const NodeId given = tree(node).next(place.top);
    if (about.kind == js::Declared::parameter) {
      if (function.node != 0 && taken)
        read_receiver(function, false, origins_.parameter_index(function, place.top), frame, depth,
                      out);
    } else if (taken && !place.steps.empty() && given != 0 &&
               tree(node)[tree(node).parent(given)].kind == NodeKind::variable_declarator) {
      for (Elements& set : read({node.script, given}, frame, depth + 1))
        if (has_room(out)) out.push_back(std::move(set));
    }
    for (std::size_t n = before; n < out.size(); ++n)
      for (const PatternStep& step : place.steps)
        out[n] = part_of(std::move(out[n]), step.key).value_or(Elements{});
  }
  if (out.size() == before) out.emplace_back();
}

void ElementReader::read_member(At node, const Frame* frame, int depth, Sets& out) {
  const std::string_view path = path_of(node);
  if (is_page_path(path)) {
    out.push_back(whole_page(std::string(path)));
    return;
  }
  if (const std::string selector = collected_by(path); !selector.empty()) {
    out.push_back(of_selector(selector));
    return;
  }
  const std::string key = key_text(node);
  if (key == "$el") {  // of a Backbone view: what its `el` is
    origins_.each_property({node.script, tree(node).first_child(node.node)}, "el", frame,
                           [&](At value, const Frame* at) {
                             if (has_room(out) && !origins_.spent())
                               read_origin(value, at, depth + 1, out);
                           });
    if (!out.empty()) return;
  }
  const bool item = tree(node)[node.node].has(js::flag::computed);
  if (!item && !part_of({}, key)) return void(out.emplace_back());
  for (Elements& set : read({node.script, tree(node).first_child(node.node)}, frame, depth + 1)) {
    if (!has_room(out)) return;
    auto part = part_of(set, key);
    out.push_back(part ? std::move(*part) : std::move(set));
  }
}

/// What creates an element, or gives back the one it was handed.
bool ElementReader::read_made(const std::string& method, At node, const Frame* frame, int depth,
                              Sets& out) {
  const js::Tree& tree = this->tree(node);
  const At callee{node.script, tree.first_child(node.node)};
  const At argument{node.script, tree.next(callee.node)};
  if (method == "createElement" || method == "createElementNS" || method == "cloneNode" ||
      method == "clone" || method == "createDocumentFragment") {
    Elements made;
    made.own = made.known = true;
    made.made = made_at(node);
    add_given_names(node, made);
    out.push_back(std::move(made));
    return true;
  }
  if (path_of(callee) == "Object.assign") {  // Object.assign(element, {id: 'a'})
    for (Elements& set : read(argument, frame, depth + 1)) {
      const At given{node.script, tree.next(argument.node)};
      if (set.made != 0 && given.node != 0 && tree[given.node].kind == NodeKind::object_expression)
        add_options(given, frame, set);
      out.push_back(std::move(set));
    }
    return true;
  }
  if (method == "evaluate" && path_of(callee) == "document.evaluate" && argument.node != 0) {
    for (const std::string& text : origins_.texts(argument, frame)) {
      if (!has_room(out)) return true;
      Elements found;
      found.from_page = found.known = true;
      found.selector = readable(text);
      take_caption(captioned_in_path(text), found);
      out.push_back(std::move(found));
    }
    return true;
  }
  if (method == "parseHTML" || method == "createContextualFragment" || method == "from" ||
      method == "makeArray" || method == "appendChild" || method == "removeChild" ||
      (method == "insertBefore" && tree.child(node.node, 2) != 0)) {
    for (Elements& set : read(argument, frame, depth + 1)) out.push_back(std::move(set));
    return true;
  }
  return false;
}

/// A selector or markup that is put together by a method of texts.
bool ElementReader::read_joined(At node, const Frame* frame, Sets& out) {
  for (const std::string& text : origins_.texts(node, frame))
    if (text.find_first_not_of(js::hole) != std::string::npos && has_room(out))
      out.push_back(text.find('<') != std::string::npos ? of_markup(text, node)
                                                        : of_selector(text));
  return !out.empty();
}

void ElementReader::read_call(At node, const Frame* frame, int depth, Sets& out) {
  const js::Tree& tree = this->tree(node);
  const At callee{node.script, tree.first_child(node.node)};
  const At argument{node.script, tree.next(callee.node)};
  if (path_of(callee) == "$" && argument.node != 0)
    return read_jquery(node, argument, frame, depth, out);
  if (tree[callee.node].kind != NodeKind::member_expression ||
      origins_.program().through(node) != nullptr)
    return read_through(node, frame, depth, out);
  const std::string method = key_text(callee);
  const At object{node.script, tree.first_child(callee.node)};
  if (method == "render" && read_rendered(node, object, argument, frame, out)) return;
  if (read_list_choice(method, object, argument, frame, depth, out)) return;
  if (read_mapped(method, argument, frame, depth, out)) return;
  if (contains(joining, method) && read_joined(node, frame, out)) return;
  if (read_made(method, node, frame, depth, out)) return;
  if (read_search(method, object, argument, frame, depth, out)) return;
  if (contains(beside, method)) {
    if (argument.node == 0) {
      out.emplace_back();
      return;
    }
    for (const std::string& text : origins_.texts(argument, frame))
      out.push_back(of_selector(text));
    return;
  }
  read_step(method, object, argument, frame, depth, out);
}

/// What a method that looks for nothing gives: the same elements, what stands around or behind
/// them.
void ElementReader::read_step(const std::string& method, At object, At argument, const Frame* frame,
                              int depth, Sets& out) {
  const bool excluded =
      method == "not" && argument.node != 0 && is_own_page(argument, frame, depth);
  for (Elements& set : read(object, frame, depth + 1)) {
    if (!has_room(out)) return;
    set.around = set.around || contains(around, method);
    set.behind = set.behind || contains(next_methods, method);
    if (contains(around, method) || contains(next_methods, method)) {
      set.names.clear();
      set.own = false;
      set.made = 0;
    }
    if (method == "contents") set.zone.subject = false;
    if (excluded) set.zone = {platform::Zone::settings_menu, true, false, false};
    if (method == "addClass" && set.own)
      for (const std::string& text : origins_.texts(argument, frame)) add_words(set, text);
    out.push_back(std::move(set));
  }
  if (method == "add")
    for (Elements& set : read(argument, frame, depth + 1))
      if (has_room(out)) out.push_back(std::move(set));
}

}  // namespace premod::page
