// What is worked out of a document once and asked for by many rules.
#pragma once

#include <memory>
#include <mutex>
#include <string_view>
#include <utility>
#include <vector>

#include "text/limit_log.hpp"

namespace premod {

/// At most one value of each type. May be asked from several threads; a value stays where it is
/// until the store ends. Two threads that ask at once may both work it out: one result is kept.
class MemoStore {
 public:
  /// The value of type T, by `make()` if nobody has asked before. `make` may ask for other types.
  /// A limit that it ran into concerns whoever asks.
  template <class T, class Make>
  const T& get(Make make) {
    if (const void* known = find(&tag<T>)) return *static_cast<const T*>(known);
    std::shared_ptr<const T> value;
    auto limits = text::limits_of([&] { value = std::make_shared<const T>(make()); });
    return *static_cast<const T*>(keep({&tag<T>, std::move(value), std::move(limits)}));
  }

 private:
  struct Entry {
    const void* tag;
    std::shared_ptr<const void> value;
    std::vector<std::string_view> limits;
  };
  template <class T>
  static constexpr char tag = 0;

  // Null if nobody has asked for it.
  const void* find(const void* wanted) {
    const std::scoped_lock lock(mutex_);
    return known(wanted);
  }
  const void* keep(Entry made) {
    const std::scoped_lock lock(mutex_);
    if (const void* other = known(made.tag)) return other;
    return entries_.emplace_back(std::move(made)).value.get();
  }
  [[nodiscard]] const void* known(const void* wanted) const {
    for (const Entry& entry : entries_) {
      if (entry.tag != wanted) continue;
      for (const std::string_view limit : entry.limits) text::note_limit(limit);
      return entry.value.get();
    }
    return nullptr;
  }

  std::mutex mutex_;
  std::vector<Entry> entries_;
};

}  // namespace premod
