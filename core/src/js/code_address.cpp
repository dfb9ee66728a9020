#include "js/code_address.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "text/ascii.hpp"

namespace premod::js {
namespace {

using text::lower;

constexpr std::string_view scheme = "javascript:";
constexpr std::array<std::string_view, 6> idle = {"",          "void0", "void",
                                                  "undefined", "false", "null"};

bool is_idle(std::string_view code) {
  std::string bare;
  for (const char c : code)
    if (!text::is_space(c) && c != ';' && c != '(' && c != ')') bare += c;
  if (bare.starts_with("return")) bare.erase(0, std::string_view("return").size());
  return std::find(idle.begin(), idle.end(), bare) != idle.end();
}

}  // namespace

std::optional<std::size_t> code_in_address(std::string_view address) {
  std::size_t at = 0;
  while (at < address.size() && static_cast<unsigned char>(address[at]) <= ' ') ++at;
  for (const char expected : scheme) {
    while (at < address.size() &&
           (address[at] == '\t' || address[at] == '\n' || address[at] == '\r'))
      ++at;
    if (at >= address.size() || lower(address[at]) != expected) return std::nullopt;
    ++at;
  }
  if (is_idle(address.substr(at))) return std::nullopt;
  return at;
}

}  // namespace premod::js
