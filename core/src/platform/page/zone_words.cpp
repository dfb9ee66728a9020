// Matches the words of a class name with core/data/zone_words.tsv.
#include "data/zone_words.hpp"

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

Zone zone_by_words(std::string_view name) {
  for (const auto& row : data::zone_words::rows)
    if (name.starts_with(row.family) && has_word(name, row.word) &&
        (row.with.empty() || has_word(name, row.with)) &&
        class_standing(name) > ClassOwnership::root)
      return zone_named(row.zone);
  return Zone::none;
}

}  // namespace premod::platform
