// The baseline of an old project: findings that were there when premod came and do not block. It
// only ever shrinks; new findings block as everywhere.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "premod/report.hpp"
#include "premod/result.hpp"

namespace premod {

inline constexpr std::string_view baseline_name = "premod-baseline.txt";

struct Baseline {
  struct Entry {
    std::string rule;
    std::string path;
  };
  std::map<std::string, Entry> entries;  ///< by fingerprint
  std::string until;                     ///< YYYY-MM-DD, the last day it holds; empty: no end
  std::string file;                      ///< as shown to people
};

/// `text`, given as the day a baseline ends, is none; `where` it stands.
[[nodiscard]] Error no_date(const std::string& where, std::string_view text);

/// Error (kind config): a line that is no entry, or an end that is no date, with its number.
/// `shown` stands in messages.
[[nodiscard]] Result<Baseline> parse_baseline(std::string_view text, const std::string& shown);

/// One finding a line, sorted: two branches that shrink it merge without a conflict.
[[nodiscard]] std::string write_baseline(const Baseline& baseline);

/// Every finding of the report that nothing else waives.
[[nodiscard]] Baseline baseline_of(const Report& report, std::string_view until);

/// `baseline` without what the report does not have any more.
[[nodiscard]] Baseline pruned(const Baseline& baseline, const Report& report);

/// Whether the repository has a file, by the path that reports show.
using IsThere = std::function<bool(const std::string& path)>;

/// Marks what the baseline covers as waived; says where it has ended or could be shorter. A line
/// whose file `is_there` still has covers nothing of another file: twins of two widgets may share a
/// fingerprint. Without it lines are taken by their fingerprints alone.
void apply_baseline(Report& report, const Baseline& baseline, std::string_view today,
                    const IsThere& is_there = {});

}  // namespace premod
