// Files of a widget that are there and cannot be read: rules that should have seen them have not
// passed.
#pragma once

#include <string_view>
#include <vector>

#include "widget/widget.hpp"

namespace premod {

/// Pointers of Git LFS, which are no documents; none in an archive, where a pointer is what would
/// be uploaded.
[[nodiscard]] std::vector<const File*> lfs_pointers(const Widget& widget);
/// Templates with a script that cannot be read for what the template puts in.
[[nodiscard]] std::vector<const File*> unread_inline_scripts(const Widget& widget);
/// The pages of the widget hold more scripts and event attributes than are read: those behind are
/// left out.
inline constexpr std::size_t max_inline_scripts = 8'000;
[[nodiscard]] bool has_too_many_inline_scripts(const Widget& widget);
/// Scripts whose strings hold more event attributes than are read (js::max_markup_handlers).
[[nodiscard]] std::vector<const File*> unread_markup_handlers(const Widget& widget);

/// A language that servers are written in and no rule reads; empty: another file.
[[nodiscard]] std::string_view unread_language(const File& file);

}  // namespace premod
