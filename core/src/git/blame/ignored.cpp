#include "git/blame/ignored.hpp"

#include <algorithm>
#include <filesystem>

#include "snapshot/directory.hpp"
#include "snapshot/limits.hpp"
#include "text/wording/error.hpp"

namespace premod::git {
namespace {

namespace fs = std::filesystem;

constexpr Wording no_commit{"notice.ignored-revision",
                            "{file}:{line}: not a full commit id, so it is not ignored."};
constexpr Wording several_no_commits{
    "notice.ignored-revisions",
    "{file}:{line}: not a full commit id, so it is not ignored (lines like that: "
    "{count})."};

/// What stands in the list is never quoted: whoever may commit may make it name any file.
void add_list(const std::string& name, std::string_view text, std::vector<Oid>& out,
              std::vector<Message>& problems) {
  std::size_t wrong = 0;
  int first = 0;
  int number = 0;
  while (!text.empty()) {
    std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    ++number;
    line = line.substr(0, line.find('#'));
    const auto begin = line.find_first_not_of(" \t\r");
    if (begin == std::string_view::npos) continue;
    line = line.substr(begin, line.find_last_not_of(" \t\r") - begin + 1);
    if (const auto oid = Oid::from_hex(line))
      out.push_back(*oid);
    else if (++wrong == 1)
      first = number;
  }
  if (wrong == 0) return;
  const std::vector<MessageValue> values{
      {"file", name}, {"line", std::to_string(first)}, {"count", std::to_string(wrong)}};
  problems.emplace_back(wrong > 1 ? several_no_commits : no_commit, values);
}

/// The list of the base, where there is one: a change does not choose whom it hides behind.
void read_own(Repository::State& state, const std::optional<CommitId>& base,
              const std::string& name, bool must_exist, std::vector<Oid>& out,
              std::vector<Message>& problems) {
  if (base) {
    const Commit* commit = state.objects.has(*base) ? state.history.find(*base) : nullptr;
    const auto entry = commit ? find_entry(state.objects, commit->tree, name) : std::nullopt;
    if (!entry || !entry->is_file()) return;
    if (state.objects.size(entry->oid).value_or(0) > limits::max_own_file_bytes) return;
    if (const SharedBytes blob = state.objects.read(entry->oid, Kind::blob))
      add_list(name, blob->view(), out, problems);
    return;
  }
  const auto text = read_own_file(state.facts.work_tree, name, limits::max_own_file_bytes);
  if (!text)
    problems.push_back(message_of(text.error()));
  else if (*text)
    add_list(name, **text, out, problems);
  else if (must_exist)
    problems.push_back({Wording("notice.no-ignored-revisions",
                                "There is no {file}, which blame.ignoreRevsFile names."),
                        {{"file", name}}});
}

/// A list that the settings of this clone name; they are the user's, and so is what they lead to.
void read_configured(const fs::path& path, std::vector<Oid>& out, std::vector<Message>& problems) {
  const auto text = read_own_file(path.parent_path().string(), path.filename().string(),
                                  limits::max_own_file_bytes);
  if (!text || !*text)
    problems.push_back({Wording("notice.ignored-revisions-not-read",
                                "The file {file} that blame.ignoreRevsFile names cannot be read."),
                        {{"file", path.string()}}});
  else
    add_list(path.filename().string(), **text, out, problems);
}

void read_lists(Repository::State& state, const std::optional<CommitId>& base,
                std::vector<Oid>& out, std::vector<Message>& problems) {
  const fs::path root = state.facts.work_tree;
  if (root.empty()) return;
  const std::string usual = ".git-blame-ignore-revs";
  read_own(state, base, usual, false, out, problems);
  git_config* found = nullptr;
  if (git_repository_config_snapshot(&found, state.repository.get()) != 0) return;
  const ConfigHandle config(found);
  git_config_iterator* values = nullptr;
  if (git_config_multivar_iterator_new(&values, found, "blame.ignorerevsfile", nullptr) != 0)
    return;
  const Handle<git_config_iterator, git_config_iterator_free> holder(values);
  std::vector<std::string> names;
  for (git_config_entry* entry = nullptr; git_config_next(&entry, values) == 0;) {
    const std::string name = entry->value ? entry->value : "";
    if (name.empty())
      names.clear();  // an empty value begins the list anew
    else
      names.push_back(name);
  }
  for (const std::string& name : names) {
    const std::string inside =
        (root / name).lexically_normal().lexically_relative(root.lexically_normal()).string();
    if (inside == usual) continue;
    if (inside.empty() || inside.starts_with(".."))
      read_configured(root / name, out, problems);
    else
      read_own(state, base, inside, true, out, problems);
  }
}

}  // namespace

std::vector<Oid> ignored_revisions(Repository::State& state, const std::optional<CommitId>& base,
                                   std::vector<Message>& problems) {
  std::vector<Oid> out;
  read_lists(state, base, out, problems);
  std::ranges::sort(out);
  return out;
}

}  // namespace premod::git
