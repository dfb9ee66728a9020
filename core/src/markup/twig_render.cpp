// The markup that a template writes where it tells so itself: names of elements and attributes,
// addresses and handlers that come from {% set %}, {% for %}, macros and filters.
#include <algorithm>
#include <array>
#include <unordered_map>
#include <utility>

#include "markup/html.hpp"
#include "markup/place/html_place.hpp"
#include "markup/place/twig_alone.hpp"
#include "markup/twig.hpp"
#include "markup/twig_mask.hpp"
#include "markup/twig_values.hpp"
#include "text/ascii.hpp"
#include "text/words.hpp"

namespace premod::twig {
namespace {

using State = HtmlPlace::State;

/// A start tag in a string of the template, which stays where it is.
bool shows_tag(std::string_view mask) {
  for (std::size_t at = mask.find('<'); at != mask.npos; at = mask.find('<', at + 1))
    if (at + 1 < mask.size() && text::is_letter(mask[at + 1])) return true;
  return false;
}

class Renderer {
 public:
  Renderer(std::string_view text, const Template& parsed, std::size_t variant, Prepared& prepared)
      : text_(text), parsed_(parsed), variant_(variant), prepared_(prepared) {}

  Rendering run() {
    auto known = parsed_.written.begin();
    for (std::size_t i = 0; i < parsed_.pieces.size() && !out_.too_large; ++i) {
      const Piece& piece = parsed_.pieces[i];
      while (known != parsed_.written.end() && known->span.begin < piece.span.begin) ++known;
      const bool told = known != parsed_.written.end() && known->span == piece.span;
      if (piece.kind == PieceKind::output) {
        output(i, told ? &*known : nullptr);
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
    for (std::size_t i = 0; i < text.size(); ++i) {
      i += place_.idle(text.substr(i));
      if (i < text.size()) place_.step(text[i]);
    }
    out_.text += text;
    out_.too_large = out_.text.size() > html::max_bytes;
  }
  void text(Span span) {
    begin_step(span, false);
    for (std::uint32_t i = span.begin; i < span.end; ++i) {
      const State before = place_.state();
      if (place_.in_text() || before == State::raw) named_ = false;
      if (place_.in_text()) leave_tag();
      const std::size_t idle = place_.idle(text_.substr(i, span.end - i));
      put(text_.substr(i, std::max<std::size_t>(idle, 1)));
      if (idle > 1) i += static_cast<std::uint32_t>(idle - 1);
      if (!named_ || place_.state() != State::raw || prepared_.code_closes(i + 1)) continue;
      write("</script></style>", {i + 1, i + 1});
      begin_step({i + 1, span.end}, false);
    }
  }

  /// Begins another tag: what is chosen there goes with what is chosen in it alone.
  void leave_tag() {
    if (strides_.empty()) return;
    strides_.clear();
    stride_ = 1;
  }
  /// One of `count`; every combination of those of one tag has its variant, as far as there may be
  /// so many. `what` is chosen once in a tag.
  std::size_t choose(const std::string& what, std::size_t count) {
    const auto [at, fresh] = strides_.try_emplace(std::to_string(count) + ' ' + what, 1);
    if (fresh && stride_ * count <= max_variants) {
      at->second = stride_;
      stride_ *= count;
      out_.variants = std::max(out_.variants, stride_);
    } else if (fresh) {
      out_.variants = std::max(out_.variants, std::min(count, max_variants));
      out_.cut = true;
    }
    return variant_ / at->second % count;
  }
  /// One of `count`, whatever else is chosen.
  std::size_t choose_apart(std::size_t count) {
    out_.variants = std::max(out_.variants, std::min(count, max_variants));
    return variant_ % count;
  }
  /// Between two outputs of one tag a name may be given other values.
  [[nodiscard]] std::string key_of(const Piece& piece, const std::vector<std::string>& values) {
    std::string out(text::trimmed(piece.inner.of(text_)));
    for (const std::string& value : values) out.append(1, '\n').append(value);
    return out;
  }

  void begin_step(Span source, bool written) {
    out_.steps.push_back({static_cast<std::uint32_t>(out_.text.size()), source, written});
  }
  /// As it is masked: blank, but for strings that hold elements.
  void keep(Span span) {
    begin_step(span, false);
    out_.text += span.of(prepared_.plain);
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

  void output(std::size_t at, const Written* known) {
    const Piece& piece = parsed_.pieces[at];
    static const std::vector<std::string> none{std::string(1, unknown_part)};
    const std::vector<std::string>& values = known == nullptr ? none : known->values;
    if (place_.in_text()) leave_tag();
    const bool names = place_.begins_tag_name();
    const bool open = names && std::any_of(values.begin(), values.end(), [](const auto& value) {
                        return value.starts_with(unknown_part);
                      });
    const bool wanted = known != nullptr && is_any_wanted(values, piece);
    if (!open && !wanted) return unknown(piece);
    if (values.size() > max_choices) out_.cut = true;
    // Whatever the name is, what follows are attributes; or it is none, and this is text.
    const std::size_t choices = values.size() + (open ? 1 : 0);
    const bool apart =
        !open && choices > 1 && goes_with_nothing(text_, parsed_, at, values, place_);
    if (choices > 1 && !apart && place_.in_name()) named_ = true;
    const std::size_t choice = choices == 1 ? 0
                               : apart      ? choose_apart(choices)
                                            : choose(key_of(piece, values), choices);
    if (choice == values.size()) {
      write(unknown_element, piece.span);
    } else if (const std::string& text = values[choice]; wanted && is_wanted(text, piece)) {
      write(shown(text), piece.span);
    } else {
      unknown(piece);
    }
  }

  void unknown(const Piece& piece) {
    keep(piece.span);
    place_.pass_unknown();
  }

  [[nodiscard]] bool is_any_wanted(const std::vector<std::string>& values, const Piece& piece) {
    const auto stays = [&](const std::string& text) { return place_.goes_on_behind(text); };
    if (place_.state() == State::quoted && !takes_part() &&
        std::all_of(values.begin(), values.end(), stays))
      return false;
    out_.unplaced = out_.unplaced || place_.state() == State::unknown;
    out_.cut = out_.cut || (takes_part() && is_limited(values));
    const std::vector<Token> parts = tokens(piece.inner.of(text_), piece.inner.begin);
    escaped_ = is_escaped(text_, parts);
    return std::any_of(values.begin(), values.end(),
                       [&](const std::string& text) { return is_wanted(text, piece); });
  }

  /// In a tag, but not in a value that does nothing.
  [[nodiscard]] bool takes_part() const {
    return place_.in_tag() &&
           (place_.state() != State::quoted || holds_code_or_address(place_.attribute()));
  }

  /// What the output writes may change which elements and attributes there are, or what they run
  /// and load.
  [[nodiscard]] bool is_wanted(std::string_view text, const Piece& piece) {
    if (text == std::string_view(&unknown_part, 1) || text == limited_part) return false;
    if (escaped_ && text.find_first_of("<>&\"'") != text.npos) return false;
    switch (place_.state()) {
      case State::text:  // what stands in one string of the template is judged there
        return text.find('<') != text.npos && !shows_tag(piece.span.of(prepared_.plain)) &&
               !(is_markup_text(text) && prepared_.literals.find(text) != text_.npos);
      case State::quoted:
        return takes_part() || !place_.goes_on_behind(text);
      case State::raw:
      case State::plain:
      case State::raw_end:
        return !place_.goes_on_behind(text);
      case State::marked:
      case State::comment:
      case State::remark:
      case State::characters:  // the text around may have the other part of what ends it
        return text.find_first_of("->]") != text.npos;
      default:
        return true;
    }
  }

  /// The piece behind which the text goes on.
  std::size_t tag(std::size_t at) {
    const Piece& piece = parsed_.pieces[at];
    const Branch branch = prepared_.branches[at];
    const bool next_branch = piece.name == "else" || piece.name == "elseif";
    if (next_branch && !ends_.empty() && branch.end == ends_.back())
      return skip_to(at, ends_.back());
    if (!ends_.empty() && ends_.back() <= at) ends_.pop_back();
    const bool chooses = place_.in_name() && piece.name == "if";
    out_.unplaced = out_.unplaced || (place_.state() == State::unknown && piece.name == "if");
    nothing(piece.span);
    if (!chooses || branch.end == 0) return at;  // not closed: as it stands
    std::vector<std::size_t> begins{at};
    while (prepared_.branches[begins.back()].next != branch.end)
      begins.push_back(prepared_.branches[begins.back()].next);
    const std::size_t count = begins.size();
    const bool apart = count > 1 && are_apart(begins, branch.end);
    named_ = named_ || !apart;
    ends_.push_back(branch.end);
    if (count == 1) return at;
    return skip_to(
        at,
        begins[apart ? choose_apart(count) : choose(std::string(piece.inner.of(text_)), count)]);
  }

  /// The branches of an {% if %} are text that goes with nothing else.
  [[nodiscard]] bool are_apart(const std::vector<std::size_t>& begins, std::size_t end) const {
    std::vector<std::string> values(begins.size());
    for (std::size_t one = 0; one < begins.size(); ++one) {
      const std::size_t next = one + 1 < begins.size() ? begins[one + 1] : end;
      for (std::size_t i = begins[one] + 1; i < next; ++i) {
        if (parsed_.pieces[i].kind != PieceKind::text) return false;
        values[one] += parsed_.pieces[i].span.of(text_);
      }
    }
    return goes_with_nothing(text_, parsed_, end, values, place_);
  }

  std::size_t skip_to(std::size_t from, std::size_t to) {
    const Span left_out{parsed_.pieces[from].span.end, parsed_.pieces[to].span.end};
    if (to > from) write("", left_out);
    while (!ends_.empty() && ends_.back() <= to) ends_.pop_back();
    return to;
  }

  std::string_view text_;
  const Template& parsed_;
  std::size_t variant_;
  Prepared& prepared_;
  HtmlPlace place_;
  std::unordered_map<std::string, std::size_t> strides_;  // of what is chosen in this tag
  std::size_t stride_ = 1;
  std::vector<std::size_t> ends_;  // the {% endif %} of each {% if %} whose branch was chosen
  Rendering out_;
  bool changed_ = false;
  bool escaped_ = false;  // the output at hand
  bool named_ = false;    // the tag has another name in other variants
};

}  // namespace

Prepared::Prepared(std::string_view text, const Template& parsed)
    : plain(plainly_masked(text, parsed)), literals(text), branches(parsed.pieces.size()) {
  std::vector<std::vector<std::size_t>> open;  // the branches of each {% if %}; none of a {% for %}
  for (std::size_t i = 0; i < parsed.pieces.size(); ++i) {
    const Piece& piece = parsed.pieces[i];
    if (piece.kind != PieceKind::tag) continue;
    if (piece.name == "if") open.push_back({i});
    if (piece.name == "for") open.emplace_back();
    if (open.empty()) continue;
    const bool else_part = piece.name == "else" || piece.name == "elseif";
    if (else_part && !open.back().empty()) open.back().push_back(i);
    if (piece.name == "endfor" && open.back().empty()) open.pop_back();
    if (piece.name != "endif" || open.back().empty()) continue;
    const std::vector<std::size_t>& all = open.back();
    for (std::size_t one = 0; one < all.size(); ++one)
      branches[all[one]] = {one + 1 < all.size() ? all[one + 1] : i, i};
    open.pop_back();
  }
  // A start tag of code, or one whose name is not known, belongs to the next end tag.
  for (std::size_t at = text.find('<'); at != text.npos; at = text.find('<', at + 1)) {
    const bool end = text.substr(at + 1).starts_with('/');
    const std::string name = text::lower_ascii(text.substr(at + (end ? 2 : 1), 6));
    if (name == "script" || name.starts_with("style") || name.starts_with("{{") ||
        name.starts_with("{%"))
      code_tags_.emplace_back(at, end);
  }
}

bool Prepared::code_closes(std::size_t from) const {
  const auto next = std::lower_bound(code_tags_.begin(), code_tags_.end(), std::pair(from, false));
  return next != code_tags_.end() && next->second;
}

Rendering rendered(std::string_view text, const Template& parsed, std::size_t variant,
                   Prepared& prepared) {
  return Renderer(text, parsed, variant, prepared).run();
}

Rendering rendered(std::string_view text, const Template& parsed, std::size_t variant) {
  Prepared prepared(text, parsed);
  return rendered(text, parsed, variant, prepared);
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
