// Debugging output of the back end.
#pragma once

#include "php/file.hpp"
#include "php/names.hpp"

namespace premod::php {

/// The call prints a value for a developer, in whatever way: var_dump, dd, `echo print_r($x,
/// true)`, also under another name.
[[nodiscard]] bool is_dump(const File& file, const Aliases& aliases, const Call& call);

/// `file_put_contents('debug.log', print_r($x, true))`: nobody sees it at once, and it stays.
[[nodiscard]] bool writes_dump(const File& file, const Call& call);

/// exit($x), die($row['a']): the variable itself, not what a function makes of it, and not a
/// status.
[[nodiscard]] bool dies_with_variable(const File& file, const Call& call);

}  // namespace premod::php
