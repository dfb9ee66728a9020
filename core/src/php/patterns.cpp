#include "php/patterns.hpp"

#include "text/ascii.hpp"

namespace premod::php {
namespace {

constexpr std::size_t max_texts = 100;  // of one pattern; one with more is not a list of texts
constexpr int max_depth = 8;            // of groups in each other

using Texts = std::vector<std::string>;

class Expander {
 public:
  explicit Expander(std::string_view body) : body_(body) {}

  /// What stands outside of a group is no choice: in `^a|b$` each side has but one anchor.
  Texts run() {
    Texts out = sequence(0);
    return at_ == body_.size() && !failed_ ? out : Texts();
  }

 private:
  [[nodiscard]] bool follows(char c) const { return at_ < body_.size() && body_[at_] == c; }

  Texts choice(int depth) {
    Texts out = sequence(depth);
    while (follows('|') && !failed_) {
      ++at_;
      const Texts more = sequence(depth);
      out.insert(out.end(), more.begin(), more.end());
    }
    return out;
  }

  Texts sequence(int depth) {
    Texts out = {""};
    while (at_ < body_.size() && !follows('|') && !follows(')') && !failed_) {
      Texts part = one(depth);
      if (follows('?')) {
        ++at_;
        part.emplace_back();
      }
      Texts joined;
      for (const std::string& before : out)
        for (const std::string& behind : part)
          if (joined.size() <= max_texts) joined.push_back(before + behind);
      failed_ = failed_ || joined.size() > max_texts;
      out = std::move(joined);
    }
    return out;
  }

  /// A letter, or a group.
  Texts one(int depth) {
    const char c = body_[at_++];
    if (text::is_letter(c) || text::is_digit(c) || c == '_' || c == '-')
      return {std::string(1, c)};
    failed_ = c != '(' || depth == max_depth;
    if (failed_) return {};
    if (body_.substr(at_).starts_with("?:")) at_ += 2;
    Texts out = choice(depth + 1);
    failed_ = failed_ || !follows(')');
    ++at_;
    return out;
  }

  std::string_view body_;
  std::size_t at_ = 0;
  bool failed_ = false;
};

bool take_end(std::string_view& body, std::string_view end) {
  if (!body.ends_with(end)) return false;
  body.remove_suffix(end.size());
  return true;
}

bool take_start(std::string_view& body, std::string_view start) {
  if (!body.starts_with(start)) return false;
  body.remove_prefix(start.size());
  return true;
}

}  // namespace

std::vector<std::string> texts_of_pattern(std::string_view pattern) {
  const std::string_view opening = "({[<", closing = ")}]>";
  if (pattern.size() < 2) return {};
  const std::size_t bracket = opening.find(pattern[0]);
  const char end = bracket == opening.npos ? pattern[0] : closing[bracket];
  const std::size_t last = pattern.rfind(end);
  // m and x change what ^, $ and blanks mean.
  if (last == 0 || pattern.find_first_not_of("iuDSU", last + 1) != pattern.npos) return {};
  std::string_view body = pattern.substr(1, last - 1);
  const bool begins = take_start(body, "^") || take_start(body, "\\A") || take_start(body, "\\\\A");
  const bool ends = take_end(body, "$") || take_end(body, "\\\\z") || take_end(body, "\\z") ||
                    take_end(body, "\\\\Z") || take_end(body, "\\Z");
  return begins && ends ? Expander(body).run() : std::vector<std::string>();
}

}  // namespace premod::php
