// `premod docs`: writes the site of the rules into a folder.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "site/site.hpp"

namespace premod::cli {

struct DocsOptions {
  std::string out;
  std::string fixtures;  ///< a folder as tests/rules; empty: pages without examples
  std::string earlier;   ///< `premod rules --format json` of the last release; may be empty
};
/// The exit status.
int docs_command(const DocsOptions& options);

/// FOLDER/RULE/{pass,fail}-NAME/..., sorted; links and files that are too large for readers are
/// left out.
[[nodiscard]] std::vector<site::Fixture> read_fixtures(const std::filesystem::path& folder);

}  // namespace premod::cli
