// GitHub Actions: annotations on standard output, the step's summary, the step's outputs. Nothing
// that the checked files say can become a command of the runner.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

#include "premod/premod.hpp"
#include "premod/site.hpp"

namespace premod::github {

/// What the runner shows of one step; the rest is dropped without a word, so we say it.
struct Budget {
  std::size_t per_level = 10;
};

/// Properties of a workflow command; those with an empty value are left out.
using Properties = std::initializer_list<std::pair<std::string_view, std::string>>;

/// `::level key=value,...::message` with everything escaped; no line end.
[[nodiscard]] std::string command(std::string_view level, Properties properties,
                                  std::string_view message);

/// New findings that are not waived, the gravest first, each rule once before any rule twice.
[[nodiscard]] std::string annotations(const Report& report, const Budget& budget = {});

/// The summaries of a step may have 1 MiB together.
inline constexpr std::size_t max_summary = std::size_t{900} * 1024;

/// Markdown for GITHUB_STEP_SUMMARY (append it), below `max_bytes`. `site`: where the rules' pages
/// stand.
[[nodiscard]] std::string summary(const Report& report, std::size_t max_bytes = max_summary,
                                  std::string_view site = docs_url());

/// Lines for GITHUB_OUTPUT (append them): verdict and counts. `delimiter` must be random, at least
/// 32 hexadecimal digits; anything else gives an error.
[[nodiscard]] Result<std::string> outputs(const Report& report, std::string_view delimiter);

}  // namespace premod::github
