// Answers whose a name is from what the widget's files give.
#include "css/own_names.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace premod::css {
namespace {

bool begins_with_any(std::string_view name, const OwnNames::Names& beginnings) {
  // The last one that sorts before the name is its beginning, or shares with it what any other
  // beginning can have at most.
  while (!name.empty()) {
    const auto after = beginnings.upper_bound(name);
    if (after == beginnings.begin()) return false;
    const std::string& last = *std::prev(after);
    if (!last.empty() && name.starts_with(last)) return true;
    const auto differ = std::mismatch(name.begin(), name.end(), last.begin(), last.end()).first;
    name = name.substr(0, static_cast<std::size_t>(differ - name.begin()));
  }
  return false;
}

}  // namespace

bool is_menu_code(std::string_view code) {
  // Page left_menu of the documentation, and the names that the items' pages have.
  static constexpr std::array<std::string_view, 11> codes = {
      "dashboard", "leads", "customers", "contacts", "companies", "tasks",
      "catalogs",  "mail",  "stats",     "settings", "todo"};
  return std::find(codes.begin(), codes.end(), code) != codes.end();
}

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

bool OwnNames::shares_first_word(std::string_view name) const {
  constexpr std::size_t shortest = 3;  // less says nothing
  const auto end = name.find_first_of("-_");
  if (end == std::string_view::npos || end < shortest) return false;
  const std::string_view word = name.substr(0, end);
  const auto first = own_prefixes.lower_bound(word);
  return first != own_prefixes.end() && first->size() > end && first->starts_with(word) &&
         ((*first)[end] == '-' || (*first)[end] == '_');
}

bool OwnNames::encloses(std::string_view name) const {
  // A page has states of such names, whoever made it.
  static constexpr std::array<std::string_view, 3> states = {"is-", "has-", "js-"};
  const bool state = std::any_of(states.begin(), states.end(),
                                 [&](std::string_view one) { return name.starts_with(one); });
  return !state && (name.find_first_of("-_") != std::string_view::npos || shares_beginning(name)) &&
         made.contains(name) && !begins_with_any(name, beginnings);
}

bool OwnNames::has_in_name(std::string_view part) const {
  constexpr std::size_t shortest = 5;
  const auto is_mark = [](char c) { return c == '-' || c == '_'; };
  const auto holds = [&](std::string_view name) {
    const auto at = name.find(part);
    if (at == std::string_view::npos) return false;
    const std::size_t end = at + part.size();
    return (at == 0 || is_mark(name[at - 1])) && (end == name.size() || is_mark(name[end]));
  };
  if (part.size() < shortest) return false;
  const auto count = std::count_if(in_markup.begin(), in_markup.end(), holds);
  return holds(code) || (count > 1 && 2 * static_cast<std::size_t>(count) > in_markup.size());
}

}  // namespace premod::css
