// Byte offsets to lines and columns, once per file that has findings.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "premod/report.hpp"
#include "text/span.hpp"

namespace premod::text {

/// Line starts of one file. A line ends at LF, at CR LF, or at a lone CR; nothing else ends a line,
/// as in git (LF) and in SARIF viewers. `source` must outlive the object.
class Lines {
 public:
  explicit Lines(std::string_view source);

  [[nodiscard]] int count() const { return static_cast<int>(starts_.size()); }
  /// 1-based line of a byte; an offset past the end belongs to the last line.
  [[nodiscard]] int line_of(std::uint32_t offset) const;
  /// The bytes of a 1-based line without its line end.
  [[nodiscard]] std::string_view line(int number) const;
  /// 1-based UTF-16 column; a byte order mark at the start of the file counts for nothing.
  [[nodiscard]] int column_of(std::uint32_t offset) const;
  /// Bytes between the start of its line and `offset`.
  [[nodiscard]] std::uint32_t offset_in_line(std::uint32_t offset) const;
  [[nodiscard]] Region region(Span span) const;
  [[nodiscard]] std::string_view source() const { return source_; }

 private:
  // A code point and how many UTF-16 code units stand before it in the source.
  struct Mark {
    std::uint32_t offset = 0;
    std::uint32_t units = 0;
  };

  void set_marks();
  [[nodiscard]] std::uint32_t units_before(std::size_t offset) const;

  std::string_view source_;
  std::vector<std::uint32_t> starts_;
  std::vector<Mark>
      marks_;  // of a source with a long line: minified code may hold all findings in one
};

}  // namespace premod::text
