// Finds comparisons with the fields of a pipeline event by the names the hook gives them.
#include "platform/pipeline/pipeline.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <set>
#include <tuple>
#include <unordered_set>
#include <utility>

#include "data/pipeline_events.hpp"
#include "js/equality.hpp"
#include "platform/pipeline/only_where.hpp"
#include "platform/pipeline/script_labels.hpp"
#include "platform/pipeline/whole_number.hpp"
#include "platform/pipeline/written_keys.hpp"

namespace premod::platform {
namespace {

using js::File;
using js::Index;
using js::NodeId;
using js::NodeKind;
using js::Operator;
using js::Tree;

constexpr int max_names = 4;  ///< `const a = b`, one for the other

class Comparisons {
 public:
  explicit Comparisons(const File& script)
      : script_(script), tree_(script.tree()), index_(script.index()), labels_(script) {}

  std::vector<EventComparison> run() {
    for (NodeId id = 1; id < tree_.size(); ++id) {
      if (tree_[id].kind == NodeKind::binary_expression) at_comparison(id);
      if (tree_[id].kind == NodeKind::switch_statement) at_switch(id);
      if (tree_[id].kind == NodeKind::call_expression) at_search(id);
      if (tree_[id].kind == NodeKind::member_expression) at_table(id);
      if (tree_[id].kind == NodeKind::member_expression) at_read(id);
    }
    const auto of_customers = [&](NodeId field, NodeId value) {
      return asks_customers(field, value);
    };
    for (std::size_t i = 0; i < out_.size(); ++i) {
      const EventField field = out_[i].field;
      if (field == EventField::direction)
        out_[i].for_customers = runs_only_where(script_, values_[i], of_customers);
      if (field != EventField::code && field != EventField::number) continue;
      // All tests around it are looked at, none decides.
      const auto note = [&](NodeId left, NodeId right) {
        EventField other{};
        if (is_field(left, other) && other != field)
          out_[i].only_where.push_back(script_.span(right));
        return false;
      };
      static_cast<void>(runs_only_where(script_, values_[i], note));
    }
    // Whoever only reads the direction is wrong for customers alone.
    std::erase_if(out_, [](const auto& one) { return one.value.empty() && !one.for_customers; });
    return std::move(out_);
  }

 private:
  /// `event.data.element_type === 12`
  [[nodiscard]] bool asks_customers(NodeId subject, NodeId value) const {
    EventField field{};
    if (!is_field(subject, field) || field == EventField::direction) return false;
    if (const std::string number = whole_number(script_, value); !number.empty())
      return is_of_customers(field, number);
    const auto text = index_.constant_text(value);
    return text && is_of_customers(field, *text);
  }

  void at_comparison(NodeId id) {
    const Operator op = tree_[id].op;
    const NodeId left = tree_.first_child(id);
    const NodeId right = tree_.next(left);
    EventField field{};
    if (op == Operator::in && is_field(left, field))
      return elements(right, Part::labelled_keys, field);
    if (!js::is_equality(op)) return;
    if (!add(left, right) && !add(right, left)) return;
    out_.back().denied = js::is_unequal(op);
  }

  void at_switch(NodeId id) {
    const NodeId subject = tree_.first_child(id);
    for (NodeId at = tree_.next(subject); at != 0; at = tree_.next(at))
      if (!tree_[at].has(js::flag::is_default)) add(subject, tree_.first_child(at));
  }

  /// `list.includes(code)`, `list.indexOf(code)`, `set.has(code)`, `$.inArray(code, list)`,
  /// `_.contains(list, code)`.
  void at_search(NodeId id) {
    const NodeId callee = tree_.first_child(id);
    if (tree_[callee].kind != NodeKind::member_expression) return;
    constexpr std::array<std::string_view, 6> searches = {"includes", "indexOf",  "has",
                                                          "inArray",  "contains", "include"};
    const std::string name = index_.key_text(callee);
    if (name == "get" || name == "has") at_registry(tree_.first_child(callee), tree_.next(callee));
    if (std::find(searches.begin(), searches.end(), name) == searches.end()) return;
    const NodeId first = tree_.next(callee);
    const NodeId second = first == 0 ? 0 : tree_.next(first);
    EventField field{};
    if (first != 0 && is_field(first, field))
      elements(second != 0 ? second : tree_.first_child(callee), Part::items, field);
    else if (second != 0 && is_field(second, field))
      elements(first, Part::items, field);
  }

