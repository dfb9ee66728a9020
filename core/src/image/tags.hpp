// The tags of an XML text, tolerant of everything but an end inside a tag.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace premod::image {

struct Tag {
  std::string_view name;           ///< without prefix
  std::string_view attributes;     ///< the bytes between name and '>'
  std::size_t begin = 0, end = 0;  ///< '<' and behind '>'
  bool closing = false;
  bool empty = false;
};

/// Skips comments, CDATA, processing instructions and the doctype.
class Tags {
 public:
  explicit Tags(std::string_view text) : text_(text) {}

  [[nodiscard]] std::optional<Tag> next();
  [[nodiscard]] bool cut_short() const { return cut_short_; }

 private:
  [[nodiscard]] bool is_at(std::size_t at, std::string_view word) const {
    return text_.substr(at, word.size()) == word;
  }
  std::optional<Tag> end();
  bool skip_behind(std::size_t from, std::string_view word);
  bool skip_doctype(std::size_t open);
  std::optional<Tag> tag(std::size_t open);

  std::string_view text_;
  std::size_t at_ = 0;
  bool cut_short_ = false;
};

/// The value of an attribute by its exact name; empty without it.
[[nodiscard]] std::string_view attribute(std::string_view attributes, std::string_view name);

}  // namespace premod::image
