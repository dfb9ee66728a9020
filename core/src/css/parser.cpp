// The parsing algorithms of CSS Syntax Level 3 §5.5, with an explicit stack instead of recursion.
#include "css/parser.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "css/tokenizer.hpp"
#include "css/value_scan.hpp"

namespace premod::css {
namespace {

struct Frame {
  std::uint32_t rule = no_rule;
  std::uint32_t opening = 0;     // offset of the brace
  std::size_t declarations = 0;  // mark in pending_
};

class Parser {
 public:
  Parser(std::string_view text, std::uint32_t base, Goal goal)
      : tokens_(text), text_(text), base_(base), bare_(goal == Goal::block_contents) {}

  Sheet run();

 private:
  enum class Outcome { done, not_a_declaration };

  Token next();
  [[nodiscard]] Span span(std::uint32_t begin, std::uint32_t end) const {
    return {base_ + begin, base_ + end};
  }
  [[nodiscard]] bool nested() const { return bare_ || !stack_.empty(); }
  [[nodiscard]] std::uint32_t innermost() const {
    return stack_.empty() ? no_rule : stack_.back().rule;
  }
  void error(Problem problem, Span at, Span dropped = {});
  void skip_component(const Token& opening);
  void skip_to_close(TokenKind closer);
  Outcome declaration(const Token& name);
  void finish_declaration(const Token& name, const ValueScan& scan);
  void at_rule(const Token& keyword);
  void qualified_rule(Token first);
  void drop_statement(std::uint32_t begin, std::uint32_t end, Problem problem);
  std::uint32_t open_rule(Rule rule, std::uint32_t brace);
  void close_rule(std::uint32_t block_end, std::uint32_t end);
  void flush(Frame frame);

