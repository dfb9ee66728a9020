// Gathering the strings of code that people read, and asking what they mean.
#include "widget/texts/template_text.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "css/shown_text.hpp"
#include "snapshot/parallel_for.hpp"
#include "text/ascii.hpp"
#include "text/language/joined_words.hpp"
#include "text/utf8.hpp"
#include "text/words.hpp"
#include "widget/references.hpp"
#include "widget/texts/code_texts.hpp"
#include "widget/texts/visible_text.hpp"

namespace premod {
namespace {

constexpr std::size_t texts_at_once = 500;
/// A longer string is a library's data or a whole page; its first part is read.
constexpr std::size_t max_text_bytes = 64U << 10U;
/// A larger file of a back end is data, and no texts.
constexpr std::size_t max_data_bytes = 1U << 20U;
constexpr std::size_t min_western_words = 3;

std::uint32_t narrow(std::size_t value) { return static_cast<std::uint32_t>(value); }

bool may_be_mailbox(std::string_view text) {
  const std::size_t at = text.find('@');
  return at != text.npos && at > 0 && text.find('.', at) != text.npos && text.size() < 200;
}

/// Files of tools, of the language files and of premod are read as what they are, or not at all.
bool is_data(std::string_view path, const File& file) {
  constexpr std::array<std::string_view, 6> others = {"manifest.json", "premod.json",
                                                      "composer.json", "tsconfig.json",
                                                      "bower.json",    "jsconfig.json"};
  return file.extension() == "json" && !path.starts_with("i18n/") &&
         !file.name().starts_with("package") && !file.name().starts_with('.') &&
         file.bytes.size() <= max_data_bytes &&
         std::find(others.begin(), others.end(), file.name()) == others.end();
}

void gather_data(const File& file, TextGatherer& out) {
  if (text::find_invalid_utf8(file.bytes) != std::string_view::npos) return;
  const json::Document document = json::Document::parse(file.bytes);
  if (document.root() != nullptr) gather_json(file, TextSource::data, *document.root(), out);
}

/// Templates and texts of a back end, from which letters and pages are made.
void gather_backend(const Widget& widget, TextGatherer& out) {
  for (const File* file : backend_files(widget)) {
    if (file->mode == FileMode::symlink || widget.vendored(*file) != nullptr) continue;
    const std::string_view extension = file->extension();
    const bool page = extension == "html" || extension == "htm" || extension == "twig";
    if (page && file->bytes.size() <= max_data_bytes)
      gather_markup(markup::File(*file), out);
    else if (extension == "phtml")
      gather_php(php::File(*file), out);
    else if (is_data(file->path, *file))
      gather_data(*file, out);
  }
}

void gather_files(const Widget& widget, TextGatherer& out) {
  for (const markup::File& file : widget.markup())
    // Words in pictures are the business of the image rules.
    if (file.kind() != markup::Kind::svg && widget.vendored(file.file()) == nullptr)
      gather_markup(file, out);
  for (const js::File& script : widget.scripts()) gather_script(script, out);
  for (const php::File& file : widget.php())
    if (widget.vendored(file.file()) == nullptr) gather_php(file, out);
  for (const css::File& style : widget.styles()) gather_style(style, out);
  for (const TextFile& file : widget.texts())
    if (is_data(widget.relative(file.file()), file.file()) &&
        widget.vendored(file.file()) == nullptr)
      gather_data(file.file(), out);
  gather_backend(widget, out);
  if (const Manifest* manifest = widget.manifest(); manifest != nullptr && manifest->parsed())
    gather_json(manifest->file(), TextSource::manifest, *manifest->root(), out);
}

/// "rs-official rs-partner": each name is put together.
bool is_class_list(std::string_view text) {
  if (text.find_first_of("-_") == text.npos || !may_be_classes(text)) return false;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.size(), text.find(' ', begin));
    const std::string_view name = text.substr(begin, end - begin);
    if (!name.empty() && name.find_first_of("-_") == name.npos) return false;
    begin = end + 1;
  }
  return true;
}

}  // namespace

bool may_be_classes(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == ' ';
  });
}

bool names_classes(std::string_view name) {
  return text::is_one_of(text::lower_ascii(name),
                         {"class", "classes", "classname", "class_name", "cssclass", "css_class"});
}

bool may_be_prose(std::string_view text) {
  text = text::trimmed(text);
  if (text.size() < 5 || text.find(' ') == text.npos) return false;
  constexpr std::string_view selector_marks = ".#[:>*";
  if (selector_marks.find(text.front()) != selector_marks.npos) return false;
  if (is_class_list(text)) return false;
  return std::any_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || static_cast<signed char>(c) < 0;
  });
}

bool may_be_read(std::string_view text) { return may_be_prose(text) || may_be_mailbox(text); }

