// Joining the rows of a topic and a language into one pattern.
#include "rule/phrases.hpp"

#include <algorithm>

#include "data/phrases.hpp"

namespace premod {
namespace {

constexpr std::string_view brand_mark = "<brand>";
constexpr std::string_view brand = R"((?:amo[\s-]?crm|амо[\s-]?(?:crm|срм|црм)|kommo))";
constexpr std::size_t denial_window = 80;

void append(std::string& out, std::string_view pattern) {
  if (!out.empty()) out += '|';
  for (std::size_t at = pattern.find(brand_mark); at != pattern.npos; at = pattern.find(brand_mark)) {
    out += pattern.substr(0, at);
    out += brand;
    pattern.remove_prefix(at + brand_mark.size());
  }
  out += pattern;
}

}  // namespace

const text::Pattern* Phrases::pattern(std::string_view language) const {
  const std::scoped_lock lock(mutex_);
  const auto known = patterns_.find(language);
  if (known != patterns_.end()) return known->second ? &*known->second : nullptr;
  std::string joined;
  for (const auto& row : data::phrases::rows)
    if (row.topic == topic_ && (row.language == language || row.language == "*"))
      append(joined, row.pattern);
  std::optional<text::Pattern>& made = patterns_[std::string(language)];
  if (!joined.empty()) made.emplace(joined);
  return made ? &*made : nullptr;
}

std::optional<text::Match> Phrases::find(std::string_view language, std::string_view prose) const {
  const text::Pattern* wanted = pattern(language);
  return wanted == nullptr ? std::nullopt : wanted->find(prose);
}

std::optional<text::Match> Phrases::find_asserted(std::string_view language,
                                                  std::string_view prose) const {
  const text::Pattern* wanted = pattern(language);
  if (wanted == nullptr) return std::nullopt;
  for (const text::Match& match : wanted->find_all(prose))
    if (!is_denied(prose, match)) return match;
  return std::nullopt;
}

bool is_denied(std::string_view prose, const text::Match& match) {
  static const text::Pattern no(
      R"((?:^|[\s«"(])(?:не|нет|без|никогда|not?|never|without|don['’]t|isn['’]t|nunca|sin|não|nem|sem|jamás|jamais)\s)");
  std::size_t from = match.offset > denial_window ? match.offset - denial_window : 0;
  const std::size_t stop = prose.substr(0, match.offset).find_last_of(".!?,;:\n");
  if (stop != prose.npos) from = std::max(from, stop + 1);
  while (from < match.offset && (static_cast<unsigned char>(prose[from]) & 0xC0U) == 0x80U) ++from;
  return no.matches(prose.substr(from, match.offset + match.length - from));
}

}  // namespace premod
