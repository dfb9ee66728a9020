// Minified: operators without white space. Mangled: names of one letter. What stands in literals
// and comments does not count.
#include "js/shape.hpp"

#include <algorithm>
#include <bitset>
#include <string>

#include "text/ascii.hpp"
#include "text/byte_set.hpp"

namespace premod::js {
namespace {

// ---- minified

constexpr std::size_t min_operators = 60;        // fewer say nothing
constexpr std::size_t min_dense_operators = 30;  // but for those without any white space
constexpr std::size_t max_spaced_dense = 5;      // per cent, of a whole script
constexpr std::size_t stretch = 400;            // operators; so many without white space are enough
constexpr std::size_t max_spaced_whole = 30;    // per cent, of a whole script
constexpr std::size_t max_spaced_stretch = 12;  // per cent, of a stretch

// What people and formatters put white space or a line end beside.
constexpr text::ByteSet operators("=+-*/%&|^?:<>,;{}");

// The source with spaces for comments and `literal` for what stands in literals.
constexpr char literal = '\x01';

std::string code_only(const Tree& tree) {
  std::string code(tree.source());
  const auto blank = [&](Span span, char with) {
    std::fill(code.begin() + span.begin, code.begin() + span.end, with);
  };
  for (const Comment& comment : tree.comments()) blank(comment.span, ' ');
  for (NodeId at = 1; at < tree.size(); ++at) {
    switch (tree[at].kind) {
      case NodeKind::string_literal:
      case NodeKind::template_element:
      case NodeKind::reg_exp_literal:
      case NodeKind::numeric_literal:
      case NodeKind::big_int_literal:
        blank(tree[at].span(), literal);
        break;
      default:
        break;
    }
  }
  return code;
}

struct Spacing {
  std::size_t all = 0;
  std::size_t spaced = 0;
  std::size_t in_stretch = 0;
  std::size_t spaced_in_stretch = 0;
  bool dense_stretch = false;

  void add(bool is_spaced) {
    ++all;
    spaced += is_spaced ? 1 : 0;
    ++in_stretch;
    spaced_in_stretch += is_spaced ? 1 : 0;
    if (in_stretch < stretch) return;
    if (spaced_in_stretch * 100 < max_spaced_stretch * stretch) dense_stretch = true;
    in_stretch = spaced_in_stretch = 0;
  }
};

Spacing spacing_of(std::string_view code) {
  Spacing out;
  for (std::size_t i = 0; i < code.size();) {
    if (!operators.has(code[i])) {
      ++i;
      continue;
    }
    std::size_t end = i + 1;
    while (end < code.size() && operators.has(code[end])) ++end;
    std::size_t left = i;
    while (left > 0 && text::is_space(code[left - 1])) --left;
    std::size_t right = end;
    while (right < code.size() && text::is_space(code[right])) ++right;
    // Data: a value between commas is written without white space by people, too.
    const bool data =
        (left > 0 && code[left - 1] == literal) || (right < code.size() && code[right] == literal);
    const bool spaced = left < i || right > end;
    if (!data || !spaced) {
      if (!data) out.add(spaced);
    }
    i = right > end ? right : end;
  }
  return out;
}

// ---- mangled

constexpr std::size_t min_names = 20;       // declared; fewer say nothing
constexpr std::size_t min_letters = 12;     // different ones; people have i, j, k, x, y, e, n ...
constexpr std::size_t min_one_letter = 85;  // per cent

}  // namespace

bool is_minified(const Tree& tree) {
  if (tree.error() != nullptr || tree.root() == 0) return false;
  const Spacing spacing = spacing_of(code_only(tree));
  if (spacing.dense_stretch) return true;
  if (spacing.all >= min_dense_operators && spacing.spaced * 100 < max_spaced_dense * spacing.all)
    return true;
  return spacing.all >= min_operators && spacing.spaced * 100 < max_spaced_whole * spacing.all;
}

bool has_mangled_names(const Tree& tree) {
  if (tree.error() != nullptr || tree.root() == 0) return false;
  std::size_t all = 0;
  std::size_t short_ones = 0;
  std::bitset<256> letters;
  for (NodeId at = 1; at < tree.size(); ++at) {
    if (tree[at].kind != NodeKind::binding_identifier) continue;
    const std::string_view name = tree.name(at);
    ++all;
    if (name.size() != 1 || !text::is_letter(name[0])) continue;
    ++short_ones;
    letters.set(static_cast<unsigned char>(name[0]));
  }
  return all >= min_names && short_ones * 100 >= min_one_letter * all &&
         letters.count() >= min_letters;
}

}  // namespace premod::js
