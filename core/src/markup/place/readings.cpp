#include "markup/place/readings.hpp"

#include <algorithm>
#include <utility>

#include "css/find_name.hpp"
#include "text/ascii.hpp"
#include "text/limit_log.hpp"

namespace premod::markup {
namespace {

using Readings = std::vector<std::string>;

class Reader {
 public:
  explicit Reader(const File& page) : page_(page) {}

  Readings run(Span stretch) {
    const auto& pieces = page_.twig().pieces;
    auto piece = std::partition_point(pieces.begin(), pieces.end(), [&](const twig::Piece& one) {
      return one.span.end <= stretch.begin;
    });
    for (; piece != pieces.end() && piece->span.begin < stretch.end; ++piece) {
      const Span part{std::max(piece->span.begin, stretch.begin),
                      std::min(piece->span.end, stretch.end)};
      if (piece->kind == twig::PieceKind::output)
        append(written_by(piece->span));
      else if (piece->kind == twig::PieceKind::tag)
        at_tag(piece->name);
      else if (piece->kind != twig::PieceKind::comment)
        append({std::string(page_.text(part))});
    }
    while (!branches_.empty()) close();
    if (cut_) text::note_limit("max_readings");
    return std::move(now_);
  }

 private:
  /// `before`: an `if`; `done`: what its branches so far may read as.
  struct Branches {
    Readings before;
    Readings done;
    bool otherwise = false;  ///< it has an `else`
  };

  Readings written_by(Span output) const {
    const auto& written = page_.twig().written;
    const auto found = std::partition_point(
        written.begin(), written.end(),
        [&](const twig::Written& one) { return one.span.begin < output.begin; });
    if (found == written.end() || !(found->span == output) || found->values.empty()) return {"_"};
    Readings out;
    for (const std::string& value : found->values) out.push_back(twig::shown(value));
    return out;
  }

  void append(const Readings& parts) {
    Readings out;
    for (const std::string& begin : now_)
      for (const std::string& part : parts) add(out, begin + part);
    now_ = std::move(out);
  }

  void add(Readings& to, std::string text) {
    if (to.size() < max_readings)
      to.push_back(std::move(text));
    else
      cut_ = true;
  }

  void at_tag(std::string_view name) {
    if (name == "if") branches_.push_back({now_, {}});
    if (branches_.empty()) return;
    if (text::is_one_of(name, {"else", "elseif"})) {
      Branches& open = branches_.back();
      for (std::string& one : now_) add(open.done, std::move(one));
      open.otherwise = open.otherwise || name == "else";
      now_ = open.before;
    }
    if (name == "endif") close();
  }

  void close() {
    Branches open = std::move(branches_.back());
    branches_.pop_back();
    for (std::string& one : open.done) add(now_, std::move(one));
    if (!open.otherwise)
      for (std::string& one : open.before) add(now_, std::move(one));
  }

  const File& page_;
  Readings now_{""};
  std::vector<Branches> branches_;
  bool cut_ = false;
};

}  // namespace

std::vector<std::string> readings(const File& page, Span stretch) {
  return Reader(page).run(stretch);
}

std::string_view composed_name(const File& page, Span stretch,
                               std::span<const std::string_view> names) {
  if (!page.is_computed(stretch)) return {};
  const Readings texts = readings(page, stretch);
  for (const std::string_view name : names)
    if (css::find_name(page.text(stretch), name) == std::string_view::npos &&
        std::any_of(texts.begin(), texts.end(), [&](const std::string& text) {
          return css::find_name(text, name) != std::string::npos;
        }))
      return name;
  return {};
}

}  // namespace premod::markup
