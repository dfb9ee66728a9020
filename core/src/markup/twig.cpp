// The lexer of Twig 3 (delimiters, white space control, verbatim, brackets that hide a delimiter)
// and the nesting of its tags.
#include "markup/twig.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "markup/twig_expression.hpp"
#include "markup/twig_scan.hpp"
#include "markup/twig_values.hpp"

namespace premod::twig {
namespace {

// Blocks open at once; more are not tracked.
constexpr std::size_t max_open_blocks = 1'000;
// Of what outputs may write.
constexpr std::size_t max_written_bytes = 4U << 20;

// `# a comment` inside of a tag (Twig 3.15) reaches to the end of its line, or to the delimiter.
std::size_t end_of_comment(std::string_view text, std::size_t at, std::string_view closing) {
  while (at < text.size() && text[at] != '\n' && text.substr(at, 2) != closing) ++at;
  return at;
}

// Where `{{` or `{%` ends: a closing delimiter counts only outside strings and brackets.
std::size_t end_of_tag(std::string_view text, std::size_t from, std::string_view closing) {
  std::size_t open = 0;
  for (std::size_t i = from; i < text.size(); ++i) {
    const char c = text[i];
    if (open == 0 && text.substr(i, 2) == closing) return i;
    if (c == '"' || c == '\'') {
      const auto end = end_of_string(text, i, max_string);
      // An apostrophe that nothing closes: look for the delimiter without it.
      if (end == std::string_view::npos) return text.find(closing, i);
      i = end - 1;
    } else if (c == '#') {
      i = end_of_comment(text, i, closing) - 1;
    } else if (c == '(' || c == '[' || c == '{') {
      ++open;
    } else if ((c == ')' || c == ']' || c == '}') && open > 0) {
      --open;
    }
  }
  return std::string_view::npos;
}

struct TagRule {
  std::string_view name;
  std::string_view closes_with;  // empty: it opens no block
  std::string_view within;       // only between these, for else, elseif and the like
  Words words;
  std::string_view needs = {};  // a word without which the tag is not complete
};

const std::vector<TagRule>& tag_rules() {
  static const std::vector<TagRule> rules = {
      {"if", "endif", "", {}},
      {"elseif", "", "if", {}},
      {"else", "", "if for guard", {{}, {}, true}},
      {"for", "endfor", "", {{"in", "if"}, {}, false}, "in"},
      {"set", "endset", "", {{}, {}, false, true}},
      {"block", "endblock", "", {{}, {}, false}},
      {"include", "", "", {{"with"}, {"only", "ignore", "missing"}, false}},
      {"extends", "", "", {}},
      {"embed", "endembed", "", {{"with"}, {"only", "ignore", "missing"}, false}},
      {"import", "", "", {{"as"}, {}, false}, "as"},
      {"from", "", "", {{"import", "as"}, {}, false}, "import"},
      {"use", "", "", {{"with", "as"}, {}, false}},
      {"macro", "endmacro", "", {}},
      {"filter", "endfilter", "", {}},
      {"apply", "endapply", "", {}},
      {"spaceless", "endspaceless", "", {{}, {}, true}},
      {"autoescape", "endautoescape", "", {{}, {"js", "html", "css"}, true}},
      {"with", "endwith", "", {{}, {"only"}, true}},
      {"sandbox", "endsandbox", "", {{}, {}, true}},
      {"cache", "endcache", "", {{}, {"ttl", "tags"}, false}},
      {"guard", "endguard", "", {}},
      {"do", "", "", {}},
      {"flush", "", "", {{}, {}, true}},
      {"deprecated", "", "", {{}, {"package", "version"}, false, true}},
      {"types", "", "", {}},
  };
  return rules;
}

class Parser {
 public:
  explicit Parser(std::string_view text, const MacroCalls* calls = nullptr)
      : text_(text), values_(text, calls) {}
  Template run();

