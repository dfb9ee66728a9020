// Follows what a request brings through one body of PHP; for taint.cpp.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "php/file.hpp"
#include "php/taint/requests.hpp"
#include "php/taint/taint.hpp"
#include "php/values/values.hpp"

namespace premod::php {

inline constexpr std::size_t max_params = 60;  // bits of a mask
inline constexpr std::uint32_t max_path = 64;  // tokens of `$a['b']->c`
inline constexpr int max_taint_depth = 256;    // of calls and `match` in each other

/// Bit 0: from the request; bit n: from the function's parameter n - 1.
struct Taint {
  std::uint64_t mask = 0;
  std::uint32_t token = none;  // in the file: what carries it here
  std::string_view input;      // what it was when it came in
  bool typed = false;          // only its type was checked
};

/// Where it must not arrive unchecked.
struct Sink {
  std::string name;
  bool of_any_type = false;  // a check of the type is none: any text is a path, any a query
};

struct Summary {
  std::uint64_t returned = 0;                // of the parameters, and bit 0
  std::map<std::size_t, Sink> sinks;         // by parameter
  std::vector<std::string_view> parameters;  // their names, without $
  int definitions = 0;
};
using Summaries = std::unordered_map<std::string, Summary>;

/// A file, and what is worked out once for all of its bodies.
struct IndexedFile {
  const File* file = nullptr;
  Requests requests;
  Values values;
  std::set<std::string, std::less<>> classes;  // in lower case
  std::map<std::string, Taint, std::less<>> properties;
};

/// What php_functions.tsv says of a function: which part it plays, by which arguments.
struct Role {
  std::string_view role, arguments, typed;
};
[[nodiscard]] const Role* role_of(const File& file, const Call& call);
/// `index` is among the arguments that count.
[[nodiscard]] bool counts(std::string_view arguments, std::size_t index);
[[nodiscard]] bool is_comparison(std::string_view text);
[[nodiscard]] bool is_assignment(std::string_view text);

/// One function's body, or a file's outer level.
class TaintWalker {
 public:
  TaintWalker(IndexedFile& indexed, Summaries& summaries, std::size_t& steps)
      : file_(*indexed.file),
        requests_(indexed.requests),
        values_(indexed.values),
        classes_(indexed.classes),
        summaries_(summaries),
        properties_(indexed.properties),
        steps_(steps) {}

  void walk(Range range, const Function* function, Summary* summary, UnverifiedUses* out);

 private:
  struct Pending {
    std::uint32_t end;
    std::string name;
    Taint taint;
    bool adds;  // .= and elements of arrays keep what was there
  };
  std::string_view text(std::uint32_t i) const { return file_.text(i); }
  bool is_variable(std::uint32_t i) const;
  bool is_name(std::uint32_t i) const;
  std::uint32_t partner(std::uint32_t i) const;
  void add_parameters(const Function& function);
  std::uint32_t skips_to(std::uint32_t i, const Function* function) const;
  void settle(std::uint32_t i);
  void assign(const std::string& name, const Taint& taint, bool adds);
  std::uint32_t access_end(std::uint32_t i) const;
  std::string path(std::uint32_t begin, std::uint32_t end) const;
  std::string root(std::uint32_t i) const;
  std::uint32_t expression_end(std::uint32_t from, std::uint32_t limit);
  static bool is_request(std::string_view variable);
  bool is_request(std::uint32_t i, std::uint32_t end) const;
  bool is_operand_of_condition(std::uint32_t begin, std::uint32_t end) const;
  Taint taint_of_variable(std::uint32_t i, std::uint32_t end) const;
  Taint taint_of_name(const std::string& name) const;
  Taint taint_of_string(std::uint32_t i) const;
  bool gives_request(std::uint32_t string, std::string_view variable, const std::string& method,
                     std::string_view arguments) const;
  static bool is_source_method(std::string_view name);
  bool is_cast(std::uint32_t open) const;
  bool is_subscript(std::uint32_t i) const;
  std::uint32_t behind_operand(std::uint32_t i) const;
  const Call* call_at(std::uint32_t i) const { return file_.call_at(i); }
  bool brings_request(const Call& call) const;
  bool is_match(std::uint32_t i) const;
  bool is_constant_list(Range range) const;
  Taint taint_of_match(std::uint32_t i, std::uint32_t& end);
  bool filters_nothing(const Call& call, std::size_t first) const;
  bool is_made_here(std::uint32_t variable) const;
  void at_named_method(std::uint32_t open);
  void at_named_variable(std::uint32_t i, std::uint32_t end);
  const Summary* summary_of(const Call& call) const;
  bool reads_body(const Call& call) const;
  Taint taint_of_call(const Call& call, std::uint32_t& end);
  Taint taint_of_named(std::uint32_t i, std::uint32_t& end);
  static void add(Taint& all, const Taint& one);
  Taint taint_of(Range range);
  Taint taint_at_depth(Range range);
  bool is_cleaned_behind(std::uint32_t i, std::uint32_t end) const;
  void at_pipe(std::uint32_t i);
  void at(std::uint32_t i, std::uint32_t limit);
  void at_assignment(std::uint32_t i, std::uint32_t limit);
  std::string target_before(std::uint32_t i) const;
  void pending(std::uint32_t end, std::string name, const Taint& taint, bool adds);
  void destructure(Range range, std::uint32_t end, const Taint& taint);
  void at_foreach(std::uint32_t i);
  void at_variable(std::uint32_t i);
  void compare(std::uint32_t i);
  bool asks_presence(std::uint32_t operand) const;
  void report_call(std::uint32_t i, std::uint32_t end);
  void at_call(const Call& call);
  void at_condition(std::uint32_t i);
  Range branch_at(std::uint32_t i) const;
  bool only_says(Range branch) const;
  bool finds_a_part(const Call& call) const;
  bool check_by(const Call& call, const Role* role);
  void check_keys(std::uint32_t i);
  bool is_constant(Range one) const;
  bool has_constant_keys(Range list) const;
  bool is_written_out(Range array) const;
  bool is_account_address(Range range, const Sink& sink) const;
  bool at_argument(Range argument, const Sink& sink);
  void tell(const Taint& taint, const Sink& sink);

  const File& file_;
  const Requests& requests_;
  const Values& values_;
  const std::set<std::string, std::less<>>& classes_;
  Summaries& summaries_;
  std::map<std::string, Taint, std::less<>>& properties_;
  std::size_t& steps_;
  int depth_ = 0;  // of what is asked for the value of an expression
  Summary* summary_ = nullptr;
  UnverifiedUses* out_ = nullptr;
  std::map<std::string, Taint, std::less<>> variables_;
  std::set<std::string, std::less<>> checked_;
  std::set<std::string, std::less<>> typed_;  // of which only the type was checked
  std::set<std::uint32_t> partial_;           // calls that look at a part of a text
  Range unheeded_;                            // a condition that stops nothing
  std::vector<Pending> pending_;
};

}  // namespace premod::php
