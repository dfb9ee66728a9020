// The start tags in a piece of markup that stands in a string: enough to see what it loads.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace premod::js {

class File;

struct TagText {
  std::string name;                                             ///< lower case
  std::vector<std::pair<std::string, std::string>> attributes;  ///< names in lower case
  std::vector<std::size_t> values_at;  ///< where the attributes' values begin in the markup

  /// Empty if it is not there.
  [[nodiscard]] std::string_view attribute(std::string_view name) const;
  [[nodiscard]] bool has(std::string_view name) const;
};

/// Whether attributes' values are given as they stand or as browsers read them.
enum class References : std::uint8_t { kept, resolved };
/// All start tags, in order; at most `max_tags`.
[[nodiscard]] std::vector<TagText> tags_in(std::string_view markup,
                                           References references = References::resolved);
inline constexpr std::size_t max_tags = 10'000;
inline constexpr std::size_t max_markup_handlers = 2'000;  ///< of one script

/// The value of an attribute of this lower-case name is code: "onclick".
[[nodiscard]] bool is_event_attribute(std::string_view name);

/// Appends a script for every event attribute that stands in a piece of markup in a string of one
/// of the scripts: `'<b onclick="run()">'`; the same code once a script, at most
/// max_markup_handlers of a script (`widget/unread_files.hpp` tells of more).
void add_markup_handlers(std::vector<File>& scripts);

}  // namespace premod::js
