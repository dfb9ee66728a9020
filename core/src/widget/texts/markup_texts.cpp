// Templates and pages as their readers see them: the runs of a paragraph make one text, whatever
// elements stand in it, and strings of twig are texts, too.
#include <algorithm>
#include <array>

#include "text/words.hpp"
#include "widget/links/branch_language.hpp"
#include "widget/texts/code_texts.hpp"

namespace premod {
namespace {

using Piece = TemplateText::Piece;

std::uint32_t narrow(std::size_t value) { return static_cast<std::uint32_t>(value); }

/// Elements that a sentence goes on through.
bool is_inline(std::string_view element) {
  constexpr std::array<std::string_view, 22> names = {
      "a",   "abbr", "b", "bdi", "big",   "br",   "cite",   "code", "em",  "font", "i",
      "kbd", "mark", "q", "s",   "small", "span", "strong", "sub",  "sup", "u",    "var"};
  return std::find(names.begin(), names.end(), element) != names.end();
}

/// The element whose sentences a run belongs to.
std::uint32_t block_of(const html::Document& page, std::uint32_t element) {
  while (element != html::no_element && is_inline(page.elements[element].name))
    element = page.elements[element].parent;
  return element;
}

/// The runs of one block, one behind the other.
class Paragraph {
 public:
  Paragraph(const File& file, std::string_view source, std::uint32_t shift, TextGatherer& out)
      : file_(file), source_(source), shift_(shift), out_(out) {}

  void add(const html::Document& page, const html::Text& run) {
    const std::uint32_t block = block_of(page, run.parent);
    if (block != block_ || text_.empty() || stands_apart(run)) finish();
    block_ = block;
    const bool blank = text::is_blank(run.text);
    if (text_.empty()) {
      if (blank) return;
      place_ = run.span;
    } else if (between(run).find("<br") != std::string_view::npos) {
      text_ += '\n';
    }
    // Where character references were resolved the place is nearly right.
    const std::uint32_t length = narrow(std::min<std::size_t>(run.text.size(), run.span.size()));
    if (!blank) pieces_.push_back({narrow(text_.size()), run.span.begin + shift_, length});
    if (!blank) parent_ = run.parent;
    text_ += run.text;
    place_.end = run.span.end;
  }

  void finish() {
    if (!text::is_blank(text_))
      out_.add(file_, TextSource::markup, {place_.begin + shift_, place_.end + shift_},
               std::move(text_), std::move(pieces_));
    text_.clear();
    pieces_.clear();
  }

 private:
  [[nodiscard]] std::string_view between(const html::Text& run) const {
    if (run.span.begin < place_.end) return {};
    return source_.substr(place_.end, run.span.begin - place_.end);
  }

  /// Links and marks in a row, `<a>Support</a> <a>amoCRM</a>`, are no sentence.
  [[nodiscard]] bool stands_apart(const html::Text& run) const {
    return run.parent != parent_ && run.parent != block_ && parent_ != block_;
  }

  const File& file_;
  std::string_view source_;
  std::uint32_t shift_;
  TextGatherer& out_;
  std::string text_;
  std::vector<Piece> pieces_;
  Span place_;
  std::uint32_t block_ = html::no_element;
  std::uint32_t parent_ = html::no_element;
};

/// `source`: the text that was parsed, which begins `shift` bytes into the file.
void gather_document(const File& file, const html::Document& page, std::string_view source,
                     std::uint32_t shift, TextGatherer& out) {
  Paragraph paragraph(file, source, shift, out);
  for (const html::Text& run : page.texts)
    if (!run.raw) paragraph.add(page, run);
  paragraph.finish();
  for (const html::Attribute& attribute : page.attributes) {
    const bool read = is_read_attribute(attribute.name) && may_be_prose(attribute.value);
    const bool mailbox =
        attribute.name == "href" && may_be_read(attribute.value) && !may_be_prose(attribute.value);
    if (!read && !mailbox) continue;
    const Span value = {attribute.value_span.begin + shift, attribute.value_span.end + shift};
    out.add(file, TextSource::attribute, value, value, attribute.value);
  }
}

/// `<script type="text/template">` holds markup that a script shows later.
bool is_template(const html::Document& page, const html::Text& run) {
  if (!run.raw || run.parent == html::no_element) return false;
  const html::Element& element = page.elements[run.parent];
  const html::Attribute* type = page.attribute(element, "type");
  return element.name == "script" && type != nullptr && !markup::is_script_type(type->value) &&
         type->value.find("json") == std::string::npos;
}

/// `{{ text|default('Write to us') }}`, `{% set hint = 'Write to us' %}`; those with elements
/// stand in the masked markup.
void gather_twig(const markup::File& file, TextGatherer& out) {
  constexpr std::string_view names_only = " include embed extends import from use block macro ";
  for (const twig::Piece& piece : file.twig().pieces) {
    if (piece.kind != twig::PieceKind::output && piece.kind != twig::PieceKind::tag) continue;
    if (names_only.find(" " + std::string(piece.name) + " ") != names_only.npos) continue;
    for (const twig::Token& token : twig::tokens(file.text(piece.inner), piece.inner.begin)) {
      if (token.kind != twig::TokenKind::string || token.unclosed || token.span.size() < 2)
        continue;
      const Span inner = {token.span.begin + 1, token.span.end - 1};
      const std::string_view value = file.text(inner);
      if (may_be_read(value) && value.find('<') == value.npos)
        out.add(file.file(), TextSource::markup, token.span, inner, std::string(value));
    }
  }
}

}  // namespace

bool is_read_attribute(std::string_view name) {
  constexpr std::array<std::string_view, 11> names = {
      "title",          "placeholder",          "alt",
      "label",          "aria-label",           "aria-description",
      "aria-valuetext", "aria-roledescription", "summary",
      "value",          "aria-placeholder"};
  return name.starts_with("data-") || std::find(names.begin(), names.end(), name) != names.end();
}

void gather_markup(const markup::File& file, TextGatherer& out) {
  const std::size_t first = out.all.size();
  const html::Document& page = file.html();
  gather_document(file.file(), page, file.source(), 0, out);
  for (const html::Text& run : page.texts)
    if (is_template(page, run))
      gather_document(file.file(), html::parse(run.text), run.text, run.span.begin, out);
  if (file.kind() != markup::Kind::twig) return;
  gather_twig(file, out);
  const std::vector<LanguageBranch> branches = language_branches(file);
  if (branches.empty()) return;
  for (std::size_t i = first; i < out.all.size(); ++i)
    out.all[i].language = language_at(branches, out.all[i].place.begin);
}

}  // namespace premod
