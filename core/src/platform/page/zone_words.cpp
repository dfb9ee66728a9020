// Matches the words of a class name with core/data/zone_words.tsv.
#include "data/zone_words.hpp"

#include <algorithm>

#include "platform/page/zones.hpp"
#include "platform/styles/classes.hpp"
#include "text/ascii.hpp"

namespace premod::platform {

bool has_word(std::string_view name, std::string_view word) {
  for (std::size_t at = name.find(word); at != std::string_view::npos;
       at = name.find(word, at + 1)) {
    std::size_t end = at + word.size();
    if (end < name.size() && name[end] == 's') ++end;
    const auto ends = [&](std::size_t place) { return !text::is_letter(name[place]); };
    if ((at == 0 || ends(at - 1)) && (end == name.size() || ends(end))) return true;
  }
  return false;
}

namespace {

bool has_all_words(std::string_view name, std::string_view words) {
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t end = std::min(words.find(' ', at), words.size());
    if (!has_word(name, words.substr(at, end - at))) return false;
    at = end + 1;
  }
  return true;
}

}  // namespace

Zone zone_by_words(std::string_view name) {
  for (const auto& row : data::zone_words::rows) {
    const std::string_view family = row.family;
    if (!name.starts_with(family) || !has_word(name, row.word) || !has_all_words(name, row.with))
      continue;
    if (family.empty() || class_standing(name) > ClassOwnership::root) return zone_named(row.zone);
  }
  return Zone::none;
}

}  // namespace premod::platform
