// What the back end does with the hooks and notes of the digital pipeline.
#pragma once

#include <string>
#include <vector>

#include "php/file.hpp"
#include "platform/pipeline/pipeline.hpp"

namespace premod {
class Widget;
}

namespace premod::platform {

/// `$data['event']['type_code'] === 'lead_added'`, also over a variable that was given the field,
/// as a `case`, an arm of `match`, an element of `in_array`, a key of a table.
[[nodiscard]] std::vector<EventComparison> event_comparisons(const php::File& file);

/// `$hook['event']['id']`: a member that the hook does not have there.
struct UnknownMember {
  Span span;
  std::string path;  ///< "event.id"
};
/// Where the manifest names no address for the hook, only members that no other hook has tell that
/// it is the pipeline's.
[[nodiscard]] std::vector<UnknownMember> unknown_members(const php::File& file,
                                                         const Widget& widget);

/// The same of a script of the back end: `request.body.event.id`, `const { account } = req.body`.
[[nodiscard]] std::vector<UnknownMember> unknown_members(const js::File& script,
                                                         const Widget& widget);

/// `['note_type' => 25, 'text' => 'plain']`, `['note_type' => 25, 'params' => ['message' => $a]]`.
[[nodiscard]] std::vector<FaultyNote> faulty_notes(const php::File& file);

}  // namespace premod::platform
