// Where in markup the next character stands, as far as it decides what an output of twig becomes: a
// name, a value, text, a comment.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace premod::twig {

class HtmlPlace {
 public:
  /// raw: inside of a script or style element; raw_end: behind a `<` there; marked: behind `<!`.
  enum class State : std::uint8_t {
    text,
    opened,
    name,
    tag,
    quoted,
    bare,
    raw,
    raw_end,
    marked,
    comment
  };

  void step(char c);
  /// How much of the begin of `text` a place where nothing else is expected goes past.
  [[nodiscard]] std::size_t idle(std::string_view text) const;
  /// Something nobody knows stands here.
  void pass_unknown();

  [[nodiscard]] State state() const { return state_; }
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

 private:
  void begin_tag(char c);
  void step_in_comment(char c);
  void step_in_tag(char c);
  [[nodiscard]] bool closes_another() const;
  void go_on_in_text(char c);
  void add_to_name(char c);
  void end_tag();
  void begin_value(char c);
  void end_value();

  State state_ = State::text;
  std::string tag_;
  std::string raw_;    // the element whose text this is, and which is code
  std::string plain_;  // the element whose text this is, and which has no comments
  std::string attribute_;
  bool naming_tag_ = false;
  bool after_equals_ = false;
  char quote_ = '\0';
  int dashes_ = 0;  // side by side, where a comment may begin or end; or `--!`
};

}  // namespace premod::twig
