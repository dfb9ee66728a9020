// The separate section of the settings in which other integrations may be recommended, §1.2.
#pragma once

#include <cstddef>

#include "widget/texts/template_text.hpp"
#include "widget/texts/visible_text.hpp"
#include "widget/widget.hpp"

namespace premod {

/// The text is a string of the callback that fills the settings' window or page, and before
/// `offset` a heading or a section has begun in it.
[[nodiscard]] bool is_settings_section(const Widget& widget, const TemplateText& text,
                                       std::size_t offset);

/// The code stands in that callback, or in a function that the callback calls by its name.
[[nodiscard]] bool is_run_by_settings(const js::File& script, js::NodeId node);

/// The key of the text says so: "settings.others", "recommendations.title".
[[nodiscard]] bool is_settings_section(const Widget& widget, const VisibleText& text,
                                       std::size_t offset);

}  // namespace premod
