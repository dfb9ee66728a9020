// Reads the calls and assignments of a script that do something to elements.
#include "platform/deeds.hpp"

#include <algorithm>
#include <iterator>

#include "platform/classes.hpp"
#include "platform/deed_methods.hpp"
#include "widget/own_names.hpp"

namespace premod::page {
namespace {

using css::StyleValues;
using js::NodeId;
using js::NodeKind;
using js::Operator;
using Form = MethodRow::Form;

constexpr unsigned max_contents = 4;  ///< arguments of append and its kin that are looked at

Place adjacent_place(std::string_view where) {
  if (where == "beforebegin") return Place::before;
  if (where == "afterbegin") return Place::first;
  return where == "beforeend" ? Place::last : Place::after;
}

class Finder {
 public:
  explicit Finder(const js::File& script)
      : script_(script),
        tree_(script.tree()),
        index_(script.index()),
        reader_(script, own_names_of(script)) {}

  std::vector<Deed> run() {
    for (const js::Call& call : script_.calls()) at_call(call);
    for (NodeId id = 1; id < tree_.size(); ++id)
      if (tree_[id].kind == NodeKind::assignment_expression) at_assignment(id);
    std::stable_sort(out_.begin(), out_.end(), [](const Deed& a, const Deed& b) {
      return a.span.begin < b.span.begin;
    });
    return std::move(out_);
  }

 private:
  void at_call(const js::Call& call) {
    NodeId object = call.object();
    const std::string_view path = call.global_path();
    if (path == "Object.assign") return at_object_assign(call);
    if (object == 0) return;
    std::string member = call.member();
    if (member == "setProperty") return at_set_property(call);
    if (in_class_list(call, member)) return;
    const MethodRow* row = method_row(member);
    if (row == nullptr) return;
    // `window.close()`, `history.back()` and the like are not done to elements.
    if (member == "close" && path == "close") return;
    Deed deed{.kind = row->kind, .place = row->place, .span = call.span(), .node = call.node(),
              .by = member, .on = {}};
    if (row->kind == DeedKind::clicks) return at_click(call, std::move(deed));
    if (row->form == Form::events) return at_events(call, std::move(deed));
    if (row->form == Form::reads_alone && call.argument_count() == 0) return;
    if (row->form == Form::key_value) return at_key_value(call, std::move(deed));
    if (row->form == Form::to_target) return at_target(call, std::move(deed));
    if (row->kind == DeedKind::drops) return at_drop_widget(call, std::move(deed));
    if (row->kind == DeedKind::inserts) return at_insert(call, std::move(deed));
    if (row->kind == DeedKind::listens && call.argument_count() == 0) deed.kind = DeedKind::clicks;
    if (member == "toggle" && index_.constant_bool(call.argument(0)) == false)
      deed.kind = DeedKind::hides;
    if (member == "fadeTo" && text_is(call.argument(1), "0")) deed.kind = DeedKind::hides;
    if (member == "removeChild") return add_to(call.argument(0), std::move(deed));
    if (row->kind == DeedKind::rewrites) at_class_or_attribute(call, deed);
    deed.content = call.argument(0);
    if (deed.place == Place::instead) add_moved(call, call.argument(0));
    add_to(object, std::move(deed));
  }

  /// `element.classList.add('x')`.
  bool in_class_list(const js::Call& call, const std::string& member) {
    const NodeId list = call.object();
    if (tree_[list].kind != NodeKind::member_expression || index_.key_text(list) != "classList")
      return false;
    if (member != "add" && member != "remove" && member != "toggle" && member != "replace")
      return true;
    Deed deed{.kind = DeedKind::rewrites, .span = call.span(), .node = call.node(),
              .by = "classList." + member, .on = {}};
    const auto name = index_.constant_text(call.argument(0));
    if (name && is_hiding_class(*name))
      deed.kind = member == "add" ? DeedKind::hides : DeedKind::shows;
    if (name && member == "remove" && css::class_standing(*name) == css::Standing::own)
      deed.kind = DeedKind::shows;
    deed.content = call.argument(0);
    add_to(tree_.first_child(list), std::move(deed));
    return true;
  }

