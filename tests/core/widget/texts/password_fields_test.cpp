// A page with more fields than are looked at does not pass for one without.
#include "widget/texts/password_fields.hpp"

#include <gtest/gtest.h>

#include <string>

#include "core/widget/memory_widget.hpp"
#include "text/limit_log.hpp"

namespace premod {
namespace {

std::size_t found_behind(int others) {
  std::string page;
  for (int i = 0; i < others; ++i) page += "<p>Code</p><input type=\"password\">";
  page += "<input type=\"password\" name=\"amocrm_password\">";
  (void)text::take_limits();
  return platform_password_fields(test::widget_of({{"page.html", page}})).size();
}

TEST(PasswordFields, SayWhereTheyStop) {
  EXPECT_EQ(found_behind(3), 1U);
  EXPECT_TRUE(text::take_limits().empty());
  EXPECT_EQ(found_behind(500), 0U);
  EXPECT_EQ(text::take_limits(), std::vector<std::string_view>{"max_fields"});
}

}  // namespace
}  // namespace premod
