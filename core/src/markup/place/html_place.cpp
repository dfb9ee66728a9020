#include "markup/place/html_place.hpp"

#include <algorithm>

#include "text/ascii.hpp"

namespace premod::twig {
namespace {

using text::is_letter;
using text::is_one_of;
using text::is_space;

constexpr std::size_t longest_name = 16;       // "/annotation-xml" and one more
constexpr std::size_t longest_attribute = 32;  // of those that hold code or an address

bool ends_name(char c) { return is_space(c) || c == '/' || c == '>'; }

bool is_code(std::string_view element) { return is_one_of(element, {"script", "style"}); }

bool holds_no_elements(std::string_view element) {
  return is_code(element) || is_one_of(element, {"title", "textarea", "xmp", "iframe", "noembed",
                                                 "noframes", "plaintext"});
}

}  // namespace

void HtmlPlace::step(char c) {
  if (noscript_) watch_noscript(c);
  if (!raw_.empty()) return step_in_raw(c);
  switch (state_) {
    case State::text:
      if (c == '<') state_ = State::opened;
      return;
    case State::opened:
      return begin_tag(c);
    case State::marked:
      return step_in_mark(c);
    case State::comment:
      return step_in_comment(c);
    case State::remark:
      if (c == '>') state_ = State::text;
      return;
    case State::characters:
      return step_in_characters(c);
    case State::name:
      return step_in_name(c);
    case State::tag:
      return step_in_tag(c);
    case State::quoted:
      if (c == quote_) end_value();
      return;
    case State::bare:
      if (c == '>') return end_tag();
      if (is_space(c)) end_value();
      return;
    default:  // unknown; the others have raw_
      return;
  }
}

std::size_t HtmlPlace::idle(std::string_view text) const {
  if (!word_.empty() || !watched_.empty() || escape_ != Escape::none) return 0;
  char end = '<';
  if (state_ == State::quoted)
    end = quote_;
  else if (state_ == State::remark)
    end = '>';
  else if (state_ == State::comment && dashes_ == Dashes::none)
    end = '-';
  else if (state_ != State::text && state_ != State::raw && state_ != State::plain &&
           state_ != State::unknown)
    return 0;
  const char ends[] = {end, '<'};
  return std::min(noscript_ ? text.find_first_of({ends, 2}) : text.find(end), text.size());
}

void HtmlPlace::begin_tag(char c) {
  word_.clear();
  naming_tag_ = is_letter(c) || c == '/';
  if (naming_tag_) {
    tag_ = text::lower(c);
    state_ = State::name;
  } else if (c != '<') {
    state_ = c == '!' ? State::marked : c == '?' ? State::remark : State::text;
  }
}

void HtmlPlace::begin_end_tag(char c) {
  if (is_letter(c)) return add_to_name(c);
  state_ = c == '>' ? State::text : State::remark;
}

void HtmlPlace::pass_unknown() {
  const bool names = state_ == State::name && raw_.empty();
  if (awaits_value())
    begin_value('_');
  else if (names && naming_tag_ && tag_ != "/")
    add_to_name('_');
  else if (!names && state_ != State::tag)
    step('_');
}

bool HtmlPlace::goes_on_behind(std::string_view written) const {
  HtmlPlace after = *this;
  for (const char c : written) {
    after.step(c);
    if (after.raw_ != raw_ || (state_ == State::quoted && after.state_ != state_)) return false;
  }
  const bool begins_end = after.state_ != state_ && after.word_.starts_with('<');
  return !begins_end && after.escape_ == escape_ && after.noscript_ == noscript_;
}

/// `<!x` is nothing up to the next `>`, as a doctype is.
void HtmlPlace::step_in_mark(char c) {
  constexpr std::string_view characters = "[CDATA[";
  word_ += c;
  if (word_ == "--") {
    state_ = State::comment;
    dashes_ = Dashes::begun;
  } else if (word_ == characters && content_.is_unknown()) {
    state_ = State::unknown;
  } else if (word_ == characters && content_.is_foreign()) {
    state_ = State::characters;
  } else if (word_ == "-" || (word_ != characters && characters.starts_with(word_))) {
    return;
  } else {
    state_ = c == '>' ? State::text : State::remark;
  }
  word_.clear();
}

void HtmlPlace::step_in_comment(char c) {
  const Dashes before = dashes_;
  const bool second = before == Dashes::one || before == Dashes::two || before == Dashes::begun_one;
  if (c == '>' && before != Dashes::none && before != Dashes::one)
    state_ = State::text;
  else if (c == '-')
    dashes_ = before == Dashes::begun ? Dashes::begun_one : second ? Dashes::two : Dashes::one;
  else
    dashes_ = c == '!' && before == Dashes::two ? Dashes::bang : Dashes::none;
}

void HtmlPlace::step_in_characters(char c) {
  if (c == ']') {
    if (word_.size() < 2) word_ += c;
    return;
  }
  if (c == '>' && word_.size() == 2) state_ = State::text;
  word_.clear();
}

void HtmlPlace::step_in_raw(char c) {
  if (raw_ == "plaintext") return;
  const bool code = is_code(raw_);
  if (c == '>' && dashes_ == Dashes::two) escape_ = Escape::none;
  if (escape_ != Escape::none && c == '-')
    dashes_ = dashes_ == Dashes::none ? Dashes::one : Dashes::two;
  else
    dashes_ = Dashes::none;
  if (c == '<')
    word_ = c;
  else if (ends_name(c) && word_.size() > 1)
    end_word_in_raw(c);
  else if (!word_.empty())
    add_to_word(c);
  if (raw_.empty()) return;
  naming_tag_ = word_.starts_with("</");
  if (naming_tag_) tag_ = word_.substr(1);
  state_ = naming_tag_    ? State::name
           : word_ == "<" ? State::raw_end
           : code         ? State::raw
                          : State::plain;
}

/// A script may hold `<!-- <script> </script> -->`.
void HtmlPlace::end_word_in_raw(char c) {
  const bool end = word_.starts_with("</") && word_.substr(2) == raw_;
  if (end && escape_ != Escape::twice) {
    raw_.clear();
    escape_ = Escape::none;
    state_ = State::name;
    step_in_name(c);
  } else if (end) {
    escape_ = Escape::once;
  } else if (escape_ == Escape::once && word_ == "<script") {
    escape_ = Escape::twice;
  }
  word_.clear();
}

void HtmlPlace::add_to_word(char c) {
  word_ += text::lower(c);
  const bool script = raw_ == "script";
  if (script && escape_ == Escape::none && word_ == "<!--") {
    escape_ = Escape::once;
    dashes_ = Dashes::two;
  }
  const std::string_view all = word_;
  const bool ends = all == "</" || (all.starts_with("</") && raw_.starts_with(all.substr(2)));
  const bool escapes = script && (std::string_view("<!--").starts_with(all) ||
                                  std::string_view("<script").starts_with(all));
  if (!ends && !escapes) word_.clear();
}

/// Where scripts run, nothing in a <noscript> but its end tag is markup; elsewhere all of it is.
/// It is read as markup, for what stands there is looked at, too.
void HtmlPlace::watch_noscript(char c) {
  constexpr std::string_view end = "</noscript";
  if (c == '<') {
    watched_ = c;
  } else if (watched_ == end && ends_name(c)) {
    noscript_ = false;
    watched_.clear();
    if (raw_.empty() && names_tag() && tag_ == "/noscript") return;
    state_ = State::unknown;
    raw_.clear();
    word_.clear();
  } else if (!watched_.empty()) {
    watched_ += text::lower(c);
    if (!end.starts_with(watched_)) watched_.clear();
  }
}

void HtmlPlace::step_in_name(char c) {
  if (naming_tag_ && tag_ == "/") return begin_end_tag(c);
  if (!ends_name(c) && (naming_tag_ || c != '=')) return add_to_name(c);
  state_ = State::tag;
  after_name_ = !naming_tag_;
  after_equals_ = after_slash_ = naming_tag_ = false;
  step_in_tag(c);
}

void HtmlPlace::step_in_tag(char c) {
  if (c == '>') return end_tag();
  if (is_space(c)) return static_cast<void>(after_slash_ = false);
  if (after_equals_) return begin_value(c);
  after_slash_ = c == '/';
  after_equals_ = c == '=' && after_name_;
  after_name_ = false;
  if (after_slash_ || after_equals_) return;
  state_ = State::name;
  attribute_.clear();
  add_to_name(c);
}

void HtmlPlace::add_to_name(char c) {
  if (naming_tag_ && tag_.size() < longest_name) tag_ += text::lower(c);
  if (!naming_tag_ && attribute_.size() < longest_attribute) attribute_ += text::lower(c);
}

void HtmlPlace::end_tag() {
  state_ = State::text;
  after_equals_ = after_name_ = false;
  attribute_.clear();
  if (tag_.starts_with('/')) return content_.end(std::string_view(tag_).substr(1));
  const ForeignContent::Rules rules = content_.start(tag_, after_slash_);
  if (rules == ForeignContent::Rules::foreign) return;
  if (tag_ == "noscript") {
    noscript_ = true;
  } else if (holds_no_elements(tag_)) {
    if (rules == ForeignContent::Rules::unknown)
      state_ = State::unknown;
    else
      begin_raw();
  }
}

void HtmlPlace::begin_raw() {
  raw_ = tag_;
  state_ = is_code(raw_) ? State::raw : State::plain;
  word_.clear();
  dashes_ = Dashes::none;
}

void HtmlPlace::end_value() {
  state_ = State::tag;
  attribute_.clear();
}

void HtmlPlace::begin_value(char c) {
  after_equals_ = false;
  quote_ = c;
  state_ = c == '"' || c == '\'' ? State::quoted : State::bare;
}

}  // namespace premod::twig
