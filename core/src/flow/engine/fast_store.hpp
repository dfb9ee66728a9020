// The store of an analysis that is under way: it remembers in flat tables what it was asked before,
// so that a question repeated at every step costs one look. Readers of a finished program see the
// plain store.
#pragma once

#include <algorithm>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "flow/value.hpp"
#include "js/flat_map.hpp"

namespace premod::js {

class FastStore : public ValueStore {
 public:
  TextId text(std::string_view text) {
    return known_text(text, [&] { return ValueStore::text(text); });
  }
  TextId stable_text(std::string_view text) {
    return known_text(text, [&] { return ValueStore::stable_text(text); });
  }

  ValueId add(const Value& value) {
    const std::uint64_t hash =
        mixed((static_cast<std::uint64_t>(value.kind) << 40U) ^
                  (static_cast<std::uint64_t>(value.made) << 48U) ^ value.script,
              (static_cast<std::uint64_t>(value.target) << 32U) ^ value.node);
    ValueId id = values_.find(hash, [&](ValueId known) { return this->value(known) == value; });
    if (id == IdTable::none) values_.add(hash, id = ValueStore::add(value));
    return id;
  }
  ValueId boolean(bool value) { return add({.kind = ValueKind::boolean, .node = value ? 1U : 0U}); }
  ValueId nothing() { return add({.kind = ValueKind::nothing}); }
  ValueId path(PathId path) {
    ValueId& id = at(paths_, path);
    return id != unknown_value ? id : id = ValueStore::path(path);
  }
  ValueId string(TextId text) {
    ValueId& id = at(strings_, text);
    return id != unknown_value ? id : id = ValueStore::string(text);
  }

  /// What a call of it gives: the path with "()".
  PathId called(PathId function) {
    PathId& id = at(called_, function);
    if (id == 0) id = whole_path(std::string(path_text(function)) + "()", path_parts(function));
    return id;
  }

  SetId unite(SetId left, SetId right) {
    if (left == right || right == no_values) return left;
    if (left == no_values) return right;
    // Most of what is added is there already.
    const std::span<const ValueId> all = values(left);
    const std::span<const ValueId> more = values(right);
    if (more.size() == 1 && std::find(all.begin(), all.end(), more[0]) != all.end()) return left;
    const auto [known, fresh] =
        united_.try_emplace((static_cast<std::uint64_t>(left) << 32U) | right);
    if (fresh) *known = ValueStore::unite(left, right);
    return *known;
  }
  SetId with(SetId set, ValueId value) { return unite(set, single(value)); }

 private:
  template <class Make>
  TextId known_text(std::string_view text, const Make& make) {
    const std::uint64_t hash = mixed(std::hash<std::string_view>{}(text));
    TextId id = texts_.find(hash, [&](TextId known) { return text_of(known) == text; });
    if (id == IdTable::none) texts_.add(hash, id = make());
    return id;
  }
  /// The entry of a number that is given in order.
  static std::uint32_t& at(std::vector<std::uint32_t>& list, std::uint32_t number) {
    if (number >= list.size()) list.resize(number + number / 2 + 64);
    return list[number];
  }

  IdTable texts_;
  IdTable values_;
  std::vector<ValueId> paths_, strings_;  // by path and by text; unknown_value: not asked yet
  std::vector<PathId> called_;
  FlatMap<SetId> united_;
};

}  // namespace premod::js
