// Looking up names in constant tables of facts: made by the compiler, one or two comparisons a
// look.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace premod::platform {

/// The rows of a table by the first byte of a name, in the order of the table. `Count`: its rows,
/// at most 65,535; no name is empty.
template <std::size_t Count>
class FirstByteTable {
 public:
  /// `name_of(row)`: the name.
  template <class Rows, class NameOf>
  constexpr FirstByteTable(const Rows& rows, NameOf name_of) {
    for (const auto& row : rows) ++begins_[first(name_of(row)) + 1];
    for (std::size_t i = 1; i < begins_.size(); ++i)
      begins_[i] = static_cast<std::uint16_t>(begins_[i] + begins_[i - 1]);
    auto next = begins_;
    for (std::size_t i = 0; i < Count; ++i)
      rows_[next[first(name_of(rows[i]))]++] = static_cast<std::uint16_t>(i);
  }

  /// Rows whose name begins as `name` does; none for an empty one.
  [[nodiscard]] constexpr std::span<const std::uint16_t> rows_for(std::string_view name) const {
    if (name.empty()) return {};
    const std::size_t at = first(name);
    return std::span(rows_).subspan(begins_[at],
                                    static_cast<std::size_t>(begins_[at + 1] - begins_[at]));
  }

 private:
  static constexpr std::size_t first(std::string_view name) {
    return static_cast<unsigned char>(name[0]);
  }

  std::array<std::uint16_t, 257> begins_{};
  std::array<std::uint16_t, Count> rows_{};
};

/// The rows of a table by their whole name. `Count`: its rows; names are distinct.
template <std::size_t Count>
class NameTable {
 public:
  static constexpr std::size_t none = Count;

  template <class Rows, class NameOf>
  constexpr NameTable(const Rows& rows, NameOf name_of) {
    slots_.fill(static_cast<std::uint16_t>(none));
    for (std::size_t i = 0; i < Count; ++i) {
      std::size_t at = place(name_of(rows[i]));
      while (slots_[at] != none) at = (at + 1) % slots_.size();
      slots_[at] = static_cast<std::uint16_t>(i);
    }
  }

  /// The row of that name; `none` if there is none. `name_of(i)`: the name of row i.
  template <class NameOf>
  [[nodiscard]] constexpr std::size_t find(std::string_view name, NameOf name_of) const {
    for (std::size_t at = place(name); slots_[at] != none; at = (at + 1) % slots_.size())
      if (name_of(slots_[at]) == name) return slots_[at];
    return none;
  }

 private:
  static_assert(Count < 65'535);

  // FNV-1a.
  static constexpr std::size_t place(std::string_view name) {
    std::uint32_t hash = 2'166'136'261U;
    for (const char c : name) hash = (hash ^ static_cast<unsigned char>(c)) * 16'777'619U;
    return (hash ^ (hash >> 15U)) % std::bit_ceil(3 * Count);
  }

  std::array<std::uint16_t, std::bit_ceil(3 * Count)> slots_{};  // a third or less is taken
};

}  // namespace premod::platform