void TextGatherer::add(const File& file, TextSource source, Span place, std::string text,
                       std::vector<TemplateText::Piece> pieces) {
  if (text.size() > max_text_bytes) {
    std::size_t end = max_text_bytes;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
    text.resize(end);
  }
  if (text::find_invalid_utf8(text) != std::string_view::npos) return;
  all.push_back({&file, source, place, std::move(text), {}, std::move(pieces), language, {}});
}

void TextGatherer::add_joined(const File& file, Span place, std::string text,
                              std::vector<TemplateText::Piece> pieces) {
  if (text.size() > max_text_bytes || text::find_invalid_utf8(text) != std::string_view::npos)
    return;
  joined.push_back(
      {&file, TextSource::script, place, std::move(text), {}, std::move(pieces), language, {}});
}

void TextGatherer::add(const File& file, TextSource source, Span place, Span verbatim,
                       std::string text) {
  std::vector<TemplateText::Piece> pieces;
  if (text.size() == verbatim.size())
    pieces.push_back({0, verbatim.begin, narrow(verbatim.size())});
  add(file, source, place, std::move(text), std::move(pieces));
}

void gather_json(const File& file, TextSource source, const json::Value& root, TextGatherer& out) {
  std::vector<const json::Value*> pending{&root};
  while (!pending.empty()) {
    const json::Value& value = *pending.back();
    pending.pop_back();
    for (const json::Value& child : value.children) pending.push_back(&child);
    if (!value.is_string() || !may_be_prose(value.string)) continue;
    const Span inner = {value.span.begin + 1, value.span.end - 1};
    out.add(file, source, value.span, inner, value.string);
  }
}

void gather_style(const css::File& style, TextGatherer& out) {
  // Style text in a script is a string of the script.
  if (style.is_vendored() || style.origin() == css::Origin::script) return;
  for (const css::ShownText& text : css::shown_texts(style))
    if (may_be_read(text.value))
      out.add(style.file(), TextSource::style, text.span, {text.span.begin + 1, text.span.end - 1},
              text.value);
}

Span TemplateText::span(std::size_t offset, std::size_t length) const {
  const auto holds = [](const Piece& piece, std::size_t at) {
    return at >= piece.text && at < piece.text + piece.length;
  };
  Span out = place;
  const std::size_t last = length == 0 ? offset : offset + length - 1;
  for (const Piece& piece : pieces) {
    if (holds(piece, offset)) out.begin = piece.source + narrow(offset - piece.text);
    if (holds(piece, last)) out.end = piece.source + narrow(last - piece.text) + 1;
  }
  return out.begin < out.end ? out : place;
}

bool TemplateText::is_own(std::size_t offset, std::size_t length) const {
  return pieces.empty() || std::any_of(pieces.begin(), pieces.end(), [&](const Piece& piece) {
           return offset < piece.text + piece.length && offset + length > piece.text;
         });
}

bool is_western_prose(std::string_view prose) {
  std::size_t words = 0;
  bool inside = false;
  for (std::size_t i = 0; i < prose.size();) {
    const text::CodePoint point = text::decode_utf8(prose, i);
    i += point.length;
    if (text::is_cyrillic(point.value)) return false;
    const bool letter = text::is_latin(point.value);
    if (letter && !inside) ++words;
    inside = letter;
  }
  return words >= min_western_words;
}

namespace {

void read_sentences(std::vector<TemplateText>& all, const std::vector<std::string>& names) {
  parallel_for((all.size() + texts_at_once - 1) / texts_at_once, [&](std::size_t part) {
    const std::size_t end = std::min(all.size(), (part + 1) * texts_at_once);
    for (std::size_t i = part * texts_at_once; i < end; ++i) {
      all[i].blanked = text::may_have_split_words(all[i].text)
                           ? text::prose_of(text::with_words_joined(all[i].text))
                           : text::prose_of(all[i].text);
      const text::Meanings wanted = text::possible_meanings(text::lowered(all[i].blanked));
      if (wanted != 0)
        all[i].meant = text::meanings_in(all[i].blanked, all[i].language, wanted, names);
    }
  });
}

/// What one piece says is told of as that piece's.
bool is_said_by_one_piece(const TemplateText& text, const text::Meant& meant) {
  return std::count_if(text.pieces.begin(), text.pieces.end(), [&](const auto& piece) {
           return meant.offset < piece.text + piece.length &&
                  meant.offset + meant.length > piece.text;
         }) < 2;
}

}  // namespace

std::vector<TemplateText> gather_template_texts(const Widget& widget) {
  TextGatherer out;
  gather_files(widget, out);
  const std::vector<std::string> names = own_names(widget);
  read_sentences(out.all, names);
  read_sentences(out.joined, names);
  for (TemplateText& text : out.joined) {
    std::erase_if(text.meant, [&](const auto& one) { return is_said_by_one_piece(text, one); });
    if (!text.meant.empty()) out.all.push_back(std::move(text));
  }
  return std::move(out.all);
}

}  // namespace premod
