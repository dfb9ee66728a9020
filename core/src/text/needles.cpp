#include "text/needles.hpp"

#include <algorithm>
#include <limits>
#include <stdexcept>
#include <utility>

namespace premod::text {

Needles::Needles(std::vector<std::string_view> words, Case folding)
    : words_(std::move(words)), folds_(folding == Case::ascii_folded) {
  for (std::size_t c = 0; c < fold_.size(); ++c)
    fold_[c] = static_cast<unsigned char>(folds_ && c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
  if (words_.size() >= std::numeric_limits<std::uint16_t>::max())
    throw std::invalid_argument("too many words");
  has_short_ = std::any_of(words_.begin(), words_.end(),
                           [](std::string_view word) { return word.size() < many; });
  if (has_short_) short_.resize(long_.size());
  chain_.resize(words_.size());
  for (std::size_t i = words_.size(); i-- > 0;) {  // backwards: the first given comes first
    const std::string_view word = words_[i];
    if (word.size() < few) throw std::invalid_argument("a word of less than two bytes");
    std::uint16_t& head =
        word.size() < many ? short_[place<few>(word.data())] : long_[place<many>(word.data())];
    chain_[i] = std::exchange(head, static_cast<std::uint16_t>(i + 1));
  }
}

bool Needles::begins(std::string_view rest, std::string_view word) const {
  if (!folds_) return rest.starts_with(word);
  if (rest.size() < word.size()) return false;
  for (std::size_t i = 0; i < word.size(); ++i)
    if (fold_[static_cast<unsigned char>(rest[i])] != static_cast<unsigned char>(word[i]))
      return false;
  return true;
}

std::size_t Needles::next(std::string_view text, std::size_t at) const {
  const auto stands = [&](std::size_t chain) {
    return chain != 0 && any_of(chain, text.substr(at));
  };
  const char* const bytes = text.data();
  if (has_short_) {
    for (; at + many <= text.size(); ++at)
      if (stands(long_[place<many>(bytes + at)]) || stands(short_[place<few>(bytes + at)]))
        return at;
    for (; at + few <= text.size(); ++at)
      if (stands(short_[place<few>(bytes + at)])) return at;
    return text.npos;
  }
  for (; at + many <= text.size(); ++at)
    if (stands(long_[place<many>(bytes + at)])) return at;
  return text.npos;
}

std::optional<Needles::Found> Needles::first_in(std::string_view text, std::size_t from) const {
  const std::size_t at = next(text, from);
  if (at == text.npos) return std::nullopt;
  std::size_t first = words_.size();
  each_at(text, at, [&](Found found) { first = std::min(first, found.needle); });
  return Found{at, first};
}

}  // namespace premod::text
