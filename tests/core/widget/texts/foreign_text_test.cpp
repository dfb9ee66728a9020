// Copies between languages: who is the copy, and that many equal texts cost no more than few.
#include "widget/texts/foreign_text.hpp"

#include <gtest/gtest.h>

#include "core/widget/memory_widget.hpp"
#include "processor_time.hpp"

namespace premod {
namespace {

const std::string spanish = "Mensaje que se registra en la conversación";

TEST(ForeignTexts, TheCopyIsTheOneInTheWrongFile) {
  const std::string file = "{\"a\": \"" + spanish + "\"}";
  const Widget widget =
      test::widget_of({{"manifest.json", "{}"}, {"i18n/en.json", file}, {"i18n/es.json", file}});
  const ForeignTexts found = foreign_texts(widget);
  ASSERT_EQ(found.all.size(), 1U);
  EXPECT_EQ(found.all[0].text->language, "en");
  EXPECT_EQ(found.all[0].found, "es");
  ASSERT_NE(found.all[0].original, nullptr);
  EXPECT_EQ(found.all[0].original->language, "es");
}

TEST(ForeignTexts, ManyEqualTextsAreLinear) {
  std::string file = "{\"a\": \"" + spanish + "\"";
  for (int i = 0; i < 20'000; ++i) file += ", \"k" + std::to_string(i) + "\": \"" + spanish + "\"";
  file += "}";
  const Widget widget = test::widget_of({{"manifest.json", "{}"}, {"i18n/es.json", file}});
  const std::clock_t start = std::clock();
  EXPECT_TRUE(foreign_texts(widget).all.empty());
  EXPECT_LT(test::processor_seconds(start), 20);
}

}  // namespace
}  // namespace premod
