// What becomes of a text that may be a style sheet: a sheet of the page, or one of a shadow tree or
// an own document, which its styles cannot leave.
#pragma once

#include <cstdint>

#include "flow/script.hpp"

namespace premod {

enum class StyleSink : std::uint8_t {
  none,  ///< nothing is seen of it
  page,  ///< the text of a style element, a rule of a sheet
  apart  ///< only ever of shadow trees and of documents in own frames
};
/// Follows the expression through names of the script.
[[nodiscard]] StyleSink style_sink(const js::File& script, js::NodeId text);

}  // namespace premod
