// The one fingerprint of a finding, used by SARIF, GitLab, baseline, waivers and `explain`.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "rule/hits.hpp"
#include "text/lines.hpp"

namespace premod {

/// What makes a finding the same finding: rule, path below the widget's root, the sentence it uses,
/// the matched text and its line with white space collapsed. Not the line number, not the indent,
/// not the line ends, not the folder the widget lies in.
/// `lines` null: the hit has no text behind it.
[[nodiscard]] std::string identity_of(std::string_view rule, std::string_view path, const Hit& hit,
                                      const text::Lines* lines);

/// Numbers identical twins in the order they are asked for, and hashes. One object per report.
class Fingerprints {
 public:
  /// 32 lower-case hex digits, unique among all answers of this object.
  [[nodiscard]] std::string next(const std::string& identity);

 private:
  std::map<std::string, std::uint32_t> seen_;  // by hash of the identity
};

}  // namespace premod
