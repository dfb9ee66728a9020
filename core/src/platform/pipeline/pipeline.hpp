// What a script does with the hooks and notes of the digital pipeline: the event codes it compares
// with, the notes it writes. Of the back end the same is in php_pipeline.hpp.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "flow/script.hpp"

namespace premod::platform {

/// Of the hook's event: type_code, type, data.direction_of_movement, data.element_type.
enum class EventField : std::uint8_t { code, number, direction, element };

/// `event.type_code === 'lead_added'`, a `case` of `switch (event.type_code)`, an element of
/// `[...].includes(event.type_code)`, a key of `handlers[event.type_code]`; the field may have been
/// given to a variable, by destructuring too.
struct EventComparison {
  Span span;  ///< of the value
  EventField field{};
  std::string value;             ///< empty: the direction is only read, and for customers
  bool for_customers = false;    ///< code that runs for customers only
  bool denied = false;           ///< asked for with `!=` or `!==`
  bool is_labelled = false;      ///< only a key of a table that gives it a name to show
  std::vector<Span> only_where;  ///< values of comparisons without which it is not asked (scripts)
  std::vector<Span> holds_in;    ///< code that runs only where the two are equal (PHP)
};
[[nodiscard]] std::vector<EventComparison> event_comparisons(const js::File& script);

/// The value exists (core/data/pipeline_events.tsv).
[[nodiscard]] bool is_pipeline_event(EventField field, std::string_view value);

/// It is about customers: element_type 12, an event of theirs.
[[nodiscard]] bool is_of_customers(EventField field, std::string_view value);

/// What is wrong with the text of a note of type 25; `object`: the two fields as they are, not
/// their JSON.
enum class NoteFault : std::uint8_t { missing, not_json, incomplete, object };
struct FaultyNote {
  Span span;
  NoteFault fault{};
};
/// `{note_type: 25, text: 'plain'}`; texts that are not known before the script runs are trusted.
[[nodiscard]] std::vector<FaultyNote> faulty_notes(const js::File& script);

}  // namespace premod::platform
