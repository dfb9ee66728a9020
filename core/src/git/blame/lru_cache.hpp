// What was read last, kept up to so many bytes: history asks for the same objects again soon.
#pragma once

#include <cstdint>
#include <list>
#include <memory>
#include <unordered_map>
#include <utility>

#include "git/objects/oid.hpp"

namespace premod::git {

template <class Value>
class LruCache {
 public:
  using Shared = std::shared_ptr<const Value>;

  explicit LruCache(std::uint64_t limit) : limit_(limit) {}

  /// Null: it is not here (any more).
  [[nodiscard]] Shared find(const Oid& oid) {
    const auto at = at_.find(oid);
    if (at == at_.end()) return nullptr;
    recent_.splice(recent_.begin(), recent_, at->second);
    return at->second->value;
  }
  Shared add(const Oid& oid, Shared value, std::uint64_t bytes) {
    recent_.push_front({oid, value, bytes});
    at_[oid] = recent_.begin();
    held_ += bytes;
    while (held_ > limit_ && recent_.size() > 1) {
      held_ -= recent_.back().bytes;
      at_.erase(recent_.back().oid);
      recent_.pop_back();
    }
    return value;
  }

 private:
  struct Entry {
    Oid oid;
    Shared value;
    std::uint64_t bytes;
  };
  std::uint64_t limit_;
  std::uint64_t held_ = 0;
  std::list<Entry> recent_;  // newest first
  std::unordered_map<Oid, typename std::list<Entry>::iterator, OidHash> at_;
};

}  // namespace premod::git
