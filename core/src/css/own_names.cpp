// Answers whose a name is from what the widget's files give.
#include "css/own_names.hpp"

#include <algorithm>

namespace premod::css {
namespace {

bool begins_with_any(std::string_view name, const OwnNames::Names& beginnings) {
  // Of all beginnings that sort before the name, only its own prefixes can match.
  for (std::size_t length = name.size(); length > 0; --length)
    if (beginnings.contains(name.substr(0, length))) return true;
  return false;
}

}  // namespace

bool OwnNames::declares(const selector::Simple& simple) const {
  using selector::Kind;
  if (simple.kind == Kind::class_name || simple.kind == Kind::id)
    for (const std::string& prefix : prefixes)
      if (simple.name.starts_with(prefix)) return true;
  return std::any_of(roots.begin(), roots.end(), [&](const Root& root) {
    return root.kind == simple.kind && root.name == simple.name && root.value == simple.value;
  });
}

bool OwnNames::creates(std::string_view name) const {
  return created.contains(name) || begins_with_any(name, beginnings);
}

bool OwnNames::shares_beginning(std::string_view name) const {
  if (code.size() >= 3 && name.find(code) != std::string_view::npos) return true;
  return begins_with_any(name, own_prefixes);
}

}  // namespace premod::css
