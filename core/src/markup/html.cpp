// Flattens Gumbo's tree into a Document, and keeps hostile markup away from Gumbo.
#include "markup/html.hpp"

#include <gumbo.h>

#include <algorithm>
#include <memory>
#include <unordered_set>

#include "markup/html_scan.hpp"
#include "text/ascii.hpp"
#include "text/words.hpp"

namespace premod::html {
namespace {

using text::lower_ascii;

class Flattener {
 public:
  /// `read` is `text` as Gumbo has it.
  Flattener(std::string_view text, std::string_view read, Document& out)
      : text_(text), read_(read), out_(out) {}
  void run(const GumboNode* root);
  [[nodiscard]] const std::unordered_set<std::uint32_t>& end_tags() const { return end_tags_; }

 private:
  [[nodiscard]] Span span_of(const GumboStringPiece& piece) const {
    if (piece.data == nullptr || piece.data < read_.data() ||
        piece.data > read_.data() + read_.size())
      return {};
    const auto begin = static_cast<std::size_t>(piece.data - read_.data());
    const auto end = std::min(begin + piece.length, read_.size());
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  }
  [[nodiscard]] std::string name_of(const GumboElement& from) const;
  std::uint32_t element(const GumboNode& node, std::uint32_t parent);
  void attribute(const GumboAttribute& from);
  void text(const GumboNode& node, std::uint32_t parent);

