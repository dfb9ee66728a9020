// The i18n files that rules about keys can compare.
#pragma once

#include <vector>

#include "rule/needs.hpp"
#include "widget/widget.hpp"

namespace premod {

/// Files that hold all texts of a language and can be read; of the others `out` says why not.
[[nodiscard]] std::vector<const Locale*> readable_locales(const Widget& widget, Hits& out);

}  // namespace premod
