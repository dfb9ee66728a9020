// Files that are programs whatever they are called, and that the scripts of a widget name in any
// way: joined, from a table, through a helper, by a worker.
#pragma once

#include <span>
#include <vector>

#include "flow/script.hpp"
#include "widget/widget.hpp"

namespace premod {

/// Comparing strings with files stops here; then every program among the files counts as named.
inline constexpr std::size_t max_name_comparisons = 2'000'000;

/// JSON and plain text parse as scripts, too, now and then.
[[nodiscard]] bool runs_something(const js::File& script);

/// The programs among the files that are none of `known`, which are named by a string that these
/// may make while they run, or may be what a loader is asked for by a name that nobody knows.
/// Linear in the scripts; costs nothing where no other file is a program.
[[nodiscard]] std::vector<js::File> computed_scripts(const Widget& widget,
                                                     std::span<const js::File> known);

/// `pattern`, a name or address with `hole` for what is not known, may mean the file at `path`,
/// which is relative to the widget: the one is the end of the other, from a folder's name on.
[[nodiscard]] bool may_name(std::string_view pattern, std::string_view path);

}  // namespace premod
