// What the rules about the platform's own elements say in the same words: their limits, and how
// they report what a style sheet or a script does to a zone.
#pragma once

#include <vector>

#include "platform/page/zone_deeds.hpp"
#include "rule/rule.hpp"
#include "text/shown.hpp"

namespace premod {

/// The limits of css::hidden, moved, changed and touched (css/dom_changes.hpp).
inline constexpr Text page_elements_blind_spots = {
    "page-elements.blind-spots",
    "Selectors that come from settings or from a server, and changes that a library makes on its "
    "own, are not seen."};

/// Variants for uses of a zone; empty: the rule's own message, or that of `usual`.
struct ZoneVariants {
  std::string_view usual = {};
  std::string_view unsure = {};    ///< of elements that are chosen by a test
  std::string_view passing = {};   ///< of a class that is taken away again
  std::string_view enclosed = {};  ///< of what is likely meant for the widget's own markup
  std::string_view slight = {};    ///< the same of what neither hides nor moves anything
};

/// A hit for each use, with the value `selector`.
template <class Document>
void report_uses(const Document& document, const std::vector<platform::ZoneUse>& uses, Hits& out,
                 ZoneVariants words = {}) {
  for (const platform::ZoneUse& use : uses) {
    std::string_view variant = words.usual;
    if (use.unsure && !words.unsure.empty()) variant = words.unsure;
    if (use.enclosed && !words.enclosed.empty()) variant = words.enclosed;
    if (use.enclosed && use.slight && !words.slight.empty()) variant = words.slight;
    if (use.passing && !words.passing.empty()) variant = words.passing;
    out.add(document.file(), use.span, {{"selector", use.selector}}).variant(variant);
  }
}

/// A hit for each deed, with the values `selector` and `call`.
inline void report_deeds(const js::File& script, const std::vector<const page::Deed*>& deeds,
                         Hits& out, std::string_view variant = {}) {
  for (const page::Deed* deed : deeds)
    out.add(script.file(), deed->span,
            {{"selector", text::shown(deed->on.selector)}, {"call", deed->by}})
        .variant(variant);
}

}  // namespace premod
