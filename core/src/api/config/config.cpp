#include "api/config/config.hpp"

#include <deque>
#include <filesystem>
#include <optional>
#include <system_error>
#include <utility>
#include <vector>

#include "api/config/shared.hpp"
#include "premod/project.hpp"
#include "rule/table.hpp"
#include "snapshot/directory.hpp"
#include "snapshot/entry_path.hpp"
#include "snapshot/limits.hpp"
#include "text/lines.hpp"
#include "text/nearest.hpp"
#include "text/wording/error.hpp"
#include "widget/project/beside.hpp"
#include "widget/project/inherit.hpp"

namespace premod {
namespace {

constexpr const char* file_name = "premod.json";

// Project keeps views into the bytes; this keeps them together.
struct Holder {
  std::string bytes;
  File file;
  Project project;
};

// More pictures than any listing has; what is over it is not read, and counts as missing.
constexpr std::size_t max_beside_files = 200;

void read_beside(const ReadBeside& read, Project& project) {
  if (!read) return;
  auto bytes = std::make_shared<std::deque<std::string>>();
  std::vector<File> files;
  for (const std::string& path : files_named_by(project.listing())) {
    if (files.size() >= max_beside_files) break;
    auto content = read(path);
    if (!content) continue;
    bytes->push_back(std::move(*content));
    files.push_back({path, bytes->back(), FileMode::regular});
  }
  project.set_beside(std::move(files), std::move(bytes));
}

// Files of the disk below `folder`; a link that leads out of it is not followed.
ReadBeside beside_on_disk(const std::filesystem::path& folder) {
  namespace fs = std::filesystem;
  return [folder](const std::string& path) -> std::optional<std::string> {
    std::error_code error;
    const fs::path root = fs::canonical(folder.empty() ? fs::path(".") : folder, error);
    const fs::path whole = error ? fs::path() : fs::canonical(root / path, error);
    if (error || !fs::is_regular_file(whole, error)) return std::nullopt;
    const std::string inside = whole.lexically_relative(root).generic_string();
    if (inside.empty() || inside.starts_with("..")) return std::nullopt;
    auto bytes = read_disk_file(whole.string());
    if (!bytes) return std::nullopt;
    return std::move(bytes).value();
  };
}

constexpr Wording unknown_rule{"error.config-rule", "{place}: there is no rule \"{rule}\""};
constexpr Wording unknown_rule_but{
    "error.config-rule-but", "{place}: there is no rule \"{rule}\"; did you mean \"{near}\"?"};
constexpr Wording no_question{"error.config-question",
                              "{place}: there is no rule \"{rule}\" that asks a person"};
constexpr Wording no_question_but{
    "error.config-question-but",
    "{place}: there is no rule \"{rule}\" that asks a person; did you mean "
    "\"{near}\"?"};

// A rule that does not exist is a typo that would be ignored silently.
std::optional<Error> wrong_rule(const Project& project) {
  const File* file = project.file();
  if (file == nullptr) return std::nullopt;
  const text::Lines lines(file->bytes);
  const auto wrong = [&](const std::string& rule, Span span,
                         bool must_ask) -> std::optional<Error> {
    const Rule* known = find_rule(rule);
    if (known != nullptr && (!must_ask || known->asks_human())) return std::nullopt;
    std::vector<std::string_view> names;
    for (const RuleEntry& entry : rule_table())
      if (!must_ask || entry.rule->asks_human()) names.push_back(entry.rule->id);
    const std::string_view near = text::nearest(rule, names);
    const Region at = lines.region(span);
    const std::vector<MessageValue> values{
        {"place", file->path + ":" + std::to_string(at.line) + ":" + std::to_string(at.column)},
        {"rule", rule},
        {"near", std::string(near)}};
    if (must_ask)
      return error_of(ErrorKind::config, {near.empty() ? no_question : no_question_but, values});
    return error_of(ErrorKind::config, {near.empty() ? unknown_rule : unknown_rule_but, values});
  };
  // Its own ones, as they are written here: the project has those of what it extends, too.
  if (const json::Value* levels = project.document().root()->find("levels"))
    for (const json::Value& level : levels->children)
      if (auto error = wrong(level.key, level.key_span, false)) return error;
  for (const Attestation& answer : project.attestations())
    if (auto error = wrong(answer.rule, answer.span, true)) return error;
  return std::nullopt;
}

// The configuration in force; that of a base may be older than a rule's name.
Result<Config> parse_own(std::string bytes, const std::string& shown, bool in_snapshot,
                         const ReadBeside& beside, const ReadBeside& shared) {
  auto config = parse_config(std::move(bytes), shown, beside, shared);
  if (!config) return config;
  for (const Project* one : {config->project.get(), config->shared.get()})
    if (one != nullptr)
      if (auto error = wrong_rule(*one)) return *error;
  config->in_snapshot = in_snapshot;
  return config;
}

// Relative to the repository where it stands inside, else as given.
std::string shown_path(const std::string& path, const Target& target) {
  namespace fs = std::filesystem;
  std::error_code ignored;
  const fs::path given(path);
  const fs::path folder = given.has_parent_path() ? given.parent_path() : fs::path(".");
  const fs::path whole = fs::weakly_canonical(folder, ignored) / given.filename();
  if (target.repository.empty() || whole.empty()) return path;
  const std::string inside = whole.lexically_relative(target.repository).generic_string();
  return inside.empty() || inside.starts_with("..") ? path : inside;
}

// What the caller names. A link inside of the repository is the change's and not the caller's.
Result<Config> read_named(const std::string& path, const Target& target, bool in_snapshot) {
  const std::string shown = shown_path(path, target);
  if (shown != path ||
      (!target.repository.empty() && std::filesystem::current_path() == target.repository)) {
    auto own = read_own_file(target.repository, shown, limits::max_own_file_bytes);
    if (!own) return own.error();
    if (*own)
      return parse_own(std::move(**own), shown, in_snapshot,
                       beside_on_disk(std::filesystem::path(path).parent_path()),
                       shared_on_disk(target.repository,
                                      std::filesystem::path(shown).parent_path().generic_string()));
  }
  auto bytes = read_disk_file(path);
  if (!bytes) return Error{ErrorKind::config, bytes.error().message, bytes.error().lines};
  const std::filesystem::path folder = std::filesystem::path(path).parent_path();
  return parse_own(std::move(bytes).value(), shown, in_snapshot, beside_on_disk(folder),
                   shared_on_disk(folder.empty() ? "." : folder.string(), ""));
}

// From `folder`, as far as the repository goes; without one, as far as the folder.
ReadBeside shared_on_disk_of(const Target& target, const std::string& folder) {
  if (target.repository.empty()) return shared_on_disk(folder, "");
  const std::filesystem::path below =
      std::filesystem::path(folder).lexically_relative(target.repository);
  return shared_on_disk(target.repository, below == "." ? "" : below.generic_string());
}

// Where a file of the project's settings may stand: beside what is checked, else at the root of the
// repository.
struct SettingsPlace {
  std::string folder;
  std::string shown;
  bool in_snapshot = false;
};
std::vector<SettingsPlace> places_of(const Target& target, const std::string& name) {
  const std::string prefix = target.is_archive() ? std::string() : target.names().prefix;
  std::vector<SettingsPlace> out = {{target.folder, prefix + name, !target.is_archive()}};
  if (!target.repository.empty() && target.folder != target.repository)
    out.push_back({target.repository, name, false});
  return out;
}

}  // namespace

Result<Config> parse_config(std::string bytes, const std::string& shown, const ReadBeside& beside,
                            const ReadBeside& shared) {
  auto holder = std::make_shared<Holder>();
  holder->bytes = std::move(bytes);
  holder->file.path = shown;
  holder->file.bytes = holder->bytes;
  auto project = Project::parse(holder->file);
  if (!project) return project.error();
  holder->project = std::move(project).value();
  auto common = read_shared(holder->project, shown, shared);
  if (!common) return common.error();
  if (*common) inherit(holder->project, **common);
  read_beside(beside, holder->project);
  return Config{
      std::shared_ptr<const Project>(holder, &holder->project), false, shown, {}, *common};
}

Result<Config> find_config(const Target& target, const std::string& explicit_path) {
  namespace fs = std::filesystem;
  if (!explicit_path.empty()) {
    std::error_code ignored;
    const bool here =
        fs::equivalent(fs::path(explicit_path).parent_path() / ".", target.folder, ignored);
    return read_named(explicit_path, target, here && !target.is_archive());
  }
  if (target.staged && !target.is_archive()) {
    if (const File* file = target.snapshot->find(file_name)) {
      const auto staged = [&](const std::string& path) -> std::optional<std::string> {
        const File* named = target.snapshot->find(path);
        return named == nullptr ? std::nullopt : std::optional(std::string(named->bytes));
      };
      return parse_own(std::string(file->bytes), target.names().prefix + file_name, true, staged,
                       shared_on_disk_of(target, target.folder));
    }
  }
  for (const SettingsPlace& place : places_of(target, file_name)) {
    auto bytes = read_own_file(place.folder, file_name, limits::max_own_file_bytes);
    if (!bytes) return bytes.error();
    if (!*bytes) continue;
    auto config = parse_own(std::move(**bytes), place.shown, place.in_snapshot,
                            beside_on_disk(place.folder), shared_on_disk_of(target, place.folder));
    if (config && !place.in_snapshot && !target.is_archive()) config->below = target.below;
    return config;
  }
  return Config{std::make_shared<const Project>(), false, {}};
}

Result<Baseline> find_baseline(const Target& target) {
  const std::string name(baseline_name);
  for (const SettingsPlace& place : places_of(target, name)) {
    const auto bytes = read_own_file(place.folder, name, limits::max_own_file_bytes);
    if (!bytes) return bytes.error();
    if (*bytes) return parse_baseline(**bytes, place.shown);
  }
  return Baseline{};
}

IsThere files_around(const Target& target) {
  if (target.repository.empty() || target.is_archive()) return {};
  return [root = std::filesystem::path(target.repository)](const std::string& path) {
    if (resolved_path({}, path) != path) return false;  // nothing outside is asked for
    std::error_code ignored;
    return std::filesystem::exists(std::filesystem::symlink_status(root / path, ignored));
  };
}

std::string settings_folder(const Target& target) {
  return target.repository.empty() ? target.folder : target.repository;
}

Result<std::string> settings_path(const std::string& path, const std::string& name) {
  auto target = open_target(path.empty() ? "." : path);
  if (!target) return target.error();
  std::error_code ignored;
  for (const SettingsPlace& place : places_of(*target, name)) {
    const std::filesystem::path found = std::filesystem::path(place.folder) / name;
    if (std::filesystem::exists(std::filesystem::symlink_status(found, ignored)))
      return found.string();
  }
  return (std::filesystem::path(settings_folder(*target)) / name).string();
}

}  // namespace premod
