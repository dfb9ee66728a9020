// Dialogs that a script shows over all of the page and keeps Esc from closing.
#pragma once

#include <cstdint>
#include <set>
#include <vector>

#include "platform/page/deeds.hpp"
#include "platform/styles/named_styles.hpp"
#include "widget/widget.hpp"

namespace premod::platform {

struct HeldDialog {
  const js::File* script = nullptr;
  Span span;  ///< of the call that shows it
  page::Elements on;
};

/// Told of one deed after the other.
class HeldDialogs {
 public:
  void note(const js::File& script, const page::Deed& deed);
  /// None where some markup of the widget has a button that closes dialogs by itself. What code
  /// does to them, the caller knows.
  [[nodiscard]] std::vector<HeldDialog> find(const Widget& widget) const;

 private:
  std::vector<HeldDialog> shown_;
  std::set<std::uint64_t> held_;  ///< as Elements::made numbers them
  NameSet held_names_;
};

}  // namespace premod::platform
