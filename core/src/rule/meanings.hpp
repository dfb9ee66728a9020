// Reporting what sentences say: core/data/sentences.tsv, in every text that users read.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "rule/hits.hpp"
#include "text/words.hpp"
#include "widget/texts/template_text.hpp"
#include "widget/texts/visible_text.hpp"

namespace premod {

inline constexpr std::size_t max_phrase_bytes = 120;  ///< shown of a sentence

/// Calls `use(text, meant)` for every text users read that means one of `meanings`, with a
/// VisibleText or a TemplateText.
template <class Use>
void each_meant(text::Meanings meanings, const Widget& widget, Use use) {
  for (const VisibleText& text : widget.visible_texts())
    for (const text::Meant& meant : text.meant)
      if ((meant.meaning & meanings) != 0) use(text, meant);
  for (const TemplateText& text : widget.template_texts())
    for (const text::Meant& meant : text.meant)
      if ((meant.meaning & meanings) != 0 && text.is_own(meant.offset, meant.length))
        use(text, meant);
}

/// What the text says there, with the quotes and brackets that the words stand in: "the
/// (official)".
[[nodiscard]] std::string_view with_marks(std::string_view text, const text::Meant& meant);

/// One hit with the value `phrase`.
Hit& report_meant(const auto& text, const text::Meant& meant, Hits& out) {
  const std::string_view phrase = with_marks(text.wording(), meant);
  const auto offset = static_cast<std::size_t>(phrase.data() - text.wording().data());
  return out.add(*text.file, text.span(offset, phrase.size()),
                 {{"phrase", text::shortened(phrase, max_phrase_bytes)}});
}

/// One such hit for each; of `inferred` (empty: the rule's own message) where
/// the wording leaves a doubt.
void report_meaning(std::string_view meaning, const Widget& widget, Hits& out,
                    std::string_view inferred = {});

/// The same words may send to the platform's support and pose as it. `Posing::speaks`: "We are
/// amoCRM support" speaks for itself, as a sender's name does; `named`: the cell of a table or a
/// link names who helps; `both`: that is not told apart.
enum class Posing : std::uint8_t { none, speaks, named, both };

[[nodiscard]] Posing posing_at(const VisibleText& text, const text::Meant& sent);
[[nodiscard]] Posing posing_at(const TemplateText& text, const text::Meant& sent);

/// The same in names and descriptions only, where the text does not mean `stronger` at that place.
void report_meaning_of_name(std::string_view meaning, std::string_view stronger,
                            const Widget& widget, Hits& out);

}  // namespace premod
