// Look-ups in the tables of the platform's names; the tables are sorted by bytes.
#include "platform/styles/classes.hpp"

#include <algorithm>

#include "css/tokenizer.hpp"
#include "data/system_class_families.hpp"
#include "data/system_classes.hpp"
#include "data/system_ids.hpp"
#include "data/system_variables.hpp"
#include "data/widget_roots.hpp"
#include "platform/styles/name_table.hpp"

namespace premod::platform {
namespace {

template <class Rows>
constexpr bool sorted_by_name(const Rows& rows) {
  for (std::size_t i = 1; i < rows.size(); ++i)
    if (!(rows[i - 1].name < rows[i].name)) return false;
  return true;
}
static_assert(sorted_by_name(data::system_classes::rows));

template <class Rows>
auto first_at_or_after(const Rows& rows, std::string_view name) {
  return std::lower_bound(
      rows.begin(), rows.end(), name,
      [](const auto& row, std::string_view wanted) { return row.name < wanted; });
}

// Every class of every rule is looked up, several times.
constexpr NameTable<data::system_classes::rows.size()> system_classes(data::system_classes::rows,
                                                                      [](const auto& row) {
                                                                        return row.name;
                                                                      });
constexpr FirstByteTable<data::system_class_families::rows.size()> families(
    data::system_class_families::rows, [](const auto& row) { return row.prefix; });
constexpr FirstByteTable<data::widget_roots::rows.size()> roots(data::widget_roots::rows,
                                                                [](const auto& row) {
                                                                  return row.prefix;
                                                                });

}  // namespace

ClassOwnership class_standing(std::string_view name) {
  if (name.empty()) return ClassOwnership::own;
  for (const std::uint16_t i : roots.rows_for(name)) {
    const auto& row = data::widget_roots::rows[i];
    if (row.kind == "class" && name.size() > row.prefix.size() && name.starts_with(row.prefix))
      return ClassOwnership::root;
  }
  const std::size_t at =
      system_classes.find(name, [](std::size_t i) { return data::system_classes::rows[i].name; });
  if (at != system_classes.none) {
    const std::string_view status = data::system_classes::rows[at].status;
    if (status == "generic") return ClassOwnership::generic;
    return status == "conjecture" ? ClassOwnership::likely : ClassOwnership::system;
  }
  // "nav__menu__item--custom": made after the platform's names and marked as not being one.
  if (name.ends_with("-custom") || name.ends_with("_custom")) return ClassOwnership::own;
  for (const std::uint16_t i : families.rows_for(name))
    if (name.starts_with(data::system_class_families::rows[i].prefix))
      return ClassOwnership::likely;
  return ClassOwnership::own;
}

bool begins_system_class(std::string_view prefix) {
  const auto at = first_at_or_after(data::system_classes::rows, prefix);
  return at != data::system_classes::rows.end() && at->name.starts_with(prefix);
}

bool is_in_system_class(std::string_view part, selector::Match match) {
  return std::any_of(
      data::system_classes::rows.begin(), data::system_classes::rows.end(), [&](const auto& row) {
        return match == selector::Match::suffix ? row.name.ends_with(part)
                                                : row.name.find(part) != std::string_view::npos;
      });
}

bool is_system_id(std::string_view name) {
  return std::any_of(data::system_ids::rows.begin(), data::system_ids::rows.end(),
                     [&](const auto& row) { return row.name == name; });
}

bool is_own_value(const selector::Simple& attribute, const css::OwnNames& names) {
  using selector::Match;
  const std::string_view value = attribute.value;
  if (attribute.kind != selector::Kind::attribute || value.empty()) return false;
  if (attribute.name != "name" && attribute.name != "for" && css::is_menu_code(value)) return false;
  if (names.settings.contains(value) || names.menu_items.contains(value) ||
      names.shares_beginning(value))
    return true;
  if ((attribute.name == "name" || attribute.name == "for") && names.shares_first_word(value) &&
      !begins_system_class(value.substr(0, value.find_first_of("-_"))))
    return true;
  if (value.find(hole_name) != std::string_view::npos) return true;
  // `a[href*="/acme_page/"]`: an address that holds the code of an own menu item.
  if (std::any_of(names.menu_items.begin(), names.menu_items.end(), [&](const std::string& code) {
        return code.size() >= 3 && value.find(code) != std::string_view::npos;
      }))
    return true;
  if (attribute.match != Match::equals && names.has_in_name(value)) return true;
  if (attribute.match != Match::equals && attribute.match != Match::prefix) return false;
  const bool plain = std::all_of(value.begin(), value.end(), css::is_name_byte);
  if (!plain || (value[0] >= '0' && value[0] <= '9')) return false;
  return names.is_silent() ||
         (names.in_markup.contains(value) && class_standing(value) == ClassOwnership::own);
}

bool is_system_variable(std::string_view name) {
  return std::any_of(data::system_variables::rows.begin(), data::system_variables::rows.end(),
                     [&](const auto& row) { return name.starts_with(row.prefix); });
}

}  // namespace premod::platform
