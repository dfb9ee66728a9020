// Archives inside of what is checked: never unpacked, only asked how large they would become.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace premod {

/// If `bytes` is a zip whose headers promise more than the limits allow, or whose entries share
/// bytes: the limit, by name and value. Reads headers only.
[[nodiscard]] std::optional<std::string> nested_archive_over_limit(std::string_view bytes);

}  // namespace premod
