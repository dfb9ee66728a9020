// Reads what tables give to elements: styles and attributes that are gone through one by one; and
// styles that have a name of their own.
#include <algorithm>

#include "css/properties.hpp"
#include "platform/page/deed_finder.hpp"
#include "platform/styles/style_effects.hpp"
#include "text/ascii.hpp"

namespace premod::page {

using js::NodeId;
using js::NodeKind;

/// What is gone through where `value` is one of its values: `css` of `css[key]`, of
/// `Object.entries(css).forEach(([key, value]) => ...)`, of `for (const [key, value] of ...)`.
NodeId DeedFinder::table_of(NodeId value) const {
  if (tree_[value].kind == NodeKind::member_expression)
    return tree_[value].has(js::flag::computed) ? tree_.first_child(value) : NodeId{0};
  if (tree_[value].kind != NodeKind::identifier) return 0;
  const js::VariableId variable = script_.scopes().variable_of(value);
  if (variable == 0) return 0;
  NodeId at = script_.scopes().variable(variable).declaration;
  NodeId list = 0;
  for (int climbed = 0; at != 0 && climbed < max_pattern_climb && list == 0; ++climbed) {
    const NodeId above = tree_.parent(at);
    if (tree_[above].kind == NodeKind::for_of_statement)
      list = tree_.next(tree_.first_child(above));
    if (js::is_function(tree_[above].kind)) {  // $.each(css, f), Object.entries(css).forEach(f)
      const NodeId call = tree_.parent(above);
      if (tree_[call].kind != NodeKind::call_expression) return 0;
      const NodeId callee = tree_.first_child(call);
      if (tree_.next(callee) != above) return tree_.next(callee);
      list = tree_[callee].kind == NodeKind::member_expression ? tree_.first_child(callee) : 0;
      break;
    }
    at = above;
  }
  const js::CallSite* entries = list == 0 ? nullptr : index_.call_at(list);
  if (entries == nullptr || index_.path_text(entries->path) != "Object.entries") return 0;
  return tree_.next(entries->callee);
}

/// `list[row.call].apply(list, row.with)`, `$.fn[row.call].apply(list, row.with)`: what the method
/// does, whatever it is given.
bool DeedFinder::at_row_call(const js::Call& call) {
  const auto is_member = [&](NodeId node) {
    return tree_[node].kind == NodeKind::member_expression;
  };
  if (!is_member(call.callee()) ||
      !text::is_one_of(index_.key_text(call.callee()), {"apply", "call"}))
    return false;
  const NodeId method = tree_.first_child(call.callee());
  if (!is_member(method) || index_.key_text(method) != "[*]") return false;
  const NodeId object = tree_.first_child(method);
  const bool borrowed = index_.path_text(index_.path_of(object)) == "$.fn";
  std::vector<js::At> places;
  const auto names = reader_.origins().ask_texts(index_.at(tree_.next(object)), &places);
  for (std::size_t n = 0; n < names.size(); ++n) {
    const MethodRow* row = method_row(names[n]);
    if (row == nullptr || row->form == MethodRow::Form::to_target ||
        row->form == MethodRow::Form::events || row->kind == DeedKind::clicks)
      continue;
    const std::size_t before = out_.size();
    add_to(borrowed ? tree_.child(call.node(), 1) : object, {.kind = row->kind,
                                                             .place = row->place,
                                                             .span = call.span(),
                                                             .node = call.node(),
                                                             .by = names[n],
                                                             .on = {}});
    keep_row(before, places, n, call.node());
  }
  return true;
}

DeedFinder::PartOfElement DeedFinder::part_of_element(NodeId object) {
  if (object == 0) return {};
  if (tree_[object].kind == NodeKind::member_expression)
    return {index_.key_text(object), tree_.first_child(object)};
  if (tree_[object].kind != NodeKind::identifier) return {};
  const NodeId only = index_.resolve(object);  // const style = element.style
  if (only != object && tree_[only].kind == NodeKind::member_expression)
    return {index_.key_text(only), object};
  const js::VariableId variable = script_.scopes().variable_of(object);
  if (variable == 0) return {};
  const PatternPlace place =
      reader_.origins().pattern_place(index_.at(script_.scopes().variable(variable).declaration));
  if (place.steps.empty() || place.steps.back().item) return {};
  return {place.steps.back().key, object};
}

std::string window_length(const js::Tree& tree, const js::Index& index, NodeId value) {
  NodeId at = index.resolve(value);
  if (tree[at].kind == NodeKind::binary_expression && tree[at].op == js::Operator::add &&
      index.constant_text(tree.next(tree.first_child(at))) == "px")
    at = index.resolve(tree.first_child(at));
  if (tree[at].kind == NodeKind::template_literal)
    for (const NodeId part : tree.children(at))
      if (tree[part].kind != NodeKind::template_element) {
        at = index.resolve(part);
        break;
      }
  std::string_view name;
  if (const js::CallSite* call = index.call_at(at);
      call != nullptr && tree[call->callee].kind == NodeKind::member_expression) {
    const js::CallSite* object = index.call_at(tree.first_child(call->callee));
    if (object == nullptr || index.path_text(object->path) != "$") return {};
    const NodeId of = tree.next(object->callee);
    if (of == 0 || !text::is_one_of(index.path_text(index.path_of(of)), {"window", "document"}))
      return {};
    name = tree.text(call->callee);
  } else {
    name = index.path_text(index.path_of(at));
    const std::size_t dot = name.rfind('.');
    const std::string_view owner = dot == name.npos ? "" : name.substr(0, dot);
    if (!text::is_one_of(owner, {"", "window", "screen", "window.screen", "document.body",
                                 "document.documentElement", "visualViewport"}))
      return {};
  }
  if (name.ends_with("idth") || name.ends_with("idth()")) return "100vw";
  return name.ends_with("eight") ? "100vh" : std::string();
}

/// `canvas.width = window.innerWidth`: of a canvas, a frame, a picture.
bool DeedFinder::at_length(NodeId object, const std::string& name, NodeId value, const Deed& deed) {
  if (name != "width" && name != "height") return false;
  const std::string length = window_length(tree_, index_, value);
  if (length.empty()) return false;
  Deed one = deed;
  one.values.set(name, length);
  add_to(object, std::move(one));
  return true;
}

bool DeedFinder::at_size(const js::Call& call, const Deed& deed) {
  if (deed.by != "width" && deed.by != "height") return false;
  const std::string size = text_of(call.argument(0));
  if (!size.ends_with('%') && !size.starts_with("100v")) return false;
  Deed one = deed;
  one.kind = DeedKind::styles;
  one.values.set(deed.by, size);
  add_to(object_of(call), std::move(one));
  return true;
}

/// `Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value))`.
void DeedFinder::at_attribute_table(const js::Call& call, NodeId table, Deed deed) {
  platform::StyleValues attributes;
  add_found_values(table, attributes);
  if (const std::string_view style = attributes.get("style"); !style.empty()) {
    deed.kind = DeedKind::styles;
    deed.values.add_text(style);
  }
  deed.content = call.argument(1);
  add_to(object_of(call), std::move(deed));
}

/// Of literals that stand elsewhere: a constant of a module, an item of a table.
std::vector<std::pair<js::At, platform::StyleValues>> DeedFinder::found_values(NodeId object) {
  std::vector<std::pair<js::At, platform::StyleValues>> out;
  Origins& origins = reader_.origins();
  origins.begin();
  origins.each(index_.at(object), nullptr, [&](js::At leaf, const Frame*) {
    if (origins.tree(leaf)[leaf.node].kind != NodeKind::object_expression)
      leaf = origins.program().literal_at(leaf).value_or(leaf);
    if (!origins.knows(leaf)) return;
    const js::Tree& tree = origins.tree(leaf);
    if (tree[leaf.node].kind != NodeKind::object_expression) return;
    auto& [place, values] = out.emplace_back();
    place = leaf;
    int seen = 0;
    for (const NodeId property : tree.children(leaf.node)) {
      if (tree[property].kind != NodeKind::property) continue;
      if (origins.is_cut(++seen > js::max_object_properties, "max_object_properties")) break;
      const NodeId link = tree[property].link;
      const NodeId value = tree[property].has(js::flag::shorthand) ? link : tree.next(link);
      if (value == 0) continue;
      values.set(origins.index(leaf).key_text(property),
                 readable(origins.texts(js::At{leaf.script, value}, nullptr).front()));
    }
  });
  origins.end(index_.at(object), !out.empty());
  return out;
}

void DeedFinder::add_found_values(NodeId object, platform::StyleValues& out) {
  for (const auto& [place, values] : found_values(object)) out.add(values);
}

/// `$(find).css(styles[find])`
void DeedFinder::add_styles(NodeId element, NodeId values, const Deed& deed) {
  const auto found = found_values(values);
  std::vector<js::At> places;
  for (const auto& [place, one] : found) places.push_back(place);
  for (Elements& set : reader_.read(element)) {
    Deed one = deed;
    const auto fits = in_row_of(set.chosen_by, places, deed.node);
    for (std::size_t n = 0; n < found.size(); ++n)
      if (fits[n]) one.values.add(found[n].second);
    one.on = std::move(set);
    out_.push_back(std::move(one));
  }
}

/// `const look = element.style; look.display = 'none'`: the styles that a name stands for.
std::vector<NodeId> DeedFinder::style_owners(NodeId object, const std::string& name) {
  std::vector<NodeId> out;
  if (tree_[object].kind != NodeKind::identifier ||
      !(name == "cssText" || css::is_known_property(platform::property_name(name))))
    return out;
  reader_.origins().begin();
  reader_.origins().each(index_.at(object), nullptr, [&](js::At from, const Frame*) {
    if (from.script == script_.script_id() &&
        tree_[from.node].kind == NodeKind::member_expression &&
        index_.key_text(from.node) == "style")
      out.push_back(from.node);
  });
  reader_.origins().end(index_.at(object), !out.empty());
  return out;
}

}  // namespace premod::page
