// A cell of a table of facts, core/data/*.tsv. It says where its text stands in the one text of the
// table: a pointer for each would have to be set whenever the command starts, page by page.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace premod::data {

/// `table`: the text of a whole table, of at most 2^20 bytes. Used as a `std::string_view`.
template <const char* table>
class Cell {
 public:
  constexpr Cell() = default;
  constexpr Cell(std::uint32_t from, std::uint32_t size)
      : from_(from & 0xFFFFFU), size_(size & 0xFFFU) {}

  [[nodiscard]] constexpr std::string_view view() const { return {table + from_, size_}; }
  constexpr operator std::string_view() const { return view(); }

  [[nodiscard]] constexpr std::size_t size() const { return size_; }
  [[nodiscard]] constexpr bool empty() const { return size_ == 0; }
  [[nodiscard]] constexpr const char* data() const { return table + from_; }
  [[nodiscard]] constexpr const char* begin() const { return data(); }
  [[nodiscard]] constexpr const char* end() const { return data() + size_; }
  constexpr char operator[](std::size_t at) const { return data()[at]; }
  [[nodiscard]] constexpr char front() const { return view().front(); }
  [[nodiscard]] constexpr char back() const { return view().back(); }
  template <class Text>
  [[nodiscard]] constexpr bool starts_with(Text text) const {
    return view().starts_with(text);
  }
  template <class Text>
  [[nodiscard]] constexpr bool ends_with(Text text) const {
    return view().ends_with(text);
  }
  template <class Text>
  [[nodiscard]] constexpr std::size_t find(Text text, std::size_t from = 0) const {
    return view().find(text, from);
  }
  [[nodiscard]] constexpr std::string_view substr(std::size_t from,
                                                  std::size_t size = std::string_view::npos) const {
    return view().substr(from, size);
  }

  friend constexpr bool operator==(Cell a, Cell b) { return a.view() == b.view(); }
  friend constexpr bool operator==(Cell a, std::string_view b) { return a.view() == b; }
  friend constexpr auto operator<=>(Cell a, Cell b) { return a.view() <=> b.view(); }
  friend constexpr auto operator<=>(Cell a, std::string_view b) { return a.view() <=> b; }

 private:
  std::uint32_t from_ : 20 = 0;
  std::uint32_t size_ : 12 = 0;
};

}  // namespace premod::data
