// What a commit says about itself, in UTF-8 and with the names the mailmap wants.
#pragma once

#include <string_view>

#include "git/blame/mailmap.hpp"
#include "git/state.hpp"
#include "premod/report.hpp"

namespace premod::git {

class IdentityReader {
 public:
  explicit IdentityReader(const Repository::State& state);
  /// The author and the first line of the message; only `commit` is set if it cannot be read.
  [[nodiscard]] Origin describe(const Oid& commit) const;

 private:
  const Repository::State& state_;
  Mailmap mailmap_;
};

/// `text` as UTF-8; an encoding that the system does not know leaves the bytes, made valid.
[[nodiscard]] std::string to_utf8(std::string_view text, std::string_view encoding);

}  // namespace premod::git
