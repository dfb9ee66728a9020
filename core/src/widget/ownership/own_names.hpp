// Gathers the names that a widget's files give to elements, so that what nobody in the widget makes
// is not taken for the widget's own.
#pragma once

#include <functional>
#include <memory>
#include <span>

#include "css/own_names.hpp"
#include "flow/script.hpp"
#include "markup/file.hpp"
#include "widget/manifest.hpp"
#include "widget/project/project.hpp"

namespace premod {

/// `manifest` may be null. Linear in the strings of the scripts and the attributes of the markup.
[[nodiscard]] css::OwnNames gather_own_names(const Manifest* manifest, const Project& project,
                                             std::span<const js::File> scripts,
                                             std::span<const markup::File> markup);

/// How a script asks for the names of its widget; empty for a script that has none.
struct OwnNamesLink {
  std::function<const css::OwnNames*()> names;
};
/// Never null; a script without a widget has no names.
[[nodiscard]] const css::OwnNames& own_names_of(const js::File& script);

}  // namespace premod
