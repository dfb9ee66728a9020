#include "markup/page_document.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "markup/file.hpp"
#include "markup/twig_mask.hpp"
#include "text/ascii.hpp"
#include "text/language/character_reference.hpp"
#include "text/words.hpp"

namespace premod::markup {
namespace {

struct Reference {
  std::size_t size = 0;  // none
  char character = '\0';
};

/// Where code in attributes needs it.
Reference reference_at(std::string_view text) {
  constexpr char32_t no_break_space = 0xA0;
  if (!text.starts_with('&')) return {};
  const auto found = text::character_reference(text);
  if (!found) return {};
  if (found->value == no_break_space) return {found->length, ' '};
  const bool shown = found->value > ' ' && found->value < 0x7F;
  return shown ? Reference{found->length, static_cast<char>(found->value)} : Reference{};
}

bool is_part_of_name(char c) {
  return text::is_letter(c) || text::is_digit(c) || c == '_' || c == '$';
}

/// `ev&#97;l` is one name: what belongs to it moves up to the reference at `at`. Where it ends.
std::size_t join_name(std::string& out, std::size_t at) {
  std::size_t end = at;
  std::size_t next = at;
  while (next < out.size()) {
    const auto [size, character] = reference_at(std::string_view(out).substr(next));
    const char c = size == 0 ? out[next] : character;
    if (!is_part_of_name(c)) break;
    out[end++] = c;
    next += size == 0 ? 1 : size;
  }
  std::fill(out.begin() + static_cast<std::ptrdiff_t>(end),
            out.begin() + static_cast<std::ptrdiff_t>(next), ' ');
  return next;
}

// `&amp;&amp;` is one operator, `&amp;quot;` a reference: what belongs together must come to stand
// side by side.
bool joins_next(std::string_view behind, char character) {
  if (character == '<') return true;
  if (behind.empty() || behind[0] == '\0') return false;
  const Reference next = reference_at(behind);
  if (next.size != 0) return next.character == character;
  return character == '&' && (text::is_letter(behind[0]) || behind[0] == '#');
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

/// What an element holds that is a document of its own.
struct Inner {
  Span span;
  bool is_attribute = false;  // `<iframe srcdoc="...">`, else an element for scripts' templates

  [[nodiscard]] std::string shown(std::string_view text) const {
    return is_attribute ? with_characters(span.of(text)) : without_script_tags(span.of(text));
  }
};

std::optional<Inner> inner_of(const html::Document& html, const html::Element& element) {
  const html::Attribute* frame = html.attribute(element, "srcdoc");
  if (frame != nullptr && !frame->value_span.empty()) return Inner{frame->value_span, true};
  if (element.name != "script" || element.content().empty()) return std::nullopt;
  const html::Attribute* type = html.attribute(element, "type");
  if (type == nullptr || !is_template_type(type->value)) return std::nullopt;
  return Inner{element.content(), false};
}

void append_inner(html::Document& html, std::string_view text) {
  std::string all(text);  // what stands inside of a document is read as that was
  std::size_t from = 0;
  for (int round = 0; from < html.elements.size(); ++round) {
    const std::size_t count = html.elements.size();
    for (std::size_t index = from; index < count; ++index) {
      const auto inner = inner_of(html, html.elements[index]);
      if (!inner) continue;
      const std::string shown = inner->shown(all);
      if (!inner->is_attribute && shown.find('<') == std::string::npos) continue;
      if (round == max_inner_documents) return html.note_limit("max_inner_documents");
      all.replace(inner->span.begin, shown.size(), shown);
      html::Document read = html::parse(shown);
      if (!inner->is_attribute) read.texts.clear();  // they are the script element's own text
      html.append(read, inner->span.begin, static_cast<std::uint32_t>(index));
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

/// What other variants do not add once more.
struct Known {
  std::unordered_map<std::string, std::uint32_t> elements;
  std::unordered_set<std::uint32_t> texts;  // where they begin
};

Known known_of(const html::Document& html) {
  Known out;
  for (std::uint32_t i = 0; i < html.elements.size(); ++i)
    out.elements.try_emplace(key_of(html, html.elements[i]), i);
  for (const html::Text& text : html.texts) out.texts.insert(text.span.begin);
  return out;
}

/// Adds the elements and texts of another variant that are not there yet.
void merge(html::Document& into, const html::Document& other, Known& known) {
  std::vector<std::uint32_t> places;  // of the other's elements
  const auto moved = [&](std::uint32_t index) {
    return index < places.size() ? places[index] : html::no_element;
  };
  for (const html::Element& element : other.elements) {
    const auto [at, fresh] = known.elements.try_emplace(
        key_of(other, element), static_cast<std::uint32_t>(into.elements.size()));
    places.push_back(at->second);
    if (!fresh) continue;
    html::Element added = element;
    added.parent = moved(element.parent);
    added.first_attribute = static_cast<std::uint32_t>(into.attributes.size());
    const auto attributes = other.attributes_of(element);
    into.attributes.insert(into.attributes.end(), attributes.begin(), attributes.end());
    into.elements.push_back(std::move(added));
  }
  for (const html::Text& text : other.texts)
    if (!text.raw && known.texts.insert(text.span.begin).second)
      into.texts.push_back({text.text, text.span, moved(text.parent), false});
  into.too_large = into.too_large || other.too_large;
  for (const std::string_view limit : other.limits) into.note_limit(limit);
}

}  // namespace

// Inside an attribute `&quot;` is a quote. What is left of its five bytes are spaces, before an
// opening quote and behind a closing one, so that they do not come into the string.
std::string with_characters(std::string_view text) {
  std::string out(text);
  bool open = false;
  for (std::size_t at = out.find('&'); at != std::string::npos; at = out.find('&', at)) {
    const auto [size, character] = reference_at(std::string_view(out).substr(at));
    if (size == 0) {
      ++at;
      continue;
    }
    if (is_part_of_name(character)) {
      at = join_name(out, at);
      continue;
    }
    const bool quote = character == '"' || character == '\'';
    open = quote ? !open : open;
    const bool late = quote ? open : joins_next(std::string_view(out).substr(at + size), character);
    std::fill_n(out.begin() + static_cast<std::ptrdiff_t>(at), size, ' ');
    out[late ? at + size - 1 : at] = character;
    at += size;
  }
  return out;
}

void show_inner(const html::Document& html, std::string& masked) {
  std::unordered_set<std::uint32_t> known;  // other variants have it once more
  for (const html::Element& element : html.elements)
    if (const auto inner = inner_of(html, element);
        inner && known.insert(inner->span.begin).second) {
      const std::string shown = inner->shown(masked);
      masked.replace(inner->span.begin, shown.size(), shown);
    }
}

bool is_template_type(std::string_view type) {
  constexpr std::array<std::string_view, 15> others = {
      "json", "importmap", "speculationrules", "vertex", "fragment",     "babel", "jsx", "tsx",
      "ts",   "css",       "typescript",       "coffee", "coffeescript", "less",  "sass"};
  if (is_script_type(type)) return false;
  const std::string low = text::lower_ascii(text::trimmed(type.substr(0, type.find(';'))));
  // `application/ld+json`, `x-shader/x-vertex`: the last word says what it is.
  return !text::contains(others, std::string_view(low).substr(low.find_last_of("/+-.") + 1));
}

html::Document document_of(std::string_view source, const twig::Template& parsed,
                           std::string_view masked) {
  if (!parsed.has_tags()) return read(masked);
  twig::Prepared prepared(source, parsed);
  twig::Rendering next = twig::rendered(source, parsed, 0, prepared);
  std::size_t variants = next.variants;
  std::size_t bytes = next.text.size();
  bool cut = next.cut;
  bool unplaced = next.unplaced;
  html::Document out = next.text.empty() ? read(masked) : in_source(read(next.text), next);
  Known known;
  if (variants > 1) known = known_of(out);
  for (std::size_t i = 1; i < variants && !out.too_large; ++i) {
    if (bytes > max_rendered_bytes) {
      out.note_limit("max_rendered_bytes");
      break;
    }
    next = twig::rendered(source, parsed, i, prepared);
    variants = std::max(variants, next.variants);  // of what is chosen only now
    bytes += next.text.size();
    cut = cut || next.cut;
    unplaced = unplaced || next.unplaced;
    if (!next.text.empty()) merge(out, in_source(read(next.text), next), known);
  }
  if (cut) out.note_limit("max_variants");
  out.unplaced = unplaced;
  if (prepared.literals.is_cut()) out.note_limit("max_searched_bytes");
  for (const std::string_view limit : parsed.limits) out.note_limit(limit);
  return out;
}

}  // namespace premod::markup
