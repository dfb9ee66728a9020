#include "text/charset.hpp"

#include <array>
#include <charconv>
#include <cstdint>

#include "data/charsets.hpp"
#include "text/ascii.hpp"
#include "text/utf8.hpp"

namespace premod::text {
namespace {

constexpr std::uint32_t nothing = 0xFFFD;

std::string plain_name(std::string_view name) {
  std::string out;
  for (const char c : name) out += c == '_' ? '-' : lower(c);
  return out;
}

/// Calls `use` with each of the words, which single spaces separate, until it answers true.
template <class Use>
bool any_word(std::string_view words, Use use) {
  while (!words.empty()) {
    const auto end = words.find(' ');
    if (use(words.substr(0, end))) return true;
    words.remove_prefix(end == std::string_view::npos ? words.size() : end + 1);
  }
  return false;
}

std::uint32_t hexadecimal(std::string_view digits) {
  std::uint32_t out = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), out, 16);
  return out;
}

/// What the bytes from 0x80 on stand for.
std::array<std::uint32_t, 128> upper_half(std::string_view runs) {
  std::array<std::uint32_t, 128> out;
  out.fill(nothing);
  std::size_t at = 0;
  any_word(runs, [&](std::string_view run) {
    const auto star = run.find('*');
    const std::uint32_t first = hexadecimal(run.substr(0, star));
    const std::uint32_t count =
        star == std::string_view::npos ? 1 : hexadecimal(run.substr(star + 1));
    for (std::uint32_t i = 0; i < count && at < out.size(); ++i) out[at++] = first + i;
    return false;
  });
  return out;
}

}  // namespace

std::optional<std::string> decode(std::string_view bytes, std::string_view charset) {
  const std::string wanted = plain_name(charset);
  for (const data::charsets::Row& row : data::charsets::rows) {
    if (!any_word(row.names, [&](std::string_view name) { return name == wanted; })) continue;
    const auto upper = upper_half(row.runs);
    std::string out;
    for (const char c : bytes) {
      const auto byte = static_cast<unsigned char>(c);
      const std::uint32_t code_point = byte < 0x80 ? byte : upper[byte - 0x80U];
      if (code_point == nothing) return std::nullopt;
      append_utf8(out, static_cast<char32_t>(code_point));
    }
    return out;
  }
  return std::nullopt;
}

bool is_marked_utf16(std::string_view bytes) {
  return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
}

std::string decode_marked_utf16(std::string_view bytes) {
  const bool little = bytes.starts_with("\xFF\xFE");
  const auto unit = [&](std::size_t at) {
    const auto first = static_cast<unsigned char>(bytes[at]);
    const auto second = static_cast<unsigned char>(bytes[at + 1]);
    return static_cast<char32_t>(little ? second << 8U | first : first << 8U | second);
  };
  std::string out;
  out.reserve(bytes.size());
  std::size_t at = 2;
  while (at + 1 < bytes.size()) {
    char32_t point = unit(at);
    at += 2;
    const bool high = point >= 0xD800 && point < 0xDC00;
    const char32_t low = high && at + 1 < bytes.size() ? unit(at) : 0;
    if (low >= 0xDC00 && low <= 0xDFFF) {
      point = 0x10000 + ((point - 0xD800) << 10U) + low - 0xDC00;
      at += 2;
    }
    append_utf8(out, point);
  }
  if (at < bytes.size()) append_utf8(out, nothing);
  return out;
}

}  // namespace premod::text