  /// `routes.get(event.type_code)`, where `routes.set(code, f)` stands in a function that others
  /// hand the codes to: the texts that are handed over and became keys.
  void at_registry(NodeId map, NodeId asked) {
    EventField field{};
    if (asked == 0 || !is_field(asked, field) || field == EventField::direction) return;
    for (const js::ValueId id : index_.values(map)) {
      const js::Value& value = script_.program().store().value(id);
      if (value.kind != js::ValueKind::object ||
          (value.made != js::Made::map && value.made != js::Made::literal) ||
          !tables_.insert({id, field}).second)
        continue;
      const auto keys = script_.program().keys(id);
      if (keys.empty()) continue;
      if (!written_) written_.emplace(script_);
      for (const std::string_view key : keys)
        if (const auto texts = written_->texts.find(key);
            texts != written_->texts.end() && texts_.insert({texts->first, field}).second)
          for (const NodeId text : texts->second)
            if (!is_told(text)) add_value(text, field);
      if (const auto members = written_->members.find(id); members != written_->members.end())
        for (const NodeId member : members->second) {
          const NodeId key = tree_.next(tree_.first_child(member));
          if (!is_told(key)) add_text(key, index_.key_text(member), field);
        }
    }
  }

  [[nodiscard]] bool is_told(NodeId id) const { return told_.contains(place_of(id)); }
  [[nodiscard]] std::uint64_t place_of(NodeId id) const {
    constexpr int half = 32;
    const Span span = script_.span(id);
    return std::uint64_t{span.begin} << half | span.end;
  }

  /// `handlers[event.type_code]`
  void at_table(NodeId id) {
    EventField field{};
    const NodeId object = tree_.first_child(id);
    if (!tree_[id].has(js::flag::computed) || !is_field(tree_.next(object), field)) return;
    // Only a name to show has a text that stands in for it; a handler has none.
    const bool shown = tree_[tree_.parent(id)].kind == NodeKind::logical_expression &&
                       tree_[tree_.next(id)].kind == NodeKind::string_literal;
    const std::size_t before = out_.size();
    elements(object, shown ? Part::labelled_keys : Part::keys, field);
    at_registry(object, tree_.next(object));
    for (std::size_t i = before; i < out_.size() && !shown; ++i) out_[i].is_labelled = false;
  }

  /// `return event.data.direction_of_movement`; what is compared or has a stand-in is none.
  void at_read(NodeId id) {
    EventField field{};
    const NodeId above = tree_.parent(id);
    const NodeKind kind = tree_[above].kind;
    const bool used = kind == NodeKind::return_statement || kind == NodeKind::template_literal ||
                      kind == NodeKind::arrow_function ||
                      ((kind == NodeKind::property || kind == NodeKind::variable_declarator ||
                        kind == NodeKind::assignment_expression) &&
                       tree_.first_child(above) != id);
    if (used && is_field(id, field) && field == EventField::direction) push(id, field, {});
  }

  /// The keys of an object literal or the elements of an array literal, or of `new Set([...])`.
  enum class Part : std::uint8_t { items, keys, labelled_keys };
  void elements(NodeId expression, Part part, EventField field) {
    const NodeId literal = index_.resolve(expression);
    if (!asked_.insert({literal, part, field}).second) return;
    const bool keys = part != Part::items;
    if (!keys && tree_[literal].kind == NodeKind::new_expression) {
      const NodeId argument = tree_.next(tree_.first_child(literal));
      if (argument != 0) elements(argument, part, field);
      return;
    }
    const NodeKind wanted = keys ? NodeKind::object_expression : NodeKind::array_expression;
    if (tree_[literal].kind != wanted) return;
    for (const NodeId one : tree_.children(literal)) {
      if (!keys) {
        add_value(one, field);
      } else if (tree_[one].kind == NodeKind::property && !tree_[one].has(js::flag::computed)) {
        const std::size_t before = out_.size();
        add_text(tree_.first_child(one), index_.key_text(one), field);
        if (out_.size() > before)
          out_.back().is_labelled = labels_.is_label(tree_.next(tree_.first_child(one)));
      }
    }
  }

