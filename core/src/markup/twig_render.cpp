// The markup that a template writes where it tells so itself: names of elements and attributes,
// addresses and handlers that come from {% set %}, {% for %}, macros and filters.
#include <algorithm>
#include <array>

#include "markup/html.hpp"
#include "markup/html_place.hpp"
#include "markup/twig.hpp"
#include "markup/twig_mask.hpp"
#include "text/ascii.hpp"
#include "text/words.hpp"

namespace premod::twig {
namespace {

using State = HtmlPlace::State;

bool holds_code_or_address(std::string_view attribute) {
  constexpr std::array<std::string_view, 12> names = {"src",        "href", "xlink:href", "action",
                                                      "formaction", "data", "srcdoc",     "poster",
                                                      "type",       "rel",  "values",     "to"};
  return attribute.starts_with("on") || text::contains(names, attribute);
}

/// A start tag in a string of the template, which stays where it is.
bool shows_tag(std::string_view mask) {
  for (std::size_t at = mask.find('<'); at != mask.npos; at = mask.find('<', at + 1))
    if (at + 1 < mask.size() && text::is_letter(mask[at + 1])) return true;
  return false;
}

class Renderer {
 public:
  Renderer(std::string_view text, const Template& parsed, std::size_t variant)
      : text_(text),
        parsed_(parsed),
        variant_(variant),
        plain_(plainly_masked(text, parsed)),
        literals_(text) {}

  Rendering run() {
    auto known = parsed_.written.begin();
    for (std::size_t i = 0; i < parsed_.pieces.size() && !out_.too_large; ++i) {
      const Piece& piece = parsed_.pieces[i];
      while (known != parsed_.written.end() && known->span.begin < piece.span.begin) ++known;
      const bool told = known != parsed_.written.end() && known->span == piece.span;
      if (piece.kind == PieceKind::output) {
        output(piece, told ? &*known : nullptr);
      } else if (piece.kind == PieceKind::tag) {
        i = tag(i);
      } else if (piece.kind == PieceKind::comment) {
        nothing(piece.span);
      } else {
        text(piece.span);
      }
    }
    if (!changed_ && !out_.too_large) out_.text.clear();
    return std::move(out_);
  }

 private:
  void put(std::string_view text) {
    for (const char c : text) place_.step(c);
    out_.text += text;
    out_.too_large = out_.text.size() > html::max_bytes;
  }
  void text(Span span) {
    begin_step(span, false);
    for (std::uint32_t i = span.begin; i < span.end; ++i) {
      const State before = place_.state();
      if (before == State::text || before == State::raw) named_ = false;
      put(text_.substr(i, 1));
      if (!named_ || place_.state() != State::raw || closes_soon(i + 1)) continue;
      write("</script></style>", {i + 1, i + 1});
      place_ = HtmlPlace();
      begin_step({i + 1, span.end}, false);
    }
  }

  /// Another choice of the name has another end tag: as a script it would hide what follows.
  [[nodiscard]] bool closes_soon(std::uint32_t from) const {
    constexpr std::size_t max_code = 4'096;
    const std::string_view behind = text_.substr(from, max_code);
    const std::size_t at = behind.find("</");
    if (at == behind.npos) return false;
    const std::string name = text::lower_ascii(behind.substr(at + 2, 3));
    return name == "scr" || name == "sty" || name.starts_with('{');
  }

  void begin_step(Span source, bool written) {
    out_.steps.push_back({static_cast<std::uint32_t>(out_.text.size()), source, written});
  }
  /// As it is masked: blank, but for strings that hold elements.
  void keep(Span span) {
    begin_step(span, false);
    out_.text += span.of(plain_);
  }
  /// Inside of a name nobody sees that it was there.
  void nothing(Span span) {
    if (place_.in_name())
      write("", span);
    else
      keep(span);
  }
  void write(std::string_view text, Span span) {
    changed_ = true;
    begin_step(span, true);
    put(text);
  }

  void output(const Piece& piece, const Written* known) {
    static const std::vector<std::string> none{std::string(1, unknown_part)};
    const std::vector<std::string>& values = known == nullptr ? none : known->values;
    const bool names = place_.begins_tag_name();
    const bool open = names && std::any_of(values.begin(), values.end(), [](const auto& value) {
                        return value.starts_with(unknown_part);
                      });
    // Whatever the name is, what follows are attributes; or it is none, and this is text.
    const std::size_t choices = values.size() + (open ? 1 : 0);
    const std::size_t choice = variant_ % choices;
    if (choices > 1 && place_.in_name()) named_ = true;
    if (choice == values.size()) {
      write(unknown_element, piece.span);
    } else if (std::string text = values[choice]; is_wanted(text, piece)) {
      std::replace(text.begin(), text.end(), unknown_part, '_');
      write(text, piece.span);
    } else {
      return unknown(piece, open ? choices : 1);
    }
    out_.variants = std::max(out_.variants, choices);
  }

