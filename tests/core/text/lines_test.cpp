#include "text/lines.hpp"

#include <gtest/gtest.h>

#include <string>

#include "text/utf8.hpp"
#include "times.hpp"

namespace premod::text {
namespace {

// Counted from the start of the line, as the definition says.
int counted(const std::string& source, std::size_t line_begin, std::size_t offset) {
  return static_cast<int>(
             utf16_length(std::string_view(source).substr(line_begin, offset - line_begin))) +
         1;
}

TEST(Lines, AColumnOfALongLineIsThatOfTheWholeCount) {
  const std::string pieces[] = {"a",    "\xD0\x96", "\xE2\x82\xAC", "\xF0\x9F\x98\x80",
                                "\x80", "\xF0\x9F", "\xC3"};
  std::string line;
  for (int i = 0; i < 4000; ++i) line += pieces[(i * i + i / 7) % 7];
  line += test::times(1500, "\x80");
  const std::string head = "one\n\xD0\x96\r\n";
  const std::string source = head + line + "\n" + line;
  const Lines lines(source);
  const std::size_t second = head.size() + line.size() + 1;
  for (std::size_t offset = 0; offset <= line.size(); offset += 3) {
    ASSERT_EQ(lines.column_of(static_cast<std::uint32_t>(head.size() + offset)),
              counted(source, head.size(), head.size() + offset))
        << offset;
    ASSERT_EQ(lines.column_of(static_cast<std::uint32_t>(second + offset)),
              counted(source, second, second + offset))
        << offset;
  }
}

TEST(Lines, AByteOrderMarkCountsForNothingInALongLine) {
  const std::string source = std::string(byte_order_mark) + std::string(5000, 'a');
  EXPECT_EQ(Lines(source).column_of(4003), 4001);
}

}  // namespace
}  // namespace premod::text
