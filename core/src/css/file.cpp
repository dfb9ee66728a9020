// Builds a css::File: parses the text, reads the selectors of its style rules and its addresses.
#include "css/file.hpp"

#include <algorithm>

#include "css/parser.hpp"
#include "css/tokenizer.hpp"
#include "text/utf8.hpp"

namespace premod::css {
namespace {

Span whole(const premod::File& file) {
  const auto end = static_cast<std::uint32_t>(file.bytes.size());
  const bool mark = file.bytes.starts_with(text::byte_order_mark);
  return {mark ? static_cast<std::uint32_t>(text::byte_order_mark.size()) : 0, end};
}

/// The list of `@scope (list) to (limit)`; empty if it has no root.
Span scope_root(std::string_view prelude, std::uint32_t base) {
  if (!prelude.starts_with('(')) return {};
  int open = 0;
  for (std::uint32_t at = 0; at < prelude.size(); ++at) {
    if (prelude[at] == '(') ++open;
    if (prelude[at] == ')' && --open == 0) return {base + 1, base + at};
  }
  return {};
}

}  // namespace

File::File(const premod::File& file) : file_(&file), part_(whole(file)) { build(); }

File::File(const premod::File& file, Span part, Origin origin)
    : file_(&file), part_(part), origin_(origin) {
  build();
}

File::File(const premod::File& file, Span part, const std::string& masked, Origin origin)
    : file_(&file), part_(part), origin_(origin), storage_(masked.begin(), masked.end()) {
  if (!masked.empty()) {
    storage_.resize(part.size(), ' ');
    masked_ = {storage_.data(), storage_.size()};
  }
  build();
}

void File::build() {
  sheet_ = parse(source(), part_.begin,
                 origin_ == Origin::style_attribute ? Goal::block_contents : Goal::sheet);
  read_selectors();
  read_urls();
}

void File::read_selectors() {
  for (Rule& rule : sheet_.rules) {
    const bool scope = rule.at == AtRule::scope;
    if (!rule.is_style() && !scope) continue;
    const Span prelude = scope ? scope_root(text(rule.prelude), rule.prelude.begin) : rule.prelude;
    if (scope && prelude.empty()) continue;
    selector::Tree::List list;
    const auto dialect =
        rule.in_style_rule || scope ? selector::Dialect::nested : selector::Dialect::css;
    const auto error = tree_.parse(text(prelude), dialect, prelude.begin, list);
    rule.valid = !error;
    rule.first_selector = list.first;
    rule.selector_count = list.count;
    if (error && error->kind == selector::ErrorKind::too_deep) {
      sheet_.errors.push_back({Problem::too_deep, rule.prelude, rule.span});
      continue;
    }
    if (!error || scope) continue;
    // `// a comment` before a rule makes it a part of the selector.
    const auto slashes = text(rule.prelude).find("//");
    const bool line_comment = slashes == 0 || (slashes != std::string_view::npos &&
                                               is_space(text(rule.prelude)[slashes - 1]));
    if (line_comment) {
      const auto at = rule.prelude.begin + static_cast<std::uint32_t>(slashes);
      sheet_.errors.push_back({Problem::double_slash, {at, at + 2}, rule.span});
    } else {
      sheet_.errors.push_back({Problem::invalid_selector, rule.prelude, rule.span});
    }
  }
  std::stable_sort(
      sheet_.errors.begin(), sheet_.errors.end(),
      [](const ParseError& a, const ParseError& b) { return a.at.begin < b.at.begin; });
}

void File::read_urls() {
  for (std::uint32_t i = 0; i < sheet_.rules.size(); ++i) {
    const Rule& rule = sheet_.rules[i];
    if (rule.at == AtRule::import) read_urls_in(rule.prelude, i, true, false);
  }
  for (const Declaration& declaration : sheet_.declarations) {
    const bool font =
        declaration.rule != no_rule && sheet_.rules[declaration.rule].at == AtRule::font_face;
    read_urls_in(declaration.value, declaration.rule, false, font);
  }
  std::sort(urls_.begin(), urls_.end(),
            [](const Url& a, const Url& b) { return a.span.begin < b.span.begin; });
}

// url(x), and strings where a string is an address: after @import, in url(""), src("") and
// image-set("" 1x).
void File::read_urls_in(Span stretch, std::uint32_t rule, bool is_import, bool is_font) {
  const std::string_view value = text(stretch);
  if (!is_import && value.find('(') == std::string_view::npos) return;
  Tokenizer tokens(value);
  bool expecting = is_import;
  for (Token token = tokens.next(); token.kind != TokenKind::end; token = tokens.next()) {
    const Span at{stretch.begin + token.begin, stretch.begin + token.end};
    const std::string_view raw = token.of(value);
    if (token.kind == TokenKind::url) {
      urls_.push_back({at, decode_url(raw), rule, is_import, is_font});
      if (is_import) return;
    } else if (token.kind == TokenKind::function) {
      const std::string_view name = raw.substr(0, raw.size() - 1);
      expecting = is_written(name, "url") || is_written(name, "src") ||
                  is_written(name, "image-set") || is_written(name, "-webkit-image-set");
    } else if (token.kind == TokenKind::string && expecting) {
      urls_.push_back({at, decode_string(raw), rule, is_import, is_font});
      if (is_import) return;
    } else if (token.kind == TokenKind::close_paren) {
      expecting = false;
    }
  }
}

std::shared_ptr<const OwnNames> File::no_names() {
  static const auto none = std::make_shared<const OwnNames>();
  return none;
}

std::string property(const Declaration& declaration) {
  return lower(decode_name(declaration.name));
}

}  // namespace premod::css
