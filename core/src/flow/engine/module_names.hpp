// Names of modules: which script, which of the platform's modules and which well-known object each
// of them means.
#pragma once

#include <string>
#include <string_view>

namespace premod::js {

/// The script a module's name means, as far as it stands in the text: "./lib/api" -> "lib/api.js".
[[nodiscard]] std::string module_file(std::string_view name);

/// What follows the last slash.
[[nodiscard]] std::string_view file_name(std::string_view path);

/// The loader of the platform gives the module itself (core/data/system_modules.tsv).
[[nodiscard]] bool is_system_module(std::string_view name);

/// "$" or "_" where a module's name says that it is jQuery or underscore, with or without folder,
/// version and ".min"; empty if it says nothing of the kind.
[[nodiscard]] std::string_view model_of_module(std::string_view name);

/// What an AMD module from outside puts into the parameter of a factory: "module:lib/x".
[[nodiscard]] std::string module_path(std::string_view name);

}  // namespace premod::js
