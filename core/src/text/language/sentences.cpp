// Compiling the rows of core/data/sentences.tsv and matching them word by word.
//
// A pattern is a row of elements between blanks:
//   role          a word that plays the role; `a|b`: one of them; `x?` perhaps;
//   `x*` up to seven; .3  :3        up to three words of the same clause, of
//   the same sentence; ^  $          the beginning and the end of the sentence;
//   :             the mark behind the word before: a colon, or a bracket that closes;
//   @part         any row of that part: parts are rows whose meaning begins
//   with `@`.
// The words of two neighbouring elements stand in one clause unless a `:`
// element is between them. `unless` holds what speaks against the row: `denied`
// (the clause says no), `x` (a word of that role inside the match), `clause:x`,
// `next:x` (behind it), `before:x` (in front of it), `by:x` (who does it: in front of it, with
// nothing between but the deed, its object and words of the role `aux`).
#include "text/language/sentences.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <map>
#include <stdexcept>

#include "data/sentences.hpp"
#include "text/language/sentence_words.hpp"
#include "text/needles.hpp"
#include "text/utf8.hpp"
#include "text/words.hpp"

namespace premod::text {
namespace {

constexpr std::uint8_t many = 7;         // words that `x*` takes at most
constexpr std::size_t denial_reach = 4;  // words before a deed in which a "not" is its own
constexpr std::size_t next_reach = 2;    // words behind a match that `next:x` looks at
constexpr std::size_t actor_reach = 4;   // words before a match among which `by:x` looks
constexpr std::size_t max_rows = 20'000;
constexpr std::array<std::string_view, 3> latin_languages = {"en", "es", "pt"};

enum class Kind : std::uint8_t { word, gap, start, end, colon };

struct Element {
  Kind kind = Kind::word;
  Roles roles;
  std::uint8_t least = 1;
  std::uint8_t most = 1;
  bool crosses = false;  ///< a gap over the ends of clauses
};

struct Unless {
  bool denied = false;
  Roles inside, clause, next, before, by;
};

struct Row {
  std::vector<Element> elements;
  Unless unless;
  Meanings meaning = 0;
  std::string_view language;
  bool exact = false;
};

Roles roles_named(std::string_view names) {
  Roles out;
  for (const std::string_view name : split(names, '|')) out.set(role_number(name));
  return out;
}

Element element_of(std::string_view text) {
  Element out;
  if (text == "^" || text == "$") {
    out.kind = text == "^" ? Kind::start : Kind::end;
    return out;
  }
  if (text == ":") {
    out.kind = Kind::colon;
    return out;
  }
  if (text.front() == '.' || text.front() == ':') {
    out.kind = Kind::gap;
    out.crosses = text.front() == ':';
    out.least = 0;
    out.most = 0;
    for (const char c : text.substr(1)) {
      if (c < '0' || c > '9') throw std::invalid_argument("a gap is a number");
      out.most = static_cast<std::uint8_t>(out.most * 10 + (c - '0'));
    }
    return out;
  }
  if (text.back() == '?' || text.back() == '*') {
    out.least = 0;
    out.most = text.back() == '?' ? 1 : many;
    text.remove_suffix(1);
  }
  out.roles = roles_named(text);
  return out;
}

Unless unless_of(std::string_view text) {
  Unless out;
  if (text == "-") return out;
  for (const std::string_view word : split(text, ' ')) {
    const std::size_t colon = word.find(':');
    const std::string_view where = colon == word.npos ? std::string_view() : word.substr(0, colon);
    const std::string_view role = colon == word.npos ? word : word.substr(colon + 1);
    if (word == "denied")
      out.denied = true;
    else if (where.empty())
      out.inside |= roles_named(role);
    else if (where == "clause")
      out.clause |= roles_named(role);
    else if (where == "next")
      out.next |= roles_named(role);
    else if (where == "before")
      out.before |= roles_named(role);
    else if (where == "by")
      out.by |= roles_named(role);
    else
      throw std::invalid_argument("sentences.tsv: unless " + std::string(word));
  }
  return out;
}

constexpr bool is_meaning(const data::sentences::Row& row) { return row.meaning[0] != '@'; }

class Grammar {
 public:
  Grammar() {
    for (const auto& row : data::sentences::rows) {
      if (!is_meaning(row)) continue;
      if (row.certainty == "anchor")
        add_anchors(row);
      else
        expand(row, split(row.pattern, ' '), 0);
    }
    std::vector<std::string_view> words;
    for (const auto& [word, groups] : anchors_) {
      words.push_back(word);
      anchor_groups_.push_back(groups);
    }
    needles_.emplace(std::move(words));
  }

