// Hash tables in one piece of memory, for what the value analysis looks up at every step: a node
// for every entry, as the standard's tables have it, costs more than the analysis itself.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace premod::js {

/// Spreads numbers that lie close together; two of them by a chosen distance do not meet again.
[[nodiscard]] inline std::uint64_t mixed(std::uint64_t a, std::uint64_t b = 0) {
  std::uint64_t h = a * 0x9e3779b97f4a7c15ULL ^ (b + 0x7f4a7c15ULL);
  h ^= h >> 29U;
  return h * 0xbf58476d1ce4e5b9ULL;
}

/// Values by number. Pointers hold until the next insertion; nothing is ever taken out.
template <class Value>
class FlatMap {
 public:
  static constexpr std::uint64_t no_key = ~std::uint64_t{0};  ///< the one number that is no key

  [[nodiscard]] const Value* find(std::uint64_t key) const {
    if (count_ == 0) return nullptr;
    for (std::size_t at = place(key);; at = (at + 1) & mask_) {
      if (slots_[at].key == key) return &slots_[at].value;
      if (slots_[at].key == no_key) return nullptr;
    }
  }
  [[nodiscard]] Value* find(std::uint64_t key) {
    return const_cast<Value*>(std::as_const(*this).find(key));
  }
  [[nodiscard]] bool contains(std::uint64_t key) const { return find(key) != nullptr; }
  [[nodiscard]] bool empty() const { return count_ == 0; }

  /// The value of the key, a new one if it has none; whether it is new.
  std::pair<Value*, bool> try_emplace(std::uint64_t key) {
    if ((count_ + 1) * 3 > slots_.size() * 2) grow();
    for (std::size_t at = place(key);; at = (at + 1) & mask_) {
      if (slots_[at].key == key) return {&slots_[at].value, false};
      if (slots_[at].key != no_key) continue;
      slots_[at].key = key;
      ++count_;
      return {&slots_[at].value, true};
    }
  }
  Value& operator[](std::uint64_t key) { return *try_emplace(key).first; }

 private:
  struct Slot {
    std::uint64_t key = no_key;
    Value value{};
  };

  [[nodiscard]] std::size_t place(std::uint64_t key) const { return mixed(key) >> shift_; }

  void grow() {
    std::vector<Slot> old(slots_.empty() ? 16 : 2 * slots_.size());
    old.swap(slots_);
    mask_ = slots_.size() - 1;
    shift_ = 64;
    for (std::size_t n = slots_.size(); n > 1; n >>= 1U) --shift_;
    for (Slot& slot : old) {
      if (slot.key == no_key) continue;
      std::size_t at = place(slot.key);
      while (slots_[at].key != no_key) at = (at + 1) & mask_;
      slots_[at] = std::move(slot);
    }
  }

  std::vector<Slot> slots_;  // a power of two, at most two thirds taken
  std::size_t mask_ = 0;
  std::size_t count_ = 0;
  unsigned shift_ = 64;
};

/// Numbers of things that are kept elsewhere, by the hash of the thing.
class IdTable {
 public:
  /// The id of a thing with this hash that is the same; `none` if there is none.
  template <class Same>
  [[nodiscard]] std::uint32_t find(std::uint64_t hash, const Same& same) const {
    if (count_ == 0) return none;
    const std::uint32_t part = part_of(hash);
    for (std::size_t at = part & mask_; slots_[at].id != none; at = (at + 1) & mask_)
      if (slots_[at].hash == part && same(slots_[at].id)) return slots_[at].id;
    return none;
  }
  /// Of a thing that is not there.
  void add(std::uint64_t hash, std::uint32_t id) {
    if ((count_ + 1) * 3 > slots_.size() * 2) grow();
    put({part_of(hash), id});
    ++count_;
  }

  static constexpr std::uint32_t none = ~std::uint32_t{0};

 private:
  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t id = none;
  };

  [[nodiscard]] static std::uint32_t part_of(std::uint64_t hash) {
    return static_cast<std::uint32_t>(hash >> 32U);
  }
  void put(Slot slot) {
    std::size_t at = slot.hash & mask_;
    while (slots_[at].id != none) at = (at + 1) & mask_;
    slots_[at] = slot;
  }
  void grow() {
    std::vector<Slot> old(slots_.empty() ? 16 : 2 * slots_.size());
    old.swap(slots_);
    mask_ = slots_.size() - 1;
    for (const Slot& slot : old)
      if (slot.id != none) put(slot);
  }

  std::vector<Slot> slots_;
  std::size_t mask_ = 0;
  std::size_t count_ = 0;
};

}  // namespace premod::js
