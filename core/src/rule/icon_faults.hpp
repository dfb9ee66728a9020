// Hits about icons that cannot be told from their background, for manifest and listing alike.
#pragma once

#include <string>
#include <string_view>

#include "json/document.hpp"
#include "rule/hits.hpp"
#include "widget/icon_legibility.hpp"

namespace premod {

/// Which themes an icon is shown in.
struct IconGround {
  bool light = true;
  bool dark = true;
};

/// `picture`: the string in `config` that names the icon. Of the rule's variants `text` and
/// `contrast`, the second with the values background and contrast.
void report_icon_faults(const File& config, const json::Value& picture, const File& icon,
                        IconGround ground, std::string_view text, std::string_view contrast,
                        Hits& out);

}  // namespace premod
