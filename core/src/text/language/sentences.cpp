// Matching the rows of core/data/sentences.tsv word by word; core/cmake/embed_sentences.cpp
// compiles them.
//
// A pattern is a row of elements between blanks:
//   role          a word that plays the role; `a|b`: one of them; `x?` perhaps;
//   `x*` up to seven; .3  :3        up to three words of the same clause, of
//   the same sentence; ^  $          the beginning and the end of the sentence;
//   :             the mark behind the word before: a colon, or a bracket that closes;
//   ;             the end of the clause;
//   /             the end of the sentence: what follows stands in the next one;
//   &  &&         what follows stands in the clauses, in the sentence, of what the row begins
//                 with, before or behind it: the order does not matter;
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
#include <span>
#include <stdexcept>
#include <utility>

#include "text/ascii.hpp"
#include "text/language/denial.hpp"
#include "text/language/sentence_tables.hpp"
#include "text/language/sentence_words.hpp"
#include "text/needles.hpp"
#include "text/utf8.hpp"
#include "text/words.hpp"

namespace premod::text {
namespace {

constexpr std::size_t next_reach = 2;     // words behind a match that `next:x` looks at
constexpr std::size_t actor_reach = 4;    // words before a match among which `by:x` looks
constexpr std::size_t beside_reach = 30;  // words around a match among which `&` looks
constexpr std::array<std::string_view, 3> latin_languages = {"en", "es", "pt"};

using sentence_tables::Element;
using sentence_tables::Kind;
using sentence_tables::Row;
using sentence_tables::Unless;

const Roles& roles_of(const Element& element) { return sentence_tables::role_sets[element.roles]; }

std::span<const Element> elements_of(const Row& row) {
  return sentence_tables::elements.subspan(row.first, row.count);
}

std::span<const Row> rows_of(std::size_t meaning) {
  const std::size_t first = meaning == 0 ? 0 : sentence_tables::row_ends[meaning - 1];
  return sentence_tables::rows.subspan(first, sentence_tables::row_ends[meaning] - first);
}

/// A letter of Latin or Cyrillic, or a digit, by its first byte; other bytes are none.
bool begins_letter(unsigned char lead) {
  if (lead < 0x80) return is_letter(static_cast<char>(lead)) || is_digit(static_cast<char>(lead));
  return (lead >= 0xC3 && lead <= 0xC9) || (lead >= 0xD0 && lead <= 0xD4);
}

/// Calls `use(offset)` where a word may begin: at a letter behind none.
template <class Use>
void each_beginning(std::string_view folded, Use use) {
  bool inside = false;
  for (std::size_t at = 0; at < folded.size();) {
    const auto lead = static_cast<unsigned char>(folded[at]);
    const bool letter = begins_letter(lead);
    if (letter && !inside) use(at);
    inside = letter && folded.substr(at, 2) != "×" && folded.substr(at, 2) != "÷";
    at += lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  }
}

/// Which words a meaning cannot do without.
class Anchors {
 public:
  Anchors() : needles_(words()) {
    for (const sentence_tables::Anchor& anchor : sentence_tables::anchors)
      for (std::size_t i = 0; i < given_.size(); ++i) given_[i] |= anchor.meanings[i];
  }

  /// Those of which a word of every group of anchors stands in the text.
  [[nodiscard]] Meanings possible(std::string_view folded) const {
    Groups seen = {};
    const auto add = [&](Needles::Found found) {
      const sentence_tables::Anchor& anchor = sentence_tables::anchors[found.needle];
      const std::size_t end = found.offset + anchor.word.size;
      if (anchor.whole && end < folded.size() &&
          begins_letter(static_cast<unsigned char>(folded[end])))
        return;
      for (std::size_t i = 0; i < seen.size(); ++i) seen[i] |= anchor.meanings[i];
    };
    each_beginning(folded, [&](std::size_t at) { needles_.each_at(folded, at, add); });
    Meanings out = seen[0];
    for (std::size_t i = 1; i < seen.size(); ++i) out &= seen[i] | ~given_[i];
    return out;
  }

