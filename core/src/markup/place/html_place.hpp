// Where in markup the next character stands, as far as it decides what an output of twig becomes: a
// name, a value, text, a comment.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "markup/place/foreign_content.hpp"

namespace premod::twig {

/// https://html.spec.whatwg.org/multipage/parsing.html#tokenization
class HtmlPlace {
 public:
  /// raw: inside of a script or style element; plain: of another one that holds no elements;
  /// raw_end: behind a `<` in them; marked: behind `<!`; remark: what ends with the next `>` and is
  /// nothing; characters: in `<![CDATA[`; unknown: what is open decides it, and nobody can tell.
  enum class State : std::uint8_t {
    text,
    opened,
    name,
    tag,
    quoted,
    bare,
    raw,
    plain,
    raw_end,
    marked,
    comment,
    remark,
    characters,
    unknown
  };

  void step(char c);
  /// How much of the begin of `text` a place where nothing else is expected goes past.
  [[nodiscard]] std::size_t idle(std::string_view text) const;
  /// Something nobody knows stands here.
  void pass_unknown();

  [[nodiscard]] State state() const { return state_; }
  /// Between elements, or where there are none.
  [[nodiscard]] bool in_text() const { return state_ == State::text || state_ == State::plain; }
  [[nodiscard]] bool in_code() const {
    return state_ == State::raw || (state_ == State::text && content_.is_code());
  }
  [[nodiscard]] bool in_name() const { return state_ == State::opened || state_ == State::name; }
  /// The name of a tag begins here, of an end tag, too.
  [[nodiscard]] bool begins_tag_name() const {
    return state_ == State::opened || (state_ == State::name && naming_tag_ && tag_ == "/");
  }
  [[nodiscard]] bool awaits_value() const { return state_ == State::tag && after_equals_; }
  [[nodiscard]] bool in_tag() const {
    return in_name() || state_ == State::tag || state_ == State::quoted || state_ == State::bare;
  }
  [[nodiscard]] bool names_tag() const { return state_ == State::name && naming_tag_; }
  /// In small letters; the last one of the tag, until it has its value. Its first bytes are enough
  /// to know it.
  [[nodiscard]] std::string_view attribute() const { return attribute_; }
  /// The text or value around goes on behind `written`, and ends where it would without.
  [[nodiscard]] bool goes_on_behind(std::string_view written) const;

 private:
  enum class Escape : std::uint8_t { none, once, twice };  // `<!--`, then `<script`, in a script
  /// Side by side: begun is behind `<!--`, bang is `--!`.
  enum class Dashes : std::uint8_t { none, one, two, begun, begun_one, bang };

  void begin_tag(char c);
  void begin_end_tag(char c);
  void step_in_name(char c);
  void step_in_mark(char c);
  void step_in_comment(char c);
  void step_in_characters(char c);
  void step_in_tag(char c);
  void step_in_raw(char c);
  void end_word_in_raw(char c);
  void add_to_word(char c);
  void watch_noscript(char c);
  void add_to_name(char c);
  void end_tag();
  void begin_raw();
  void begin_value(char c);
  void end_value();

  State state_ = State::text;
  std::string tag_;
  std::string raw_;      // the element whose text this is
  std::string word_;     // what may become a mark or an end tag
  std::string watched_;  // what may become the end tag of a <noscript>
  std::string attribute_;
  ForeignContent content_;
  bool naming_tag_ = false;
  bool after_name_ = false;
  bool after_equals_ = false;
  bool after_slash_ = false;
  bool noscript_ = false;
  char quote_ = '\0';
  Dashes dashes_ = Dashes::none;
  Escape escape_ = Escape::none;
};

}  // namespace premod::twig