  void unknown(const Piece& piece, std::size_t choices) {
    out_.variants = std::max(out_.variants, choices);
    keep(piece.span);
    place_.pass_unknown();
  }

  /// What the output writes may change which elements and attributes there are, or what they run
  /// and load.
  [[nodiscard]] bool is_wanted(std::string_view text, const Piece& piece) {
    if (text == std::string_view(&unknown_part, 1)) return false;
    const std::vector<Token> parts = tokens(piece.inner.of(text_), piece.inner.begin);
    if (is_escaped(text_, parts) && text.find_first_of("<>&\"'") != text.npos) return false;
    switch (place_.state()) {
      case State::text:  // what stands in one string of the template is judged there
        return text.find('<') != text.npos && !shows_tag(piece.span.of(plain_)) &&
               !(is_markup_text(text) && literals_.find(text) != text_.npos);
      case State::quoted:
        return holds_code_or_address(place_.attribute());
      case State::raw:
      case State::raw_end:
        return false;
      case State::marked:
      case State::comment:
        return text.find("-->") != text.npos;
      default:
        return true;
    }
  }

  /// The piece behind which the text goes on.
  std::size_t tag(std::size_t at) {
    const Piece& piece = parsed_.pieces[at];
    const bool next_branch = piece.name == "else" || piece.name == "elseif";
    if (next_branch && !ends_.empty() && end_of(at) == ends_.back())
      return skip_to(at, ends_.back());
    if (!ends_.empty() && ends_.back() <= at) ends_.pop_back();
    const bool chooses = place_.in_name() && piece.name == "if";
    nothing(piece.span);
    if (!chooses) return at;
    named_ = true;
    std::vector<std::size_t> begins = branches(at);
    if (begins.empty()) return at;  // not closed: as it stands
    ends_.push_back(begins.back());
    begins.back() = at;
    out_.variants = std::max(out_.variants, begins.size());
    // The first branch begins at the {% if %} itself, which is the last of the list.
    return skip_to(at, begins[(begins.size() - 1 + variant_) % begins.size()]);
  }

  /// The other branches of the {% if %} or {% else %} at a piece, and its {% endif %} last; empty
  /// if that is not there.
  [[nodiscard]] std::vector<std::size_t> branches(std::size_t at) const {
    std::vector<std::size_t> out;
    int depth = 0;
    for (std::size_t i = at + 1; i < parsed_.pieces.size() && i - at <= max_branch_pieces; ++i) {
      const Piece& piece = parsed_.pieces[i];
      if (piece.kind != PieceKind::tag) continue;
      const bool end = piece.name == "endif";
      if (depth == 0 && (end || piece.name == "else" || piece.name == "elseif")) out.push_back(i);
      if (depth == 0 && end) return out;
      depth += end ? -1 : piece.name == "if" ? 1 : 0;
    }
    return {};
  }

  [[nodiscard]] std::size_t end_of(std::size_t at) const {
    const std::vector<std::size_t> all = branches(at);
    return all.empty() ? 0 : all.back();
  }

  std::size_t skip_to(std::size_t from, std::size_t to) {
    const Span left_out{parsed_.pieces[from].span.end, parsed_.pieces[to].span.end};
    if (to > from) write("", left_out);
    while (!ends_.empty() && ends_.back() <= to) ends_.pop_back();
    return to;
  }

  static constexpr std::size_t max_branch_pieces = 64;  // of one name

  std::string_view text_;
  const Template& parsed_;
  std::size_t variant_;
  std::string plain_;
  Literals literals_;
  HtmlPlace place_;
  std::vector<std::size_t> ends_;  // the {% endif %} of each {% if %} whose branch was chosen
  Rendering out_;
  bool changed_ = false;
  bool named_ = false;  // the tag has another name in other variants
};

}  // namespace

Rendering rendered(std::string_view text, const Template& parsed, std::size_t variant) {
  return Renderer(text, parsed, variant).run();
}

Span Rendering::source_of(Span in_text) const {
  const auto step_at = [&](std::uint32_t at) -> const Step& {
    const auto behind = std::upper_bound(steps.begin(), steps.end(), at,
                                         [](std::uint32_t a, const Step& b) { return a < b.at; });
    return behind == steps.begin() ? *behind : *std::prev(behind);
  };
  if (steps.empty()) return in_text;
  const Step& first = step_at(in_text.begin);
  const std::uint32_t begin =
      first.written ? first.source.begin : first.source.begin + (in_text.begin - first.at);
  if (in_text.empty()) return {begin, begin};
  const Step& last = step_at(in_text.end - 1);
  const std::uint32_t end =
      last.written ? last.source.end : last.source.begin + (in_text.end - last.at);
  return {begin, std::max(begin, end)};
}

}  // namespace premod::twig
