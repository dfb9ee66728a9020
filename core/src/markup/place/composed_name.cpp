#include "markup/place/composed_name.hpp"

#include <algorithm>
#include <cstdint>
#include <vector>

#include "css/find_name.hpp"
#include "text/ascii.hpp"

namespace premod::markup {
namespace {

/// How much of a name the bytes so far may end with, in every way that twig may write them: bit n
/// stands for its first n bytes behind what is no name.
class Matcher {
 public:
  explicit Matcher(std::string_view name) : name_(name) {}

  void text(std::string_view text) {
    for (const char c : text) step(c);
  }
  void output(const twig::Written* written) {
    if (written == nullptr || written->values.empty()) return step(twig::unknown_part);
    const std::uint64_t before = now_;
    std::uint64_t all = 0;
    for (const std::string& value : written->values) {
      now_ = before;
      text(value);
      all |= now_;
    }
    now_ = all;
  }
  void tag(std::string_view name) {
    if (name == "if") branches_.push_back({now_, 0});
    if (branches_.empty()) return;
    if (text::is_one_of(name, {"else", "elseif"})) {
      Branches& open = branches_.back();
      open.done |= now_;
      open.otherwise = open.otherwise || name == "else";
      now_ = open.before;
    }
    if (name == "endif") close();
  }
  [[nodiscard]] bool is_found() {
    while (!branches_.empty()) close();
    return found_ || is_whole();
  }

 private:
  struct Branches {
    std::uint64_t before;  // an `if`
    std::uint64_t done;    // its branches so far
    bool otherwise = false;
  };

  /// What is not known goes on with a name and is no part of this one.
  void step(char c) {
    const bool unknown = twig::limited_part.find(c) != std::string_view::npos;
    if (!unknown && !css::is_name_byte(c)) {
      found_ = found_ || is_whole();
      now_ = 1;
      return;
    }
    std::uint64_t next = 0;
    for (std::size_t n = 0; n < name_.size() && !unknown; ++n)
      if ((now_ >> n & 1U) != 0 && name_[n] == c) next |= std::uint64_t{1} << (n + 1);
    now_ = next;
  }
  [[nodiscard]] bool is_whole() const { return (now_ >> name_.size() & 1U) != 0; }
  void close() {
    const Branches open = branches_.back();
    branches_.pop_back();
    now_ |= open.done;
    if (!open.otherwise) now_ |= open.before;
  }

  std::string_view name_;
  std::uint64_t now_ = 1;
  std::vector<Branches> branches_;
  bool found_ = false;
};

bool is_composed(const File& page, Span stretch, std::string_view name) {
  Matcher matcher(name);
  const auto& pieces = page.twig().pieces;
  const auto& written = page.twig().written;
  auto piece = std::partition_point(pieces.begin(), pieces.end(), [&](const twig::Piece& one) {
    return one.span.end <= stretch.begin;
  });
  auto known = std::partition_point(written.begin(), written.end(), [&](const twig::Written& one) {
    return one.span.begin < stretch.begin;
  });
  for (; piece != pieces.end() && piece->span.begin < stretch.end; ++piece) {
    if (piece->kind == twig::PieceKind::output) {
      while (known != written.end() && known->span.begin < piece->span.begin) ++known;
      matcher.output(known != written.end() && known->span == piece->span ? &*known : nullptr);
    } else if (piece->kind == twig::PieceKind::tag) {
      matcher.tag(piece->name);
    } else if (piece->kind != twig::PieceKind::comment) {
      matcher.text(page.text(
          {std::max(piece->span.begin, stretch.begin), std::min(piece->span.end, stretch.end)}));
    }
  }
  return matcher.is_found();
}

}  // namespace

std::string_view composed_name(const File& page, Span stretch,
                               std::span<const std::string_view> names) {
  if (!page.is_computed(stretch)) return {};
  for (const std::string_view name : names)
    if (css::find_name(page.text(stretch), name) == std::string_view::npos &&
        is_composed(page, stretch, name))
      return name;
  return {};
}

}  // namespace premod::markup
