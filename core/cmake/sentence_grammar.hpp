// The sentences' tables compiled: parts of patterns in their place, words by stem. For the program
// that embeds them; a row that cannot be read throws std::invalid_argument.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "data/sentence_words.hpp"
#include "data/sentences.hpp"
#include "text/language/sentence_tables.hpp"
#include "text/language/sentence_words.hpp"
#include "text/language/stem.hpp"
#include "text/language/word_key.hpp"

namespace premod::embed {

using namespace premod::text;
using namespace premod::text::sentence_tables;

inline constexpr std::uint8_t many = 7;  // words that `x*` takes at most
inline constexpr std::size_t max_rows = 20'000;
inline constexpr std::size_t max_meanings = 32;
inline constexpr std::size_t min_beginning = 3;  // shorter ones stand in most texts
inline constexpr std::array<std::string_view, 3> plain_roles = {"name", "self", "number"};
static_assert(plain_roles.size() == static_cast<std::size_t>(PlainRole::count_));

[[noreturn]] inline void fail(const std::string& table, const std::string& what,
                              std::string_view which) {
  throw std::invalid_argument(table + ": " + what + " " + std::string(which));
}

inline std::vector<std::string_view> split(std::string_view text, char mark) {
  std::vector<std::string_view> out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(mark), text.size());
    out.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

// Names by number, in the order in which they are met.
class Names {
 public:
  void add(std::string_view name) {
    if (std::find(all_.begin(), all_.end(), name) == all_.end()) all_.push_back(name);
  }
  [[nodiscard]] std::size_t number(const std::string& table, std::string_view name) const {
    const auto at = std::find(all_.begin(), all_.end(), name);
    if (at == all_.end()) fail(table, "there is no", name);
    return static_cast<std::size_t>(at - all_.begin());
  }
  [[nodiscard]] const std::vector<std::string_view>& all() const { return all_; }

 private:
  std::vector<std::string_view> all_;
};

// Roles and the sets of them.
class RoleTable {
 public:
  RoleTable() {
    for (const std::string_view name : plain_roles) names_.add(name);
    for (const auto& row : data::sentence_words::rows) names_.add(row.role);
    if (names_.all().size() > max_roles) fail("sentence_words.tsv", "too many roles", "");
  }
  [[nodiscard]] std::size_t number(std::string_view role) const {
    return names_.number("sentence_words.tsv", role);
  }
  [[nodiscard]] Roles named(std::string_view names) const {
    Roles out;
    for (const std::string_view name : split(names, '|')) out.set(number(name));
    return out;
  }
  /// How many words have a role of the set, about; names and numbers stand in many texts.
  [[nodiscard]] std::size_t weight(std::uint16_t set) const {
    constexpr std::size_t of_plain = 1'000;
    std::size_t out = 0;
    for (const std::string_view role : plain_roles)
      if (sets_[set].test(number(role))) out += of_plain;
    for (const auto& row : data::sentence_words::rows)
      if (sets_[set].test(number(row.role))) out += split(row.words, ' ').size();
    return out;
  }
  std::uint16_t set(const Roles& roles) {
    auto at = std::find(sets_.begin(), sets_.end(), roles);
    if (at == sets_.end()) at = sets_.insert(at, roles);
    return static_cast<std::uint16_t>(at - sets_.begin());
  }
  [[nodiscard]] const Names& names() const { return names_; }
  [[nodiscard]] const std::vector<Roles>& sets() const { return sets_; }

