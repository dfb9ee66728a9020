#include "markup/html_place.hpp"

#include <algorithm>

#include "markup/twig_scan.hpp"

namespace premod::twig {
namespace {

constexpr std::size_t longest_raw = 8;         // "/script" and one more
constexpr std::size_t longest_attribute = 32;  // of those that hold code or an address

bool is_part_of_name(char c) { return is_name(c) || c == '-' || c == ':' || c == '/'; }

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
      if (closes_another()) return static_cast<void>(state_ = State::raw);
      state_ = State::tag;
      [[fallthrough]];
    case State::tag:
      return step_in_tag(c);
    case State::quoted:
      if (c == quote_) state_ = State::tag;
      return;
    case State::bare:
      if (c == '>')
        end_tag();
      else if (is_space(c))
        state_ = State::tag;
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

void HtmlPlace::begin_tag(char c) {
  tag_.clear();
  naming_tag_ = is_name(c) || c == '/';
  if (naming_tag_) tag_ += text::lower(c);
  dashes_ = 0;
  if (c == '!')
    state_ = State::marked;
  else if (c != '<')
    state_ = naming_tag_ ? State::name : State::text;
}

void HtmlPlace::pass_unknown() {
  if (state_ == State::opened) state_ = State::text;
  if (awaits_value()) begin_value('_');
}

void HtmlPlace::step_in_comment(char c) {
  dashes_ = c == '-' ? std::min(dashes_ + 1, 2) : c == '>' ? dashes_ : 0;
  if (state_ == State::marked)
    state_ = dashes_ == 2 ? State::comment : c == '-' ? State::marked : State::text;
  else if (c == '>' && dashes_ == 2)
    state_ = State::text;
  else if (c == '>')
    dashes_ = 0;
}

/// The text of a script goes on behind `</b>`.
bool HtmlPlace::closes_another() const {
  return naming_tag_ && !raw_.empty() && (tag_.empty() || tag_.substr(1) != raw_);
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
}

void HtmlPlace::begin_value(char c) {
  after_equals_ = false;
  quote_ = c;
  state_ = c == '"' || c == '\'' ? State::quoted : State::bare;
}

}  // namespace premod::twig
