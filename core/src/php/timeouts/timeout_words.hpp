// The words of a PHP file that set how long a request may take.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "php/file.hpp"

namespace premod::php {

/// Not `const SESSION_TIMEOUT = 3600`, `$timeoutText`, `isTimeout($error)`.
[[nodiscard]] bool sets_timeout(const File& file, std::uint32_t at);

/// `ini_set('default_socket_timeout', 3)`
[[nodiscard]] bool sets_default(const File& file, std::uint32_t at);

/// Where a word stands: in which functions (those around included) and whether at all.
class WordPlaces {
 public:
  using Counts = bool (*)(const File&, std::uint32_t);

  /// Only the tokens with the word that count; without a condition, all.
  WordPlaces(const File& file, std::string_view word, Counts counts = nullptr);

  /// In the function; at the outer level, in the file.
  [[nodiscard]] bool in(std::uint32_t function) const {
    return function == none ? anywhere_ : in_[function];
  }
  [[nodiscard]] bool anywhere() const { return anywhere_; }

 private:
  std::vector<bool> in_;
  bool anywhere_ = false;
};

}  // namespace premod::php
