// Questions about single characters and short lists that every room asks. Bytes of characters
// outside of ASCII answer no.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <iterator>
#include <string_view>

namespace premod::text {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
constexpr bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
constexpr bool is_letter(char c) { return is_lower(c) || is_upper(c); }
/// Space, tab, line feed, carriage return or form feed: the white space of HTML and CSS.
constexpr bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}
constexpr char lower(char c) { return is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c; }

/// `value` is an element of `list`.
template <class List, class Value>
constexpr bool contains(const List& list, const Value& value) {
  return std::find(std::begin(list), std::end(list), value) != std::end(list);
}
constexpr bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return contains(words, word);
}

}  // namespace premod::text
