// Matches the words of a class name with core/data/zone_words.tsv, and knows the widget's own item
// in the list of the pages of Settings.
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

Zone zone_by_part(const selector::Simple& simple, const css::OwnNames& names) {
  using selector::Match;
  const std::string_view part = simple.value;
  if (simple.kind != selector::Kind::attribute || simple.name != "class" ||
      (simple.match != Match::contains && simple.match != Match::suffix) ||
      (!part.starts_with('_') && !part.starts_with('-')))
    return Zone::none;
  for (const auto& row : data::zone_words::rows) {
    if (std::string_view(row.family).empty() || !has_word(part, row.word) ||
        !has_all_words(part, row.with))
      continue;
    const bool own = std::any_of(names.created.begin(), names.created.end(), [&](const auto& name) {
      return name.find(part) != std::string::npos;
    });
    return own ? Zone::none : zone_named(row.zone);
  }
  return Zone::none;
}

bool names_own_page(const selector::Tree& tree, const selector::Complex& selector,
                    const css::OwnNames& names) {
  bool own = false;
  selector::for_each_simple(tree, selector, [&](const selector::Simple& simple) {
    own = own || (simple.kind == selector::Kind::attribute &&
                  (simple.name == "href" || simple.name.starts_with("data-")) &&
                  simple.match != selector::Match::exists &&
                  simple.match != selector::Match::not_equals && is_own_value(simple, names));
  });
  return own;
}

bool is_own_page(const selector::Tree& tree, const selector::Complex& selector,
                 const css::OwnNames& names) {
  bool aside = false;
  selector::for_each_simple(tree, selector, [&](const selector::Simple& simple) {
    aside = aside ||
            (simple.kind == selector::Kind::class_name && simple.name.starts_with("aside__list"));
  });
  return aside && names_own_page(tree, selector, names);
}

}  // namespace premod::platform
