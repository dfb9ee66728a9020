// The tags of a text before Gumbo sees it: whether it may, and under which names.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.hpp"

namespace premod::html {

struct Tag {
  bool closing = false;
  std::string name;
  Span span;
  std::size_t attributes = 0;
};

/// Another name of as many bytes, without what Gumbo does with the element's own.
struct Renaming {
  std::size_t at;
  std::string_view as;
};

struct Scan {
  bool within_limits = true;
  std::vector<Tag> end_tags;
  std::vector<Renaming> renamings;
  Span blank;  ///< of a <noscript> whose end tag Gumbo would not see
};

[[nodiscard]] Scan scan(std::string_view text);

[[nodiscard]] bool is_void(std::string_view name);
/// The standard allows to leave out its end tag.
[[nodiscard]] bool may_lack_end(std::string_view name);

}  // namespace premod::html
