// Writes zip archives byte by byte, right and wrong ones, so that the tests hold no binaries.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace premod::test {

inline std::uint32_t crc32(std::string_view bytes) {
  std::uint32_t crc = 0xFFFFFFFF;
  for (const char c : bytes) {
    crc ^= static_cast<unsigned char>(c);
    for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1) ^ ((crc & 1) != 0 ? 0xEDB88320U : 0U);
  }
  return ~crc;
}

inline std::string little(std::uint64_t value, int bytes) {
  std::string out;
  for (int i = 0; i < bytes; ++i)
    out += static_cast<char>(static_cast<unsigned char>(value >> (8 * i)));
  return out;
}

struct ZipEntry {
  std::string name;
  std::string data = {};  ///< as packed
  std::uint16_t method = 0;
  std::uint16_t flags = 0;
  std::uint32_t mode = 0100644;  ///< Unix; 0 for an archive made on DOS
  std::string local_name = {};   ///< empty: the same
  std::int64_t unpacked = -1;    ///< declared; -1: true
  std::int64_t crc = -1;
  std::int64_t offset = -1;  ///< of the local header in the central directory
  bool zip64 = false;
  bool no_local = false;  ///< shares the local header of `offset`
};

class ZipBuilder {
 public:
  ZipBuilder& add(ZipEntry entry) {
    if (entry.unpacked < 0) entry.unpacked = static_cast<std::int64_t>(entry.data.size());
    if (entry.crc < 0) entry.crc = crc32(entry.data);
    const std::uint64_t begin =
        entry.offset >= 0 ? static_cast<std::uint64_t>(entry.offset) : body_.size();
    if (!entry.no_local) {
      const std::string& name = entry.local_name.empty() ? entry.name : entry.local_name;
      body_ +=
          "PK\x03\x04" + common(entry) + little(name.size(), 2) + little(0, 2) + name + entry.data;
    }
    const auto unpacked = static_cast<std::uint64_t>(entry.unpacked);
    const std::string extra = entry.zip64 ? little(1, 2) + little(24, 2) + little(unpacked, 8) +
                                                little(entry.data.size(), 8) + little(begin, 8)
                                          : std::string();
    central_ += "PK\x01\x02" + little(20, 1) + little(entry.mode != 0 ? 3 : 0, 1) + common(entry) +
                little(entry.name.size(), 2) + little(extra.size(), 2) + little(0, 2) +
                little(0, 4) + little(std::uint64_t{entry.mode} << 16, 4) +
                little(entry.zip64 ? 0xFFFFFFFF : begin, 4) + entry.name + extra;
    ++count_;
    return *this;
  }

  ZipBuilder& add(std::string name, std::string data) {
    return add(ZipEntry{.name = std::move(name), .data = std::move(data)});
  }

  [[nodiscard]] std::string bytes(std::string_view comment = {}) const {
    return body_ + central_ + end(count_, central_.size(), body_.size(), comment);
  }

  /// With a zip64 end record in front of the classic one.
  [[nodiscard]] std::string bytes64(std::int64_t count = -1) const {
    const std::uint64_t n = count < 0 ? count_ : static_cast<std::uint64_t>(count);
    const std::uint64_t at = body_.size() + central_.size();
    return body_ + central_ + "PK\x06\x06" + little(44, 8) + little(45, 2) + little(45, 2) +
           little(0, 4) + little(0, 4) + little(n, 8) + little(n, 8) + little(central_.size(), 8) +
           little(body_.size(), 8) + "PK\x06\x07" + little(0, 4) + little(at, 8) + little(1, 4) +
           end(0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF, {});
  }

  [[nodiscard]] static std::string end(std::uint64_t count, std::uint64_t size,
                                       std::uint64_t offset, std::string_view comment) {
    return "PK\x05\x06" + little(0, 4) + little(count, 2) + little(count, 2) + little(size, 4) +
           little(offset, 4) + little(comment.size(), 2) + std::string(comment);
  }

 private:
  // What local and central header share: version needed to extra's length, without it.
  static std::string common(const ZipEntry& entry) {
    const auto size = [&](std::uint64_t value) {
      return little(entry.zip64 ? 0xFFFFFFFF : value, 4);
    };
    return little(entry.zip64 ? 45 : 20, 2) + little(entry.flags, 2) + little(entry.method, 2) +
           little(0x21, 4) + little(static_cast<std::uint64_t>(entry.crc), 4) +
           size(entry.data.size()) + size(static_cast<std::uint64_t>(entry.unpacked));
  }

  std::string body_;
  std::string central_;
  std::uint64_t count_ = 0;
};

}  // namespace premod::test
