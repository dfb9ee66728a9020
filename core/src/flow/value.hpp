// What an expression may be while a widget runs: abstract values, small sets of them, string
// patterns and access paths. All of them are numbers of one store, so that equal things are equal
// numbers.
#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "js/flat_map.hpp"
#include "js/node.hpp"

namespace premod::js {

using ValueId = std::uint32_t;   ///< 0: not known
using SetId = std::uint32_t;     ///< 0: no value at all, 1: not known
using TextId = std::uint32_t;    ///< an interned text; 0 is ""
using StringId = std::uint32_t;  ///< a string pattern
using PathId = std::uint32_t;    ///< 0: not known, or not global

inline constexpr std::size_t max_values = 8;  ///< of one set; beyond it: and something unknown
/// Of a full set besides: addresses and eval, which harmless values in front must not hide.
inline constexpr std::size_t max_telling_values = 24;
inline constexpr int max_path_parts = 16;  ///< further members are one "…"
inline constexpr std::size_t max_part_bytes = 128;
inline constexpr std::size_t max_text_bytes = 1U << 20U;  ///< longer constant texts are cut
/// Stands in a string pattern where a part is not known before the script runs.
inline constexpr char hole = '\0';

inline constexpr ValueId unknown_value = 0;
inline constexpr SetId no_values = 0;
inline constexpr SetId unknown_set = 1;

enum class ValueKind : std::uint8_t {
  unknown,
  nothing,   ///< undefined, null
  boolean,   ///< `node`: 0 or 1
  number,    ///< `node`: see ValueStore::number
  string,    ///< `node`: StringId
  path,      ///< `node`: PathId; what the page or the platform gives
  function,  ///< `script`, `node`: a function or class of the widget
  object,    ///< `script`, `node`: where it is made, and `made`
  bound,     ///< `script`, `node`: the call of bind; `target`: what is bound
};

/// What kind of object is made at a node; the same node may make several.
enum class Made : std::uint8_t {
  literal,
  array,
  instance,   ///< of the function or class at the node
  prototype,  ///< of the function or class at the node
  exports,    ///< of the script (node 0) or of the `define` at the node
  arguments,
  map,  ///< new Map(): values by key
};

struct Value {
  ValueKind kind = ValueKind::unknown;
  Made made = Made::literal;
  std::uint32_t script = 0;
  std::uint32_t node = 0;
  ValueId target = 0;

  friend bool operator==(const Value&, const Value&) = default;
};

/// Numbers for texts, patterns, paths, values and sets. Grows while a program is analysed; after
/// that it is only read.
class ValueStore {
 public:
  ValueStore();
  ValueStore(const ValueStore&) = delete;
  ValueStore& operator=(const ValueStore&) = delete;

  // Texts. `stable` ones outlive the store and are not copied.
  TextId text(std::string_view text);
  TextId stable_text(std::string_view text);
  [[nodiscard]] std::optional<TextId> find_text(std::string_view text) const {
    const TextId found = text_id(text, hash_of(text));
    return found == IdTable::none ? std::nullopt : std::optional(found);
  }
  [[nodiscard]] std::string_view text_of(TextId id) const { return texts_[id]; }

  // Values.
  ValueId add(const Value& value);
  [[nodiscard]] const Value& value(ValueId id) const { return values_[id]; }
  ValueId string(TextId text);
  ValueId number(double number);
  ValueId boolean(bool value) { return add({.kind = ValueKind::boolean, .node = value ? 1U : 0U}); }
  ValueId nothing() { return add({.kind = ValueKind::nothing}); }
  ValueId path(PathId path);
  [[nodiscard]] double number_of(const Value& value) const { return numbers_[value.node]; }

