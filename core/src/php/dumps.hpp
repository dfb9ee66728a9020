// Debugging output of the back end.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "php/file.hpp"

namespace premod::php {

/// The call prints a value for a developer, in whatever way: var_dump, dd, `echo print_r($x,
/// true)`, also under another name. `names`: what its names mean at `byte`; code in a comment has
/// the names of the file around it.
[[nodiscard]] bool is_dump(const File& file, const Call& call, const Names& names,
                           std::uint32_t byte);

/// `file_put_contents('debug.log', print_r($x, true))`: nobody sees it at once, and it stays.
[[nodiscard]] bool writes_dump(const File& file, const Call& call);

/// exit($x), die($row['a']): the variable itself, not what a function makes of it, and not a
/// status.
[[nodiscard]] bool dies_with_variable(const File& file, const Call& call);

/// `@dump($lead)`, `{{ dd($lead) }}` in a view of Blade.
[[nodiscard]] std::vector<Span> view_dumps(const File& file);

/// A line of a doc block that is nothing but code: `dd($hook);`
struct CommentedLine {
  std::size_t at = 0;  ///< byte of the block
  std::string_view code;
};
/// None of a block that shows how something is used.
[[nodiscard]] std::vector<CommentedLine> statements_of_doc_block(std::string_view block);

}  // namespace premod::php
