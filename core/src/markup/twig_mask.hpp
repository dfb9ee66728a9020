// What masked() and rendered() ask of the same pieces.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "markup/twig.hpp"

namespace premod::twig {

/// Where texts stand in a template, each looked for once.
class Literals {
 public:
  explicit Literals(std::string_view source) : source_(source) {}
  /// npos: nowhere.
  [[nodiscard]] std::size_t find(std::string_view text) {
    const auto [at, fresh] = places_.try_emplace(std::string(text));
    if (fresh) at->second = source_.find(text);
    return at->second;
  }

 private:
  std::string_view source_;
  std::unordered_map<std::string, std::size_t> places_;
};

/// As masked(), every byte in its place, but names that outputs take part in are not joined.
[[nodiscard]] std::string plainly_masked(std::string_view text, const Template& parsed);
/// The text carries elements that are worth judging.
[[nodiscard]] bool is_markup_text(std::string_view text);
/// What the output writes is escaped for HTML.
[[nodiscard]] bool is_escaped(std::string_view text, const std::vector<Token>& parts);

}  // namespace premod::twig
