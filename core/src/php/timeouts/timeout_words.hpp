// The words of a PHP file that set how long a request may take.
#pragma once

#include <cstdint>
#include <set>
#include <string_view>
#include <vector>

#include "php/file.hpp"

namespace premod::php {

/// Not `const SESSION_TIMEOUT = 3600`, `$timeoutText`, `isTimeout($error)`.
[[nodiscard]] bool sets_timeout(const File& file, std::uint32_t at);

/// `ini_set('default_socket_timeout', 3)`
[[nodiscard]] bool sets_default(const File& file, std::uint32_t at);

/// A token that begins a setting.
using Counts = bool (*)(const File&, std::uint32_t);

/// The tokens that hold the word and count.
[[nodiscard]] std::vector<std::uint32_t> places_of(const File& file, std::string_view word,
                                                   Counts counts = nullptr);

/// Where the file names an array of its own that holds the word: `self::OPTIONS`,
/// `$this->options`, `$this->options()`.
[[nodiscard]] std::set<std::uint32_t> names_of_arrays_with(const File& file, std::string_view word,
                                                           Counts counts = nullptr);

/// Where a word stands: in which functions (those around included) and whether at all.
class WordPlaces {
 public:
  explicit WordPlaces(const File& file) : in_(file.functions().size()) {}
  /// Only the tokens with the word that count, without a condition, all; and the names of arrays
  /// that hold it.
  WordPlaces(const File& file, std::string_view word, Counts counts = nullptr);

  /// With one more.
  void add(const File& file, std::uint32_t place);

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
