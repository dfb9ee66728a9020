// The request objects of frameworks, and which parts of a request were validated.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "php/file.hpp"

namespace premod::php {

class Requests {
 public:
  explicit Requests(const File& file);

  /// A method of `$request`, which a parameter declares as `Request $request`, or of `request()`.
  /// Classes like `StoreStockRequest` check what they hold.
  [[nodiscard]] bool is_method(const Call& call) const;
  /// What the call asks the request for was validated before, in its function or one around it.
  [[nodiscard]] bool is_validated(const Call& source) const;
  /// The same of `{$request->input('q')}` in a string; an empty key: another one, or all.
  [[nodiscard]] bool is_unverified(std::uint32_t string, std::string_view variable,
                                   std::string_view key) const;

 private:
  using Name = std::pair<std::uint32_t, std::string>;  // the function, the part of the request; a
                                                       // class, the function in it

  [[nodiscard]] bool is_variable(std::uint32_t at) const;
  [[nodiscard]] bool is_request(std::uint32_t at, std::string_view variable) const;
  [[nodiscard]] bool is_validated(std::uint32_t at, std::string_view key) const;
  [[nodiscard]] bool names_request(Range argument) const;
  [[nodiscard]] bool validates(const Call& call) const;
  [[nodiscard]] bool names_request(const Call& call) const;
  void read_rules(const Call& call);

  const File& file_;
  std::set<std::pair<std::uint32_t, std::string_view>> variables_;  // by function
  /// By function: those of the file that it hands the request to, and the first call.
  std::map<std::uint32_t, std::map<std::uint32_t, std::uint32_t>> followed_;
  std::map<Name, std::uint32_t> validated_;  // from which token on; "": some part, "*": all
};

}  // namespace premod::php
