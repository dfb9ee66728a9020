#include "git/repository.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <mutex>
#include <vector>

#include "git/library.hpp"
#include "git/objects/loose_backend.hpp"
#include "git/state.hpp"
#include "snapshot/file_bytes.hpp"
#include "snapshot/limits.hpp"
#include "text/wording/error.hpp"

namespace premod::git {
namespace {

namespace fs = std::filesystem;

std::string without_slash(std::string path) {
  while (path.size() > 1 && path.back() == '/') path.pop_back();
  return path;
}

/// The folder that libgit2 names in quotes; it is the one that safe.directory must list.
std::string distrusted(const std::string& path) {
  const std::string said = last_error();
  const auto open = said.find('\'');
  const auto close = said.rfind('\'');
  return open != std::string::npos && close > open
             ? without_slash(said.substr(open + 1, close - open - 1))
             : path;
}

/// libgit2 1.5 says "not found" of a repository of another user where no safe.directory is set.
std::optional<std::string> somebody_elses(const std::string& start) {
  std::error_code ignored;
  for (fs::path at = fs::absolute(start, ignored);; at = at.parent_path()) {
    struct stat facts {};
    if (::stat((at / ".git").c_str(), &facts) == 0)
      return facts.st_uid != ::geteuid() ? std::optional(at.string()) : std::nullopt;
    if (!at.has_relative_path()) return std::nullopt;
  }
}

std::string without_git_folder(std::string folder) {
  if (folder.ends_with("/.git")) folder.resize(folder.size() - 5);
  return folder;
}

/// libgit2 1.5 knows neither `safe.directory = *` nor git's variables: who owns the repository has
/// been asked before, and its own question is left out for this one call.
int open_unasked(git_repository** out, const std::string& start) {
  static std::mutex one_at_a_time;
  const std::scoped_lock lock(one_at_a_time);
  int was = 1;
  git_libgit2_opts(GIT_OPT_GET_OWNER_VALIDATION, &was);
  git_libgit2_opts(GIT_OPT_SET_OWNER_VALIDATION, 0);
  const int error = git_repository_open_ext(out, start.c_str(), 0, nullptr);
  git_libgit2_opts(GIT_OPT_SET_OWNER_VALIDATION, was);
  return error;
}

/// A repository that libgit2 does not read, with what still can be done.
Error cannot_open(const std::string& path) {
  const std::string said = last_error();
  Message why{source_text("{why}"), {{"why", said}}};
  const auto has = [&](const char* word) { return said.find(word) != std::string::npos; };
  if (has("objectformat") || has("object format"))  // libgit2 1.5 and 1.9
    why =
        Wording("error.sha256", "it names its objects by SHA-256, which premod does not read yet");
  if (has("refstorage"))
    why = Wording("error.reftable",
                  "it keeps its references as reftable, which premod does not read yet");
  return error_of(
      ErrorKind::environment,
      {Wording("error.repository",
               "The git repository of \"{path}\" cannot be opened: {why}. Its files can be "
               "checked without git: --base none --blame off"),
       {{"path", path}, {"why", why}}});
}

Error not_ours(const std::string& folder) {
  return error_of(
      ErrorKind::environment,
      {Wording("error.unsafe-directory",
               "The repository \"{folder}\" belongs to another user, so git does not trust "
               "it. If you do, run: git config --global --add safe.directory \"{folder}\""),
       {{"folder", folder}}});
}

/// Names git gives to commits whose parents a shallow clone left out.
std::unordered_set<Oid, OidHash> read_shallow(git_repository* repository) {
  std::unordered_set<Oid, OidHash> out;
  std::ifstream in(std::string(git_repository_commondir(repository)) + "shallow");
  for (std::string line; std::getline(in, line);)
    if (const auto oid = Oid::from_hex(std::string_view(line).substr(0, 40))) out.insert(*oid);
  return out;
}

/// Most repositories have none, and listing references costs more than looking for the word.
bool has_replacements(git_repository* repository) {
  const fs::path folder = git_repository_commondir(repository);
  std::error_code ignored;
  if (fs::exists(folder / "refs" / "replace", ignored)) return true;
  const auto packed = file_bytes(folder / "packed-refs", limits::max_total_bytes);
  return packed && packed->find(" refs/replace/") != std::string::npos;
}

/// What git replace put in the place of objects (refs/replace); libgit2 does not look there.
Objects::Replacements read_replacements(git_repository* repository) {
  Objects::Replacements out;
  if (!has_replacements(repository)) return out;
  git_reference_iterator* found = nullptr;
  if (git_reference_iterator_glob_new(&found, repository, "refs/replace/*") != 0) return out;
  const Handle<git_reference_iterator, git_reference_iterator_free> holder(found);
  git_reference* next = nullptr;
  while (git_reference_next(&next, found) == 0) {
    const ReferenceHandle reference(next);
    const std::string_view name = git_reference_name(next);
    const auto from = Oid::from_hex(name.substr(name.rfind('/') + 1));
    const git_oid* to = git_reference_target(next);
    if (from && to) out.emplace(*from, from_git(*to));
  }
  return out;
}

std::string remote_url(git_repository* repository) {
  git_remote* found = nullptr;
  if (git_remote_lookup(&found, repository, "origin") != 0) {
    git_strarray names{};
    if (git_remote_list(&names, repository) != 0) return {};
    if (names.count > 0) git_remote_lookup(&found, repository, names.strings[0]);
    git_strarray_dispose(&names);
  }
  if (!found) return {};
  const RemoteHandle remote(found);
  const char* url = git_remote_url(found);
  return url ? without_credentials(url) : std::string{};
}

void read_head(git_repository* repository, Facts& facts) {
  git_reference* found = nullptr;
  if (git_repository_head(&found, repository) != 0) {
    // Before the first commit HEAD names a branch that does not exist yet.
    if (git_reference_lookup(&found, repository, "HEAD") != 0) return;
    const ReferenceHandle head(found);
    const char* target = git_reference_symbolic_target(found);
    const std::string_view name = target ? target : "";
    constexpr std::string_view heads = "refs/heads/";
    if (name.starts_with(heads)) facts.branch = name.substr(heads.size());
    return;
  }
  const ReferenceHandle head(found);
  git_object* commit = nullptr;
  if (git_reference_peel(&commit, found, GIT_OBJECT_COMMIT) == 0) {
    const ObjectHandle holder(commit);
    facts.head = from_git(*git_object_id(commit));
  } else if (const git_oid* target = git_reference_target(found)) {
    facts.head = from_git(*target);  // the object is missing; whoever reads it will say so
  }
  if (git_repository_head_detached(repository) == 0) facts.branch = git_reference_shorthand(found);
}

/// A git directory that says nothing of itself is bare for git unless it is called `.git`; for
/// libgit2 it has a work tree around it.
bool looks_bare(git_repository* repository) {
  if (git_repository_is_worktree(repository) ||
      std::string_view(git_repository_path(repository)).ends_with("/.git/"))
    return false;
  git_config* found = nullptr;
  if (git_repository_config_snapshot(&found, repository) != 0) return true;
  const ConfigHandle config(found);
  int bare = 0;
  const char* work_tree = nullptr;
  return git_config_get_bool(&bare, found, "core.bare") != 0 &&
         git_config_get_string(&work_tree, found, "core.worktree") != 0;
}

Facts read_facts(git_repository* repository) {
  Facts facts;
  const char* folder = git_repository_workdir(repository);
  if (folder && !looks_bare(repository)) facts.work_tree = without_slash(folder);
  facts.directory = without_slash(git_repository_path(repository));
  facts.remote = remote_url(repository);
  read_head(repository, facts);
  return facts;
}

bool is_name(std::string_view revision) {
  return revision.find_first_of("^~:@{ ") == std::string_view::npos;
}

/// The commit behind `revision`, or libgit2's error code.
int lookup(git_repository* repository, const std::string& revision, Oid& out) {
  git_object* found = nullptr;
  if (const int error = git_revparse_single(&found, repository, revision.c_str())) return error;
  const ObjectHandle object(found);
  git_object* commit = nullptr;
  if (const int error = git_object_peel(&commit, found, GIT_OBJECT_COMMIT)) return error;
  const ObjectHandle holder(commit);
  out = from_git(*git_object_id(commit));
  return 0;
}

int lookup_at_remotes(git_repository* repository, const std::string& name, Oid& out) {
  git_strarray remotes{};
  int result = GIT_ENOTFOUND;
  if (git_remote_list(&remotes, repository) != 0) return result;
  for (std::size_t i = 0; i < remotes.count && result != 0; ++i)
    result =
        lookup(repository, "refs/remotes/" + std::string(remotes.strings[i]) + "/" + name, out);
  git_strarray_dispose(&remotes);
  return result;
}

/// Git itself would ask for a tag first, which anybody may push, and then for a local branch, which
/// CI names as the author of the change did.
int lookup_as_branch(git_repository* repository, const std::string& revision, Oid& out) {
  const auto end = std::min(revision.find_first_of("^~:@{ "), revision.size());
  const std::string name = revision.substr(0, end);
  if (name.empty() || name == "HEAD" || name.starts_with("refs/") || Oid::from_hex(name))
    return GIT_ENOTFOUND;
  const std::string rest = revision.substr(end);
  for (const char* space : {"refs/remotes/", "refs/heads/"})
    if (const int error = lookup(repository, space + name + rest, out); error != GIT_ENOTFOUND)
      return error;
  return rest.empty() ? lookup_at_remotes(repository, name, out) : GIT_ENOTFOUND;
}

constexpr Wording deepen{"error.shallow",
                         "This clone is shallow. Get the whole history: in GitHub Actions set "
                         "\"fetch-depth: 0\" under \"with:\" of actions/checkout, in GitLab CI set "
                         "GIT_DEPTH to \"0\", elsewhere run: git fetch --unshallow"};
constexpr Wording unknown_revision{
    "error.revision", "The revision \"{revision}\" is not in this repository. {advice}"};
constexpr Wording fetch_branch{
    "error.fetch-branch", "If it exists at the remote, run: git fetch origin {branch}. {advice}"};
constexpr Wording fetch_all{
    "error.fetch-all",
    "A checkout in CI may have left it out: in GitHub Actions set \"fetch-depth: "
    "0\" under \"with:\" of actions/checkout."};
constexpr Wording unrelated{
    "error.unrelated", "Their histories are unrelated; name a base that the branch grew from."};
constexpr Wording no_ancestor{
    "error.no-ancestor", "The commits {one} and {other} have no common ancestor here. {advice}"};

Error unknown(const Facts& facts, const std::string& revision) {
  const auto advise = [&](Message advice) {
    return error_of(ErrorKind::environment,
                    {unknown_revision, {{"revision", revision}, {"advice", std::move(advice)}}});
  };
  if (facts.shallow) return advise(deepen);
  constexpr std::string_view remote = "refs/remotes/";
  std::string name = revision.starts_with(remote) ? revision.substr(remote.size()) : revision;
  if (name.starts_with("origin/")) name.erase(0, std::string_view("origin/").size());
  if (!is_name(name)) return advise(fetch_all);
  return advise({fetch_branch, {{"branch", name}, {"advice", Message(fetch_all)}}});
}

}  // namespace

std::string without_credentials(std::string_view url) {
  const auto scheme = url.find("://");
  if (scheme == std::string_view::npos) return std::string(url);
  const auto begin = scheme + 3;
  const auto end = std::min(url.find_first_of("/?#", begin), url.size());
  const auto at = url.substr(begin, end - begin).rfind('@');
  if (at == std::string_view::npos) return std::string(url);
  std::string user(url.substr(begin, at));
  user.resize(std::min(user.find(':'), user.size()));
  const bool keeps_user = url.starts_with("ssh") || url.starts_with("git+ssh");
  return std::string(url.substr(0, begin)) + (keeps_user ? user + "@" : "") +
         std::string(url.substr(begin + at + 1));
}

Result<std::optional<Repository>> Repository::discover(const std::string& path,
                                                       const Environment& environment) {
  start_library();
  std::error_code ignored;
  const std::string start =
      fs::is_directory(path, ignored) ? path : fs::absolute(path, ignored).parent_path().string();
  if (!has_plain_files(start)) return cannot_open(path);
  git_repository* found = nullptr;
  int error = git_repository_open_ext(&found, start.c_str(), 0, nullptr);
  std::optional<std::string> owned;
  if (error == GIT_ENOTFOUND) owned = somebody_elses(start);
  if (error == GIT_EOWNER) owned = distrusted(start);
  if (owned) {
    owned = without_git_folder(*owned);
    if (!environment.trusts(*owned)) return not_ours(*owned);
    error = open_unasked(&found, start);
  }
  if (error == GIT_ENOTFOUND) return std::optional<Repository>{};
  if (error != 0) return cannot_open(path);
  auto state = std::make_shared<State>();
  state->repository.reset(found);
  state->environment = environment;
  const std::string directory = without_slash(git_repository_path(found));
  git_odb* odb = open_object_database(found, environment.object_folders(directory));
  if (!odb)
    return error_of(
        ErrorKind::environment,
        {Wording("error.objects",
                 "The objects of the git repository \"{directory}\" cannot be opened: {why}."),
         {{"directory", directory}, {"why", last_error()}}});
  state->odb.reset(odb);
  state->objects = Objects(odb, read_replacements(found));
  state->facts = read_facts(found);
  auto shallow = read_shallow(found);
  state->facts.shallow = !shallow.empty();
  state->history = History(state->objects, std::move(shallow));
  return std::optional<Repository>(Repository(std::move(state)));
}

Result<Repository> Repository::open(const std::string& path, const Environment& environment) {
  auto found = discover(path, environment);
  if (!found) return found.error();
  if (!*found)
    return error_of(
        ErrorKind::environment,
        {Wording("error.no-repository",
                 "There is no git repository at \"{path}\" or above it. Run premod inside a "
                 "clone, or without --base and --blame."),
         {{"path", path}}});
  return std::move(**found);
}

const Facts& Repository::facts() const { return state_->facts; }

Result<CommitId> Repository::resolve(std::string_view revision) const {
  const std::string name(revision);
  git_repository* repository = state_->repository.get();
  if (name.empty() || name.find('\0') != std::string::npos)
    return error_of(ErrorKind::usage,
                    Wording("error.empty-revision", "A revision must not be empty."));
  Oid out;
  int error = lookup_as_branch(repository, name, out);
  if (error == GIT_ENOTFOUND) error = lookup(repository, name, out);
  if (error == 0) return out;
  if (error == GIT_ENOTFOUND) return unknown(state_->facts, name);
  if (error == GIT_EAMBIGUOUS)
    return error_of(
        ErrorKind::environment,
        {Wording("error.ambiguous-revision",
                 "The revision \"{revision}\" is ambiguous; write more digits of the commit."),
         {{"revision", name}}});
  return error_of(
      ErrorKind::environment,
      {Wording("error.no-commit", "The revision \"{revision}\" does not name a commit: {why}."),
       {{"revision", name}, {"why", last_error()}}});
}

Result<std::vector<CommitId>> Repository::merge_bases(const CommitId& a, const CommitId& b) const {
  History& history = state_->history;
  for (const CommitId& id : {a, b})
    if (!history.find(id)) return unknown(state_->facts, id.hex());
  auto bases = history.merge_bases(a, b);
  if (!bases.empty()) return bases;
  return error_of(ErrorKind::environment,
                  {no_ancestor,
                   {{"one", a.hex().substr(0, 12)},
                    {"other", b.hex().substr(0, 12)},
                    {"advice", Message(state_->facts.shallow ? deepen : unrelated)}}});
}

std::optional<std::string> Repository::relative(const std::string& path) const {
  const std::string& root = state_->facts.work_tree;
  if (root.empty()) return std::nullopt;
  std::error_code failed;
  const std::string real = without_slash(fs::weakly_canonical(path, failed).generic_string());
  const std::string base = fs::weakly_canonical(root, failed).generic_string();
  if (failed) return std::nullopt;
  if (real == base) return std::string{};
  if (base == "/") return real.substr(1);
  if (!real.starts_with(base + "/")) return std::nullopt;
  return real.substr(base.size() + 1);
}

}  // namespace premod::git
