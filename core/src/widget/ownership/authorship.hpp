// Whose each part of a script or a style sheet is: known published code, somebody's module inside a
// bundle, or the integrator's. RuleRun by what the code is, never by what stands in comments, names
// or around it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "css/file.hpp"
#include "flow/script.hpp"
#include "js/code_sites.hpp"
#include "text/span.hpp"
#include "widget/ownership/known_code.hpp"

namespace premod {

class Widget;

enum class Author : std::uint8_t {
  own,      ///< judged by every rule
  mixed,    ///< not known, in a bundle or between known code: style at most a warning
  related,  ///< the same words as known code in a file of known code: another build of it
  known,    ///< digest and all
  tool,     ///< a build script or a test that no file of the widget names
};

/// Files that consist to this share of known code are collections; what is not known in them may be
/// another release's.
inline constexpr std::uint32_t min_known_per_cent = 30;
/// Bundles too, where modules that may be anybody's and known code make up this share.
inline constexpr std::uint32_t min_told_per_cent = 10;
/// Or where there are so many of them.
inline constexpr std::size_t min_laid_modules = 12;
/// A sheet with fewer known rules is the integrator's, all of it: `body {margin: 0}` is in many.
inline constexpr std::size_t min_known_rules = 12;

/// Immutable; positions are bytes of the whole file.
class Authorship {
 public:
  struct Part {
    std::uint32_t begin = 0;  ///< up to the next part's
    Author author = Author::own;
  };

  using Lookup = std::optional<KnownSource> (*)(KnownAs, std::uint64_t);

  /// A script that has no syntax error.
  static Authorship of(const js::File& script, Lookup known = known_source);
  static Authorship of(const css::File& style, Lookup known = known_source);
  /// A build script or a test.
  static Authorship tool();

  [[nodiscard]] Author at(std::uint32_t offset) const;
  /// Every unit is known or related.
  [[nodiscard]] bool is_all_known() const { return all_known_; }
  [[nodiscard]] std::uint32_t known_per_cent() const { return known_per_cent_; }
  [[nodiscard]] bool is_bundle() const { return bundle_; }
  /// What most of the known code is; empty if none is known.
  [[nodiscard]] const std::string& library() const { return library_; }
  /// "3.4.1", "3.4.1–3.6.0": the releases that hold the code, of those looked at.
  [[nodiscard]] const std::string& versions() const { return versions_; }

 private:
  friend class AuthorshipBuilder;

  std::vector<Part> parts_;
  std::string library_;
  std::string versions_;
  std::uint32_t known_per_cent_ = 0;
  bool all_known_ = false;
  bool bundle_ = false;
};

/// Worked out once a document.
[[nodiscard]] const Authorship& authorship(const js::File& script);
[[nodiscard]] const Authorship& authorship(const css::File& style);
/// Not in a bundle's foreign module nor between known code: what is found there is the widget's
/// own.
[[nodiscard]] bool is_own(const js::File& script, std::uint32_t offset);

/// Whose the scripts and style sheets of a widget are.
class Authors {
 public:
  explicit Authors(const Widget& widget);

  [[nodiscard]] Author at(const File& file, std::uint32_t offset) const;
  /// `mixed` becomes `related` where published code is known to hold what the rule finds there.
  [[nodiscard]] Author at(const File& file, std::uint32_t offset, std::string_view rule);
  /// Null: no script or sheet, or all of it is the integrator's.
  [[nodiscard]] const Authorship* of(const File& file) const;

 private:
  std::unordered_map<const File*, Authorship> files_;
  std::unordered_map<const File*, const js::File*> scripts_;
  std::unordered_map<const File*, js::CodeSites> sites_;  // made when first asked for
};

}  // namespace premod
