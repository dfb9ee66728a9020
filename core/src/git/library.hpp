// libgit2's handles as values that free themselves, and its start; for the files of this folder.
#pragma once

#include <git2.h>
#if __has_include( \
    <git2/sys/errors.h>)  // libgit2 1.8 moved git_error_clear and git_error_set_str there
#include <git2/sys/errors.h>
#endif

#include <cstring>
#include <memory>
#include <string>

#include "git/objects/oid.hpp"

namespace premod::git {

/// Starts libgit2 once. It is never shut down: that would pull it away from under repositories
/// which outlive static destruction, and it holds nothing that the end of the process does not
/// free.
void start_library();

/// What libgit2 said last, for the tail of a message; never empty.
[[nodiscard]] std::string last_error();

/// Whether the files of the repository around a folder that libgit2 reads are plain: reading a pipe
/// would wait for ever, and 1.9 reads some when it opens. If not, last_error() names the file.
[[nodiscard]] bool has_plain_files(const std::string& start);

template <auto release>
struct Release {
  template <class T>
  void operator()(T* handle) const {
    release(handle);
  }
};
template <class T, auto release>
using Handle = std::unique_ptr<T, Release<release>>;

using RepositoryHandle = Handle<git_repository, git_repository_free>;
using OdbHandle = Handle<git_odb, git_odb_free>;
using ObjectHandle = Handle<git_object, git_object_free>;
using ReferenceHandle = Handle<git_reference, git_reference_free>;
using RemoteHandle = Handle<git_remote, git_remote_free>;
using IndexHandle = Handle<git_index, git_index_free>;
using ConfigHandle = Handle<git_config, git_config_free>;
using DiffHandle = Handle<git_diff, git_diff_free>;
using FilterListHandle = Handle<git_filter_list, git_filter_list_free>;

[[nodiscard]] inline Oid from_git(const git_oid& oid) {
  Oid out;
  std::memcpy(out.bytes.data(), oid.id, out.bytes.size());
  return out;
}
[[nodiscard]] inline git_oid to_git(const Oid& oid) {
  git_oid out{};
  std::memcpy(out.id, oid.bytes.data(), oid.bytes.size());
  return out;
}

}  // namespace premod::git
