// What is worked out of a document once and asked for by many rules.
#pragma once

#include <memory>
#include <mutex>
#include <utility>
#include <vector>

namespace premod {

/// At most one value of each type. May be asked from several threads; a value stays where it is
/// until the store ends. Two threads that ask at once may both work it out: one result is kept.
class MemoStore {
 public:
  /// The value of type T, by `make()` if nobody has asked before. `make` may ask for other types.
  template <class T, class Make>
  const T& get(Make make) {
    if (const void* known = find(&tag<T>)) return *static_cast<const T*>(known);
    return *static_cast<const T*>(keep(&tag<T>, std::make_shared<const T>(make())));
  }

 private:
  struct Entry {
    const void* tag;
    std::shared_ptr<const void> value;
  };
  template <class T>
  static constexpr char tag = 0;

  // Null if nobody has asked for it.
  const void* find(const void* wanted) {
    const std::scoped_lock lock(mutex_);
    return known(wanted);
  }
  const void* keep(const void* wanted, std::shared_ptr<const void> value) {
    const std::scoped_lock lock(mutex_);
    if (const void* other = known(wanted)) return other;
    return entries_.emplace_back(Entry{wanted, std::move(value)}).value.get();
  }
  [[nodiscard]] const void* known(const void* wanted) const {
    for (const Entry& entry : entries_)
      if (entry.tag == wanted) return entry.value.get();
    return nullptr;
  }

  std::mutex mutex_;
  std::vector<Entry> entries_;
};

}  // namespace premod
