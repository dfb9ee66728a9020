// Commits and their parents as this clone has them: a shallow clone ends where git says it ends.
#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <span>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "git/objects/objects.hpp"
#include "git/objects/oid.hpp"

namespace premod::git {

struct Commit {
  Oid id;
  Oid tree;
  std::vector<Oid> parents;
  std::int64_t time = 0;  ///< of the committer
};

/// Commits that were read, kept for the life of the repository.
class History {
 public:
  History() = default;
  History(const Objects& objects, std::unordered_set<Oid, OidHash> shallow)
      : objects_(&objects), shallow_(std::move(shallow)) {}

  /// Null if the commit is not here or damaged. The pointer stays valid.
  [[nodiscard]] const Commit* find(const Oid& id);
  [[nodiscard]] bool is_boundary(const Oid& id) const { return shallow_.contains(id); }

  /// The best common ancestors, newest first; empty if there is none in this clone.
  [[nodiscard]] std::vector<Oid> merge_bases(const Oid& a, const Oid& b);
  /// Commits that can be reached from `tips` and not from `hidden`.
  [[nodiscard]] std::unordered_set<Oid, OidHash> between(std::span<const Oid> tips,
                                                         const Oid& hidden);

 private:
  const Objects* objects_ = nullptr;
  std::unordered_set<Oid, OidHash> shallow_;
  std::unordered_map<Oid, const Commit*, OidHash> known_;
  std::deque<Commit> commits_;
};

/// The parts of a raw commit that a walk needs; nothing if it is damaged.
[[nodiscard]] std::optional<Commit> parse_commit(const Oid& id, std::string_view raw);

}  // namespace premod::git
