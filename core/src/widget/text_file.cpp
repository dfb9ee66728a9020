// Text or not, and in which encoding: by name first, by bytes where the name says nothing.
#include "widget/text_file.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "text/utf8.hpp"
#include "text/words.hpp"

namespace premod {
namespace {

using text::lower_ascii;

constexpr std::size_t sniffed_bytes = 8'000;  // as git does

constexpr std::array<std::string_view, 52> text_extensions = {
    "bat",  "cfg",  "cjs",  "conf",     "config", "css",   "csv",  "ejs",  "env",  "hbs", "htm",
    "html", "inc",  "ini",  "js",       "json",   "json5", "jsx",  "less", "lock", "log", "map",
    "md",   "mdx",  "mjs",  "mustache", "php",    "phtml", "pl",   "po",   "pug",  "py",  "rb",
    "rst",  "sass", "scss", "sh",       "sql",    "styl",  "svg",  "tpl",  "ts",   "tsv", "tsx",
    "twig", "txt",  "vue",  "xhtml",    "xml",    "xsl",   "yaml", "yml"};

constexpr std::array<std::string_view, 37> binary_extensions = {
    "7z",  "ai",   "avi", "avif", "bmp",  "class", "dll",  "doc", "docx", "eot",
    "exe", "fig",  "gif", "gz",   "ico",  "jar",   "jpeg", "jpg", "mov",  "mp3",
    "mp4", "ogg",  "otf", "pdf",  "png",  "psd",   "pyc",  "rar", "so",   "tar",
    "tif", "tiff", "ttf", "wasm", "webp", "woff",  "woff2"};

static_assert(std::is_sorted(text_extensions.begin(), text_extensions.end()));
static_assert(std::is_sorted(binary_extensions.begin(), binary_extensions.end()));

/// UTF-16 without a mark: Latin text has a zero in every other byte.
Encoding guess_utf16(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, sniffed_bytes);
  if (head.size() < 4) return Encoding::unknown;
  std::array<std::size_t, 2> zeros{};
  for (std::size_t i = 0; i < head.size(); ++i)
    if (head[i] == '\0') ++zeros[i % 2];
  const std::size_t half = head.size() / 2;
  if (zeros[1] * 10 > half * 4 && zeros[0] * 20 < half) return Encoding::utf16_le;
  if (zeros[0] * 10 > half * 4 && zeros[1] * 20 < half) return Encoding::utf16_be;
  return Encoding::unknown;
}

/// Russian in windows-1251 is mostly letters at 0xC0 and above, in words, and mostly small ones.
Encoding guess_8_bit(std::string_view bytes) {
  std::size_t high = 0;
  std::size_t letters = 0;
  std::size_t small = 0;
  std::size_t in_words = 0;
  bool before = false;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    const bool letter = byte >= 0xC0 || byte == 0xA8 || byte == 0xB8;
    if (byte >= 0x80) ++high;
    if (letter) ++letters;
    if (byte >= 0xE0 || byte == 0xB8) ++small;
    if (letter && before) ++in_words;
    before = letter;
  }
  const bool russian = letters * 10 >= high * 8 && small * 2 >= letters && in_words * 2 >= letters;
  return russian && high > 0 ? Encoding::windows_1251 : Encoding::unknown;
}

}  // namespace

std::string_view name_of(Encoding encoding) {
  switch (encoding) {
    case Encoding::utf8:
      return "UTF-8";
    case Encoding::utf16_le:
      return "UTF-16LE";
    case Encoding::utf16_be:
      return "UTF-16BE";
    case Encoding::windows_1251:
      return "windows-1251";
    case Encoding::unknown:
      return "";
  }
  return "";
}

bool is_system_junk(std::string_view path) {
  if (path.starts_with("__MACOSX/") || path.find("/__MACOSX/") != path.npos) return true;
  const std::size_t slash = path.rfind('/');
  return path.substr(slash == path.npos ? 0 : slash + 1).starts_with("._");
}

static bool has_binary_magic(std::string_view bytes) {
  for (const std::string_view magic : {"\x89PNG", "GIF8", "\xFF\xD8\xFF", "PK\x03\x04", "RIFF"})
    if (bytes.starts_with(magic)) return true;
  return false;
}

bool is_text(const File& file) {
  if (file.mode == FileMode::symlink || is_system_junk(file.path)) return false;
  const std::string extension = lower_ascii(file.extension());
  // A picture that is called .svg is the business of image-format, not of the encoding.
  if (has_binary_magic(file.bytes)) return false;
  if (std::binary_search(text_extensions.begin(), text_extensions.end(), extension)) return true;
  if (std::binary_search(binary_extensions.begin(), binary_extensions.end(), extension))
    return false;
  if (file.bytes.empty()) return false;
  const std::string_view head = file.bytes.substr(0, sniffed_bytes);
  if (head.find('\0') != head.npos) return false;
  // Nothing is known about the name: only what is UTF-8 all through counts as text.
  return text::find_invalid_utf8(file.bytes) == std::string_view::npos;
}

TextFile::TextFile(const File& file) : file_(&file) {
  const std::string_view bytes = file.bytes;
  has_byte_order_mark_ = bytes.starts_with(text::byte_order_mark);
  const std::size_t bad = text::find_invalid_utf8(bytes);
  const bool little = bytes.starts_with("\xFF\xFE");
  if (little || bytes.starts_with("\xFE\xFF")) {
    encoding_ = little ? Encoding::utf16_le : Encoding::utf16_be;
    invalid_ = {0, 2};
  } else if (const Encoding wide = guess_utf16(bytes); wide != Encoding::unknown) {
    encoding_ = wide;
    invalid_ = {0, 2};
  } else if (bad != std::string_view::npos) {
    encoding_ = guess_8_bit(bytes);
    const auto at = static_cast<std::uint32_t>(bad);
    invalid_ = {at, at + text::decode_utf8(bytes, bad).length};
  }
  if (encoding_ == Encoding::utf16_le || encoding_ == Encoding::utf16_be) return;
  count_line_ends();
}

void TextFile::count_line_ends() {
  const std::string_view bytes = text();
  // From end to end: a search skips what is between them many bytes at a time.
  for (std::size_t i = bytes.find('\n'); i != bytes.npos; i = bytes.find('\n', i + 1)) ++lone_lf_;
  const std::size_t first = bytes.find('\r');
  if (first == bytes.npos) return;
  for (std::size_t i = first; i != bytes.npos; i = bytes.find('\r', i + 1)) {
    ++lone_cr_;
    crlf_ += i + 1 < bytes.size() && bytes[i + 1] == '\n' ? 1 : 0;
  }
  lone_cr_ -= crlf_;
  lone_lf_ -= crlf_;
  const bool pair = first + 1 < bytes.size() && bytes[first + 1] == '\n';
  const auto at = static_cast<std::uint32_t>(first);
  wrong_end_ = {at, at + (pair ? 2U : 1U)};
}

std::string TextFile::first_invalid_hex() const {
  static constexpr std::string_view digits = "0123456789ABCDEF";
  std::string out;
  for (const char c : invalid_.of(file_->bytes)) {
    const auto byte = static_cast<unsigned char>(c);
    out += {digits[byte >> 4U], digits[byte & 15U]};
  }
  return out;
}

}  // namespace premod
