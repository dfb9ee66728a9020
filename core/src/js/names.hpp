// Every different identifier of a file once, as a small number; reserved and well-known words have
// the same number in every file.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "js/buffer.hpp"

namespace premod::js {

using NameId = std::uint32_t;

/// Names with fixed ids. First all reserved words, in the order of Token.
namespace word {
// clang-format off
enum : NameId {
  none,
  break_, case_, catch_, class_, const_, continue_, debugger_, default_, delete_, do_, else_, enum_,
  export_, extends_, false_, finally_, for_, function_, if_, import_, in_, instanceof_, new_, null_,
  return_, super_, switch_, this_, throw_, true_, try_, typeof_, var_, void_, while_, with_,
  last_reserved = with_,
  implements_, interface_, let_, package_, private_, protected_, public_, static_, yield_,
  last_strict_reserved = yield_,
  await_, async_, of_, get_, set_, from_, as_, target_, meta_, eval_, arguments_, constructor_,
  prototype_, proto_, undefined_, type_, declare_, namespace_, abstract_, readonly_, satisfies_,
  using_, defer_, source_,
  count_,
};
// clang-format on
}  // namespace word

class Names {
 public:
  Names();

  [[nodiscard]] std::uint32_t size() const { return entries_.size(); }
  [[nodiscard]] std::string_view text(NameId id) const {
    return {entries_[id].text, entries_[id].length};
  }
  /// The id of `text`, or 0 when the file has no such name.
  [[nodiscard]] NameId find(std::string_view text) const;

  /// The id of `text`, new or known; the bytes must outlive the object.
  NameId add(std::string_view text) { return add(text, hash(text)); }
  /// The same for bytes that do not live as long: they are copied.
  NameId add_copy(std::string_view text);

 private:
  struct Entry {
    const char* text;
    std::uint32_t length;
  };
  struct Slot {  // has the hash too, so that a probe that fails touches nothing else
    std::uint32_t hash;
    NameId id;  // 0: free
  };
  [[nodiscard]] std::uint32_t hash(std::string_view text) const;
  [[nodiscard]] std::uint32_t slot_of(std::string_view text, std::uint32_t hash) const;
  NameId add(std::string_view text, std::uint32_t hash);
  void rehash();

  Buffer<Entry> entries_;
  Buffer<Slot> slots_;  // open addressing
  std::uint32_t mask_ = 0;
  std::uint64_t seed_;
  std::deque<std::string> copies_;
};

}  // namespace premod::js
