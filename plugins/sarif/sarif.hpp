// SARIF 2.1.0 for dashboards (`alerts`) and as evidence (`full`), made for what GitHub, GitLab,
// DefectDojo, SonarQube and Azure DevOps really read.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "premod/premod.hpp"
#include "premod/site.hpp"

namespace premod::sarif {

/// `alerts`: what a dashboard should show: no waived findings, nothing but failures. `full`: also
/// the outcome of every rule, waived and fixed findings, and the whole catalogue of requirements.
enum class Profile { alerts, full };

/// What GitHub refuses beyond; lower numbers only in tests.
struct Limits {
  std::size_t runs = 20;
  std::size_t results = 25000;  ///< of one run
  /// Of everything that does not compress well, so that the file is below 10 MB as gzip.
  std::size_t bytes = 9000000;
};

/// What became of a rule that found nothing, a sentence with the reason if there is one.
[[nodiscard]] std::string outcome_text(const Outcome& outcome, Language language);

/// `end_time` of the run, RFC 3339 in UTC; empty: not said. DefectDojo dates findings by it.
/// `site`: where the rules' pages stand.
[[nodiscard]] std::string write(const Report& report, Profile profile, const Limits& limits = {},
                                std::string_view end_time = {}, std::string_view site = docs_url());

}  // namespace premod::sarif
