#include "text/language/english_support.hpp"

#include <algorithm>
#include <map>
#include <vector>

#include "text/language/sentence_words.hpp"

namespace premod::text {
namespace {

bool says_so(const std::vector<Word>& words) {
  static const std::size_t english = role_number("englishw");
  static const Roles support = roles_named("support|attention|care|weanswer");
  static const Roles ours = roles_named("weself|own|phonew|staff");
  static const Roles answering = roles_named("answering");
  static const Roles against = roles_named("not|interfacew|instruction");
  std::map<std::uint32_t, Roles> clauses, sentences;
  for (const Word& word : words) {
    clauses[word.clause] |= word.roles;
    sentences[word.sentence] |= word.roles;
  }
  return std::any_of(words.begin(), words.end(), [&](const Word& word) {
    if (!word.roles.test(english) || clauses[word.clause].meets(against)) return false;
    const Roles& sentence = sentences[word.sentence];
    return sentence.meets(support) || (sentence.meets(ours) && sentence.meets(answering));
  });
}

}  // namespace

bool says_english_support(std::string_view prose, std::string_view language) {
  const auto pieces = pieces_of(prose);
  return std::any_of(pieces.begin(), pieces.end(), [&](std::string_view piece) {
    return says_so(words_of(piece, language, {}));
  });
}

}  // namespace premod::text
