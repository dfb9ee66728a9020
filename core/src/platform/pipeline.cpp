// Finds comparisons with the fields of a pipeline event by the names the hook gives them.
#include "platform/pipeline.hpp"

#include <algorithm>

#include "data/pipeline_events.hpp"

namespace premod::js {
namespace {

class Comparisons {
 public:
  explicit Comparisons(const File& script)
      : script_(script), tree_(script.tree()), index_(script.index()) {}

  std::vector<EventComparison> run() {
    for (NodeId id = 1; id < tree_.size(); ++id) {
      if (tree_[id].kind == NodeKind::binary_expression) at_comparison(id);
      if (tree_[id].kind == NodeKind::switch_statement) at_switch(id);
    }
    return std::move(out_);
  }

 private:
  void at_comparison(NodeId id) {
    const Operator op = tree_[id].op;
    if (op != Operator::equal && op != Operator::strict_equal && op != Operator::not_equal &&
        op != Operator::strict_not_equal)
      return;
    const NodeId left = tree_.first_child(id);
    const NodeId right = tree_.next(left);
    if (!add(left, right)) add(right, left);
  }

  void at_switch(NodeId id) {
    const NodeId subject = tree_.first_child(id);
    for (NodeId at = tree_.next(subject); at != 0; at = tree_.next(at))
      if (!tree_[at].has(flag::is_default)) add(subject, tree_.first_child(at));
  }

  /// `event.type_code`, `body.event['type_code']`, `event.data.direction_of_movement`.
  [[nodiscard]] bool is_field(NodeId expression, EventField& out) const {
    expression = index_.resolve(expression);
    if (tree_[expression].kind != NodeKind::member_expression) return false;
    const std::string name = index_.key_text(expression);
    out = EventField::direction;
    if (name == "direction_of_movement") return true;
    out = name == "type_code" ? EventField::code : EventField::number;
    if (name != "type_code" && name != "type") return false;
    const NodeId object = tree_.first_child(expression);
    if (tree_[object].kind == NodeKind::identifier) return tree_.name(object) == "event";
    return tree_[object].kind == NodeKind::member_expression && index_.key_text(object) == "event";
  }

  bool add(NodeId subject, NodeId value) {
    EventField field{};
    if (value == 0 || !is_field(subject, field)) return false;
    if (field == EventField::number) {
      // A number: the `type` of a browser's event is a word.
      if (tree_[value].kind == NodeKind::numeric_literal)
        out_.push_back({script_.span(value), field, std::string(tree_.text(value))});
    } else if (auto text = index_.constant_text(value)) {
      out_.push_back({script_.span(value), field, std::move(*text)});
    }
    return true;
  }

  const File& script_;
  const Tree& tree_;
  const Index& index_;
  std::vector<EventComparison> out_;
};

/// The object literal `JSON.stringify({...})` is made of; 0 if it is something else.
NodeId stringified(const File& script, NodeId value) {
  const Index& index = script.index();
  const CallSite* call = index.call_at(index.resolve(value));
  if (call == nullptr || index.path_text(call->path) != "JSON.stringify") return 0;
  const NodeId argument = script.tree().next(call->callee);
  if (argument == 0) return 0;
  const NodeId object = index.resolve(argument);
  return script.tree()[object].kind == NodeKind::object_expression ? object : 0;
}

bool has_spread(const Tree& tree, NodeId object) {
  for (const NodeId one : tree.children(object))
    if (tree[one].kind == NodeKind::spread_element || tree[one].has(flag::computed)) return true;
  return false;
}

}  // namespace

std::vector<EventComparison> event_comparisons(const File& script) {
  const bool named = script.source().find("type_code") != std::string_view::npos ||
                     script.source().find("direction_of_movement") != std::string_view::npos;
  if (script.error() != nullptr || !named) return {};
  return Comparisons(script).run();
}

bool is_pipeline_event(EventField field, std::string_view value) {
  return std::any_of(
      data::pipeline_events::rows.begin(), data::pipeline_events::rows.end(), [&](const auto& row) {
        if (field == EventField::direction) return row.kind == "direction" && row.name == value;
        return row.kind == "event" && (field == EventField::code ? row.name : row.number) == value;
      });
}

std::vector<FaultyNote> faulty_notes(const File& script) {
  std::vector<FaultyNote> out;
  if (script.error() != nullptr || script.source().find("note_type") == std::string_view::npos)
    return out;
  const Tree& tree = script.tree();
  const Index& index = script.index();
  for (NodeId id = 1; id < tree.size(); ++id) {
    if (tree[id].kind != NodeKind::object_expression) continue;
    const NodeId type = index.property(id, "note_type");
    if (type == 0 || (tree.text(type) != "25" && index.constant_text(type) != "25")) continue;
    const NodeId text = index.property(id, "text");
    if (text == 0) {
      // The newer interface keeps them in `params`.
      if (index.property(id, "params") == 0 && !has_spread(tree, id))
        out.push_back({script.span(id), NoteFault::missing});
      continue;
    }
    if (const NodeId object = stringified(script, text); object != 0) {
      const bool whole =
          index.property(object, "text") != 0 && index.property(object, "service") != 0;
      if (!whole && !has_spread(tree, object))
        out.push_back({script.span(text), NoteFault::incomplete});
    } else if (const auto constant = index.constant_text(text)) {
      const bool json = constant->find_first_not_of(" \t\r\n") != std::string::npos &&
                        (*constant)[constant->find_first_not_of(" \t\r\n")] == '{';
      const bool whole = constant->find("\"text\"") != std::string::npos &&
                         constant->find("\"service\"") != std::string::npos;
      if (!json || !whole)
        out.push_back({script.span(text), json ? NoteFault::incomplete : NoteFault::not_json});
    }
  }
  return out;
}

}  // namespace premod::js
