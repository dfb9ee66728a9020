// The requirement documents, sentence by sentence, against the rules that exist.
#pragma once

#include <vector>

#include "premod/report.hpp"

namespace premod {

/// Every clause of core/data/clauses.tsv, in document order.
[[nodiscard]] std::vector<ClauseInfo> all_clauses(Language language, Profile profile);

/// Every clause with what became of it in this run.
[[nodiscard]] std::vector<ClauseResult> clause_results(const Report& report);

}  // namespace premod
