#include "git/blame/blame.hpp"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <unordered_map>

#include "git/blame/identity_reader.hpp"
#include "git/blame/ignored.hpp"
#include "git/blame/walk.hpp"
#include "git/index.hpp"
#include "snapshot/file_bytes.hpp"
#include "snapshot/limits.hpp"
#include "text/charset.hpp"
#include "text/wording/error.hpp"

namespace premod::git {
namespace {

namespace fs = std::filesystem;

std::uint32_t count_lines(std::string_view content) {
  const auto ends = std::count(content.begin(), content.end(), '\n');
  const bool open_end = !content.empty() && content.back() != '\n';
  return static_cast<std::uint32_t>(ends + (open_end ? 1 : 0));
}

std::optional<std::string> read_work_file(const fs::path& path) {
  std::error_code failed;
  const auto status = fs::symlink_status(path, failed);
  if (failed || !fs::is_regular_file(status)) return std::nullopt;
  return file_bytes(path, limits::max_entry_bytes);
}

/// What git would store for the file: line ends and other filters as the repository sets them.
std::string as_stored(git_repository* repository, const std::string& path, std::string_view bytes) {
  git_filter_list* found = nullptr;
  if (git_filter_list_load(&found, repository, nullptr, path.c_str(), GIT_FILTER_TO_ODB,
                           GIT_FILTER_ALLOW_UNSAFE) != 0 ||
      !found)
    return std::string(bytes);
  const FilterListHandle filters(found);
  git_buf out = GIT_BUF_INIT;
  std::string stored(bytes);
  if (git_filter_list_apply_to_buffer(&out, found, bytes.data(), bytes.size()) == 0)
    stored.assign(out.ptr, out.size);
  git_buf_dispose(&out);
  return stored;
}

Oid hash_of(std::string_view bytes) {
  git_oid out{};
  git_odb_hash(&out, bytes.data(), bytes.size(), GIT_OBJECT_BLOB);
  return from_git(out);
}

/// Commits that a merge in progress will have as parents besides HEAD.
std::vector<Oid> merge_heads(const Facts& facts) {
  std::vector<Oid> out;
  std::ifstream in(facts.directory + "/MERGE_HEAD");
  for (std::string line; std::getline(in, line);)
    if (const auto oid = Oid::from_hex(std::string_view(line).substr(0, 40))) out.push_back(*oid);
  return out;
}

/// One call of blame: files in, origins out.
class BlameSession {
 public:
  BlameSession(Repository::State& state, std::span<const FileLines> files,
               const BlameOptions& options)
      : state_(state), files_(files), options_(options), walk_(state, count_answers(files)) {}

  Result<BlameResult> run() {
    const auto start = std::chrono::steady_clock::now();
    if (auto error = options_.commit ? start_at_commit() : start_at_work_tree()) return *error;
    if (options_.base) {
      branch_ = state_.history.between(tips_, *options_.base);
      if (options_.only_new) walk_.restrict_to(*branch_);
    }
    if (options_.ignore_revs)
      walk_.ignore(ignored_revisions(state_, options_.base, result_.problems));
    result_.out_of_time = !walk_.run(start + std::chrono::milliseconds(options_.budget_ms));
    if (walk_.damaged())
      result_.problems.push_back(
          Wording("notice.objects-damaged",
                  "Objects of the repository are missing or damaged, so some authors are not "
                  "known; run: git fsck"));
    collect();
    return std::move(result_);
  }

 private:
  static std::size_t count_answers(std::span<const FileLines> files) {
    std::size_t count = 0;
    for (const FileLines& file : files) count += file.lines.size();
    return count;
  }

  std::optional<Error> start_at_commit() {
    const Commit* commit = state_.history.find(*options_.commit);
    if (!commit)
      return error_of(ErrorKind::environment,
                      {Wording("error.commit-missing",
                               "The commit {commit} is missing or damaged in this clone."),
                       {{"commit", options_.commit->hex()}}});
    tips_ = {commit->id};
    const std::uint32_t node = walk_.add_commit(*commit);
    std::uint32_t answer = 0;
    for (const FileLines& file : files_) {
      const auto entry = walk_.find_file(node, file.path);
      const SharedBytes blob =
          entry && entry->is_file() ? state_.objects.read(entry->oid, Kind::blob) : nullptr;
      auto lines = travellers(file, blob ? count_lines(blob->view()) : 0, answer);
      if (blob) walk_.add_suspect(node, file.path, entry->mode, entry->oid, std::move(lines));
    }
    return std::nullopt;
  }

