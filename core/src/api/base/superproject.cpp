#include "api/base/superproject.hpp"

#include <filesystem>
#include <utility>
#include <vector>

#include "git/objects/place.hpp"
#include "snapshot/folders.hpp"
#include "text/wording/error.hpp"

namespace premod {
namespace {

namespace fs = std::filesystem;

constexpr Wording not_in_base{
    "error.submodule-base",
    "{path} is a submodule that the base {commit} does not have, so nothing says what is new in "
    "it. Check the repository around it: premod check {outer}, or without a base: --base none"};

bool stands_inside(const std::string& root) {
  std::error_code error;
  const std::string here = fs::current_path(error).generic_string();
  return !error && (here == root || is_below(here, root));
}

}  // namespace

Result<std::vector<git::CommitId>> bases_of(const git::Repository& repository,
                                            const Request& request) {
  const auto other = repository.resolve(request.base);
  if (!other) return other.error();
  const auto head = repository.facts().head;
  if (!head) return std::vector{*other};
  return repository.merge_bases(*head, *other);
}

Result<std::optional<Recorded>> recorded_outside(const std::string& root, const Request& request) {
  const fs::path above = fs::path(root).parent_path();
  if (above == root || stands_inside(root)) return std::optional<Recorded>{};
  const git::Environment environment(request.git_variables);
  auto outer = git::Repository::discover(above.string(), environment);
  if (!outer || !*outer) return std::optional<Recorded>{};
  const auto below = (*outer)->relative(root);
  if (!below || below->empty() || !git::staged_submodule_at(**outer, *below))
    return std::optional<Recorded>{};
  auto further = recorded_outside((*outer)->facts().work_tree, request);
  if (!further) return further.error();
  std::vector<git::CommitId> bases;
  if (*further) {
    bases = {(*further)->commit};
  } else {
    auto found = bases_of(**outer, request);
    if (!found) return found.error();
    bases = std::move(found).value();
  }
  const auto commit = git::submodule_at(**outer, bases.front(), *below);
  if (!commit)
    return error_of(ErrorKind::environment, {not_in_base,
                                             {{"path", *below},
                                              {"commit", bases.front().hex().substr(0, 12)},
                                              {"outer", (*outer)->facts().work_tree}}});
  return std::optional(Recorded{std::move(**outer), bases.front(), *commit});
}

}  // namespace premod