  [[nodiscard]] bool has(Meanings meaning) const { return (given_[0] & meaning) != 0; }

 private:
  /// For each group of anchors the meanings that have it.
  using Groups = std::array<Meanings, sentence_tables::anchor_groups>;

  static std::vector<std::string_view> words() {
    std::vector<std::string_view> out;
    for (const sentence_tables::Anchor& anchor : sentence_tables::anchors)
      out.push_back(sentence_tables::text_of(anchor.word));
    return out;
  }

  Needles needles_;
  Groups given_ = {};
};

const Anchors& anchors() {
  static const Anchors made;
  return made;
}

/// Words from `first` to the one before `end`.
struct Place {
  std::size_t first = 0, end = 0;
};

/// One row against one text.
class Match {
 public:
  Match(const Row& row, const std::vector<Word>& words)
      : elements_(elements_of(row)), words_(words) {}

  /// The match whose first part begins at `first`; none if there is none.
  [[nodiscard]] std::optional<Place> from(std::size_t first) {
    const auto end = part(0, first);
    if (!end || *end <= first) return std::nullopt;
    const Place head{first, *end};
    std::vector<Place> taken = {head};
    for (std::size_t i = 0; i < elements_.size(); ++i) {
      if (!joins(elements_[i])) continue;
      const auto found = beside(i, head, taken);
      if (!found) return std::nullopt;
      taken.push_back(*found);
    }
    Place all = head;
    for (const Place& one : taken)
      all = {std::min(all.first, one.first), std::max(all.end, one.end)};
    return all;
  }

 private:
  static bool joins(const Element& element) {
    return element.kind == Kind::in_clause || element.kind == Kind::in_sentence;
  }

  /// The word behind the part of the row that begins with `element`, from `first` on.
  std::optional<std::size_t> part(std::size_t element, std::size_t first) {
    first_ = first;
    sentence_ = words_[first].sentence;
    return rest(element, first, true);
  }

  /// The part behind `&`, which is `joint`, near the head and in none of the places taken.
  std::optional<Place> beside(std::size_t joint, const Place& head,
                              const std::vector<Place>& taken) {
    const bool far = elements_[joint].kind == Kind::in_sentence;
    const auto is_near = [&](std::size_t word) {
      if (words_[word].sentence != words_[head.first].sentence) return false;
      return far || (words_[word].clause >= words_[head.first].clause &&
                     words_[word].clause <= words_[head.end - 1].clause);
    };
    const std::size_t last = std::min(head.end + beside_reach, words_.size());
    for (std::size_t at = head.first - std::min(head.first, beside_reach); at < last; ++at) {
      if (!is_near(at)) continue;
      const auto end = part(joint + 1, at);
      if (!end || *end <= at || !is_near(*end - 1)) continue;
      const bool free = std::none_of(taken.begin(), taken.end(), [&](const Place& one) {
        return at < one.end && one.first < *end;
      });
      if (free) return Place{at, *end};
    }
    return std::nullopt;
  }

  [[nodiscard]] bool is_in_sentence(std::size_t word) const {
    return word < words_.size() && words_[word].sentence == sentence_;
  }
  /// A word that may follow the one before it without a gap over clauses.
  [[nodiscard]] bool follows(std::size_t word, bool crossed) const {
    if (!is_in_sentence(word)) return false;
    return word == first_ || crossed || words_[word].clause == words_[word - 1].clause;
  }

