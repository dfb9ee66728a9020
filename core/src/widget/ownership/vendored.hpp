// Third-party files inside a widget: rules about style leave them alone.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace premod {

enum class VendoredBy : std::uint8_t {
  folder,      ///< node_modules, bower_components, vendor ...
  known_name,  ///< what it holds is known from a published package
};

struct Vendored {
  VendoredBy by{};
  std::string library;  ///< empty if not known
  std::string version;  ///< empty if not known
};

/// The text looks minified: long lines and hardly any white space, over a thousand bytes.
[[nodiscard]] bool is_minified(std::string_view bytes);

/// Below node_modules, .git and the like: never a part of the widget's own code.
[[nodiscard]] bool is_foreign_folder(std::string_view path);

}  // namespace premod
