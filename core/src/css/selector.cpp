// Lists, combinators and compounds of Selectors Level 4 §17 over the tokens of CSS Syntax.
#include "css/selector.hpp"

#include <utility>

#include "css/selector_reader.hpp"

namespace premod::selector {
namespace {
template <class T>
std::pair<std::uint32_t, std::uint32_t> move_tail(std::vector<T>& from, std::size_t mark,
                                                  std::vector<T>& to) {
  const auto first = static_cast<std::uint32_t>(to.size());
  const auto count = static_cast<std::uint32_t>(from.size() - mark);
  to.insert(to.end(), from.begin() + static_cast<std::ptrdiff_t>(mark), from.end());
  from.resize(mark);
  return {first, count};
}
}  // namespace

bool Reader::list(Tree::List& out, TokenKind until, int depth, bool relative, bool forgiving) {
  if (depth > max_depth) return fail(ErrorKind::too_deep);
  const std::size_t mark = complexes_.size();
  while (true) {
    skip_space();
    const bool nothing = token_.kind == TokenKind::comma || token_.kind == until;
    if (nothing && !forgiving) return fail(ErrorKind::empty);
    if (!nothing) {
      Complex one;
      const std::uint32_t begin = token_.begin;
      const std::size_t simples = simples_.size();
      const std::size_t compounds = compounds_.size();
      const std::size_t known = complexes_.size();
      bool good = complex(one, until, depth, relative);
      // `:is(a, b c())`: only the selector that cannot be read is dropped (Selectors 4 §3.9).
      if (good && forgiving) good = token_.kind == TokenKind::comma || token_.kind == until;
      if (!good && (!forgiving || !skip_selector(begin, until))) return false;
      if (good) {
        complexes_.push_back(one);
      } else {
        simples_.resize(simples);
        compounds_.resize(compounds);
        complexes_.resize(known);
      }
    }
    if (token_.kind != TokenKind::comma) break;
    advance();
  }
  if (token_.kind != until)
    return fail(token_.kind == TokenKind::end ? ErrorKind::unclosed : ErrorKind::unexpected);
  const auto [first, count] = move_tail(complexes_, mark, tree_.complexes_);
  out = {first, count};
  return true;
}

// To the comma behind the selector that begins at `begin`, or to the end of its list. At most
// max_depth times over the same text.
bool Reader::skip_selector(std::uint32_t begin, TokenKind until) {
  if (error_ && error_->kind == ErrorKind::too_deep) return false;
  tokens_.seek(begin);
  int open = 0;
  for (advance(); token_.kind != TokenKind::end; advance()) {
    if (open == 0 && (token_.kind == TokenKind::comma || token_.kind == until)) {
      error_.reset();
      return true;
    }
    const bool opens = token_.kind == TokenKind::open_paren || token_.kind == TokenKind::function ||
                       token_.kind == TokenKind::open_square;
    const bool closes =
        token_.kind == TokenKind::close_paren || token_.kind == TokenKind::close_square;
    if (opens) ++open;
    if (closes && open > 0) --open;
  }
  return fail(ErrorKind::unclosed);
}

Combinator Reader::combinator() {
  const bool space = skip_space();
  if (token_.kind != TokenKind::delim) return space ? Combinator::descendant : Combinator::none;
  switch (token_.delim) {
    case '>':
      return Combinator::child;
    case '+':
      return Combinator::next;
    case '~':
      return Combinator::subsequent;
    case '|': {
      const std::uint32_t at = token_.end;
      if (at < text_.size() && text_[at] == '|') return Combinator::column;
      return space ? Combinator::descendant : Combinator::none;
    }
    default:
      return space ? Combinator::descendant : Combinator::none;
  }
}

bool Reader::complex(Complex& out, TokenKind until, int depth, bool relative) {
  const std::size_t mark = compounds_.size();
  const std::uint32_t begin = token_.begin;
  std::uint32_t end = begin;
  bool first = true;
  while (true) {
    Combinator between = combinator();
    if (token_.kind == until || token_.kind == TokenKind::comma) {
      if (between > Combinator::descendant || first) return fail(ErrorKind::dangling);
      break;
    }
    if (between > Combinator::descendant) {
      if (first && !relative) return fail(ErrorKind::unexpected);
      advance();
      if (between == Combinator::column) advance();
      skip_space();
      if (token_.kind == until || token_.kind == TokenKind::comma) return fail(ErrorKind::dangling);
    }
    if (first && between == Combinator::descendant) between = Combinator::none;
    if (!first && between == Combinator::none) return fail(ErrorKind::unexpected);
    Compound one;
    one.combinator = between;
    if (!compound(one, depth)) return false;
    end = one.span.end - base_;
    compounds_.push_back(one);
    first = false;
  }
  const auto [at, count] = move_tail(compounds_, mark, tree_.compounds_);
  out = {span(begin, end), at, count};
  return true;
}

bool Reader::starts_simple() const {
  switch (token_.kind) {
    case TokenKind::ident:
    case TokenKind::hash:
    case TokenKind::open_square:
    case TokenKind::colon:
      return true;
    case TokenKind::delim:
      if (token_.delim == '|') return token_.end >= text_.size() || text_[token_.end] != '|';
      return token_.delim == '.' || token_.delim == '*' || token_.delim == '&';
    default:
      return false;
  }
}

bool Reader::compound(Compound& out, int depth) {
  const std::size_t mark = simples_.size();
  const std::uint32_t begin = token_.begin;
  std::uint32_t end = begin;
  bool type_allowed = true;
  while (starts_simple()) {
    Simple one;
    const bool nesting = token_.is_delim('&');
    if (!simple(one, depth, type_allowed)) return false;
    type_allowed = type_allowed && nesting;  // `&div` is allowed, `.a div` without space is not
    end = one.span.end - base_;
    simples_.push_back(one);
  }
  if (simples_.size() == mark) return fail(ErrorKind::unexpected);
  const auto [first, count] = move_tail(simples_, mark, tree_.simples_);
  out.first_simple = first;
  out.simple_count = count;
  out.span = span(begin, end);
  return true;
}

std::optional<Error> Tree::parse(std::string_view text, Dialect dialect, std::uint32_t base,
                                 List& out) {
  const auto simples = simples_.size();
  const auto compounds = compounds_.size();
  const auto complexes = complexes_.size();
  Reader reader(*this, text, dialect, base);
  const bool relative = dialect == Dialect::nested || dialect == Dialect::jquery;
  if (reader.list(out, css::TokenKind::end, 0, relative, false)) return std::nullopt;
  simples_.resize(simples);
  compounds_.resize(compounds);
  complexes_.resize(complexes);
  out = {};
  return reader.error();
}

Parsed parse(std::string_view text, Dialect dialect, std::uint32_t base) {
  Parsed out;
  out.error = out.tree.parse(text, dialect, base, out.list);
  return out;
}

}  // namespace premod::selector
