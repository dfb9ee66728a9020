#include "image/image.hpp"

#include <gtest/gtest.h>

#include <ctime>
#include <initializer_list>
#include <string>

#include "core/snapshot/zip_builder.hpp"
#include "processor_time.hpp"

namespace premod {
namespace {

using namespace std::string_literals;
using test::little;

std::string big(std::uint64_t value, int bytes) {
  const std::string reversed = little(value, bytes);
  return {reversed.rbegin(), reversed.rend()};
}

std::string chunk(const std::string& type, const std::string& data) {
  return big(data.size(), 4) + type + data + big(test::crc32(type + data), 4);
}
const std::string signature = "\x89PNG\r\n\x1A\n";
std::string ihdr(unsigned width, unsigned height) {
  return chunk("IHDR", big(width, 4) + big(height, 4) + "\x08\x06\0\0\0"s);
}
std::string png(unsigned width, unsigned height, const std::string& extra = {}) {
  return signature + ihdr(width, height) + extra + chunk("IDAT", "data") + chunk("IEND", "");
}

const std::string scan = "\xFF\xDA\0\x08"s + "123456" + "entropy\xFF\0coded"s;
std::string jpeg(unsigned width, unsigned height, const std::string& before = {}) {
  return "\xFF\xD8"s + before + "\xFF\xC2\0\x0B\x08"s + big(height, 2) + big(width, 2) +
         "\x01\x01\x11\0"s + scan + "\xFF\xD9";
}

const std::string gif_frame = "\x2C\0\0\0\0\x01\0\x01\0\0\x02\x02\x4C\x01\0"s;
std::string gif(unsigned width, unsigned height, int frames) {
  std::string out = "GIF89a" + little(width, 2) + little(height, 2) + "\x80\0\0"s + "rgbRGB" +
                    "\x21\xFF\x0BNETSCAPE2.0\x03\x01\0\0\0"s;
  for (int i = 0; i < frames; ++i) out += "\x21\xF9\x04\0\x0A\0\0\0"s + gif_frame;
  return out + "\x3B";
}

std::string riff(const std::string& body) {
  return "RIFF" + little(body.size() + 4, 4) + "WEBP" + body;
}
std::string piece(const std::string& type, const std::string& data) {
  return type + little(data.size(), 4) + data + (data.size() % 2 != 0 ? "\0"s : ""s);
}

void expect(const std::string& bytes, ImageFormat format, unsigned width, unsigned height,
            unsigned frames) {
  const ImageHeader header = read_image_header(bytes);
  EXPECT_EQ(name_of(header.format), name_of(format));
  EXPECT_EQ(header.width, width);
  EXPECT_EQ(header.height, height);
  EXPECT_EQ(header.frames, frames);
  EXPECT_TRUE(header.damage.in(Language::en).empty());
}

std::string damage(const std::string& bytes) {
  return std::string(read_image_header(bytes).damage.in(Language::en));
}

TEST(Image, ReadsPng) {
  expect(png(400, 272), ImageFormat::png, 400, 272, 1);
  expect(png(1, 70'000), ImageFormat::png, 1, 70'000, 1);
  expect(png(84, 84, chunk("acTL", big(12, 4) + big(0, 4))), ImageFormat::png, 84, 84, 12);
  expect(png(84, 84, chunk("acTL", big(1, 4) + big(0, 4))), ImageFormat::png, 84, 84, 1);
  // After the image data the chunk means nothing.
  expect(signature + ihdr(2, 3) + chunk("IDAT", "x") + chunk("acTL", big(9, 4) + big(0, 4)) +
             chunk("IEND", ""),
         ImageFormat::png, 2, 3, 1);
  expect(png(5, 6) + "trailing rubbish", ImageFormat::png, 5, 6, 1);
}

TEST(Image, FindsDamagedPng) {
  const std::string good = png(400, 272);
  EXPECT_EQ(damage(good.substr(0, good.size() - 12)), "the file is cut short");
  EXPECT_EQ(damage(good.substr(0, good.size() - 20)), "the file is cut short");
  EXPECT_EQ(damage(good.substr(0, 20)), "the file is cut short");
  EXPECT_EQ(damage(signature + chunk("IDAT", "no header in front") + chunk("IEND", "")),
            "the PNG header is missing");
  EXPECT_EQ(damage(signature + ihdr(1, 1) + chunk("IEND", "")), "there is no image data");
  std::string flipped = good;
  flipped[18] ^= 1;
  EXPECT_EQ(damage(flipped), "the checksum of the PNG header is wrong");
}

TEST(Image, ReadsJpeg) {
  expect(jpeg(130, 100), ImageFormat::jpeg, 130, 100, 1);
  // An embedded thumbnail has a frame header and an end of its own.
  const std::string thumbnail = "Exif\0\0"s + jpeg(16, 12);
  expect(jpeg(130, 100, "\xFF\xE1" + big(thumbnail.size() + 2, 2) + thumbnail + "\xFF"),
         ImageFormat::jpeg, 130, 100, 1);
  EXPECT_EQ(damage("\xFF\xD8\xFF\xE0\0\x10JFIF"s), "the file is cut short");
  const std::string good = jpeg(130, 100);
  EXPECT_EQ(damage(good.substr(0, good.size() - 2)), "the file is cut short");
  EXPECT_EQ(damage("\xFF\xD8"s + scan + "\xFF\xD9"), "there is no JPEG frame header");
  EXPECT_EQ(damage("\xFF\xD8\xFF\xE0\0\x04xxnot a marker"s), "the file is cut short");
  // Stray bytes between segments are skipped, as every decoder does.
  expect(jpeg(130, 100, "\xFF\xE0\0\x02\0\0\0"s), ImageFormat::jpeg, 130, 100, 1);
}

TEST(Image, CountsGifFrames) {
  expect(gif(130, 100, 1), ImageFormat::gif, 130, 100, 1);
  expect(gif(42, 42, 7), ImageFormat::gif, 42, 42, 7);
  EXPECT_EQ(damage(gif(1, 1, 0)), "there is no image data");
  const std::string good = gif(130, 100, 2);
  EXPECT_EQ(damage(good.substr(0, good.size() - 3)), "the file is cut short");
  EXPECT_EQ(damage("GIF89a"), "the file is cut short");
}

TEST(Image, ReadsWebp) {
  expect(riff(piece("VP8 ", "abc\x9D\x01\x2A" + little(400, 2) + little(272, 2) + "data")),
         ImageFormat::webp, 400, 272, 1);
  expect(riff(piece("VP8L", "\x2F" + little((400 - 1) | (272 - 1) << 14, 4) + "x")),
         ImageFormat::webp, 400, 272, 1);
  const std::string canvas = piece("VP8X", "\x02\0\0\0"s + little(107, 3) + little(108, 3));
  expect(riff(canvas + piece("ANIM", "\0\0\0\0\0\0"s) + piece("ANMF", "frame") +
              piece("ANMF", "frames")),
         ImageFormat::webp, 108, 109, 2);
  EXPECT_EQ(damage(riff(canvas)), "there is no image data");
  const std::string good = riff(piece("VP8L", "\x2F" + little(0, 4) + "x"));
  EXPECT_EQ(damage(good.substr(0, good.size() - 1)), "the file is cut short");
}

TEST(Image, ReadsSvg) {
  expect("<svg width='24' height=\"18.4px\"><path/></svg>", ImageFormat::svg, 24, 18, 1);
  expect(
      "\xEF\xBB\xBF<?xml version='1.0'?>\n<!-- <svg width='1'> --><!DOCTYPE svg [ <!ENTITY a "
      "\"b>\"> ]>\n"
      "<s:svg xmlns:s='x' data-width='7' width='100%' viewBox='0 0 30,40'></s:svg>",
      ImageFormat::svg, 30, 40, 1);
  expect("<svg/>", ImageFormat::svg, 0, 0, 1);
  expect("<svg><text>@keyframes &lt;animate</text><!-- <animate/> --></svg>", ImageFormat::svg, 0,
         0, 1);
  expect("<svg><style>path { transition: all 1s }</style></svg>", ImageFormat::svg, 0, 0, 1);
}

TEST(Image, FindsMovingSvg) {
  for (const char* inside :
       {"<animate attributeName='x'/>", "<g><animateTransform></animateTransform></g>",
        "<set to='1'/>", "<style>@keyframes spin { }</style>",
        "<style><![CDATA[ a { } @-webkit-keyframes spin { } ]]></style>"}) {
    const std::string text = std::string("<svg>") + inside + "</svg>";
    const ImageHeader header = read_image_header(text);
    EXPECT_EQ(header.frames, 2U) << inside;
    EXPECT_FALSE(header.animation.empty()) << inside;
    EXPECT_NE(text.find(header.animation.of(text)), std::string::npos);
  }
  EXPECT_EQ(damage("<svg><path>"), "the file is cut short");
  EXPECT_EQ(damage("<svg><path d='"), "the file is cut short");
}

TEST(Image, TellsWhatItIsNot) {
  EXPECT_EQ(format_by_content("iVBORw0KGgoAAAANSUhEUg=="), ImageFormat::unknown);
  EXPECT_EQ(format_by_content("<!doctype html><html><body><svg/></body></html>"),
            ImageFormat::unknown);
  EXPECT_EQ(format_by_content(""), ImageFormat::unknown);
  EXPECT_EQ(damage(""), "the file is empty");
  EXPECT_EQ(damage("hello"), "no known image format");
  EXPECT_EQ(format_by_name("images/LOGO.PNG"), ImageFormat::png);
  EXPECT_EQ(format_by_name("a.jpeg"), ImageFormat::jpeg);
  EXPECT_EQ(format_by_name("png"), ImageFormat::unknown);
  EXPECT_EQ(format_by_content("\0\0\1\0\1\0"s), ImageFormat::ico);
}

TEST(Image, SurvivesEveryTruncationAndEveryFlippedByte) {
  const std::string svg = "<?xml?><svg width='24'><style>@keyframes a{}</style><!-- x --></svg>";
  for (const std::string& good :
       {png(4, 5, chunk("acTL", big(2, 4) + big(0, 4))), jpeg(4, 5), gif(4, 5, 2),
        riff(piece("VP8L", "\x2F" + little(0, 4) + "x")), svg}) {
    for (std::size_t i = 0; i < good.size(); ++i) {
      // A string of exactly this length, so that a sanitizer sees one byte too many.
      const std::string cut(good.data(), i);
      const ImageHeader part = read_image_header(cut);
      EXPECT_LE(part.animation.end, cut.size());
      for (int value = 0; value < 256; value += 15) {
        std::string bad = good;
        bad[i] = static_cast<char>(value);
        (void)read_image_header(bad);
      }
    }
  }
}

TEST(Image, IsLinear) {
  const std::clock_t started = std::clock();
  const std::size_t size = std::size_t{1} << 20;
  const auto repeat = [&](const std::string& what) {
    std::string out;
    while (out.size() < size) out += what;
    return out;
  };
  (void)read_image_header("<svg " + repeat("a"));
  (void)read_image_header("<svg>" + repeat("<style>"));
  (void)read_image_header("<svg>" + repeat("<!--"));
  (void)read_image_header("<svg>" + repeat("<![CDATA["));
  (void)read_image_header("<svg>" + repeat("<a b='"));
  (void)read_image_header("<svg " + repeat("a =") + ">");
  (void)read_image_header(repeat("<?x?>"));
  (void)read_image_header(repeat("<!"));
  (void)read_image_header("\xFF\xD8" + repeat("\xFF"));
  (void)read_image_header(gif(1, 1, 1).substr(0, 19) + repeat("\x21"));
  (void)read_image_header(signature + ihdr(1, 1) + repeat(chunk("tEXt", "")));
  (void)read_image_header(riff(repeat("ANMF\0\0\0\0"s)));
  EXPECT_LT(test::processor_seconds(started), 10);
}

}  // namespace
}  // namespace premod