  /// Those of which a word of every group of anchors stands in the text.
  [[nodiscard]] Meanings possible(std::string_view folded) const {
    Groups seen = {};
    needles_->each_in(folded, [&](Needles::Found found) {
      for (std::size_t i = 0; i < seen.size(); ++i) seen[i] |= anchor_groups_[found.needle][i];
    });
    Meanings out = seen[0];
    for (std::size_t i = 1; i < seen.size(); ++i) out &= seen[i] | ~given_[i];
    return out;
  }

  [[nodiscard]] bool has_anchor(Meanings meaning) const { return (given_[0] & meaning) != 0; }

  /// The rows of one meaning.
  [[nodiscard]] const std::vector<Row>& rows(std::size_t number) const { return rows_[number]; }
  [[nodiscard]] std::size_t meaning_count() const { return rows_.size(); }

 private:
  /// For each group of anchors the meanings that have it.
  using Groups = std::array<Meanings, 2>;

  void add_anchors(const data::sentences::Row& row) {
    const Meanings bit = meaning_bit(row.meaning);
    std::size_t group = 0;
    while (group < given_.size() && (given_[group] & bit) != 0) ++group;
    if (group == given_.size()) throw std::invalid_argument("sentences.tsv: too many anchors");
    given_[group] |= bit;
    for (const std::string_view role : split(row.pattern, '|'))
      for (std::string& word : beginnings_of(role)) anchors_[std::move(word)][group] |= bit;
  }

  /// Puts the rows of a part in its place, until no part is left.
  void expand(const data::sentences::Row& row, std::vector<std::string_view> words,
              std::size_t from) {
    while (from < words.size() && words[from].front() != '@') ++from;
    if (from == words.size()) return add(row, words);
    const std::string_view part = words[from];
    bool known = false;
    for (const auto& other : data::sentences::rows) {
      if (other.meaning != part) continue;
      known = true;
      if (other.language != "*" && row.language != "*" && other.language != row.language) continue;
      std::vector<std::string_view> next = words;
      const auto at = next.begin() + static_cast<std::ptrdiff_t>(from);
      const auto inner = split(other.pattern, ' ');
      next.insert(next.erase(at), inner.begin(), inner.end());
      data::sentences::Row narrowed = row;
      if (row.language == "*") narrowed.language = other.language;
      expand(narrowed, std::move(next), from);
    }
    if (!known) throw std::invalid_argument("sentences.tsv has no part " + std::string(part));
  }

  void add(const data::sentences::Row& row, const std::vector<std::string_view>& words) {
    Row made;
    for (const std::string_view word : words) made.elements.push_back(element_of(word));
    made.unless = unless_of(row.unless);
    made.meaning = meaning_bit(row.meaning);
    made.language = row.language;
    made.exact = row.certainty == "exact";
    const auto number = static_cast<std::size_t>(std::countr_zero(made.meaning));
    rows_.resize(std::max(rows_.size(), number + 1));
    rows_[number].push_back(std::move(made));
    if (++row_count_ > max_rows) throw std::invalid_argument("sentences.tsv: too many rows");
  }

  std::vector<std::vector<Row>> rows_;  // by meaning
  std::size_t row_count_ = 0;
  std::map<std::string, Groups> anchors_;
  std::vector<Groups> anchor_groups_;
  Groups given_ = {};
  std::optional<Needles> needles_;
};

const Grammar& grammar() {
  static const Grammar made;
  return made;
}

/// One row against one text.
class Match {
 public:
  Match(const Row& row, const std::vector<Word>& words) : row_(row), words_(words) {}

  /// The word behind the match that begins at `first`; none if there is no
  /// match.
  [[nodiscard]] std::optional<std::size_t> from(std::size_t first) {
    first_ = first;
    return rest(0, first, true);
  }

