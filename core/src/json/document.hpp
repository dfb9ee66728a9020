// JSON with the place of everything: rules point at the key or value they speak of, tell a comment
// from a missing comma, and find a byte of the file behind a character of a decoded string.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.hpp"

namespace premod::json {

/// Deeper nesting is an error of the file (PHP's json_decode, which reads it at upload, stops
/// here).
inline constexpr int max_depth = 512;
/// After so many syntax errors the rest of a file is not looked at.
inline constexpr std::size_t max_errors = 20;

enum class Kind : std::uint8_t { null, boolean, number, string, array, object };

/// A value and, if it is the member of an object, its key. Spans are bytes of the file; those of
/// strings and keys include the quotes.
struct Value {
  Kind kind = Kind::null;
  bool boolean = false;
  double number = 0;
  Span span;
  Span key_span;
  std::string key;
  std::string string;           ///< decoded, UTF-8; ill-formed source bytes stay as they are
  std::vector<Value> children;  ///< members or elements in the order of the file
  /// One entry behind every escape: {offset in `string`, offset in the file}.
  struct Step {
    std::uint32_t decoded;
    std::uint32_t source;
  };
  std::vector<Step> steps;

  [[nodiscard]] bool is_object() const { return kind == Kind::object; }
  [[nodiscard]] bool is_array() const { return kind == Kind::array; }
  [[nodiscard]] bool is_string() const { return kind == Kind::string; }
  [[nodiscard]] bool is_number() const { return kind == Kind::number; }
  [[nodiscard]] bool is_boolean() const { return kind == Kind::boolean; }
  [[nodiscard]] bool is_null() const { return kind == Kind::null; }

  /// The member called `name`, the last one if there are several (as every reader takes it).
  [[nodiscard]] const Value* find(std::string_view name) const;
  /// By RFC 6901, e.g. "/widget/locale/0"; empty: this value.
  [[nodiscard]] const Value* at_pointer(std::string_view pointer) const;
  /// The key if there is one, else the value: where a message about the member points.
  [[nodiscard]] Span place() const { return key_span.empty() ? span : key_span; }
};

/// "string", "object" ...: JSON's own names, the same in every language.
[[nodiscard]] std::string_view name_of(Kind kind);

/// The file's byte that gave (or begins the escape that gave) byte `decoded` of `value.string`.
[[nodiscard]] std::uint32_t source_offset(const Value& value, std::size_t decoded);
/// The file's bytes behind `length` decoded bytes.
[[nodiscard]] Span source_span(const Value& value, std::size_t decoded, std::size_t length);

enum class Problem : std::uint8_t {
  empty_file,
  comment,
  trailing_comma,
  missing_comma,
  missing_colon,
  single_quotes,
  unquoted_key,
  unknown_word,  ///< True, None, NaN, undefined ...
  wrong_number,  ///< 01, +1, .5, 1.
  wrong_escape,
  lone_surrogate,
  control_character,  ///< a line end or tab inside a string
  unterminated_string,
  unexpected_character,
  unexpected_end,
  extra_data,
  too_deep,
};

/// What a strict reader would stop at. `found` is source text (shortened), `expected` JSON tokens;
/// both are free of any language.
struct SyntaxError {
  Problem problem{};
  Span span;
  std::string found;
  std::string expected;
};

struct Duplicate {
  Span first;   ///< the key's earlier place
  Span second;  ///< and the later one
  std::string key;
};

/// One parsed file. It refers to nothing outside itself.
class Document {
 public:
  /// Never throws but std::bad_alloc; linear in the size of `source` (but for sorting keys).
  [[nodiscard]] static Document parse(std::string_view source);

  /// Null if nothing trustworthy could be read. After errors that leave no doubt about what was
  /// meant (a comment, a trailing comma, single quotes ...) the whole tree is there.
  [[nodiscard]] const Value* root() const { return has_root_ ? &root_ : nullptr; }
  /// Strict JSON (RFC 8259), but for a byte order mark.
  [[nodiscard]] bool is_valid() const { return errors_.empty(); }
  [[nodiscard]] const std::vector<SyntaxError>& errors() const { return errors_; }
  [[nodiscard]] const std::vector<Duplicate>& duplicates() const { return duplicates_; }
  [[nodiscard]] bool has_byte_order_mark() const { return has_byte_order_mark_; }

 private:
  friend class Reader;
  Value root_;
  bool has_root_ = false;
  bool has_byte_order_mark_ = false;
  std::vector<SyntaxError> errors_;
  std::vector<Duplicate> duplicates_;
};

}  // namespace premod::json
