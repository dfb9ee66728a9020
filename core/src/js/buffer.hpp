// A growing array for trivially copyable records: grows with realloc, which for large blocks moves
// pages instead of bytes, so that the peak of a big parse is the tree itself and not twice the
// tree.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <new>
#include <span>
#include <type_traits>
#include <utility>

namespace premod::js {

template <class T>
class Buffer {
  static_assert(std::is_trivially_copyable_v<T> && std::is_trivially_destructible_v<T>);

 public:
  Buffer() = default;
  Buffer(Buffer&& other) noexcept
      : data_(std::exchange(other.data_, nullptr)),
        size_(std::exchange(other.size_, 0)),
        capacity_(std::exchange(other.capacity_, 0)) {}
  Buffer& operator=(Buffer&& other) noexcept {
    std::swap(data_, other.data_);
    std::swap(size_, other.size_);
    std::swap(capacity_, other.capacity_);
    return *this;
  }
  Buffer(const Buffer&) = delete;
  Buffer& operator=(const Buffer&) = delete;
  ~Buffer() { std::free(data_); }

  [[nodiscard]] std::uint32_t size() const { return size_; }
  [[nodiscard]] bool empty() const { return size_ == 0; }
  [[nodiscard]] T& operator[](std::uint32_t i) { return data_[i]; }
  [[nodiscard]] const T& operator[](std::uint32_t i) const { return data_[i]; }
  [[nodiscard]] T& back() { return data_[size_ - 1]; }
  [[nodiscard]] const T& back() const { return data_[size_ - 1]; }
  [[nodiscard]] const T* begin() const { return data_; }
  [[nodiscard]] const T* end() const { return data_ + size_; }
  [[nodiscard]] std::span<const T> all() const { return {data_, size_}; }

  void push_back(const T& value) {
    if (size_ == capacity_) grow(capacity_ + capacity_ / 2 + 64);
    data_[size_++] = value;
  }
  void pop_back() { --size_; }
  void resize_down(std::uint32_t size) { size_ = size; }
  /// Grows with copies of `value` until there are `size` elements.
  void grow_to(std::uint32_t size, const T& value) {
    if (size > capacity_) grow(size + size / 2 + 64);
    while (size_ < size) data_[size_++] = value;
  }
  void reserve(std::uint32_t capacity) {
    if (capacity > capacity_) grow(capacity);
  }
  void shrink() {
    if (size_ < capacity_ && size_ != 0) grow(size_);
  }

 private:
  void grow(std::uint32_t capacity) {
    void* moved = std::realloc(data_, std::size_t{capacity} * sizeof(T));
    if (moved == nullptr) throw std::bad_alloc();
    data_ = static_cast<T*>(moved);
    capacity_ = capacity;
  }

  T* data_ = nullptr;
  std::uint32_t size_ = 0;
  std::uint32_t capacity_ = 0;
};

}  // namespace premod::js
