// Telephone numbers in texts, told from the other long numbers of a contract.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace premod::text {

struct Phone {
  std::size_t offset = 0;
  std::size_t length = 0;
  std::string digits;          ///< without the plus
  bool international = false;  ///< begins with a plus, or with 00
};

/// Numbers of 10 to 15 digits in the forms people write: with a plus; 8 or 7 and ten digits in
/// groups; an area code in brackets; three, three and four digits; any groups behind a word for
/// telephone. No phones: numbers behind a word for a tax number, an account, a contract, a version
/// or an order, dates, and long numbers without groups.
[[nodiscard]] std::vector<Phone> find_phones(std::string_view text);

}  // namespace premod::text
