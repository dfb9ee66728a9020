// What masked() and rendered() ask of the same pieces.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "markup/twig.hpp"

namespace premod::twig {

inline constexpr std::size_t max_searched_bytes = 64U << 20;  ///< for texts of one template

/// Where texts stand in a template, each looked for once.
class Literals {
 public:
  explicit Literals(std::string_view source) : source_(source) {}
  /// npos: nowhere, or behind max_searched_bytes.
  [[nodiscard]] std::size_t find(std::string_view text) {
    const auto [at, fresh] = places_.try_emplace(std::string(text));
    if (!fresh) return at->second;
    cut_ = cut_ || searched_ > max_searched_bytes;
    at->second = cut_ ? source_.npos : source_.find(text);
    searched_ += std::min(at->second, source_.size());
    return at->second;
  }

  [[nodiscard]] bool is_cut() const { return cut_; }

 private:
  std::string_view source_;
  std::size_t searched_ = 0;
  bool cut_ = false;
  std::unordered_map<std::string, std::size_t> places_;
};

/// Where an {% if %} or one of its other branches ends.
struct Branch {
  std::size_t next = 0;  ///< the piece that begins the next branch, or ends the last one
  std::size_t end = 0;   ///< the {% endif %}; 0: there is none
};

/// What all variants of a template are rendered from.
struct Prepared {
  Prepared(std::string_view text, const Template& parsed);
  /// Code that begins here has an end tag of its own.
  [[nodiscard]] bool code_closes(std::size_t from) const;

  std::string plain;  ///< plainly_masked()
  Literals literals;
  std::vector<Branch> branches;  ///< of each piece

 private:
  std::vector<std::pair<std::size_t, bool>> code_tags_;  // and whether it is an end tag
};
[[nodiscard]] Rendering rendered(std::string_view text, const Template& parsed, std::size_t variant,
                                 Prepared& prepared);

/// As masked(), every byte in its place, but names that outputs take part in are not joined.
[[nodiscard]] std::string plainly_masked(std::string_view text, const Template& parsed);
/// The text carries elements that are worth judging.
[[nodiscard]] bool is_markup_text(std::string_view text);
/// What the output writes is escaped for HTML.
[[nodiscard]] bool is_escaped(std::string_view text, const std::vector<Token>& parts);

}  // namespace premod::twig
