// Matches the words of a class name with core/data/zone_words.tsv, and knows the widget's own
// names and items.
#include "data/zone_words.hpp"

#include <algorithm>

#include "css/tokenizer.hpp"
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
      names.shares_beginning(part))
    return Zone::none;
  const bool from_middle = part.starts_with('_') || part.starts_with('-');
  for (const auto& row : data::zone_words::rows) {
    if (std::string_view(row.family).empty() || !has_word(part, row.word) ||
        !has_all_words(part, row.with))
      continue;
    // `[class*="review-count"]`: one word that begins it tells as much.
    if (!from_middle && (!part.starts_with(row.word) || !std::string_view(row.with).empty()))
      continue;
    const bool own = std::any_of(names.created.begin(), names.created.end(), [&](const auto& name) {
      return name.find(part) != std::string::npos;
    });
    return own ? Zone::none : zone_named(row.zone);
  }
  return Zone::none;
}

bool marks_own_item(const selector::Simple& simple, const css::OwnNames& names) {
  if (simple.kind != selector::Kind::attribute || simple.match == selector::Match::exists ||
      simple.match == selector::Match::not_equals)
    return false;
  const bool known = simple.value.find(hole_name) != std::string_view::npos ||
                     names.menu_items.contains(simple.value) ||
                     names.shares_beginning(simple.value);
  if (css::same_name(simple.name, "data-widget-code")) return known || names.code.empty();
  if (!css::same_name(simple.name, "data-entity")) return is_own_value(simple, names);
  if (known) return true;
  // What is none of the platform's items is a widget's.
  return simple.match == selector::Match::equals && !simple.value.empty() &&
         !css::is_menu_code(simple.value) && names.menu_items.empty();
}

bool marks_platform_item(const selector::Simple& simple) {
  return simple.kind == selector::Kind::attribute && simple.match == selector::Match::equals &&
         css::same_name(simple.name, "data-entity") && css::is_menu_code(simple.value);
}

bool is_own(const selector::Simple& simple, const css::OwnNames& names) {
  if (names.declares(simple)) return true;
  if (names.page_classes.contains(simple.name)) return false;
  if (const auto hole = simple.name.find(hole_name); hole != std::string_view::npos)
    return hole == 0 || !begins_system_class(simple.name.substr(0, hole));
  if (simple.kind == selector::Kind::class_name) {
    if (class_standing(simple.name) > ClassOwnership::root || zone_of(simple) != Zone::none)
      return false;
    return names.is_silent() || names.creates(simple.name) || names.shares_beginning(simple.name);
  }
  if (simple.kind == selector::Kind::id) {
    if (is_system_id(simple.name) || zone_of(simple) != Zone::none) return false;
    return names.is_silent() || names.creates(simple.name) || names.shares_beginning(simple.name) ||
           simple.name.starts_with("work-area");
  }
  if (simple.kind != selector::Kind::attribute) return false;
  if (simple.name == "data-widget-code") return marks_own_item(simple, names);
  return is_own_value(simple, names);
}

bool names_own(const selector::Tree& tree, const selector::Complex& selector,
               const css::OwnNames& names) {
  bool own = false;
  selector::for_each_simple(
      tree, selector, [&](const selector::Simple& simple) { own = own || is_own(simple, names); });
  return own;
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
