// What every front end needs to print text it must not trust (file names, code, commit data): plain
// lines, JSON, URIs and dates. Pure functions without locale, clock or environment.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "premod/report.hpp"
#include "premod/wording.hpp"

namespace premod {

[[nodiscard]] bool is_utf8(std::string_view text);

/// `text` as one line that neither a terminal nor a CI runner takes for a command: ill-formed
/// UTF-8, control characters and bidirectional controls become U+FFFD, line ends and tabs a space,
/// and
/// `##[` becomes `##\[`. A line of output must still not begin with `::`; see
/// `begins_like_command`.
[[nodiscard]] std::string plain_line(std::string_view text);
/// The same for a text of several lines: LF stays, CR LF and CR become LF.
[[nodiscard]] std::string plain_text(std::string_view text);
/// True if a CI runner would take this line of output for a command because it begins with `::`
/// (after any white space); the caller puts something before it.
[[nodiscard]] bool begins_like_command(std::string_view line);

/// The part of `text` of at most `units` UTF-16 code units, ending with an ellipsis if it was cut.
[[nodiscard]] std::string shortened(std::string_view text, std::size_t units);

/// A repository path as a relative URI reference: everything but letters, digits and `-._~/` is
/// percent-encoded. `path` must be UTF-8.
[[nodiscard]] std::string uri_of(std::string_view path);

/// True for a path that a relative URI can name: UTF-8, not empty, not absolute, no `.` or `..`.
[[nodiscard]] bool is_portable_path(std::string_view path);
/// The file a dashboard can show a finding at: `file` itself if it is portable, else the manifest
/// of its widget (an archive stands for itself).
[[nodiscard]] std::string anchor_file(std::string_view file, std::string_view widget,
                                      const Report& report);
/// A remote address as an absolute URI ("git@host:a/b" too); empty if it is none.
[[nodiscard]] std::string repository_uri(std::string_view remote);

/// `text` as Markdown or HTML that shows exactly this text: one line, in which what would be
/// markup, an address, a mention or the number of an issue is a character reference.
[[nodiscard]] std::string markdown_text(std::string_view text);
/// `text` for the content or a quoted attribute of HTML or XML; LF stays.
[[nodiscard]] std::string html_text(std::string_view text);

/// What the headings of a report count. Old and waived findings are not among the levels.
struct Counts {
  std::uint64_t errors = 0, warnings = 0, notes = 0, old = 0, waived = 0, fixed = 0;
  std::uint64_t unanswered = 0;  ///< questions for a person
};
[[nodiscard]] Counts counts_of(const Report& report);

/// "2026-02-03T10:11:12+03:00"; `offset` in minutes.
[[nodiscard]] std::string iso_time(std::int64_t seconds, int offset);

/// `text` with every `{name}` of `values` replaced, in one pass.
using Values = std::initializer_list<std::pair<std::string_view, std::string_view>>;
[[nodiscard]] std::string filled(std::string_view text, Values values);

/// Appends `text` as a JSON string. Ill-formed UTF-8 becomes U+FFFD; control characters,
/// bidirectional controls and the bracket of `##[` are escaped, so that JSON on a runner's output
/// is never a command.
void append_json(std::string& out, std::string_view text);

/// Writes JSON straight into a string. Containers nested deeper than `lines` stand on one line.
class JsonWriter {
 public:
  explicit JsonWriter(std::string& out, int lines = 2) : out_(out), lines_(lines) {}

  JsonWriter& object() { return open('{', '}'); }
  JsonWriter& array() { return open('[', ']'); }
  JsonWriter& end();
  JsonWriter& key(std::string_view name);
  JsonWriter& value(std::string_view text);
  JsonWriter& value(const char* text) { return value(std::string_view(text)); }
  JsonWriter& value(const std::string& text) { return value(std::string_view(text)); }
  template <class T>
  requires std::is_arithmetic_v<T> JsonWriter& value(T scalar) {
    if constexpr (std::is_same_v<T, bool>) return raw(scalar ? "true" : "false");
    return raw(std::to_string(scalar));
  }
  JsonWriter& null() { return raw("null"); }
  template <class T>
  JsonWriter& member(std::string_view name, const T& content) {
    return key(name).value(content);
  }
  JsonWriter& strings(std::string_view name, const std::vector<std::string>& texts);

 private:
  struct Level {
    char close;
    bool empty;
  };
  JsonWriter& open(char begin, char close);
  JsonWriter& raw(std::string_view text);
  void separate();
  void new_line();

  std::string& out_;
  std::vector<Level> levels_;
  int lines_;
  bool after_key_ = false;
};

}  // namespace premod
