// Follows `$('.a').find('.b')` and its kin back to selectors, creations and the page itself.
#include "platform/elements.hpp"

#include <algorithm>
#include <array>

#include "css/tokenizer.hpp"
#include "platform/classes.hpp"
#include "text/ascii.hpp"

namespace premod::page {
namespace {

using text::contains;

using js::NodeId;
using js::NodeKind;

constexpr std::array<std::string_view, 9> searching = {"find",
                                                       "children",
                                                       "querySelector",
                                                       "querySelectorAll",
                                                       "filter",
                                                       "has",
                                                       "getElementsByClassName",
                                                       "getElementById",
                                                       "getElementsByTagName"};
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
constexpr std::array<std::string_view, 6> same_members = {
    "[*]", "target", "currentTarget", "delegateTarget", "content", "dataset"};
constexpr std::array<std::string_view, 8> per_element = {"forEach", "each",  "map",  "filter",
                                                         "some",    "every", "find", "flatMap"};
constexpr std::array<std::string_view, 12> listening = {
    "on",     "one",    "bind",    "live",  "delegate",         "click",
    "change", "submit", "mouseup", "hover", "addEventListener", "mouseenter"};

bool is_page_path(std::string_view path) {
  return path == "document" || path == "window" || path == "document.body" ||
         path == "document.documentElement" || path == "document.head";
}

Elements whole_page(std::string selector) {
  Elements out;
  out.whole_page = true;
  out.known = true;
  out.selector = std::move(selector);
  return out;
}

std::string as_selector(std::string_view method, const std::string& text) {
  if (method == "getElementById") return "#" + text;
  if (method != "getElementsByClassName") return text;
  std::string out = "." + text;
  std::replace(out.begin(), out.end(), ' ', '.');
  return out;
}

bool names_system(const selector::Tree& tree, const selector::Complex& one) {
  for (const selector::Simple& simple : tree.simples(tree.subject(one)))
    if ((simple.kind == selector::Kind::class_name &&
         css::class_standing(simple.name) == css::Standing::system) ||
        (simple.kind == selector::Kind::id && css::is_system_id(simple.name)))
      return true;
  return false;
}

/// Only classes and ids of the platform, one of a button among those of the subject.
bool is_button_of_platform(const selector::Tree& tree, const selector::Complex& one) {
  bool all = true;
  selector::for_each_simple(tree, one, [&](const selector::Simple& simple) {
    if (simple.kind == selector::Kind::class_name)
      all = all && css::class_standing(simple.name) > css::Standing::root;
    if (simple.kind == selector::Kind::id) all = all && css::is_system_id(simple.name);
    if (simple.kind == selector::Kind::attribute && simple.match == selector::Match::equals)
      all = false;  // one of them, perhaps the widget's
  });
  const auto simples = tree.simples(tree.subject(one));
  return all && std::any_of(simples.begin(), simples.end(), [](const selector::Simple& simple) {
           return simple.kind == selector::Kind::class_name &&
                  css::class_standing(simple.name) == css::Standing::system &&
                  simple.name.find("button") != std::string_view::npos;
         });
}

}  // namespace

std::string readable(std::string text) {
  std::string out;
  for (const char c : text) c == js::hole ? out += css::hole_name : out += c;
  return out;
}

ElementReader::ElementReader(const js::File& script, const css::OwnNames& names)
    : origins_(script), names_(&names), tree_(&script.tree()), index_(&script.index()) {
  page_.from_page = true;
}

std::string_view ElementReader::path_of(NodeId node) const {
  return index_->path_text(index_->path_of(node));
}

void ElementReader::add_name(Elements& to, std::string_view name) const {
  if (name.empty() || css::class_standing(name) > css::Standing::root) return;
  to.names.emplace_back(name);
}

Elements ElementReader::of_selector(const std::string& text) const {
  Elements page;
  page.from_page = true;
  return below(page, text);
}

Elements ElementReader::below(const Elements& base, const std::string& text) const {
  Elements out;
  const std::string shown = readable(text);
  out.from_page = base.from_page;
  out.selector = base.selector.empty() ? shown : base.selector + " " + shown;
  const selector::Parsed parsed = selector::parse(shown, selector::Dialect::jquery);
  out.known = parsed.ok() && shown != css::hole_name;
  if (!out.known) {
    if (base.zone.zone != css::Zone::none && !base.around && !base.behind) {
      out.zone = base.zone;
      out.zone.subject = false;
    }
    out.own = base.own;
    return out;
  }
  bool all_own = true;
  for (const selector::Complex& one : parsed.selectors()) {
    css::ZoneMatch match = css::zone_match(parsed.tree, one, *names_);
    const bool own = css::names_own(parsed.tree, one, *names_);
    all_own = all_own && own;
    if (match.zone != css::Zone::none && base.own) {
      match.within_own = true;
      match.own = match.own || base.zone.own || base.marked;
    }
    if (match.zone == css::Zone::none && base.zone.zone != css::Zone::none && !base.behind &&
        !base.around) {
      match = base.zone;
      match.subject = false;
      match.own = match.own || own;
    }
    if (match.zone != css::Zone::none &&
        (out.zone.zone == css::Zone::none || (out.zone.own && !match.own)))
      out.zone = match;
    out.system = out.system || names_system(parsed.tree, one);
    out.page_wide_button = out.page_wide_button || (base.from_page && base.selector.empty() &&
                                                    is_button_of_platform(parsed.tree, one));
    const auto simples = parsed.tree.simples(parsed.tree.subject(one));
    for (const selector::Simple& simple : simples) {
      if (simple.kind == selector::Kind::class_name || simple.kind == selector::Kind::id)
        add_name(out, simple.name);
      if (simples.size() != 1 || !base.selector.empty()) continue;
      if (simple.kind == selector::Kind::type)
        out.whole_page = out.whole_page || simple.name == "body" || simple.name == "html";
      if (simple.kind == selector::Kind::pseudo_class)
        out.whole_page = out.whole_page || simple.name == "root";
    }
  }
  out.own = all_own || (base.own && !out.system);
  out.marked = base.marked || shown.find("[data-widget-code") != std::string::npos;
  return out;
}

Elements ElementReader::of_markup(const std::string& markup, NodeId made) const {
  Elements out;
  out.own = out.known = true;
  out.made = made;
  out.selector = markup;
  const auto tags = js::tags_in(markup);
  if (tags.empty()) return out;
  const std::string names =
      std::string(tags[0].attribute("class")) + " " + std::string(tags[0].attribute("id"));
  for (std::size_t at = 0; at < names.size();) {
    const std::size_t end = std::min(names.find(' ', at), names.size());
    add_name(out, std::string_view(names).substr(at, end - at));
    at = end + 1;
  }
  out.style = tags[0].attribute("style");
  return out;
}

std::vector<Elements> ElementReader::read(NodeId expression) {
  origins_.begin();
  return read(expression, nullptr, 0);
}

std::vector<Elements> ElementReader::read(NodeId expression, const Frame* frame, int depth) {
  Sets out;
  if (expression != 0 && depth < max_hops)
    origins_.each(expression, frame, [&](NodeId node, const Frame* at) {
      if (out.size() < max_sets && !origins_.spent()) read_origin(node, at, depth, out);
    });
  if (out.empty()) out.emplace_back();
  return out;
}

void ElementReader::read_origin(NodeId node, const Frame* frame, int depth, Sets& out) {
  switch ((*tree_)[node].kind) {
    case NodeKind::string_literal:
    case NodeKind::template_literal:
    case NodeKind::binary_expression:
      for (const std::string& text : origins_.texts(node, frame)) {
        if (out.size() == max_sets) return;
        out.push_back(text.find('<') != std::string::npos ? of_markup(text, node)
                                                          : of_selector(text));
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
    case NodeKind::array_expression:
      for (const NodeId item : tree_->children(node)) {
        const bool spread = (*tree_)[item].kind == NodeKind::spread_element;
        for (Elements& set : read(spread ? tree_->first_child(item) : item, frame, depth + 1))
          if (out.size() < max_sets) out.push_back(std::move(set));
      }
      return;
    default:
      out.emplace_back();
  }
}

/// What a callback is called with: `this` or a parameter of it.
void ElementReader::read_receiver(NodeId function, bool is_this, int parameter, const Frame* frame,
                                  int depth, Sets& out) {
  for (const Handed& handed : origins_.handed(function)) {
    const NodeId callee = tree_->first_child(handed.call);
    if ((*tree_)[callee].kind != NodeKind::member_expression) continue;
    const std::string method = index_->key_text(callee);
    const NodeId object = tree_->first_child(callee);
    const bool global = path_of(object) == "$" || path_of(object) == "_";
    NodeId list = object;
    if (contains(per_element, method)) {
      if (global) list = tree_->next(callee);
      const bool with_index = method == "each" || (method == "map" && parameter == 1);
      if (!is_this && parameter != (with_index && path_of(object) != "_" ? 1 : 0)) continue;
    } else if (method == "call" && handed.argument == 1) {  // [].forEach.call(list, f)
      list = tree_->next(callee);
      if (!is_this && parameter != 0) continue;
    } else if (contains(listening, method)) {
      if (!is_this && parameter != 0) continue;
      // on('click', '.a', f): the selector's elements are the ones.
      if (handed.argument == 2) {
        const NodeId selector = tree_->child(handed.call, 2);
        for (const Elements& base : read(object, frame, depth + 1))
          for (const std::string& text : origins_.texts(selector, frame))
            if (out.size() < max_sets) out.push_back(below(base.whole_page ? page_ : base, text));
        continue;
      }
    } else {
      continue;
    }
    for (Elements& set : read(list, frame, depth + 1))
      if (out.size() < max_sets) out.push_back(std::move(set));
  }
}

void ElementReader::read_this(NodeId node, const Frame* frame, int depth, Sets& out) {
  const NodeId function = origins_.function_around(node, true);
  if (function != 0) read_receiver(function, true, 0, frame, depth, out);
  if (out.empty()) out.emplace_back();
}

void ElementReader::read_name(NodeId node, const Frame* frame, int depth, Sets& out) {
  const std::string_view path = path_of(node);
  if (is_page_path(path)) {
    out.push_back(whole_page(std::string(path)));
    return;
  }
  const js::VariableId variable = origins_.script().scopes().variable_of(node);
  const js::Variable& about = origins_.script().scopes().variable(variable);
  const std::size_t before = out.size();
  if (variable != 0 && about.kind == js::Declared::parameter) {
    const NodeId function = origins_.function_around(about.declaration, false);
    if (function != 0)
      read_receiver(function, false, origins_.parameter_index(function, about.declaration), frame,
                    depth, out);
  }
  if (out.size() == before) out.emplace_back();
}

void ElementReader::read_member(NodeId node, const Frame* frame, int depth, Sets& out) {
  const std::string_view path = path_of(node);
  if (is_page_path(path)) {
    out.push_back(whole_page(std::string(path)));
    return;
  }
  const std::string key = index_->key_text(node);
  const bool item = (*tree_)[node].has(js::flag::computed);
  const bool up = contains(around_members, key);
  const bool next = contains(next_members, key);
  const bool inner = contains(inner_members, key);
  const bool previous = contains(previous_members, key);
  if (!item && !up && !next && !inner && !previous && !contains(same_members, key)) {
    out.emplace_back();
    return;
  }
  for (Elements& set : read(tree_->first_child(node), frame, depth + 1)) {
    if (out.size() == max_sets) return;
    if (previous) set = Elements{};
    set.around = set.around || up;
    set.behind = set.behind || next;
    if (inner && !set.behind && !set.around) set.zone.subject = false;
    if (inner || up || next) {
      set.names.clear();
      set.made = 0;
    }
    out.push_back(std::move(set));
  }
}

void ElementReader::read_jquery(NodeId call, NodeId argument, const Frame* frame, int depth,
                                Sets& out) {
  const NodeId context = tree_->next(argument);
  const bool below_context =
      context != 0 && (*tree_)[index_->resolve(context)].kind != NodeKind::object_expression;
  for (Elements& set : read(argument, frame, depth + 1)) {
    if (out.size() == max_sets) return;
    if (set.made != 0) set.made = call;
    if (below_context && set.made == 0 && !set.selector.empty()) {
      for (const Elements& base : read(context, frame, depth + 1))
        if (out.size() < max_sets)
          out.push_back(below(base.whole_page ? page_ : base, set.selector));
      continue;
    }
    out.push_back(std::move(set));
  }
}

bool ElementReader::read_search(const std::string& method, NodeId call, NodeId object,
                                const Frame* frame, int depth, Sets& out) {
  const NodeId argument = tree_->child(call, 1);
  if (method == "closest" || method == "parents" || method == "parentsUntil") {
    if (argument == 0) {
      for (Elements& set : read(object, frame, depth + 1)) {
        set.around = true;
        set.names.clear();
        out.push_back(std::move(set));
      }
      return true;
    }
    for (const std::string& text : origins_.texts(argument, frame))
      out.push_back(of_selector(text));
    return true;
  }
  if (!contains(searching, method)) return false;
  if (argument == 0) return false;
  if (method == "filter" && index_->function_of(argument) != 0) return false;
  for (const Elements& base : read(object, frame, depth + 1))
    for (const std::string& text : origins_.texts(argument, frame)) {
      if (out.size() >= max_sets) return true;
      const std::string selector = as_selector(method, text);
      Elements set = below(base.whole_page ? page_ : base, selector);
      if (method == "filter" || method == "has") {
        set.names.insert(set.names.end(), base.names.begin(), base.names.end());
        if (base.zone.zone == set.zone.zone) set.zone.subject = base.zone.subject;
      }
      out.push_back(std::move(set));
    }
  return true;
}

void ElementReader::read_call(NodeId node, const Frame* frame, int depth, Sets& out) {
  const NodeId callee = tree_->first_child(node);
  const NodeId argument = tree_->next(callee);
  if (path_of(callee) == "$" && argument != 0)
    return read_jquery(node, argument, frame, depth, out);
  if ((*tree_)[callee].kind != NodeKind::member_expression) {
    out.emplace_back();
    return;
  }
  const std::string method = index_->key_text(callee);
  const NodeId object = tree_->first_child(callee);
  if (method == "createElement" || method == "createElementNS" || method == "cloneNode" ||
      method == "clone" || method == "createDocumentFragment") {
    Elements made;
    made.own = made.known = true;
    made.made = node;
    out.push_back(std::move(made));
    return;
  }
  if (method == "parseHTML" || method == "createContextualFragment" || method == "from" ||
      method == "makeArray" || method == "appendChild" || method == "removeChild" ||
      (method == "insertBefore" && tree_->child(node, 2) != 0)) {
    for (Elements& set : read(argument, frame, depth + 1)) out.push_back(std::move(set));
    return;
  }
  if (read_search(method, node, object, frame, depth, out)) return;
  if (contains(beside, method)) {
    if (argument == 0) {
      out.emplace_back();
      return;
    }
    for (const std::string& text : origins_.texts(argument, frame))
      out.push_back(of_selector(text));
    return;
  }
  for (Elements& set : read(object, frame, depth + 1)) {
    if (out.size() == max_sets) return;
    set.around = set.around || contains(around, method);
    set.behind = set.behind || contains(next_methods, method);
    if (contains(around, method) || contains(next_methods, method)) {
      set.names.clear();
      set.own = false;
      set.made = 0;
    }
    if (method == "contents") set.zone.subject = false;
    out.push_back(std::move(set));
  }
  if (method == "add")
    for (Elements& set : read(argument, frame, depth + 1))
      if (out.size() < max_sets) out.push_back(std::move(set));
}

}  // namespace premod::page
