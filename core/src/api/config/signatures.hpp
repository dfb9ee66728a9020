// Whether the people who signed the answers in premod.json are those who wrote them.
#pragma once

#include <optional>

#include "api/history.hpp"

namespace premod {

/// A notice for every answer that counted in this run and whose line was written by somebody else
/// than its `by`: only people can say whether that was agreed. `policy` is the premod.json in
/// force; `at` the commit it comes from, unset for the work tree.
void add_author_mismatch_notices(const git::Repository& repository, const Config& policy,
                                 const std::optional<git::CommitId>& at, const Request& request,
                                 Report& report);

}  // namespace premod
