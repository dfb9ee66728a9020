// Handlers that tell nobody: they do nothing, log, tidy up, keep the error where nobody looks, or
// give an empty result in its place.
#pragma once

#include <string_view>
#include <vector>

#include "flow/script.hpp"

namespace premod::platform {

/// A function of any script of the program whose user does not learn that it ran, at least where it
/// runs a callback that some calls do not give; `served` gets the calls that do.
[[nodiscard]] bool is_idle(const js::File& script, js::At function, std::vector<js::At>& served);
/// A call of that path tells nobody: `console.log`, `$.noop`.
[[nodiscard]] bool is_quiet(std::string_view path);
/// The same of the block of a catch clause.
[[nodiscard]] bool is_idle_block(const js::File& script, js::At block);
/// A function that runs at the end, however the request ends, and does something for a success
/// only: `if (xhr.status === 200) …`, `if (status !== 'success') return;`.
[[nodiscard]] bool is_for_success_only(const js::File& script, js::At function);

}  // namespace premod::platform