  std::optional<std::size_t> rest(std::size_t element, std::size_t word, bool crossed) {
    if (element == elements_.size() || joins(elements_[element])) return word;
    const Element& wanted = elements_[element];
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
      case Kind::clause_end:
        if (word == first_) return std::nullopt;
        if (is_in_sentence(word) && words_[word].clause == words_[word - 1].clause)
          return std::nullopt;
        return rest(element + 1, word, crossed);
      case Kind::next_sentence:
        return in_next_sentence(element + 1, word);
      default:
        break;
    }
    bool open = crossed || wanted.crosses;  // the next word may begin a clause
    for (std::size_t taken = 0;; ++taken) {
      if (taken >= wanted.least)
        if (const auto end = rest(element + 1, word + taken, open)) return end;
      if (taken == wanted.most || !follows(word + taken, open)) return std::nullopt;
      if (wanted.kind == Kind::word && !words_[word + taken].roles.meets(roles_of(wanted)))
        return std::nullopt;
      open = wanted.crosses;
    }
  }

  std::optional<std::size_t> in_next_sentence(std::size_t element, std::size_t word) {
    if (word == words_.size() || is_in_sentence(word)) return std::nullopt;
    const std::uint32_t before = std::exchange(sentence_, words_[word].sentence);
    const auto end = rest(element, word, true);
    sentence_ = before;
    return end;
  }

