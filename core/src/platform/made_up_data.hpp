// Made-up records that a script brings along: literals given to a name such as MOCK_LEADS.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "flow/script.hpp"

namespace premod::platform {

struct MadeUpData {
  Span span;  ///< of the name
  std::string name;
};
/// Objects, lists, strings and numbers under a name for test data; switches and functions are none.
[[nodiscard]] std::vector<MadeUpData> made_up_data(const js::File& script);

/// `account.id === 12345678`: code that runs in one account; `name` is the comparison.
[[nodiscard]] std::vector<MadeUpData> account_branches(const js::File& script);

/// `DEBUG = true`, `debugMode: true`: a switch of development that was left on.
[[nodiscard]] std::vector<MadeUpData> debug_switches(const js::File& script);

/// `window.acmeDebug = {log: []}`: a global that is there for debugging; one that is off is none.
[[nodiscard]] std::vector<MadeUpData> debug_globals(const js::File& script);

/// `$('#phone').mask('+7 (999) 999-99-99')`, `phoneMask = {ru: '...'}`: nines stand for any digit.
class InputMasks {
 public:
  explicit InputMasks(const js::File& script) : script_(&script) {}
  /// A string's node. The names that are used for masks are looked for once, when first asked.
  [[nodiscard]] bool has(js::NodeId text) const;

 private:
  [[nodiscard]] bool is_used_as_mask(const std::string& name) const;

  const js::File* script_;
  mutable std::optional<std::set<std::string, std::less<>>> names_;
};

}  // namespace premod::platform
