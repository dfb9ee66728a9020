// Whose style sheet it is: third-party and minified files get one finding, not a thousand.
#pragma once

#include <string>
#include <string_view>

#include "css/sheet.hpp"

namespace premod::css {

struct Library {
  std::string name;     ///< "Bootstrap"; empty if not known
  std::string version;  ///< "4.5.2"; empty if not known
};

/// White space is gone: blocks open without a space, lines are long.
[[nodiscard]] bool looks_minified(std::string_view text);

/// A library recognised by its banner, its name or its vocabulary; nothing if it may be the
/// widget's own. `found` gets what is known of it.
[[nodiscard]] bool looks_vendored(std::string_view path, std::string_view text, const Sheet& sheet,
                                  std::uint32_t base, Library& found);

}  // namespace premod::css
