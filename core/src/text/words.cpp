// Trimming, folding and blanking out what is no prose.
#include "text/words.hpp"

#include <algorithm>

#include "text/byte_set.hpp"
#include "text/pattern.hpp"
#include "text/utf8.hpp"

namespace premod::text {
namespace {

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v';
}

char32_t lower(char32_t c) {
  if (c >= U'A' && c <= U'Z') return c + 32;
  if (c >= 0xC0 && c <= 0xDE && c != 0xD7) return c + 32;
  if (c >= 0x410 && c <= 0x42F) return c + 32;
  if (c >= 0x400 && c <= 0x40F) return c + 80;
  return c;
}

void blank(std::string& text, std::size_t from, std::size_t end) {
  std::fill(text.begin() + static_cast<std::ptrdiff_t>(from),
            text.begin() + static_cast<std::ptrdiff_t>(std::min(end, text.size())), ' ');
}

/// Something that the pattern of `prose_of` finds may be here; most texts have full stops and
/// commas.
bool may_have_noise(std::string_view text) {
  constexpr ByteSet marks("/.@{%#:");
  for (std::size_t i = marks.find_in(text); i < text.size(); i = marks.find_in(text, i + 1)) {
    const char c = text[i];
    const char next = i + 1 < text.size() ? text[i + 1] : ' ';
    if (c == '@' || c == '{' || (c == '/' ? next == '/' : !is_space(next))) return true;
  }
  return false;
}

/// The end of a stretch that no match of that pattern reaches out of: it has no white space outside
/// of braces, and what they hold is taken to the next closing one.
std::size_t end_of_stretch(std::string_view text, std::size_t from) {
  constexpr ByteSet ends(" \t\n\r\f\v{");
  std::size_t at = ends.find_in(text, from);
  while (at < text.size() && text[at] == '{') {
    const std::size_t close = text.find('}', at);
    at = close == text.npos ? text.size() : ends.find_in(text, close);
  }
  return std::min(at, text.size());
}

/// End of the element opened at `from` whose text is no prose; npos for any other.
std::size_t end_of_raw(const std::string& small, std::size_t from) {
  for (const std::string_view name : {"script", "style"})
    if (std::string_view(small).substr(from + 1).starts_with(name)) {
      const std::size_t close = small.find("</" + std::string(name), from);
      return close == small.npos ? small.size() : close;
    }
  return std::string::npos;
}

}  // namespace

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view no_break = "\xC2\xA0";
  while (true) {
    if (!text.empty() && is_space(text.front()))
      text.remove_prefix(1);
    else if (!text.empty() && is_space(text.back()))
      text.remove_suffix(1);
    else if (text.starts_with(no_break))
      text.remove_prefix(2);
    else if (text.ends_with(no_break))
      text.remove_suffix(2);
    else
      return text;
  }
}

std::string lower_ascii(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

std::string upper_ascii(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return out;
}

std::string folded(std::string_view text) {
  std::string out;
  bool space = false;
  text = trimmed(text);
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint point = decode_utf8(text, i);
    i += point.length;
    const bool is_white =
        point.value == 0xA0 || (point.value < 0x80 && is_space(static_cast<char>(point.value)));
    if (is_white && !space) out += ' ';
    if (!is_white) append_utf8(out, lower(point.value));
    space = is_white;
  }
  return out;
}

std::string lowered(std::string_view text) {
  std::string out(text);
  for (std::size_t i = 0; i < out.size();) {
    const char c = out[i];
    if (static_cast<unsigned char>(c) < 0x80U) {
      if (c >= 'A' && c <= 'Z') out[i] = static_cast<char>(c + 32);
      ++i;
      continue;
    }
    const CodePoint point = decode_utf8(text, i);
    const char32_t small = lower(point.value);
    if (small != point.value && point.length == 2) {  // every letter of `lower` takes two bytes
      out[i] = static_cast<char>(0xC0U | (small >> 6U));
      out[i + 1] = static_cast<char>(0x80U | (small & 0x3FU));
    }
    i += point.length;
  }
  return out;
}

std::vector<std::string_view> split(std::string_view text, char mark) {
  std::vector<std::string_view> out;
  for (std::size_t from = 0; from < text.size();) {
    const std::size_t end = std::min(text.find(mark, from), text.size());
    out.push_back(text.substr(from, end - from));
    from = end + 1;
  }
  return out;
}

bool is_cyrillic(char32_t c) { return (c >= 0x400 && c <= 0x52F) || (c >= 0x1C80 && c <= 0x1C8F); }

bool is_latin(char32_t c) {
  return (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z') ||
         (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7);
}

std::size_t length(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size(); i += decode_utf8(text, i).length) ++count;
  return count;
}

std::string shortened(std::string_view text, std::size_t bytes) {
  if (text.size() <= bytes) return std::string(text);
  std::size_t end = bytes;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return std::string(text.substr(0, end)) + "…";
}

std::string without_markup(std::string_view text) {
  std::string out(text);
  if (text.find_first_of("<&") == text.npos) return out;
  const std::string small = lower_ascii(text);
  for (std::size_t i = 0; i < out.size();) {
    if (out[i] == '&') {
      const std::size_t end = out.find_first_of("; <&", i + 1);
      if (end != out.npos && out[end] == ';' && end - i < 12) blank(out, i, end + 1);
      i = end == out.npos ? out.size() : end + (out[end] == ';' ? 1 : 0);
      continue;
    }
    const bool tag = out[i] == '<' && i + 1 < out.size() &&
                     (out[i + 1] == '/' || out[i + 1] == '!' ||
                      is_latin(static_cast<unsigned char>(out[i + 1])));
    if (!tag) {
      ++i;
      continue;
    }
    std::size_t end = end_of_raw(small, i);
    if (end == out.npos) end = std::min(out.find('>', i), out.size() - 1) + 1;
    blank(out, i, end);
    i = end;
  }
  return out;
}

std::string prose_of(std::string_view text) {
  // One pattern for all: an address with a scheme or www, a host name with a path or a known end,
  // an e-mail address, a placeholder.
  // Possessive where what follows is not of the class: a word that leads nowhere is tried once.
  // The look-behinds keep long runs of letters linear: a run is entered at its start only.
  static const Pattern noise(
      R"((?:\b[a-z][a-z0-9+.-]{0,20}+:)?//[^\s<>"']+|\bwww\.[^\s<>"']+|(?<![\w.+-])[\w.+-]{1,64}+@[\w-]+(?:\.[\w-]+)+)"
      R"(|(?<![\w.-])(?:[a-z0-9-]{1,63}+\.){1,8}(?:com|net|org|io|ru|su|ua|by|kz|me|app|dev|info|pro|biz|co|es|br|mx|pt|eu|us|рф)\b(?:/[^\s<>"']*)?)"
      R"(|\{\{?[^{}]{0,200}\}?\}|%\w{1,40}%|#\w{1,40}#|(?<!\w):[a-z_]+\b|%[sd])");
  std::string out = without_markup(text);
  if (!may_have_noise(out)) return out;
  // Stretch by stretch: the pattern costs a hundred times what leaving out the other words costs.
  for (std::size_t from = 0; from < out.size();) {
    const std::size_t end = end_of_stretch(out, from);
    const std::string_view stretch = std::string_view(out).substr(from, end - from);
    if (may_have_noise(stretch))
      for (const Match& match : noise.find_all(stretch))
        blank(out, from + match.offset, from + match.offset + match.length);
    from = end + 1;
  }
  return out;
}

}  // namespace premod::text
