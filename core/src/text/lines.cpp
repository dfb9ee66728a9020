#include "text/lines.hpp"

#include <algorithm>

#include "text/byte_set.hpp"
#include "text/utf8.hpp"

namespace premod::text {

Lines::Lines(std::string_view source) : source_(source), starts_{0} {
  constexpr ByteSet ends("\r\n");
  for (std::size_t i = ends.find_in(source); i < source.size(); i = ends.find_in(source, i)) {
    i += source[i] == '\r' && i + 1 < source.size() && source[i + 1] == '\n' ? 2 : 1;
    starts_.push_back(static_cast<std::uint32_t>(i));
  }
}

int Lines::line_of(std::uint32_t offset) const {
  const auto after = std::upper_bound(starts_.begin(), starts_.end(), offset);
  return static_cast<int>(after - starts_.begin());
}

std::string_view Lines::line(int number) const {
  const auto index = static_cast<std::size_t>(number - 1);
  const std::size_t begin = starts_[index];
  std::size_t end = index + 1 < starts_.size() ? starts_[index + 1] : source_.size();
  while (end > begin && (source_[end - 1] == '\n' || source_[end - 1] == '\r')) --end;
  return source_.substr(begin, end - begin);
}

int Lines::column_of(std::uint32_t offset) const {
  std::size_t begin = starts_[static_cast<std::size_t>(line_of(offset) - 1)];
  const std::size_t end = std::min<std::size_t>(offset, source_.size());
  if (begin == 0 && source_.starts_with(byte_order_mark))
    begin = std::min(end, byte_order_mark.size());
  return static_cast<int>(utf16_length(source_.substr(begin, end - begin))) + 1;
}

std::uint32_t Lines::offset_in_line(std::uint32_t offset) const {
  return offset - starts_[static_cast<std::size_t>(line_of(offset) - 1)];
}

Region Lines::region(Span span) const {
  return {line_of(span.begin), column_of(span.begin), line_of(span.end), column_of(span.end)};
}

}  // namespace premod::text
