#include "rule/meanings.hpp"

#include <algorithm>
#include <array>

namespace premod {
namespace {

struct Pair {
  std::string_view open, close;
};
constexpr std::array<Pair, 6> pairs = {
    {{"«", "»"}, {"“", "”"}, {"„", "“"}, {"(", ")"}, {"[", "]"}, {"\"", "\""}}};

std::size_t count(std::string_view text, std::string_view mark) {
  std::size_t out = 0;
  for (std::size_t at = text.find(mark); at != text.npos; at = text.find(mark, at + mark.size()))
    ++out;
  return out;
}

}  // namespace

std::string_view with_marks(std::string_view text, const text::Meant& meant) {
  std::size_t begin = std::min(meant.offset, text.size());
  std::size_t end = std::min(begin + meant.length, text.size());
  for (const Pair& pair : pairs) {
    const std::string_view phrase = text.substr(begin, end - begin);
    const std::size_t opened = count(phrase, pair.open);
    const bool same = pair.open == pair.close;
    const std::size_t closed = same ? opened / 2 : count(phrase, pair.close);
    if ((same ? opened % 2 == 1 : opened > closed) && text.substr(end).starts_with(pair.close))
      end += pair.close.size();
    else if ((same ? opened % 2 == 1 : closed > opened) &&
             text.substr(0, begin).ends_with(pair.open))
      begin -= pair.open.size();
  }
  return text.substr(begin, end - begin);
}

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
