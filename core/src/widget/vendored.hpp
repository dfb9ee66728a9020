// Third-party and generated files inside a widget: rules about style leave them alone.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace premod {

enum class VendoredBy : std::uint8_t {
  folder,       ///< node_modules, bower_components, vendor ...
  banner,       ///< a licence banner with a version
  known_name,   ///< a known library's file name and a trace of it inside
  umd_wrapper,  ///< a universal module wrapper and a version
  minified,
  bundled,  ///< output of webpack, rollup, parcel, vite ...
};

struct Vendored {
  VendoredBy by{};
  std::string library;  ///< empty if not known
  std::string version;  ///< empty if not known
};

/// By path below the widget's root and content. Linear; looks at scripts and styles only.
[[nodiscard]] std::optional<Vendored> recognise_vendored(std::string_view path,
                                                         std::string_view bytes);

/// The text looks minified: long lines and hardly any white space, over a thousand bytes.
[[nodiscard]] bool is_minified(std::string_view bytes);

/// Below node_modules, .git and the like: never a part of the widget's own code.
[[nodiscard]] bool is_foreign_folder(std::string_view path);

}  // namespace premod
