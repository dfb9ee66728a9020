#include "rule/meanings.hpp"

#include <algorithm>

namespace premod {

void report_meaning(std::string_view meaning, const Widget& widget, Hits& out,
                    std::string_view inferred) {
  each_meant(text::meaning_bit(meaning), widget, [&](const auto& text, const text::Meant& meant) {
    Hit& hit = report_meant(text, meant, out);
    if (!meant.exact && !inferred.empty()) hit.variant(inferred);
  });
}

void report_meaning_of_name(std::string_view meaning, std::string_view stronger,
                            const Widget& widget, Hits& out) {
  const text::Meanings wanted = text::meaning_bit(meaning), other = text::meaning_bit(stronger);
  for (const VisibleText& text : widget.visible_texts()) {
    if (!text.is_description() && text.role != TextRole::name) continue;
    for (const text::Meant& meant : text.meant) {
      const bool told = std::any_of(text.meant.begin(), text.meant.end(), [&](const auto& one) {
        return one.meaning == other && text::overlap(one, meant);
      });
      if (meant.meaning == wanted && !told) report_meant(text, meant, out);
    }
  }
}

}  // namespace premod
