#include "markup/place/twig_alone.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "markup/twig_scan.hpp"
#include "text/ascii.hpp"
#include "text/words.hpp"

namespace premod::twig {
namespace {

using State = HtmlPlace::State;

constexpr std::size_t max_pieces_ahead = 16;  // to where a name ends; behind them it goes on

/// An attribute whose name ends here. Some say of others what they do.
bool is_plain_name(const HtmlPlace& place) {
  constexpr std::array<std::string_view, 4> about_others = {"as", "attributename", "content",
                                                            "http-equiv"};
  return !holds_code_or_address(place.attribute()) &&
         !text::contains(about_others, place.attribute());
}

/// `data-{{ a ? 'b' : 'c' }}-d` is no other attribute, whatever follows.
bool is_part_of_name(std::string_view value) {
  return std::all_of(value.begin(), value.end(), [](char c) { return is_name(c) || c == '-'; });
}

/// Whole attributes, or what goes on with one, none of which holds code or an address.
bool writes_plain_attributes(std::string_view value, HtmlPlace place) {
  const State begin = place.state();
  const bool in_value = begin == State::bare || place.awaits_value();
  if (in_value && (value.empty() || !is_plain_name(place))) return false;
  for (const char c : shown(std::string(value))) {
    const State before = place.state();
    place.step(c);
    const State now = place.state();
    if (!place.in_tag() || (now == State::name && place.names_tag())) return false;
    if (before == State::name && now != State::name && !is_plain_name(place)) return false;
    if (in_value && now != State::bare) return false;
  }
  if (place.awaits_value() || place.state() == State::quoted) return false;
  return in_value || place.names_tag() || is_plain_name(place);
}

/// A number or a word of code that calls and names nothing.
bool is_plain_constant(std::string_view value) {
  constexpr std::array<std::string_view, 5> words = {"", "true", "false", "null", "undefined"};
  return text::contains(words, value) ||
         std::all_of(value.begin(), value.end(), [](char c) { return text::is_digit(c); });
}

/// `onclick="open({{ a ? 1 : 0 }}, {{ b ? 'true' : 'false' }})"`
bool is_argument(std::string_view text, const Piece& piece,
                 const std::vector<std::string>& values) {
  constexpr std::string_view before = "(,=[:", behind = "),&;]}";
  const std::size_t last = text.substr(0, piece.span.begin).find_last_not_of(' ');
  const std::size_t next = text.find_first_not_of(' ', piece.span.end);
  return last != text.npos && next != text.npos && before.find(text[last]) != before.npos &&
         (behind.find(text[next]) != behind.npos || text[next] == '"' || text[next] == '\'') &&
         std::all_of(values.begin(), values.end(), is_plain_constant);
}

/// What stands behind an output, as far as it may go on with what that writes.
class Ahead {
 public:
  Ahead(std::string_view text, const Template& parsed) : text_(text), parsed_(parsed) {}

  /// The name or value that ends with the piece `at` does end there, and nothing gives it a value.
  bool is_ended(std::size_t at) {
    const std::size_t last = std::min(at + 1 + max_pieces_ahead, parsed_.pieces.size());
    for (std::size_t i = at + 1; i < last && end_ == End::open; ++i) pass(parsed_.pieces[i]);
    return end_ == End::ended;
  }

 private:
  enum class End : std::uint8_t { open, ended, goes_on };

  void pass(const Piece& piece) {
    if (piece.kind == PieceKind::text || piece.kind == PieceKind::verbatim)
      end_ = end_of(piece.span.of(text_), spaced_);
    if (piece.kind == PieceKind::output) pass_output(piece);
  }
  void pass_output(const Piece& piece) {
    const auto known =
        std::partition_point(parsed_.written.begin(), parsed_.written.end(),
                             [&](const Written& one) { return one.span.begin < piece.span.begin; });
    if (known == parsed_.written.end() || known->span != piece.span)
      return static_cast<void>(end_ = End::ended);  // nobody knows what it is
    bool all_spaced = true, all_ended = true;
    for (const std::string& value : known->values) {
      bool spaced = spaced_;
      const End end = end_of(value, spaced);
      if (end == End::goes_on) return static_cast<void>(end_ = end);
      all_spaced = all_spaced && spaced;
      all_ended = all_ended && end == End::ended;
    }
    spaced_ = all_spaced;
    if (all_ended) end_ = End::ended;
  }
  static End end_of(std::string_view what, bool& spaced) {
    for (const char c : what) {
      if (is_space(c))
        spaced = true;
      else
        return c != '=' && (spaced || c == '>' || c == '/') ? End::ended : End::goes_on;
    }
    return End::open;
  }

  std::string_view text_;
  const Template& parsed_;
  bool spaced_ = false;
  End end_ = End::open;
};

}  // namespace

bool holds_code_or_address(std::string_view attribute) {
  constexpr std::array<std::string_view, 14> names = {
      "src",    "href", "xlink:href", "action", "formaction", "data", "srcdoc",
      "poster", "type", "rel",        "values", "from",       "to",   "by"};
  return attribute.starts_with("on") || text::contains(names, attribute);
}

bool goes_with_nothing(std::string_view text, const Template& parsed, std::size_t at,
                       const std::vector<std::string>& values, const HtmlPlace& place) {
  const State state = place.state();
  if (state == State::quoted) return is_argument(text, parsed.pieces[at], values);
  if (state != State::name && state != State::tag && state != State::bare) return false;
  const auto all = [&](const auto& is) { return std::all_of(values.begin(), values.end(), is); };
  const bool named = state == State::name && !place.names_tag() && is_plain_name(place) &&
                     place.attribute().find('-') != std::string_view::npos;
  if (named && all(is_part_of_name)) return true;
  return all([&](const auto& value) { return writes_plain_attributes(value, place); }) &&
         Ahead(text, parsed).is_ended(at);
}

}  // namespace premod::twig
