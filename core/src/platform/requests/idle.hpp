// Handlers that tell nobody: they do nothing, log, tidy up, keep the error where nobody looks, or
// give an empty result in its place.
#pragma once

#include <span>

#include "flow/script.hpp"

namespace premod::platform {

/// A function of any script of the program whose user does not learn that it ran.
[[nodiscard]] bool is_idle(const js::File& script, js::At function);
/// The same of the block of a catch clause.
[[nodiscard]] bool is_idle_block(const js::File& script, js::At block);
/// A function that runs at the end, however the request ends, and does something for a success
/// only: `if (xhr.status === 200) …`, `if (status !== 'success') return;`.
[[nodiscard]] bool is_for_success_only(const js::File& script, js::At function);
/// Whether one of the values is a function that does something, or is not known.
[[nodiscard]] bool handles(const js::File& script, std::span<const js::ValueId> values);

}  // namespace premod::platform
