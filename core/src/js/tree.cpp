#include "js/tree.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string>

namespace premod::js {
namespace {

// Digits of a literal without its prefix, separators and `n`, in a radix that is a power of two.
// The double nearest to it, ties to even: enough bits are kept exactly, the rest is "sticky".
double power_of_two_radix(std::string_view digits, unsigned bits_per_digit) {
  std::uint64_t mantissa = 0;
  int dropped = 0;
  bool sticky = false;
  for (const char c : digits) {
    const unsigned value = c <= '9'   ? static_cast<unsigned>(c - '0')
                           : c >= 'a' ? static_cast<unsigned>(c - 'a') + 10
                                      : static_cast<unsigned>(c - 'A') + 10;
    for (unsigned bit = bits_per_digit; bit-- > 0;) {
      const bool one = ((value >> bit) & 1U) != 0;
      if (mantissa >> 62 == 0) {
        mantissa = (mantissa << 1) | (one ? 1 : 0);
      } else {
        sticky = sticky || one;
        if (dropped < 4096) ++dropped;
      }
    }
  }
  if (sticky) mantissa |= 1;  // 63 bits: ten below those of a double, so this only breaks ties
  double result = static_cast<double>(mantissa);
  for (; dropped > 0; --dropped) result *= 2;
  return result;
}

}  // namespace

const char* name_of(ErrorKind kind) {
  static constexpr std::array<const char*, static_cast<std::size_t>(ErrorKind::limit) + 1> names = {
      "unexpected",   "unclosed",   "bad_token",   "reserved_word", "strict_mode",
      "redeclared",   "bad_target", "wrong_place", "undeclared",    "await_outside",
      "needs_module", "regexp",     "typescript",  "jsx",           "limit"};
  static_assert(names.back() != nullptr);
  return names[static_cast<std::size_t>(kind)];
}

NodeId Tree::last_child(NodeId id) const {
  NodeId at = first_child(id);
  while (at != 0 && nodes_[at].next != 0) at = nodes_[at].next;
  return at;
}

NodeId Tree::first_parameter(NodeId function) const {
  NodeId at = first_child(function);
  if (function_name(function) != 0) at = nodes_[at].next;
  return at != 0 && nodes_[at].next != 0 ? at : 0;  // the last child is the body
}

std::string_view Tree::string_value(NodeId id) const {
  const Node& node = nodes_[id];
  if (node.link != 0) return cooked_[node.link].of({cooked_bytes_.begin(), cooked_bytes_.size()});
  if (node.kind == NodeKind::template_element) return node.span().of(source_);
  return source_.substr(node.begin + 1, node.end - node.begin - 2);
}

double Tree::number_value(NodeId id) const {
  std::string digits(text(id));
  digits.erase(std::remove(digits.begin(), digits.end(), '_'), digits.end());
  if (!digits.empty() && digits.back() == 'n') digits.pop_back();
  const char mark = digits.size() > 1 && digits[0] == '0' ? digits[1] : '\0';
  const std::string_view rest = std::string_view(digits).substr(digits.size() > 2 ? 2 : 0);
  if (mark == 'x' || mark == 'X') return power_of_two_radix(rest, 4);
  if (mark == 'o' || mark == 'O') return power_of_two_radix(rest, 3);
  if (mark == 'b' || mark == 'B') return power_of_two_radix(rest, 1);
  if (mark >= '0' && mark <= '7' && digits.find_first_of("89") == std::string::npos)
    return power_of_two_radix(digits, 3);
  double value = 0;
  const auto result = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (result.ec == std::errc::result_out_of_range) {
    // from_chars leaves the value alone: a negative exponent underflows, everything else overflows.
    const auto exponent = digits.find_first_of("eE");
    const bool tiny = exponent != std::string::npos && digits[exponent + 1] == '-';
    return tiny ? 0.0 : HUGE_VAL;
  }
  return value;
}

}  // namespace premod::js
