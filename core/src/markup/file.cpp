// Builds a markup::File: twig first, then HTML over the masked text, then what the elements hold.
#include "markup/file.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <tuple>
#include <utility>

#include "css/tokenizer.hpp"
#include "flow/markup_text.hpp"
#include "js/code_address.hpp"
#include "json/each_string.hpp"
#include "markup/page_document.hpp"
#include "markup/twig_mask.hpp"
#include "text/ascii.hpp"
#include "text/words.hpp"

namespace premod::markup {
namespace {

using css::lower;

bool names_script(std::string_view address) {
  const std::string_view path = address.substr(0, address.find_first_of("?#"));
  return path.ends_with(".js") || path.ends_with(".mjs");
}

ReferenceKind kind_of(const html::Document& html, const html::Element& element,
                      const html::Attribute& attribute) {
  const std::string& tag = element.name;
  const std::string& name = attribute.name;
  // All addresses of the page, scripts' too, are below a base.
  if (tag == "script" || tag == "base") return ReferenceKind::script;
  // Twig writes the element's name: only a script loads one.
  if (tag == twig::unknown_element && name == "src" && names_script(attribute.value))
    return ReferenceKind::script;
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

bool holds_address(const html::Attribute& attribute) {
  return text::is_one_of(attribute.name, {"action", "formaction", "from", "to", "by", "values"});
}

auto key_of(const Inline& code) {
  return std::tuple(code.span.begin, code.span.end, code.is_attribute,
                    std::string_view(code.masked));
}
auto key_of(const Reference& reference) {
  return std::tuple(reference.span.begin, reference.span.end, reference.kind,
                    std::string_view(reference.value));
}

/// Variants of a page have the same in the same place.
template <typename Found>
void keep_first_of_same(std::vector<Found>& all) {
  std::set<decltype(key_of(all.front()))> known;
  std::vector<bool> again;
  for (const Found& one : all) again.push_back(!known.insert(key_of(one)).second);
  std::size_t at = 0;
  std::erase_if(all, [&](const Found&) { return again[at++]; });
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
  return extension == "twig" || extension == "html" || extension == "htm" || extension == "xhtml" ||
         extension == "shtml";
}

bool is_script_type(std::string_view type) {
  // https://mimesniff.spec.whatwg.org/#javascript-mime-type
  constexpr std::array<std::string_view, 16> names = {"application/ecmascript",
                                                      "application/javascript",
                                                      "application/x-ecmascript",
                                                      "application/x-javascript",
                                                      "text/ecmascript",
                                                      "text/javascript",
                                                      "text/javascript1.0",
                                                      "text/javascript1.1",
                                                      "text/javascript1.2",
                                                      "text/javascript1.3",
                                                      "text/javascript1.4",
                                                      "text/javascript1.5",
                                                      "text/jscript",
                                                      "text/livescript",
                                                      "text/x-ecmascript",
                                                      "text/x-javascript"};
  const std::string whole = lower(type.substr(0, type.find(';')));
  std::string_view low = whole;
  while (!low.empty() && css::is_space(low.back())) low.remove_suffix(1);
  while (!low.empty() && css::is_space(low.front())) low.remove_prefix(1);
  // Twig writes it: `type="{{ type }}"`.
  const bool unknown = low.find_first_not_of('_') == low.npos;
  return unknown || low == "module" || std::find(names.begin(), names.end(), low) != names.end();
}

File::File(const premod::File& file) : file_(&file) {
  const std::string extension = lower(file.extension());
  if (extension == "twig") kind_ = Kind::twig;
  if (extension == "svg") kind_ = Kind::svg;
  if (kind_ != Kind::svg) twig_ = twig::parse(source());
  masked_ = twig_.has_tags() ? twig::masked(source(), twig_) : std::string(source());
  html_ = document_of(source(), twig_, masked_);
  show_inner(html_, masked_);
  for (const twig::Reference& found : twig_.references)
    references_.push_back(
        {ReferenceKind::include, found.span, found.value, found.computed, html::no_element});
  read_elements();
  keep_first_of_same(scripts_);
  keep_first_of_same(styles_);
  keep_first_of_same(references_);
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
  twig::Literals literals(source());
  for (std::uint32_t i = 0; i < html_.elements.size(); ++i) {
    const html::Element& element = html_.elements[i];
    if (element.name == "style") read_style(i);
    if (element.name == "script") read_script(i, literals);
    read_attributes(i, literals);
  }
  if (literals.is_cut()) html_.note_limit("max_searched_bytes");
}

std::string File::mask_of(Span span) const {
  const std::string_view mask = span.of(masked_);
  return is_computed(span) || mask != text(span) ? std::string(mask) : std::string();
}

std::string File::mask_of_value(Span span) const {
  if (span.of(masked_).find('&') == std::string::npos) return mask_of(span);
  return with_characters(span.of(masked_));
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

void File::read_script(std::uint32_t index, twig::Literals& literals) {
  const html::Element& element = html_.elements[index];
  const html::Attribute* type = html_.attribute(element, "type");
  const Span content = element.content();
  if (type != nullptr && lower(text::trimmed(type->value)) == "importmap")
    return read_import_map(index, content);
  if (type != nullptr && !is_script_type(type->value)) return;
  const std::string_view text = content.of(masked_);
  if (std::all_of(text.begin(), text.end(), css::is_space)) return;
  scripts_.push_back({content, mask_of_code(content), false, index});
  read_written_code(index, content, false, literals);
}

// `<script>{{ code }}</script>`, `onclick="f(); {{ code }}"`: what twig takes from a name is looked
// at where the template has it, if it is a statement. Beside other code an error may be due to
// that.
void File::read_written_code(std::uint32_t index, Span content, bool is_attribute,
                             twig::Literals& literals) {
  constexpr std::string_view blank = " \t\r\n\f";
  const std::string_view text = content.of(source());
  auto at = std::partition_point(twig_.written.begin(), twig_.written.end(),
                                 [&](const auto& one) { return one.span.begin < content.begin; });
  for (; at != twig_.written.end() && at->span.end <= content.end; ++at) {
    const std::size_t end = at->span.end - content.begin;
    const auto before = text.substr(0, at->span.begin - content.begin).find_last_not_of(blank);
    const auto behind = text.find_first_not_of(blank, end);
    const bool first = before == text.npos, last = behind == text.npos;
    const bool ends = last || text[behind] == ';' || text[behind] == '}' ||
                      text.substr(end, behind - end).find('\n') != text.npos;
    if (!ends || (!first && text[before] != ';' && text[before] != '{' && text[before] != '}'))
      continue;
    for (const std::string& code : at->values) {
      const auto place = code.empty() ? std::string::npos : literals.find(code);
      if (place == std::string::npos) continue;
      const Span span{static_cast<std::uint32_t>(place),
                      static_cast<std::uint32_t>(place + code.size())};
      scripts_.push_back({span, first && last ? std::string() : code, is_attribute, index});
    }
  }
}

// The addresses of modules: `{"imports": {"lib": "https://..."}, "scopes": {"/": {...}}}`. What is
// no JSON is no map for browsers either.
void File::read_import_map(std::uint32_t index, Span content) {
  const json::Document map = json::Document::parse(content.of(masked_));
  if (map.root() == nullptr) return;
  for (const char* part : {"imports", "scopes"})
    if (const json::Value* modules = map.root()->find(part); modules != nullptr)
      json::each_string(*modules, [&](const json::Value& address) {
        const Span span{content.begin + address.span.begin + 1,
                        content.begin + address.span.end - 1};
        references_.push_back(
            {ReferenceKind::script, span, address.string, is_computed(span), index});
      });
}

void File::read_attributes(std::uint32_t index, twig::Literals& literals) {
  const html::Element& element = html_.elements[index];
  for (const html::Attribute& attribute : html_.attributes_of(element)) {
    if (names_address(attribute, element) || holds_address(attribute))
      read_address(index, attribute, literals);
    if (names_address(attribute, element)) {
      refer(kind_of(html_, element, attribute), index, attribute);
    } else if (js::is_event_attribute(attribute.name) && !attribute.value_span.empty()) {
      add_code(index, attribute.value_span, attribute.value, literals);
    } else if (attribute.name == "style" && !attribute.value_span.empty()) {
      styles_.push_back({attribute.value_span, mask_of_value(attribute.value_span), true, index});
    }
  }
}

// `javascript:` addresses are scripts.
void File::read_address(std::uint32_t index, const html::Attribute& attribute,
                        twig::Literals& literals) {
  if (attribute.name == "values") return read_address_list(index, attribute, literals);
  const auto in_value = js::code_in_address(attribute.value);
  if (!in_value) return;
  const Span value = attribute.value_span;
  const auto begin = js::code_in_address(value.of(masked_)).value_or(0);
  add_code(index, {value.begin + static_cast<std::uint32_t>(begin), value.end},
           std::string_view(attribute.value).substr(*in_value), literals);
}

// `values="#;javascript:f()"` gives one after another to what is animated.
void File::read_address_list(std::uint32_t index, const html::Attribute& attribute,
                             twig::Literals& literals) {
  const Span whole = attribute.value_span;
  const std::string shown = with_characters(whole.of(masked_));
  std::size_t from = 0;
  for (const std::string_view part : text::split(attribute.value, ';')) {
    const auto code = js::code_in_address(part);
    if (!code) continue;
    const std::size_t at = shown.find(part, from);
    Span span = whole;
    if (at != std::string::npos) {
      span.begin += static_cast<std::uint32_t>(at + *code);
      span.end = whole.begin + static_cast<std::uint32_t>(at + part.size());
    }
    from = std::min(at, shown.size());
    add_code(index, span, part.substr(*code), literals);
  }
}

// `value` is the code as HTML resolves it. It stands in its place where only quotes, spaces and the
// like are written as references; else it begins where the attribute's text begins, and code that
// twig takes from a name is looked at where the template has it, too.
void File::add_code(std::uint32_t index, Span span, std::string_view value,
                    twig::Literals& literals) {
  std::string masked = mask_of_value(span);
  const auto bare = [](std::string_view text) {
    std::string out;
    for (const char c : text)
      if (!css::is_space(c)) out += c;
    return out;
  };
  const bool as_written = bare(masked.empty() ? span.of(masked_) : masked) == bare(value);
  if (!as_written && value.size() <= span.size()) {
    masked = value;
    masked.resize(span.size(), ' ');
  } else if (const auto at = as_written ? std::string::npos : literals.find(value);
             at != std::string::npos) {
    const auto from = static_cast<std::uint32_t>(at);
    scripts_.push_back({{from, from + static_cast<std::uint32_t>(value.size())}, {}, true, index});
  } else if (!as_written && bare(masked).find_first_not_of('_') == std::string::npos) {
    masked.assign(span.size(), '(');  // nothing of it can be looked at, which is told
  } else if (!as_written) {
    read_written_code(index, span, true, literals);
  }
  scripts_.push_back({span, std::move(masked), true, index});
}

void File::refer(ReferenceKind kind, std::uint32_t element, const html::Attribute& attribute) {
  if (attribute.value_span.empty()) return;
  const Span span = attribute.value_span;
  references_.push_back({kind, span, attribute.value, is_computed(span), element});
}

}  // namespace premod::markup
