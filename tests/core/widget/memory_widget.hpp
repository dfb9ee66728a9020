// A widget out of strings.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "widget/widget.hpp"

namespace premod::test {

using Contents = std::map<std::string, std::string>;

inline std::shared_ptr<const Snapshot> snapshot_of(Contents contents) {
  auto owner = std::make_shared<const Contents>(std::move(contents));
  std::vector<File> files;
  for (const auto& [path, bytes] : *owner) files.push_back({path, bytes, FileMode::regular});
  return std::make_shared<const Snapshot>(Source::memory, std::move(files),
                                          std::vector<SkippedEntry>(), owner);
}

inline Widget widget_of(Contents contents, std::string root = ".") {
  return {snapshot_of(std::move(contents)), std::move(root)};
}

}  // namespace premod::test
