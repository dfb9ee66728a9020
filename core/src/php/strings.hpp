// The strings of a PHP file and what they are called: the key, variable or constant a string is
// given to.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "php/file.hpp"

namespace premod::php {

/// The inside of a string token without its quotes; variables stand in it as they are written.
/// Empty for other tokens and for heredocs.
[[nodiscard]] std::string_view string_text(const File& file, std::uint32_t at);

/// The same for a string in which nothing is replaced; empty for the others.
[[nodiscard]] std::string_view constant_text(const File& file, std::uint32_t at);

/// "api_key" of `'api_key' => 'x'`, `$api_key = 'x'`, `$this->api_key = 'x'`, `const API_KEY =
/// 'x'`, `define('API_KEY', 'x')`, `getenv('A') ?: 'x'`; empty without one.
[[nodiscard]] std::string_view given_name(const File& file, std::uint32_t at);

/// 'x' of `getenv('A') ?: 'x'`, `$_ENV['A'] ?? 'x'`, `env('A', 'x')`: what holds until somebody
/// sets the variable of the environment.
[[nodiscard]] bool is_default_of_environment(const File& file, std::uint32_t at);

}  // namespace premod::php
