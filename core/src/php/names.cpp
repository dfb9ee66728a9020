#include "php/names.hpp"

#include <algorithm>

#include "php/strings.hpp"

namespace premod::php {
namespace {

constexpr std::size_t max_given = 64;  ///< tokens that one variable is given

std::string last_part(std::string_view name) {
  return lower(name.substr(name.rfind('\\') + 1));  // npos + 1 == 0
}

}  // namespace

Aliases::Aliases(const File& file) {
  const auto size = static_cast<std::uint32_t>(file.tokens().size());
  for (std::uint32_t i = 1; i + 1 < size; ++i)
    if (lower(file.text(i)) == "as" && file.tokens()[i - 1].kind == TokenKind::name &&
        file.tokens()[i + 1].kind == TokenKind::name)
      meant_.emplace(lower(file.text(i + 1)), last_part(file.text(i - 1)));
  for (const Call& call : file.calls()) {
    if (call.name != "class_alias" || call.arguments.size() < 2) continue;
    const auto named = [&](Range argument) {
      const std::string_view text = constant_text(file, argument.begin);
      return last_part(text.empty() ? file.text(argument.begin) : text);
    };
    meant_.emplace(named(call.arguments[1]), named(call.arguments[0]));
  }
}

std::string Aliases::meant_by(std::string_view name) const {
  const std::string plain = last_part(name);
  const auto known = meant_.find(plain);
  return known == meant_.end() ? plain : known->second;
}

GivenTokens::GivenTokens(const File& file) : file_(&file) {
  const auto size = static_cast<std::uint32_t>(file.tokens().size());
  for (std::uint32_t i = 0; i + 2 < size; ++i)
    if (file.text(i + 1) == "=")
      if (const std::uint32_t open = opening(i + 2); open != none)
        arrays_.emplace(file.text(i), open);
  for (std::uint32_t i = 0; i + 2 < size; ++i) {
    const TokenKind kind = file.tokens()[i].kind;
    if (kind == TokenKind::name && lower(file.text(i)) == "foreach") at_foreach(i);
    if (kind != TokenKind::variable || file.text(i + 1) != "=") continue;
    auto& given = given_[name_of(i)];
    const bool alone = file.text(i + 3) == ";";
    if (given.size() < max_given) given.push_back(alone ? i + 2 : none);
  }
}

std::uint32_t GivenTokens::opening(std::uint32_t at) const {
  if (file_->text(at) == "[") return at;
  return lower(file_->text(at)) == "array" && file_->text(at + 1) == "(" ? at + 1 : none;
}

std::vector<std::uint32_t> GivenTokens::elements(std::uint32_t at) const {
  std::uint32_t open = opening(at);
  if (open == none) {
    // self::OPTIONS, $this->options, $options
    while (file_->text(at + 1) == "::" || file_->text(at + 1) == "->") at += 2;
    std::string_view name = file_->text(at);
    auto known = arrays_.find(name);
    if (known == arrays_.end()) known = arrays_.find("$" + std::string(name));
    if (known == arrays_.end()) return {};
    open = known->second;
  }
  std::vector<std::uint32_t> out;
  const std::uint32_t close = file_->partner(open);
  for (std::uint32_t i = open + 1; close != none && i < close && out.size() < max_given; ++i) {
    const std::string_view before = file_->text(i - 1);
    const std::string_view after = file_->text(i + 1);
    const bool begins = i - 1 == open || before == "," || before == "=>";
    if (begins && (after == "," || i + 1 == close)) out.push_back(i);
  }
  return out;
}

/// `foreach ([X, Y] as $one)`, `foreach ($options as $n => $one)`
void GivenTokens::at_foreach(std::uint32_t word) {
  const std::uint32_t close = file_->text(word + 1) == "(" ? file_->partner(word + 1) : none;
  if (close == none || file_->tokens()[close - 1].kind != TokenKind::variable) return;
  const std::vector<std::uint32_t> all = elements(word + 2);
  auto& given = given_[name_of(close - 1)];
  given.insert(given.end(), all.begin(),
               all.begin() + static_cast<std::ptrdiff_t>(std::min(
                                 all.size(), max_given - std::min(max_given, given.size()))));
}

std::vector<std::uint32_t> GivenTokens::of(std::uint32_t at) const {
  if (at >= file_->tokens().size()) return {};
  if (file_->tokens()[at].kind != TokenKind::variable) return {at};
  const auto known = given_.find(name_of(at));
  if (known == given_.end()) return {};
  // All of a list, but of what is assigned one after the other only the last before.
  std::vector<std::uint32_t> out;
  std::uint32_t last = none;
  for (const std::uint32_t one : known->second) {
    const bool assigned = one != none && one >= 2 && file_->text(one - 1) == "=" &&
                          file_->text(one - 2) == file_->text(at);
    if (!assigned)
      out.push_back(one);
    else if (one < at)
      last = one;
  }
  if (last != none) out.push_back(last);
  return out;
}

}  // namespace premod::php
