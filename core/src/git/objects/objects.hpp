// Objects straight from the object database: what blame and trees read tens of thousands of.
#pragma once

#include <git2.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "git/objects/oid.hpp"

struct git_odb_backend;

namespace premod::git {

/// Bytes that libgit2 allocated.
class Bytes {
 public:
  Bytes(git_odb_backend* backend, void* data, std::size_t size)
      : backend_(backend), data_(data), size_(size) {}
  Bytes(const Bytes&) = delete;
  Bytes& operator=(const Bytes&) = delete;
  ~Bytes();
  [[nodiscard]] std::string_view view() const { return {static_cast<const char*>(data_), size_}; }

 private:
  git_odb_backend* backend_;
  void* data_;
  std::size_t size_;
};
using SharedBytes = std::shared_ptr<const Bytes>;

enum class Kind : std::uint8_t { commit, tree, blob };

/// Reads through the database's backends. git_odb_read would hash every object again (half of the
/// time of a blame) unless a process-wide option is switched off, which is not ours to switch; git
/// itself does not hash on reading either.
class Objects {
 public:
  using Replacements = std::unordered_map<Oid, Oid, OidHash>;

  Objects() = default;
  /// `replacements`: what git replace put in the place of an object; reading follows it.
  explicit Objects(git_odb* odb, Replacements replacements = {});

  /// Null: missing, damaged, of another kind, or larger than limits::max_entry_bytes.
  [[nodiscard]] SharedBytes read(const Oid& oid, Kind kind) const;
  /// Bytes of the object by its header; nothing if it is missing or damaged.
  [[nodiscard]] std::optional<std::uint64_t> size(const Oid& oid) const;
  [[nodiscard]] bool has(const Oid& oid) const { return size(oid).has_value(); }

 private:
  [[nodiscard]] SharedBytes try_read(const git_oid& oid, git_object_t type) const;

  [[nodiscard]] Oid replaced(const Oid& oid) const;

  git_odb* odb_ = nullptr;
  Replacements replacements_;
  std::vector<git_odb_backend*> backends_;
};

}  // namespace premod::git