  void at_class_or_attribute(const js::Call& call, Deed& deed) {
    const auto first = index_.constant_text(call.argument(0));
    if (!first) return;
    if (deed.by == "addClass" && is_hiding_class(*first)) deed.kind = DeedKind::hides;
    // To take away what the widget itself gave puts things back.
    if (deed.by == "removeClass" &&
        (is_hiding_class(*first) || css::class_standing(*first) == css::Standing::own))
      deed.kind = DeedKind::shows;
    const bool off = *first == "hidden" || *first == "disabled" || *first == "inert";
    if (deed.by == "toggleAttribute" && off) deed.kind = DeedKind::hides;
    if (deed.by.starts_with("removeAttr") && off) deed.kind = DeedKind::shows;
  }

  /// css, attr, prop, animate, setAttribute.
  void at_key_value(const js::Call& call, Deed deed) {
    const NodeId first = index_.resolve(call.argument(0));
    if (call.argument_count() == 0) return;
    const bool object = tree_[first].kind == NodeKind::object_expression;
    const auto name = object ? std::nullopt : index_.constant_text(call.argument(0));
    // `.css('top')` and `.attr('x')` read; `.css({...})` writes.
    if (call.argument_count() == 1 && name) return;
    if (deed.kind == DeedKind::styles) {
      if (object) {
        add_values(first, deed.values);
      } else if (name) {
        deed.values.set(*name, text_of(call.argument(1)));
      }
      return add_to(call.object(), std::move(deed));
    }
    const auto one = [&](std::string_view key, NodeId value, Deed part) {
      if (key.starts_with("data-")) return;
      const bool off = key == "disabled" || key == "hidden" || key == "inert";
      if (key == "style") {
        part.kind = DeedKind::styles;
        part.values.add_text(text_of(value));
      } else if (off) {
        part.kind = index_.constant_bool(value) == false ? DeedKind::shows : DeedKind::hides;
      }
      part.content = value;
      add_to(call.object(), std::move(part));
    };
    if (name) return one(*name, call.argument(1), std::move(deed));
    if (!object) return add_to(call.object(), std::move(deed));
    for (const NodeId property : tree_.children(first))
      if (tree_[property].kind == NodeKind::property && !tree_[property].has(js::flag::shorthand))
        one(index_.key_text(property), tree_.next(tree_[property].link), deed);
  }

  void add_values(NodeId object, StyleValues& out) {
    int seen = 0;
    for (const NodeId property : tree_.children(object)) {
      if (tree_[property].kind != NodeKind::property || ++seen > js::max_object_properties) continue;
      const NodeId link = tree_[property].link;
      const bool shorthand = tree_[property].has(js::flag::shorthand);
      set(out, index_.key_text(property), shorthand ? link : tree_.next(link));
    }
  }

  void set(StyleValues& out, std::string_view name, NodeId value) {
    std::string text = text_of(value);
    // jQuery adds `px` to a number.
    if (!text.empty() && tree_[index_.resolve(value)].kind == NodeKind::numeric_literal &&
        name != "zIndex" && name != "z-index" && name != "opacity" && name != "order")
      text += "px";
    out.set(name, text);
  }

  /// `element.style.setProperty('top', '0')`.
  void at_set_property(const js::Call& call) {
    const NodeId style = call.object();
    if (tree_[style].kind != NodeKind::member_expression || index_.key_text(style) != "style")
      return;
    Deed deed{.kind = DeedKind::styles, .span = call.span(), .node = call.node(),
              .by = "style.setProperty", .on = {}};
    deed.values.set(text_of(call.argument(0)), text_of(call.argument(1)));
    add_to(tree_.first_child(style), std::move(deed));
  }

  /// `Object.assign(element.style, {...})`.
  void at_object_assign(const js::Call& call) {
    const NodeId target = call.argument(0);
    if (target == 0 || tree_[target].kind != NodeKind::member_expression ||
        index_.key_text(target) != "style")
      return;
    Deed deed{.kind = DeedKind::styles, .span = call.span(), .node = call.node(),
              .by = "Object.assign(style)", .on = {}};
    for (unsigned n = 1; n < std::min(call.argument_count(), max_contents); ++n) {
      const NodeId object = index_.resolve(call.argument(n));
      if (tree_[object].kind == NodeKind::object_expression) add_values(object, deed.values);
    }
    add_to(tree_.first_child(target), std::move(deed));
  }

