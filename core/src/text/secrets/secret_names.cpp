#include "text/secrets/secret_names.hpp"

#include <algorithm>
#include <vector>

#include "data/secret_names.hpp"
#include "text/ascii.hpp"
#include "text/secrets/secret.hpp"
#include "text/words.hpp"

namespace premod::text {
namespace {

bool is_alnum(char c) { return is_digit(c) || is_letter(c); }

/// The last of the words a name is made of: "pass" of SMTP_PASS, ftpPass and pass.
std::string last_word(std::string_view name) {
  while (!name.empty() && !is_alnum(name.back())) name.remove_suffix(1);
  std::size_t from = name.size();
  while (from > 0 && is_alnum(name[from - 1])) {
    --from;
    if (from > 0 && is_upper(name[from]) && is_lower(name[from - 1])) break;
  }
  return lower_ascii(name.substr(from));
}

/// Every name with a role ends as one of the table; most names do not.
bool may_have_role(std::string_view bare) {
  constexpr std::size_t end = 3;
  static const std::vector<std::string_view> ends = [] {
    std::vector<std::string_view> out;
    for (const auto& row : data::secret_names::rows)
      out.push_back(row.name.substr(row.name.size() - end));
    std::sort(out.begin(), out.end());
    return out;
  }();
  return bare.size() >= end &&
         std::binary_search(ends.begin(), ends.end(), bare.substr(bare.size() - end));
}

NameRole role_of(std::string_view name, std::string_view bare) {
  if (!may_have_role(bare)) return NameRole::none;
  const std::string word = last_word(name);
  for (const auto& row : data::secret_names::rows) {
    const bool fit = row.match == "whole"  ? bare == row.name
                     : row.match == "word" ? word == row.name
                                           : bare.ends_with(row.name);
    if (!fit) continue;
    if (row.value == "random") return NameRole::key;
    if (row.value == "password") return NameRole::password;
    return row.value == "host" ? NameRole::host : NameRole::login;
  }
  return NameRole::none;
}

}  // namespace

std::string bare_name(std::string_view text) {
  std::string out;
  for (const char c : text)
    if (is_alnum(c)) out += lower(c);
  return out;
}

NameRole name_role(std::string_view name) { return role_of(name, bare_name(name)); }

}  // namespace premod::text
