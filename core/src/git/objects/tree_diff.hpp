// What differs between two trees, and which of it are renames; for the files of this folder.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "git/objects/objects.hpp"
#include "git/objects/oid.hpp"
#include "git/objects/similarity.hpp"

namespace premod::git {

struct PathEntry {
  std::string path;
  std::uint32_t mode = 0;
  Oid oid;

  [[nodiscard]] bool is_file() const { return (mode & 0170000) == 0100000; }
};

/// Files on one side only, in git's order of paths. Changed files are of no interest here.
struct TreeDiff {
  std::vector<PathEntry> removed;
  std::vector<PathEntry> added;
  bool complete = true;  ///< false: an object was missing or damaged
};
[[nodiscard]] TreeDiff diff_trees(const Objects& objects, const Oid& from, const Oid& to);
/// All files of a tree.
[[nodiscard]] std::vector<PathEntry> list_tree(const Objects& objects, const Oid& tree,
                                               bool& complete);

/// Finds pairs by git's rules: identical content first, then the same file name with three quarters
/// of the content, then the best of what shares at least half. Keeps what it measured, so that one
/// detector serves many questions about the same sources.
class RenameDetector {
 public:
  explicit RenameDetector(const Objects& objects) : objects_(objects) {}

  struct Pair {
    std::size_t source;
    std::size_t destination;
  };
  [[nodiscard]] std::vector<Pair> match(const std::vector<PathEntry>& sources,
                                        const std::vector<PathEntry>& destinations);
  /// For content that is not in the database (an edited file in the work tree).
  void add_content(const Oid& oid, std::string_view content);

 private:
  struct Measured {
    Chunks chunks;
    std::uint64_t size = 0;
    bool counted = false;
    bool readable = true;
  };
  struct Search;
  Measured& measure(const Oid& oid);
  int score(const PathEntry& source, const PathEntry& destination);

  const Objects& objects_;
  std::unordered_map<Oid, Measured, OidHash> measured_;
};

}  // namespace premod::git