  std::optional<Error> start_at_work_tree() {
    if (state_.facts.head) tips_.push_back(*state_.facts.head);
    for (const Oid& head : merge_heads(state_.facts)) tips_.push_back(head);
    const std::uint32_t node = walk_.add_work_tree(tips_);
    // Lines of a submodule belong to another history: they are not known here.
    const auto submodules = list_submodules(state_);
    std::uint32_t answer = 0;
    for (const FileLines& file : files_) {
      const bool foreign = std::any_of(submodules.begin(), submodules.end(), [&](const auto& one) {
        return file.path.size() > one.size() && file.path.starts_with(one) &&
               file.path[one.size()] == '/';
      });
      if (foreign)
        answer += static_cast<std::uint32_t>(file.lines.size());
      else
        add_work_file(node, file, answer);
    }
    return std::nullopt;
  }

  void add_work_file(std::uint32_t node, const FileLines& file, std::uint32_t& answer) {
    std::optional<std::string> read;
    if (!file.content) read = read_work_file(fs::path(state_.facts.work_tree) / file.path);
    std::string_view bytes;
    if (file.content)
      bytes = *file.content;
    else if (read)
      bytes = *read;
    auto lines = travellers(file, count_lines(bytes), answer);
    if (lines.empty()) return;
    std::string stored = as_stored(state_.repository.get(), file.path, bytes);
    const Oid blob = hash_of(stored);
    walk_.remember(blob, std::move(stored));
    walk_.add_suspect(node, file.path, GIT_FILEMODE_BLOB, blob, std::move(lines));
  }

  /// The lines the file has; the others stay without an answer.
  static std::vector<TrackedLine> travellers(const FileLines& file, std::uint32_t count,
                                             std::uint32_t& answer) {
    std::vector<TrackedLine> out;
    for (const int line : file.lines) {
      if (line >= 1 && static_cast<std::uint32_t>(line) <= count)
        out.push_back({static_cast<std::uint32_t>(line - 1), answer});
      ++answer;
    }
    return out;
  }

  void collect() {
    const IdentityReader people(state_);
    std::unordered_map<Oid, Origin, OidHash> described;
    std::size_t answer = 0;
    for (const FileLines& file : files_) {
      auto& out = result_.files.emplace_back();
      for (std::size_t i = 0; i < file.lines.size(); ++i)
        out.push_back(origin_of(walk_.verdicts()[answer++], people, described));
    }
  }

  LineOrigin origin_of(const LineOwner& verdict, const IdentityReader& people,
                       std::unordered_map<Oid, Origin, OidHash>& described) {
    LineOrigin out;
    if (verdict.kind == LineOwner::too_old) out.attribution = Attribution::too_old;
    if (verdict.kind != LineOwner::found) return out;
    const Oid& commit = walk_.commit_of(verdict);
    out.attribution = Attribution::found;
    out.boundary = state_.history.is_boundary(commit);
    const auto [at, is_new] = described.try_emplace(commit);
    if (is_new) at->second = commit.is_zero() ? uncommitted() : people.describe(commit);
    out.origin = at->second;
    out.origin.introduced_here = commit.is_zero() || (branch_ && branch_->contains(commit));
    return out;
  }

  static Origin uncommitted() {
    Origin out;
    out.commit = Oid{}.hex();
    out.author = "Not Committed Yet";
    out.email = "not.committed.yet";
    return out;
  }

  Repository::State& state_;
  std::span<const FileLines> files_;
  const BlameOptions& options_;
  BlameWalk walk_;
  BlameResult result_;
  std::vector<Oid> tips_;
  std::optional<std::unordered_set<Oid, OidHash>> branch_;
};

}  // namespace

Result<BlameResult> blame(const Repository& repository, std::span<const FileLines> files,
                          const BlameOptions& options) {
  return BlameSession(repository.state(), files, options).run();
}

GitLines::GitLines(std::string_view bytes) {
  // UTF-16 has other bytes between CR and LF; its lines are those of the decoded text.
  if (bytes.find('\r') == std::string_view::npos || text::is_marked_utf16(bytes)) return;
  int line = 1;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (bytes[i] == '\n') {
      ++line;
    } else if (bytes[i] == '\r' && (i + 1 == bytes.size() || bytes[i + 1] != '\n')) {
      bare_.push_back(line++);
    }
  }
}

int GitLines::of(int line) const {
  return line -
         static_cast<int>(std::lower_bound(bare_.begin(), bare_.end(), line) - bare_.begin());
}

}  // namespace premod::git
