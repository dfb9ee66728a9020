// Which files of a widget are text, and what their bytes say about encoding and line ends.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "snapshot/snapshot.hpp"
#include "text/span.hpp"

namespace premod {

enum class Encoding : std::uint8_t { utf8, utf16_le, utf16_be, windows_1251, unknown };

/// "UTF-8", "windows-1251" ...; empty for unknown.
[[nodiscard]] std::string_view name_of(Encoding encoding);

/// By extension; a name without a known one by its first bytes. AppleDouble files and `__MACOSX/`
/// are not text whatever they are called.
[[nodiscard]] bool is_text(const File& file);
/// Leftovers of operating systems that only look like sources: never parsed.
[[nodiscard]] bool is_system_junk(std::string_view path);

/// One text file, counted once.
class TextFile {
 public:
  explicit TextFile(const File& file);

  [[nodiscard]] const File& file() const { return *file_; }
  [[nodiscard]] std::string_view text() const { return file_->bytes; }

  [[nodiscard]] bool is_utf8() const { return invalid_.empty(); }
  /// The first ill-formed sequence; empty if there is none.
  [[nodiscard]] Span first_invalid() const { return invalid_; }
  /// Its bytes, for a message: "C328".
  [[nodiscard]] std::string first_invalid_hex() const;
  /// Best guess; certain for utf8 and for UTF-16 with a mark.
  [[nodiscard]] Encoding encoding() const { return encoding_; }
  [[nodiscard]] bool has_byte_order_mark() const { return has_byte_order_mark_; }

  [[nodiscard]] std::size_t crlf() const { return crlf_; }        ///< CR LF pairs
  [[nodiscard]] std::size_t lone_cr() const { return lone_cr_; }  ///< CR without LF
  [[nodiscard]] std::size_t lone_lf() const { return lone_lf_; }  ///< LF without CR
  /// The first line end that is not LF alone; empty if there is none.
  [[nodiscard]] Span first_wrong_line_end() const { return wrong_end_; }

 private:
  void count_line_ends();

  const File* file_;
  Span invalid_;
  Span wrong_end_;
  std::size_t crlf_ = 0;
  std::size_t lone_cr_ = 0;
  std::size_t lone_lf_ = 0;
  Encoding encoding_ = Encoding::utf8;
  bool has_byte_order_mark_ = false;
};

}  // namespace premod
