// Which values of a PHP file come from the hook of a digital pipeline, and from which of its
// members.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "php/file.hpp"

namespace premod::platform {

/// Follows the hook's body through variables, properties, patterns, conditions, casts, functions of
/// the same file and their parameters. Paths are those of core/data/hook_body.tsv, "" for the body.
class HookPaths {
 public:
  explicit HookPaths(const php::File& file);

  /// The member that an expression reads; nothing if it is none of the hook, or not only one.
  [[nodiscard]] std::optional<std::string> of(php::Range expression) const;

  /// `$data['event']['id']`: a variable with the keys behind it.
  struct Access {
    std::uint32_t begin = 0;          ///< token of the variable
    std::uint32_t end = 0;            ///< behind the last key
    std::optional<std::string> base;  ///< the variable's own path, if it is known
    std::vector<std::uint32_t> keys;  ///< tokens
  };
  [[nodiscard]] std::optional<Access> access_at(std::uint32_t variable) const;
  /// Empty for a key that is computed.
  [[nodiscard]] std::string_view key_text(std::uint32_t token) const;

  /// The expression left and right of the operator at `at`.
  [[nodiscard]] php::Range left_of(std::uint32_t at) const;
  [[nodiscard]] php::Range right_of(std::uint32_t at) const;

 private:
  using Name = std::pair<std::uint32_t, std::string>;  // the function around, the variable
  struct Given {
    std::uint32_t at = 0;
    std::optional<std::string> path;
  };

  void collect();
  void at_assignment(std::uint32_t equals);
  void at_pattern(std::uint32_t open, const std::optional<std::string>& base, int depth);
  void at_foreach(std::uint32_t word);
  [[nodiscard]] std::vector<std::pair<Name, Given>> given_parameters() const;
  void at_return(const php::Call& call);
  void give(std::uint32_t variable, std::uint32_t at, std::optional<std::string> path);
  void give(const Name& name, Given given);

  [[nodiscard]] std::optional<std::string> of(php::Range expression, int depth) const;
  [[nodiscard]] std::optional<std::string> of_choice(php::Range expression, int depth,
                                                     bool& found) const;
  [[nodiscard]] std::optional<std::string> of_operand(php::Range expression, int depth) const;
  [[nodiscard]] std::optional<std::string> of_call(const php::Call& call, int depth) const;
  [[nodiscard]] std::optional<std::string> of_variable(std::uint32_t variable) const;
  [[nodiscard]] std::optional<std::string> behind(std::optional<std::string> base,
                                                  std::uint32_t& at) const;
  [[nodiscard]] Name name_of(std::uint32_t variable) const;
  [[nodiscard]] bool is_constant(php::Range expression) const;
  [[nodiscard]] const php::Call* call_at(std::uint32_t name) const;
  [[nodiscard]] std::uint32_t end_of(std::uint32_t from) const;

  const php::File& file_;
  const std::uint32_t size_;
  bool names_data_ = false;  // the file reads the event's data: `$data` is likely it
  std::map<Name, std::vector<Given>> variables_;
  std::map<std::string, std::uint32_t> functions_;  // by name; `none` if there are several
  std::map<std::uint32_t, std::optional<std::string>> returned_;
};

}  // namespace premod::platform