  // String patterns.
  [[nodiscard]] ValueId hole_string() const { return hole_string_; }
  /// One after the other; what is longer than max_text_bytes ends with a hole.
  ValueId joined(ValueId left, ValueId right);
  /// The pattern with its holes, at most max_text_bytes.
  [[nodiscard]] std::string pattern(const Value& string) const;
  [[nodiscard]] std::size_t length(const Value& string) const { return strings_[string.node].size; }
  /// A short pattern as one text; 0 if it is long or has holes.
  [[nodiscard]] TextId short_text(const Value& string) const;

  // Paths.
  PathId root(std::string_view name);
  PathId member(PathId object, std::string_view name);
  /// What a call of it gives: the path with "()".
  PathId called(PathId function);
  /// A path of another shape: "new X", "f()", "constant('user')".
  PathId whole_path(std::string_view text, int parts);
  [[nodiscard]] std::string_view path_text(PathId id) const { return texts_[paths_[id].text]; }
  [[nodiscard]] int path_parts(PathId id) const { return paths_[id].parts; }

  // Sets.
  [[nodiscard]] std::span<const ValueId> values(SetId set) const {
    return {set_values_.data() + sets_[set].begin, sets_[set].size};
  }
  /// The values as they are now; what `values` gives moves when a set is made.
  struct Copy {
    ValueId all[max_values + max_telling_values + 1] = {};
    std::size_t size = 0;
    [[nodiscard]] const ValueId* begin() const { return all; }
    [[nodiscard]] const ValueId* end() const { return all + size; }
  };
  [[nodiscard]] Copy copy(SetId set) const {
    Copy out;
    for (const ValueId value : values(set)) out.all[out.size++] = value;
    return out;
  }
  SetId single(ValueId value);
  SetId unite(SetId left, SetId right);
  SetId with(SetId set, ValueId value) { return unite(set, single(value)); }
  [[nodiscard]] bool has_unknown(SetId set) const {
    const auto all = values(set);
    return !all.empty() && all.front() == unknown_value;
  }

 private:
  struct String {
    TextId text = 0;  // of a leaf
    ValueId left = 0, right = 0;
    std::uint32_t size = 0;
    bool open = false;     // has holes
    bool telling = false;  // may be an address of another host, or code
  };
  struct Path {
    TextId text = 0;
    std::uint8_t parts = 0;
  };
  struct Range {
    std::uint32_t begin = 0;
    std::uint32_t size = 0;
  };

  [[nodiscard]] static std::uint64_t hash_of(std::string_view text) {
    return mixed(std::hash<std::string_view>{}(text));
  }
  [[nodiscard]] TextId text_id(std::string_view text, std::uint64_t hash) const {
    return text_ids_.find(hash, [&](TextId id) { return texts_[id] == text; });
  }
  TextId new_text(std::string_view stable, std::uint64_t hash);
  SetId set_of(std::span<const ValueId> sorted);
  SetId united(SetId left, SetId right);
  [[nodiscard]] bool is_telling(ValueId id) const;
  /// The entry of a number that is given in order.
  static std::uint32_t& at(std::vector<std::uint32_t>& list, std::uint32_t number) {
    if (number >= list.size()) list.resize(number + number / 2 + 64);
    return list[number];
  }

  std::deque<std::string> copies_;
  std::vector<std::string_view> texts_;
  IdTable text_ids_;
  std::vector<Value> values_;
  IdTable value_ids_;
  std::vector<double> numbers_;
  FlatMap<ValueId> number_ids_;
  std::vector<String> strings_;
  std::vector<ValueId> leaf_ids_;  // by text; 0: not asked for yet
  FlatMap<ValueId> rope_ids_;
  std::vector<Path> paths_;
  std::vector<PathId> path_ids_;  // by text; 0: not asked for yet
  std::vector<Range> sets_;
  std::vector<ValueId> set_values_;
  std::vector<SetId> singles_;
  FlatMap<SetId> united_;
  IdTable set_ids_;
  std::vector<ValueId> path_values_;  // by path; 0: not asked for yet
  std::vector<PathId> called_;        // by path; 0: not asked for yet
  ValueId hole_string_ = 0;
};

}  // namespace premod::js
