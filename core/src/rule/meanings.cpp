#include "rule/meanings.hpp"

namespace premod {

void report_meaning(std::string_view meaning, const Widget& widget, Hits& out,
                    std::string_view inferred) {
  each_meant(text::meaning_bit(meaning), widget, [&](const auto& text, const text::Meant& meant) {
    const std::string_view phrase = text.wording().substr(meant.offset, meant.length);
    Hit& hit = out.add(*text.file, text.span(meant.offset, meant.length),
                       {{"phrase", text::shortened(phrase, max_phrase_bytes)}});
    if (!meant.exact && !inferred.empty()) hit.variant(inferred);
  });
}

}  // namespace premod
