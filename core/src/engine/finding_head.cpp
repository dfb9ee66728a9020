#include "engine/finding_head.hpp"

#include <algorithm>
#include <charconv>
#include <tuple>

#include "engine/code_head.hpp"
#include "flow/script.hpp"
#include "markup/file.hpp"
#include "text/ascii.hpp"
#include "text/byte_set.hpp"
#include "text/digest.hpp"
#include "widget/widget.hpp"

namespace premod {
namespace {

constexpr std::size_t max_head_bytes = 4'000;      // of a text; of a longer one a digest as well
constexpr std::size_t max_read_bytes = 64 * 1024;  // of a text: many findings may cover one
constexpr std::size_t max_related_bytes = 200;     // of a related place
constexpr std::size_t max_related_places = 8;
constexpr std::size_t max_written_values = 64;  // of one tag
constexpr std::size_t max_key_distance = 400;   // bytes between a value of JSON and its key

constexpr text::ByteSet formatting("(){}[];,*\\");

bool is_blank(char c) { return static_cast<unsigned char>(c) <= ' '; }

bool is_word(char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_' ||
         c == '$' || static_cast<unsigned char>(c) >= 0x80;
}

/// The key before a value of JSON: `"key": value`; empty where the span is a key itself.
std::string_view json_key(std::string_view bytes, Span span) {
  const std::size_t from = span.begin > max_key_distance ? span.begin - max_key_distance : 0;
  std::string_view before = bytes.substr(from, span.begin - from);
  const auto trim = [&] {
    while (!before.empty() && is_blank(before.back())) before.remove_suffix(1);
  };
  trim();
  if (!before.ends_with(':')) return {};
  before.remove_suffix(1);
  trim();
  if (!before.ends_with('"')) return {};
  before.remove_suffix(1);
  const std::size_t open = before.rfind('"');
  return open == before.npos ? std::string_view() : before.substr(open + 1);
}

/// `\u006c` of JSON is `l`: printable ASCII only, which is what manifests are written in.
std::string without_escapes(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    unsigned value = 0;
    const std::string_view digits = text.substr(at).starts_with("\\u") && at + 6 <= text.size()
                                        ? text.substr(at + 2, 4)
                                        : std::string_view();
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
    const bool whole = !digits.empty() && read.ptr == digits.data() + digits.size();
    if (whole && value > ' ' && value < 0x7f && value != '"' && value != '\\') {
      out += static_cast<char>(value);
      at += 5;
    } else {
      out += text[at];
    }
  }
  return out;
}

/// Names of elements and attributes in small letters: HTML does not tell them apart.
std::string with_small_names(std::string text) {
  bool in_tag = false, quoted = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '<') in_tag = true;
    if (c == '>' && !quoted) in_tag = false;
    if (c == '"' && in_tag) quoted = !quoted;
    if (in_tag && !quoted) text[at] = text::lower(c);
  }
  return text;
}

/// `@import url(x)` is `@import "x"`, and `url(x)` is `url("x")`.
std::string import_head(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text.substr(at).starts_with("url(")) {
      at += 3;
    } else if (text[at] != '"' && text[at] != '\'') {
      out += text[at];
    }
  }
  return out;
}

/// What twig writes into attributes, and the templates it includes, by where the tag or the
/// expression begins.
std::unordered_multimap<std::uint32_t, std::string> twig_values(const markup::File& page) {
  std::unordered_multimap<std::uint32_t, std::string> out;
  const auto add = [&](std::uint32_t at, std::string_view value) {
    out.emplace(at, without_formatting(value, max_related_bytes));
  };
  for (const html::Element& element : page.html().elements) {
    if (!page.is_computed(element.tag)) continue;
    add(element.tag.begin, element.name);
    for (const html::Attribute& attribute : page.html().attributes_of(element)) {
      if (!page.is_computed(attribute.span)) continue;
      for (const std::uint32_t at :
           {element.tag.begin, attribute.span.begin, attribute.value_span.begin})
        add(at, attribute.value);
    }
  }
  for (const markup::Reference& reference : page.references())
    if (reference.computed) add(reference.span.begin, reference.value);
  return out;
}

}  // namespace

