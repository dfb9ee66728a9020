#include "widget/project/packet_texts.hpp"

#include <string>
#include <string_view>

#include "text/entities/test_data.hpp"
#include "text/language/sentences.hpp"
#include "text/pattern.hpp"
#include "text/words.hpp"

namespace premod {
namespace {

constexpr std::size_t least_words = 3;
constexpr std::size_t enough_bytes = 40;  ///< says something in few words, or without blanks

const text::Pattern& word() {
  static const text::Pattern pattern(R"([\pL\d]+)");
  return pattern;
}

/// The words alone, folded.
std::string words_in(const ProjectText& field) {
  std::string out;
  const std::string folded = text::folded(field.text());
  for (const text::Match& match : word().find_all(folded)) out.append(match.of(folded)) += ' ';
  return out;
}

}  // namespace

bool says_something(const ProjectText& field) {
  const std::string text = text::folded(field.text());
  return !text.empty() && !text::is_put_off(text);
}

bool is_platform_id(const ProjectText& field) {
  static const text::Pattern id(
      R"(^(?:\d{1,12}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$)");
  // "00000000-0000-…", "123456"; an account may well be 7777777 or 1234567
  static const text::Pattern blank(
      R"(^(?:0+|(.)\1{7}-(?:\1|-)+|123456(?:7890?)?|12345678-1234-1234-1234-\w{12}|01234567-89ab-.*)$)");
  const std::string_view given = text::trimmed(field.text());
  return id.matches(given) && !blank.matches(given);
}

bool says_little(const ProjectText& field) {
  // "instruction.pdf", "see the attachment"
  static const text::Pattern elsewhere(
      R"((?i)\.\pL|влож|прилож|прилаг|прикреп|attach|adjunt|anex)");
  const std::string_view given = field.text();
  return given.size() < enough_bytes && !elsewhere.matches(given) &&
         word().find_all(given).size() < least_words;
}

bool repeats(const ProjectText& field, const ProjectText& other) {
  if (!says_something(other) || words_in(field) != words_in(other)) return false;
  const std::string prose = text::prose_of(field.text());
  return !text::find_meaning("setup-steps", prose, {}).has_value();
}

}  // namespace premod
