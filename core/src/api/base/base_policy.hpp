// What a base says about how to judge: its premod.json, or the file that --config names, and its
// baseline.
#pragma once

#include <optional>

#include "api/base/superproject.hpp"
#include "api/history.hpp"

namespace premod {

/// Fills `config`, `owns_named_config`, `baseline` and `problems` of a base that has its commit and
/// its folder. A --config below a submodule, or behind a link, is the base's as that recorded it.
/// Error: a file whose object is not in this clone.
[[nodiscard]] std::optional<Error> read_base_policy(const git::Repository& repository,
                                                    const Target& target,
                                                    const std::optional<Recorded>& recorded,
                                                    const Request& request, Base& base);

}  // namespace premod
