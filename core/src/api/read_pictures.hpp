// Hands the pictures that the marketplace shows to the caller's reader, and its words to the rules.
#pragma once

#include <span>

#include "engine/present.hpp"
#include "premod/premod.hpp"
#include "widget/widget.hpp"

namespace premod {

/// Pictures of one widget that are read; a marketplace shows far fewer.
inline constexpr std::size_t max_read_pictures = 100;

/// Sets the picture texts of each widget; nothing without a reader in `request`.
void read_pictures(const Request& request, std::span<Widget> widgets);

/// Says which pictures the reader did not read.
void tell_unread_pictures(std::span<const Widget> widgets, const PathMapping& names,
                          Report& report);

}  // namespace premod
