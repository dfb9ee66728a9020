#include "git/blame/ignored.hpp"

#include <filesystem>
#include <fstream>

namespace premod::git {
namespace {

namespace fs = std::filesystem;
using OidSet = std::unordered_set<Oid, OidHash>;

void read_list(const fs::path& path, bool must_exist, OidSet& out,
               std::vector<std::string>& problems) {
  std::ifstream in(path);
  if (!in) {
    if (must_exist)
      problems.push_back("The file " + path.string() +
                         " that blame.ignoreRevsFile names cannot be read.");
    return;
  }
  int number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    line.resize(std::min(line.find('#'), line.size()));
    const auto begin = line.find_first_not_of(" \t\r");
    if (begin == std::string::npos) continue;
    line = line.substr(begin, line.find_last_not_of(" \t\r") - begin + 1);
    if (const auto oid = Oid::from_hex(line))
      out.insert(*oid);
    else
      problems.push_back(path.filename().string() + ":" + std::to_string(number) +
                         ": not a full commit id, so it is not ignored: " + line);
  }
}

}  // namespace

OidSet ignored_revisions(const Repository::State& state, std::vector<std::string>& problems) {
  OidSet out;
  const fs::path root = state.facts.work_tree;
  if (root.empty()) return out;
  const fs::path usual = root / ".git-blame-ignore-revs";
  read_list(usual, false, out, problems);
  git_config* found = nullptr;
  if (git_repository_config_snapshot(&found, state.repository.get()) != 0) return out;
  const ConfigHandle config(found);
  git_config_iterator* values = nullptr;
  if (git_config_multivar_iterator_new(&values, found, "blame.ignorerevsfile", nullptr) != 0)
    return out;
  const Handle<git_config_iterator, git_config_iterator_free> holder(values);
  std::vector<std::string> names;
  for (git_config_entry* entry = nullptr; git_config_next(&entry, values) == 0;) {
    const std::string name = entry->value ? entry->value : "";
    if (name.empty())
      names.clear();  // an empty value begins the list anew
    else
      names.push_back(name);
  }
  for (const std::string& name : names)
    if (root / name != usual) read_list(root / name, true, out, problems);
  return out;
}

}  // namespace premod::git
