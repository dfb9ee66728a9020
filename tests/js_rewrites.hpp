// Rewrites a script mechanically into other code that does the same: what a rule says of a widget
// must not depend on which of them somebody wrote.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace premod::rewrite {

/// A widget's files by path.
using Files = std::map<std::string, std::string>;

struct Rewrite {
  std::string_view name;
  /// None if it does not apply: the script does not parse, is a module, or has nothing to rewrite.
  std::optional<std::string> (*script)(const std::string& source) = nullptr;
};

/// Every rewrite of one script; "module" is made of `script.js` and the widget's files.
[[nodiscard]] std::span<const Rewrite> all();

/// All scripts of the widget rewritten; none if that changes nothing.
[[nodiscard]] std::optional<Files> apply(const Rewrite& rewrite, const Files& files);
/// The entry script moved into another AMD module, which it loads and runs.
[[nodiscard]] std::optional<Files> moved_to_module(const Files& files);

}  // namespace premod::rewrite
