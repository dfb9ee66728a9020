#include "premod/writing.hpp"

#include <array>
#include <cstdio>

#include "text/utf8.hpp"

namespace premod {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7F && c <= 0x9F); }

// They reorder or hide what stands around them: "Trojan source".
bool is_bidi_control(char32_t c) {
  return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2066 && c <= 0x2069);
}

// Nobody sees them, so they hide words from a reader and carry text past him.
bool has_no_width(char32_t c) {
  return (c >= 0x200B && c <= 0x200D) || (c >= 0x2060 && c <= 0x2064) ||
         (c >= 0x206A && c <= 0x206F) || c == 0x180E || c == 0xFEFF ||
         (c >= 0xFFF9 && c <= 0xFFFB) || (c >= 0xE0000 && c <= 0xE01EF);
}

// One entry a byte: what can be copied without a look, and what cannot.
constexpr std::array<bool, 256> special = [] {
  std::array<bool, 256> table{};
  for (std::size_t i = 0; i < 256; ++i)
    table[i] = i < 0x20 || i >= 0x7F || i == '"' || i == '\\' || i == '[';
  return table;
}();

// The first byte from `i` on that needs a look.
std::size_t skip_ordinary(std::string_view text, std::size_t i) {
  while (i < text.size() && !special[static_cast<unsigned char>(text[i])]) ++i;
  return i;
}

std::string plain(std::string_view text, bool keep_lines) {
  std::string out;
  out.reserve(text.size() + 8);
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t ordinary = skip_ordinary(text, i);
    out.append(text.substr(i, ordinary - i));
    i = ordinary;
    if (i == text.size()) break;
    const text::CodePoint point = text::decode_utf8(text, i);
    const std::string_view bytes = text.substr(i, point.length);
    i += point.length;
    if (point.value == '\r' || point.value == '\n') {
      if (point.value == '\r' && i < text.size() && text[i] == '\n') ++i;
      out += keep_lines ? '\n' : ' ';
    } else if (point.value == '\t') {
      out += keep_lines ? '\t' : ' ';
    } else if (is_control(point.value) || is_bidi_control(point.value) ||
               has_no_width(point.value) || point.value == 0xFFFD ||
               (point.value & 0xFFFE) == 0xFFFE) {  // no characters, and forbidden in XML
      out += replacement;
    } else if (point.value == 0x2028 || point.value == 0x2029) {
      out += ' ';
    } else if (point.value == '[' && out.ends_with("##")) {
      out += "\\[";
    } else {
      out += bytes;
    }
  }
  return out;
}

void append_escape(std::string& out, char32_t c) {
  if (c > 0xFFFF) {  // as two halves
    append_escape(out, 0xD800 + ((c - 0x10000) >> 10U));
    append_escape(out, 0xDC00 + ((c - 0x10000) & 0x3FFU));
    return;
  }
  std::array<char, 8> escape{};
  std::snprintf(escape.data(), escape.size(), "\\u%04x", static_cast<unsigned>(c));
  out += escape.data();
}

void append_special(std::string& out, const text::CodePoint& point, std::string_view bytes) {
  switch (point.value) {
    case '"':
      out += "\\\"";
      return;
    case '\\':
      out += "\\\\";
      return;
    case '\n':
      out += "\\n";
      return;
    case '\r':
      out += "\\r";
      return;
    case '\t':
      out += "\\t";
      return;
    case '[':
      out += out.ends_with("##") ? "\\u005b" : "[";
      return;
    case 0xFFFD:
      out += replacement;
      return;
    default:
      break;
  }
  if (is_control(point.value) || is_bidi_control(point.value) || point.value == 0x2028 ||
      point.value == 0x2029 || has_no_width(point.value)) {
    append_escape(out, point.value);
  } else {
    out += bytes;
  }
}

bool unreserved(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
         c == '.' || c == '_' || c == '~' || c == '/';
}

void append_padded(std::string& out, std::uint64_t number, std::size_t width) {
  const std::string digits = std::to_string(number);
  if (digits.size() < width) out.append(width - digits.size(), '0');
  out += digits;
}

struct Date {
  std::int64_t year;
  unsigned month, day;
};

// Days since 1970-01-01 to the proleptic Gregorian calendar (era of 400 years, March first).
Date date_of(std::int64_t days) {
  days += 719468;
  const std::int64_t era = (days >= 0 ? days : days - 146096) / 146097;
  const auto day_of_era = static_cast<unsigned>(days - era * 146097);
  const unsigned year_of_era =
      (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const unsigned day_of_year =
      day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const unsigned month = (5 * day_of_year + 2) / 153;
  const unsigned day = day_of_year - (153 * month + 2) / 5 + 1;
  const std::int64_t year =
      static_cast<std::int64_t>(year_of_era) + era * 400 + (month >= 10 ? 1 : 0);
  return {year, month < 10 ? month + 3 : month - 9, day};
}

}  // namespace

bool is_utf8(std::string_view text) {
  return text::find_invalid_utf8(text) == std::string_view::npos;
}

