// What a pull request's author writes to make a pattern try everything: each is done within limits.
#include <gtest/gtest.h>

#include <string>

#include "text/entities/development_trace.hpp"
#include "text/entities/price.hpp"
#include "text/entities/test_data.hpp"
#include "text/limit_log.hpp"
#include "text/words.hpp"

namespace premod::text {
namespace {

std::string repeated(std::string_view part, std::size_t bytes) {
  std::string out;
  while (out.size() < bytes) out += part;
  return out;
}

void read_all(const std::string& text) {
  const std::string folded = lowered(text);
  (void)find_test_data(text, folded, "phone");
  (void)note_to_colleague_in(text, folded);
  (void)own_path_in(text);
  (void)note_in(text);
  for (const std::string_view language : {"", "en", "es", "pt"})
    (void)find_other_prices(text, language);
}

TEST(HostileText, NoPatternTriesEverything) {
  (void)take_limits();
  for (const std::string& text :
       {"asdf " + repeated("1", 70) + "x", "asdf " + repeated("test", 70) + "x",
        repeated("asdf", 76) + "x", repeated("[", 20'000) + "insert text here",
        "[insert " + repeated("a ", 20'000), repeated("C:\\", 20'000), repeated("/home/a", 20'000),
        repeated("1 ", 20'000) + "rub", repeated("twenty ", 20'000) + "rubles",
        repeated("Ask Tom to ", 20'000), repeated("Tom will send ", 20'000)}) {
    read_all(text);
    const auto limits = take_limits();
    EXPECT_TRUE(limits.empty()) << text.substr(0, 40) << ": " << limits.front();
  }
}

}  // namespace
}  // namespace premod::text
