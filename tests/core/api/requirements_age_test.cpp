// Requirements that were read long ago may have changed: the report says so, once.
#include <gtest/gtest.h>

#include <algorithm>

#include "premod/premod.hpp"

namespace premod {
namespace {

std::size_t told(Profile profile, const std::string& today, Language language = Language::en) {
  const std::vector<MemoryFile> files = {
      {"manifest.json", R"({"widget": {"name": "widget.name"}, "locations": []})"}};
  Request request;
  request.profile = profile;
  request.today = today;
  request.language = language;
  const auto report = check_files(files, request);
  if (!report) return 99;
  const std::string date = profile_date(profile);
  return static_cast<std::size_t>(
      std::count_if(report->notices.begin(), report->notices.end(), [&](const Notice& one) {
        return one.id == "requirements-old" && one.level == Level::note &&
               one.message.find(date) != std::string::npos;
      }));
}

std::string years_after(Profile profile, int years, const char* day = "") {
  const std::string date = profile_date(profile);
  return std::to_string(std::stoi(date) + years) + (*day != '\0' ? day : date.substr(4));
}

TEST(RequirementsAge, IsToldOnceItIsOverAYear) {
  for (const Profile profile : {Profile::amocrm, Profile::kommo}) {
    EXPECT_EQ(told(profile, profile_date(profile)), 0U);
    EXPECT_EQ(told(profile, years_after(profile, 1)), 0U) << "a year to the day";
    EXPECT_EQ(told(profile, years_after(profile, 1, "-12-31")), 1U);
    EXPECT_EQ(told(profile, years_after(profile, 2)), 1U);
    EXPECT_EQ(told(profile, years_after(profile, 2), Language::ru), 1U);
  }
}

TEST(RequirementsAge, WithoutADayNothingIsOld) { EXPECT_EQ(told(Profile::amocrm, ""), 0U); }

}  // namespace
}  // namespace premod
