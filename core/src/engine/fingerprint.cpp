#include "engine/fingerprint.hpp"

#include <algorithm>

#include "text/digest.hpp"

namespace premod {
namespace {

constexpr std::size_t max_context = 400;  // bytes of a line on either side of the match
constexpr char field_end = '\x1f';        // cannot be confused with text: controls are collapsed

// White space and control characters of any length become one space: indent, CR LF and wrapping
// are not part of what a finding is.
void append_collapsed(std::string& out, std::string_view text) {
  bool space = true;
  for (const char c : text) {
    if (static_cast<unsigned char>(c) <= ' ') {
      if (!space) out += ' ';
      space = true;
    } else {
      out += c;
      space = false;
    }
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
}

// The line around the match; a window of it where the line is very long.
std::string_view context(const text::Lines& lines, Span span) {
  const std::string_view line = lines.line(lines.line_of(span.begin));
  const std::size_t at = lines.offset_in_line(span.begin);
  const std::size_t from = at > max_context ? at - max_context : 0;
  return line.substr(std::min(from, line.size()), 2 * max_context);
}

bool is_count(std::string_view value) {
  return value.find_first_not_of("0123456789") == std::string_view::npos;
}

}  // namespace

std::string identity_of(std::string_view rule, std::string_view path, const Hit& hit,
                        const text::Lines* lines) {
  std::string out(rule);
  out += field_end;
  out += path;
  out += field_end;
  out += hit.variant_name;
  out += field_end;
  if (lines != nullptr && hit.has_span) {
    append_collapsed(out, hit.span.of(lines->source()));
    out += field_end;
    append_collapsed(out, context(*lines, hit.span));
  } else {
    // No text to lean on: what the finding is about stands in its values; counts change from commit
    // to commit without making it another finding.
    for (const Value& value : hit.values) {
      if (is_count(value.value)) continue;
      out += value.name;
      out += '=';
      append_collapsed(out, value.value);
      out += field_end;
    }
  }
  return out;
}

std::string Fingerprints::next(const std::string& identity) {
  constexpr std::size_t digits = 32;
  std::string hash = text::sha256_hex(identity).substr(0, digits);
  const std::uint32_t twin = seen_[hash]++;
  if (twin == 0) return hash;
  return text::sha256_hex(hash + field_end + std::to_string(twin)).substr(0, digits);
}

}  // namespace premod
