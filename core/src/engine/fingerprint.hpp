// The one fingerprint of a finding, used by SARIF, GitLab, baseline, waivers and `explain`.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

#include "rule/hits.hpp"

namespace premod {

/// What makes a finding the same finding: rule, path below the widget's root, the sentence it uses,
/// its head (engine/finding_head.hpp; empty if it is about a whole file) and its values but counts.
/// Not the line, not the formatting, not what stands around it, not the folder the widget lies in.
[[nodiscard]] std::string identity_of(std::string_view rule, std::string_view path, const Hit& hit,
                                      std::string_view head = {});

/// Numbers identical twins in the order they are asked for, and hashes. One object per report.
class Fingerprints {
 public:
  /// 32 lower-case hex digits, unique among all answers of this object.
  [[nodiscard]] std::string next(const std::string& identity);
  /// The same for what another object answered: `fingerprint` itself if it is the first of its
  /// kind.
  [[nodiscard]] std::string unique(const std::string& fingerprint);

 private:
  std::unordered_map<std::string, std::uint32_t> seen_;  // by hash of the identity
};

/// What the `number`th identical twin (from 1) of a finding with the fingerprint `first` has.
[[nodiscard]] std::string twin_fingerprint(const std::string& first, std::uint32_t number);

}  // namespace premod
