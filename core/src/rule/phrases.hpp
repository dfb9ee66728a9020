// Phrases in several languages that a rule looks for: core/data/phrases.tsv, compiled when a text of
// their language comes by.
#pragma once

#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

#include "text/pattern.hpp"

namespace premod {

class Phrases {
 public:
  /// All rows of that topic.
  explicit Phrases(std::string_view topic) : topic_(topic) {}

  /// The first phrase of `language` (or of every language) in `prose`.
  [[nodiscard]] std::optional<text::Match> find(std::string_view language, std::string_view prose) const;
  /// The same, but not where the sentence denies it ("never send us your password").
  [[nodiscard]] std::optional<text::Match> find_asserted(std::string_view language,
                                                         std::string_view prose) const;

 private:
  const text::Pattern* pattern(std::string_view language) const;

  std::string_view topic_;
  mutable std::mutex mutex_;
  mutable std::map<std::string, std::optional<text::Pattern>, std::less<>> patterns_;
};

/// The sentence around `match` says no: a negation stands before it.
[[nodiscard]] bool is_denied(std::string_view prose, const text::Match& match);

}  // namespace premod
