#include "platform/styles/made_elements.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "flow/markup_text.hpp"
#include "markup/file.hpp"
#include "platform/page/deed_methods.hpp"
#include "platform/styles/classes.hpp"
#include "platform/styles/named_styles.hpp"
#include "platform/styles/style_effects.hpp"
#include "text/ascii.hpp"

namespace premod::platform {
namespace {

/// Attributes by which frameworks and HTML itself keep an element away until it is wanted.
bool keeps_away(std::string_view attribute) {
  static constexpr std::array<std::string_view, 12> names = {
      "hidden", "v-if",  "v-else", "v-else-if", "v-show",  "x-show",
      "x-if",   "ng-if", "*ngif",  "popover",   "v-cloak", "inert"};
  return std::find(names.begin(), names.end(), attribute) != names.end();
}

/// Of a class that is computed nobody knows whether it hides.
bool is_computed_class(std::string_view attribute) {
  return attribute == ":class" || attribute == "v-bind:class" || attribute == "ng-class" ||
         attribute == "[ngclass]";
}

void add_words(std::string_view words, MadeElement& to) {
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t end = std::min(words.find_first_of(" \t\n\r", at), words.size());
    const std::string_view word = words.substr(at, end - at);
    at = end + 1;
    if (word.empty()) continue;
    if (page::is_hiding_class(word)) to.may_be_away = true;
    if (class_standing(word) <= ClassOwnership::root) to.names.emplace(word);
  }
}

void add_attribute(std::string_view name, std::string_view value, bool computed, MadeElement& to) {
  if (name == "class" || name == "id") {
    add_words(value, to);
    to.may_be_away = to.may_be_away || (name == "class" && computed);
  }
  if (name == "style") {
    to.style = value;
    to.may_be_away = to.may_be_away || computed;
  }
  if (name.starts_with("data-")) {
    to.names.insert(data_name(name, {}));
    if (!value.empty() && !computed) to.names.insert(data_name(name, value));
  }
  if (keeps_away(name) || is_computed_class(name)) to.may_be_away = true;
}

/// From `{% if %}` to its end, the outermost ones.
std::vector<Span> conditions(const twig::Template& twig) {
  std::vector<Span> out;
  int depth = 0;
  for (const twig::Piece& piece : twig.pieces) {
    if (piece.kind != twig::PieceKind::tag) continue;
    if (piece.name == "if" && depth++ == 0) out.push_back({piece.span.begin, UINT32_MAX});
    if (piece.name == "endif" && depth > 0 && --depth == 0) out.back().end = piece.span.end;
  }
  return out;
}

bool is_page_of_its_own(const html::Document& html) {
  return std::any_of(html.elements.begin(), html.elements.end(), [](const html::Element& one) {
    return one.name == "html" || one.name == "body";
  });
}

}  // namespace

void add_made_elements(const markup::File& page, MadeElements& out) {
  const html::Document& html = page.html();
  if (page.kind() == markup::Kind::svg || is_page_of_its_own(html)) return;
  const std::vector<Span> unsure = conditions(page.twig());
  auto condition = unsure.begin();
  std::vector<bool> away(html.elements.size());
  for (std::size_t i = 0; i < html.elements.size(); ++i) {
    const html::Element& element = html.elements[i];
    MadeElement made;
    while (condition != unsure.end() && condition->end <= element.tag.begin) ++condition;
    made.may_be_away = condition != unsure.end() && condition->begin <= element.tag.begin;
    if (element.parent < i) made.may_be_away = made.may_be_away || away[element.parent];
    for (const html::Attribute& attribute : html.attributes_of(element))
      add_attribute(attribute.name, attribute.value, page.is_computed(attribute.span), made);
    if (!made.style.empty()) {
      StyleValues values;
      values.add_text(made.style);
      made.may_be_away = made.may_be_away || is_invisible(values);
    }
    away[i] = made.may_be_away;
    if (!made.names.empty()) out.insert(std::move(made));
  }
}

void add_made_elements(std::string_view markup, MadeElements& out) {
  for (const js::TagText& tag : js::tags_in(markup)) {
    MadeElement made;
    for (const auto& [name, value] : tag.attributes)
      add_attribute(name, value, value.find(js::hole) != std::string::npos, made);
    if (!made.names.empty()) out.insert(std::move(made));
  }
}

void add_made_elements(const js::File& script, MadeElements& out) {
  for (const js::Text& text : script.texts())
    if (text.value.find('<') != std::string::npos) add_made_elements(text.value, out);
}

}  // namespace premod::platform
