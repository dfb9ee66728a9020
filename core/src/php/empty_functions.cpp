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

}  // namespace

std::vector<const Function*> empty_functions(const File& file) {
  std::vector<const Function*> out;
  for (const Function& function : file.functions())
    if (!function.name.empty() && function.has_body && function.body.empty() &&
        !promotes(file, function) && !forbids(file, function))
      out.push_back(&function);
  return out;
}

}  // namespace premod::php
