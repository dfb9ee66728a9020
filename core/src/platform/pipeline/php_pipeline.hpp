// What the back end does with the hooks and notes of the digital pipeline.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "php/file.hpp"
#include "platform/pipeline/pipeline.hpp"

namespace premod {
class Widget;
}

namespace premod::platform {

/// A field of the hook's event: type_code, type, data.direction_of_movement, data.element_type.
enum class HookField : std::uint8_t { code, number, direction, element };

/// `$data['event']['type_code'] === 'lead_added'`, also over a variable that was given the field,
/// as a `case`, an arm of `match`, an element of `in_array`, a key of a table.
struct PhpEventComparison {
  Span span;  ///< of the value
  HookField field{};
  std::string value;           ///< empty: the direction is only read, and for customers
  bool for_customers = false;  ///< code that runs for customers only
  bool denied = false;         ///< asked for with `!=` or `!==`
  bool is_labelled = false;    ///< only a key of a table that gives it a name to show
  std::vector<Span> holds_in;  ///< code that runs only where the two are equal
};
[[nodiscard]] std::vector<PhpEventComparison> event_comparisons(const php::File& file);

/// `$hook['event']['id']`: a member that the hook does not have there.
struct UnknownMember {
  Span span;
  std::string path;  ///< "event.id"
};
/// Where the manifest names no address for the hook, only members that no other hook has tell that
/// it is the pipeline's.
[[nodiscard]] std::vector<UnknownMember> unknown_members(const php::File& file,
                                                         const Widget& widget);

/// `['note_type' => 25, 'text' => 'plain']`, `['note_type' => 25, 'params' => ['message' => $a]]`.
[[nodiscard]] std::vector<FaultyNote> faulty_notes(const php::File& file);

}  // namespace premod::platform
