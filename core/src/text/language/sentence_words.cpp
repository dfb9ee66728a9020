// Roles by stem, and where sentences and clauses end.
#include "text/language/sentence_words.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <unordered_map>

#include "text/language/sentence_tables.hpp"
#include "text/language/word_key.hpp"
#include "text/limit_log.hpp"
#include "text/utf8.hpp"
#include "text/words.hpp"

namespace premod::text {
namespace {

using sentence_tables::place_of;

std::size_t number_of(PlainRole role) { return static_cast<std::size_t>(role); }

/// Null: the table has no such word.
const Roles* find_word(std::span<const sentence_tables::KnownWord> table, std::string_view word) {
  const auto at =
      std::lower_bound(table.begin(), table.end(), word,
                       [](const sentence_tables::KnownWord& known, std::string_view wanted) {
                         return sentence_tables::text_of(known.word) < wanted;
                       });
  if (at == table.end() || sentence_tables::text_of(at->word) != word) return nullptr;
  return &sentence_tables::role_sets[at->roles];
}

struct Hash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const {
    return std::hash<std::string_view>{}(text);
  }
};

/// Words that were met before: texts of a widget repeat theirs, and a stem costs more than a look.
using KnownWords = std::unordered_map<std::string, Roles, Hash, std::equal_to<>>;
constexpr std::size_t max_known_words = 4'000;

KnownWords& known_words(std::string_view language) {
  static thread_local std::array<KnownWords, sentence_tables::languages.size()> known;
  return known[place_of(language)];
}

bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80; }
bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }
bool is_word_letter(char32_t c) { return is_latin(c) || is_cyrillic(c) || is_digit(c); }
bool is_apostrophe(char32_t c) { return c == U'\'' || c == U'’'; }
bool opens_quote(char32_t c) { return c == U'«' || c == U'“' || c == U'„' || c == U'‘'; }
bool closes_quote(char32_t c) { return c == U'»' || c == U'”'; }

/// Reads a text once; a run of letters and digits is a word, an apostrophe inside belongs to it.
class Reader {
 public:
  Reader(std::string_view prose, std::string_view language, std::span<const std::string> own_names)
      : prose_(prose),
        lower_(lowered(prose)),
        language_(language),
        place_(place_of(language)),
        own_names_(own_names) {}

  std::vector<Word> read() {
    constexpr std::size_t bytes_of_word = 5;  // with the blank behind it, or more
    out_.reserve(std::min(prose_.size() / bytes_of_word + 1, max_words));
    for (std::size_t at = 0; at < prose_.size();) {
      const CodePoint point = decode_utf8(prose_, at);
      if (is_word_letter(point.value)) {
        if (out_.size() == max_words) {
          note_limit("max_words");
          break;
        }
        at = read_word(at);
        continue;
      }
      read_mark(point.value, at, point.length);
      at += point.length;
    }
    unname_shouted();
    join_brands();
    mark_independent();
    mark_self();
    return std::move(out_);
  }

 private:
  std::size_t read_word(std::size_t begin) {
    std::size_t end = begin;
    while (end < prose_.size()) {
      const CodePoint point = decode_utf8(prose_, end);
      const bool inner = is_apostrophe(point.value) && end + point.length < prose_.size() &&
                         is_latin(decode_utf8(prose_, end + point.length).value);
      if (!is_word_letter(point.value) && !inner) break;
      end += point.length;
    }
    end = with_hyphen(begin, end);
    Word word{begin, end - begin, {}, sentence_, clause_};
    const std::string_view lower = std::string_view(lower_).substr(begin, end - begin);
    word.roles = roles_of(lower);
    word.listed = word.roles.any();
    const char32_t first = decode_utf8(prose_, begin).value;
    if (is_digit(first)) word.roles.set(number_of(PlainRole::number));
    const bool capital = prose_[begin] != lower_[begin] ||
                         prose_.substr(begin, 2) != std::string_view(lower_).substr(begin, 2);
    const bool leads = out_.empty() || out_.back().sentence != sentence_;
    const bool stranger = language_ == "ru" && is_latin(first);
    static const std::size_t brand = role_number("brand");
    const bool set_apart = quoted_ || stranger || has_inner_capital(begin, end);
    if (!word.roles.test(brand) && !word.roles.meets(pronouns()) &&
        (quoted_ || (capital && (!leads || stranger)) || has_inner_capital(begin, end)))
      word.roles.set(number_of(PlainRole::name));
    shouted_.push_back(!set_apart && is_in_capitals(begin, end));
    out_.push_back(word);
    return end;
  }

  /// No letter of it is small.
  [[nodiscard]] bool is_in_capitals(std::size_t begin, std::size_t end) const {
    for (std::size_t at = begin; at < end;) {
      const CodePoint point = decode_utf8(prose_, at);
      const bool letter = is_latin(point.value) || is_cyrillic(point.value);
      if (letter && prose_.substr(at, point.length) == lower_.substr(at, point.length))
        return false;
      at += point.length;
    }
    return true;
  }