  /// The key by which an object pattern takes the variable an identifier names, and what the
  /// pattern takes apart: `const { event: { type_code: code } } = body`.
  struct Taken {
    std::string key;
    std::string outer;  // the key around it; "" if the pattern is not inside another
    NodeId source = 0;  // the initializer; 0 for a parameter
  };
  [[nodiscard]] Taken taken(NodeId identifier) const {
    Taken out;
    const js::VariableId variable = script_.scopes().variable_of(identifier);
    if (variable == 0) return out;
    NodeId at = script_.scopes().variable(variable).declaration;
    if (at == 0) return out;
    if (tree_[tree_.parent(at)].kind == NodeKind::assignment_pattern) at = tree_.parent(at);
    const NodeId property = tree_.parent(at);
    const NodeId pattern = tree_.parent(property);
    if (property == 0 || tree_[property].kind != NodeKind::property ||
        tree_[pattern].kind != NodeKind::object_pattern)
      return out;
    out.key = index_.key_text(property);
    const NodeId above = tree_.parent(pattern);
    if (tree_[above].kind == NodeKind::property) out.outer = index_.key_text(above);
    if (tree_[above].kind == NodeKind::variable_declarator) out.source = tree_.next(pattern);
    return out;
  }

  [[nodiscard]] bool is_named(NodeId expression, std::string_view name) const {
    const NodeKind kind = tree_[expression].kind;
    if (kind == NodeKind::member_expression) return index_.key_text(expression) == name;
    return kind == NodeKind::identifier && tree_.name(expression) == name;
  }

  /// `event.data`, `body.event.data`, `data` of `const { data } = body.event`.
  [[nodiscard]] bool is_event_data(NodeId expression) const {
    return is_any_step(expression, [&](NodeId step) {
      if (tree_[step].kind == NodeKind::identifier) {
        const Taken source = taken(step);
        return source.key == "data" && (source.outer == "event" ||
                                        (source.source != 0 && is_named(source.source, "event")));
      }
      return tree_[step].kind == NodeKind::member_expression && index_.key_text(step) == "data" &&
             is_named(tree_.first_child(step), "event");
    });
  }

  static bool field_of(std::string_view name, EventField& out) {
    if (name == "direction_of_movement") out = EventField::direction;
    if (name == "type_code") out = EventField::code;
    if (name == "type") out = EventField::number;
    if (name == "element_type") out = EventField::element;
    return name == "direction_of_movement" || name == "type_code" || name == "type" ||
           name == "element_type";
  }

  [[nodiscard]] bool is_taken_field(NodeId identifier, EventField& out) const {
    const Taken source = taken(identifier);
    if (!field_of(source.key, out)) return false;
    if (out == EventField::direction) return true;
    if (out == EventField::code)
      return source.outer == "event" || source.source == 0 || is_named(source.source, "event") ||
             is_named(index_.resolve(source.source), "event");
    if (out == EventField::element)
      return source.outer == "data" || (source.source != 0 && is_event_data(source.source));
    return source.outer == "event" || (source.source != 0 && is_named(source.source, "event"));
  }

  /// What is written there, what the name was given, and what that stands for: a sample that the
  /// widget calls its own function with says nothing of the hook's fields.
  template <class Is>
  bool is_any_step(NodeId expression, const Is& is) const {
    for (int hops = 0; hops < max_names; ++hops) {
      if (is(expression)) return true;
      const js::VariableId variable = tree_[expression].kind == NodeKind::identifier
                                          ? script_.scopes().variable_of(expression)
                                          : 0;
      const NodeId given = variable == 0 ? 0 : index_.only_value(variable);
      if (given == 0) break;
      expression = given;
    }
    const NodeId resolved = index_.resolve(expression);
    return resolved != expression && is(resolved);
  }

