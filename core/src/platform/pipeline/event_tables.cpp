#include "platform/pipeline/event_tables.hpp"

#include <algorithm>
#include <set>

#include "data/pipeline_events.hpp"
#include "php/strings.hpp"
#include "text/needles.hpp"

namespace premod::platform {
namespace {

using js::NodeId;
using js::NodeKind;
using Row = data::pipeline_events::Row;

/// The page on the pipeline gives this event two numbers.
constexpr std::string_view twofold_code = "customer_appeared_in_period";
constexpr std::string_view twofold_number = "15";
constexpr std::size_t max_name_bytes = 64;

/// "LeadAdded", "LEAD_ADDED", "EVENT_LEAD_ADDED", "leadAdded" -> "lead_added".
std::string as_code(std::string_view name) {
  std::string out;
  if (name.size() > max_name_bytes) return out;
  const auto upper = [](char c) { return c >= 'A' && c <= 'Z'; };
  for (std::size_t i = 0; i < name.size(); ++i) {
    const char c = name[i] == '-' ? '_' : name[i];
    if (upper(c) && i > 0 && !upper(name[i - 1]) && name[i - 1] != '_') out += '_';
    out += upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
  }
  for (const std::string_view prefix : {"event_", "type_", "event_type_", "dp_"})
    if (out.starts_with(prefix) && out.size() > prefix.size() + 3) return out.substr(prefix.size());
  return out;
}

const Row* event_named(std::string_view name) {
  const std::string code = as_code(name);
  for (const Row& row : data::pipeline_events::rows)
    if (row.kind == "event" && row.name == code) return &row;
  return nullptr;
}

bool is_event_number(std::string_view number) {
  return std::any_of(data::pipeline_events::rows.begin(), data::pipeline_events::rows.end(),
                     [&](const Row& row) { return row.kind == "event" && row.number == number; });
}

class Pairs {
 public:
  void add(std::string_view name, std::string_view number, Span span) {
    if (event_named(name) == nullptr || !is_event_number(number)) return;
    if (auto pair = wrong_pair(name, number, span))
      wrong_.push_back(std::move(*pair));
    else
      any_right_ = true;
  }

  std::vector<WrongPair> wrong() {
    return any_right_ || is_exchange() ? std::move(wrong_) : std::vector<WrongPair>();
  }

 private:
  /// The names' own numbers, each at another name: no numbers of somebody else.
  [[nodiscard]] bool is_exchange() const {
    std::set<std::string_view> given, right;
    for (const WrongPair& pair : wrong_) {
      given.insert(pair.given);
      right.insert(pair.right);
    }
    return given.size() > 1 && given == right;
  }

  std::vector<WrongPair> wrong_;
  bool any_right_ = false;
};

std::string_view number_text(const js::Tree& tree, NodeId node) {
  return tree[node].kind == NodeKind::numeric_literal ? tree.text(node) : std::string_view();
}

class ScriptPairs {
 public:
  explicit ScriptPairs(const js::File& script) : script_(script), tree_(script.tree()) {}

  std::vector<WrongPair> run() {
    for (NodeId id = 1; id < tree_.size(); ++id) {
      const NodeId first = tree_.first_child(id);
      const NodeId second = first == 0 ? 0 : tree_.next(first);
      if (second == 0) continue;
      switch (tree_[id].kind) {
        case NodeKind::property:
        case NodeKind::property_definition:
          tie(id, first, second);
          break;
        case NodeKind::variable_declarator:
          if (tree_[first].kind == NodeKind::binding_identifier) name(tree_.name(first), second);
          break;
        case NodeKind::assignment_expression:  // E[E["LeadAdded"] = 1], E.LEAD_ADDED = 1
          if (tree_[first].kind == NodeKind::member_expression)
            name(script_.index().key_text(first), second);
          break;
        case NodeKind::array_expression:  // [1, 'lead_added']
          if (tree_.next(second) == 0) both(first, second);
          break;
        default:
          break;
      }
    }
    return pairs_.wrong();
  }

 private:
  void name(std::string_view name, NodeId number) {
    if (const std::string_view text = number_text(tree_, number); !text.empty())
      pairs_.add(name, text, script_.span(number));
  }

  void tie(NodeId property, NodeId key, NodeId value) {
    if (const std::string_view number = number_text(tree_, value); !number.empty())
      return pairs_.add(script_.index().key_text(property), number, script_.span(value));
    both(key, value);
  }

  /// A number and a text, in either order.
  void both(NodeId one, NodeId other) {
    if (number_text(tree_, one).empty()) std::swap(one, other);
    const std::string_view number = number_text(tree_, one);
    if (number.empty() || tree_[other].kind != NodeKind::string_literal) return;
    pairs_.add(tree_.string_value(other), number, script_.span(one));
  }

  const js::File& script_;
  const js::Tree& tree_;
  Pairs pairs_;
};

/// The names of events as they may be written, in lower case; without "chat", which is a word.
std::vector<std::string> event_marks() {
  std::vector<std::string> out;
  for (const Row& row : data::pipeline_events::rows) {
    std::string name(row.name);
    if (row.kind != "event" || name.find('_') == name.npos) continue;
    out.push_back(name);
    std::replace(name.begin(), name.end(), '_', '-');
    out.push_back(name);
    std::erase(name, '-');
    out.push_back(std::move(name));
  }
  return out;
}

}  // namespace

bool may_name_events(std::string_view source) {
  static const std::vector<std::string> marks = event_marks();
  static const text::Needles needles({marks.begin(), marks.end()},
                                     text::Needles::Case::ascii_folded);
  return needles.any_in(source);
}

std::optional<WrongPair> wrong_pair(std::string_view name, std::string_view number, Span span) {
  const Row* row = event_named(name);
  if (row == nullptr || !is_event_number(number)) return std::nullopt;
  const bool second = row->name == twofold_code && number == twofold_number;
  if (row->number == number || second) return std::nullopt;
  return WrongPair{span, std::string(row->name), std::string(number), std::string(row->number)};
}

std::vector<WrongPair> wrong_event_pairs(const js::File& script) {
  if (script.error() != nullptr || !may_name_events(script.source())) return {};
  return ScriptPairs(script).run();
}

std::vector<WrongPair> wrong_event_pairs(const php::File& file) {
  if (!may_name_events(file.source())) return {};
  Pairs pairs;
  const auto is_number = [&](std::uint32_t i) {
    return i < file.tokens().size() && file.tokens()[i].kind == php::TokenKind::number;
  };
  for (std::uint32_t i = 0; i + 2 < file.tokens().size(); ++i) {
    const std::string_view middle = file.text(i + 1);
    if (middle != "=" && middle != "=>" && middle != ",") continue;
    // Of a list only two that stand alone: define('LEAD_ADDED', 1), [1, 'lead_added'].
    const std::string_view after = file.text(i + 3);
    const bool opened = i > 0 && (file.text(i - 1) == "(" || file.text(i - 1) == "[");
    if (middle == "," && (!opened || (after != ")" && after != "]"))) continue;
    const std::string_view left = php::constant_text(file, i);
    const std::string_view right = php::constant_text(file, i + 2);
    if (is_number(i) && !right.empty() && middle != "=")
      pairs.add(right, file.text(i), file.tokens()[i].span);
    else if (is_number(i + 2) && !left.empty() && middle != "=")
      pairs.add(left, file.text(i + 2), file.tokens()[i + 2].span);
    else if (is_number(i + 2) && middle == "=")
      pairs.add(file.text(i), file.text(i + 2), file.tokens()[i + 2].span);
  }
  return pairs.wrong();
}

}  // namespace premod::platform
