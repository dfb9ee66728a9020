// Texts that are a name of the integration or of its company.
#pragma once

#include "widget/texts/visible_text.hpp"

namespace premod {

[[nodiscard]] inline bool is_name(const VisibleText& text) {
  return text.role == TextRole::name || text.role == TextRole::company;
}

}  // namespace premod