/// A script and its nodes in the order of the source, to find the one at a span.
struct FindingHeads::Script {
  explicit Script(const js::File& from) : file(&from) {}

  /// The smallest node that begins where the span begins and covers it; 0 if there is none, or if
  /// the span stands in a comment.
  js::NodeId node_at(Span span) {
    const js::Tree& tree = file->tree();
    if (tree.error() != nullptr) return 0;
    const std::uint32_t shift = file->span().begin;
    const std::uint32_t begin = span.begin - shift, end = span.end - shift;
    // Most scripts have a few findings only: looking through costs less than a table.
    if (starts.empty() && ++asked <= asked_before_table) return looked_up(begin, end);
    if (starts.empty()) make_table();
    js::NodeId found = 0;
    const std::size_t bucket = begin / bucket_bytes;
    if (bucket + 1 >= starts.size()) return 0;
    for (std::uint32_t i = starts[bucket]; i < starts[bucket + 1]; ++i) {
      const js::Node& node = tree[by_start[i]];
      if (node.begin != begin || node.end < end) continue;
      if (found == 0 || node.end < tree[found].end) found = by_start[i];
    }
    return found;
  }

  /// The nodes by where they begin, in buckets: sorting them all takes longer than the parser.
  void make_table() {
    const js::Tree& tree = file->tree();
    const auto each = [&](const auto& use) {
      for (js::NodeId at = 1; at < tree.size(); ++at)
        if (tree[at].kind != js::NodeKind::none && tree[at].end > tree[at].begin)
          use(at, tree[at].begin / bucket_bytes);
    };
    starts.resize(tree.source().size() / bucket_bytes + 2);
    each([&](js::NodeId, std::size_t bucket) { ++starts[bucket + 1]; });
    for (std::size_t i = 1; i < starts.size(); ++i) starts[i] += starts[i - 1];
    by_start.resize(starts.back());
    std::vector<std::uint32_t> next = starts;
    each([&](js::NodeId at, std::size_t bucket) { by_start[next[bucket]++] = at; });
  }

  [[nodiscard]] js::NodeId looked_up(std::uint32_t begin, std::uint32_t end) const {
    const js::Tree& tree = file->tree();
    js::NodeId found = 0;
    for (js::NodeId at = 1; at < tree.size(); ++at) {
      const js::Node& node = tree[at];
      if (node.begin != begin || node.end < end || node.end == node.begin ||
          node.kind == js::NodeKind::none)
        continue;
      if (found == 0 || node.end < tree[found].end) found = at;
    }
    return found;
  }

  static constexpr int asked_before_table = 4;
  static constexpr std::uint32_t bucket_bytes = 32;
  const js::File* file;
  std::vector<std::uint32_t> starts;  // by bucket, of `by_start`; its end, too
  std::vector<js::NodeId> by_start;
  int asked = 0;
};

FindingHeads::FindingHeads(const Widget& widget) : widget_(widget) {}
FindingHeads::~FindingHeads() = default;

std::string without_formatting(std::string_view text, std::size_t max_bytes) {
  std::string out;
  bool space = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    char c = text[i];
    const std::string_view two = text.substr(i, 2);
    if (two == "//" && (i == 0 || is_blank(text[i - 1]))) {
      ++i;
      continue;
    }
    if (is_blank(c)) {
      space = true;
      continue;
    }
    if (formatting.has(c) || (c == '/' && i + 1 < text.size() && text[i + 1] == '*') ||
        (c == '/' && i > 0 && text[i - 1] == '*'))
      continue;
    if (c == '\'' || c == '`') c = '"';
    if (space && !out.empty() && is_word(out.back()) && is_word(c)) out += ' ';
    space = false;
    out += c;
  }
  if (out.size() <= max_bytes) return out;
  const std::string whole = text::sha256_hex(out);
  out.resize(max_bytes);
  return out + '\x1e' + whole;
}

