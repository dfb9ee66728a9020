// Known libraries by what their files declare (core/data/php_libraries.tsv).
#pragma once

#include <string_view>

#include "php/file.hpp"

namespace premod::php {

/// The library that a copied file belongs to, by its namespace or first class; empty if none.
[[nodiscard]] std::string_view library_of(const File& file);

}  // namespace premod::php
