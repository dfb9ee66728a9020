#include "api/config.hpp"

#include <filesystem>
#include <system_error>
#include <utility>

#include "snapshot/directory.hpp"

namespace premod {
namespace {

constexpr const char* file_name = "premod.json";

// Project keeps views into the bytes; this keeps them together.
struct Holder {
  std::string bytes;
  File file;
  Project project;
};

Result<Config> read(const std::string& path, const std::string& shown, bool in_snapshot) {
  auto bytes = read_disk_file(path);
  if (!bytes) return Error{ErrorKind::config, bytes.error().message};
  auto config = parse_config(std::move(bytes).value(), shown);
  if (config) config->in_snapshot = in_snapshot;
  return config;
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
      auto config = parse_config(std::string(file->bytes), target.names().prefix + file_name);
      if (config) config->in_snapshot = true;
      return config;
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
