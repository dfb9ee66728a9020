#include "markup/place/html_place.hpp"

#include <algorithm>

#include "markup/twig_scan.hpp"

namespace premod::twig {
namespace {

constexpr std::size_t longest_raw = 10;        // "/textarea" and one more
constexpr std::size_t longest_attribute = 32;  // of those that hold code or an address
constexpr int bang = 3;                        // in place of dashes: `--!`

bool is_part_of_name(char c) { return is_name(c) || c == '-' || c == ':'; }

}  // namespace

void HtmlPlace::step(char c) {
  switch (state_) {
    case State::text:
      if (c == '<') state_ = State::opened;
      return;
    case State::opened:
      return begin_tag(c);
    case State::marked:
    case State::comment:
      return step_in_comment(c);
    case State::name:
      if (is_part_of_name(c)) return add_to_name(c);
      if (closes_another()) return go_on_in_text(c);
      state_ = State::tag;
      [[fallthrough]];
    case State::tag:
      return step_in_tag(c);
    case State::quoted:
      if (c == quote_) end_value();
      return;
    case State::bare:
      if (c == '>')
        end_tag();
      else if (is_space(c))
        end_value();
      return;
    case State::raw:
      if (c == '<') state_ = State::raw_end;
      return;
    case State::raw_end:
      tag_ = "/";
      naming_tag_ = true;
      state_ = c == '/' ? State::name : c == '<' ? State::raw_end : State::raw;
      return;
  }
}

std::size_t HtmlPlace::idle(std::string_view text) const {
  const bool quoted = state_ == State::quoted;
  if (!quoted && state_ != State::text && state_ != State::raw) return 0;
  return std::min(text.find(quoted ? quote_ : '<'), text.size());
}

void HtmlPlace::begin_tag(char c) {
  tag_.clear();
  naming_tag_ = (is_name(c) && plain_.empty()) || c == '/';
  if (naming_tag_) tag_ += text::lower(c);
  dashes_ = 0;
  if (c == '!' && plain_.empty())
    state_ = State::marked;
  else if (c != '<')
    state_ = naming_tag_ ? State::name : State::text;
}

void HtmlPlace::pass_unknown() {
  if (state_ == State::opened) state_ = State::text;
  if (awaits_value()) begin_value('_');
}

void HtmlPlace::step_in_comment(char c) {
  if (c == '>' && (state_ == State::marked || dashes_ >= 2))
    return static_cast<void>(state_ = State::text);
  const int before = dashes_;
  dashes_ = c == '!' && before == 2 && state_ == State::comment ? bang : 0;
  if (c == '-') dashes_ = before == bang ? 1 : std::min(before + 1, 2);
  if (state_ == State::marked)
    state_ = dashes_ == 2 ? State::comment : c == '-' ? state_ : State::text;
}

/// The text of a script goes on behind `</b>`.
bool HtmlPlace::closes_another() const {
  const std::string& open = raw_.empty() ? plain_ : raw_;
  return naming_tag_ && !open.empty() && (tag_.empty() || tag_.substr(1) != open);
}

void HtmlPlace::go_on_in_text(char c) {
  if (raw_.empty())
    state_ = c == '<' ? State::opened : State::text;
  else
    state_ = c == '<' ? State::raw_end : State::raw;
}

void HtmlPlace::step_in_tag(char c) {
  naming_tag_ = false;
  if (c == '>') return end_tag();
  if (c == '=') return static_cast<void>(after_equals_ = true);
  if (is_space(c)) return;
  if (after_equals_) return begin_value(c);
  if (!is_part_of_name(c)) return;
  state_ = State::name;
  attribute_.clear();
  add_to_name(c);
}

void HtmlPlace::add_to_name(char c) {
  if (naming_tag_ && tag_.size() < longest_raw) tag_ += text::lower(c);
  if (!naming_tag_ && attribute_.size() < longest_attribute) attribute_ += text::lower(c);
}

void HtmlPlace::end_tag() {
  after_equals_ = false;
  const bool raw = tag_ == "script" || tag_ == "style";
  state_ = raw ? State::raw : State::text;
  raw_ = raw ? tag_ : std::string();
  attribute_.clear();
  if (!plain_.empty() && tag_ == '/' + plain_)
    plain_.clear();
  else if (plain_.empty() && (tag_ == "textarea" || tag_ == "title"))
    plain_ = tag_;
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
