// Whether the inside of a twig tag is a well-formed expression; a detail of twig.cpp.
#pragma once

#include <string_view>
#include <vector>

#include "markup/twig.hpp"

namespace premod::twig {

/// Words that separate expressions in one tag ({% for a in b %}) or may follow one.
struct Words {
  std::vector<std::string_view> between;
  std::vector<std::string_view> after;
  bool may_be_empty = false;
  bool may_assign = false;  ///< outside of brackets
};

/// Appends what is wrong with `tokens[from...]`; `text` is what their spans count from.
void check_expression(std::string_view text, const std::vector<Token>& tokens, std::size_t from,
                      const Words& words, std::vector<Error>& out);

}  // namespace premod::twig