  /// appendTo and its kin; the DOM's `parent.insertBefore(new, old)`.
  void at_target(const js::Call& call, Deed deed) {
    const bool dom = deed.by == "insertBefore" && call.argument_count() == 2;
    if (!dom) {
      deed.content = call.object();
      add_moved(call, call.object());
      return add_to(call.argument(0), std::move(deed));
    }
    deed.content = call.argument(0);
    add_moved(call, call.argument(0));
    const NodeId reference = index_.resolve(call.argument(1));
    if (tree_[reference].kind == NodeKind::null_literal) {
      deed.place = Place::last;
      return add_to(call.object(), std::move(deed));
    }
    // Before an element nobody can name still means: in the parent.
    const auto sets = reader_.read(call.argument(1));
    const bool named = std::any_of(sets.begin(), sets.end(), [](const Elements& set) {
      return set.known || set.zone.zone != css::Zone::none;
    });
    if (named) return add_to(call.argument(1), std::move(deed));
    deed.place = Place::first;
    add_to(call.object(), std::move(deed));
  }

  void at_insert(const js::Call& call, Deed deed) {
    unsigned first = 0;
    if (deed.by.starts_with("insertAdjacent")) {
      deed.place = adjacent_place(text_of(call.argument(0)));
      first = 1;
    }
    deed.content = call.argument(first);
    for (unsigned n = first; n < std::min(call.argument_count(), max_contents); ++n)
      add_moved(call, call.argument(n));
    if (deed.by == "replaceChild") return add_to(call.argument(1), std::move(deed));
    add_to(call.object(), std::move(deed));
  }

  /// What is put somewhere is taken from where it was; markup was nowhere.
  void add_moved(const js::Call& call, NodeId content) {
    if (content == 0) return;
    for (Elements& set : reader_.read(content)) {
      if (set.made != 0 || (set.zone.zone == css::Zone::none && !set.system)) continue;
      if (tree_[index_.resolve(content)].kind == NodeKind::string_literal) continue;
      out_.push_back({.kind = DeedKind::moves, .span = call.span(), .node = call.node(),
                      .by = call.member(), .on = std::move(set)});
    }
  }

  static bool has_word(std::string_view list, std::string_view word) {
    for (std::size_t at = 0; at < list.size();) {
      const std::size_t end = std::min(list.find(' ', at), list.size());
      const std::string_view one = list.substr(at, end - at);
      if (one.substr(0, one.find('.')) == word) return true;
      at = end + 1;
    }
    return false;
  }

  void at_events(const js::Call& call, Deed deed) {
    deed.event = text_of(call.argument(0));
    if (deed.kind == DeedKind::hides) {
      // A namespace or a handler of its own: only what the widget bound goes.
      if (deed.event.find('.') != std::string::npos || call.argument_count() > 1) return;
      return add_to(call.object(), std::move(deed));
    }
    const unsigned count = call.argument_count();
    if (count < 2) return at_event_map(call, std::move(deed));
    const bool selector = deed.by != "addEventListener" && count > 2;
    const bool reversed = deed.by == "delegate";
    if (reversed) deed.event = text_of(call.argument(1));
    deed.content = call.argument(selector ? 2 : 1);
    if (has_word(deed.event, "drop") || has_word(deed.event, "dragover") ||
        has_word(deed.event, "dragenter"))
      deed.kind = DeedKind::drops;
    if (!selector) return add_to(call.object(), std::move(deed));
    add_below(call.object(), call.argument(reversed ? 0 : 1), std::move(deed));
  }

  /// `.on({click: f, drop: g})`.
  void at_event_map(const js::Call& call, Deed deed) {
    const NodeId map = call.argument(0) == 0 ? 0 : index_.resolve(call.argument(0));
    if (map == 0 || tree_[map].kind != NodeKind::object_expression) return;
    for (const NodeId property : tree_.children(map)) {
      if (tree_[property].kind != NodeKind::property) continue;
      Deed one = deed;
      one.event = index_.key_text(property);
      const NodeId link = tree_[property].link;
      one.content = tree_[property].has(js::flag::shorthand) ? link : tree_.next(link);
      if (has_word(one.event, "drop") || has_word(one.event, "dragover"))
        one.kind = DeedKind::drops;
      add_to(call.object(), std::move(one));
    }
  }

  void at_drop_widget(const js::Call& call, Deed deed) {
    if (call.argument_count() != 0 && index_.constant_text(call.argument(0))) return;  // a command
    deed.event = "." + deed.by + "()";
    if (deed.by == "sortable") {
      Deed moved = deed;
      moved.kind = DeedKind::moves;
      add_to(call.object(), std::move(moved));
    }
    add_to(call.object(), std::move(deed));
  }

