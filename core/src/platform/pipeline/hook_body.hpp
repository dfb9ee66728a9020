// What the body of a pipeline's hook has, and what is taken for a part of it:
// core/data/hook_body.tsv.
#pragma once

#include <string_view>

namespace premod::platform {

/// A path such as "event.data.id" is in the hook; an object, whose members the table names, too.
[[nodiscard]] bool is_hook_member(std::string_view path);
[[nodiscard]] bool is_hook_object(std::string_view path);

/// Only a pipeline's hook has these: others send an `event` with a type, too.
[[nodiscard]] bool is_of_pipeline(std::string_view path);

/// What other parts of the interface call the id, the kind, the stage and the pipeline: an event
/// that is asked for these is the platform's.
[[nodiscard]] bool misses_element(std::string_view path);

/// `event.lead`, `event.customer.id`, `event.lead_id`, `event.status_id`: what stands in
/// event.data, looked for a level above it.
[[nodiscard]] bool misses_data(std::string_view path);

/// What is taken for a part of the body; others may belong to who calls beside the platform.
[[nodiscard]] bool is_part_of_body(std::string_view key);

}  // namespace premod::platform
