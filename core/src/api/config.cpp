#include "api/config.hpp"

#include <filesystem>
#include <optional>
#include <system_error>
#include <utility>
#include <vector>

#include "rule/table.hpp"
#include "snapshot/directory.hpp"
#include "text/lines.hpp"
#include "text/nearest.hpp"

namespace premod {
namespace {

constexpr const char* file_name = "premod.json";

// Project keeps views into the bytes; this keeps them together.
struct Holder {
  std::string bytes;
  File file;
  Project project;
};

// A rule that does not exist is a slip of the pen that would quietly do nothing.
std::optional<Error> wrong_rule(const Config& config) {
  const File* file = config.project->file();
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
    std::string message = config.path + ":" + std::to_string(at.line) + ":" +
                          std::to_string(at.column) + ": there is no rule \"" + rule + "\"" +
                          (must_ask ? " that asks a person" : "");
    if (!near.empty()) message += "; did you mean \"" + std::string(near) + "\"?";
    return Error{ErrorKind::config, message};
  };
  for (const RuleLevel& level : config.project->levels())
    if (auto error = wrong(level.rule, level.span, false)) return error;
  for (const Attestation& answer : config.project->attestations())
    if (auto error = wrong(answer.rule, answer.span, true)) return error;
  return std::nullopt;
}

// The configuration in force; that of a base may be older than a rule's name.
Result<Config> parse_own(std::string bytes, const std::string& shown, bool in_snapshot) {
  auto config = parse_config(std::move(bytes), shown);
  if (!config) return config;
  if (auto error = wrong_rule(*config)) return *error;
  config->in_snapshot = in_snapshot;
  return config;
}

Result<Config> read(const std::string& path, const std::string& shown, bool in_snapshot) {
  auto bytes = read_disk_file(path);
  if (!bytes) return Error{ErrorKind::config, bytes.error().message};
  return parse_own(std::move(bytes).value(), shown, in_snapshot);
}

// Relative to the repository where it stands inside, else as given.
std::string shown_path(const std::string& path, const Target& target) {
  namespace fs = std::filesystem;
  std::error_code ignored;
  const fs::path whole = fs::canonical(path, ignored);
  if (target.repository.empty() || whole.empty()) return path;
  const std::string inside = whole.lexically_relative(target.repository).generic_string();
  return inside.empty() || inside.starts_with("..") ? path : inside;
}

}  // namespace

Result<Config> parse_config(std::string bytes, const std::string& shown) {
  auto holder = std::make_shared<Holder>();
  holder->bytes = std::move(bytes);
  holder->file.path = shown;
  holder->file.bytes = holder->bytes;
  auto project = Project::parse(holder->file);
  if (!project) return project.error();
  holder->project = std::move(project).value();
  return Config{std::shared_ptr<const Project>(holder, &holder->project), false, shown};
}

Result<Config> find_config(const Target& target, const std::string& explicit_path) {
  namespace fs = std::filesystem;
  std::error_code ignored;
  if (!explicit_path.empty()) {
    const bool here =
        fs::equivalent(fs::path(explicit_path).parent_path() / ".", target.folder, ignored);
    return read(explicit_path, shown_path(explicit_path, target), here && !target.is_archive());
  }
  if (target.staged && !target.is_archive()) {
    if (const File* file = target.snapshot->find(file_name)) {
      return parse_own(std::string(file->bytes), target.names().prefix + file_name, true);
    }
  }
  const fs::path beside = fs::path(target.folder) / file_name;
  if (fs::exists(beside, ignored)) {
    const std::string prefix = target.is_archive() ? "" : target.names().prefix;
    return read(beside.string(), prefix + file_name, !target.is_archive());
  }
  if (!target.repository.empty() && target.folder != target.repository) {
    const fs::path top = fs::path(target.repository) / file_name;
    if (fs::exists(top, ignored)) return read(top.string(), file_name, false);
  }
  return Config{std::make_shared<const Project>(), false, {}};
}

Result<Baseline> find_baseline(const Target& target) {
  namespace fs = std::filesystem;
  for (const std::string& folder : {target.folder, target.repository}) {
    const fs::path path = fs::path(folder) / baseline_name;
    std::error_code ignored;
    if (folder.empty() || !fs::exists(path, ignored)) continue;
    const auto bytes = read_disk_file(path.string());
    if (!bytes) return Error{ErrorKind::config, bytes.error().message};
    const bool at_top = folder == target.repository || target.below.empty();
    const std::string prefix = at_top || target.is_archive() ? "" : target.names().prefix;
    return parse_baseline(*bytes, prefix + std::string(baseline_name));
  }
  return Baseline{};
}

}  // namespace premod
