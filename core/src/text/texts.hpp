// A text of the report in all languages.
#pragma once

#include <string_view>

#include "premod/report.hpp"

namespace premod {

/// The same text in every language of the reports. Placeholders are `{name}` with the name of a
/// value of the hit; `{{` is not needed, braces that hold no identifier stay as they are.
struct Texts {
  std::string_view ru, en, es, pt;

  [[nodiscard]] constexpr std::string_view in(Language language) const {
    switch (language) {
      case Language::ru:
        return ru;
      case Language::en:
        return en;
      case Language::es:
        return es;
      case Language::pt:
        return pt;
    }
    return en;
  }
  [[nodiscard]] constexpr bool empty() const {
    return ru.empty() && en.empty() && es.empty() && pt.empty();
  }
};

}  // namespace premod
