// The separate section of the settings in which other integrations may be recommended, §1.2.
#pragma once

#include <cstddef>
#include <vector>

#include "widget/links/computed_pages.hpp"
#include "widget/texts/template_text.hpp"
#include "widget/texts/visible_text.hpp"
#include "widget/widget.hpp"

namespace premod {

/// The text is a string of the callback that fills the settings' window or page, and before
/// `offset` a heading or a section has begun in it.
[[nodiscard]] bool is_settings_section(const Widget& widget, const TemplateText& text,
                                       std::size_t offset);

/// The pages whose code does not stand in that callback, nor in a function that the callback comes
/// to call and nobody else does.
[[nodiscard]] std::vector<ComputedPage> outside_settings(const Widget& widget,
                                                         const js::File& script,
                                                         std::vector<ComputedPage> pages);

/// The key of the text says so: "settings.others", "recommendations.title". The label of a field is
/// no section.
[[nodiscard]] bool is_settings_section(const Widget& widget, const VisibleText& text,
                                       std::size_t offset);

}  // namespace premod
