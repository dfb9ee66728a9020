// Functions and classes of PHP that read an address as if it were a file.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "php/file.hpp"
#include "php/timeouts/timeout_words.hpp"
#include "php/values/values.hpp"

namespace premod::php {

class Streams {
 public:
  /// `default_is_set`: the file sets how long any of them may take.
  Streams(const File& file, bool default_is_set);

  /// The call reads from an http address, and nothing says for how long.
  [[nodiscard]] bool lack_timeout(const Call& call) const;
  /// What the questions have cost.
  [[nodiscard]] std::size_t steps() const { return steps_; }

 private:
  struct Opened {
    Range address, context;
  };
  [[nodiscard]] Opened opened_by(const Call& call) const;
  [[nodiscard]] bool is_of(const Call& call, std::string_view type) const;
  [[nodiscard]] bool is_http(Range expression, int hops = 0) const;
  [[nodiscard]] bool is_given_http(std::uint32_t parameter, int hops) const;
  [[nodiscard]] bool context_lacks_timeout(const Call& call, Range context, bool http) const;
  [[nodiscard]] bool names_http(std::uint32_t function, Range options) const;

  const File& file_;
  bool default_is_set_;
  std::set<std::uint32_t> words_;  // that set a timeout
  WordPlaces others_;              // those of no context
  Values values_;
  std::map<std::string, std::vector<const Call*>> calls_;  // by the last part of the name
  mutable std::size_t steps_ = 0;
};

}  // namespace premod::php
