// Sentences of four languages that say something and sentences that nearly do, one table a meaning:
// tests/core/text/sentences/*.tsv. A row is `meaning language verdict sentence`; the verdict is
// `+`,
// `-`, or `~` for a wording that the grammar is known to miss.
#include "text/language/sentences.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <vector>

#include "text/language/english_support.hpp"
#include "text/language/sentence_words.hpp"
#include "text/language/stem.hpp"
#include "text/limit_log.hpp"
#include "text/utf8.hpp"
#include "text/words.hpp"

namespace premod::text {
namespace {

constexpr int sentences_of_each_kind = 20;

struct Sample {
  std::string meanings, language, verdict, sentence;
};

std::vector<Sample> samples_of(const std::filesystem::path& table) {
  std::vector<Sample> out;
  std::ifstream in(table);
  std::string line;
  std::getline(in, line);  // the names of the columns
  while (std::getline(in, line)) {
    const auto cells = split(line, '\t');
    EXPECT_EQ(cells.size(), 4U) << table << ": " << line;
    if (cells.size() != 4) continue;
    out.push_back({std::string(cells[0]), std::string(cells[1]), std::string(cells[2]),
                   std::string(cells[3])});
  }
  return out;
}

bool says(const Sample& sample) {
  const std::vector<std::string> own_names = {"складомер", "skladomer"};
  Meanings wanted = 0;
  for (const std::string_view one : split(sample.meanings, '+')) wanted |= meaning_bit(one);
  const std::string prose = prose_of(sample.sentence);
  return !meanings_in(prose, sample.language, wanted, own_names).empty();
}

std::vector<std::filesystem::path> tables() {
  std::vector<std::filesystem::path> out;
  for (const auto& entry : std::filesystem::directory_iterator(
           std::filesystem::path(PREMOD_SOURCE_DIR) / "tests/core/text/sentences"))
    out.push_back(entry.path());
  return out;
}

TEST(Sentences, AreReadByWhatTheyMean) {
  ASSERT_FALSE(tables().empty());
  for (const auto& table : tables())
    for (const Sample& sample : samples_of(table))
      EXPECT_EQ(says(sample), sample.verdict == "+") << table.filename() << ": " << sample.sentence;
}

TEST(Sentences, StandInAllFourLanguagesForEveryMeaning) {
  for (const auto& table : tables()) {
    std::map<std::string, int> saying, silent;
    for (const Sample& sample : samples_of(table))
      ++(sample.verdict == "-" ? silent : saying)[sample.language];
    for (const char* language : {"ru", "en", "es", "pt"}) {
      EXPECT_GE(saying[language], sentences_of_each_kind) << table.filename() << " " << language;
      EXPECT_GE(silent[language], sentences_of_each_kind) << table.filename() << " " << language;
    }
  }
}

// The quick look must not hide what the grammar would find.
TEST(Sentences, TheQuickLookLetsEverySayingSentenceThrough) {
  for (const auto& table : tables())
    for (const Sample& sample : samples_of(table)) {
      const auto meanings = split(sample.meanings, '+');
      if (sample.verdict != "+" || !has_anchor(meaning_bit(meanings.front()))) continue;
      Meanings wanted = 0;
      for (const std::string_view one : meanings) wanted |= meaning_bit(one);
      EXPECT_NE(possible_meanings(lowered(sample.sentence)) & wanted, 0U) << sample.sentence;
    }
}

TEST(Sentences, PointAtTheWordsThatSayIt) {
  const std::string text = "Всё работает. Обратитесь в поддержку amo CRM, пожалуйста.";
  const auto found = find_meaning("platform-support", text, "ru");
  ASSERT_TRUE(found);
  EXPECT_TRUE(found->exact);
  EXPECT_EQ(text.substr(found->offset, found->length), "Обратитесь в поддержку amo CRM");
}

// A letter of another alphabet, on purpose or not, hides nothing of what stands beside it.
TEST(Sentences, OfTwoAlphabetsAreReadInBoth) {
  const auto says_it = [](std::string_view text) {
    return find_meaning("platform-support", text, "").has_value();
  };
  EXPECT_TRUE(says_it("Please contact amoCRM support. Спасибо"));
  EXPECT_TRUE(says_it("я Please contact amoCRM support."));
  EXPECT_TRUE(says_it("Contacte al soporte de amoCRM если не выходит."));
  EXPECT_TRUE(says_it("Thank you! Обратитесь в поддержку amoCRM"));
  EXPECT_FALSE(says_it("Please contact our support. Виджет для amoCRM"));
  EXPECT_FALSE(says_it("Настройте amoCRM, support есть в тарифе Pro: contact"));
}

TEST(Sentences, OfALongTextAreReadToItsEnd) {
  const std::string said = "Please contact amoCRM support.";
  for (const std::string_view filler : {"We sell green apples. ", "apples ", "a\n", "яблоко"}) {
    std::string text;
    while (text.size() < 5 * max_words) text += filler;
    EXPECT_FALSE(find_meaning("platform-support", text, "en"));
    const std::size_t at = text.size() + 2;
    text += ". " + said;
    const auto found = find_meaning("platform-support", text, "en");
    ASSERT_TRUE(found) << filler;
    EXPECT_GE(found->offset, at);
    EXPECT_TRUE(found->offset + found->length < text.size());
    std::string joined;
    for (const std::string_view piece : pieces_of(text)) {
      EXPECT_TRUE(find_invalid_utf8(piece) == std::string_view::npos);
      joined += piece;
    }
    EXPECT_EQ(joined, text);
    EXPECT_TRUE(says_english_support(text + " Phone support in English only.", "en"));
  }
  EXPECT_TRUE(take_limits().empty());
  std::string words;
  for (std::size_t i = 0; i <= max_words; ++i) words += "a ";
  EXPECT_EQ(words_of(words, "en", {}).size(), max_words);
  EXPECT_EQ(take_limits(), std::vector<std::string_view>{"max_words"});
}

TEST(Sentences, AreReadInLinearTime) {
  std::string hostile;
  for (int i = 0; i < 200'000; ++i) hostile += "contact amo crm support our ";
  EXPECT_LE(meanings_in(hostile, "en", ~Meanings{0}).size(), 32U);
}

TEST(Stem, IsTheSameForTheFormsOfAWord) {
  EXPECT_EQ(stem("виджеты", "ru"), stem("виджета", "ru"));
  EXPECT_EQ(stem("integrations", "en"), stem("integration", "en"));
  EXPECT_EQ(stem("licencias", "es"), stem("licencia", "es"));
  EXPECT_EQ(stem("licenças", "pt"), stem("licença", "pt"));
  EXPECT_EQ(stem("word", "xx"), "word");
  EXPECT_EQ(stem(std::string(100'000, 'a'), "en"), std::string(100'000, 'a'));
}

}  // namespace
}  // namespace premod::text