  /// "INSTALL IT TODAY": among words that are all in capitals, capitals make no name.
  void unname_shouted() {
    constexpr std::size_t least = 3;  // words in a row
    for (std::size_t first = 0; first < out_.size();) {
      std::size_t end = first;
      while (end < out_.size() && shouted_[end] && out_[end].sentence == out_[first].sentence)
        ++end;
      for (std::size_t i = first; end - first >= least && i < end; ++i)
        out_[i].roles.reset(number_of(PlainRole::name));
      first = std::max(end, first + 1);
    }
  }

  /// "Вы" and "Our" in the middle of a sentence are no names.
  static const Roles& pronouns() {
    static const Roles all = [] {
      Roles out;
      for (const std::string_view role : {"we", "your", "you", "own"}) out.set(role_number(role));
      return out;
    }();
    return all;
  }

  /// "CallMeter" is a name wherever it stands.
  [[nodiscard]] bool has_inner_capital(std::size_t begin, std::size_t end) const {
    for (std::size_t i = begin + 1; i < end; ++i) {
      const char before = prose_[i - 1], here = prose_[i];
      if (before >= 'a' && before <= 'z' && here >= 'A' && here <= 'Z') return true;
    }
    return false;
  }

  /// "add-on" is one word where the table has it.
  [[nodiscard]] std::size_t with_hyphen(std::size_t begin, std::size_t end) const {
    if (end >= lower_.size() || lower_[end] != '-') return end;
    std::size_t joined = end + 1;
    while (joined < lower_.size() && lower_[joined] >= 'a' && lower_[joined] <= 'z') ++joined;
    const std::string_view both = std::string_view(lower_).substr(begin, joined - begin);
    return find_word(sentence_tables::forms[place_], both) != nullptr ? joined : end;
  }

  Roles roles_of(std::string_view lower) const {
    KnownWords& known = known_words(language_);
    if (const auto at = known.find(lower); at != known.end()) return at->second;
    if (known.size() >= max_known_words) known.clear();
    return known.emplace(lower, roles_of_new(lower)).first->second;
  }

  /// "amoCRM's" is amoCRM; "don't" stands in the table as it is.
  Roles roles_of_new(std::string_view lower) const {
    std::string plain_word = without_marks(lower);
    for (std::size_t at; (at = plain_word.find("’")) != std::string::npos;)
      plain_word.replace(at, std::string_view("’").size(), "'");
    Roles out = look(plain_word, lower);
    if (plain_word.ends_with("'s")) {
      const std::string bare = plain_word.substr(0, plain_word.size() - 2);
      out |= look(bare, bare);
    }
    return out;
  }

  Roles look(const std::string& plain_word, std::string_view lower) const {
    Roles out;
    if (const Roles* const roles = find_word(sentence_tables::forms[place_], plain_word))
      out |= *roles;
    if (const Roles* const roles =
            find_word(sentence_tables::stems[place_], word_key(lower, language_)))
      out |= *roles;
    return out;
  }

  void read_mark(char32_t mark, std::size_t at, std::size_t length) {
    if (mark == U'"') quoted_ = !quoted_;
    if (opens_quote(mark)) quoted_ = true;
    if (closes_quote(mark)) quoted_ = false;
    if (mark == U'\n' && !ends_sentence(at + length)) return;  // a line broken in its middle
    if (mark == U'\n' || mark == U'!' || mark == U'?' || mark == U'…' || mark == U'•' ||
        mark == U'\0') {
      if (mark == U'?') mark_question();
      if (mark != U'\0') end_sentence();
      return;
    }
    if (mark == U';' && !listing_) return end_sentence();  // not between the entries of a list
    listing_ = listing_ || mark == U':';
    if (mark == U'.' && ends_sentence(at + length)) return end_sentence();
    const bool dash = mark == U'—' || mark == U'–' || (mark == U'-' && is_alone_on_lines(at));
    const bool heads = mark == U':' || mark == U']';
    if (heads && !out_.empty()) out_.back().heads = true;
    if (mark == U'[') headed_ = out_.empty() || out_.back().sentence != sentence_;
    if (mark == U']' && headed_) return end_sentence();  // "[Acme support] The key is wrong"
    if (heads || mark == U',' || mark == U';' || mark == U'(' || mark == U')' || mark == U'[' ||
        dash || mark == U'|' || (mark == U'/' && is_alone_on_lines(at)))
      ++clause_;
  }

  [[nodiscard]] bool is_alone_on_lines(std::size_t at) const {
    return at > 0 && at + 1 < prose_.size() && prose_[at - 1] == ' ' && prose_[at + 1] == ' ';
  }

  /// Not behind "тех." or "e.g.", where a small letter follows.
  [[nodiscard]] bool ends_sentence(std::size_t after) const {
    while (after < prose_.size() && (prose_[after] == ' ' || prose_[after] == '\t')) ++after;
    if (after >= prose_.size()) return true;
    const CodePoint next = decode_utf8(prose_, after);
    const bool letter = is_latin(next.value) || is_cyrillic(next.value);
    const bool small =
        letter && prose_.substr(after, next.length) == lower_.substr(after, next.length);
    return !small && !(is_digit(next.value) && prose_[after - 1] == '.');
  }

