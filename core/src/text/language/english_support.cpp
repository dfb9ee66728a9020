#include "text/language/english_support.hpp"

#include <vector>

#include "text/language/sentence_words.hpp"

namespace premod::text {

bool says_english_support(std::string_view prose, std::string_view language) {
  static const std::size_t english = role_number("englishw");
  static const Roles support = roles_named("support|attention|care|weanswer");
  static const Roles ours = roles_named("weself|own|phonew|staff");
  static const Roles answering = roles_named("answering");
  static const Roles against = roles_named("not|interfacew|instruction");
  const std::vector<Word> words = words_of(prose, language, {});
  for (const Word& word : words) {
    if (!word.roles.test(english)) continue;
    Roles clause, sentence;
    for (const Word& other : words) {
      if (other.clause == word.clause) clause |= other.roles;
      if (other.sentence == word.sentence) sentence |= other.roles;
    }
    if (clause.meets(against)) continue;
    if (sentence.meets(support) || (sentence.meets(ours) && sentence.meets(answering))) return true;
  }
  return false;
}

}  // namespace premod::text