 private:
  [[nodiscard]] bool is_in_sentence(std::size_t word) const {
    return word < words_.size() && words_[word].sentence == words_[first_].sentence;
  }
  /// A word that may follow the one before it without a gap over clauses.
  [[nodiscard]] bool follows(std::size_t word, bool crossed) const {
    if (!is_in_sentence(word)) return false;
    return word == first_ || crossed || words_[word].clause == words_[word - 1].clause;
  }

  std::optional<std::size_t> rest(std::size_t element, std::size_t word, bool crossed) const {
    if (element == row_.elements.size()) return word;
    const Element& wanted = row_.elements[element];
    switch (wanted.kind) {
      case Kind::start:
        if (word > 0 && is_in_sentence(word) && words_[word - 1].sentence == words_[word].sentence)
          return std::nullopt;
        return rest(element + 1, word, crossed);
      case Kind::end:
        if (is_in_sentence(word)) return std::nullopt;
        return rest(element + 1, word, crossed);
      case Kind::colon:
        if (word == 0 || !words_[word - 1].heads) return std::nullopt;
        return rest(element + 1, word, crossed);
      case Kind::gap:
      case Kind::word:
        break;
    }
    bool open = crossed || wanted.crosses;  // the next word may begin a clause
    for (std::size_t taken = 0;; ++taken) {
      if (taken >= wanted.least)
        if (const auto end = rest(element + 1, word + taken, open)) return end;
      if (taken == wanted.most || !follows(word + taken, open)) return std::nullopt;
      if (wanted.kind == Kind::word && (words_[word + taken].roles & wanted.roles).none())
        return std::nullopt;
      open = wanted.crosses;
    }
  }

