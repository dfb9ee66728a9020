// The fuzz targets for archives, images and JSON on a few thousand damaged inputs, the same in
// every run. What they demand is checked with abort(), so a failure ends the test program.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <iterator>
#include <string>
#include <string_view>

#include "core/snapshot/zip_builder.hpp"

#include "json/document.hpp"
#include "markup/html.hpp"

#define LLVMFuzzerTestOneInput zip_input
#include "fuzz/zip_fuzz.cpp"
#undef LLVMFuzzerTestOneInput
#define LLVMFuzzerTestOneInput image_input
#include "fuzz/image_fuzz.cpp"
#undef LLVMFuzzerTestOneInput
#define LLVMFuzzerTestOneInput json_input
#include "fuzz/json_fuzz.cpp"
#undef LLVMFuzzerTestOneInput

namespace premod {
namespace {

using namespace std::string_literals;
using Target = int (*)(const std::uint8_t*, std::size_t);

// Of each seed. PREMOD_FUZZ_RUNS=1000000 makes a long campaign of it.
int runs() {
  const char* wanted = std::getenv("PREMOD_FUZZ_RUNS");
  return wanted != nullptr ? std::max(1, std::atoi(wanted)) : 2'000;
}

// xorshift: the same numbers everywhere.
class Random {
 public:
  std::uint32_t below(std::size_t limit) {
    state_ ^= state_ << 13U;
    state_ ^= state_ >> 7U;
    state_ ^= state_ << 17U;
    return static_cast<std::uint32_t>(state_ % limit);
  }

 private:
  std::uint64_t state_ = 0x9E3779B97F4A7C15ULL;
};

std::string damaged(std::string bytes, Random& random) {
  for (std::uint32_t i = random.below(4); i < 4 && !bytes.empty(); ++i) {
    const std::size_t at = random.below(bytes.size());
    switch (random.below(5)) {
      case 0:
        bytes[at] = static_cast<char>(random.below(256));
        break;
      case 1:
        bytes.resize(at);
        break;
      case 2:
        bytes.insert(at, bytes.substr(random.below(bytes.size()), random.below(24)));
        break;
      case 3:
        bytes.erase(at, random.below(16));
        break;
      default:  // lengths and offsets beyond everything
        bytes.replace(at, std::min<std::size_t>(4, bytes.size() - at), "\xFF\xFF\xFF\xFF");
    }
  }
  return bytes;
}

void run(const std::string& seed, Target target) {
  Random random;
  for (int i = runs(); i > 0; --i) {
    const std::string input = damaged(seed, random);
    target(reinterpret_cast<const std::uint8_t*>(input.data()), input.size());
  }
}

TEST(FuzzShort, Archives) {
  run(test::ZipBuilder()
          .add({.name = "manifest.json", .data = "{}"})
          .add({.name = "i18n/en.json", .data = "{\"a\": 1}"})
          .add({.name = "images/logo.png", .data = std::string(40, 'x'), .zip64 = true})
          .bytes(),
      zip_input);
}

TEST(FuzzShort, Images) {
  const std::string seeds[] = {
      "\x89PNG\r\n\x1A\n\0\0\0\x0DIHDR\0\0\x01\x90\0\0\x01\x10\x08\x06\0\0\0abcd"
      "\0\0\0\x08"
      "acTL\0\0\0\x02\0\0\0\0efgh\0\0\0\x04IDATdataijkl\0\0\0\0IENDmnop"s,
      "GIF89a\x10\0\x10\0\x80\0\0abcdef!\xFF\x0BNETSCAPE2.0\x03\x01\0\0\0,"
      "\0\0\0\0\x01\0\x01\0\0\x02\x02\x4C\x01\0"
      ",\0\0\0\0\x01\0\x01\0\0\x02\x02\x4C\x01\0;"s,
      "\xFF\xD8\xFF\xE0\0\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0\xFF\xC0\0\x0B\x08\0\x10\0\x10\x01\x01"
      "\x11\0"
      "\xFF\xDA\0\x08\x01\x01\0\0?\0data\xFF\xD9"s,
      "RIFF\x30\0\0\0WEBPVP8X\x0A\0\0\0\x02\0\0\0\x0F\0\0\x0F\0\0"
      "ANIM\x06\0\0\0\0\0\0\0\0\0"
      "ANMF\x08\0\0\0abcdefgh"s,
      "<?xml version=\"1.0\"?><!-- a --><svg width=\"10px\" height=\"20\" viewBox=\"0 0 1 1\">"
      "<animate attributeName=\"x\"/></svg>"s};
  for (const std::string& seed : seeds) run(seed, image_input);
}

TEST(FuzzShort, Json) {
  run(R"({"widget": {"name": "widget.name", "locale": ["ru", "en"], "version": "1.0.0", "x": "\u00e9\ud83d\ude00"},
 "locations": ["lcard-1", "settings"], "settings": {"a": {"name": "a.b", "type": "text", "required": false}},
 "dp": {"settings": {}, "webhook_url": "https://acme.com/"}, "n": [1, -2.5e3, true, null]})",
      json_input);
  run(R"({"profile": "kommo", "kind": "public", "listing": {"en": {"name": "A", "prices": ["1"]}},
 "attestations": [{"rule": "conduct-oauth", "answer": "yes", "by": "A", "on": "2026-01-01", "digest": ""}],
 "waivers": [{"fingerprint": "0123456789abcdef0123456789abcdef", "reason": "r", "until": "2026-02-28"}]})",
      json_input);
}

/// `text` as a JSON string in which any character may be an escape.
std::string escaped(const std::string& text, Random& random) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\' || c < ' ' || random.below(6) == 0) {
      char code[8];
      std::snprintf(code, sizeof code, "\\u%04x", static_cast<unsigned>(c));
      out += code;
    } else {
      out += c;
    }
  }
  return out + "\"";
}

// A place in the HTML of a description leads back to the bytes of the JSON file that wrote it.
TEST(FuzzShort, HtmlInJson) {
  const std::string_view words[] = {
      "<b>",  "</b>",     "<a href=\"https://acme.com\" target=_blank>",
      "</a>", "&amp;",    "&nbsp;",
      "<br>", "text",     " ",
      "\n",   "<!-- -->", "<p style='color:red'>",
      "</p>", "<",        ">",
      "&",    "\"",       "\\",
      "<li"};
  Random random;
  for (int i = runs(); i > 0; --i) {
    std::string text;
    for (std::uint32_t n = random.below(14); n > 0; --n)
      text += words[random.below(std::size(words))];
    const std::string source = escaped(text, random);
    const auto document = json::Document::parse(source);
    ASSERT_TRUE(document.is_valid()) << source;
    ASSERT_EQ(document.root()->string, text);
    for (const html::Element& element : html::parse(text).elements) {
      const Span tag = element.tag;
      const Span at = json::source_span(*document.root(), tag.begin, tag.size());
      ASSERT_LE(at.end, source.size());
      const std::string part = "\"" + std::string(at.of(source)) + "\"";
      const auto again = json::Document::parse(part);
      ASSERT_TRUE(again.is_valid()) << part;
      EXPECT_EQ(again.root()->string, tag.of(text)) << source;
    }
  }
}

}  // namespace
}  // namespace premod
