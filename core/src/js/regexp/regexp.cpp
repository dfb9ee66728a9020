#include "js/regexp/regexp.hpp"

#include <algorithm>
#include <array>

#include "js/regexp/regexp_checker.hpp"
#include "text/utf8.hpp"

namespace premod::js {

std::int64_t RegExpChecker::peek() const {
  if (at_ >= text_.size()) return end;
  const unsigned char c = static_cast<unsigned char>(text_[at_]);
  if (c < 0x80) return c;
  const char32_t point = text::decode_utf8(text_, at_).value;
  if (unicode_ || point <= 0xFFFF) return point;
  return half_ ? 0xDC00 + ((point - 0x10000) & 0x3FF) : 0xD800 + ((point - 0x10000) >> 10);
}

std::int64_t RegExpChecker::take() {
  const std::int64_t unit = peek();
  if (unit < 0x80) {
    at_ += unit == end ? 0 : 1;
    return unit;
  }
  const auto point = text::decode_utf8(text_, at_);
  if (!unicode_ && point.value > 0xFFFF && !half_) {
    half_ = true;
  } else {
    half_ = false;
    at_ += point.length;
  }
  return unit;
}

bool RegExpChecker::check() {
  open_.push_back({0, 0, 0, false});
  while (at_ < text_.size()) {
    if (eat('|')) {
      open_.back().alternative = at_;
      continue;
    }
    const bool quantifiable = term();
    quantifier(quantifiable);
  }
  if (open_.size() > 1) fail(open_.back().at, parser_text("this group is not closed"));
  if (unicode_ && largest_reference_ > groups_)
    fail(largest_reference_at_, parser_text("there is no group with this number"));
  for (const Reference& reference : references_)
    if (!names_.contains(reference.name))
      fail(reference.at,
           {parser_text("there is no group named {name}"), {{"name", "`" + reference.name + "`"}}});
  return !names_.empty();
}

// One term without its quantifier; whether it may have one. An opened group is a term of its own
// that may not, its closing parenthesis one that may.
bool RegExpChecker::term() {
  switch (byte()) {
    case '(':
      open_group();
      return false;
    case ')':
      return close_group();
    case '^':
    case '$':
      ++at_;
      return false;
    case '[':
      character_class();
      return true;
    case '\\': {
      bool quantifiable = true;
      atom_escape(quantifiable);
      return quantifiable;
    }
    case '*':
    case '+':
    case '?':
      fail(at_, parser_text("there is nothing to repeat"));
    case '{': {
      bool ordered = true;
      const std::uint32_t begin = at_;
      if (unicode_ || braces(ordered)) fail(begin, parser_text("there is nothing to repeat"));
      ++at_;
      return true;
    }
    case '}':
    case ']':
      if (unicode_)
        fail(at_, {parser_text("a lone {name}; write it with a backslash"),
                   {{"name", std::string("`") + byte() + "`"}}});
      [[fallthrough]];
    default:
      take();
      return true;
  }
}

void RegExpChecker::open_group() {
  const std::uint32_t begin = at_++;
  if (eat('?')) {
    open_special_group(begin);
  } else {
    ++groups_;
    open_.push_back({begin, at_, at_, true});
  }
}

void RegExpChecker::open_special_group(std::uint32_t begin) {
  bool quantifiable = true;
  if (eat('=') || eat('!')) {
    quantifiable = !unicode_;  // Annex B
  } else if (looking_at("<=") || looking_at("<!")) {
    at_ += 2;
    quantifiable = false;
  } else if (byte() == '<') {
    ++groups_;
    name_group(begin);
  } else if (!eat(':')) {
    modifiers(begin);
  }
  open_.push_back({begin, at_, at_, quantifiable});
}

// `(?i-s:`
void RegExpChecker::modifiers(std::uint32_t begin) {
  std::string seen;
  bool minus = false;
  for (char c = byte(); c != ':'; c = byte()) {
    if (c == '-' && !minus) {
      minus = true;
    } else if (c == 'i' || c == 'm' || c == 's') {
      if (seen.find(c) != std::string::npos) fail(at_, parser_text("this modifier is given twice"));
      seen += c;
    } else {
      fail(begin, parser_text("no group begins like this"));
    }
    ++at_;
  }
  if (seen.empty()) fail(begin, parser_text("a group with `-` and no modifier"));
  ++at_;
}

bool RegExpChecker::close_group() {
  if (open_.size() == 1) fail(at_, parser_text("this parenthesis closes nothing"));
  ++at_;
  const bool quantifiable = open_.back().quantifiable;
  open_.pop_back();
  return quantifiable;
}

void RegExpChecker::quantifier(bool quantifiable) {
  const char c = byte();
  const std::uint32_t begin = at_;
  bool ordered = true;
  if (c == '*' || c == '+' || c == '?') {
    if (!quantifiable) fail(at_, parser_text("there is nothing to repeat"));
    ++at_;
  } else if (c == '{' && braces(ordered)) {
    if (!quantifiable) fail(begin, parser_text("there is nothing to repeat"));
    if (!ordered) fail(begin, parser_text("the numbers of this quantifier are out of order"));
  } else if (c == '{' && unicode_) {
    fail(at_, parser_text("this quantifier is incomplete"));
  } else {
    return;
  }
  eat('?');
}

// `{2}`, `{2,}`, `{2,3}`; else leaves at_ where it was.
bool RegExpChecker::braces(bool& ordered) {
  const std::uint32_t begin = at_++;
  const auto number = [&] {
    const std::uint32_t from = at_;
    while (byte() >= '0' && byte() <= '9') ++at_;
    return text_.substr(from, at_ - from);
  };
  std::string_view low = number();
  std::string_view high = low;
  bool good = !low.empty();
  bool open_ended = false;
  if (good && eat(',')) {
    high = number();
    open_ended = high.empty();
  }
  good = good && eat('}');
  if (!good) {
    at_ = begin;
    return false;
  }
  const auto strip = [](std::string_view& digits) {
    digits.remove_prefix(std::min(digits.find_first_not_of('0'), digits.size()));
  };
  strip(low), strip(high);
  ordered = open_ended || low.size() < high.size() || (low.size() == high.size() && low <= high);
  return true;
}

void RegExpChecker::name_group(std::uint32_t begin) {
  const std::uint32_t at = at_;
  std::string name = group_name();
  const auto [known, added] = names_.try_emplace(std::move(name), begin);
  if (added) return;
  if (!is_excluded(known->second))
    fail(at,
         {parser_text("there are two groups named {name}"), {{"name", "`" + known->first + "`"}}});
  known->second = begin;
}

// Whether the group at `at` and the one being opened are in different alternatives. It is enough to
// ask that of the last group of a name: all earlier ones exclude that one.
bool RegExpChecker::is_excluded(std::uint32_t at) const {
  const auto after = std::upper_bound(open_.begin(), open_.end(), at,
                                      [](std::uint32_t v, const Open& o) { return v < o.begin; });
  return after != open_.begin() && at < (after - 1)->alternative;
}

namespace {

std::optional<RegExpError> check_flags(std::string_view flags, std::uint32_t pattern_size) {
  std::array<bool, 128> seen{};
  const auto has = [&](char flag) { return seen[static_cast<unsigned char>(flag)]; };
  for (std::uint32_t i = 0; i < flags.size(); ++i) {
    const unsigned char c = static_cast<unsigned char>(flags[i]);
    const std::uint32_t at = pattern_size + 1 + i;
    if (c >= 0x80 || std::string_view("dgimsuvy").find(flags[i]) == std::string_view::npos)
      return RegExpError{at, parser_text("this flag does not exist")};
    if (seen[c]) return RegExpError{at, parser_text("this flag is given twice")};
    seen[c] = true;
    if (has('u') && has('v'))
      return RegExpError{at, parser_text("the flags u and v exclude each other")};
  }
  return std::nullopt;
}

}  // namespace

std::optional<RegExpError> check_reg_exp(std::string_view pattern, std::string_view flags) {
  if (auto error = check_flags(flags, static_cast<std::uint32_t>(pattern.size()))) return error;
  const bool unicode = flags.find('u') != std::string_view::npos;
  const bool sets = flags.find('v') != std::string_view::npos;
  try {
    const bool named = RegExpChecker(pattern, unicode, sets, false).check();
    // Only with a named group somewhere is \k a reference; that is known now.
    if (named && !unicode && !sets) RegExpChecker(pattern, false, false, true).check();
  } catch (const RegExpError& error) {
    return error;
  }
  return std::nullopt;
}

}  // namespace premod::js
