// The form in which git writes objects into a work tree, where it is not that of the objects.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "api/target.hpp"
#include "git/repository.hpp"

namespace premod {

/// `worktree` is `object` as a checkout writes it: with CR LF for LF (core.autocrlf, `text
/// eol=crlf`), or in another encoding (`working-tree-encoding`: UTF-16, UTF-32, or one of single
/// bytes).
[[nodiscard]] bool is_checkout_of(std::string_view object, std::string_view worktree);

/// `object` with its `$Id$` written out as in `worktree` (attribute `ident`).
[[nodiscard]] std::string with_ident_of(std::string_view object, std::string_view worktree);

/// The base's files in the form of the checkout, `$Id$` everywhere, line ends and encodings in
/// files whose object is the base's: those have nothing new. `below`: the target's folder.
[[nodiscard]] std::shared_ptr<const Snapshot> as_checked_out(std::shared_ptr<const Snapshot> then,
                                                             const git::Repository& repository,
                                                             const git::CommitId& commit,
                                                             const Target& target);

}  // namespace premod