  std::string_view text_;
  std::string_view read_;
  Document& out_;
  std::unordered_set<std::uint32_t> end_tags_;
};

void Flattener::attribute(const GumboAttribute& from) {
  Attribute made;
  made.name = lower_ascii(from.name);
  made.value = from.value;
  made.name_span = span_of(from.original_name);
  const Span value = span_of(from.original_value);
  made.value_span = value;
  if (value.size() >= 2 && (text_[value.begin] == '"' || text_[value.begin] == '\''))
    made.value_span = {value.begin + 1, value.end - 1};
  made.span = {made.name_span.begin, std::max(made.name_span.end, value.end)};
  out_.attributes.push_back(std::move(made));
}

std::string Flattener::name_of(const GumboElement& from) const {
  GumboStringPiece name = from.original_tag;
  if (name.data != nullptr) gumbo_tag_from_original_text(&name);
  const Span written = span_of(name);
  const bool known = from.tag != GUMBO_TAG_UNKNOWN && from.tag != GUMBO_TAG_WBR;
  return lower_ascii(known || written.empty() ? gumbo_normalized_tagname(from.tag)
                                              : written.of(text_));
}

// Elements that Gumbo made up, or made a second time out of one tag, are left out; their children
// belong to whoever is around.
std::uint32_t Flattener::element(const GumboNode& node, std::uint32_t parent) {
  const GumboElement& from = node.v.element;
  const Span tag = span_of(from.original_tag);
  const bool written = !tag.empty() &&
                       (node.parse_flags & GUMBO_INSERTION_RECONSTRUCTED_FORMATTING_ELEMENT) == 0 &&
                       (node.parse_flags & GUMBO_INSERTION_ADOPTION_AGENCY_CLONED) == 0 &&
                       (node.parse_flags & GUMBO_INSERTION_IMPLIED) == 0;
  // Gumbo gives an element that another's end tag closes that other's end tag.
  Span end_tag = span_of(from.original_end_tag);
  const std::string name = name_of(from);
  if (end_tag.size() < name.size() + 2 ||
      lower_ascii(text_.substr(end_tag.begin + 2, name.size())) != name)
    end_tag = {};
  if (!end_tag.empty()) end_tags_.insert(end_tag.begin);
  if (!written || text_[tag.begin] != '<') return parent;
  Element made;
  made.name = name;
  made.tag = tag;
  made.end_tag = end_tag;
  made.parent = parent;
  made.first_attribute = static_cast<std::uint32_t>(out_.attributes.size());
  for (unsigned i = 0; i < from.attributes.length; ++i)
    attribute(*static_cast<const GumboAttribute*>(from.attributes.data[i]));
  made.attribute_count = static_cast<std::uint32_t>(out_.attributes.size()) - made.first_attribute;
  out_.elements.push_back(std::move(made));
  return static_cast<std::uint32_t>(out_.elements.size() - 1);
}

void Flattener::text(const GumboNode& node, std::uint32_t parent) {
  const Span span = span_of(node.v.text.original_text);
  if (node.type == GUMBO_NODE_COMMENT) {
    if (!span.empty()) out_.comments.push_back(span);
    return;
  }
  if (node.type == GUMBO_NODE_WHITESPACE) return;
  const bool raw = parent != no_element && (out_.elements[parent].name == "script" ||
                                            out_.elements[parent].name == "style");
  out_.texts.push_back({node.v.text.text, span, parent, raw});
}

void Flattener::run(const GumboNode* root) {
  struct Pending {
    const GumboNode* node;
    std::uint32_t parent;
  };
  std::vector<Pending> stack{{root, no_element}};
  while (!stack.empty()) {
    const auto [node, parent] = stack.back();
    stack.pop_back();
    const GumboVector* children = nullptr;
    std::uint32_t inner = parent;
    if (node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE) {
      inner = element(*node, parent);
      children = &node->v.element.children;
    } else if (node->type == GUMBO_NODE_DOCUMENT) {
      children = &node->v.document.children;
    } else {
      text(*node, parent);
      continue;
    }
    for (unsigned i = children->length; i-- > 0;)
      stack.push_back({static_cast<const GumboNode*>(children->data[i]), inner});
  }
}

void find_unbalanced(std::string_view text, const std::vector<Tag>& end_tags,
                     const std::unordered_set<std::uint32_t>& matched, Document& out) {
  for (const Element& element : out.elements) {
    if (!element.end_tag.empty() || is_void(element.name) || may_lack_end(element.name) ||
        element.name == "th" || element.name == "tfoot" || text[element.tag.end - 2] == '/')
      continue;
    out.unbalanced.push_back({Imbalance::unclosed, element.name, element.tag});
  }
  for (const Tag& tag : end_tags)
    if (!matched.contains(tag.span.begin))
      out.unbalanced.push_back({Imbalance::stray_end_tag, tag.name, tag.span});
  std::sort(out.unbalanced.begin(), out.unbalanced.end(),
            [](const Unbalanced& a, const Unbalanced& b) { return a.at.begin < b.at.begin; });
}

// In a fragment Gumbo keeps `<p>` and the like inside of SVG, which browsers end there. What it
// reads as a <template> of a page has both: that, and rows without their table.
constexpr std::string_view around_foreign = "<template>";

bool has_foreign(std::string_view text) {
  for (std::size_t at = text.find('<'); at != text.npos; at = text.find('<', at + 1)) {
    const std::string name = lower_ascii(text.substr(at + 1, 4));
    if (name == "math" || name.starts_with("svg")) return true;
  }
  return false;
}

// Table rows and cells without their table are common in templates; inside <template> Gumbo keeps
// them. A whole page is parsed as one.
bool is_page(std::string_view text) {
  const std::string head = lower_ascii(text.substr(0, 4096));
  return head.find("<html") != std::string::npos || head.find("<!doctype") != std::string::npos ||
         head.find("<body") != std::string::npos;
}

}  // namespace

const Attribute* Document::attribute(const Element& element, std::string_view name) const {
  for (const Attribute& one : attributes_of(element))
    if (one.name == name) return &one;
  return nullptr;
}

void Document::append(const Document& inner, std::uint32_t offset, std::uint32_t parent) {
  const auto moved = [offset](Span span) {
    return span.empty() ? span : Span{span.begin + offset, span.end + offset};
  };
  const auto first_element = static_cast<std::uint32_t>(elements.size());
  const auto first_attribute = static_cast<std::uint32_t>(attributes.size());
  const auto below = [&](std::uint32_t in) {
    return in == no_element ? parent : in + first_element;
  };
  for (Element element : inner.elements) {
    element.tag = moved(element.tag);
    element.end_tag = moved(element.end_tag);
    element.parent = below(element.parent);
    element.first_attribute += first_attribute;
    elements.push_back(std::move(element));
  }
  for (Attribute attribute : inner.attributes) {
    for (Span* span : {&attribute.span, &attribute.name_span, &attribute.value_span})
      *span = moved(*span);
    attributes.push_back(std::move(attribute));
  }
  for (const Text& text : inner.texts)
    texts.push_back({text.text, moved(text.span), below(text.parent), text.raw});
  too_large = too_large || inner.too_large;
}

void Document::note_limit(std::string_view name) {
  if (!text::contains(limits, name)) limits.push_back(name);
}

Document parse(std::string_view text) {
  Document out;
  const Scan tags = scan(text);
  if (!tags.within_limits) {
    out.too_large = true;
    return out;
  }
  GumboOptions options = kGumboDefaultOptions;
  options.max_errors = 0;
  const bool fragment = !is_page(text);
  const std::string_view around = fragment && has_foreign(text) ? around_foreign : "";
  if (fragment && around.empty()) options.fragment_context = GUMBO_TAG_TEMPLATE;
  std::string whole = std::string(around) + std::string(text);
  for (const auto& [at, name] : tags.renamings)
    whole.replace(around.size() + at, name.size(), name);
  std::fill_n(whole.begin() + static_cast<std::ptrdiff_t>(around.size() + tags.blank.begin),
              tags.blank.size(), ' ');
  const auto destroy = [&options](GumboOutput* output) { gumbo_destroy_output(&options, output); };
  const std::unique_ptr<GumboOutput, decltype(destroy)> output(
      gumbo_parse_with_options(&options, whole.data(), whole.size()), destroy);
  Flattener flattener(text, std::string_view(whole).substr(around.size()), out);
  flattener.run(output->document);
  std::sort(out.comments.begin(), out.comments.end(),
            [](Span a, Span b) { return a.begin < b.begin; });
  find_unbalanced(text, tags.end_tags, flattener.end_tags(), out);
  return out;
}

}  // namespace premod::html
