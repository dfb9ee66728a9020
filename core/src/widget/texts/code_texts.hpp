// Finding the strings of code that people read, kind of file by kind of file; gathered by
// gather_template_texts.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "css/file.hpp"
#include "flow/script.hpp"
#include "json/document.hpp"
#include "markup/file.hpp"
#include "php/file.hpp"
#include "widget/texts/template_text.hpp"

namespace premod {

/// Two words at least, some letters, and no look of a selector, a path or a list of classes; or a
/// mailbox, which is read, too, though it is one word.
[[nodiscard]] bool may_be_read(std::string_view text);

/// "rs-card active": nothing but names in lower case, which may be classes or words.
[[nodiscard]] bool may_be_classes(std::string_view text);
/// `className`, `$classes`: what is given to such a name is no text.
[[nodiscard]] bool names_classes(std::string_view name);

/// The first of these alone.
[[nodiscard]] bool may_be_prose(std::string_view text);

/// An attribute whose value people see: a title, a hint, a label, what a script shows later.
[[nodiscard]] bool is_read_attribute(std::string_view name);

class TextGatherer {
 public:
  std::vector<TemplateText> all;
  std::vector<TemplateText> joined;  ///< whose pieces are texts of their own, among `all`
  std::string_view language;         ///< of what is added next; empty: not known

  /// Ill-formed UTF-8 is left out; of a very long text the first part is read.
  void add(const File& file, TextSource source, Span place, std::string text,
           std::vector<TemplateText::Piece> pieces);
  /// The elements of a list with what joins them.
  void add_joined(const File& file, Span place, std::string text,
                  std::vector<TemplateText::Piece> pieces);
  /// Text that may or may not stand in the file as it is.
  void add(const File& file, TextSource source, Span place, Span verbatim, std::string text);
};

void gather_markup(const markup::File& file, TextGatherer& out);
void gather_script(const js::File& script, TextGatherer& out);
void gather_php(const php::File& file, TextGatherer& out);
/// What generated content says: `content: "..."`.
void gather_style(const css::File& style, TextGatherer& out);
/// Strings of a manifest or of a data file.
void gather_json(const File& file, TextSource source, const json::Value& root, TextGatherer& out);

}  // namespace premod
