// Flattens Gumbo's tree into a Document, and keeps hostile markup away from Gumbo.
#include "markup/html.hpp"

#include <gumbo.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <memory>
#include <unordered_set>

#include "text/ascii.hpp"
#include "text/words.hpp"

namespace premod::html {
namespace {

using text::is_letter;
using text::is_space;
using text::lower_ascii;

constexpr std::array<std::string_view, 14> void_elements = {
    "area",  "base", "br",   "col",   "embed",  "hr",    "img",
    "input", "link", "meta", "param", "source", "track", "wbr"};
constexpr std::array<std::string_view, 14> formatting = {
    "a",    "b", "big",   "code",   "em",     "font", "i",
    "nobr", "s", "small", "strike", "strong", "tt",   "u"};
// Elements whose end tag the standard allows to leave out.
constexpr std::array<std::string_view, 16> optional_end = {
    "html", "head",     "body",   "li",       "dt",    "dd",    "p",  "rt",
    "rp",   "optgroup", "option", "colgroup", "thead", "tbody", "tr", "td"};

template <std::size_t N>
bool among(const std::array<std::string_view, N>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

struct Tag {
  bool closing = false;
  std::string name;
  Span span;
  std::size_t attributes = 0;
};

// The tags of a text by the rules of the HTML tokenizer that matter here: quotes inside tags,
// comments, and elements whose content is no markup.
class TagScanner {
 public:
  explicit TagScanner(std::string_view text) : text_(text) {}
  bool next(Tag& out);

 private:
  void skip_raw(const std::string& name);
  std::string_view text_;
  std::size_t at_ = 0;
};

bool TagScanner::next(Tag& out) {
  while (true) {
    at_ = text_.find('<', at_);
    if (at_ == std::string_view::npos || at_ + 1 >= text_.size()) return false;
    const std::size_t begin = at_++;
    if (text_.substr(begin, 4) == "<!--") {
      const auto close = text_.find("-->", begin + 4);
      at_ = close == std::string_view::npos ? text_.size() : close + 3;
      continue;
    }
    const bool closing = text_[at_] == '/';
    std::size_t i = at_ + (closing ? 1 : 0);
    if (i >= text_.size() || !is_letter(text_[i])) continue;
    const std::size_t name = i;
    while (i < text_.size() && !is_space(text_[i]) && text_[i] != '>' && text_[i] != '/') ++i;
    out.name = lower_ascii(text_.substr(name, i - name));
    out.closing = closing;
    out.attributes = 0;
    char quote = 0;
    for (; i < text_.size() && (quote != 0 || text_[i] != '>'); ++i) {
      const char c = text_[i];
      if (quote != 0) {
        if (c == quote) quote = 0;
      } else if ((c == '"' || c == '\'') && text_[i - 1] == '=') {
        quote = c;
      } else if (is_space(c)) {
        ++out.attributes;
      }
    }
    at_ = std::min(i + 1, text_.size());
    out.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at_)};
    if (!closing) skip_raw(out.name);
    return true;
  }
}

void TagScanner::skip_raw(const std::string& name) {
  if (name != "script" && name != "style" && name != "textarea" && name != "title") return;
  for (auto from = text_.find("</", at_); from != std::string_view::npos;
       from = text_.find("</", from + 2))
    if (lower_ascii(text_.substr(from + 2, name.size())) == name) {
      at_ = from;
      return;
    }
  at_ = text_.size();
}

// An upper bound, roughly, of what Gumbo would have to keep open and to clone.
bool within_gumbo_limits(std::string_view text, std::vector<Tag>& end_tags) {
  if (text.size() > max_bytes) return false;
  TagScanner scanner(text);
  Tag tag;
  std::size_t open = 0;
  std::uint64_t tags = 0;
  std::uint64_t open_formatting = 0;
  std::uint64_t most_formatting = 0;
  while (scanner.next(tag)) {
    ++tags;
    if (tag.attributes > max_attributes) return false;
    const bool format = among(formatting, tag.name);
    if (tag.closing) {
      if (open > 0) --open;
      if (format && open_formatting > 0) --open_formatting;
      end_tags.push_back(tag);
    } else if (!among(void_elements, tag.name)) {
      if (!among(optional_end, tag.name)) ++open;
      if (format) ++open_formatting;
    }
    most_formatting = std::max(most_formatting, open_formatting);
    if (open > max_open_elements) return false;
  }
  return tags * (1 + most_formatting) <= max_work;
}

class Flattener {
 public:
  Flattener(std::string_view text, Document& out) : text_(text), out_(out) {}
  void run(const GumboNode* root);
  [[nodiscard]] const std::unordered_set<std::uint32_t>& end_tags() const { return end_tags_; }

 private:
  [[nodiscard]] Span span_of(const GumboStringPiece& piece) const {
    if (piece.data == nullptr || piece.data < text_.data() ||
        piece.data > text_.data() + text_.size())
      return {};
    const auto begin = static_cast<std::size_t>(piece.data - text_.data());
    const auto end = std::min(begin + piece.length, text_.size());
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  }
  [[nodiscard]] std::string name_of(const GumboElement& from) const;
  std::uint32_t element(const GumboNode& node, std::uint32_t parent);
  void attribute(const GumboAttribute& from);
  void text(const GumboNode& node, std::uint32_t parent);

  std::string_view text_;
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
  const bool known = from.tag != GUMBO_TAG_UNKNOWN || span_of(name).empty();
  return lower_ascii(known ? std::string_view(gumbo_normalized_tagname(from.tag))
                           : std::string_view(name.data, name.length));
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
    if (!element.end_tag.empty() || among(void_elements, element.name) ||
        among(optional_end, element.name) || element.name == "th" || element.name == "tfoot" ||
        text[element.tag.end - 2] == '/')
      continue;
    out.unbalanced.push_back({Imbalance::unclosed, element.name, element.tag});
  }
  for (const Tag& tag : end_tags)
    if (!matched.contains(tag.span.begin))
      out.unbalanced.push_back({Imbalance::stray_end_tag, tag.name, tag.span});
  std::sort(out.unbalanced.begin(), out.unbalanced.end(),
            [](const Unbalanced& a, const Unbalanced& b) { return a.at.begin < b.at.begin; });
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
  std::vector<Tag> end_tags;
  if (!within_gumbo_limits(text, end_tags)) {
    out.too_large = true;
    return out;
  }
  GumboOptions options = kGumboDefaultOptions;
  options.max_errors = 0;
  if (!is_page(text)) options.fragment_context = GUMBO_TAG_TEMPLATE;
  const auto destroy = [&options](GumboOutput* output) { gumbo_destroy_output(&options, output); };
  const std::unique_ptr<GumboOutput, decltype(destroy)> output(
      gumbo_parse_with_options(&options, text.data(), text.size()), destroy);
  Flattener flattener(text, out);
  flattener.run(output->document);
  std::sort(out.comments.begin(), out.comments.end(),
            [](Span a, Span b) { return a.begin < b.begin; });
  find_unbalanced(text, end_tags, flattener.end_tags(), out);
  return out;
}

}  // namespace premod::html
