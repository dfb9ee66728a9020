// Reads one selector for Scoping: how its parts join, and whose each of them is.
#pragma once

#include "platform/styles/scope.hpp"

namespace premod::platform {

class ReachReader {
 public:
  /// `outer`: what stands around, for `&` and :scope; null at the top of a sheet.
  ReachReader(const css::File& style, const Scoping& scoping, const selector::Tree& tree,
              const Reach* outer)
      : style_(&style), scoping_(&scoping), tree_(&tree), outer_(outer) {}

  /// `around`: of what stands around the elements that a nested rule is about.
  [[nodiscard]] Reach read(const selector::Complex& selector, bool around = false) const;
  /// Of a list: any of them may match.
  [[nodiscard]] Reach read_any(std::span<const selector::Complex> selectors, int depth) const;

 private:
  [[nodiscard]] Reach read_parts(const selector::Complex& selector, bool around, int depth) const;
  void read_compound(const selector::Compound& compound, bool subject, int depth, Reach& out) const;
  /// `shared`: the element holds things of the platform's or of others, too.
  void read_pseudo(const selector::Simple& simple, bool whole_page, bool shared, bool subject,
                   int depth, Reach& out) const;
  void read_attribute(const selector::Simple& simple, bool subject, Reach& out) const;
  void read_class(const selector::Simple& simple, std::string_view name, bool marks_page,
                  bool subject, Reach& out) const;
  void read_class_part(const selector::Simple& simple, bool subject, Reach& out) const;
  void meet(const selector::Simple& simple, ClassOwnership standing, bool subject,
            Reach& out) const;

  const css::File* style_;
  const Scoping* scoping_;
  const selector::Tree* tree_;
  const Reach* outer_;
};

/// Both match: the parts of one selector.
void join(Reach& out, const Reach& part, bool subject);
/// Either matches: the members of a list.
[[nodiscard]] Reach either(const Reach& a, const Reach& b);

}  // namespace premod::platform
