// Turns what the rules said into what the reader sees: lines, sentences, levels, fingerprints.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "engine/fingerprint.hpp"
#include "engine/run.hpp"
#include "premod/report.hpp"
#include "text/lines.hpp"

namespace premod {

/// How the paths of a snapshot are shown and compared.
struct PathMapping {
  /// Shown before every path: the folder of the snapshot in the repository with a final `/`, or the
  /// archive in the repository with `!/`; empty for the repository's root.
  std::string prefix;
  /// The archive as it stands in the repository; empty for folders.
  std::string container;
  /// For a base: the path that the file has in the head, below its widget there; "" if it was not
  /// renamed. Empty function: nothing was.
  std::function<std::string(const std::string& path_in_snapshot)> head_path;
};

struct Presentation {
  Profile profile = Profile::amocrm;
  Language language = Language::en;
  PathMapping paths;
  /// Levels that premod.json lowers or raises, by rule id; may be null.
  const std::map<std::string, Level, std::less<>>* levels = nullptr;
  bool line_hashes = true;
};

/// The level of `rule` after premod.json had its say.
[[nodiscard]] Level level_of(const Rule& rule, const Presentation& how);

/// Appends findings and outcomes of one widget to `report`. `fingerprints` lives as long as the
/// report is being made, so that they are unique in it.
void present(const Widget& widget, const RunResult& result, const Presentation& how,
             Fingerprints& fingerprints, Report& report);

/// Findings by file, line, column, rule; outcomes by rule and widget.
void sort(Report& report);

/// "." for the root.
[[nodiscard]] std::string display_root(const Widget& widget, const PathMapping& paths);

}  // namespace premod
