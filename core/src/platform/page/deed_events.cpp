// Reads what a script puts in, moves, listens to and clicks.
#include <algorithm>

#include "flow/branches.hpp"
#include "platform/page/captions.hpp"
#include "platform/page/deed_finder.hpp"
#include "text/ascii.hpp"

namespace premod::page {
namespace {

using js::NodeId;
using js::NodeKind;
using js::Operator;

Place adjacent_place(std::string_view where) {
  if (where == "beforebegin") return Place::before;
  if (where == "afterbegin") return Place::first;
  return where == "beforeend" ? Place::last : Place::after;
}

}  // namespace

/// appendTo and its kin; the DOM's `parent.insertBefore(new, old)`.
void DeedFinder::at_target(const js::Call& call, Deed deed) {
  const bool dom = deed.by == "insertBefore" && call.argument_count() == 2;
  if (!dom) {
    deed.content = object_of(call);
    add_moved(call, object_of(call));
    return add_to(call.argument(0), std::move(deed));
  }
  deed.content = call.argument(0);
  add_moved(call, call.argument(0));
  const NodeId reference = index_.resolve(call.argument(1));
  if (tree_[reference].kind == NodeKind::null_literal) {
    deed.place = Place::last;
    return add_to(object_of(call), std::move(deed));
  }
  // Before an element nobody can name still means: in the parent.
  const auto sets = reader_.read(call.argument(1));
  const bool named = std::any_of(sets.begin(), sets.end(), [](const Elements& set) {
    return set.known || set.zone.zone != platform::Zone::none;
  });
  if (named) return add_to(call.argument(1), std::move(deed));
  deed.place = Place::first;
  add_to(object_of(call), std::move(deed));
}

void DeedFinder::at_insert(const js::Call& call, Deed deed) {
  unsigned first = 0;
  if (deed.by.starts_with("insertAdjacent")) {
    deed.place = adjacent_place(text_of(call.argument(0)));
    first = 1;
  }
  deed.content = call.argument(first);
  for (const NodeId content : call.arguments())
    if (first == 0 || content != call.argument(0)) add_moved(call, content);
  if (deed.by == "replaceChild") {
    deed.kind = DeedKind::removes;
    return add_to(call.argument(1), std::move(deed));
  }
  add_to(object_of(call), std::move(deed));
}

/// `list.replaceChildren(own, ...others)`: all are moved, one of them before all others.
void DeedFinder::at_new_order(const js::Call& call, Deed deed) {
  const NodeId first = call.argument(0);
  for (const NodeId content : call.arguments()) add_moved(call, content);
  if (call.argument_count() < 2 || tree_[first].kind == NodeKind::spread_element) return;
  bool others = false;
  for (NodeId at = tree_.next(first); at != 0; at = tree_.next(at))
    others = others || tree_[at].kind == NodeKind::spread_element;
  if (!others) return;
  deed.kind = DeedKind::inserts;
  deed.place = Place::first;
  deed.content = first;
  add_to(object_of(call), std::move(deed));
}

/// What is put somewhere is taken from where it was; markup was nowhere.
void DeedFinder::add_moved(const js::Call& call, NodeId content) {
  if (content == 0) return;
  if (tree_[content].kind == NodeKind::spread_element) content = tree_.first_child(content);
  for (Elements& set : reader_.read(content)) {
    if (set.made != 0 || (set.zone.zone == platform::Zone::none && !set.system)) continue;
    if (tree_[index_.resolve(content)].kind == NodeKind::string_literal) continue;
    const MethodRow* row = method_row(call.member());
    out_.push_back({.kind = DeedKind::moves,
                    .place = row == nullptr ? Place::none : row->place,
                    .span = call.span(),
                    .node = call.node(),
                    .by = call.member(),
                    .on = std::move(set)});
  }
}

bool DeedFinder::has_word(std::string_view list, std::string_view word) {
  for (std::size_t at = 0; at < list.size();) {
    const std::size_t end = std::min(list.find(' ', at), list.size());
    const std::string_view one = list.substr(at, end - at);
    if (one.substr(0, one.find('.')) == word) return true;
    at = end + 1;
  }
  return false;
}

void DeedFinder::at_events(const js::Call& call, Deed deed) {
  deed.event = words_of(call.argument(0));
  if (deed.kind == DeedKind::hides) {
    // A namespace or a handler of its own: only what the widget bound goes.
    if (deed.event.find('.') != std::string::npos || call.argument_count() > 1) return;
    return add_to(object_of(call), std::move(deed));
  }
  const unsigned count = call.argument_count();
  if (count < 2) return at_event_map(call, std::move(deed));
  const bool selector = deed.by != "addEventListener" && count > 2;
  const bool reversed = deed.by == "delegate";
  if (reversed) deed.event = words_of(call.argument(1));
  deed.content = call.argument(selector ? 2 : 1);
  if (has_word(deed.event, "drop") || has_word(deed.event, "dragover") ||
      has_word(deed.event, "dragenter"))
    deed.kind = DeedKind::drops;
  at_handler_tests(deed, object_of(call));
  if (!selector) return add_to(object_of(call), std::move(deed));
  add_below(object_of(call), call.argument(reversed ? 0 : 1), std::move(deed));
}

/// A handler for much of the page asks which element it was: closest, matches, is, hasClass.
void DeedFinder::at_handler_tests(const Deed& deed, NodeId object) {
  const NodeId function = deed.content == 0 ? 0 : reader_.origins().called(deed.content);
  if (function == 0) return;
  int seen = 0;
  for (NodeId at = function; at != 0; at = tree_.next_in_preorder(at, function)) {
    if (++seen > max_handler_nodes) {
      limit_ = "max_handler_nodes";
      return;
    }
    const auto run = [&](NodeId test, bool outcome, NodeId content) {
      if (content != 0) add_tested(deed, tested_elements(deed, object, test, outcome), content);
    };
    if (tree_[at].kind == NodeKind::if_statement) {
      const NodeId test = tree_.first_child(at);
      const NodeId yes = tree_.next(test);
      const NodeId no = tree_.next(yes);
      run(test, true, yes);
      run(test, false, no);
      if (no != 0 || !js::leaves(tree_, yes)) continue;
      const auto tested = tested_elements(deed, object, test, false);
      if (tested.empty()) continue;  // as of most: a long list of such tests is read once
      for (NodeId rest = tree_.next(at); rest != 0 && ++seen <= max_handler_nodes;
           rest = tree_.next(rest))
        add_tested(deed, tested, rest);
    } else if (tree_[at].kind == NodeKind::logical_expression &&
               tree_[at].op == Operator::logical_and &&
               tree_[tree_.parent(at)].kind == NodeKind::expression_statement) {
      const NodeId test = tree_.first_child(at);
      run(test, true, tree_.next(test));
    }
  }
}

/// What a handler's test that comes out as `outcome` asks for; nothing if a user is asked, who
/// decides himself.
std::vector<Elements> DeedFinder::tested_elements(const Deed& deed, NodeId object, NodeId test,
                                                  bool outcome) {
  std::vector<Elements> out;
  const auto parts = js::parts_of_test(tree_, test, outcome);
  if (parts.size() >= js::max_test_parts) limit_ = "max_test_parts";
  for (const auto& [part, as] : parts) {
    const js::CallSite* call = index_.call_at(part);
    if (call != nullptr && index_.path_text(call->path) == "confirm") return {};
    if (!as) continue;
    for (Elements& set : elements_asked(part)) {
      if (set.zone.zone == platform::Zone::none) {
        if (deed.kind != DeedKind::listens || !set.known || set.own) continue;
        set.from_page = reader_.read(object).front().whole_page;
      }
      out.push_back(std::move(set));
    }
  }
  return out;
}

/// `content` runs for the elements that were asked for.
void DeedFinder::add_tested(const Deed& deed, const std::vector<Elements>& tested, NodeId content) {
  for (const Elements& set : tested) {
    Deed one = deed;
    one.on = set;
    one.content = content;
    out_.push_back(std::move(one));
  }
}

/// `$(event.target).closest(x).length`, `button` of `const button = event.target.closest(x)`.
std::vector<Elements> DeedFinder::elements_asked(NodeId test) {
  if (tree_[test].kind == NodeKind::binary_expression) test = tree_.first_child(test);
  NodeId asked = index_.resolve(test);
  if (tree_[asked].kind == NodeKind::member_expression && index_.key_text(asked) == "length")
    asked = index_.resolve(tree_.first_child(asked));
  const js::CallSite* call = index_.call_at(asked);
  if (call == nullptr || tree_[call->callee].kind != NodeKind::member_expression) return {};
  const std::string method = index_.key_text(call->callee);
  const bool by_class = method == "contains" || method == "hasClass";
  if (method != "closest" && method != "matches" && method != "is" && !by_class) return {};
  const NodeId argument = tree_.next(call->callee);
  std::vector<Elements> out;
  if (argument == 0) return out;
  for (const std::string& text : reader_.origins().ask_texts(argument))
    out.push_back(reader_.of_selector(by_class ? "." + text : text));
  return out;
}

/// `$('<div>', {appendTo: 'body', click: f})`: the keys are methods.
void DeedFinder::at_creation(const js::Call& call) {
  if (call.argument_count() != 2) return;
  const NodeId options = index_.resolve(call.argument(1));
  if (tree_[options].kind != NodeKind::object_expression) return;
  for (const NodeId property : tree_.children(options)) {
    if (tree_[property].kind != NodeKind::property) continue;
    const MethodRow* row = method_row(index_.key_text(property));
    if (row == nullptr || row->form != MethodRow::Form::to_target) continue;
    const NodeId link = tree_[property].link;
    add_to(tree_[property].has(js::flag::shorthand) ? link : tree_.next(link),
           {.kind = row->kind,
            .place = row->place,
            .span = call.span(),
            .node = call.node(),
            .by = std::string(row->name),
            .on = {},
            .content = call.node()});
  }
}

/// `.on({click: f, drop: g})`.
void DeedFinder::at_event_map(const js::Call& call, Deed deed) {
  const NodeId map = call.argument(0) == 0 ? 0 : index_.resolve(call.argument(0));
  if (map == 0 || tree_[map].kind != NodeKind::object_expression) return;
  for (const NodeId property : tree_.children(map)) {
    if (tree_[property].kind != NodeKind::property) continue;
    Deed one = deed;
    one.event = index_.key_text(property);
    const NodeId link = tree_[property].link;
    one.content = tree_[property].has(js::flag::shorthand) ? link : tree_.next(link);
    if (has_word(one.event, "drop") || has_word(one.event, "dragover")) one.kind = DeedKind::drops;
    add_to(object_of(call), std::move(one));
  }
}

void DeedFinder::at_drop_widget(const js::Call& call, Deed deed) {
  if (call.argument_count() != 0 && index_.constant_text(call.argument(0))) return;  // a command
  deed.event = "." + deed.by + "()";
  if (deed.by == "sortable") {
    Deed moved = deed;
    moved.kind = DeedKind::moves;
    add_to(object_of(call), std::move(moved));
  }
  add_to(object_of(call), std::move(deed));
}

void DeedFinder::at_click(const js::Call& call, Deed deed) {
  NodeId object = object_of(call);
  if (deed.by == "click") {
    if (call.argument_count() != 0) {
      deed.kind = DeedKind::listens;
      deed.event = "click";
      deed.content = call.argument(call.argument_count() - 1);
      return add_to(object, std::move(deed));
    }
  } else if (deed.by == "dispatchEvent" || deed.by.starts_with("trigger")) {
    if (!is_click_event(call.argument(0))) return;
  }
  const std::size_t before = out_.size();
  add_to(object, std::move(deed));
  const platform::Zone caption = caption_tested(script_, call.node());
  for (std::size_t i = before; i < out_.size(); ++i)
    ElementReader::take_caption(caption, out_[i].on);
}

bool DeedFinder::is_click_event(NodeId event) {
  if (event == 0) return false;
  for (const std::string& text : reader_.origins().ask_texts(event))
    if (const std::string_view name = std::string_view(text).substr(0, text.find('.'));
        name == "click" || name == "mousedown" || name == "mouseup" || name == "submit")
      return true;
  const NodeId made = index_.resolve(event);
  if (tree_[made].kind == NodeKind::object_expression) {
    const NodeId type = index_.property(made, "type");
    return type != 0 && text_is(type, "click");
  }
  const js::CallSite* call = index_.call_at(made);
  if (call == nullptr) return false;
  const NodeId argument = tree_.next(call->callee);
  if (argument == 0) return false;
  // document.createEvent: initEvent('click') comes later, hardly ever anything else on a button.
  const auto types = reader_.origins().ask_texts(argument);
  return std::any_of(types.begin(), types.end(), [](const std::string& type) {
    return text::is_one_of(type, {"click", "mousedown", "mouseup", "pointerdown", "pointerup",
                                  "MouseEvents", "MouseEvent", "Event", "HTMLEvents"});
  });
}

/// Delegated: the elements below `object` that fit the selector.
void DeedFinder::add_below(NodeId object, NodeId selector, Deed deed) {
  const auto bases = reader_.read(object);
  for (const std::string& text : reader_.origins().ask_texts(selector)) {
    Deed one = deed;
    one.on = reader_.of_selector(text);
    if (one.on.zone.zone == platform::Zone::none && bases.front().own) one.on.own = true;
    one.on.from_page = bases.front().whole_page;
    const Elements& base = bases.front();
    if (one.on.zone.zone == platform::Zone::none && base.zone.zone != platform::Zone::none &&
        !one.on.own && !base.around && !base.behind) {
      one.on.zone = base.zone;
      one.on.selector = base.selector + " " + one.on.selector;
      one.on.zone.subject = false;
    }
    out_.push_back(std::move(one));
  }
}

}  // namespace premod::page
