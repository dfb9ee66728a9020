// What twig's filters make of texts that are known: `{{ ['scr', 'ipt']|join }}`.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace premod::twig {

/// A value of an expression: the texts that it may be. A list has its items, too, each the first
/// text that it may be.
struct Value {
  std::vector<std::string> texts;
  std::optional<std::vector<std::string>> items;
};

/// What stands between the brackets of a filter; `pairs` is a table, `{'a': 'b'}`.
struct Arguments {
  std::vector<std::string> texts;
  std::vector<std::pair<std::string, std::string>> pairs;
};

/// None: the filter is not one of those whose result is known.
[[nodiscard]] std::optional<Value> filtered(std::string_view name, const Value& value,
                                            const Arguments& arguments);

}  // namespace premod::twig
