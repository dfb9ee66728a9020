// What a Repository holds behind its face; for the files of this folder.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "git/environment.hpp"
#include "git/history.hpp"
#include "git/index_file.hpp"
#include "git/library.hpp"
#include "git/objects/entries.hpp"
#include "git/objects/objects.hpp"
#include "git/repository.hpp"

namespace premod::git {

struct Repository::State {
  RepositoryHandle repository;
  OdbHandle odb;
  Objects objects;
  History history;
  Facts facts;
  Environment environment;
  mutable std::optional<Result<std::vector<IndexEntry>>> index;  ///< by index_of()
};

/// The entry of a tree at a path with `/`; its `name` is empty. Nothing: not there, or damaged, and
/// then `complete` becomes false.
[[nodiscard]] std::optional<TreeEntry> find_entry(const Objects& objects, const Oid& tree,
                                                  std::string_view path, bool* complete = nullptr);

}  // namespace premod::git