  std::span<const Element> elements_;
  const std::vector<Word>& words_;
  std::size_t first_ = 0;
  std::uint32_t sentence_ = 0;  ///< in which the words are that come next
};

/// Who does it has one of the roles: "our engineers will" in front of "contact".
bool is_done_by(const Roles& roles, const std::vector<Word>& words, std::size_t first) {
  static const Roles skipped = roles_named("aux|contact|problem");
  for (std::size_t i = first; i > 0 && first - i < actor_reach; --i) {
    const Word& word = words[i - 1];
    if (word.clause != words[first].clause) return false;
    if (word.roles.meets(roles)) return true;
    if (word.roles.any() && !word.roles.meets(skipped)) return false;  // an object has no role
  }
  return false;
}

bool speaks_against(const Unless& unless, const std::vector<Word>& words, std::size_t first,
                    std::size_t end) {
  const auto& sets = sentence_tables::role_sets;
  if (unless.denied && is_denied(words, first, end)) return true;
  if (unless.by != 0 && is_done_by(sets[unless.by], words, first)) return true;
  for (std::size_t i = first; i < end; ++i)
    if (words[i].roles.meets(sets[unless.inside])) return true;
  for (std::size_t i = end; i < std::min(end + next_reach, words.size()); ++i)
    if (words[i].clause == words[end - 1].clause && words[i].roles.meets(sets[unless.next]))
      return true;
  if (first > 0 && words[first - 1].sentence == words[first].sentence &&
      words[first - 1].roles.meets(sets[unless.before]))
    return true;
  if (unless.clause == 0) return false;
  return std::any_of(words.begin(), words.end(), [&](const Word& word) {
    return word.clause >= words[first].clause && word.clause <= words[end - 1].clause &&
           word.roles.meets(sets[unless.clause]);
  });
}

/// Every word that the row cannot do without has a role in the text; the rarest is asked for first.
bool can_match(const Row& row, const Roles& present) {
  if (!sentence_tables::role_sets[row.rarest].meets(present)) return false;
  const std::span<const Element> all = elements_of(row);
  return std::all_of(all.begin(), all.end(), [&](const Element& element) {
    return element.kind != Kind::word || element.least == 0 || roles_of(element).meets(present);
  });
}

std::optional<Meant> look(const Row& row, Meanings meaning, const std::vector<Word>& words) {
  Match match(row, words);
  for (std::size_t first = 0; first < words.size(); ++first) {
    const auto found = match.from(first);
    if (!found || speaks_against(row.unless, words, found->first, found->end)) continue;
    const Word& begin = words[found->first];
    const Word& last = words[found->end - 1];
    return Meant{meaning, begin.offset, last.offset + last.length - begin.offset, row.exact};
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

void look_in(const std::vector<Word>& words, std::string_view language, Meanings wanted,
             std::vector<Meant>& out) {
  Roles present;
  for (const Word& word : words) present |= word.roles;
  const std::uint8_t place = sentence_tables::place_of(language);
  for (std::size_t number = 0; number < sentence_tables::row_ends.size(); ++number) {
    const Meanings meaning = Meanings{1} << static_cast<unsigned>(number);
    if ((wanted & meaning) == 0) continue;
    for (const Row& row : rows_of(number)) {
      if (row.language != sentence_tables::every_language && row.language != place) continue;
      if (!can_match(row, present)) continue;
      if (const auto found = look(row, meaning, words)) keep(out, *found);
    }
  }
}

/// The text is in the language that knows most of its words; in each of them where several do.
/// Words in Cyrillic letters say nothing in them: between them stands the name of a product.
void look_in_likely(std::string_view prose, Meanings wanted, std::span<const std::string> own_names,
                    std::vector<Meant>& out) {
  std::array<std::vector<Word>, latin_languages.size()> read;
  std::array<std::ptrdiff_t, latin_languages.size()> known = {};
  for (std::size_t i = 0; i < latin_languages.size(); ++i) {
    read[i] = words_of(prose, latin_languages[i], own_names);
    for (Word& word : read[i])
      if (is_cyrillic(decode_utf8(prose, word.offset).value))
        word = {word.offset, word.length, {}, word.sentence, word.clause};
    known[i] =
        std::count_if(read[i].begin(), read[i].end(), [](const Word& word) { return word.listed; });
  }
  const std::ptrdiff_t most = *std::max_element(known.begin(), known.end());
  if (most == 0) return;
  for (std::size_t i = 0; i < latin_languages.size(); ++i)
    if (known[i] == most) look_in(read[i], latin_languages[i], wanted, out);
}

bool has_cyrillic(std::string_view text) { return text.find_first_of("\xD0\xD1") != text.npos; }

}  // namespace

Meanings meaning_bit(std::string_view meaning) {
  for (std::size_t i = 0; i < sentence_tables::meaning_names.size(); ++i)
    if (sentence_tables::text_of(sentence_tables::meaning_names[i]) == meaning)
      return Meanings{1} << static_cast<unsigned>(i);
  throw std::invalid_argument("sentences.tsv has no meaning " + std::string(meaning));
}

bool has_anchor(Meanings meaning) { return anchors().has(meaning); }

Meanings possible_meanings(std::string_view folded) {
  constexpr std::string_view io = "ё", ie = "е";  // as long as each other
  std::size_t at = folded.find(io);
  if (at == folded.npos) return anchors().possible(folded);
  std::string plain(folded);
  for (; at != std::string::npos; at = plain.find(io, at)) plain.replace(at, io.size(), ie);
  return anchors().possible(plain);
}

std::vector<Meant> meanings_in(std::string_view prose, std::string_view language, Meanings wanted,
                               std::span<const std::string> own_names) {
  std::vector<Meant> out;
  if (wanted == 0) return out;
  const bool known = std::ranges::find(latin_languages, language) != latin_languages.end();
  for (const std::string_view piece : pieces_of(prose)) {
    std::vector<Meant> here;
    const auto look_as = [&](std::string_view one) {
      look_in(words_of(piece, one, own_names), one, wanted, here);
    };
    if (has_cyrillic(piece)) look_as("ru");
    if (known)
      look_as(language);
    else
      look_in_likely(piece, wanted, own_names, here);
    for (Meant& found : here) {
      found.offset += static_cast<std::size_t>(piece.data() - prose.data());
      keep(out, found);
    }
  }
  return out;
}

std::optional<Meant> find_meaning(std::string_view meaning, std::string_view prose,
                                  std::string_view language) {
  const Meanings bit = meaning_bit(meaning);
  const auto all = meanings_in(prose, language, bit);
  return all.empty() ? std::nullopt : std::optional(all.front());
}

}  // namespace premod::text
