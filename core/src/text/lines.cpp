#include "text/lines.hpp"

#include <algorithm>

#include "text/utf8.hpp"

namespace premod::text {
namespace {

constexpr std::size_t mark_step = 1024;  // bytes between two marks, and a long line

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80; }

// The first code point at or behind `offset`: none has more than three continuation bytes.
std::size_t code_point_from(std::string_view text, std::size_t offset) {
  const std::size_t last = std::min(text.size(), offset + 3);
  while (offset < last && is_continuation(text[offset])) ++offset;
  return offset;
}

}  // namespace

// From end to end: a search skips what is between them many bytes at a time.
Lines::Lines(std::string_view source) : source_(source), starts_{0} {
  std::size_t feed = source.find('\n');
  std::size_t cr = source.find('\r');
  while (feed != source.npos || cr != source.npos) {
    std::size_t end = std::min(feed, cr) + 1;
    if (cr < feed && end == feed) ++end;
    starts_.push_back(static_cast<std::uint32_t>(end));
    if (feed < end) feed = source.find('\n', end);
    if (cr < end) cr = source.find('\r', end);
  }
  set_marks();
}

void Lines::set_marks() {
  std::size_t longest = source_.size() - std::min<std::size_t>(starts_.back(), source_.size());
  for (std::size_t i = 1; i < starts_.size(); ++i)
    longest = std::max<std::size_t>(longest, starts_[i] - starts_[i - 1]);
  if (longest <= mark_step) return;
  Mark mark;
  while (mark.offset < source_.size()) {
    marks_.push_back(mark);
    const std::size_t next =
        code_point_from(source_, std::min(source_.size(), marks_.size() * mark_step));
    mark.units +=
        static_cast<std::uint32_t>(utf16_length(source_.substr(mark.offset, next - mark.offset)));
    mark.offset = static_cast<std::uint32_t>(next);
  }
}

std::uint32_t Lines::units_before(std::size_t offset) const {
  const auto after =
      std::upper_bound(marks_.begin(), marks_.end(), offset,
                       [](std::size_t wanted, const Mark& mark) { return wanted < mark.offset; });
  const Mark mark = after == marks_.begin() ? Mark{} : *std::prev(after);
  return mark.units + static_cast<std::uint32_t>(
                          utf16_length(source_.substr(mark.offset, offset - mark.offset)));
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
  if (end - begin > mark_step) return static_cast<int>(units_before(end) - units_before(begin)) + 1;
  return static_cast<int>(utf16_length(source_.substr(begin, end - begin))) + 1;
}

std::uint32_t Lines::offset_in_line(std::uint32_t offset) const {
  return offset - starts_[static_cast<std::size_t>(line_of(offset) - 1)];
}

Region Lines::region(Span span) const {
  return {line_of(span.begin), column_of(span.begin), line_of(span.end), column_of(span.end)};
}

}  // namespace premod::text
