#include "css/shown_text.hpp"

#include "css/tokenizer.hpp"

namespace premod::css {

std::vector<ShownText> shown_texts(const File& style) {
  std::vector<ShownText> out;
  for (const Declaration& declaration : style.declarations()) {
    if (property(declaration) != "content") continue;
    const std::string_view value = style.text(declaration.value);
    Tokenizer tokens(value);
    int depth = 0;
    for (Token token = tokens.next(); token.kind != TokenKind::end; token = tokens.next()) {
      if (token.kind == TokenKind::function || token.kind == TokenKind::open_paren) ++depth;
      if (token.kind == TokenKind::close_paren && depth > 0) --depth;
      if (token.kind == TokenKind::string && depth == 0)
        out.push_back({{declaration.value.begin + token.begin, declaration.value.begin + token.end},
                       decode_string(token.of(value))});
    }
  }
  return out;
}

}  // namespace premod::css