  /// `event.type_code`, `body.event['type_code']`, `event.data.direction_of_movement`, or a
  /// variable that was given one of them.
  [[nodiscard]] bool is_field(NodeId expression, EventField& out) const {
    return is_any_step(expression, [&](NodeId step) { return is_written_field(step, out); });
  }

  [[nodiscard]] bool is_written_field(NodeId expression, EventField& out) const {
    if (tree_[expression].kind == NodeKind::identifier) return is_taken_field(expression, out);
    if (tree_[expression].kind != NodeKind::member_expression) return false;
    if (!field_of(index_.key_text(expression), out)) return false;
    const NodeId object = tree_.first_child(expression);
    if (out == EventField::direction) return true;
    if (out == EventField::element) return is_event_data(object);
    return is_named(object, "event") || is_named(index_.resolve(object), "event");
  }

  bool add(NodeId subject, NodeId value) {
    EventField field{};
    if (value == 0 || !is_field(subject, field)) return false;
    const std::size_t before = out_.size();
    add_value(value, field);
    return out_.size() > before;
  }

  void add_value(NodeId value, EventField field) {
    if (field == EventField::number || field == EventField::element) {
      // A number: the `type` of a browser's event is a word.
      if (std::string number = whole_number(script_, value); !number.empty())
        push(value, field, std::move(number));
    } else if (auto text = index_.constant_text(value)) {
      push(value, field, std::move(*text));
    }
  }

  void add_text(NodeId at, std::string text, EventField field) {
    const bool numeric = field == EventField::number || field == EventField::element;
    const bool digits = text.find_first_not_of("0123456789") == text.npos;
    // A table may hold the numbers and the codes of events at once.
    if (text.empty() || numeric != digits) return;
    push(at, field, std::move(text));
  }

  void push(NodeId at, EventField field, std::string value) {
    EventComparison& made = out_.emplace_back();
    made.span = script_.span(at);
    made.field = field;
    made.value = std::move(value);
    values_.push_back(at);
    told_.insert(place_of(at));
  }

  const File& script_;
  const Tree& tree_;
  const Index& index_;
  std::vector<EventComparison> out_;
  std::vector<NodeId> values_;              // of out_, in the same order
  std::unordered_set<std::uint64_t> told_;  // places of out_
  // What was looked through already: whoever asks again learns nothing.
  std::set<std::tuple<NodeId, Part, EventField>> asked_;
  std::set<std::pair<js::ValueId, EventField>> tables_;
  std::set<std::pair<std::string_view, EventField>> texts_;
  std::optional<WrittenKeys> written_;
  ScriptLabels labels_;
};

}  // namespace

std::vector<EventComparison> event_comparisons(const File& script) {
  constexpr std::array<std::string_view, 4> marks = {"type_code", "direction_of_movement",
                                                     "element_type", "event.type"};
  const bool named = std::any_of(marks.begin(), marks.end(), [&](std::string_view mark) {
    return script.source().find(mark) != std::string_view::npos;
  });
  if (script.error() != nullptr || !named) return {};
  return Comparisons(script).run();
}

bool is_pipeline_event(EventField field, std::string_view value) {
  return std::any_of(
      data::pipeline_events::rows.begin(), data::pipeline_events::rows.end(), [&](const auto& row) {
        if (field == EventField::direction) return row.kind == "direction" && row.name == value;
        if (field == EventField::element) return row.kind == "element" && row.number == value;
        return row.kind == "event" && (field == EventField::code ? row.name : row.number) == value;
      });
}

bool is_of_customers(EventField field, std::string_view value) {
  if (field == EventField::direction) return false;
  return std::any_of(
      data::pipeline_events::rows.begin(), data::pipeline_events::rows.end(), [&](const auto& row) {
        if (!row.name.starts_with("customer")) return false;
        if (field == EventField::element) return row.kind == "element" && row.number == value;
        return row.kind == "event" && (field == EventField::code ? row.name : row.number) == value;
      });
}

}  // namespace premod::platform
