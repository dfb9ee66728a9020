// What the back end does with the hooks and notes of the digital pipeline.
#pragma once

#include <string>
#include <vector>

#include "php/file.hpp"

namespace premod::php {

/// `$data['event']['type_code'] === 'lead_added'`, a `case` of a switch over it.
struct EventComparison {
  Span span;
  bool is_direction = false;
  std::string value;
};
[[nodiscard]] std::vector<EventComparison> event_comparisons(const File& file);

/// A note of type 25: `['note_type' => 25, 'text' => 'plain']`.
struct FaultyNote {
  Span span;
  bool incomplete = false;  ///< JSON, but without text or service; else no JSON
};
[[nodiscard]] std::vector<FaultyNote> faulty_notes(const File& file);

}  // namespace premod::php
