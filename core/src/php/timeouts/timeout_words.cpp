#include "php/timeouts/timeout_words.hpp"

#include <algorithm>
#include <set>
#include <string>

#include "text/ascii.hpp"

namespace premod::php {
namespace {

/// A word that is not a sentence, text outside of PHP or the class of an error.
bool holds_word(const File& file, std::uint32_t at, std::string_view word) {
  const std::string text = lower(file.text(at));
  if (text.find(word) == std::string::npos || text.ends_with("exception")) return false;
  const TokenKind kind = file.tokens()[at].kind;
  if (kind != TokenKind::string) return kind != TokenKind::inline_html;
  return std::none_of(text.begin(), text.end(), text::is_space);
}

bool is_parameter(const File& file, std::uint32_t at) {
  const auto all = file.functions();
  const auto behind = std::upper_bound(
      all.begin(), all.end(), at,
      [](std::uint32_t place, const Function& one) { return place < one.parameters.begin; });
  return behind != all.begin() && at < (behind - 1)->parameters.end;
}

/// `f($url, $timeout)`, `f($this->timeout)`, `setOption('timeout', 3)`, `f(timeout: 3)`; what names
/// a constant or asks for one setting sets nothing.
bool is_handed_on(const File& file, std::uint32_t at) {
  const std::string_view link = file.text(at - 1);
  const bool member = at > 2 && (link == "->" || link == "?->" || link == "::");
  const std::uint32_t first = member ? at - 2 : at;
  const std::string_view before = file.text(first - 1);
  if (first < 2 || (before != "(" && before != ",") || is_parameter(file, at)) return false;
  const std::string_view after = file.text(at + 1);
  if (file.tokens()[at].kind == TokenKind::string)
    return after == "," && lower(file.text(first - 2)) != "define";
  const std::string text = lower(file.text(at));
  const bool whole = text.ends_with("timeout") || text.ends_with("timeout_ms");
  return whole && (after == "," || after == ")" || (after == ":" && !member));
}

std::string_view bare(std::string_view name) {
  return name.starts_with('$') ? name.substr(1) : name;
}

/// A constant, a property; not a variable of a function.
bool is_kept_by_name(const File& file, std::uint32_t at) {
  if (file.tokens()[at].kind == TokenKind::name) return true;
  return file.tokens()[at].kind == TokenKind::variable &&
         (file.function_at(at) == none ? file.class_at(at) != none
                                       : at > 0 && file.text(at - 1) == "::");
}

}  // namespace

bool sets_timeout(const File& file, std::uint32_t at) {
  const std::string_view after = file.text(at + 1);
  if (after == "=>") return true;
  if (at == 0) return false;
  const std::string before = lower(file.text(at - 1));
  if (before == "[" && after == "]") return file.text(at + 2) == "=" || file.text(at + 2) == "?\?=";
  if (after == "=") return before == "->" && file.text(at - 2) != "$this";
  if (after != "(") return is_handed_on(file, at);
  const std::string name = lower(file.text(at));
  return before != "function" && before != "new" && !name.starts_with("is") &&
         !name.starts_with("has") && !name.starts_with("on");
}

bool sets_default(const File& file, std::uint32_t at) {
  return at > 1 && file.text(at - 1) == "(" && lower(file.text(at - 2)) == "ini_set";
}

std::vector<std::uint32_t> places_of(const File& file, std::string_view word, Counts counts) {
  std::vector<std::uint32_t> out;
  for (std::uint32_t i = 0; i < file.tokens().size(); ++i) {
    if (!holds_word(file, i, word) || (counts != nullptr && !counts(file, i))) continue;
    // CURLOPT_TIMEOUT => 0 waits for ever.
    const std::string_view after = file.text(i + 1);
    const Range value = after == "=>" || after == "," ? file.short_expression(i + 2) : Range{};
    if (value.end != value.begin + 1 || file.text(value.begin) != "0") out.push_back(i);
  }
  return out;
}

std::set<std::uint32_t> names_of_arrays_with(const File& file, std::string_view word,
                                             Counts counts) {
  const std::vector<std::uint32_t> words = places_of(file, word, counts);
  if (words.empty()) return {};
  const auto holds = [&](Range range) {
    const auto at = std::lower_bound(words.begin(), words.end(), range.begin);
    return at != words.end() && *at < range.end;
  };
  std::set<std::string_view> members;
  for (std::uint32_t i = 0; i + 2 < file.tokens().size(); ++i)
    if (file.text(i + 1) == "=" && is_kept_by_name(file, i) && holds(file.short_expression(i + 2)))
      members.insert(bare(file.text(i)));
  std::vector<bool> asks(file.functions().size());
  for (const Call& call : file.calls())
    if (call.function != none && call.name.starts_with("curl_")) asks[call.function] = true;
  std::set<std::string> functions;
  for (std::size_t n = 0; n < asks.size(); ++n)
    if (const Function& one = file.functions()[n]; !asks[n] && !one.name.empty() && holds(one.body))
      functions.insert(lower(one.name));
  std::set<std::uint32_t> out;
  for (std::uint32_t i = 1; i < file.tokens().size(); ++i) {
    const TokenKind kind = file.tokens()[i].kind;
    const bool member = kind == TokenKind::name || is_member(file.text(i - 1));
    const std::string_view after = file.text(i + 1);
    if (!member || after == "=" || lower(file.text(i - 1)) == "function") continue;
    if (after == "(" ? functions.contains(lower(file.text(i)))
                     : members.contains(bare(file.text(i))))
      out.insert(i);
  }
  return out;
}

WordPlaces::WordPlaces(const File& file, std::string_view word, Counts counts)
    : in_(file.functions().size()) {
  for (const std::uint32_t i : places_of(file, word, counts)) add(file, i);
  for (const std::uint32_t i : names_of_arrays_with(file, word, counts)) add(file, i);
}

void WordPlaces::add(const File& file, std::uint32_t place) {
  anywhere_ = true;
  for (auto at = file.function_at(place); at != none && !in_[at]; at = file.functions()[at].parent)
    in_[at] = true;
}

}  // namespace premod::php
