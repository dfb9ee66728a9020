// Dialogs that a script shows over all of the page and keeps Esc from closing.
#pragma once

#include <vector>

#include "platform/page/deeds.hpp"
#include "widget/widget.hpp"

namespace premod::platform {

struct HeldDialog {
  const js::File* script = nullptr;
  Span span;  ///< of the call that shows it
  page::Elements on;
};

/// Told of one deed after the other; they live as long as the widget.
class HeldDialogs {
 public:
  void note(const js::File& script, const page::Deed& deed);
  /// None where some markup of the widget has a button that closes dialogs by itself. What code
  /// does to them, the caller knows.
  [[nodiscard]] std::vector<HeldDialog> find(const Widget& widget) const;

 private:
  /// Listens to what may close a dialog.
  struct Asking {
    const js::File* script = nullptr;
    const page::Deed* deed = nullptr;
  };

  std::vector<HeldDialog> shown_;
  std::vector<Asking> asking_;
};

}  // namespace premod::platform
