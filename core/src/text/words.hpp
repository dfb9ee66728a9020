// Small questions about strings that many rules ask.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace premod::text {

/// Without white space at both ends; the no-break space (U+00A0) counts as white space.
[[nodiscard]] std::string_view trimmed(std::string_view text);
[[nodiscard]] inline bool is_blank(std::string_view text) { return trimmed(text).empty(); }
[[nodiscard]] inline bool has_part(std::string_view text, std::string_view part) {
  return text.find(part) != text.npos;
}

/// ASCII letters in lower case.
[[nodiscard]] std::string lower_ascii(std::string_view text);
/// And in upper case.
[[nodiscard]] std::string upper_ascii(std::string_view text);
/// Latin, Latin-1 and Cyrillic letters in lower case, runs of white space as one space, trimmed.
[[nodiscard]] std::string folded(std::string_view text);

/// The same without touching white space: as many bytes as `text` has.
[[nodiscard]] std::string lowered(std::string_view text);

/// The parts of a text between `mark`s; an empty text has none.
[[nodiscard]] std::vector<std::string_view> split(std::string_view text, char mark);

[[nodiscard]] bool is_cyrillic(char32_t c);
[[nodiscard]] bool is_latin(char32_t c);
/// Characters, not bytes.
[[nodiscard]] std::size_t length(std::string_view text);

/// At most `bytes` bytes of `text`, cut at a character, with "…" if something was cut.
[[nodiscard]] std::string shortened(std::string_view text, std::size_t bytes);

/// `text` with tags, entities and everything inside `<script>`, `<style>` blanked to spaces:
/// offsets stay as they are.
[[nodiscard]] std::string without_markup(std::string_view text);
/// Blanks URLs, e-mail addresses and placeholders (`{x}`, `{{x}}`, `%x%`, `#X#`, `:x`, `%s`) too.
[[nodiscard]] std::string prose_of(std::string_view text);

}  // namespace premod::text
