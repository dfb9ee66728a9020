// What is known of the platform's own names: classes, ids, roots of widgets, theme variables.
#pragma once

#include <cstdint>
#include <string_view>

#include "css/own_names.hpp"
#include "css/selector.hpp"

namespace premod::platform {

/// Stands in a selector of a script for what is not known before it runs.
inline constexpr std::string_view hole_name = "__hole__";

/// Whose a class is, by the dated lists in core/data.
enum class ClassOwnership : std::uint8_t {
  own,      ///< not known to be the platform's
  root,     ///< names this widget's place in the platform's interface
  likely,   ///< of a family that only the platform has, or seen in one widget only
  generic,  ///< the platform has it, but it is a word that many widgets use too
  system,   ///< documented, or seen in the platform's templates
};

[[nodiscard]] ClassOwnership class_standing(std::string_view name);
/// The platform has a class that begins so (for [class^="..."]).
[[nodiscard]] bool begins_system_class(std::string_view prefix);
/// The same for [class*="..."] and [class$="..."].
[[nodiscard]] bool is_in_system_class(std::string_view part, selector::Match match);
[[nodiscard]] bool is_system_id(std::string_view name);
/// Nothing but the widget has the attribute's value: a field or menu item of its manifest, a name
/// of its family. What the files name too little of is believed.
[[nodiscard]] bool is_own_value(const selector::Simple& attribute, const css::OwnNames& names);
/// `--palette-...`: variables of the platform's themes.
[[nodiscard]] bool is_system_variable(std::string_view name);

}  // namespace premod::platform
