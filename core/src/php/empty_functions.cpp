#include "php/empty_functions.hpp"

#include <string>

#include "text/ascii.hpp"

namespace premod::php {
namespace {

using text::is_one_of;

/// A constructor whose parameters become properties has done its work.
bool promotes(const File& file, const Function& function) {
  for (std::uint32_t i = function.parameters.begin; i < function.parameters.end; ++i) {
    const std::string word = lower(file.text(i));
    if (is_one_of(word, {"public", "private", "protected", "readonly"})) return true;
  }
  return false;
}

/// A private constructor or __clone forbids what it would do.
bool forbids(const File& file, const Function& function) {
  if (!is_one_of(lower(function.name), {"__construct", "__clone", "__wakeup"})) return false;
  // Back over `(`, the name and `function` to the modifiers.
  for (std::uint32_t i = function.parameters.begin - 3; i > 0; --i) {
    const std::string word = lower(file.text(i - 1));
    if (word == "private" || word == "protected") return true;
    if (!is_one_of(word, {"final", "static", "public", "function"})) return false;
  }
  return false;
}

/// Nothing in it does anything: `;`, `{}`, `return;`.
bool does_nothing(const File& file, Range body) {
  for (std::uint32_t i = body.begin; i < body.end; ++i) {
    const std::string_view text = file.text(i);
    const bool leaves = lower(text) == "return" && (i + 1 == body.end || file.text(i + 1) == ";");
    if (text != ";" && text != "{" && text != "}" && !leaves) return false;
  }
  return true;
}

}  // namespace

std::vector<const Function*> empty_functions(const File& file) {
  std::vector<const Function*> out;
  for (const Function& function : file.functions())
    if (!function.name.empty() && function.has_body && does_nothing(file, function.body) &&
        !promotes(file, function) && !forbids(file, function))
      out.push_back(&function);
  return out;
}

}  // namespace premod::php
