#include "platform/pipeline/php_names.hpp"

#include "php/strings.hpp"
#include "text/ascii.hpp"

namespace premod::platform {

using php::lower;
using php::none;
using php::TokenKind;
using text::is_one_of;

bool PhpNames::is_given(const std::string& lower_class, std::string_view name) {
  if (given_.empty()) {
    given_.emplace();
    for (std::uint32_t i = 3; i < size_; ++i)
      if (file_.text(i - 1) == "::" &&
          is_one_of(lower(file_.text(i - 3)), {"??", "?\?=", "?", ":", "=>", "return"}))
        given_.insert(lower(file_.text(i - 2)) + "::" + std::string(file_.text(i)));
  }
  return given_.contains(lower_class + "::" + std::string(name));
}

std::string_view PhpNames::declared_as(const std::string& lower_class) {
  if (classes_.empty()) {
    classes_.emplace(std::string(), std::string());
    for (std::uint32_t i = 1; i < size_; ++i)
      if (is_one_of(lower(file_.text(i - 1)), {"class", "enum", "interface", "trait"}))
        classes_.emplace(lower(file_.text(i)), lower(file_.text(i - 1)));
  }
  const auto at = classes_.find(lower_class);
  return at == classes_.end() ? std::string_view() : std::string_view(at->second);
}

bool PhpNames::is_function(const std::string& lower_name) {
  if (functions_.empty()) {
    functions_.emplace();
    for (std::uint32_t i = 1; i < size_; ++i)
      if (lower(file_.text(i - 1)) == "function") functions_.insert(lower(file_.text(i)));
  }
  return functions_.contains(lower_name);
}

std::uint32_t PhpNames::constant_named(std::string_view name) {
  if (constants_.empty()) {
    constants_.emplace(std::string_view(), none);
    const auto keep = [&](std::string_view key, std::uint32_t value) {
      const auto [at, added] = constants_.emplace(key, value);
      if (!added) at->second = none;
    };
    for (std::uint32_t i = 1; i + 3 < size_; ++i) {
      const std::string_view after = file_.text(i + 3);
      const bool named = file_.text(i + 1) == "=" && file_.tokens()[i].kind == TokenKind::name;
      if (named && (after == ";" || after == ",")) keep(file_.text(i), i + 2);
      const bool defined =
          i > 1 && file_.text(i + 1) == "," && after == ")" && lower(file_.text(i - 2)) == "define";
      if (defined && !php::constant_text(file_, i).empty())
        keep(php::constant_text(file_, i), i + 2);
    }
  }
  const auto at = constants_.find(name);
  return at == constants_.end() ? none : at->second;
}

std::uint32_t PhpNames::opening(std::uint32_t i) const {
  if (file_.text(i) == "[") return i;
  return lower(file_.text(i)) == "array" && file_.text(i + 1) == "(" ? i + 1 : none;
}

std::uint32_t PhpNames::array_of(std::uint32_t i) {
  if (i >= size_) return none;
  if (file_.text(i) == "]" && file_.partner(i) != none) return file_.partner(i);
  if (const std::uint32_t open = opening(i); open != none) return open;
  const TokenKind kind = file_.tokens()[i].kind;
  if (kind != TokenKind::variable && kind != TokenKind::name) return none;
  const bool member = i > 2 && is_one_of(file_.text(i - 1), {"->", "?->", "::"});
  const auto known = values_.of({member ? i - 2 : i, i + 1});
  if (known.size() == 1 && opening(known[0].begin) != none) return opening(known[0].begin);
  // One that is changed afterwards still holds what it was made with.
  if (arrays_.empty()) {
    arrays_.emplace(Place{none, std::string_view()}, none);
    for (std::uint32_t at = 0; at + 2 < size_; ++at)
      if (file_.text(at + 1) == "=")
        if (const std::uint32_t open = opening(at + 2); open != none)
          arrays_.emplace(place_of(at), open);
  }
  Place place = place_of(i);
  while (true) {
    if (const auto at = arrays_.find(place); at != arrays_.end()) return at->second;
    // A closure sees what is handed to it from around.
    const bool closure = kind == TokenKind::variable && place.first != none &&
                         file_.functions()[place.first].name.empty();
    if (!closure) return none;
    place.first = file_.functions()[place.first].parent;
  }
}

/// A variable by its function; a property or constant by its name alone.
PhpNames::Place PhpNames::place_of(std::uint32_t i) const {
  std::string_view name = file_.text(i);
  const std::string_view before = i > 0 ? file_.text(i - 1) : std::string_view();
  const std::uint32_t type = file_.class_at(i);
  const std::uint32_t function = file_.function_at(i);
  // Declared in a class, and not in one of its methods.
  const bool declared =
      type != none && (function == none ||
                       file_.functions()[function].body.begin < file_.classes()[type].body.begin);
  const bool member = declared || before == "->" || before == "?->" || before == "::" ||
                      file_.tokens()[i].kind == TokenKind::name;
  if (!member) return {function, name};
  if (name.starts_with('$')) name.remove_prefix(1);
  return {member_of_class, name};
}

}  // namespace premod::platform
