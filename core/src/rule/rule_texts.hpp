// What a rule says, in the reader's language.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "rule/rule.hpp"

namespace premod {

/// Patterns with placeholders; empty where the rule has no such text. They live as long as the
/// program.
class RuleTexts {
 public:
  RuleTexts(const Rule& rule, Language language) : rule_(rule), language_(language) {}

  [[nodiscard]] std::string_view title() const { return find("title", rule_.title); }
  /// `variant` null: the rule's own.
  [[nodiscard]] std::string_view message(const Variant* variant = nullptr) const;
  [[nodiscard]] std::string_view remedy(const Variant* variant = nullptr) const;
  [[nodiscard]] std::string_view blind_spots() const {
    return find("blind-spots", rule_.blind_spots);
  }
  [[nodiscard]] std::string_view question() const { return find("question", rule_.ask.question); }
  [[nodiscard]] std::string_view evidence() const { return find("evidence", rule_.ask.evidence); }

 private:
  [[nodiscard]] std::string_view find(std::string_view member, const Text& text) const;

  const Rule& rule_;
  Language language_;
};

/// Calls `visit` with the key and the English of every text of `rule`.
void each_text(const Rule& rule,
               const std::function<void(const std::string& key, std::string_view english)>& visit);

}  // namespace premod
