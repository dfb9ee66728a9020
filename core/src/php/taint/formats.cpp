#include "php/taint/formats.hpp"

#include <algorithm>
#include <set>
#include <string_view>

#include "php/strings.hpp"
#include "text/ascii.hpp"

namespace premod::php {
namespace {

/// The numbers of the arguments that a format shows as text, from 1.
class Format {
 public:
  explicit Format(std::string_view text) : text_(text) {
    while (at_ < text_.size())
      if (text_[at_++] == '%') read_place();
  }

  [[nodiscard]] bool shows(std::size_t argument) const { return texts_.contains(argument); }
  [[nodiscard]] bool shows_any() const { return !texts_.empty(); }

 private:
  /// `%s`, `%05.2f`, `%1$'*10s`, `%%`
  void read_place() {
    if (at_ < text_.size() && text_[at_] == '%') {
      ++at_;
      return;
    }
    const std::size_t begin = at_;
    std::size_t argument = number();
    if (at_ < text_.size() && text_[at_] == '$' && at_ > begin) {
      ++at_;
    } else {
      at_ = begin;
      argument = next_++;
    }
    while (at_ < text_.size() && std::string_view("-+ 0'").find(text_[at_]) != text_.npos)
      at_ += text_[at_] == '\'' ? 2 : 1;  // with the character to fill up with
    static_cast<void>(number());
    if (at_ < text_.size() && text_[at_] == '.') {
      ++at_;
      static_cast<void>(number());
    }
    constexpr std::string_view numbers = "bcdeEfFgGhHouxX";
    if (at_ >= text_.size() || numbers.find(text_[at_]) == numbers.npos) texts_.insert(argument);
  }

  std::size_t number() {
    constexpr std::size_t most = 1'000;  // arguments; no format has more
    std::size_t out = 0;
    for (; at_ < text_.size() && text::is_digit(text_[at_]); ++at_)
      out = std::min(most, out * 10 + static_cast<std::size_t>(text_[at_] - '0'));
    return out;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t next_ = 1;
  std::set<std::size_t> texts_;
};

}  // namespace

std::vector<Range> texts_of_format(const File& file, const Values& values, const Call& call) {
  const auto known = call.arguments.empty() ? std::vector<Range>() : values.of(call.arguments[0]);
  const bool written_out =
      !known.empty() && std::all_of(known.begin(), known.end(), [&](Range one) {
        return one.end == one.begin + 1 && !constant_text(file, one.begin).empty();
      });
  if (!written_out) return call.arguments;
  std::vector<Range> out;
  for (std::size_t n = 1; n < call.arguments.size(); ++n) {
    const bool many = call.name.starts_with('v') || file.text(call.arguments[n].begin) == "...";
    if (std::any_of(known.begin(), known.end(), [&](Range one) {
          const Format format(constant_text(file, one.begin));
          return many ? format.shows_any() : format.shows(n);
        }))
      out.push_back(call.arguments[n]);
  }
  return out;
}

}  // namespace premod::php
