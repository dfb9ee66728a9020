#include "api/config/project_entries.hpp"

#include <filesystem>

namespace premod {

std::string project_path(const Target& target, const Config& config, const std::string& given) {
  namespace fs = std::filesystem;
  if (!given.empty()) return given;
  if (!config.path.empty() && config.in_snapshot)
    return (fs::path(target.folder) / "premod.json").string();
  if (!config.path.empty()) return (fs::path(target.repository) / config.path).string();
  // Without one it begins where every check will find it.
  return (fs::path(settings_folder(target)) / "premod.json").string();
}

std::string with_entry(const Project& project, std::string_view list, const std::string& entry,
                       const json::Value* old) {
  const std::string name = "\"" + std::string(list) + "\"";
  if (project.file() == nullptr) return "{\n  " + name + ": [\n    " + entry + "\n  ]\n}\n";
  std::string out(project.file()->bytes);
  if (old != nullptr) return out.replace(old->span.begin, old->span.size(), entry);
  const json::Value& root = *project.document().root();
  const json::Value* entries = root.find(list);
  if (entries == nullptr) {
    const bool empty = root.children.empty();
    const std::size_t after = empty ? root.span.begin + 1 : root.children.back().span.end;
    return out.insert(after, (empty ? "" : ",") + ("\n  " + name) + ": [\n    " + entry + "\n  ]" +
                                 (empty ? "\n" : ""));
  }
  if (entries->children.empty())
    return out.replace(entries->span.begin, entries->span.size(), "[\n    " + entry + "\n  ]");
  return out.insert(entries->children.back().span.end, ",\n    " + entry);
}

}  // namespace premod