  void mark_question() {
    for (auto word = out_.rbegin(); word != out_.rend() && word->sentence == sentence_; ++word)
      word->asked = true;
  }

  void end_sentence() {
    ++sentence_;
    ++clause_;
    quoted_ = false;
    headed_ = false;
    listing_ = false;
  }

  /// "amo CRM" and "amo-CRM" are one word.
  void join_brands() {
    static const std::size_t brand = role_number("brand");
    static const std::size_t first_half = role_number("amo");
    static const std::size_t second_half = role_number("crm");
    std::size_t kept = 0;
    for (std::size_t i = 0; i < out_.size(); ++i) {
      Word word = out_[i];
      const Word* const next = i + 1 < out_.size() ? &out_[i + 1] : nullptr;
      if (next != nullptr && next->offset - word.offset - word.length <= 1 &&
          word.roles.test(first_half) && next->roles.test(second_half)) {
        word.length = next->offset + next->length - word.offset;
        word.roles.set(brand);
        ++i;
      }
      out_[kept++] = word;
    }
    out_.resize(kept);
  }

  /// "does not depend on", "вне зависимости от", "sea cual sea"; and what is not needed.
  void mark_independent() {
    constexpr std::size_t reach = 4;  // words before it that may turn it around
    static const std::size_t independent = role_number("indep");
    static const std::size_t unneeded = role_number("unneeded");
    static const Roles conditions = roles_named("depend|tied"), needs = roles_named("need");
    static const Roles turning = roles_named("not|untie");
    for (std::size_t i = 0; i < out_.size(); ++i) {
      const bool condition = out_[i].roles.meets(conditions);
      if (!condition && !out_[i].roles.meets(needs)) continue;
      for (std::size_t back = 1; back <= std::min(reach, i); ++back) {
        const Word& before = out_[i - back];
        if (before.clause != out_[i].clause) break;
        if (before.roles.meets(turning)) out_[i].roles.set(condition ? independent : unneeded);
      }
    }
  }

  void mark_self() {
    for (const std::string& name : own_names_) {
      if (name.empty()) continue;
      std::size_t next = 0;  // words stand in the order of the text, and so do the places
      for (std::size_t at = lower_.find(name); at != std::string::npos;
           at = lower_.find(name, at + name.size())) {
        while (next < out_.size() && out_[next].offset < at) ++next;
        for (; next < out_.size() && out_[next].offset < at + name.size(); ++next) {
          out_[next].roles.set(number_of(PlainRole::self));
          out_[next].roles.reset(number_of(PlainRole::name));
        }
      }
    }
  }

  std::string_view prose_;
  std::string lower_;
  std::string_view language_;
  std::size_t place_;  // of the language in the tables
  std::span<const std::string> own_names_;
  std::vector<Word> out_;
  std::vector<bool> shouted_;  // for each of them: in capitals, and not set apart as a name
  std::uint32_t sentence_ = 0;
  std::uint32_t clause_ = 0;
  bool quoted_ = false;
  bool headed_ = false;   ///< in brackets that the sentence begins with
  bool listing_ = false;  ///< behind the colon of the sentence
};

}  // namespace

std::size_t role_number(std::string_view name) {
  for (std::size_t i = 0; i < sentence_tables::role_names.size(); ++i)
    if (sentence_tables::text_of(sentence_tables::role_names[i]) == name) return i;
  throw std::invalid_argument("sentence_words.tsv has no role " + std::string(name));
}

Roles roles_named(std::string_view names) {
  Roles out;
  for (const std::string_view name : split(names, '|')) out.set(role_number(name));
  return out;
}

bool has_word(std::string_view prose, std::string_view language, const Roles& roles) {
  const std::vector<Word> words = words_of(prose, language, {});
  return std::any_of(words.begin(), words.end(),
                     [&](const Word& word) { return word.roles.meets(roles); });
}

std::vector<std::string_view> pieces_of(std::string_view prose) {
  constexpr std::size_t most = 2 * max_words - 1;  // a word has a letter, and a mark behind it
  std::vector<std::string_view> out;
  while (prose.size() > most) {
    const std::string_view head = prose.substr(0, most);
    std::size_t end = head.rfind('\n');
    if (end == head.npos) end = head.rfind(". ");
    if (end == head.npos) end = head.rfind(' ');
    end = end == head.npos ? most : end + 1;
    while (end > 1 && is_continuation(prose[end])) --end;
    out.push_back(prose.substr(0, end));
    prose.remove_prefix(end);
  }
  out.push_back(prose);
  return out;
}

std::vector<Word> words_of(std::string_view prose, std::string_view language,
                           std::span<const std::string> own_names) {
  return Reader(prose, language, own_names).read();
}

}  // namespace premod::text
