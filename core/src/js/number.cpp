#include "js/number.hpp"

#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace premod::js {
namespace {

constexpr int most_digits = 17;       // more never tell two numbers apart
constexpr int last_plain_place = 21;  // from here on with an exponent: Number::toString, step 6
constexpr int first_plain_place = -6;
constexpr double exact = 9007199254740992;  // 2^53: whole numbers below it are their digits

struct Digits {
  std::string all;  ///< without zeros at the end
  int point = 0;    ///< how many of them stand before the decimal point
};

/// std::to_chars would do, but brings 100 KB of tables into the released command.
Digits shortest(double value) {
  char text[most_digits + 16];
  for (int count = 1;; ++count) {
    const int size = std::snprintf(text, sizeof text, "%.*e", count - 1, value);
    if (count > 1) text[1] = '.';  // a comma, in some locales
    double again = 0;
    std::from_chars(text, text + size, again);
    if (again != value && count < most_digits) continue;
    const std::string_view whole(text, static_cast<std::size_t>(size));
    const std::size_t exponent = whole.find('e');
    Digits out;
    out.all = whole.substr(0, 1);
    if (count > 1) out.all += whole.substr(2, exponent - 2);
    out.point = std::atoi(text + exponent + 1) + 1;
    return out;
  }
}

}  // namespace

std::string number_text(double value) {
  if (std::isnan(value)) return "NaN";
  if (value == 0) return "0";
  if (value < 0) return "-" + number_text(-value);
  if (std::isinf(value)) return "Infinity";
  if (value < exact && value == std::floor(value))
    return std::to_string(static_cast<std::int64_t>(value));
  auto [digits, point] = shortest(value);
  const int size = static_cast<int>(digits.size());
  if (point > last_plain_place || point <= first_plain_place) {
    if (size > 1) digits.insert(1, ".");
    return digits + (point > 0 ? "e+" : "e") + std::to_string(point - 1);
  }
  if (point <= 0) return "0." + std::string(static_cast<std::size_t>(-point), '0') + digits;
  if (point >= size) return digits + std::string(static_cast<std::size_t>(point - size), '0');
  return digits.insert(static_cast<std::size_t>(point), ".");
}

}  // namespace premod::js
