#include "text/needles.hpp"

#include <algorithm>
#include <limits>
#include <stdexcept>
#include <utility>

namespace premod::text {

Needles::Needles(std::vector<std::string_view> words, Case folding) : words_(std::move(words)) {
  for (std::size_t c = 0; c < fold_.size(); ++c) {
    const bool capital = folding == Case::ascii_folded && c >= 'A' && c <= 'Z';
    fold_[c] = static_cast<unsigned char>(capital ? c - 'A' + 'a' : c);
  }
  if (words_.size() >= std::numeric_limits<std::uint16_t>::max())
    throw std::invalid_argument("too many words");
  shortest_ = std::numeric_limits<std::uint8_t>::max();
  for (const std::string_view word : words_) shortest_ = std::min(shortest_, word.size());
  if (shortest_ < 2) throw std::invalid_argument("a word of less than two bytes");
  shift_.fill(static_cast<std::uint8_t>(shortest_ - 1));
  chain_.resize(words_.size());
  for (std::size_t i = words_.size(); i-- > 0;) {  // backwards: the first given comes first
    for (std::size_t last = 1; last < shortest_; ++last) {
      std::uint8_t& shift = shift_[block(words_[i], last)];
      shift = std::min(shift, static_cast<std::uint8_t>(shortest_ - 1 - last));
    }
    std::uint16_t& head = first_[block(words_[i], shortest_ - 1)];
    chain_[i] = std::exchange(head, static_cast<std::uint16_t>(i + 1));
  }
}

bool Needles::stands(std::string_view text, std::size_t at, std::size_t word) const {
  const std::string_view wanted = words_[word];
  if (text.size() - at < wanted.size()) return false;
  for (std::size_t i = 0; i < wanted.size(); ++i)
    if (byte(text, at + i) != static_cast<unsigned char>(wanted[i])) return false;
  return true;
}

std::size_t Needles::next(std::string_view text, std::size_t at) const {
  if (words_.empty()) return text.npos;
  const auto search = [&](const auto& byte_at) {
    for (std::size_t last = at + shortest_ - 1; last < text.size();) {
      const std::size_t block = (byte_at(last - 1) * 31U + byte_at(last)) % block_count;
      if (const std::uint8_t shift = shift_[block]; shift != 0) {
        last += shift;
        continue;
      }
      const std::size_t start = last + 1 - shortest_;
      for (std::size_t i = first_[block]; i != 0; i = chain_[i - 1])
        if (stands(text, start, i - 1)) return start;
      ++last;
    }
    return text.npos;
  };
  // Most texts are searched as they are: the table of letters would be half of the work then.
  if (fold_['A'] == 'A')
    return search([&](std::size_t i) { return static_cast<unsigned char>(text[i]); });
  return search([&](std::size_t i) { return byte(text, i); });
}

std::optional<Needles::Found> Needles::first_in(std::string_view text, std::size_t from) const {
  const std::size_t at = next(text, from);
  if (at == text.npos) return std::nullopt;
  std::size_t i = chain_at(text, at);
  while (!stands(text, at, i - 1)) i = chain_[i - 1];
  return Found{at, i - 1};
}

}  // namespace premod::text
