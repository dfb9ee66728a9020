// Known libraries by what their files declare (core/data/php_libraries.tsv).
#pragma once

#include <string_view>
#include <vector>

#include "php/file.hpp"

namespace premod::php {

/// The library that a copied file belongs to, by its namespace or first class; empty if none.
[[nodiscard]] std::string_view library_of(const File& file);

/// The file loads what Composer has installed: `require 'vendor/autoload.php'`.
[[nodiscard]] bool loads_packages(const File& file);

/// The libraries whose names the file takes in (`use Monolog\Logger;`) or writes from the root
/// (`new \Mpdf\Mpdf`), as often as it does so.
[[nodiscard]] std::vector<std::string_view> libraries_used(const File& file);

}  // namespace premod::php