 private:
  Names names_;
  std::vector<Roles> sets_ = {Roles()};
};

inline std::size_t common_prefix(std::string_view a, std::string_view b) {
  const std::size_t most = std::min(a.size(), b.size());
  std::size_t n = 0;
  while (n < most && a[n] == b[n]) ++n;
  while (n > 0 && n < a.size() && (static_cast<unsigned char>(a[n]) & 0xC0U) == 0x80U) --n;
  return n;
}

// Forms whose stems Snowball keeps apart: "oficiais" of "oficial", "ошибок" of "ошибка".
struct Ending {
  std::string_view language, of, other;
};
inline constexpr std::array<Ending, 15> other_endings = {{{"pt", "al", "ais"},
                                                          {"pt", "el", "eis"},
                                                          {"pt", "ol", "ois"},
                                                          {"pt", "il", "is"},
                                                          {"pt", "ão", "ões"},
                                                          {"pt", "ão", "ãos"},
                                                          {"pt", "em", "ens"},
                                                          {"es", "ión", "iones"},
                                                          {"es", "z", "ces"},
                                                          {"ru", "бка", "бок"},
                                                          {"ru", "вка", "вок"},
                                                          {"ru", "пка", "пок"},
                                                          {"ru", "лка", "лок"},
                                                          {"ru", "ска", "сок"},
                                                          {"ru", "дка", "док"}}};

// The word and those forms of it.
inline std::vector<std::string> forms_of(std::string_view word, std::string_view language) {
  std::vector<std::string> out = {std::string(word)};
  for (const Ending& ending : other_endings)
    if (ending.language == language && word.ends_with(ending.of))
      out.push_back(std::string(word.substr(0, word.size() - ending.of.size())) +
                    std::string(ending.other));
  return out;
}

inline bool is_of(const data::sentence_words::Row& row, std::string_view language) {
  return row.language == language || row.language == "*";
}

// What the words of a role begin with in every form, for a quick look; `whole`: there is one form.
struct Beginning {
  std::string text;
  bool whole = false;
};

inline std::vector<Beginning> beginnings_of(std::string_view role) {
  std::vector<Beginning> out;
  for (const auto& row : data::sentence_words::rows) {
    if (row.role != role) continue;
    for (const std::string_view word : split(row.words, ' ')) {
      if (word.starts_with('=')) {
        out.push_back({std::string(word.substr(1)), true});
        continue;
      }
      std::size_t length = word.size();
      for (const std::string_view language : languages)
        if (is_of(row, language))
          for (const std::string& form : forms_of(word, language))
            length = std::min(length, common_prefix(word, stem(form, language)));
      out.push_back({std::string(word.substr(0, std::max(length, min_beginning)))});
    }
  }
  return out;
}

// One language's words: by stem, and those that count in one form only.
struct Lexicon {
  std::map<std::string, Roles> stems, forms;
};

inline Lexicon lexicon_of(std::string_view language, const RoleTable& roles) {
  Lexicon out;
  for (const auto& row : data::sentence_words::rows) {
    if (!is_of(row, language)) continue;
    const std::size_t role = roles.number(row.role);
    for (const std::string_view word : split(row.words, ' ')) {
      if (word.starts_with('='))
        out.forms[without_marks(word.substr(1))].set(role);
      else
        for (const std::string& form : forms_of(word, language))
          out.stems[word_key(form, language)].set(role);
    }
  }
  return out;
}

class Grammar {
 public:
  explicit Grammar(RoleTable& roles) : roles_(roles) {
    for (const auto& row : data::sentences::rows)
      if (is_meaning(row)) meanings_.add(row.meaning);
    if (meanings_.all().size() > max_meanings) fail("sentences.tsv", "too many meanings", "");
    rows_.resize(meanings_.all().size());
    for (const auto& row : data::sentences::rows) {
      if (!is_meaning(row)) continue;
      if (row.certainty == "anchor")
        add_anchors(row);
      else
        expand(row, split(row.pattern, ' '), 0);
    }
  }

  struct Compiled {
    std::vector<Element> elements;
    Row row;
  };
  struct AnchorWord {
    std::array<std::uint32_t, anchor_groups> meanings = {};
    bool whole = true;
  };

  [[nodiscard]] const std::vector<std::vector<Compiled>>& rows() const { return rows_; }
  [[nodiscard]] const std::map<std::string, AnchorWord>& anchors() const { return anchors_; }
  [[nodiscard]] const Names& meanings() const { return meanings_; }

 private:
  static bool is_meaning(const data::sentences::Row& row) { return row.meaning[0] != '@'; }

  void add_anchors(const data::sentences::Row& row) {
    const std::uint32_t bit = std::uint32_t{1} << meanings_.number("sentences.tsv", row.meaning);
    std::size_t group = 0;
    while (group < given_.size() && (given_[group] & bit) != 0) ++group;
    if (group == given_.size()) fail("sentences.tsv", "too many anchors of", row.meaning);
    given_[group] |= bit;
    for (const std::string_view role : split(row.pattern, '|'))
      for (const Beginning& word : beginnings_of(role)) {
        AnchorWord& anchor = anchors_[word.text];
        anchor.meanings[group] |= bit;
        anchor.whole = anchor.whole && word.whole;
      }
  }

