#include "git/blame/mailmap.hpp"

#include <optional>

#include "text/words.hpp"

namespace premod::git {
namespace {

using text::lower_ascii;

std::string_view trimmed(std::string_view text) {
  const auto begin = text.find_first_not_of(" \t\r");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\r") - begin + 1);
}

struct Person {
  std::string_view name;
  std::string_view email;
};

/// "Name <mail>" at the start of `line`, which moves behind it.
std::optional<Person> take_person(std::string_view& line) {
  const auto open = line.find('<');
  if (open == std::string_view::npos) return std::nullopt;
  const auto close = line.find('>', open);
  if (close == std::string_view::npos) return std::nullopt;
  Person person{trimmed(line.substr(0, open)), trimmed(line.substr(open + 1, close - open - 1))};
  line.remove_prefix(close + 1);
  return person;
}

}  // namespace

void Mailmap::add(std::string_view text) {
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(line.size() < text.size() ? line.size() + 1 : line.size());
    if (!line.starts_with('#')) add_line(line);
  }
}

void Mailmap::add_line(std::string_view line) {
  const auto proper = take_person(line);
  if (!proper) return;
  const auto used = take_person(line);
  // With one address only the name is replaced.
  Entry& entry = entries_[lower_ascii(used ? used->email : proper->email)];
  const bool named = used && !used->name.empty();
  Proper& target = named ? entry.by_name[lower_ascii(used->name)] : entry.any_name;
  if (!proper->name.empty()) target.name = proper->name;
  if (used && !proper->email.empty()) target.email = proper->email;
}

void Mailmap::apply(std::string& name, std::string& email) const {
  const auto entry = entries_.find(lower_ascii(email));
  if (entry == entries_.end()) return;
  const auto special = entry->second.by_name.find(lower_ascii(name));
  const Proper& proper =
      special != entry->second.by_name.end() ? special->second : entry->second.any_name;
  if (!proper.name.empty()) name = proper.name;
  if (!proper.email.empty()) email = proper.email;
}

}  // namespace premod::git
