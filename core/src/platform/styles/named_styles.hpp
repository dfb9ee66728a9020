// What the widget's sheets give to each of its own classes and ids, and to what has several of them
// at once.
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "css/file.hpp"
#include "platform/styles/style_effects.hpp"

namespace premod::platform {

using NameSet = std::set<std::string, std::less<>>;

inline constexpr std::size_t max_pairs = 1024;  ///< rules about one class together with others

/// What is known of one class or id.
struct Named {
  StyleValues values;
  const premod::File* file = nullptr;
  Span span;  ///< of the selector that gives it its position
  std::string selector;
  bool closes = false;    ///< some state or deed hides it
  bool on_page = false;   ///< a script puts it on the page
  bool first = false;     ///< before all else in it
  std::size_t order = 0;  ///< of its rules among those of other names
};

/// A rule for what has several own classes at once: `.a.b`.
struct Together {
  NameSet names;
  StyleValues values;
};

/// The name of what a data attribute marks: "[data-acme]", "[data-acme=veil]".
[[nodiscard]] std::string data_name(std::string_view attribute, std::string_view value);

class NamedStyles {
 public:
  /// By name; "x::" for what ::before and ::after of it are given.
  using Names = std::map<std::string, Named, std::less<>>;

  /// Of one sheet; what stands below the widget's own place or is for paper only is left out.
  void read(const css::File& style);
  [[nodiscard]] Names& names() { return names_; }
  /// Adds what rules such as `.a.b` give to an element with all these names.
  void add_together(const NameSet& names, StyleValues& out) const;

 private:
  void read_rule(const css::File& style, const css::Rule& rule, const selector::Complex& one,
                 const StyleValues& values);
  void keep_together(const css::File& style, const selector::Complex& one,
                     const StyleValues& values);

  Names names_;
  std::map<std::string, std::vector<Together>, std::less<>> together_;
  std::size_t orders_ = 0;
};

}  // namespace premod::platform
