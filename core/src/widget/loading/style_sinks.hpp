// What becomes of a text that may be a style sheet: a sheet of the page, or one of a shadow tree or
// an own document, which its styles cannot leave.
#pragma once

#include <cstdint>
#include <string_view>

#include "flow/script.hpp"

namespace premod {

enum class StyleSink : std::uint8_t {
  none,  ///< nothing is seen of it, or not all of it
  page,  ///< the text of a style element, a rule of a sheet
  apart  ///< only ever of shadow trees and of documents in own frames
};
struct StyleFate {
  StyleSink sink{};
  std::string_view limit;  ///< where it was given up before anything was known; else empty
};
/// Follows the expression through what the script does with it.
[[nodiscard]] StyleFate style_fate(const js::File& script, js::NodeId text);
/// `page` if a function of another script that the text is handed to, or that is its tag, makes a
/// sheet of the page of it as it is; else `none`.
[[nodiscard]] StyleFate fate_elsewhere(const js::File& script, js::NodeId text);

}  // namespace premod
