// Whether a selector stays inside the widget: its root may be an id, an own class or prefix, an
// attribute or a custom element. Nesting and @scope are resolved first, and of the alternatives of
// a list the one that reaches farthest counts.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "css/file.hpp"
#include "platform/styles/classes.hpp"

namespace premod::platform {

/// What one selector reaches, or several of which any may match.
struct Reach {
  bool own = false;        ///< every way to match it goes through something of the widget's own
  bool within = false;     ///< so does every way to what stands beside it
  bool page_wide = false;  ///< some way is made of elements, `*`, attributes of the page and
                           ///< pseudo-classes only
  bool unknown = false;    ///< it names something that nobody in the widget makes
  bool bare_pseudo_element = false;  ///< only `::selection` and the like
  /// The class, id or attribute of the platform it meets, in the subject if there is one there.
  const selector::Simple* system = nullptr;
  bool system_in_subject = false;
  ClassOwnership standing = ClassOwnership::own;  ///< of `system`
};

class Scoping {
 public:
  explicit Scoping(const css::File& style);

  /// Of a selector of a style rule, as it applies where the rule stands.
  [[nodiscard]] Reach reach(const css::Rule& rule, const selector::Complex& selector) const;
  /// The style rule gives properties, in its own block or in an @media and the like inside it.
  [[nodiscard]] bool declares(const css::Rule& rule) const { return around(rule).declares; }
  /// It gives custom properties only.
  [[nodiscard]] bool only_variables(const css::Rule& rule) const {
    return around(rule).declares && !around(rule).plain;
  }
  /// It applies on paper only.
  [[nodiscard]] bool in_print(const css::Rule& rule) const { return around(rule).print; }
  /// The block it stands in, or its own selector, is the widget's own: whatever it sets stays
  /// there.
  [[nodiscard]] bool is_own(const css::Rule& rule) const { return around(rule).reach.own; }
  /// The prefix that most of the sheet's own classes share ("acme-"); empty if there is none.
  [[nodiscard]] const std::string& own_prefix() const { return own_prefix_; }
  /// The selector with what stands around it, for a message.
  [[nodiscard]] std::string shown(const css::Rule& rule, const selector::Complex& selector) const;
  /// The class or id is the widget's: declared, made by one of its files, or of its family.
  [[nodiscard]] ClassOwnership standing_of(std::string_view class_name) const;
  [[nodiscard]] bool is_unknown(std::string_view class_name) const;

 private:
  struct Around {
    bool any = false;       // there is a style rule (or an @scope) around, itself included
    bool declares = false;  // in its block or in the conditions inside it
    bool plain = false;     // and not only custom properties
    bool print = false;
    Reach reach;  // of its selectors as they apply
  };
  [[nodiscard]] const Around& around(const css::Rule& rule) const {
    return around_[static_cast<std::size_t>(&rule - style_->rules().data())];
  }
  void find_own_prefix();
  void find_declaring();
  [[nodiscard]] Around read_rule(const css::Rule& rule) const;
  [[nodiscard]] Reach read_all(const css::Rule& rule, const Reach* outer) const;
  [[nodiscard]] std::string applied(const css::Rule& rule, std::string_view selector) const;

  const css::File* style_;
  std::string own_prefix_;
  std::vector<Around> around_;  // of each rule
};

/// Worked out once a sheet.
[[nodiscard]] const Scoping& scoping_of(const css::File& style);

/// The style stands in a page of its own (with <html> or <body>, or a picture), shown in a frame:
/// it cannot reach the platform's interface.
[[nodiscard]] bool in_standalone_page(const css::File& style);

/// The text of a span for a message: white space folded, cut to about 80 characters.
[[nodiscard]] std::string shown(const css::File& style, Span span);

}  // namespace premod::platform
