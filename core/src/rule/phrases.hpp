// Phrases in several languages that a rule looks for: core/data/phrases.tsv, compiled when a text
// of their language comes by.
#pragma once

#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rule/hits.hpp"
#include "text/pattern.hpp"
#include "widget/visible_text.hpp"

namespace premod {

class Phrases {
 public:
  /// The phrases of one language.
  class Set {
   public:
    /// A text, given in lower case, may hold a phrase. Cheap, and false for most.
    [[nodiscard]] bool may_be_in(std::string_view folded) const;
    [[nodiscard]] std::optional<text::Match> find(std::string_view prose) const;
    /// The same, but not where the sentence denies it ("never send us your password").
    [[nodiscard]] std::optional<text::Match> find_asserted(std::string_view prose) const;

   private:
    friend class Phrases;
    [[nodiscard]] const text::Pattern& pattern() const;

    std::string joined_;                   // empty: no phrases
    std::vector<std::string_view> needs_;  // empty: nothing is known, look at every text
    mutable std::once_flag compiled_once_;
    mutable std::optional<text::Pattern> compiled_;
  };

  /// All rows of that topic.
  explicit Phrases(std::string_view topic) : topic_(topic), bit_(topic_bit(topic)) {}

  /// A phrase of some language may stand there. Cheap, and false for most.
  template <class AnyText>
  [[nodiscard]] bool may_be_in(const AnyText& text) const {
    return (text.topics & bit_) != 0;
  }

  /// Those of `language` and of every language.
  [[nodiscard]] const Set& in(std::string_view language) const;
  /// The first phrase of `language` in `prose`.
  [[nodiscard]] std::optional<text::Match> find(std::string_view language,
                                                std::string_view prose) const {
    return in(language).find(prose);
  }

 private:
  std::string_view topic_;
  PhraseTopics bit_;
  mutable std::mutex mutex_;
  mutable std::map<std::string, Set, std::less<>> sets_;  // a map: its elements stay where they are
};

/// Whether a sentence that denies the phrase counts.
enum class PhraseUse : std::uint8_t { any, asserted };

/// One hit with the value `phrase` for every text users see that holds a phrase: i18n values, the
/// listing and templates.
void report_phrases(const Phrases& phrases, PhraseUse use, const Widget& widget, Hits& out);
/// In templates and pages only, whose language is not known: a phrase of any language counts.
void report_template_phrases(const Phrases& phrases, PhraseUse use, const Widget& widget,
                             Hits& out);

/// The sentence around `match` says no: a negation stands before it.
[[nodiscard]] bool is_denied(std::string_view prose, const text::Match& match);

}  // namespace premod
