// From a place of a report to one a dashboard accepts: every result needs a file and a region.
#pragma once

#include <string>
#include <string_view>

#include "premod/premod.hpp"

namespace premod::sarif {

/// A file of the repository as a URI and the region in it; always complete.
struct Anchor {
  std::string uri;
  Region region{1, 1, 1, 1};
  bool exact = true;  ///< false: the place cannot be expressed, this is the nearest that can
};

/// A place without a portable file is anchored in the manifest of its widget.
[[nodiscard]] Anchor anchor_of(const Place& place, std::string_view widget, const Report& report);

/// The address of the repository as a browser opens it: viewers append "/blob/..." to it. Empty
/// where there is none.
[[nodiscard]] std::string browsable_uri(std::string_view remote);

/// Message text without accidental links (`](`) and without placeholders (`{0}`).
[[nodiscard]] std::string message_text(std::string_view text);

/// `text` as the text of a link in a message.
[[nodiscard]] std::string link_text(std::string_view text);

}  // namespace premod::sarif