  Tokenizer tokens_;
  std::string_view text_;
  std::uint32_t base_;
  bool bare_;
  std::uint32_t commented_to_ = 0;  // comments and token errors before it are recorded
  std::vector<Frame> stack_;
  std::vector<TokenKind> closers_;
  std::vector<Declaration> pending_;
  Sheet out_;
};

void Parser::error(Problem problem, Span at, Span dropped) {
  out_.errors.push_back({problem, at, dropped});
}

// The next token but comments. A stretch may be read twice (declaration, then rule): what it holds
// is recorded once.
Token Parser::next() {
  while (true) {
    const Token token = tokens_.next();
    if (token.kind != TokenKind::comment && !token.unclosed &&
        token.kind != TokenKind::bad_string && token.kind != TokenKind::bad_url)
      return token;
    if (token.begin >= commented_to_) {
      commented_to_ = token.begin + 1;
      const Span at = span(token.begin, token.end);
      if (token.kind == TokenKind::comment) {
        const std::uint32_t end = token.unclosed ? token.end : token.end - 2;
        out_.comments.push_back({at, span(token.begin + 2, end)});
        if (token.unclosed) error(Problem::unclosed_comment, at, at);
      } else if (token.kind == TokenKind::bad_string) {
        error(Problem::bad_string, at);
      } else if (token.kind == TokenKind::bad_url) {
        error(Problem::bad_url, at);
      } else {
        error(token.kind == TokenKind::string ? Problem::unclosed_string : Problem::unclosed_url,
              at);
      }
    }
    if (token.kind != TokenKind::comment) return token;
  }
}

TokenKind closer_of(TokenKind opening) {
  switch (opening) {
    case TokenKind::function:
    case TokenKind::open_paren:
      return TokenKind::close_paren;
    case TokenKind::open_square:
      return TokenKind::close_square;
    case TokenKind::open_curly:
      return TokenKind::close_curly;
    default:
      return TokenKind::end;
  }
}

// §5.5.9 without building: the rest of a simple block or function.
void Parser::skip_component(const Token& opening) {
  const TokenKind closer = closer_of(opening.kind);
  if (closer == TokenKind::end) return;
  skip_to_close(closer);
}

void Parser::skip_to_close(TokenKind closer) {
  closers_.assign(1, closer);
  while (!closers_.empty()) {
    const Token token = next();
    if (token.kind == TokenKind::end) {
      error(closers_.back() == TokenKind::close_curly ? Problem::unclosed_block
                                                      : Problem::unclosed_bracket,
            span(token.begin, token.end));
      return;
    }
    if (token.kind == closers_.back()) {
      closers_.pop_back();
    } else if (const TokenKind inner = closer_of(token.kind); inner != TokenKind::end) {
      closers_.push_back(inner);
    }
  }
}

// §5.5.6. A block in braces can stand only alone or in a custom property; anything else that meets
// one is the beginning of a nested rule, so reading stops there and no stretch is read three times.
Parser::Outcome Parser::declaration(const Token& name) {
  Token token = next();
  while (token.kind == TokenKind::whitespace) token = next();
  if (token.kind != TokenKind::colon) return Outcome::not_a_declaration;
  ValueScan scan(text_, token.end);
  const bool custom = text_.substr(name.begin, 2) == "--";
  while (true) {
    const std::uint32_t before = tokens_.position();
    token = next();
    if (token.kind == TokenKind::end || token.kind == TokenKind::semicolon ||
        (token.kind == TokenKind::close_curly && nested())) {
      if (token.kind == TokenKind::close_curly) tokens_.seek(before);
      finish_declaration(name, scan);
      return Outcome::done;
    }
    if (token.kind == TokenKind::open_curly && !custom) return Outcome::not_a_declaration;
    skip_component(token);
    scan.feed(token, tokens_.position());
  }
}

void Parser::finish_declaration(const Token& name, const ValueScan& scan) {
  Declaration made;
  made.name_span = span(name.begin, name.end);
  made.name = name.of(text_);
  made.custom = made.name.starts_with("--");
  made.span = span(name.begin, scan.end);
  made.important = scan.important();
  std::uint32_t end = scan.end;
  if (made.important) {
    end = scan.bang;
    while (end > scan.first && is_space(text_[end - 1])) --end;
  }
  made.value = span(std::min(scan.first, end), end);
  made.rule = innermost();
  if (!made.custom && scan.slashes != 0) {
    error(Problem::double_slash, span(scan.slashes, scan.slashes + 2), made.span);
  } else if (!made.custom && !scan.second_name.empty()) {
    error(Problem::missing_semicolon, span(scan.second_name.begin, scan.second_name.end),
          made.span);
  }
  pending_.push_back(made);
}

void Parser::flush(Frame frame) {
  const auto from = pending_.begin() + static_cast<std::ptrdiff_t>(frame.declarations);
  if (frame.rule != no_rule) {
    Rule& rule = out_.rules[frame.rule];
    rule.first_declaration = static_cast<std::uint32_t>(out_.declarations.size());
    rule.declaration_count = static_cast<std::uint32_t>(pending_.end() - from);
  }
  out_.declarations.insert(out_.declarations.end(), from, pending_.end());
  pending_.erase(from, pending_.end());
}

std::uint32_t Parser::open_rule(Rule rule, std::uint32_t brace) {
  rule.parent = innermost();
  if (rule.parent != no_rule) {
    const Rule& outer = out_.rules[rule.parent];
    rule.depth = outer.depth + 1;
    rule.in_keyframes = outer.at == AtRule::keyframes || outer.in_keyframes;
    rule.in_style_rule = outer.in_style_rule || outer.is_style();
  }
  const auto index = static_cast<std::uint32_t>(out_.rules.size());
  const bool too_deep = rule.has_block && rule.depth >= max_nesting;
  out_.rules.push_back(rule);
  if (!rule.has_block) return index;
  if (too_deep) {
    error(Problem::too_deep, span(brace, brace + 1));
    skip_to_close(TokenKind::close_curly);
    out_.rules[index].span.end = base_ + tokens_.position();
    return index;
  }
  stack_.push_back({index, brace, pending_.size()});
  return index;
}

void Parser::close_rule(std::uint32_t block_end, std::uint32_t end) {
  const Frame frame = stack_.back();
  stack_.pop_back();
  Rule& rule = out_.rules[frame.rule];
  rule.block = span(frame.opening + 1, block_end);
  rule.span.end = base_ + end;
  flush(frame);
}

// §5.5.2
void Parser::at_rule(const Token& keyword) {
  Rule rule;
  rule.name = text_.substr(keyword.begin + 1, keyword.end - keyword.begin - 1);
  // `@\69mport` imports, too.
  const bool escaped = rule.name.find('\\') != std::string_view::npos;
  rule.at = escaped ? at_rule_of(decode_name(rule.name)) : at_rule_of(rule.name);
  std::uint32_t first = keyword.end;
  std::uint32_t last = keyword.end;
  bool any = false;
  while (true) {
    const std::uint32_t before = tokens_.position();
    const Token token = next();
    if (token.kind == TokenKind::whitespace) continue;
    const bool stops = token.kind == TokenKind::semicolon || token.kind == TokenKind::end ||
                       (token.kind == TokenKind::close_curly && nested());
    if (stops || token.kind == TokenKind::open_curly) {
      if (token.kind == TokenKind::close_curly) tokens_.seek(before);
      rule.has_block = !stops;
      rule.prelude = span(first, last);
      rule.span = span(keyword.begin, stops ? tokens_.position() : token.end);
      open_rule(rule, token.begin);
      return;
    }
    if (!any) first = token.begin;
    any = true;
    skip_component(token);
    last = tokens_.position();
  }
}

// §5.5.3; `first` is its first token. Ends without a rule at the end of the text, at the brace that
// closes the block around, and (in a block) at a semicolon.
void Parser::qualified_rule(Token first) {
  std::uint32_t last = first.begin;
  Token second{};
  Token token = first;
  while (true) {
    if (token.kind == TokenKind::end) {
      drop_statement(first.begin, last, Problem::rule_without_block);
      return;
    }
    if (token.kind == TokenKind::close_curly) {
      if (nested()) {
        tokens_.seek(token.begin);
        drop_statement(first.begin, last, Problem::invalid_declaration);
        return;
      }
      error(Problem::stray_close, span(token.begin, token.end));
    }
    if (token.kind == TokenKind::semicolon && nested()) {
      drop_statement(first.begin, last, Problem::invalid_declaration);
      return;
    }
    if (token.kind == TokenKind::open_curly) break;
    if (token.kind != TokenKind::whitespace) {
      if (second.kind == TokenKind::end && token.begin != first.begin) second = token;
      skip_component(token);
      last = tokens_.position();
    }
    token = next();
  }
  if (first.kind == TokenKind::ident && second.kind == TokenKind::colon &&
      first.of(text_).starts_with("--")) {
    skip_to_close(TokenKind::close_curly);
    drop_statement(first.begin, tokens_.position(), Problem::invalid_declaration);
    return;
  }
  Rule rule;
  rule.prelude = span(first.begin, last);
  rule.span = span(first.begin, token.end);
  rule.has_block = true;
  open_rule(rule, token.begin);
}

// Names why the stretch is dropped. `*zoom: 1`, `+color: red` and the like are old hacks that rely
// on being dropped.
void Parser::drop_statement(std::uint32_t begin, std::uint32_t end, Problem problem) {
  const Span dropped = span(begin, end);
  const std::string_view stretch = text_.substr(begin, end - begin);
  const auto slashes = stretch.find("//");
  const bool line_comment =
      slashes == 0 || (slashes != std::string_view::npos && is_space(stretch[slashes - 1]));
  if (line_comment) {
    const auto at = begin + static_cast<std::uint32_t>(slashes);
    error(Problem::double_slash, span(at, at + 2), dropped);
    return;
  }
  const bool hack = nested() && stretch.size() > 1 &&
                    std::string_view("*+$#!%~^").find(stretch[0]) != std::string_view::npos &&
                    stretch.find(':') != std::string_view::npos && is_name_byte(stretch[1]);
  error(hack ? Problem::hack : problem, dropped, dropped);
}

Sheet Parser::run() {
  out_.rules.reserve(text_.size() / 96);
  out_.declarations.reserve(text_.size() / 40);
  while (true) {
    const Token token = next();
    switch (token.kind) {
      case TokenKind::whitespace:
        continue;
      case TokenKind::end:
        while (!stack_.empty()) {
          const std::uint32_t brace = stack_.back().opening;
          error(Problem::unclosed_block, span(brace, brace + 1));
          close_rule(token.end, token.end);
        }
        flush({});
        return std::move(out_);
      case TokenKind::close_curly:
        if (!stack_.empty()) {
          close_rule(token.begin, token.end);
          continue;
        }
        if (bare_) {
          error(Problem::stray_close, span(token.begin, token.end));
          continue;
        }
        break;
      case TokenKind::semicolon:
        if (nested()) continue;
        break;
      case TokenKind::cdo:
      case TokenKind::cdc:
        if (!nested()) continue;
        break;
      case TokenKind::at_keyword:
        at_rule(token);
        continue;
      case TokenKind::ident:
        if (!nested()) break;
        if (declaration(token) == Outcome::done) continue;
        tokens_.seek(token.end);
        break;
      default:
        break;
    }
    qualified_rule(token);
  }
}

}  // namespace

Sheet parse(std::string_view text, std::uint32_t base, Goal goal) {
  return Parser(text, base, goal).run();
}

}  // namespace premod::css
