// The walk behind blame: lines travel from a commit to its parents until a commit changed them.
#pragma once

#include <chrono>
#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <queue>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "git/blame/lines.hpp"
#include "git/blame/lru_cache.hpp"
#include "git/objects/tree_diff.hpp"
#include "git/state.hpp"

namespace premod::git {

/// A line on its way: where it stands in the suspect's file, and whose answer it is.
struct TrackedLine {
  std::uint32_t line = 0;    ///< from 0
  std::uint32_t answer = 0;  ///< index into the walk's answers
};

struct LineOwner {
  enum Kind : std::uint8_t { unresolved, found, too_old, unreadable } kind = unresolved;
  std::uint32_t commit = 0;  ///< index into BlameWalk::commits
};

/// Folders and files by number, so that a step of the walk compares and copies no strings.
class PathTable {
 public:
  static constexpr std::uint32_t root = 0;
  struct Folder {
    std::uint32_t parent = root;
    std::string name;
  };
  struct Path {
    std::uint32_t folder = root;
    std::string name;
    std::string whole;
  };
  std::uint32_t add(std::string_view path);
  [[nodiscard]] const Path& path(std::uint32_t id) const { return paths_[id]; }
  [[nodiscard]] const Folder& folder(std::uint32_t id) const { return folders_[id]; }

 private:
  std::uint32_t add_folder(std::string_view path);

  std::deque<Path> paths_;
  std::deque<Folder> folders_ = std::deque<Folder>(1);
  std::unordered_map<std::string, std::uint32_t> path_ids_;
  std::unordered_map<std::string, std::uint32_t> folder_ids_;
};

/// A version of a file, cut into lines.
struct Text {
  SharedBytes object;   ///< null for an edited file
  std::string content;  ///< of an edited file
  Lines lines;
};
using SharedText = std::shared_ptr<const Text>;

/// A file of a commit with lines whose author is not known yet.
struct Suspect {
  std::uint32_t path = 0;
  std::uint32_t mode = 0;
  Oid blob;
  std::vector<TrackedLine> lines;  ///< sorted by line
};

class BlameWalk {
 public:
  BlameWalk(Repository::State& state, std::size_t answers);

  /// Where lines start their way: a commit, or the work tree on top of its parents (`id` zero).
  std::uint32_t add_commit(const Commit& commit);
  std::uint32_t add_work_tree(std::vector<Oid> parents);
  void add_suspect(std::uint32_t commit, std::string_view path, std::uint32_t mode, const Oid& blob,
                   std::vector<TrackedLine> lines);
  /// Content that no object holds: an edited file.
  void remember(const Oid& blob, std::string content);
  /// Commits outside of this set are not looked at; their lines are older.
  void restrict_to(std::unordered_set<Oid, OidHash> commits) { within_ = std::move(commits); }
  void ignore(std::vector<Oid> sorted) { ignored_ = std::move(sorted); }

  /// False: the time was up first.
  bool run(std::chrono::steady_clock::time_point until);

  [[nodiscard]] const std::vector<LineOwner>& verdicts() const { return verdicts_; }
  [[nodiscard]] const Oid& commit_of(const LineOwner& verdict) const {
    return nodes_[verdict.commit].id;
  }
  /// The file's entry in a commit's tree.
  [[nodiscard]] std::optional<TreeEntry> find_file(std::uint32_t commit, std::string_view path);
  [[nodiscard]] bool damaged() const { return damaged_; }

 private:
  struct FolderState {
    enum Kind : std::uint8_t { unknown, absent, broken, present } kind = unknown;
    Oid tree;
  };
  struct Node {
    Oid id;
    const Commit* commit = nullptr;  ///< null for the work tree
    std::vector<Oid> parents;        ///< of the work tree; a commit knows its own
    std::vector<Suspect> suspects;
    std::vector<FolderState> folders;  ///< by folder number, as far as known
    bool queued = false;
  };
  struct Origin {
    std::uint32_t node = 0;
    std::uint32_t path = 0;
    std::uint32_t mode = 0;
    Oid blob;
  };
  /// What one commit's suspects share.
  struct Step;

  std::uint32_t node_of(const Commit& commit);
  void queue(std::uint32_t node);
  void process(std::uint32_t node);
  void process(Step& step, Suspect& suspect);
  void pass(const Origin& to, std::vector<TrackedLine> lines);
  /// `look_through`: lines that `to` only has in another form pass too.
  void pass_unchanged_lines(const Origin& to, Suspect& suspect, bool look_through);
  void settle(std::uint32_t node, const std::vector<TrackedLine>& lines, LineOwner::Kind kind);
  std::optional<Origin> same_path(Step& step, std::uint32_t parent, const Suspect& suspect);
  std::optional<Origin> renamed(Step& step, std::size_t index, const Suspect& suspect);
  const FolderState& folder(std::uint32_t node, std::uint32_t folder, std::uint32_t like);
  std::optional<TreeEntry> entry(const Oid& tree, std::string_view name);
  /// `similar`: a version of the same file, if one is at hand. Null: it cannot be read.
  SharedText text(const Oid& blob, const Text* similar);

  Repository::State& state_;
  PathTable paths_;
  LruCache<Bytes> trees_;
  LruCache<Text> texts_;
  std::deque<Node> nodes_;
  std::unordered_map<Oid, std::uint32_t, OidHash> node_ids_;
  std::priority_queue<std::pair<std::int64_t, std::uint32_t>> queue_;
  std::vector<LineOwner> verdicts_;
  std::unordered_map<Oid, SharedText, OidHash> extra_;
  std::optional<std::unordered_set<Oid, OidHash>> within_;
  std::vector<Oid> ignored_;  // sorted
  bool damaged_ = false;  // something could not be read in this walk
  bool missed_ = false;   // something about the suspect at hand could not be read
};

}  // namespace premod::git
