// Reads the calls and assignments of a script that do something to elements.
#include "platform/page/deeds.hpp"

#include <algorithm>
#include <iterator>

#include "flow/handed_calls.hpp"
#include "platform/page/deed_finder.hpp"
#include "platform/styles/classes.hpp"
#include "text/limit_log.hpp"
#include "widget/ownership/own_names.hpp"

namespace premod::page {
namespace {

using js::NodeId;
using js::NodeKind;
using platform::StyleValues;
using Form = MethodRow::Form;

}  // namespace

DeedFinder::DeedFinder(const js::File& script)
    : script_(script),
      tree_(script.tree()),
      index_(script.index()),
      reader_(script, own_names_of(script)) {}

std::vector<Deed> DeedFinder::run() {
  for (const js::Call& call : script_.calls()) at_call(call);
  for (const js::Call& call : js::handed_calls(script_)) at_call(call);
  for (NodeId id = 1; id < tree_.size(); ++id)
    if (tree_[id].kind == NodeKind::assignment_expression) at_assignment(id);
  std::stable_sort(out_.begin(), out_.end(),
                   [](const Deed& a, const Deed& b) { return a.span.begin < b.span.begin; });
  return std::move(out_);
}

NodeId DeedFinder::object_of(const js::Call& call) const {
  const js::Program::ThroughCall* through = index_.program().through(index_.at(call.node()));
  return through != nullptr && through->receiver != 0 ? through->receiver : call.object();
}

void DeedFinder::at_call(const js::Call& call) {
  const std::string_view path = call.global_path();
  if (path == "Object.assign") return at_object_assign(call);
  if (path == "Reflect.set" && call.argument(0) != 0 && call.argument(2) != 0)
    return at_set(
        call.argument(0), text_of(call.argument(1)), call.argument(2),
        {.kind = DeedKind::styles, .span = call.span(), .node = call.node(), .by = {}, .on = {}});
  if (path == "$") return at_creation(call);
  if (at_row_call(call) || object_of(call) == 0) return;
  const std::string member = call.member();
  if (member != "[*]") return at_method(call, member);
  const NodeId key = tree_.next(tree_.first_child(call.callee()));
  std::vector<js::At> places;
  const auto names = reader_.origins().ask_texts(index_.at(key), &places);
  for (std::size_t n = 0; n < names.size(); ++n) {
    const std::size_t before = out_.size();
    at_method(call, names[n]);
    keep_row(before, places, n, call.node());
  }
}

void DeedFinder::at_method(const js::Call& call, const std::string& member) {
  const NodeId object = object_of(call);
  const std::string_view path = call.global_path();
  if (member == "setProperty" || member == "set") return at_set_property(call, member);
  if (in_class_list(call, member)) return;
  const MethodRow* row = method_row(member);
  if (row == nullptr) return;
  // A function of the widget by such a name does what it does, and is read itself.
  if (!reader_.origins().called(index_.at(call.callee())).empty()) return;
  // `window.close()`, `history.back()` and the like are not done to elements.
  if (member == "close" && path == "close") return;
  Deed deed{.kind = row->kind,
            .place = row->place,
            .span = call.span(),
            .node = call.node(),
            .by = member,
            .on = {}};
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
  if (member == "replaceChildren") at_new_order(call, deed);
  if (member == "removeChild") return add_to(call.argument(0), std::move(deed));
  if (at_class(call, deed) || at_size(call, deed)) return;
  if (row->kind == DeedKind::rewrites) at_attribute(call, deed);
  deed.content = call.argument(0);
  if (deed.place == Place::instead) add_moved(call, call.argument(0));
  add_to(object, std::move(deed));
}

/// `element.classList.add('x')`.
bool DeedFinder::in_class_list(const js::Call& call, const std::string& member) {
  const PartOfElement list = part_of_element(call.object());
  if (list.name != "classList") return false;
  if (member != "add" && member != "remove" && member != "toggle" && member != "replace")
    return true;
  Deed deed{.kind = DeedKind::rewrites,
            .span = call.span(),
            .node = call.node(),
            .by = "classList." + member,
            .on = {}};
  deed.content = call.argument(0);
  const auto all = call.arguments();
  std::span<const NodeId> names = all;
  if (member == "toggle") names = names.first(std::min<std::size_t>(names.size(), 1));
  if (member == "replace") names = names.last(std::min<std::size_t>(names.size(), 1));
  add_class_deed(list.element, names,
                 member == "add"      ? ClassUse::gives
                 : member == "remove" ? ClassUse::takes
                 : member == "toggle" ? turned(call)
                                      : ClassUse::turns,
                 deed);
  return true;
}

void DeedFinder::at_attribute(const js::Call& call, Deed& deed) {
  const auto first = index_.constant_text(call.argument(0));
  if (!first) return;
  const bool off = *first == "hidden" || *first == "disabled" || *first == "inert";
  if (deed.by == "toggleAttribute" && off) deed.kind = DeedKind::hides;
  if (deed.by.starts_with("removeAttr") && off) deed.kind = DeedKind::shows;
}

/// css, attr, prop, animate, setAttribute.
void DeedFinder::at_key_value(const js::Call& call, Deed deed) {
  if (call.argument_count() == 0) return;
  const NodeId first = index_.resolve(call.argument(0));
  const bool object = tree_[first].kind == NodeKind::object_expression;
  const auto name = object ? std::nullopt : index_.constant_text(call.argument(0));
  // `.css('top')` and `.attr('x')` read; `.css({...})` writes.
  if (call.argument_count() == 1 && name) return;
  if (deed.kind == DeedKind::styles && call.argument_count() == 1 && !object)
    return add_styles(object_of(call), call.argument(0), deed);
  if (deed.kind == DeedKind::styles) {
    if (object) {
      add_values(first, deed.values);
    } else if (name) {
      deed.values.set(*name, text_of(call.argument(1)));
    }
    return add_to(object_of(call), std::move(deed));
  }
  const auto one = [&](std::string_view key, NodeId value, Deed part) {
    if (key.starts_with("data-")) return;
    const bool off = key == "disabled" || key == "hidden" || key == "inert";
    if (key == "style") {
      part.kind = DeedKind::styles;
      part.values.add_text(text_of(value));
    } else if (off) {
      // As an attribute it holds whatever its value is.
      const bool on = part.by == "setAttribute" || index_.constant_bool(value) != false;
      part.kind = on ? DeedKind::hides : DeedKind::shows;
    }
    part.content = value;
    if (key == "class") return add_class_deed(object_of(call), {&value, 1}, ClassUse::gives, part);
    add_to(object_of(call), std::move(part));
  };
  if (name) return one(*name, call.argument(1), std::move(deed));
  const NodeId table = call.argument_count() == 2 ? table_of(call.argument(1)) : NodeId{0};
  if (table != 0) return at_attribute_table(call, table, std::move(deed));
  if (!object) return add_to(object_of(call), std::move(deed));
  for (const NodeId property : tree_.children(first))
    if (tree_[property].kind == NodeKind::property && !tree_[property].has(js::flag::shorthand))
      one(index_.key_text(property), tree_.next(tree_[property].link), deed);
}

void DeedFinder::add_values(NodeId object, StyleValues& out) {
  for (const NodeId property : tree_.children(object)) {
    if (tree_[property].kind != NodeKind::property) continue;
    const NodeId link = tree_[property].link;
    const bool shorthand = tree_[property].has(js::flag::shorthand);
    set(out, index_.key_text(property), shorthand ? link : tree_.next(link));
  }
}

void DeedFinder::set(StyleValues& out, std::string_view name, NodeId value) {
  std::string text = text_of(value);
  // jQuery adds `px` to a number.
  const NodeKind kind = tree_[index_.resolve(value)].kind;
  if (!text.empty() && (kind == NodeKind::numeric_literal || kind == NodeKind::unary_expression) &&
      name != "zIndex" && name != "z-index" && name != "opacity" && name != "order")
    text += "px";
  out.set(name, text);
}

/// "10px" of `CSS.px(10)`, as the typed object model writes values.
std::string DeedFinder::typed_text_of(NodeId value) {
  const js::CallSite* call = value == 0 ? nullptr : index_.call_at(index_.resolve(value));
  const std::string_view path =
      call == nullptr ? "" : index_.path_text(index_.path_of(call->callee));
  if (!path.starts_with("CSS.")) return text_of(value);
  const std::string_view unit = path.substr(4);
  return text_of(tree_.next(call->callee)) + std::string(unit == "percent"  ? "%"
                                                         : unit == "number" ? ""
                                                                            : unit);
}

/// `element.style.setProperty('top', '0')`, `element.attributeStyleMap.set('top', 0)`.
void DeedFinder::at_set_property(const js::Call& call, std::string_view member) {
  const PartOfElement style = part_of_element(call.object());
  const std::string_view owner = member == "set" ? "attributeStyleMap" : "style";
  if (style.name != owner) return;
  Deed deed{.kind = DeedKind::styles,
            .span = call.span(),
            .node = call.node(),
            .by = std::string(owner) + "." + std::string(member),
            .on = {}};
  const std::string value = typed_text_of(call.argument(1));
  if (call.argument(0) != 0)
    for (const std::string& name : reader_.origins().ask_texts(call.argument(0)))
      deed.values.set(readable(name), value);
  add_to(style.element, std::move(deed));
}

/// `Object.assign(element.style, {...})`, `Object.assign(element, {hidden: true})`.
void DeedFinder::at_object_assign(const js::Call& call) {
  const NodeId target = call.argument(0);
  if (target == 0) return;
  const PartOfElement part = part_of_element(target);
  const bool of_style = part.name == "style";
  if (!of_style) {  // what it gives to a new element is read with that
    const auto sets = reader_.read(target);
    if (std::any_of(sets.begin(), sets.end(), [](const Elements& set) { return set.made != 0; }))
      return;
  }
  Deed deed{.kind = DeedKind::styles,
            .span = call.span(),
            .node = call.node(),
            .by = "Object.assign(style)",
            .on = {}};
  for (const NodeId given : call.arguments()) {
    if (given == target) continue;
    const NodeId object = index_.resolve(given);
    const bool literal = tree_[object].kind == NodeKind::object_expression;
    if (of_style && literal) add_values(object, deed.values);
    if (of_style && !literal) add_found_values(given, deed.values);
    if (of_style || !literal) continue;
    for (const NodeId property : tree_.children(object)) {
      if (tree_[property].kind != NodeKind::property) continue;
      const NodeId link = tree_[property].link;
      at_set(target, index_.key_text(property),
             tree_[property].has(js::flag::shorthand) ? link : tree_.next(link), deed);
    }
  }
  if (of_style) add_to(part.element, std::move(deed));
}

void DeedFinder::at_assignment(NodeId id) {
  const NodeId member = tree_.first_child(id);
  if (tree_[member].kind != NodeKind::member_expression) return;
  at_set(tree_.first_child(member), index_.key_text(member), tree_.next(member),
         {.kind = DeedKind::styles, .span = script_.span(id), .node = id, .by = {}, .on = {}});
}

/// A member of an element, of its style or of its list of classes gets a value.
void DeedFinder::at_set(NodeId object, const std::string& name, NodeId value, Deed deed) {
  deed.by = name;
  deed.content = value;
  const auto styled = style_owners(object, name);
  for (const NodeId style : styled) at_set(style, name, value, deed);
  if (!styled.empty()) return;
  const auto [owner, element] = part_of_element(object);
  if (owner == "style") {
    deed.by = "style." + name;
    if (name == "cssText") {
      deed.values.add_text(text_of(value));
    } else if (const NodeId table = table_of(value); table != 0) {
      add_found_values(table, deed.values);
    } else {
      deed.values.set(name, text_of(value));
    }
    return add_to(element, std::move(deed));
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
  if (owner == "classList" && name == "value") {
    deed.by = "className";
    object = element;
  }
  if (at_length(object, name, value, deed)) return;
  const auto kind = property_deed(deed.by);
  if (!kind) return;
  deed.kind = *kind;
  if (*kind == DeedKind::hides && index_.constant_bool(value) == false) deed.kind = DeedKind::shows;
  if (deed.by == "className") return add_class_deed(object, {&value, 1}, ClassUse::gives, deed);
  if (name == "innerHTML") deed.place = Place::last;
  if (name == "outerHTML") deed.place = Place::instead;
  add_to(object, std::move(deed));
}

std::string DeedFinder::text_of(NodeId value) {
  if (value == 0) return {};
  const auto texts = reader_.origins().ask_texts(value);
  const bool unknown = texts.front().find_first_not_of(js::hole) == std::string::npos ||
                       texts.front() == std::string(1, js::hole) + "px";
  if (unknown)
    if (std::string length = window_length(tree_, index_, value); !length.empty()) return length;
  return texts.front() == std::string(1, js::hole) ? std::string() : readable(texts.front());
}

std::string DeedFinder::words_of(NodeId value) {
  if (value == 0) return {};
  std::string out;
  for (const std::string& text : reader_.origins().ask_texts(value)) {
    if (text == std::string(1, js::hole)) continue;
    if (!out.empty()) out += ' ';
    out += readable(text);
  }
  return out;
}

void DeedFinder::add_to(NodeId element, Deed deed) {
  if (element == 0) return;
  for (Elements& set : reader_.read(element)) {
    Deed one = deed;
    one.on = std::move(set);
    out_.push_back(std::move(one));
  }
}

namespace {

std::vector<Deed> find(const js::File& script) {
  if (script.error() != nullptr) return {};
  DeedFinder finder(script);
  std::vector<Deed> out = finder.run();
  if (!finder.limit().empty()) text::note_limit(finder.limit());
  return out;
}

}  // namespace

const std::vector<Deed>& deeds(const js::File& script) {
  return script.derived().get<std::vector<Deed>>([&] { return find(script); });
}

bool hides(const Deed& deed) {
  if (deed.kind == DeedKind::hides) return true;
  if (deed.kind == DeedKind::removes) return deed.by != "empty" && deed.by != "unwrap";
  return deed.kind == DeedKind::styles && platform::hides(deed.values);
}

/// A copy of it is made; what becomes of that is another deed.
static bool only_copies(const Deed& deed) {
  return deed.kind == DeedKind::moves && (deed.by == "clone" || deed.by == "cloneNode");
}

bool changes(const Deed& deed) {
  return !only_copies(deed) && deed.kind != DeedKind::clicks && deed.kind != DeedKind::listens &&
         deed.kind != DeedKind::drops && deed.kind != DeedKind::shows;
}

}  // namespace premod::page
