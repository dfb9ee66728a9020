#include "git/objects/objects.hpp"

#include <git2/sys/odb_backend.h>

#include <utility>

#include "git/library.hpp"
#include "snapshot/limits.hpp"

namespace premod::git {
namespace {

git_object_t type_of(Kind kind) {
  switch (kind) {
    case Kind::commit:
      return GIT_OBJECT_COMMIT;
    case Kind::tree:
      return GIT_OBJECT_TREE;
    case Kind::blob:
      return GIT_OBJECT_BLOB;
  }
  return GIT_OBJECT_INVALID;
}

}  // namespace

Bytes::~Bytes() { git_odb_backend_data_free(backend_, data_); }

Objects::Objects(git_odb* odb, Replacements replacements)
    : odb_(odb), replacements_(std::move(replacements)) {
  for (std::size_t i = 0; i < git_odb_num_backends(odb); ++i) {
    git_odb_backend* backend = nullptr;
    if (git_odb_get_backend(&backend, odb, i) == 0 && backend->read) backends_.push_back(backend);
  }
}

SharedBytes Objects::try_read(const git_oid& oid, git_object_t type) const {
  for (git_odb_backend* backend : backends_) {
    if (type == GIT_OBJECT_BLOB && backend->read_header) {
      std::size_t size = 0;
      git_object_t found = GIT_OBJECT_INVALID;
      if (backend->read_header(&size, &found, backend, &oid) != 0) continue;
      if (found != type || size > limits::max_entry_bytes) return nullptr;
    }
    void* data = nullptr;
    std::size_t size = 0;
    git_object_t found = GIT_OBJECT_INVALID;
    if (backend->read(&data, &size, &found, backend, &oid) != 0) continue;
    auto bytes = std::make_shared<const Bytes>(backend, data, size);
    return found == type ? bytes : nullptr;
  }
  return nullptr;
}

Oid Objects::replaced(const Oid& oid) const {
  constexpr int deepest = 5;  // git gives up there, too
  Oid out = oid;
  for (int step = 0; step < deepest; ++step) {
    const auto at = replacements_.find(out);
    if (at == replacements_.end()) break;
    out = at->second;
  }
  return out;
}

SharedBytes Objects::read(const Oid& oid, Kind kind) const {
  const git_oid name = to_git(replaced(oid));
  if (SharedBytes bytes = try_read(name, type_of(kind))) return bytes;
  // A gc beside us may have moved the object into a pack that was not there a moment ago.
  git_odb_refresh(odb_);
  return try_read(name, type_of(kind));
}

std::optional<std::uint64_t> Objects::size(const Oid& oid) const {
  const git_oid name = to_git(replaced(oid));
  std::size_t size = 0;
  git_object_t type = GIT_OBJECT_INVALID;
  if (git_odb_read_header(&size, &type, odb_, &name) != 0) return std::nullopt;
  return size;
}

}  // namespace premod::git
