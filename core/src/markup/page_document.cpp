#include "markup/page_document.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <unordered_set>
#include <utility>

#include "markup/file.hpp"
#include "text/ascii.hpp"
#include "text/language/character_reference.hpp"
#include "text/words.hpp"

namespace premod::markup {
namespace {

/// The character that a reference stands for where code in attributes needs it, else 0.
char written_as(char32_t value) {
  constexpr char32_t no_break_space = 0xA0;
  if (value == no_break_space) return ' ';
  const bool letter = value < 0x80 && (text::is_letter(static_cast<char>(value)) ||
                                       text::is_digit(static_cast<char>(value)));
  return value > ' ' && value < 0x7F && !letter ? static_cast<char>(value) : '\0';
}

// `&amp;&amp;` is one operator: its signs must come to stand side by side.
bool is_first_of_two(std::string_view text, const text::CharacterReference& reference) {
  const std::string_view rest = text.substr(reference.length);
  if (!rest.starts_with('&')) return false;
  const auto next = text::character_reference(rest);
  return next && next->value == reference.value;
}

/// `<% ... %>` of underscore's and similar templates: what they print is `_`, the rest blank.
std::string without_script_tags(std::string_view text) {
  std::string out(text);
  for (std::size_t at = out.find("<%"); at != out.npos; at = out.find("<%", at)) {
    const std::size_t close = out.find("%>", at);
    if (close == out.npos) break;
    const bool prints = out[at + 2] == '=' || out[at + 2] == '-';
    for (; at < close + 2; ++at)
      if (out[at] != '\n') out[at] = prints ? '_' : ' ';
  }
  return out;
}

/// Documents in attributes (`<iframe srcdoc="...">`) and in elements for scripts' templates.
void append_inner(html::Document& html, std::string_view text) {
  constexpr int rounds = 2;  // one inside of another
  std::size_t from = 0;
  for (int round = 0; round < rounds; ++round) {
    const std::size_t count = html.elements.size();
    for (std::size_t index = from; index < count; ++index) {
      const html::Element element = html.elements[index];
      const html::Attribute* frame = html.attribute(element, "srcdoc");
      const html::Attribute* type = html.attribute(element, "type");
      const auto parent = static_cast<std::uint32_t>(index);
      if (frame != nullptr && !frame->value_span.empty()) {
        const Span span = frame->value_span;
        html.append(html::parse(with_characters(span.of(text))), span.begin, parent);
      } else if (element.name == "script" && type != nullptr && is_template_type(type->value)) {
        const Span span = element.content();
        if (span.of(text).find('<') == std::string_view::npos) continue;
        html::Document inner = html::parse(without_script_tags(span.of(text)));
        inner.texts.clear();  // they are the script element's own text
        html.append(inner, span.begin, parent);
      }
    }
    from = count;
  }
}

html::Document read(std::string_view text) {
  html::Document out = html::parse(text);
  append_inner(out, text);
  return out;
}

html::Document in_source(html::Document html, const twig::Rendering& rendering) {
  const auto move = [&](Span& span) { span = rendering.source_of(span); };
  for (html::Element& element : html.elements) {
    move(element.tag);
    if (!element.end_tag.empty()) move(element.end_tag);
    // One output writes both: in the template there is nothing between them.
    if (element.end_tag.begin < element.tag.end) element.end_tag = {};
  }
  for (html::Attribute& attribute : html.attributes) {
    move(attribute.span);
    move(attribute.name_span);
    move(attribute.value_span);
  }
  for (html::Text& text : html.texts) move(text.span);
  for (Span& comment : html.comments) move(comment);
  for (html::Unbalanced& one : html.unbalanced) move(one.at);
  return html;
}

/// What tells elements of one place apart.
std::string key_of(const html::Document& html, const html::Element& element) {
  std::string out = std::to_string(element.tag.begin) + '<' + element.name;
  for (const html::Attribute& attribute : html.attributes_of(element))
    out.append(1, '\0').append(attribute.name).append(1, '=').append(attribute.value);
  return out;
}

/// Adds the elements of another variant that are not there yet.
void merge(html::Document& into, const html::Document& other,
           std::unordered_set<std::string>& known) {
  for (const html::Element& element : other.elements) {
    if (!known.insert(key_of(other, element)).second) continue;
    html::Element added = element;
    added.parent = html::no_element;
    added.first_attribute = static_cast<std::uint32_t>(into.attributes.size());
    const auto attributes = other.attributes_of(element);
    into.attributes.insert(into.attributes.end(), attributes.begin(), attributes.end());
    into.elements.push_back(std::move(added));
  }
  into.too_large = into.too_large || other.too_large;
}

}  // namespace

// Inside an attribute `&quot;` is a quote. What is left of its five bytes are spaces, before an
// opening quote and behind a closing one, so that they do not come into the string.
std::string with_characters(std::string_view text) {
  std::string out(text);
  bool open = false;
  for (std::size_t at = out.find('&'); at != std::string::npos; at = out.find('&', at + 1)) {
    const std::string_view here = std::string_view(out).substr(at);
    const auto reference = text::character_reference(here);
    const char character = reference ? written_as(reference->value) : '\0';
    if (character == '\0') continue;
    const std::size_t length = reference->length;
    const bool quote = character == '"' || character == '\'';
    open = quote ? !open : open;
    const bool late = quote ? open : is_first_of_two(here, *reference) || character == '<';
    std::fill_n(out.begin() + static_cast<std::ptrdiff_t>(at), length, ' ');
    out[late ? at + length - 1 : at] = character;
    at += length - 1;
  }
  return out;
}

bool is_template_type(std::string_view type) {
  constexpr std::array<std::string_view, 11> others = {
      "json", "importmap",  "speculationrules", "shader", "babel",
      "jsx",  "typescript", "coffee",           "css",    "less",
      "sass"};
  const std::string low = text::lower_ascii(type);
  return !is_script_type(type) && std::none_of(others.begin(), others.end(), [&](auto other) {
    return low.find(other) != std::string::npos;
  });
}

html::Document document_of(std::string_view source, const twig::Template& parsed,
                           std::string_view masked) {
  if (!parsed.has_tags()) return read(masked);
  const twig::Rendering first = twig::rendered(source, parsed, 0);
  html::Document out = first.text.empty() ? read(masked) : in_source(read(first.text), first);
  if (first.variants > max_variants) out.too_large = true;
  std::unordered_set<std::string> known;
  for (const html::Element& element : out.elements)
    if (first.variants > 1) known.insert(key_of(out, element));
  for (std::size_t i = 1; i < first.variants && !out.too_large; ++i) {
    const twig::Rendering next = twig::rendered(source, parsed, i);
    if (!next.text.empty()) merge(out, in_source(read(next.text), next), known);
  }
  return out;
}

}  // namespace premod::markup
