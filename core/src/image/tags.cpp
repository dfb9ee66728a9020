#include "image/tags.hpp"

#include "image/parse.hpp"
#include "text/ascii.hpp"

namespace premod::image {
namespace {

using text::is_space;

using std::size_t;
constexpr auto npos = std::string_view::npos;

}  // namespace

std::optional<Tag> Tags::next() {
  while (true) {
    const size_t open = text_.find('<', at_);
    if (open == npos) return end();
    if (is_at(open, "<!--")) {
      if (!skip_behind(open + 4, "-->")) return end();
    } else if (is_at(open, "<![CDATA[")) {
      if (!skip_behind(open + 9, "]]>")) return end();
    } else if (is_at(open, "<?")) {
      if (!skip_behind(open + 2, "?>")) return end();
    } else if (is_at(open, "<!")) {
      if (!skip_doctype(open)) return end();
    } else {
      return tag(open);
    }
  }
}

std::optional<Tag> Tags::end() {
  at_ = text_.size();
  return std::nullopt;
}

bool Tags::skip_behind(size_t from, std::string_view word) {
  const size_t found = text_.find(word, from);
  cut_short_ = cut_short_ || found == npos;
  if (found != npos) at_ = found + word.size();
  return found != npos;
}

// Up to the '>' that closes it; an internal subset stands in brackets.
bool Tags::skip_doctype(size_t open) {
  const size_t stop = text_.find_first_of("[>", open);
  if (stop != npos && text_[stop] == '[') return skip_behind(stop, "]") && skip_behind(at_, ">");
  return skip_behind(open, ">");
}

std::optional<Tag> Tags::tag(size_t open) {
  Tag tag;
  tag.begin = open;
  size_t at = open + 1;
  if (at < text_.size() && text_[at] == '/') tag.closing = true, ++at;
  const size_t name = at;
  while (at < text_.size() && !is_space(text_[at]) && text_[at] != '>' && text_[at] != '/') ++at;
  tag.name = text_.substr(name, at - name);
  tag.name.remove_prefix(tag.name.rfind(':') + 1);  // npos + 1 == 0
  const size_t attributes = at;
  for (char quote = 0; at < text_.size() && (quote != 0 || text_[at] != '>'); ++at) {
    const char c = text_[at];
    if (quote != 0 ? c == quote : c == '"' || c == '\'') quote = quote != 0 ? '\0' : c;
  }
  if (at >= text_.size()) {
    cut_short_ = true;
    return end();
  }
  tag.attributes = text_.substr(attributes, at - attributes);
  tag.empty = tag.attributes.ends_with('/');
  tag.end = at_ = at + 1;
  return tag;
}

std::string_view attribute(std::string_view attributes, std::string_view name) {
  for (size_t at = 0; at < attributes.size();) {
    at = skip_spaces(attributes, at);
    const size_t from = at;
    while (at < attributes.size() && !is_space(attributes[at]) && attributes[at] != '=') ++at;
    const std::string_view found = attributes.substr(from, at - from);
    at = skip_spaces(attributes, at);
    if (at >= attributes.size() || attributes[at] != '=') {
      if (at == from) ++at;
      continue;
    }
    at = skip_spaces(attributes, at + 1);
    if (at >= attributes.size()) return {};
    const char quote = attributes[at];
    if (quote != '"' && quote != '\'') continue;
    const size_t close = attributes.find(quote, at + 1);
    if (close == npos) return {};
    if (found == name) return attributes.substr(at + 1, close - at - 1);
    at = close + 1;
  }
  return {};
}

}  // namespace premod::image
