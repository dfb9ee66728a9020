// The methods and properties of jQuery objects and DOM elements by what they do to the element.
#pragma once

#include <optional>
#include <string_view>

#include "platform/page/deeds.hpp"

namespace premod::page {

/// What a method does to the element whose method it is.
struct MethodRow {
  std::string_view name;
  DeedKind kind{};
  Place place = Place::none;
  /// How the arguments are read.
  enum class Form : std::uint8_t {
    plain,
    reads_alone,  ///< without arguments it only reads
    key_value,    ///< (name, value) or ({name: value}): with the name alone it reads
    to_target,    ///< the argument is the place, the object is what is put there
    events        ///< (events, ..., handler)
  } form = Form::plain;
};
/// Null for methods that only look.
[[nodiscard]] const MethodRow* method_row(std::string_view name);

/// `element.innerHTML = ...`; none for properties that change nothing that is seen.
[[nodiscard]] std::optional<DeedKind> property_deed(std::string_view name);

/// A class that hides what has it, here or in the platform.
[[nodiscard]] bool is_hiding_class(std::string_view name);
/// One of a list of classes does.
[[nodiscard]] bool has_hiding_class(std::string_view names);
/// One of a list of classes is not the platform's.
[[nodiscard]] bool has_own_class(std::string_view names);

}  // namespace premod::page
