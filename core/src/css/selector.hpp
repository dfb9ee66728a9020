// Selectors Level 4, as style sheets, the DOM and jQuery write them; shared by the css rules and by
// whoever reads a selector out of a script's string.
#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.hpp"

namespace premod::selector {

/// `:is(:is(:is(...)))` deeper than this is an error.
inline constexpr int max_depth = 16;

enum class Dialect : std::uint8_t {
  css,     ///< a rule's prelude
  nested,  ///< a nested rule's prelude: may begin with a combinator
  dom,     ///< querySelector, matches, closest
  jquery,  ///< dom with [a!=b], bare attribute values, :first, :visible, :contains(x), a leading
           ///< combinator (find, children) ...
};

enum class Kind : std::uint8_t {
  type,
  universal,
  class_name,
  id,
  attribute,
  pseudo_class,
  pseudo_element,
  nesting,  ///< `&`
};

enum class Match : std::uint8_t {
  exists,
  equals,
  word,
  dash,
  prefix,
  suffix,
  contains,
  not_equals
};

enum class Combinator : std::uint8_t { none, descendant, child, next, subsequent, column };

/// One simple selector. Spans are offsets in the parsed text plus `base`.
struct Simple {
  Kind kind = Kind::type;
  Match match = Match::exists;  ///< attribute
  char flag = 0;                ///< attribute: i or s, lower case
  Span span;
  std::string_view name;   ///< escapes resolved; without `.`, `#`, `:`; case as written
  std::string_view value;  ///< attribute: the value, escapes resolved
  std::string_view scope;  ///< namespace prefix as written, "*" possible
  bool has_scope = false;
  bool functional = false;        ///< a pseudo with brackets
  Span argument;                  ///< what stands in them
  std::uint32_t first_inner = 0;  ///< :is, :where, :not, :has, :nth-child(... of S) ...
  std::uint32_t inner_count = 0;
};

struct Compound {
  Combinator combinator = Combinator::none;  ///< what stands before it
  Span span;
  std::uint32_t first_simple = 0;
  std::uint32_t simple_count = 0;
};

struct Complex {
  Span span;
  std::uint32_t first_compound = 0;
  std::uint32_t compound_count = 0;
};

enum class ErrorKind : std::uint8_t {
  empty,       ///< nothing where a selector belongs
  unexpected,  ///< a token that no selector holds here
  unclosed,    ///< [ or ( without its end
  dangling,    ///< a combinator without a compound after it
  too_deep,
};
struct Error {
  ErrorKind kind{};
  Span at;
};

/// Where parsed selectors live: a whole style sheet's share one.
class Tree {
 public:
  struct List {
    std::uint32_t first = 0;
    std::uint32_t count = 0;
  };

  /// Appends the selectors of a list. On an error nothing is appended (a browser drops them all).
  std::optional<Error> parse(std::string_view text, Dialect dialect, std::uint32_t base, List& out);

  [[nodiscard]] std::span<const Complex> selectors(List list) const {
    return std::span(complexes_).subspan(list.first, list.count);
  }
  [[nodiscard]] std::span<const Compound> compounds(const Complex& complex) const {
    return std::span(compounds_).subspan(complex.first_compound, complex.compound_count);
  }
  [[nodiscard]] std::span<const Simple> simples(const Compound& compound) const {
    return std::span(simples_).subspan(compound.first_simple, compound.simple_count);
  }
  /// The selectors inside :is(...), :not(...) and so on.
  [[nodiscard]] std::span<const Complex> inner(const Simple& simple) const {
    return std::span(complexes_).subspan(simple.first_inner, simple.inner_count);
  }
  /// The compound a selector is about: its last one.
  [[nodiscard]] const Compound& subject(const Complex& complex) const {
    return compounds_[complex.first_compound + complex.compound_count - 1];
  }

 private:
  friend class Reader;
  std::vector<Simple> simples_;
  std::vector<Compound> compounds_;
  std::vector<Complex> complexes_;
  std::deque<std::string> decoded_;  // names with escapes; a deque keeps the views valid
};

/// One list with its own tree, for strings of scripts. `text` must outlive it.
struct Parsed {
  Tree tree;
  Tree::List list;
  std::optional<Error> error;

  [[nodiscard]] bool ok() const { return !error; }
  [[nodiscard]] std::span<const Complex> selectors() const { return tree.selectors(list); }
};
[[nodiscard]] Parsed parse(std::string_view text, Dialect dialect, std::uint32_t base = 0);

/// Calls `f(const Simple&)` for every simple selector of `complex`, those inside :is() and the like
/// included.
template <class F>
void for_each_simple(const Tree& tree, const Complex& complex, F&& f, int depth = 0) {
  for (const Compound& compound : tree.compounds(complex))
    for (const Simple& simple : tree.simples(compound)) {
      f(simple);
      if (depth < max_depth)
        for (const Complex& inner : tree.inner(simple)) for_each_simple(tree, inner, f, depth + 1);
    }
}

}  // namespace premod::selector
