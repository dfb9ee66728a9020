// Which words name a test: core/data/test_purpose_words.tsv.
#include "text/entities/test_comment.hpp"

#include <string>

#include "data/test_purpose_words.hpp"
#include "text/entities/phone.hpp"
#include "text/entities/test_data.hpp"
#include "text/needles.hpp"
#include "text/pattern.hpp"
#include "text/words.hpp"

namespace premod::text {
namespace {

constexpr std::size_t longest_line = 400;  // bytes; a longer one holds data or licences
constexpr int lines_below = 3;             // of a list below "Test account:"

Span span_of(std::size_t offset, std::size_t length) {
  return {static_cast<std::uint32_t>(offset), static_cast<std::uint32_t>(offset + length)};
}

std::string words(std::string_view kind) {
  std::string out;
  for (const auto& row : data::test_purpose_words::rows)
    if (row.kind == kind) out += (out.empty() ? "" : "|") + std::string(row.pattern);
  return out;
}

bool may_name_a_test(std::string_view folded) {
  static const Needles parts({"test", "тест", "demo", "демо", "debug", "отлад", "dev", "dummy",
                              "sandbox", "staging", "prueba", "probar", "moder", "модер", "qa",
                              "review"});
  return parts.any_in(folded);
}

/// A mailbox, a password, an account of the platform, in lower case.
std::optional<Span> access_in(std::string_view folded) {
  static const Pattern access(
      R"((?<![\w.+-])[\w.+-]{1,64}+@(?:[\w-]{1,63}+\.){1,8}[\w-]{2,63})"
      R"(|(?<!\w)(?:)" +
      words("password") +
      R"()(?:(?:\s[^\s:=]{1,20}){0,2}\s?[:=—-])?\s?["'«`]?(?:(?=[^\s"'»,;]{0,40}\d)[^\s"'»,;]{3,40}|qwerty|admin|password(?!\w)))"
      R"(|(?<![\w@.-])[\w-]{1,63}+\.(?:amocrm\.(?:ru|com)|kommo\.com)(?![\w-]|\.\w))");
  for (const Match& match : access.find_all(folded)) {
    const std::string_view found = match.of(folded);
    const bool host = found.find('@') == found.npos &&
                      (found.ends_with(".amocrm.ru") || found.ends_with(".amocrm.com") ||
                       found.ends_with(".kommo.com"));
    if (!host || !account_in("https://" + std::string(found)).empty())
      return span_of(match.offset, match.length);
  }
  return std::nullopt;
}

std::optional<Span> filler_in(std::string_view folded) {
  const auto filler = find_filler(folded);
  if (!filler) return std::nullopt;
  return span_of(filler->offset, filler->length);
}

/// Everything that a line about tests may keep.
std::optional<Span> data_in(std::string_view line, std::string_view folded) {
  if (const auto access = access_in(folded)) return access;
  const auto phones = find_phones(line);
  if (!phones.empty()) return span_of(phones.front().offset, phones.front().length);
  if (const auto made_up = find_test_data(line, folded))
    if (made_up->kind != TestDataKind::record) return span_of(made_up->offset, made_up->length);
  return std::nullopt;
}

/// "Test lead 1234567": the number of a record stands right behind what it is of.
std::optional<Span> record_in(std::string_view folded) {
  static const Pattern record("(?<!\\w)(?:" + words("purpose") +
                              ")(?:\\s\\pL{2,20})?[\\s:=#№—-]{0,4}(?:id)?[\\s:=#№—-]{1,4}"
                              "(\\d{5,12})(?!\\w)");
  const auto match = record.find(folded);
  if (!match || match->group_length == 0) return std::nullopt;
  return span_of(match->group_offset, match->group_length);
}

/// The words that say what a line is about; behind a colon, or alone, they open a list.
std::optional<Match> purpose_in(std::string_view folded) {
  static const Pattern purpose("(?<!\\w)(?:" + words("purpose") + ")");
  return purpose.find(folded);
}

bool opens_list(std::string_view folded, const Match& purpose) {
  const std::string_view rest = trimmed(folded.substr(purpose.offset + purpose.length));
  return rest.empty() || rest.ends_with(':');
}

}  // namespace

std::vector<Span> test_data_in_comment(std::string_view comment) {
  std::vector<Span> out;
  const std::string folded = lowered(comment);
  const bool may_name = may_name_a_test(folded);
  if (!may_name && !find_filler(folded)) return out;
  int listed = 0;  // lines that a list may still have
  for (const std::string_view line : split(comment, '\n')) {
    if (line.size() > longest_line) continue;
    const auto base = static_cast<std::size_t>(line.data() - comment.data());
    const std::string_view low = std::string_view(folded).substr(base, line.size());
    auto found = filler_in(low);
    const auto purpose = may_name && may_name_a_test(low) ? purpose_in(low) : std::nullopt;
    const bool about = purpose || listed-- > 0;
    if (purpose) listed = opens_list(low, *purpose) ? lines_below : 0;
    if (!found && about && !shows_format(TestDataKind::address, line, {})) {
      found = data_in(line, low);
      if (!found && purpose) found = record_in(low);
    }
    if (found) out.push_back(span_of(base + found->begin, found->end - found->begin));
  }
  return out;
}

bool names_test_record(std::string_view comment) {
  if (comment.size() > longest_line) return false;
  const std::string folded = lowered(comment);
  if (!may_name_a_test(folded)) return false;
  static const Pattern record(
      R"((?<!\w)(?:id(?!\w)|lead|deal|contact|compan|account|user|customer|client|order|pipeline|)"
      R"(сделк|лид|контакт|компани|аккаунт|пользовател|покупател|клиент|заказ|воронк|)"
      R"(trato|cuenta|usuario|empresa|cliente|pedido|neg[oó]cio|conta(?!\w)|usu[aá]rio|contato))");
  return purpose_in(folded) && record.matches(folded);
}

std::optional<Span> record_number_in(std::string_view line) {
  static const Pattern number(R"((?<![\w.,:/#-])\d{6,12}(?![\w.,:/-]*\d|\w|\.))");
  for (const Match& match : number.find_all(line))
    if (!match.of(line).ends_with("000")) return span_of(match.offset, match.length);
  return std::nullopt;
}

}  // namespace premod::text
