// A git repository as premod sees it: where it is, where it stands, and which commit a name means.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "git/environment.hpp"
#include "git/objects/oid.hpp"
#include "premod/result.hpp"

namespace premod::git {

/// What is known without looking at a single object.
struct Facts {
  std::string work_tree;         ///< absolute, without final `/`; empty for a bare repository
  std::string directory;         ///< absolute path of the git directory, without final `/`
  std::optional<CommitId> head;  ///< nothing before the first commit
  std::string branch;            ///< empty for a detached head
  std::string remote;            ///< address of origin (else of the first remote), no credentials
  bool shallow = false;
};

/// Opened once a run. Cheap to copy; copies share the caches and must stay in one thread at a time.
class Repository {
 public:
  /// Looks for a repository at `path` (a file or a folder) and upwards. Nothing: there is none.
  /// Error: there is one that cannot be used, with the line that makes it usable.
  static Result<std::optional<Repository>> discover(const std::string& path,
                                                    const Environment& environment = {});
  /// The same, and no repository is an Error.
  static Result<Repository> open(const std::string& path, const Environment& environment = {});

  [[nodiscard]] const Facts& facts() const;

  /// The commit that `revision` names, in git's syntax; a branch that exists only at a remote is
  /// found there. Where a name could mean several things a branch of the remote that it begins with
  /// comes first, then a branch, and a tag last: who may push a tag does not choose the base. The
  /// Error says how to get what is missing.
  [[nodiscard]] Result<CommitId> resolve(std::string_view revision) const;
  /// The best common ancestors, the newest first; several where branches were merged crosswise.
  /// Error: there is none, or not in this clone.
  [[nodiscard]] Result<std::vector<CommitId>> merge_bases(const CommitId& a,
                                                          const CommitId& b) const;

  /// `path` relative to the work tree with `/`, "" for the work tree itself; nothing if outside.
  [[nodiscard]] std::optional<std::string> relative(const std::string& path) const;

  struct State;  ///< libgit2's side, for this folder only (git/state.hpp)
  [[nodiscard]] State& state() const { return *state_; }

 private:
  explicit Repository(std::shared_ptr<State> state) : state_(std::move(state)) {}
  std::shared_ptr<State> state_;
};

/// An address without user name and password (`ssh://git@` and `git@host:` keep the user, which is
/// no secret there).
[[nodiscard]] std::string without_credentials(std::string_view url);

}  // namespace premod::git