 private:
  struct Block {
    const TagRule* rule;
    Span at;
    std::string_view name;  // of {% block a %}
    bool has_else = false;
  };
  void text_to(std::size_t end, PieceKind kind = PieceKind::text);
  bool delimited(std::size_t begin);
  bool verbatim(const Piece& tag);
  void output(const Piece& piece);
  void tag(const Piece& piece);
  void block_tag(const TagRule& rule, const Piece& piece, const std::vector<Token>& parts);
  void end_tag(const Piece& piece, const std::vector<Token>& parts);
  bool within(const TagRule& rule);
  void refer(std::string_view name, const std::vector<Token>& parts);
  void limit(std::string_view name) {
    if (!text::contains(out_.limits, name)) out_.limits.push_back(name);
  }
  void error(Problem problem, Span at) { out_.errors.push_back({problem, at}); }

  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<Block> open_;
  Values values_;
  Template out_;
  std::size_t written_ = 0;  // bytes of out_.written
};

void Parser::text_to(std::size_t end, PieceKind kind) {
  if (end <= at_) return;
  const Span span{static_cast<std::uint32_t>(at_), static_cast<std::uint32_t>(end)};
  out_.pieces.push_back({kind, span, span, {}});
  values_.pass(out_.pieces.back(), {});
  at_ = end;
}

// Reads one `{{`, `{%` or `{#`; false at the end of the text.
bool Parser::delimited(std::size_t begin) {
  text_to(begin);
  const char sign = text_[begin + 1];
  const std::string_view closing = sign == '{' ? "}}" : sign == '%' ? "%}" : "#}";
  std::size_t inner = begin + 2;
  const std::size_t end =
      sign == '#' ? text_.find(closing, inner) : end_of_tag(text_, inner, closing);
  const Span opening{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(inner)};
  if (end == std::string_view::npos) {
    error(sign == '#' ? Problem::unclosed_comment : Problem::unclosed_tag, opening);
    text_to(text_.size());
    return false;
  }
  std::size_t last = end;
  if (inner < last && (text_[inner] == '-' || text_[inner] == '~')) ++inner;
  if (last > inner && (text_[last - 1] == '-' || text_[last - 1] == '~')) --last;
  Piece piece;
  piece.kind = sign == '{' ? PieceKind::output : sign == '%' ? PieceKind::tag : PieceKind::comment;
  piece.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end + 2)};
  piece.inner = {static_cast<std::uint32_t>(inner), static_cast<std::uint32_t>(last)};
  at_ = end + 2;
  if (piece.kind == PieceKind::tag) {
    std::size_t from = inner;
    while (from < last && is_space(text_[from])) ++from;
    std::size_t to = from;
    while (to < last && is_name(text_[to])) ++to;
    piece.name = text_.substr(from, to - from);
  }
  out_.pieces.push_back(piece);
  if (piece.kind == PieceKind::tag && !verbatim(piece)) tag(piece);
  if (piece.kind == PieceKind::output) output(piece);
  return true;
}

void Parser::output(const Piece& piece) {
  const std::vector<Token> parts = tokens(piece.inner.of(text_), piece.inner.begin);
  check_expression(text_, parts, 0, {}, out_.errors);
  std::vector<std::string> texts = values_.of(parts, 0);
  for (const std::string& text : texts) written_ += text.size() + sizeof(std::string);
  if (written_ > max_written_bytes) {
    limit("max_written_bytes");
  } else if (texts != std::vector<std::string>{std::string(1, unknown_part)}) {
    out_.written.push_back({piece.span, std::move(texts)});
  }
  values_.pass(piece, parts);
}

// `{% verbatim %}` (in old twig `{% raw %}`): the next matching end tag ends it, whatever stands
// between.
bool Parser::verbatim(const Piece& piece) {
  if (piece.name != "verbatim" && piece.name != "raw") return false;
  const std::string end = "end" + std::string(piece.name);
  for (auto from = text_.find("{%", at_); from != std::string_view::npos;
       from = text_.find("{%", from + 2)) {
    std::size_t i = from + 2;
    if (i < text_.size() && (text_[i] == '-' || text_[i] == '~')) ++i;
    while (i < text_.size() && is_space(text_[i])) ++i;
    if (text_.substr(i, end.size()) != end) continue;
    text_to(from, PieceKind::verbatim);
    const auto close = std::min(text_.find("%}", i), text_.size() - 2);
    const Span span{static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(close + 2)};
    out_.pieces.push_back({PieceKind::tag, span, span, text_.substr(i, end.size())});
    at_ = close + 2;
    return true;
  }
  error(Problem::unclosed_block, piece.span);
  text_to(text_.size(), PieceKind::verbatim);
  return true;
}

void Parser::end_tag(const Piece& piece, const std::vector<Token>& parts) {
  const auto known = std::find_if(open_.rbegin(), open_.rend(), [&](const Block& block) {
    return block.rule->closes_with == piece.name;
  });
  if (known == open_.rend()) {
    error(Problem::stray_end, piece.span);
    return;
  }
  while (open_.back().rule->closes_with != piece.name) {
    error(Problem::unclosed_block, open_.back().at);
    open_.pop_back();
  }
  const bool named = piece.name == "endblock" && parts.size() > 2;
  if (named && parts[1].span.of(text_) != open_.back().name)
    error(Problem::unexpected, parts[1].span);
  open_.pop_back();
}

// {% else %} and the like stand directly in their block, and nothing but the end follows an else.
bool Parser::within(const TagRule& rule) {
  if (rule.within.empty()) return true;
  if (open_.empty() || rule.within.find(open_.back().rule->name) == std::string_view::npos)
    return false;
  if (open_.back().has_else) return false;
  open_.back().has_else = rule.name == "else";
  return true;
}

