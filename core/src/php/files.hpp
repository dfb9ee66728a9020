// Which files a PHP interpreter runs, whatever they are called.
#pragma once

#include <string_view>
#include <vector>

#include "php/file.hpp"

namespace premod {

/// Servers run it by its name (.php, .phtml, .php8 ...), or it is named like a part of a program
/// (.inc, .module) and begins like one.
[[nodiscard]] bool is_php(const File& file);

/// The PHP files among `files`: those, and what they include or require. A name that is joined out
/// of constants, `__DIR__` and `dirname(__FILE__)` is read; what is known of it at its end counts
/// where the beginning is not known. `foreign`, of folders that are nobody's own, count where one
/// of those names them in full.
[[nodiscard]] std::vector<php::File> php_files_of(const std::vector<const File*>& files,
                                                  const std::vector<const File*>& foreign = {});

}  // namespace premod
