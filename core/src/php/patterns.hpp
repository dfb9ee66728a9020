// Patterns of preg_match() that are only another way to write a list of texts.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace premod::php {

/// "a_c" and "b_c" of `/\A(a|b)_c\z/`. Empty where more or other texts match, or a part of one.
[[nodiscard]] std::vector<std::string> texts_of_pattern(std::string_view pattern);

}  // namespace premod::php
