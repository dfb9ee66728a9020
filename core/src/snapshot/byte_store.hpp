// Keeps the bytes of a snapshot alive at stable addresses; many small files share one block.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace premod {

class ByteStore {
 public:
  /// Room for `size` bytes; valid as long as the store.
  [[nodiscard]] char* allocate(std::size_t size) {
    if (size > left_) {
      const std::size_t block = size > block_size / 4 ? size : block_size;
      blocks_.push_back(std::make_unique_for_overwrite<char[]>(block));
      if (block != block_size) return blocks_.back().get();  // a big file has a block of its own
      next_ = blocks_.back().get();
      left_ = block;
    }
    left_ -= size;
    return std::exchange(next_, next_ + size);
  }

  [[nodiscard]] std::string_view keep(std::string bytes) {
    strings_.push_back(std::make_unique<const std::string>(std::move(bytes)));
    return *strings_.back();
  }

 private:
  static constexpr std::size_t block_size = std::size_t{256} << 10;
  std::vector<std::unique_ptr<char[]>> blocks_;
  std::vector<std::unique_ptr<const std::string>> strings_;
  char* next_ = nullptr;
  std::size_t left_ = 0;
};

}  // namespace premod
