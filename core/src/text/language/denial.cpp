// Which "not" belongs to which deed.
#include "text/language/denial.hpp"

namespace premod::text {
namespace {

constexpr std::size_t denial_reach = 4;     // words before a deed in which a "not" is its own
constexpr std::size_t question_reach = 2;   // words before a "not" that ask for the reason
constexpr std::size_t governor_reach = 10;  // words before a deed in which a verb may rule it

struct DenialRoles {
  std::size_t no = role_number("not"), only = role_number("only"),
              hesitate = role_number("hesitate"), condition = role_number("if"),
              should = role_number("shouldw"), please = role_number("please"),
              governs = role_number("governs"), that = role_number("sothat"),
              which = role_number("relw"), whatever = role_number("relhead"),
              why = role_number("whyw"), copula = role_number("copula"),
              reflexive = role_number("se"), manner = role_number("mannerw"),
              some = role_number("somew");
};

/// A condition stands in the clause up to the word: "if it does not", "lo que no". "You should not"
/// is none, "should you not" is one.
bool is_conditional(const DenialRoles& roles, const std::vector<Word>& words, std::size_t no) {
  if (no > 1 && words[no - 1].roles.test(roles.which) && words[no - 2].roles.test(roles.whatever))
    return true;
  for (std::size_t j = no; j > 0 && words[j - 1].clause == words[no].clause; --j) {
    const bool leads = j == 1 || words[j - 2].clause != words[no].clause;
    if (words[j - 1].roles.test(roles.condition) &&
        (leads || !words[j - 1].roles.test(roles.should)))
      return true;
  }
  return false;
}

/// A word that denies; "de modo algum" does by two.
bool denies(const DenialRoles& roles, const std::vector<Word>& words, std::size_t at) {
  return words[at].roles.test(roles.no) ||
         (at > 0 && words[at].roles.test(roles.some) && words[at - 1].roles.test(roles.manner));
}

/// "Not only", "do not hesitate", "no se pierda", "why not", "por qué no", "почему бы не", and what
/// is asked: "have you not seen".
bool is_turned(const DenialRoles& roles, const std::vector<Word>& words, std::size_t no) {
  if (words[no].asked) return true;
  std::size_t next = no + 1;
  if (next < words.size() && words[next].roles.test(roles.reflexive)) ++next;
  if (next < words.size() &&
      (words[next].roles.test(roles.only) || words[next].roles.test(roles.hesitate)))
    return true;
  for (std::size_t i = no; i > 0 && no - i < question_reach; --i) {
    if (words[i - 1].sentence != words[no].sentence) return false;
    if (words[i - 1].roles.test(roles.why)) return true;
  }
  return no > 1 && words[no - 1].roles.test(roles.which) && words[no - 2].roles.test(roles.please);
}

/// "Официальным виджетом он не является": the denied verb stands behind what it says.
bool has_denied_copula(const DenialRoles& roles, const std::vector<Word>& words, std::size_t end) {
  for (std::size_t i = end; i + 1 < words.size() && i < end + denial_reach; ++i) {
    if (words[i + 1].clause != words[end - 1].clause) return false;
    if (words[i].roles.test(roles.no) && words[i + 1].roles.test(roles.copula)) return true;
  }
  return false;
}

/// What rules the deed is denied: "there is no need for you to send", "no hace falta que nos
/// envíe", "не требуется, чтобы вы присылали".
bool is_ruled_by_denied(const DenialRoles& roles, const std::vector<Word>& words,
                        std::size_t first) {
  for (std::size_t i = first; i > 0 && first - i < governor_reach; --i) {
    const Word& word = words[i - 1];
    const bool near = word.clause == words[i].clause ||
                      (word.sentence == words[i].sentence &&
                       (words[i].roles.test(roles.that) || words[i].roles.test(roles.please) ||
                        word.roles.test(roles.please)));
    if (!near) return false;
    if (!word.roles.test(roles.governs)) continue;
    for (std::size_t j = i; j > 0 && i - j < denial_reach && words[j - 1].clause == word.clause;
         --j)
      if (words[j - 1].roles.test(roles.no) && !is_turned(roles, words, j - 1) &&
          !is_conditional(roles, words, j - 1))
        return true;
  }
  return false;
}

/// The words end a deed that is denied: "do not send questions about X | to amoCRM support", "не
/// обращайтесь, пожалуйста, | в поддержку". Only a polite word between commas is passed over.
bool ends_denied_deed(const std::vector<Word>& words, std::size_t first) {
  static const std::size_t no = role_number("not"), please = role_number("please");
  static const Roles deed = roles_named("contact|send");
  if (words[first].roles.meets(deed)) return false;  // a deed of its own
  for (std::size_t i = first; i > 1; --i) {
    const Word& word = words[i - 1];
    const bool near = word.clause == words[i].clause ||
                      (word.sentence == words[i].sentence &&
                       (word.roles.test(please) || words[i].roles.test(please)));
    if (!near) return false;
    if (!word.roles.meets(deed)) continue;
    const Word& before = words[i - 2];
    if (before.clause != word.clause) return false;
    if (before.roles.test(no)) return true;
    if (!before.roles.meets(deed)) return false;  // "envíe preguntas": a deed and its object
  }
  return false;
}

/// A "not" that belongs to the words of the match: near before it or inside, in
/// its clause; no "not only", no "do not hesitate", no "if it does not".
bool has_denial(const std::vector<Word>& words, std::size_t first, std::size_t end) {
  static const DenialRoles roles;
  std::size_t from = first;
  while (from > 0 && first - from < denial_reach && words[from - 1].clause == words[first].clause)
    --from;
  for (std::size_t i = from; i < end; ++i) {
    if (!denies(roles, words, i) || is_turned(roles, words, i)) continue;
    if (i >= first || !is_conditional(roles, words, i)) return true;
  }
  return is_ruled_by_denied(roles, words, first) || has_denied_copula(roles, words, end);
}

}  // namespace

bool is_denied(const std::vector<Word>& words, std::size_t first, std::size_t end) {
  return has_denial(words, first, end) || ends_denied_deed(words, first);
}

}  // namespace premod::text
