// Objects that make requests: clients of Guzzle and Symfony, SoapClient.
#pragma once

#include <set>

#include "php/file.hpp"
#include "php/timeouts/timeout_words.hpp"

namespace premod::php {

class Clients {
 public:
  explicit Clients(const File& file);

  /// The call makes a client that has no timeout and whose requests have none, or it is the one
  /// request of a client that has none where others have.
  [[nodiscard]] bool lacks_timeout(const Call& call) const { return untimed_.contains(call.at); }

 private:
  [[nodiscard]] bool is_guzzle(const Call& call) const;
  [[nodiscard]] bool is_symfony(const Call& call) const;
  void read_requests(const Call& made);

  const File& file_;
  std::set<std::uint32_t> untimed_;  // calls by their tokens
};

}  // namespace premod::php
