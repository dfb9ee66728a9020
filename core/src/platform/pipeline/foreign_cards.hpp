// Selectors in dpSettings that reach the trigger cards of other widgets.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "flow/script.hpp"

namespace premod::platform {

struct ForeignCard {
  const js::File* script = nullptr;
  Span span;
  std::string selector;
  bool named = false;  ///< a card of another widget by its code; else all cards
};
/// `code` is the widget's own code from the manifest, empty if it has none there.
[[nodiscard]] std::vector<ForeignCard> foreign_cards(const js::File& script, js::NodeId callback,
                                                     std::string_view code);

}  // namespace premod::platform
