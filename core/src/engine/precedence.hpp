// Who speaks where two rules found the same thing: the more specific one, for both.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/run.hpp"

namespace premod {

/// Which hits keep silent, because a rule in `Rule::yields_to` speaks at the same place at no lower
/// level. The same place: one stretch holds the other's beginning; for files as a whole, the file
/// and one of the values.
class Precedence {
 public:
  /// The level at which a hit is reported; `Level::off`: not at all.
  using LevelOf = std::function<Level(const Rule&, const Hit&)>;

  Precedence(const RunResult& result, const LevelOf& level_of);

  [[nodiscard]] bool is_silent(const Hit& hit) const { return silent_.contains(&hit); }
  /// By id: an order of addresses would change a report with every link.
  struct ById {
    bool operator()(const Rule* a, const Rule* b) const { return a->id < b->id; }
  };
  using Rules = std::set<const Rule*, ById>;

  /// The rules that keep silent for the sake of this hit; null: none.
  [[nodiscard]] const Rules* spoken_for(const Hit& hit) const {
    const auto at = spoken_for_.find(&hit);
    return at == spoken_for_.end() ? nullptr : &at->second;
  }

 private:
  std::set<const Hit*> silent_;
  std::map<const Hit*, Rules> spoken_for_;
};

}  // namespace premod
