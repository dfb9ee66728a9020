// Builds a markup::File: twig first, then HTML over the masked text, then what the elements hold.
#include "markup/file.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "css/tokenizer.hpp"
#include "flow/markup_text.hpp"
#include "markup/code_address.hpp"

namespace premod::markup {
namespace {

using css::lower;

ReferenceKind kind_of(const html::Document& html, const html::Element& element,
                      const html::Attribute& attribute) {
  const std::string& tag = element.name;
  const std::string& name = attribute.name;
  if (tag == "script") return ReferenceKind::script;
  if (name == "href" || name == "xlink:href") {
    if (tag == "a" || tag == "area") return ReferenceKind::link;
    if (tag == "image" || tag == "feimage") return ReferenceKind::image;
    // <use href="https://..."> brings foreign elements in.
    if (tag == "use") return ReferenceKind::include;
    if (tag != "link") return ReferenceKind::other;
    const html::Attribute* rel = html.attribute(element, "rel");
    const std::string what = rel == nullptr ? "" : lower(rel->value);
    if (what.find("stylesheet") != std::string::npos) return ReferenceKind::stylesheet;
    return what.find("icon") != std::string::npos ? ReferenceKind::image : ReferenceKind::other;
  }
  if (tag == "iframe" || tag == "frame" || tag == "embed") return ReferenceKind::frame;
  if (tag == "img" || tag == "input" || name == "poster") return ReferenceKind::image;
  return ReferenceKind::media;
}

// Those that code in attributes needs.
constexpr std::array<std::pair<std::string_view, char>, 10> written = {{{"&quot;", '"'},
                                                                        {"&#34;", '"'},
                                                                        {"&#x22;", '"'},
                                                                        {"&apos;", '\''},
                                                                        {"&#39;", '\''},
                                                                        {"&#x27;", '\''},
                                                                        {"&amp;", '&'},
                                                                        {"&lt;", '<'},
                                                                        {"&gt;", '>'},
                                                                        {"&nbsp;", ' '}}};

// `&amp;&amp;` is one operator: its signs must come to stand side by side.
bool is_first_of_two(std::string_view text, std::size_t at, std::string_view reference) {
  return text.substr(at + reference.size()).starts_with(reference);
}

bool holds_address(const html::Attribute& attribute) {
  return attribute.name == "action" || attribute.name == "formaction" || attribute.name == "to" ||
         attribute.name == "values";
}

bool names_address(const html::Attribute& attribute, const html::Element& element) {
  return attribute.name == "src" || attribute.name == "href" || attribute.name == "xlink:href" ||
         attribute.name == "poster" || (attribute.name == "data" && element.name == "object");
}

}  // namespace

bool is_markup(const premod::File& file) {
  constexpr std::size_t head = 4'096;  // a root that begins behind it belongs to something else
  const std::string extension = lower(file.extension());
  if (extension == "svg") return file.bytes.substr(0, head).find("<svg") != std::string_view::npos;
  return extension == "twig" || extension == "html" || extension == "htm";
}

bool is_script_type(std::string_view type) {
  std::string low = lower(type.substr(0, type.find(';')));
  while (!low.empty() && css::is_space(low.back())) low.pop_back();
  return low.empty() || low == "module" || low == "text/javascript" ||
         low == "application/javascript" || low == "text/ecmascript" || low == "text/jscript" ||
         low == "application/x-javascript";
}

File::File(const premod::File& file) : file_(&file) {
  const std::string extension = lower(file.extension());
  if (extension == "twig") kind_ = Kind::twig;
  if (extension == "svg") kind_ = Kind::svg;
  if (kind_ != Kind::svg) twig_ = twig::parse(source());
  masked_ = twig_.has_tags() ? twig::masked(source(), twig_) : std::string(source());
  html_ = html::parse(masked_);
  read_frame_documents();
  for (const twig::Reference& found : twig_.references)
    references_.push_back(
        {ReferenceKind::include, found.span, found.value, found.computed, html::no_element});
  read_elements();
  if (kind_ == Kind::svg) read_instructions();
}

bool File::is_computed(Span span) const {
  const auto& pieces = twig_.pieces;
  auto at = std::partition_point(pieces.begin(), pieces.end(), [&](const twig::Piece& piece) {
    return piece.span.end <= span.begin;
  });
  for (; at != pieces.end() && at->span.begin < span.end; ++at)
    if (at->kind == twig::PieceKind::output || at->kind == twig::PieceKind::tag) return true;
  return false;
}

void File::read_elements() {
  for (std::uint32_t i = 0; i < html_.elements.size(); ++i) {
    const html::Element& element = html_.elements[i];
    if (element.name == "style") read_style(i);
    if (element.name == "script") read_script(i);
    read_attributes(i);
  }
}

std::string File::mask_of(Span span) const {
  return is_computed(span) ? std::string(span.of(masked_)) : std::string();
}

// Inside an attribute `&quot;` is a quote. What is left of its five bytes are spaces, before an
// opening quote and behind a closing one, so that they do not come into the string.
std::string File::mask_of_value(Span span) const {
  std::string out = mask_of(span);
  if (span.of(masked_).find('&') == std::string::npos) return out;
  if (out.empty()) out = span.of(masked_);
  bool open = false;
  for (std::size_t at = out.find('&'); at != std::string::npos; at = out.find('&', at + 1)) {
    for (const auto& [reference, character] : written) {
      if (out.compare(at, reference.size(), reference) != 0) continue;
      const bool quote = character == '"' || character == '\'';
      open = quote ? !open : open;
      const bool late = quote ? open : is_first_of_two(out, at, reference) || character == '<';
      std::fill_n(out.begin() + static_cast<std::ptrdiff_t>(at), reference.size(), ' ');
      out[late ? at + reference.size() - 1 : at] = character;
      break;
    }
  }
  return out;
}

// XML may put code into a CDATA section, whose marks are no code.
std::string File::mask_of_code(Span span) const {
  std::string out = mask_of(span);
  for (const std::string_view mark : {"<![CDATA[", "]]>"}) {
    const auto at = span.of(masked_).find(mark);
    if (at == std::string_view::npos) continue;
    if (out.empty()) out = span.of(masked_);
    std::fill_n(out.begin() + static_cast<std::ptrdiff_t>(at), mark.size(), ' ');
  }
  return out;
}

void File::read_style(std::uint32_t index) {
  const Span content = html_.elements[index].content();
  if (!content.empty()) styles_.push_back({content, mask_of_code(content), false, index});
}

// `<?xml-stylesheet href="..."?>` before the root of an SVG file.
void File::read_instructions() {
  constexpr std::size_t most = 16;  // nobody writes more
  const std::string_view text = source();
  std::size_t from = 0;
  for (std::size_t seen = 0; seen < most; ++seen) {
    const auto begin = text.find("<?xml-stylesheet", from);
    if (begin == std::string_view::npos) return;
    const auto end = std::min(text.find("?>", begin), text.size());
    from = end;
    auto at = text.substr(0, end).find("href=", begin);
    if (at == std::string_view::npos || at + 6 >= end) continue;
    const char quote = text[at + 5];
    const auto close = text.substr(0, end).find(quote, at + 6);
    if (close == std::string_view::npos) continue;
    const Span span{static_cast<std::uint32_t>(at + 6), static_cast<std::uint32_t>(close)};
    references_.push_back({ReferenceKind::stylesheet, span,
                           std::string(text.substr(at + 6, close - at - 6)), false,
                           html::no_element});
  }
}

void File::read_script(std::uint32_t index) {
  const html::Element& element = html_.elements[index];
  const html::Attribute* type = html_.attribute(element, "type");
  if (type != nullptr && !is_script_type(type->value)) return;
  const Span content = element.content();
  const std::string_view text = content.of(masked_);
  if (std::all_of(text.begin(), text.end(), css::is_space)) return;
  scripts_.push_back({content, mask_of_code(content), false, index});
}

void File::read_attributes(std::uint32_t index) {
  const html::Element& element = html_.elements[index];
  for (const html::Attribute& attribute : html_.attributes_of(element)) {
    if (names_address(attribute, element) || holds_address(attribute))
      read_address(index, attribute);
    if (names_address(attribute, element)) {
      refer(kind_of(html_, element, attribute), index, attribute);
    } else if (js::is_event_attribute(attribute.name) && !attribute.value_span.empty()) {
      scripts_.push_back({attribute.value_span, mask_of_value(attribute.value_span), true, index});
    } else if (attribute.name == "style" && !attribute.value_span.empty()) {
      styles_.push_back({attribute.value_span, mask_of_value(attribute.value_span), true, index});
    }
  }
}

// `javascript:` addresses are scripts.
void File::read_address(std::uint32_t index, const html::Attribute& attribute) {
  if (!code_in_address(attribute.value)) return;
  const Span value = attribute.value_span;
  const auto begin = code_in_address(value.of(masked_));
  // Behind an address of character references the code is looked for at the colon; without one the
  // whole is kept as a script that cannot be read, which is told.
  const auto colon = value.of(masked_).find(':');
  const std::size_t from = begin ? *begin : colon == std::string_view::npos ? 0 : colon + 1;
  const Span code{value.begin + static_cast<std::uint32_t>(from), value.end};
  std::string masked = mask_of_value(code);
  if (masked.empty() && !begin) masked = code.of(masked_);
  scripts_.push_back({code, std::move(masked), true, index});
}

// `<iframe srcdoc="...">` is a document in an attribute.
void File::read_frame_documents() {
  const std::size_t count = html_.elements.size();
  for (std::size_t index = 0; index < count; ++index) {
    const html::Attribute* source = html_.attribute(html_.elements[index], "srcdoc");
    if (source == nullptr || source->value_span.empty()) continue;
    const Span span = source->value_span;
    std::string text = mask_of_value(span);
    if (text.empty()) text = span.of(masked_);
    html_.append(html::parse(text), span.begin, static_cast<std::uint32_t>(index));
  }
}

void File::refer(ReferenceKind kind, std::uint32_t element, const html::Attribute& attribute) {
  if (attribute.value_span.empty()) return;
  const Span span = attribute.value_span;
  const bool computed = is_computed(span);
  std::string written = computed ? written_in(span) : std::string();
  references_.push_back(
      {kind, span, written.empty() ? attribute.value : std::move(written), computed, element});
}

// The value with what outputs write that the template itself tells of; empty if there is none.
std::string File::written_in(Span span) const {
  const auto behind = [&](const auto& one) { return one.span.end <= span.begin; };
  const auto& pieces = twig_.pieces;
  const auto& known = twig_.written;
  auto write = std::partition_point(known.begin(), known.end(), behind);
  if (write == known.end() || write->span.begin >= span.end) return {};
  std::string out;
  for (auto at = std::partition_point(pieces.begin(), pieces.end(), behind);
       at != pieces.end() && at->span.begin < span.end; ++at) {
    if (at->kind == twig::PieceKind::text) {
      const Span part{std::max(at->span.begin, span.begin), std::min(at->span.end, span.end)};
      out += part.of(source());
      continue;
    }
    if (at->kind != twig::PieceKind::output) return {};
    const bool told = write != known.end() && write->span == at->span;
    out += told ? write->value : "_";
    if (told) ++write;
  }
  return out;
}

}  // namespace premod::markup
