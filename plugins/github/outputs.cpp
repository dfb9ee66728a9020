#include <algorithm>

#include "github/github.hpp"

namespace premod::github {

Result<std::string> outputs(const Report& report, std::string_view delimiter) {
  constexpr std::size_t least_digits = 32;  // 128 bits
  if (delimiter.size() < least_digits ||
      delimiter.find_first_not_of("0123456789abcdef") != std::string_view::npos)
    return Error{ErrorKind::usage,
                 "The delimiter of GITHUB_OUTPUT must be at least 32 random hexadecimal digits."};
  const Counts counts = counts_of(report);
  std::string out;
  const auto put = [&](std::string_view name, std::string_view value) {
    out += std::string(name) + "<<" + std::string(delimiter) + "\n" + std::string(value) + "\n" +
           std::string(delimiter) + "\n";
  };
  put("verdict", name_of(report.decision.verdict));
  put("errors", std::to_string(counts.errors));
  put("warnings", std::to_string(counts.warnings));
  put("notes", std::to_string(counts.notes));
  put("old", std::to_string(counts.old));
  put("waived", std::to_string(counts.waived));
  put("fixed", std::to_string(counts.fixed));
  put("unanswered", std::to_string(counts.unanswered));
  return out;
}

}  // namespace premod::github
