// Files that premod.json takes out of a widget: what the widget reaches cannot be taken out.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <vector>

#include "api/config/config.hpp"
#include "widget/widget.hpp"

namespace premod {

/// The snapshot without the files of `exclude` that no widget of it reaches; the same one where
/// nothing is excluded. An archive is judged whole.
[[nodiscard]] std::shared_ptr<const Snapshot> without_excluded(
    const std::shared_ptr<const Snapshot>& snapshot, std::span<const Widget> widgets,
    const Config& config);

/// Excluded files that a widget reaches, relative to the snapshot: they stay, and somebody should
/// know.
[[nodiscard]] std::vector<std::string> excluded_but_used(std::span<const Widget> widgets,
                                                         const Config& config);

}  // namespace premod