void Parser::refer(std::string_view name, const std::vector<Token>& parts) {
  ReferenceKind kind = ReferenceKind::include;
  if (name == "extends") kind = ReferenceKind::extends;
  if (name == "import" || name == "from" || name == "use") kind = ReferenceKind::import;
  const bool refers = name == "include" || name == "embed" || kind != ReferenceKind::include;
  if (!refers || parts.size() < 3) return;
  // What the other template does with it is not known: the address of a script is for nothing else.
  for (std::string& text : values_.handed_on(parts)) {
    const bool outside = text.starts_with("//") || text.find("://") != text.npos;
    const Span all{parts[1].span.begin, parts.back().span.begin};
    text = shown(std::move(text));
    if (outside && (text.ends_with(".js") || text.ends_with(".mjs") || text.ends_with(".css")))
      out_.references.push_back({kind, all, std::move(text), true});
  }
  const Token& first = parts[1];
  const Token& second = parts[2];
  const bool literal = first.kind == TokenKind::string && !first.unclosed &&
                       (second.kind == TokenKind::end || second.kind == TokenKind::name) &&
                       first.span.of(text_).find("#{") == std::string_view::npos;
  if (literal) {
    const Span inside{first.span.begin + 1, first.span.end - 1};
    out_.references.push_back({kind, inside, std::string(inside.of(text_)), false});
  } else {
    const Span span{first.span.begin, parts.back().span.begin};
    std::vector<std::string> texts = values_.of(parts, 1);
    if (texts.size() > max_choices || is_limited(texts)) limit("max_choices");
    for (std::string& text : texts) {
      const bool computed = text.find(unknown_part) != std::string::npos;
      out_.references.push_back({kind, span, shown(std::move(text)), computed});
    }
  }
}

void Parser::block_tag(const TagRule& rule, const Piece& piece, const std::vector<Token>& parts) {
  // Short forms hold the value themselves and have no end tag: {% set a = 1 %}, {% block a 'b' %}.
  const auto is = [&](std::size_t i, std::string_view text) {
    return i < parts.size() && parts[i].span.of(text_) == text;
  };
  bool is_short = false;
  if (rule.name == "set")
    is_short = std::any_of(parts.begin(), parts.end(),
                           [&](const Token& token) { return token.span.of(text_) == "="; });
  if (rule.name == "block") is_short = parts.size() > 3;
  if (!is_short && !rule.closes_with.empty() && open_.size() < max_open_blocks)
    open_.push_back({&rule, piece.span, parts.size() > 2 ? parts[1].span.of(text_) : ""});
  std::size_t from = 1;
  if (rule.name == "block" || rule.name == "macro") from = 2;
  if ((rule.name == "block" && !is_short) || rule.name == "guard") return;
  if (rule.name == "macro" && is(2, "(")) from = 1;
  if (rule.name == "else") {
    if (parts.size() > 2) error(Problem::unexpected, parts[1].span);
    return;
  }
  const bool has_keyword =
      rule.needs.empty() || std::any_of(parts.begin(), parts.end(), [&](const Token& token) {
        return token.kind == TokenKind::name && token.span.of(text_) == rule.needs;
      });
  if (!has_keyword || (rule.name == "for" && parts.size() < 5)) {
    error(Problem::missing_operand, parts.back().span);
    return;
  }
  check_expression(text_, parts, from, rule.words, out_.errors);
}

void Parser::tag(const Piece& piece) {
  const std::vector<Token> parts = tokens(piece.inner.of(text_), piece.inner.begin);
  values_.pass(piece, parts);
  if (piece.name.empty()) {
    error(Problem::missing_operand, piece.span);
    return;
  }
  if (piece.name.starts_with("end") && piece.name != "end") {
    end_tag(piece, parts);
    return;
  }
  const auto& rules = tag_rules();
  const auto rule = std::find_if(rules.begin(), rules.end(),
                                 [&](const TagRule& known) { return known.name == piece.name; });
  if (rule == rules.end()) {
    error(Problem::unknown_tag, parts.front().span);
    return;
  }
  if (!within(*rule)) {
    error(Problem::stray_end, piece.span);
    return;
  }
  refer(piece.name, parts);
  block_tag(*rule, piece, parts);
}

Template Parser::run() {
  while (at_ < text_.size()) {
    std::size_t begin = at_;
    while (true) {
      begin = text_.find('{', begin);
      if (begin == std::string_view::npos || begin + 1 >= text_.size()) {
        begin = std::string_view::npos;
        break;
      }
      const char sign = text_[begin + 1];
      if (sign == '{' || sign == '%' || sign == '#') break;
      ++begin;
    }
    if (begin == std::string_view::npos) {
      text_to(text_.size());
      break;
    }
    if (!delimited(begin)) break;
  }
  if (values_.is_cut()) limit("max_value_work");
  for (const Block& block : open_) error(Problem::unclosed_block, block.at);
  std::stable_sort(out_.errors.begin(), out_.errors.end(),
                   [](const Error& a, const Error& b) { return a.at.begin < b.at.begin; });
  return std::move(out_);
}

}  // namespace

Template parse(std::string_view text) {
  Template out = Parser(text).run();
  bool whole = true;
  const MacroCalls calls = macro_calls(text, out.pieces, whole);
  if (!calls.empty()) out = Parser(text, &calls).run();
  if (!whole) out.limits.push_back("max_call_readings");
  return out;
}

bool Template::has_tags() const {
  return std::any_of(pieces.begin(), pieces.end(),
                     [](const Piece& piece) { return piece.kind != PieceKind::text; });
}

}  // namespace premod::twig
