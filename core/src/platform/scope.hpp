// Whether a selector stays inside the widget: its root may be an id, an own class or prefix, an
// attribute or a custom element, and a nested rule inherits it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "css/file.hpp"
#include "platform/classes.hpp"

namespace premod::css {

/// What one selector of one rule reaches.
struct Reach {
  bool own = false;        ///< some part of it is the widget's own
  bool page_only = false;  ///< nothing but elements, `*`, attributes of the page, pseudo-classes
  bool bare_pseudo_element = false;  ///< only `::selection` and the like
  /// The class, id or attribute of the platform it meets, in the subject if there is one there.
  const selector::Simple* system = nullptr;
  bool system_in_subject = false;
  Standing standing = Standing::own;  ///< of `system`
};

class Scoping {
 public:
  explicit Scoping(const File& style);

  [[nodiscard]] Reach reach(const Rule& rule, const selector::Complex& selector) const;
  /// The prefix that most of the sheet's own classes share ("acme-"); empty if there is none.
  [[nodiscard]] const std::string& own_prefix() const { return own_prefix_; }

 private:
  struct Around {
    bool any = false;  // there is a style rule (or an @scope) around
    bool own = false;
    bool page_only = true;
  };
  void find_own_prefix();
  [[nodiscard]] Reach read(const selector::Complex& selector, int depth) const;
  void read_compound(const selector::Compound& compound, bool subject, int depth, Reach& out) const;
  void read_attribute(const selector::Simple& simple, bool subject, Reach& out) const;
  void meet(const selector::Simple& simple, Standing standing, bool subject, Reach& out) const;
  [[nodiscard]] Standing standing_of(std::string_view class_name) const;

  const File* style_;
  std::string own_prefix_;
  std::vector<Around> around_;  // of each rule: what its block stands in, itself included
};

/// Worked out once a sheet.
[[nodiscard]] const Scoping& scoping_of(const File& style);

/// The style stands in a page of its own (with <html> or <body>), shown in a frame: it cannot reach
/// the platform's interface.
[[nodiscard]] bool in_own_page(const File& style);

/// The text of a span for a message: white space folded, cut to about 80 characters.
[[nodiscard]] std::string shown(const File& style, Span span);

}  // namespace premod::css
