// The tables that the compiler makes of names: every row is found, and nothing else.
#include "platform/styles/name_table.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace premod::platform {
namespace {

struct Row {
  std::string_view name;
};
constexpr std::array<Row, 5> rows = {{{"card"}, {"feed"}, {"card-entity"}, {"\xD0\xB0"}, {"c"}}};
constexpr auto name_of = [](const Row& row) { return row.name; };
constexpr NameTable<rows.size()> by_name(rows, name_of);
constexpr FirstByteTable<rows.size()> by_first_byte(rows, name_of);

std::size_t find(std::string_view name) {
  return by_name.find(name, [](std::size_t i) { return rows[i].name; });
}

TEST(NameTable, FindsEveryRowByItsWholeName) {
  for (std::size_t i = 0; i < rows.size(); ++i) EXPECT_EQ(find(rows[i].name), i);
  for (const std::string_view other : {"", "car", "card-", "cards", "feedx", "\xD0"})
    EXPECT_EQ(find(other), by_name.none) << other;
}

// As many names as the table of the platform's classes has, alike but for their ends.
TEST(NameTable, KeepsNamesApartThatAreAlike) {
  std::vector<std::string> texts;
  for (int i = 0; i < 800; ++i) texts.push_back("control--" + std::to_string(i));
  const NameTable<800> table(texts, [](const std::string& text) { return std::string_view(text); });
  for (std::size_t i = 0; i < texts.size(); ++i)
    EXPECT_EQ(table.find(texts[i], [&](std::size_t row) { return std::string_view(texts[row]); }),
              i);
}

TEST(FirstByteTable, GivesTheRowsOfALetterInTheirOrder) {
  const auto rows_for = [](std::string_view name) {
    const auto found = by_first_byte.rows_for(name);
    return std::vector<std::uint16_t>(found.begin(), found.end());
  };
  EXPECT_EQ(rows_for("card__top"), (std::vector<std::uint16_t>{0, 2, 4}));
  EXPECT_EQ(rows_for("f"), (std::vector<std::uint16_t>{1}));
  EXPECT_EQ(rows_for("\xD0\xB1"), (std::vector<std::uint16_t>{3}));
  EXPECT_TRUE(rows_for("").empty());
  EXPECT_TRUE(rows_for("xyz").empty());
  EXPECT_TRUE(rows_for("\xFF").empty());
}

}  // namespace
}  // namespace premod::platform
