// Styles of pictures that a script fetches, which it does to put their markup into the page: there
// they hold for all of it.
#pragma once

#include <vector>

#include "widget/widget.hpp"

namespace premod::platform {

/// Of SVG files that some script of the widget asks for by a request; a picture that is shown as
/// one is none of them.
[[nodiscard]] std::vector<const css::File*> styles_of_fetched_pictures(const Widget& widget);

}  // namespace premod::platform
