#include "widget/phrase_topics.hpp"

#include <algorithm>
#include <limits>
#include <stdexcept>
#include <string>
#include <vector>

#include "data/phrases.hpp"
#include "text/needles.hpp"
#include "text/words.hpp"

namespace premod {
namespace {

constexpr std::string_view needs_nothing = "-";

// Topics are numbered in the order of the rows.
constexpr bool is_first_of_topic(std::size_t row) {
  const auto& rows = data::phrases::rows;
  for (std::size_t i = 0; i < row; ++i)
    if (rows[i].topic == rows[row].topic) return false;
  return true;
}

constexpr std::size_t topic_count = [] {
  std::size_t count = 0;
  for (std::size_t i = 0; i < data::phrases::rows.size(); ++i)
    count += is_first_of_topic(i) ? 1 : 0;
  return count;
}();
static_assert(topic_count <= std::numeric_limits<PhraseTopics>::digits);

struct Words {
  std::vector<std::string_view> words;
  std::vector<PhraseTopics> topics;  // of each word
  PhraseTopics always = 0;
};

Words all_words() {
  Words out;
  for (const auto& row : data::phrases::rows) {
    const PhraseTopics bit = topic_bit(row.topic);
    if (row.needs == needs_nothing) {
      out.always |= bit;
      continue;
    }
    for (const std::string_view word : text::split(row.needs, '|')) {
      const auto known = std::find(out.words.begin(), out.words.end(), word);
      if (known != out.words.end()) {
        out.topics[static_cast<std::size_t>(known - out.words.begin())] |= bit;
        continue;
      }
      out.words.push_back(word);
      out.topics.push_back(bit);
    }
  }
  return out;
}

}  // namespace

PhraseTopics topic_bit(std::string_view topic) {
  PhraseTopics bit = 1;
  for (std::size_t i = 0; i < data::phrases::rows.size(); ++i) {
    if (!is_first_of_topic(i)) continue;
    if (data::phrases::rows[i].topic == topic) return bit;
    bit <<= 1U;
  }
  throw std::invalid_argument("phrases.tsv has no topic " + std::string(topic));
}

PhraseTopics topics_in(std::string_view folded) {
  static const Words known = all_words();
  static const text::Needles needles(known.words);
  PhraseTopics out = known.always;
  needles.each_in(folded, [&](text::Needles::Found found) { out |= known.topics[found.needle]; });
  return out;
}

}  // namespace premod
