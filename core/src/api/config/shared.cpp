#include "api/config/shared.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <vector>

#include "git/objects/tree.hpp"
#include "snapshot/directory.hpp"
#include "snapshot/entry_path.hpp"
#include "snapshot/limits.hpp"
#include "text/lines.hpp"
#include "text/wording/error.hpp"
#include "widget/project/project.hpp"

namespace premod {
namespace {

// What holds for every project of a studio. Paths, texts, answers and exceptions are of one
// project.
constexpr std::array<std::string_view, 8> common_keys = {
    "$schema", "profile", "kind", "update", "styles", "levels", "taken_names", "known_archives"};

constexpr Wording no_file{"error.extends-missing",
                          "{place}: there is no file {path}; \"extends\" names one inside the "
                          "repository, relative to the file that contains it"};
constexpr Wording own_key{
    "error.extends-key",
    "{place}: \"{key}\" belongs to a single project; put it into that project's premod.json"};

std::string place_of(const std::string& shown, std::string_view bytes, Span span) {
  const Region at = text::Lines(bytes).region(span);
  return shown + ":" + std::to_string(at.line) + ":" + std::to_string(at.column);
}

// Project keeps views into the bytes; this keeps them together.
struct Holder {
  std::string bytes;
  File file;
  Project project;
};

std::optional<Error> own_member(const Holder& shared) {
  for (const json::Value& member : shared.project.document().root()->children)
    if (std::ranges::find(common_keys, member.key) == common_keys.end())
      return error_of(ErrorKind::config,
                      {own_key,
                       {{"place", place_of(shared.file.path, shared.bytes, member.key_span)},
                        {"key", member.key}}});
  return std::nullopt;
}

}  // namespace

std::optional<std::string> path_inside(std::string_view folder, std::string_view path) {
  if (path.empty() || path.front() == '/' || path.find_first_of("\\:") != path.npos)
    return std::nullopt;
  std::string out = resolved_path(folder, path);
  return out.empty() ? std::nullopt : std::optional(out);
}

ReadBeside shared_on_disk(std::string root, std::string folder) {
  return [root = std::move(root),
          folder = std::move(folder)](const std::string& path) -> std::optional<std::string> {
    const auto inside = path_inside(folder, path);
    if (!inside) return std::nullopt;
    auto bytes = read_own_file(root, *inside, limits::max_own_file_bytes);
    return bytes ? std::move(bytes).value() : std::nullopt;
  };
}

ReadBeside shared_of_commit(const git::Repository& repository, const git::CommitId& commit,
                            std::string folder) {
  return [&repository, commit,
          folder = std::move(folder)](const std::string& path) -> std::optional<std::string> {
    const auto inside = path_inside(folder, path);
    if (!inside) return std::nullopt;
    auto bytes = git::read_own_file(repository, commit, *inside);
    return bytes ? std::move(bytes).value() : std::nullopt;
  };
}

Result<std::shared_ptr<const Project>> read_shared(const Project& project, const std::string& shown,
                                                   const ReadBeside& read) {
  const json::Value* extends = project.document().root()->find("extends");
  if (extends == nullptr) return std::shared_ptr<const Project>();
  const std::string& path = extends->string;
  const std::string place = place_of(shown, project.file()->bytes, extends->span);
  auto bytes = read ? read(path) : std::nullopt;
  if (!bytes) return error_of(ErrorKind::config, {no_file, {{"place", place}, {"path", path}}});
  const std::size_t slash = shown.rfind('/');
  const auto name = path_inside(slash == shown.npos ? "" : shown.substr(0, slash), path);
  auto holder = std::make_shared<Holder>();
  holder->bytes = std::move(*bytes);
  holder->file.path = name.value_or(path);
  holder->file.bytes = holder->bytes;
  auto parsed = Project::parse(holder->file);
  if (!parsed) return parsed.error();
  holder->project = std::move(parsed).value();
  if (auto error = own_member(*holder)) return *error;
  return std::shared_ptr<const Project>(holder, &holder->project);
}

}  // namespace premod