  void at_click(const js::Call& call, Deed deed) {
    NodeId object = call.object();
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
    add_to(object, std::move(deed));
  }

  bool is_click_event(NodeId event) {
    if (event == 0) return false;
    for (const std::string& text : reader_.origins().texts(event, nullptr))
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
    // document.createEvent: initEvent('click') comes later, hardly ever anything else on a button.
    return argument != 0 && (text_of(argument) == "click" || text_of(argument) == "MouseEvents" ||
                             text_of(argument) == "MouseEvent" || text_of(argument) == "Event" ||
                             text_of(argument) == "HTMLEvents");
  }

  void at_assignment(NodeId id) {
    const NodeId member = tree_.first_child(id);
    if (tree_[member].kind != NodeKind::member_expression) return;
    const NodeId value = tree_.next(member);
    const std::string name = index_.key_text(member);
    const NodeId object = tree_.first_child(member);
    Deed deed{.kind = DeedKind::styles, .span = script_.span(id), .node = id, .by = name, .on = {}};
    deed.content = value;
    const bool of_style = tree_[object].kind == NodeKind::member_expression &&
                          index_.key_text(object) == "style";
    if (of_style) {
      deed.by = "style." + name;
      if (name == "cssText") {
        deed.values.add_text(text_of(value));
      } else {
        deed.values.set(name, text_of(value));
      }
      return add_to(tree_.first_child(object), std::move(deed));
    }
    if (name == "style") {
      deed.values.add_text(text_of(value));
      return add_to(object, std::move(deed));
    }
    if (name.starts_with("on") && name.size() > 2 && index_.function_of(value) != 0) {
      deed.kind = name == "ondrop" || name == "ondragover" ? DeedKind::drops : DeedKind::listens;
      deed.event = name.substr(2);
      return add_to(object, std::move(deed));
    }
    const auto kind = property_deed(name);
    if (!kind) return;
    deed.kind = *kind;
    if (*kind == DeedKind::hides && index_.constant_bool(value) == false)
      deed.kind = DeedKind::shows;
    if (name == "innerHTML") deed.place = Place::last;
    add_to(object, std::move(deed));
  }

  [[nodiscard]] std::string text_of(NodeId value) {
    if (value == 0) return {};
    reader_.origins().begin();
    auto texts = reader_.origins().texts(value, nullptr);
    return texts.front() == std::string(1, js::hole) ? std::string() : readable(texts.front());
  }
  bool text_is(NodeId value, std::string_view text) { return text_of(value) == text; }

  void add_to(NodeId element, Deed deed) {
    if (element == 0) return;
    for (Elements& set : reader_.read(element)) {
      Deed one = deed;
      one.on = std::move(set);
      out_.push_back(std::move(one));
    }
  }

  /// Delegated: the elements below `object` that fit the selector.
  void add_below(NodeId object, NodeId selector, Deed deed) {
    const auto bases = reader_.read(object);
    for (const std::string& text : reader_.origins().texts(selector, nullptr)) {
      Deed one = deed;
      one.on = reader_.of_selector(text);
      if (one.on.zone.zone == css::Zone::none && bases.front().own) one.on.own = true;
      out_.push_back(std::move(one));
    }
  }

  const js::File& script_;
  const js::Tree& tree_;
  const js::Index& index_;
  ElementReader reader_;
  std::vector<Deed> out_;
};

struct Found {
  std::vector<Deed> deeds;
};

}  // namespace

const std::vector<Deed>& deeds(const js::File& script) {
  return script.derived()
      .get<Found>([&] {
        return script.error() != nullptr ? Found{} : Found{Finder(script).run()};
      })
      .deeds;
}

bool hides(const Deed& deed) {
  if (deed.kind == DeedKind::hides) return true;
  if (deed.kind == DeedKind::removes) return deed.by != "empty" && deed.by != "unwrap";
  return deed.kind == DeedKind::styles && css::hides(deed.values);
}

bool changes(const Deed& deed) {
  return deed.kind != DeedKind::clicks && deed.kind != DeedKind::listens &&
         deed.kind != DeedKind::drops && deed.kind != DeedKind::shows;
}

}  // namespace premod::page