FindingHeads::Script* FindingHeads::script_at(const File& file, Span span) {
  if (!gathered_) {
    gathered_ = true;
    for (const js::File& script : widget_.scripts())
      if (script.error() == nullptr)
        scripts_[&script.file()].push_back(std::make_unique<Script>(script));
  }
  const auto known = scripts_.find(&file);
  if (known == scripts_.end()) return nullptr;
  const auto& all = known->second;  // of one file, in its order
  auto after = std::upper_bound(
      all.begin(), all.end(), span.begin,
      [](std::uint32_t at, const auto& one) { return at < one->file->span().begin; });
  if (after == all.begin()) return nullptr;
  Script& found = **std::prev(after);
  return span.end <= found.file->span().end ? &found : nullptr;
}

std::string FindingHeads::of_span(const File& file, Span span, bool dangerous) {
  const std::string_view extension = file.extension();
  const std::string_view text = span.of(file.bytes).substr(0, max_read_bytes);
  if (extension == "json") {
    std::string out = without_escapes(json_key(file.bytes, span));
    out += '\x1f';
    return out + without_formatting(without_escapes(text), max_head_bytes);
  }
  if (extension == "css" && (text.starts_with("@import") || text.starts_with("url(") ||
                             text.starts_with('"') || text.starts_with('\'')))
    return without_formatting(import_head(text), max_head_bytes);
  if (extension != "css" && extension != "php") {
    if (Script* const script = script_at(file, span); script != nullptr) {
      if (const js::NodeId node = script->node_at(span); node != 0) {
        const js::NodeId whole = headed_by(script->file->tree(), node);
        return code_head(*script->file, whole != 0 ? whole : node, dangerous);
      }
    }
  }
  std::string out = head_of(text);
  if (text.starts_with('<')) out = with_small_names(std::move(out));
  return dangerous && text.find('{') != text.npos ? out + written_at(file, span) : out;
}

const std::string& FindingHeads::head_of(std::string_view text) {
  if (text.data() != last_text_.data() || text.size() != last_text_.size()) {
    last_text_ = text;
    last_head_ = without_formatting(text, max_head_bytes);
  }
  return last_head_;
}

std::string FindingHeads::written_at(const File& file, Span span) {
  if (!pages_known_) {
    pages_known_ = true;
    for (const markup::File& page : widget_.markup())
      if (page.twig().has_tags()) twig_values_.emplace(&page.file(), twig_values(page));
  }
  const auto page = twig_values_.find(&file);
  if (page == twig_values_.end()) return {};
  std::vector<std::string> values;
  const auto [begin, end] = page->second.equal_range(span.begin);
  for (auto at = begin; at != end && values.size() < max_written_values; ++at)
    values.push_back(at->second);
  std::sort(values.begin(), values.end());
  std::string out;
  for (const std::string& value : values) out += '\x1e' + value;
  return out;
}

std::string FindingHeads::of(const Hit& hit, bool dangerous) {
  std::string out = of_span(*hit.file, hit.span, dangerous);
  if (!dangerous) return out;
  std::size_t places = 0;
  for (const RelatedHit& related : hit.related_places) {
    if (++places > max_related_places) break;
    out += '\x1e';
    out += of_related(related);
  }
  return out;
}

// A value that is given to something counts with all that it may be, other places as they stand.
std::string FindingHeads::of_related(const RelatedHit& related) {
  if (Script* const script = script_at(*related.file, related.span); script != nullptr) {
    const js::NodeId node = script->node_at(related.span);
    if (node != 0 && is_given(script->file->tree(), node))
      return code_head(*script->file, node, true);
  }
  const std::string_view text = related.span.of(related.file->bytes);
  return without_formatting(text.substr(0, max_read_bytes), max_related_bytes);
}

}  // namespace premod