std::string plain_line(std::string_view text) { return plain(text, false); }
std::string plain_text(std::string_view text) { return plain(text, true); }

bool begins_like_command(std::string_view line) {
  std::size_t i = 0;
  while (i < line.size()) {
    const text::CodePoint point = text::decode_utf8(line, i);
    const char32_t c = point.value;
    const bool blank = c == ' ' || (c >= 0x09 && c <= 0x0D) || c == 0x85 || c == 0xA0 ||
                       c == 0x1680 || (c >= 0x2000 && c <= 0x200D) || c == 0x2028 || c == 0x2029 ||
                       c == 0x202F || c == 0x205F || c == 0x2060 || c == 0x3000 || c == 0xFEFF;
    if (!blank) break;
    i += point.length;
  }
  return line.substr(i).starts_with("::");
}

std::string shortened(std::string_view text, std::size_t units) {
  if (text.size() <= units || text::utf16_length(text) <= units) return std::string(text);
  std::size_t used = 0, i = 0;
  while (i < text.size()) {
    const text::CodePoint point = text::decode_utf8(text, i);
    const std::size_t more = point.value > 0xFFFF ? 2 : 1;
    if (used + more + 1 > units) break;
    used += more;
    i += point.length;
  }
  return std::string(text.substr(0, i)) + "…";
}

std::string uri_of(std::string_view path) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string out;
  out.reserve(path.size());
  for (const char c : path) {
    if (unreserved(c)) {
      out += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    out += {'%', digits[byte >> 4], digits[byte & 15]};
  }
  return out;
}

std::string iso_time(std::int64_t seconds, int offset) {
  constexpr std::int64_t day_seconds = 86400;
  const std::int64_t local = seconds + std::int64_t{offset} * 60;
  const std::int64_t days = (local >= 0 ? local : local - day_seconds + 1) / day_seconds;
  const auto rest = static_cast<int>(local - days * day_seconds);
  const Date date = date_of(days);
  const int zone = offset < 0 ? -offset : offset;
  std::string out;
  if (date.year < 0) out += '-';
  append_padded(out, static_cast<std::uint64_t>(date.year < 0 ? -date.year : date.year), 4);
  append_padded(out += '-', date.month, 2);
  append_padded(out += '-', date.day, 2);
  append_padded(out += 'T', static_cast<std::uint64_t>(rest / 3600), 2);
  append_padded(out += ':', static_cast<std::uint64_t>(rest / 60 % 60), 2);
  append_padded(out += ':', static_cast<std::uint64_t>(rest % 60), 2);
  append_padded(out += offset < 0 ? '-' : '+', static_cast<std::uint64_t>(zone / 60 % 100), 2);
  append_padded(out += ':', static_cast<std::uint64_t>(zone % 60), 2);
  return out;
}

std::string filled(std::string_view text, Values values) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t close = text[i] == '{' ? text.find('}', i) : std::string_view::npos;
    bool found = false;
    if (close != std::string_view::npos) {
      const std::string_view name = text.substr(i + 1, close - i - 1);
      for (const auto& [key, value] : values)
        if (!found && key == name) found = true, out += value;
    }
    if (found) {
      i = close + 1;
    } else {
      out += text[i++];
    }
  }
  return out;
}

void append_json(std::string& out, std::string_view text) {
  out += '"';
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t run = skip_ordinary(text, i);
    out.append(text.substr(i, run - i));
    i = run;
    if (i == text.size()) break;
    const text::CodePoint point = text::decode_utf8(text, i);
    append_special(out, point, text.substr(i, point.length));
    i += point.length;
  }
  out += '"';
}

JsonWriter& JsonWriter::open(char begin, char close) {
  separate();
  out_ += begin;
  levels_.push_back({close, true});
  return *this;
}

JsonWriter& JsonWriter::end() {
  const Level level = levels_.back();
  levels_.pop_back();
  if (!level.empty && static_cast<int>(levels_.size()) < lines_) new_line();
  out_ += level.close;
  return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
  separate();
  append_json(out_, name);
  out_.append(": ", 2);
  after_key_ = true;
  return *this;
}

JsonWriter& JsonWriter::value(std::string_view text) {
  separate();
  append_json(out_, text);
  return *this;
}

JsonWriter& JsonWriter::raw(std::string_view text) {
  separate();
  out_ += text;
  return *this;
}

JsonWriter& JsonWriter::strings(std::string_view name, const std::vector<std::string>& texts) {
  key(name).array();
  for (const std::string& text : texts) value(text);
  return end();
}

void JsonWriter::separate() {
  if (after_key_) {
    after_key_ = false;
    return;
  }
  if (levels_.empty()) return;
  if (!levels_.back().empty) out_ += ',';
  if (static_cast<int>(levels_.size()) <= lines_) {
    new_line();
  } else if (!levels_.back().empty) {
    out_ += ' ';
  }
  levels_.back().empty = false;
}

void JsonWriter::new_line() {
  out_ += '\n';
  out_.append(levels_.size() * 2, ' ');
}

}  // namespace premod
