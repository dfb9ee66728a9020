// A blob cut into lines, each with a hash: made once a blob, however many versions it is compared
// with.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace premod::git {

/// Views into bytes that must outlive it. Lines are numbered from 0, end at LF only, and hold it.
class Lines {
 public:
  explicit Lines(std::string_view bytes);
  /// The same result, sooner: what `bytes` begin and end with as `similar` does is not looked at
  /// line by line again.
  Lines(std::string_view bytes, const Lines& similar);

  [[nodiscard]] std::string_view bytes() const { return bytes_; }
  [[nodiscard]] std::size_t size() const { return ends_.size(); }
  [[nodiscard]] std::size_t begin_of(std::size_t line) const {
    return line == 0 ? 0 : ends_[line - 1];
  }
  [[nodiscard]] std::size_t end_of(std::size_t line) const { return ends_[line]; }
  [[nodiscard]] std::string_view operator[](std::size_t line) const {
    return bytes_.substr(begin_of(line), end_of(line) - begin_of(line));
  }
  [[nodiscard]] std::uint64_t hash(std::size_t line) const { return hashes_[line]; }
  [[nodiscard]] std::span<const std::uint64_t> hashes() const { return hashes_; }
  /// How many lines end at or before `offset`.
  [[nodiscard]] std::size_t count_until(std::size_t offset) const;
  [[nodiscard]] std::size_t bytes_held() const {
    return bytes_.size() + ends_.size() * (sizeof ends_[0] + sizeof hashes_[0]);
  }

 private:
  /// Cuts the bytes from the end of the last line up to `end`.
  void cut(std::size_t end);

  std::string_view bytes_;
  std::vector<std::uint32_t> ends_;
  std::vector<std::uint64_t> hashes_;
};

[[nodiscard]] std::size_t common_prefix(std::string_view a, std::string_view b);
[[nodiscard]] std::size_t common_suffix(std::string_view a, std::string_view b);

}  // namespace premod::git