  // Puts the rows of a part in its place, until no part is left.
  void expand(const data::sentences::Row& row, const std::vector<std::string_view>& words,
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
      expand(narrowed, next, from);
    }
    if (!known) fail("sentences.tsv", "there is no part", part);
  }

  void add(const data::sentences::Row& row, const std::vector<std::string_view>& words) {
    Compiled made;
    for (const std::string_view word : words) made.elements.push_back(element_of(word));
    made.row.count = static_cast<std::uint16_t>(made.elements.size());
    made.row.rarest = rarest_of(made.elements);
    made.row.unless = unless_of(row.unless);
    made.row.exact = row.certainty == "exact";
    if (row.language != "*") {
      const auto at = std::find(languages.begin(), languages.end(), row.language);
      if (at == languages.end()) fail("sentences.tsv", "no language", row.language);
      made.row.language = static_cast<std::uint8_t>(at - languages.begin());
    }
    rows_[meanings_.number("sentences.tsv", row.meaning)].push_back(std::move(made));
    if (++row_count_ > max_rows) fail("sentences.tsv", "too many rows", "");
  }

  std::uint16_t rarest_of(const std::vector<Element>& elements) {
    std::uint16_t out = 0;
    std::size_t fewest = std::numeric_limits<std::size_t>::max();
    for (const Element& element : elements) {
      if (element.kind != Kind::word || element.least == 0) continue;
      const std::size_t words = roles_.weight(element.roles);
      if (words >= fewest) continue;
      fewest = words;
      out = element.roles;
    }
    return out;
  }

  Element element_of(std::string_view text) {
    Element out;
    if (text == "^" || text == "$") {
      out.kind = text == "^" ? Kind::start : Kind::end;
      return out;
    }
    if (text == ":" || text == ";" || text == "/") {
      out.kind = text == ":" ? Kind::colon : text == ";" ? Kind::clause_end : Kind::next_sentence;
      return out;
    }
    if (text == "&" || text == "&&") {
      out.kind = text == "&" ? Kind::in_clause : Kind::in_sentence;
      return out;
    }
    if (text.front() == '.' || text.front() == ':') {
      out.kind = Kind::gap;
      out.crosses = text.front() == ':';
      out.least = 0;
      out.most = 0;
      for (const char c : text.substr(1)) {
        if (c < '0' || c > '9') fail("sentences.tsv", "a gap is a number, not", text);
        out.most = static_cast<std::uint8_t>(out.most * 10 + (c - '0'));
      }
      return out;
    }
    if (text.back() == '?' || text.back() == '*') {
      out.least = 0;
      out.most = text.back() == '?' ? 1 : many;
      text.remove_suffix(1);
    }
    out.roles = roles_.set(roles_.named(text));
    return out;
  }

  Unless unless_of(std::string_view text) {
    Roles inside, clause, next, before, by;
    bool denied = false;
    for (const std::string_view word : split(text == "-" ? std::string_view() : text, ' ')) {
      const std::size_t colon = word.find(':');
      const std::string_view where = colon == word.npos ? "" : word.substr(0, colon);
      const std::string_view role = colon == word.npos ? word : word.substr(colon + 1);
      if (word == "denied") {
        denied = true;
        continue;
      }
      Roles& set = where.empty()       ? inside
                   : where == "clause" ? clause
                   : where == "next"   ? next
                   : where == "before" ? before
                   : where == "by"     ? by
                                       : (fail("sentences.tsv", "unless", word), inside);
      set |= roles_.named(role);
    }
    return {denied,           roles_.set(inside), roles_.set(clause),
            roles_.set(next), roles_.set(before), roles_.set(by)};
  }

  RoleTable& roles_;
  Names meanings_;
  std::vector<std::vector<Compiled>> rows_;  // by meaning
  std::size_t row_count_ = 0;
  std::map<std::string, AnchorWord> anchors_;
  std::array<std::uint32_t, anchor_groups> given_ = {};
};

}  // namespace premod::embed
