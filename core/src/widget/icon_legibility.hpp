// Whether an SVG icon can be told from the backgrounds that Kommo shows it on
// (https://developers.kommo.com/docs/getting-listed, 2026-02-24: contrast 3.0, no text).
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace premod {

inline constexpr double least_icon_contrast = 3.0;

struct IconFault {
  bool text = false;              ///< it holds text; else it is lost on `background`
  std::string_view background{};  ///< "#FFFFFF" or "#153043"
  std::string contrast;           ///< "1.5": of the colour that stands out most
};
/// None for what is no SVG, and where not all colours are known (gradients, pictures inside).
[[nodiscard]] std::vector<IconFault> icon_faults(std::string_view svg, bool on_light, bool on_dark);

}  // namespace premod
