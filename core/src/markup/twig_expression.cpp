// Operands and operators take turns: enough to see what no twig parser accepts, without a tree and
// without recursion.
#include "markup/twig_expression.hpp"

#include <algorithm>
#include <array>

#include "text/ascii.hpp"

namespace premod::twig {
namespace {

using text::contains;

constexpr std::array<std::string_view, 21> word_operators = {
    "and",     "or",     "xor",  "b-and", "b-or", "b-xor",     "in",
    "matches", "starts", "ends", "has",   "is",   "not",       "with",
    "some",    "every",  "same", "as",    "by",   "divisible", "instanceof"};

class Checker {
 public:
  Checker(std::string_view text, const std::vector<Token>& tokens, const Words& words,
          std::vector<Error>& out)
      : text_(text), tokens_(tokens), words_(words), out_(out) {}
  void run(std::size_t from);

 private:
  bool operand(const Token& token);
  bool after_operand(const Token& token);
  bool close(const Token& token);
  bool fail(Problem problem, Span at) {
    out_.push_back({problem, at});
    return false;
  }
  [[nodiscard]] std::string_view of(const Token& token) const { return token.span.of(text_); }

  [[nodiscard]] bool is_plain_name() const {
    const std::string_view before = at_ > 0 ? of(tokens_[at_ - 1]) : std::string_view();
    const bool key = at_ + 1 < tokens_.size() && of(tokens_[at_ + 1]) == ":";
    return key || before == "." || before == "?.";
  }

  std::string_view text_;
  const std::vector<Token>& tokens_;
  const Words& words_;
  std::vector<Error>& out_;
  struct Open {
    char bracket;
    Span at;
  };
  std::vector<Open> open_;
  std::size_t at_ = 0;
  bool want_operand_ = true;
  bool just_opened_ = false;  // an empty pair of brackets, or a comma before the bracket, is fine
};

bool Checker::close(const Token& token) {
  const char bracket = of(token)[0];
  const char opening = bracket == ')' ? '(' : bracket == ']' ? '[' : '{';
  if (open_.empty() || open_.back().bracket != opening)
    return fail(Problem::unexpected_close, token.span);
  // `[1:]` and `{a,}` end with an operator.
  const bool no_value = bracket == '}' && at_ > 0 && of(tokens_[at_ - 1]) == ":";
  if (want_operand_ && (!just_opened_ || no_value)) return fail(Problem::unexpected, token.span);
  open_.pop_back();
  want_operand_ = false;
  just_opened_ = false;
  return true;
}

bool Checker::operand(const Token& token) {
  const std::string_view text = of(token);
  switch (token.kind) {
    case TokenKind::string:
    case TokenKind::number:
      want_operand_ = false;
      break;
    case TokenKind::name:
      // `not x`; other words are names here, and `not` is one, too, in `a.not` and `{not: 1}`.
      if (text != "not" || is_plain_name()) want_operand_ = false;
      break;
    case TokenKind::punctuation:
      if (text == "(" || text == "[" || text == "{") {
        open_.push_back({text[0], token.span});
        just_opened_ = true;
        return true;
      }
      if (text == ")" || text == "]" || text == "}") return close(token);
      if (text == "-" || text == "+" || text == "..." || text == "!") break;
      if (text == ":" && just_opened_) break;  // [:2]
      // `() => x`
      return fail(Problem::unexpected, token.span);
    case TokenKind::end:
      break;
  }
  just_opened_ = false;
  return true;
}

bool Checker::after_operand(const Token& token) {
  const std::string_view text = of(token);
  if (token.kind == TokenKind::name) {
    const bool lone_not =
        text == "not" && (at_ + 1 >= tokens_.size() || of(tokens_[at_ + 1]) != "in");
    const bool known =
        (contains(word_operators, text) && !lone_not) || contains(words_.between, text);
    if (contains(words_.after, text) && open_.empty()) return true;
    if (!known) {
      // Tests of two words: `is divisible by(3)`, `is same as(x)`.
      return fail(Problem::unexpected, token.span);
    }
    if (text == "with" && at_ > 0 &&
        (of(tokens_[at_ - 1]) == "starts" || of(tokens_[at_ - 1]) == "ends"))
      return true;
    want_operand_ = true;
    return true;
  }
  if (token.kind != TokenKind::punctuation) return fail(Problem::unexpected, token.span);
  if (text == ")" || text == "]" || text == "}") return close(token);
  if (text == "(" || text == "[") {
    open_.push_back({text[0], token.span});
    want_operand_ = true;
    just_opened_ = true;
    return true;
  }
  const bool assigns = text == "=" && open_.empty() && !words_.may_assign;
  if (text == "{" || text == "!" || assigns) return fail(Problem::unexpected, token.span);
  want_operand_ = true;
  just_opened_ =
      text == "," || text == ":" || text == "=>";  // what may stand right before a closing bracket
  if (text == "=>") just_opened_ = false;
  return true;
}

void Checker::run(std::size_t from) {
  std::size_t operands = 0;
  for (at_ = from; at_ < tokens_.size(); ++at_) {
    const Token& token = tokens_[at_];
    if (token.kind == TokenKind::end) break;
    if (token.unclosed) {
      fail(Problem::unclosed_string, token.span);
      return;
    }
    // `starts with`, `ends with`, `is not`, `not in`, `is same as`, `is divisible by`
    if (want_operand_ && token.kind == TokenKind::name && at_ > from) {
      const std::string_view text = of(token);
      const std::string_view before = of(tokens_[at_ - 1]);
      const bool second = ((before == "starts" || before == "ends") && text == "with") ||
                          (before == "is" && text == "not") || (before == "not" && text == "in") ||
                          (before == "has" && (text == "some" || text == "every"));
      if (second) continue;
    }
    ++operands;
    if (!(want_operand_ ? operand(token) : after_operand(token))) return;
  }
  if (!open_.empty()) {
    fail(Problem::unclosed_bracket, open_.back().at);
    return;
  }
  if (operands == 0 && words_.may_be_empty) return;
  if (want_operand_)
    fail(Problem::missing_operand, at_ > from ? tokens_[at_ - 1].span : tokens_.back().span);
}

}  // namespace

void check_expression(std::string_view text, const std::vector<Token>& tokens, std::size_t from,
                      const Words& words, std::vector<Error>& out) {
  Checker(text, tokens, words, out).run(from);
}

}  // namespace premod::twig
