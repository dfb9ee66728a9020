#include "php/empty_functions.hpp"

#include <algorithm>
#include <string>

namespace premod::php {
namespace {

/// A constructor whose parameters become properties has done its work.
bool promotes(const File& file, const Function& function) {
  for (std::uint32_t i = function.parameters.begin; i < function.parameters.end; ++i) {
    const std::string word = lower(file.text(i));
    if (word == "public" || word == "private" || word == "protected" || word == "readonly")
      return true;
  }
  return false;
}

/// A private constructor or __clone forbids what it would do.
bool forbids(const File& file, const Function& function) {
  const std::string name = lower(function.name);
  if (name != "__construct" && name != "__clone" && name != "__wakeup") return false;
  const std::string_view before = file.source().substr(0, function.span.begin);
  const std::string head =
      lower(before.substr(before.size() - std::min<std::size_t>(before.size(), 30)));
  return head.find("private") != std::string::npos || head.find("protected") != std::string::npos;
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