  const Row& row_;
  const std::vector<Word>& words_;
  std::size_t first_ = 0;
};

struct DenialRoles {
  std::size_t no = role_number("not"), only = role_number("only"),
              hesitate = role_number("hesitate"), condition = role_number("if");
};

/// A "not" that belongs to the words of the match: near before it or inside, in
/// its clause; no "not only", no "do not hesitate", no "if it does not".
bool is_denied(const std::vector<Word>& words, std::size_t first, std::size_t end) {
  static const DenialRoles roles;
  std::size_t from = first;
  while (from > 0 && first - from < denial_reach && words[from - 1].clause == words[first].clause)
    --from;
  for (std::size_t i = from; i < end; ++i) {
    if (!words[i].roles.test(roles.no)) continue;
    const bool turned = i + 1 < words.size() && (words[i + 1].roles.test(roles.only) ||
                                                 words[i + 1].roles.test(roles.hesitate));
    bool conditional = false;
    for (std::size_t j = i; j > 0 && words[j - 1].clause == words[i].clause; --j)
      conditional = conditional || words[j - 1].roles.test(roles.condition);
    if (!turned && !(conditional && i < first)) return true;
  }
  return false;
}

/// Who does it has one of the roles: "our engineers will" in front of "contact".
bool is_done_by(const Roles& roles, const std::vector<Word>& words, std::size_t first) {
  static const Roles skipped = roles_named("aux|contact|problem");
  for (std::size_t i = first; i > 0 && first - i < actor_reach; --i) {
    const Word& word = words[i - 1];
    if (word.clause != words[first].clause) return false;
    if ((word.roles & roles).any()) return true;
    if ((word.roles & skipped).none()) return false;
  }
  return false;
}

bool speaks_against(const Unless& unless, const std::vector<Word>& words, std::size_t first,
                    std::size_t end) {
  if (unless.denied && is_denied(words, first, end)) return true;
  if (unless.by.any() && is_done_by(unless.by, words, first)) return true;
  for (std::size_t i = first; i < end; ++i)
    if ((words[i].roles & unless.inside).any()) return true;
  for (std::size_t i = end; i < std::min(end + next_reach, words.size()); ++i)
    if (words[i].clause == words[end - 1].clause && (words[i].roles & unless.next).any())
      return true;
  if (first > 0 && words[first - 1].sentence == words[first].sentence &&
      (words[first - 1].roles & unless.before).any())
    return true;
  if (unless.clause.none()) return false;
  return std::any_of(words.begin(), words.end(), [&](const Word& word) {
    return word.clause >= words[first].clause && word.clause <= words[end - 1].clause &&
           (word.roles & unless.clause).any();
  });
}

/// Every word that the row cannot do without has a role in the text.
bool can_match(const Row& row, const Roles& present) {
  return std::all_of(row.elements.begin(), row.elements.end(), [&](const Element& element) {
    return element.kind != Kind::word || element.least == 0 || (element.roles & present).any();
  });
}

std::optional<Meant> look(const Row& row, const std::vector<Word>& words) {
  Match match(row, words);
  for (std::size_t first = 0; first < words.size(); ++first) {
    const auto end = match.from(first);
    if (!end || *end <= first || speaks_against(row.unless, words, first, *end)) continue;
    const Word& last = words[*end - 1];
    return Meant{row.meaning, words[first].offset, last.offset + last.length - words[first].offset,
                 row.exact};
  }
  return std::nullopt;
}

void keep(std::vector<Meant>& out, const Meant& found) {
  const auto same = std::find_if(
      out.begin(), out.end(), [&](const Meant& known) { return known.meaning == found.meaning; });
  if (same == out.end())
    out.push_back(found);
  else if ((found.exact && !same->exact) ||
           (found.exact == same->exact && found.offset < same->offset))
    *same = found;
}

void look_in(std::string_view prose, std::string_view language, Meanings wanted,
             std::span<const std::string> own_names, std::vector<Meant>& out) {
  const std::vector<Word> words = words_of(prose, language, own_names);
  Roles present;
  for (const Word& word : words) present |= word.roles;
  for (std::size_t number = 0; number < grammar().meaning_count(); ++number) {
    if ((wanted >> number & 1U) == 0) continue;
    for (const Row& row : grammar().rows(number)) {
      if (row.language != "*" && row.language != language) continue;
      if (!can_match(row, present)) continue;
      if (const auto found = look(row, words)) keep(out, *found);
    }
  }
}

bool has_cyrillic(std::string_view text) {
  return text.find('\xD0') != text.npos || text.find('\xD1') != text.npos;
}

}  // namespace

Meanings meaning_bit(std::string_view meaning) {
  static const std::vector<std::string_view> names = [] {
    std::vector<std::string_view> out;
    for (const auto& row : data::sentences::rows)
      if (is_meaning(row) && std::find(out.begin(), out.end(), row.meaning) == out.end())
        out.push_back(row.meaning);
    return out;
  }();
  const auto at = std::find(names.begin(), names.end(), meaning);
  if (at == names.end() || names.size() > 32)
    throw std::invalid_argument("sentences.tsv has no meaning " + std::string(meaning));
  return Meanings{1} << static_cast<unsigned>(at - names.begin());
}

bool has_anchor(Meanings meaning) { return grammar().has_anchor(meaning); }

Meanings possible_meanings(std::string_view folded) {
  constexpr std::string_view io = "ё", ie = "е";  // as long as each other
  std::size_t at = folded.find(io);
  if (at == folded.npos) return grammar().possible(folded);
  std::string plain(folded);
  for (; at != std::string::npos; at = plain.find(io, at)) plain.replace(at, io.size(), ie);
  return grammar().possible(plain);
}

std::vector<Meant> meanings_in(std::string_view prose, std::string_view language, Meanings wanted,
                               std::span<const std::string> own_names) {
  std::vector<Meant> out;
  if (wanted == 0) return out;
  if (has_cyrillic(prose)) look_in(prose, "ru", wanted, own_names, out);
  const bool known =
      std::find(latin_languages.begin(), latin_languages.end(), language) != latin_languages.end();
  if (known)
    look_in(prose, language, wanted, own_names, out);
  else if (!has_cyrillic(prose))
    for (const std::string_view one : latin_languages) look_in(prose, one, wanted, own_names, out);
  return out;
}

std::optional<Meant> find_meaning(std::string_view meaning, std::string_view prose,
                                  std::string_view language) {
  const Meanings bit = meaning_bit(meaning);
  const auto all = meanings_in(prose, language, bit);
  return all.empty() ? std::nullopt : std::optional(all.front());
}

}  // namespace premod::text
