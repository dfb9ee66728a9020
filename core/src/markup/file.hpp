// A template or page as the rules see it: twig around HTML, with what it holds inline and what it
// names.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "markup/html.hpp"
#include "markup/twig.hpp"
#include "snapshot/snapshot.hpp"

namespace premod::twig {
class Literals;
}
namespace premod::markup {

enum class Kind : std::uint8_t { twig, html, svg };

/// JavaScript or CSS that stands in a template. `masked` is as long as `span`: where twig writes
/// something, it has `_` and spaces, and character references are resolved. Empty: as it stands.
struct Inline {
  Span span;
  std::string masked;
  bool is_attribute =
      false;  ///< onclick="...", href="javascript:...", a function body; style="..."
  std::uint32_t element = html::no_element;
};

enum class ReferenceKind : std::uint8_t {
  include,  ///< twig include, embed, import, extends
  script,
  stylesheet,
  image,
  frame,
  media,
  link,  ///< a plain link
  other,
};

/// An address that the template names.
struct Reference {
  ReferenceKind kind{};
  Span span;
  std::string value;      ///< as written, character references resolved
  bool computed = false;  ///< part of it comes from twig; `value` has `_` there
  std::uint32_t element = html::no_element;
};

/// Immutable after it is built; every Span is in bytes of `file()`.
class File {
 public:
  explicit File(const premod::File& file);

  File(const File&) = delete;
  File& operator=(const File&) = delete;
  File(File&&) noexcept = default;
  File& operator=(File&&) noexcept = default;

  [[nodiscard]] const premod::File& file() const { return *file_; }
  [[nodiscard]] std::string_view source() const { return file_->bytes; }
  [[nodiscard]] std::string_view text(Span span) const { return span.of(file_->bytes); }
  [[nodiscard]] Kind kind() const { return kind_; }

  [[nodiscard]] const twig::Template& twig() const { return twig_; }
  /// The markup with what twig writes where the template tells of it, and masked elsewhere. What
  /// `srcdoc` attributes and elements with scripts' templates hold stands behind all other
  /// elements, each below its own; then what other choices of twig's make of a tag.
  [[nodiscard]] const html::Document& html() const { return html_; }

  [[nodiscard]] std::span<const Inline> scripts() const { return scripts_; }
  /// `<style>` elements and style attributes.
  [[nodiscard]] std::span<const Inline> styles() const { return styles_; }
  [[nodiscard]] std::span<const Reference> references() const { return references_; }
  /// Constants behind which a part of the markup was not read.
  [[nodiscard]] std::span<const std::string_view> limits() const { return html_.limits; }
  /// The tags around an output or a condition of twig do not tell what it makes of the markup.
  [[nodiscard]] bool has_unknown_place() const { return html_.unplaced; }
  /// Twig comes into this stretch.
  [[nodiscard]] bool is_computed(Span span) const;

 private:
  void read_elements();
  void read_style(std::uint32_t index);
  void read_instructions();
  [[nodiscard]] std::string mask_of(Span span) const;
  [[nodiscard]] std::string mask_of_code(Span span) const;
  [[nodiscard]] std::string mask_of_value(Span span) const;
  void read_script(std::uint32_t index, twig::Literals& literals);
  void read_written_code(std::uint32_t index, Span content, bool is_attribute,
                         twig::Literals& literals);
  void read_import_map(std::uint32_t index, Span content);
  void read_address(std::uint32_t index, const html::Attribute& attribute,
                    twig::Literals& literals);
  void read_address_list(std::uint32_t index, const html::Attribute& attribute,
                         twig::Literals& literals);
  void read_attributes(std::uint32_t index, twig::Literals& literals);
  void add_code(std::uint32_t index, Span span, std::string_view value, twig::Literals& literals);
  void refer(ReferenceKind kind, std::uint32_t element, const html::Attribute& attribute);

  const premod::File* file_;
  Kind kind_ = Kind::html;
  std::string masked_;
  twig::Template twig_;
  html::Document html_;
  std::vector<Inline> scripts_;
  std::vector<Inline> styles_;
  std::vector<Reference> references_;
};

/// The file is one of these: .twig, .html, .htm, .xhtml, .shtml, .svg (a document that may hold
/// scripts and styles).
[[nodiscard]] bool is_markup(const premod::File& file);
/// A script element of this type runs; "text/template" and JSON do not. A type that twig writes
/// may.
[[nodiscard]] bool is_script_type(std::string_view type);

}  // namespace premod::markup
