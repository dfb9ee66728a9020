#include "api/base/base_policy.hpp"

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <utility>

#include "api/config/shared.hpp"
#include "git/objects/place.hpp"
#include "git/objects/tree.hpp"
#include "snapshot/folders.hpp"
#include "text/wording/error.hpp"

namespace premod {
namespace {

constexpr std::string_view config_name = "premod.json";

// A file of the base that says how to judge. One that cannot be used, as it stands, is as good as
// none, for the strictest rules hold then; one that this clone lacks could say anything.
Result<std::optional<std::string>> policy_file(const git::Repository& repository,
                                               const git::CommitId& commit, Base& base,
                                               const std::string& path) {
  auto bytes = git::read_own_file(repository, commit, path);
  if (bytes) return bytes;
  if (bytes.error().kind == ErrorKind::environment)
    return Error{ErrorKind::config, bytes.error().message, bytes.error().lines};
  base.problems.push_back(message_of(bytes.error()));
  return std::optional<std::string>{};
}

std::vector<std::string> places_of(std::string_view name, std::string folder, bool is_archive) {
  if (is_archive) folder.erase(std::min(folder.rfind('/'), folder.size()));
  std::vector<std::string> out = {path_in(folder, name)};
  if (!folder.empty()) out.emplace_back(name);
  return out;
}

enum class Use : std::uint8_t { none, unusable, used };

// A file of a configuration; `shown` is its path for people.
Result<Use> read_config_at(const git::Place& place, const std::string& shown, Base& base) {
  auto bytes = policy_file(place.repository, place.commit, base, place.path);
  if (!bytes) return bytes.error();
  if (!*bytes) return Use::none;
  const std::string beside = place.path.substr(0, place.path.rfind('/') + 1);  // npos + 1 == 0
  const auto read = [&](const std::string& name) {
    return git::read_file(place.repository, place.commit, beside + name);
  };
  auto config = parse_config(std::move(**bytes), shown, read,
                             shared_of_commit(place.repository, place.commit, beside));
  if (config)
    base.config = std::move(config).value();
  else
    base.problems.push_back(message_of(config.error()));
  return config ? Use::used : Use::unusable;
}

std::optional<Error> read_config(const git::Repository& repository, const Target& target,
                                 Base& base) {
  const std::vector<std::string> places = places_of(config_name, base.below, target.is_archive());
  for (const std::string& path : places) {
    const auto found = read_config_at({repository, base.commit, path}, path, base);
    if (!found) return found.error();
    if (*found == Use::none) continue;
    if (*found == Use::unusable) return std::nullopt;
    base.config.in_snapshot = !target.is_archive() && path == places.front();
    if (!base.config.in_snapshot && !target.is_archive()) base.config.below = base.below;
    return std::nullopt;
  }
  return std::nullopt;
}

// `path` relative to the work tree, as written and as it is once links are followed.
std::vector<std::string> names_inside(const git::Repository& repository, const std::string& path) {
  namespace fs = std::filesystem;
  std::error_code ignored;
  std::vector<std::string> out;
  const fs::path written = fs::absolute(path, ignored).lexically_normal();
  const std::string inside =
      written.lexically_relative(repository.facts().work_tree).generic_string();
  if (!inside.empty() && inside != "." && inside != ".." && !inside.starts_with("../"))
    out.push_back(inside);
  if (auto real = repository.relative(path); real && !real->empty()) out.push_back(*real);
  return out;
}

// The request's --config as `commit` has it, if the change could have written it.
Result<bool> read_named_config(const git::Repository& repository, const git::CommitId& commit,
                               const std::string& path, const Target& target, Base& base) {
  for (const std::string& name : names_inside(repository, path)) {
    const auto place = git::locate(repository, commit, name);
    if (!git::is_of_index(repository, name) && place && !*place) continue;
    if (!place) return Error{ErrorKind::config, place.error().message, place.error().lines};
    if (!*place) return true;  // the change brings it: the defaults hold
    const auto found = read_config_at(**place, name, base);
    if (!found) return found.error();
    const std::string here = path_in(base.below, config_name);
    if (*found != Use::used || target.is_archive()) return true;
    base.config.in_snapshot =
        name == here && (*place)->path == here && (*place)->commit == base.commit;
    if (!base.config.in_snapshot) base.config.below = base.below;
    return true;
  }
  return false;
}

std::optional<Error> read_baseline(const git::Repository& repository, const Target& target,
                                   Base& base) {
  for (const std::string& path : places_of(baseline_name, base.below, target.is_archive())) {
    const auto bytes = policy_file(repository, base.commit, base, path);
    if (!bytes) return bytes.error();
    if (!*bytes) continue;
    auto baseline = parse_baseline(**bytes, path);
    if (baseline)
      base.baseline = std::move(baseline).value();
    else
      base.problems.push_back(message_of(baseline.error()));
    return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace

std::optional<Error> read_base_policy(const git::Repository& repository, const Target& target,
                                      const std::optional<Recorded>& recorded,
                                      const Request& request, Base& base) {
  base.config = {std::make_shared<const Project>(), false, {}};
  if (!request.config.empty()) {
    auto named = read_named_config(repository, base.commit, request.config, target, base);
    if (named && !*named && recorded)
      named =
          read_named_config(recorded->outer, recorded->outer_base, request.config, target, base);
    if (!named) return named.error();
    base.owns_named_config = *named;
  }
  if (!base.owns_named_config)
    if (auto error = read_config(repository, target, base)) return *error;
  return read_baseline(repository, target, base);
}

}  // namespace premod
