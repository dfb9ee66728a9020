// The line hash against every vector taken from the upload action's own code.
#include "text/line_hash.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "text/lines.hpp"

namespace premod::text {
namespace {

using nlohmann::json;

std::string input_of(const json& vector) {
  std::string out;
  if (vector.contains("text")) return vector["text"];
  if (vector.contains("parts"))
    for (const json& part : vector["parts"])
      for (int i = 0; i < part["times"].get<int>(); ++i) out += part["text"].get<std::string>();
  if (vector.contains("bytesHex")) {
    const std::string hex = vector["bytesHex"];
    for (std::size_t i = 0; i < hex.size(); i += 2)
      out += static_cast<char>(std::stoi(hex.substr(i, 2), nullptr, 16));
  }
  return out;
}

TEST(LineHash, EveryVectorOfTheUploadAction) {
  std::ifstream file(PREMOD_SOURCE_DIR "/tests/plugins/data/github-vectors.json");
  const json vectors = json::parse(file)["lineHash"]["vectors"];
  ASSERT_EQ(vectors.size(), 51U);
  for (const json& vector : vectors) {
    const std::string input = input_of(vector);
    const LineHashes hashes(input);
    EXPECT_EQ(hashes.count(), static_cast<int>(vector["lines"].size())) << vector["name"];
    EXPECT_EQ(hashes.count(), Lines(input).count()) << vector["name"];
    for (int i = 1; i <= hashes.count(); ++i)
      EXPECT_EQ(hashes.at(i), vector["lines"][static_cast<std::size_t>(i - 1)].get<std::string>())
          << vector["name"];
  }
}

TEST(LineHash, HasNoLinesBeyondTheFile) {
  const LineHashes hashes("a\n");
  EXPECT_EQ(hashes.at(0), "");
  EXPECT_EQ(hashes.at(3), "");
}

}  // namespace
}  // namespace premod::text
