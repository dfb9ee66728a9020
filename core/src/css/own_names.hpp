// The names by which a widget's own elements are known: those it writes into its markup and
// scripts, and those that premod.json declares.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "css/selector.hpp"

namespace premod::css {

/// Immutable after it is gathered (widget/ownership/own_names.hpp).
struct OwnNames {
  struct Root {
    selector::Kind kind{};
    std::string name;
    std::string value;  ///< of an attribute selector
  };
  using Names = std::set<std::string, std::less<>>;
  /// Without an order: every class of every rule is looked for in them.
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view name) const {
      return std::hash<std::string_view>{}(name);
    }
  };
  using NameTable = std::unordered_set<std::string, Hash, std::equal_to<>>;

  // What premod.json declares, whatever it looks like.
  std::vector<Root> roots;
  std::vector<std::string> prefixes;  ///< of classes and ids

  // What the files show.
  std::string code;   ///< of the widget, empty if the manifest has none
  NameTable created;  ///< classes and ids given to elements
  Names in_markup;    ///< those of `created` that stand in a class or id attribute
  NameTable made;     ///< those that elements have which the widget makes, and surely no others
  /// The first tag of each twig template, by the name of its file.
  std::map<std::string, std::string, std::less<>> template_tags;
  Names attributes;    ///< names of the attributes that the markup gives, `data-...` only
  Names beginnings;    ///< of names whose rest is computed: "acme-" of `'acme-' + kind`
  Names own_prefixes;  ///< "acme-": what several created names share
  Names page_classes;  ///< given to body or html and to nothing else
  Names settings;      ///< the fields that the manifest declares
  Names menu_items;    ///< codes of its items in the left menu, those of submenus too

  /// Declared in premod.json.
  [[nodiscard]] bool declares(const selector::Simple& simple) const;
  /// Some file of the widget gives this class or id to an element.
  [[nodiscard]] bool creates(std::string_view name) const;
  /// It begins as the widget's other names do, or holds the widget's code.
  [[nodiscard]] bool shares_beginning(std::string_view name) const;
  /// The same, whichever mark follows the first word: "acme_" where the others begin with "acme-".
  [[nodiscard]] bool shares_first_word(std::string_view name) const;
  /// Only elements that the widget makes have it, so that what stands in them is the widget's, too.
  [[nodiscard]] bool encloses(std::string_view name) const;
  /// A whole part of its code, or of what most of its names have: "clock" of "acme-clock__row".
  [[nodiscard]] bool has_in_name(std::string_view part) const;
  /// The files name so little that what they do not name proves nothing.
  [[nodiscard]] bool is_silent() const { return in_markup.empty(); }
};

/// The code of one of the platform's own items in the left menu, or of what they lead to.
[[nodiscard]] bool is_menu_code(std::string_view code);

}  // namespace premod::css
