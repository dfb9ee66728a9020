// Scripts that run in a page of their own: nothing that they do there touches the platform's page.
#pragma once

#include <set>

#include "widget/widget.hpp"

namespace premod::platform {

/// What pages of the widget's own load: they stand in a frame. Not script.js and what it loads,
/// which run in the platform's page, whoever else loads them; none where that may be any file.
[[nodiscard]] std::set<const premod::File*> framed_scripts(const Widget& widget);

}  // namespace premod::platform
