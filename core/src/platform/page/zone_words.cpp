// Matches names with core/data/interface_zones.tsv and the words of a class name with
// core/data/zone_words.tsv, and knows the widget's own names and items.
#include "data/zone_words.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "css/tokenizer.hpp"
#include "data/interface_zones.hpp"
#include "platform/page/zones.hpp"
#include "platform/styles/classes.hpp"
#include "platform/styles/name_table.hpp"
#include "text/ascii.hpp"
#include "text/entities/host_kind.hpp"
#include "text/needles.hpp"

namespace premod::platform {
namespace {

using css::same_name;

using selector::Kind;
using selector::Match;
using selector::Simple;

constexpr std::size_t min_part = 5;  ///< bytes of `[class*="part"]` that mean something

constexpr std::array<std::pair<std::string_view, Zone>, 10> zones = {{
    {"reviews", Zone::reviews},
    {"disable_button", Zone::disable_button},
    {"install_button", Zone::install_button},
    {"save_button", Zone::save_button},
    {"left_menu", Zone::left_menu},
    {"notification_centre", Zone::notification_centre},
    {"trigger_window", Zone::trigger_window},
    {"billing_page", Zone::billing_page},
    {"profile_page", Zone::profile_page},
    {"settings_menu", Zone::settings_menu},
}};

bool is_word(Match match) { return match == Match::equals || match == Match::word; }

/// `match`: how much of a name `name` is.
bool fits(std::string_view row, bool prefix, std::string_view name, Match match) {
  if (is_word(match)) return prefix ? name.starts_with(row) : name == row;
  if (name.size() < min_part) return false;
  if (match == Match::prefix || match == Match::dash) return row.starts_with(name);
  if (match == Match::suffix) return !prefix && row.ends_with(name);
  return row.find(name) != std::string_view::npos;
}

// Every class of every rule is looked up; nearly all differ from all rows in the first letter.
constexpr FirstByteTable<data::interface_zones::rows.size()> by_first_letter(
    data::interface_zones::rows, [](const auto& row) { return row.name; });

Zone named(std::string_view kind, std::string_view name, Match match = Match::equals) {
  const auto is_named = [&](const auto& row) {
    return row.kind == kind && fits(row.name, row.match == "prefix", name, match);
  };
  if (is_word(match)) {
    for (const std::uint16_t i : by_first_letter.rows_for(name))
      if (is_named(data::interface_zones::rows[i]))
        return zone_named(data::interface_zones::rows[i].zone);
    return Zone::none;
  }
  for (const auto& row : data::interface_zones::rows)
    if (is_named(row)) return zone_named(row.zone);
  return Zone::none;
}

/// "/settings/payments" is no name of the page of payment.
bool names_page(std::string_view path, std::string_view page) {
  return path.starts_with(page) &&
         (path.size() == page.size() || !text::is_letter(path[page.size()]));
}

/// The path of an address on the page's own host or another one of the platform; else empty.
std::string_view platform_path(std::string_view address) {
  if (address.starts_with(hole_name)) return address.substr(hole_name.size());  // location.origin
  const std::size_t mark = address.find("//");
  if (mark != 0 && (mark == address.npos || address[mark - 1] != ':')) return address;
  const std::string_view rest = address.substr(mark + 2);
  const std::size_t end = std::min(rest.find('/'), rest.size());
  return text::is_platform_host(css::lower(rest.substr(0, end))) ? rest.substr(end)
                                                                 : std::string_view();
}

Zone zone_of_address(std::string_view address) {
  const std::string_view path = platform_path(address);
  if (names_page(path, "/settings/pay") || names_page(path, "/settings/billing"))
    return Zone::billing_page;
  return names_page(path, "/settings/profile") ? Zone::profile_page : Zone::none;
}

}  // namespace

Zone zone_named(std::string_view name) {
  for (const auto& [zone_name, zone] : zones)
    if (zone_name == name) return zone;
  return Zone::none;
}

Zone zone_of(const Simple& simple) {
  if (simple.kind == Kind::class_name) return named("class", simple.name);
  if (simple.kind == Kind::id) return named("id", simple.name);
  if (simple.kind != Kind::attribute || simple.match == Match::exists ||
      simple.match == Match::not_equals)
    return Zone::none;
  if (same_name(simple.name, "id")) return named("id", simple.value, simple.match);
  // Links to the pages of Settings stand in their list.
  if (same_name(simple.name, "href") && simple.value.starts_with("/settings/"))
    return Zone::settings_menu;
  // The platform's form of a page is known by where it sends.
  if (same_name(simple.name, "action")) return zone_of_address(simple.value);
  if (!same_name(simple.name, "class")) return Zone::none;
  // [class="a b"] names several.
  for (std::size_t at = 0; at < simple.value.size();) {
    const std::size_t end = std::min(simple.value.find(' ', at), simple.value.size());
    const Zone zone = named("class", simple.value.substr(at, end - at), simple.match);
    if (end > at && zone != Zone::none) return zone;
    at = end + 1;
  }
  return Zone::none;
}

bool names_zone(std::string_view text) {
  static const text::Needles names = [] {
    std::vector<std::string_view> all;
    for (const auto& row : data::interface_zones::rows) all.push_back(row.name);
    for (const auto& row : data::zone_words::rows) all.push_back(row.word);
    all.push_back("aside__list");
    return text::Needles(std::move(all));
  }();
  bool found = text.find("*=") != std::string_view::npos ||
               text.find("^=") != std::string_view::npos ||
               text.find("$=") != std::string_view::npos;
  names.each_in(text, [&](text::Needles::Found) { found = true; });
  return found;
}

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

Zone zone_by_part(const Simple& simple, const css::OwnNames& names) {
  const std::string_view part = simple.value;
  if (simple.kind != Kind::attribute || simple.name != "class" ||
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
    return zone_named(row.zone);
  }
  return Zone::none;
}

bool marks_own_item(const Simple& simple, const css::OwnNames& names) {
  if (simple.kind != Kind::attribute || simple.match == Match::exists ||
      simple.match == Match::not_equals)
    return false;
  const bool known = simple.value.find(hole_name) != std::string_view::npos ||
                     names.menu_items.contains(simple.value) ||
                     names.shares_beginning(simple.value);
  if (same_name(simple.name, "data-widget-code")) return known || names.code.empty();
  if (!same_name(simple.name, "data-entity")) return is_own_value(simple, names);
  if (known) return true;
  // What is none of the platform's items is a widget's.
  return simple.match == Match::equals && !simple.value.empty() &&
         !css::is_menu_code(simple.value) && names.menu_items.empty();
}

bool marks_platform_item(const Simple& simple) {
  return simple.kind == Kind::attribute && simple.match == Match::equals &&
         same_name(simple.name, "data-entity") && css::is_menu_code(simple.value);
}

bool is_own(const Simple& simple, const css::OwnNames& names) {
  if (names.declares(simple)) return true;
  if (names.page_classes.contains(simple.name)) return false;
  if (const auto hole = simple.name.find(hole_name); hole != std::string_view::npos)
    return hole == 0 || !begins_system_class(simple.name.substr(0, hole));
  if (simple.kind == Kind::class_name) {
    if (class_standing(simple.name) > ClassOwnership::root || zone_of(simple) != Zone::none)
      return false;
    return names.is_silent() || names.creates(simple.name) || names.shares_beginning(simple.name);
  }
  if (simple.kind == Kind::id) {
    if (is_system_id(simple.name) || zone_of(simple) != Zone::none) return false;
    return names.is_silent() || names.creates(simple.name) || names.shares_beginning(simple.name) ||
           simple.name.starts_with("work-area");
  }
  if (simple.kind != Kind::attribute) return false;
  if (simple.name == "data-widget-code") return marks_own_item(simple, names);
  return is_own_value(simple, names);
}

bool names_own(const selector::Tree& tree, const selector::Complex& selector,
               const css::OwnNames& names) {
  bool own = false;
  selector::for_each_simple(tree, selector,
                            [&](const Simple& simple) { own = own || is_own(simple, names); });
  return own;
}

bool names_own_page(const selector::Tree& tree, const selector::Complex& selector,
                    const css::OwnNames& names) {
  bool own = false;
  selector::for_each_simple(tree, selector, [&](const Simple& simple) {
    own = own || (simple.kind == Kind::attribute &&
                  (simple.name == "href" || simple.name.starts_with("data-")) &&
                  simple.match != Match::exists && simple.match != Match::not_equals &&
                  is_own_value(simple, names));
  });
  return own;
}

bool is_own_page(const selector::Tree& tree, const selector::Complex& selector,
                 const css::OwnNames& names) {
  bool aside = false;
  selector::for_each_simple(tree, selector, [&](const Simple& simple) {
    aside = aside || (simple.kind == Kind::class_name && simple.name.starts_with("aside__list"));
  });
  return aside && names_own_page(tree, selector, names);
}

}  // namespace premod::platform
