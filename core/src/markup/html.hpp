// HTML5 with positions: elements, attributes and text runs of a template, a page or a description
// text. The only door to Gumbo; nothing of it is seen outside html.cpp.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.hpp"

namespace premod::html {

inline constexpr std::uint32_t no_element = UINT32_MAX;

/// Bounds on what Gumbo is given: its tree building is not linear in the worst case.
inline constexpr std::size_t max_bytes = 4U << 20;
inline constexpr std::size_t max_open_elements = 4'000;
inline constexpr std::size_t max_attributes = 1'000;  ///< of one tag
inline constexpr std::uint64_t max_work = 4'000'000;  ///< tags × open formatting elements

struct Attribute {
  std::string name;   ///< lower case
  std::string value;  ///< character references resolved
  Span span;          ///< name, `=` and value
  Span name_span;
  Span value_span;  ///< without quotes; empty without a value
};

struct Element {
  std::string name;  ///< lower case
  Span tag;          ///< the start tag with its brackets
  Span end_tag;      ///< empty: there is none
  std::uint32_t parent = no_element;
  std::uint32_t first_attribute = 0;
  std::uint32_t attribute_count = 0;

  /// Between the tags; empty if there is no end tag.
  [[nodiscard]] Span content() const {
    return end_tag.empty() ? Span{tag.end, tag.end} : Span{tag.end, end_tag.begin};
  }
};

struct Text {
  std::string text;  ///< character references resolved
  Span span;
  std::uint32_t parent = no_element;
  bool raw = false;  ///< the inside of script or style
};

enum class Imbalance : std::uint8_t { unclosed, stray_end_tag };
struct Unbalanced {
  Imbalance kind{};
  std::string name;
  Span at;  ///< the start or end tag
};

/// Offsets are bytes of the parsed text.
struct Document {
  std::vector<Element> elements;  ///< only those written in the text, in order of their start tags
  std::vector<Attribute> attributes;
  std::vector<Text> texts;
  std::vector<Span> comments;  ///< with their delimiters
  std::vector<Unbalanced> unbalanced;
  bool too_large = false;                ///< a bound was hit: nothing was parsed
  bool unplaced = false;                 ///< what twig writes somewhere may be anything
  std::vector<std::string_view> limits;  ///< constants behind which a part was not read

  [[nodiscard]] std::span<const Attribute> attributes_of(const Element& element) const {
    return std::span(attributes).subspan(element.first_attribute, element.attribute_count);
  }
  /// Null if the element has none of that (lower-case) name.
  [[nodiscard]] const Attribute* attribute(const Element& element, std::string_view name) const;

  /// Takes over what a document holds that stands `offset` bytes into this one's text, below
  /// `parent`; what is not balanced in it is left out.
  void append(const Document& inner, std::uint32_t offset, std::uint32_t parent);
  void note_limit(std::string_view name);
};

/// Never fails: what HTML5 does with broken markup is done here too.
[[nodiscard]] Document parse(std::string_view text);

}  // namespace premod::html
