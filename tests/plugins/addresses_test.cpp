// No front end prints a mail address of an author, unless the user asks for it.
#include <gtest/gtest.h>

#include "cli/format.hpp"
#include "plugins/sample.hpp"
#include "premod/addresses.hpp"
#include "premod/writing.hpp"

namespace premod {
namespace {

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

TEST(Addresses, AreInNoFormatEvenIfTheyStandForANameOrInAMessage) {
  Report report = sample::golden();
  for (Finding& finding : report.findings) {
    if (!finding.origin) continue;
    finding.origin->author = "inna@mail.example.org";
    finding.origin->summary = "Merge the work of inna@mail.example.org";
  }
  for (const cli::Format& format : cli::formats()) {
    const std::string out = format.write(report, {.random = std::string(32, 'a')});
    EXPECT_FALSE(has(out, "mail.example.org")) << format.name;
    EXPECT_FALSE(has(out, "inna@example.com")) << format.name;
  }
  Report plain = sample::golden();
  for (const cli::Format& format : cli::formats())
    if (format.name == "terminal" || format.name == "html") {
      EXPECT_TRUE(has(format.write(plain, {.blame_emails = true}), "inna@example.com"))
          << format.name;
    }
}

TEST(Addresses, AreCutAndWhatOnlyLooksLikeThemIsNot) {
  EXPECT_EQ(without_addresses("by inna@example.com."), "by inna@….");
  EXPECT_EQ(without_addresses("<a.b-c@x.y.org>, d@e.f"), "<a.b-c@…>, d@…");
  for (const char* text : {"@team", "a @ b.c", "@scope/package 1.0", "user@host", "a@", ""})
    EXPECT_EQ(without_addresses(text), text);
}

}  // namespace
}  // namespace premod
