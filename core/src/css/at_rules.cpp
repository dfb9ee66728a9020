// The at-rules that premod knows by name.
#include <array>
#include <utility>

#include "css/parser.hpp"
#include "css/tokenizer.hpp"

namespace premod::css {
namespace {

constexpr std::array<std::pair<std::string_view, AtRule>, 17> at_rules = {{
    {"charset", AtRule::charset},
    {"container", AtRule::container},
    {"counter-style", AtRule::counter_style},
    {"document", AtRule::document},
    {"font-face", AtRule::font_face},
    {"font-feature-values", AtRule::font_feature_values},
    {"font-palette-values", AtRule::font_palette_values},
    {"import", AtRule::import},
    {"keyframes", AtRule::keyframes},
    {"layer", AtRule::layer},
    {"media", AtRule::media},
    {"namespace", AtRule::name_space},
    {"page", AtRule::page},
    {"property", AtRule::property},
    {"scope", AtRule::scope},
    {"starting-style", AtRule::starting_style},
    {"supports", AtRule::supports},
}};

}  // namespace

AtRule at_rule_of(std::string_view name) {
  for (const std::string_view prefix : {"-webkit-", "-moz-", "-o-", "-ms-"})
    if (name.size() > prefix.size() && same_name(name.substr(0, prefix.size()), prefix))
      name.remove_prefix(prefix.size());
  for (const auto& [known, at] : at_rules)
    if (same_name(name, known)) return at;
  return AtRule::other;
}

}  // namespace premod::css
