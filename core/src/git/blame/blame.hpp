// Who wrote a line and when: the answers of `git blame --porcelain`, for the lines with findings
// only.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "git/repository.hpp"
#include "premod/report.hpp"
#include "text/wording/message.hpp"

namespace premod::git {

/// Lines of one file that are asked for. Lines count from 1 and end at LF only (see GitLines).
struct FileLines {
  std::string path;  ///< relative to the work tree
  std::vector<int> lines;
  std::optional<std::string_view> content;  ///< the file as checked; unset: it is read
};

enum class Attribution : std::uint8_t {
  found,
  too_old,  ///< the line is older than `BlameOptions::not_before`; nobody looked further
  unknown,  ///< out of time, or an object is missing; the result says which
};

struct LineOrigin {
  Attribution attribution = Attribution::unknown;
  bool boundary = false;  ///< known only up to the edge of a shallow clone
  Origin origin;
};

struct BlameOptions {
  std::optional<CommitId> commit;  ///< lines of this commit's files; unset: of the work tree
  std::optional<CommitId> base;    ///< for Origin::introduced_here; unset: always false
  bool only_new = false;           ///< do not look at commits that `base` has too
  int budget_ms = 2'000;
  bool ignore_revs = true;  ///< honour blame.ignoreRevsFile and .git-blame-ignore-revs
};

struct BlameResult {
  std::vector<std::vector<LineOrigin>> files;  ///< as asked: per file, per line
  bool out_of_time = false;
  std::vector<Message> problems;  ///< what could not be read
};

/// Answers for all files in one walk through the history. Lines that a file does not have, and
/// files that the commit does not have, are `Attribution::unknown`; a file that git does not know
/// is not committed yet. Error: the commit that is asked about cannot be read.
Result<BlameResult> blame(const Repository& repository, std::span<const FileLines> files,
                          const BlameOptions& options);

/// Lines as git counts them (LF only), of lines as text::Lines does; they differ only in files with
/// a lone CR. Looks through the bytes once, however many lines are asked for.
class GitLines {
 public:
  explicit GitLines(std::string_view bytes);

  /// The line of git in which the 1-based `line` begins.
  [[nodiscard]] int of(int line) const;

 private:
  std::vector<int> bare_;  ///< lines that end in a CR alone
};

}  // namespace premod::git
