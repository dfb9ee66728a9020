// What the scripts of a widget do, taken as one program: for every expression the values it may
// have, and for every function who calls it. A field-based flow graph with small sets of abstract
// values, built once and then only read; every rule asks it.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "flow/value.hpp"
#include "js/scopes/scopes.hpp"
#include "js/tree.hpp"

namespace premod::js {

using ScriptId = std::uint32_t;  ///< place of a script among those of its program

/// A node of one of the program's scripts.
struct At {
  ScriptId script = 0;
  NodeId node = 0;
  friend bool operator==(const At&, const At&) = default;
};

/// When a function that is handed over is run by whom it is handed to.
enum class Runs : std::uint8_t {
  now,      ///< called, or run at once
  each,     ///< once for every element of something
  success,  ///< when what was asked for is there
  failure,  ///< when it failed
  settled,  ///< in both cases
  timer,
  event,
  later,  ///< kept by somebody; when it runs is not known
};

struct Caller {
  At call;
  Runs runs{};
  /// One of many that the text would allow, such as `table[name]()`.
  bool guess = false;
};

/// How many evaluations a node may cost on average before the analysis gives up. What was not
/// finished then is unknown, and `Program::exhausted` says so.
inline constexpr std::uint32_t max_evaluations_per_node = 24;
/// Arguments of a call that are followed.
inline constexpr std::size_t max_arguments = 64;
/// Prototypes, merged objects and the like followed for one property.
inline constexpr int max_parents = 8;

class Program {
 public:
  struct Script {
    const Tree* tree = nullptr;
    const Scopes* scopes = nullptr;
    std::string_view path;   ///< of the file, repository-relative
    bool handler = false;    ///< the body of an event attribute
    bool whole_file = true;  ///< not a part of a page
    bool data = false;       ///< JSON, which `json!` gives to a module
  };

  /// The trees and scopes must outlive the program. Scripts with syntax errors have no nodes.
  explicit Program(std::vector<Script> scripts);
  Program(const Program&) = delete;
  Program& operator=(const Program&) = delete;
  ~Program();

  [[nodiscard]] const ValueStore& store() const;
  [[nodiscard]] const Script& script(ScriptId id) const;
  [[nodiscard]] std::size_t size() const;  ///< of scripts
  /// Some values were not worked out, because the program is too entangled.
  [[nodiscard]] bool exhausted() const;

  /// The values of an expression, a binding_identifier or a pattern (what is taken apart).
  [[nodiscard]] SetId values_at(At expression) const;
  [[nodiscard]] std::span<const ValueId> values(At expression) const {
    return store().values(values_at(expression));
  }
  /// The values of a property of any of the objects; unknown_value among them if some object may
  /// have it from elsewhere.
  [[nodiscard]] std::vector<ValueId> property(std::span<const ValueId> objects,
                                              std::string_view key) const;
  /// The names of the properties an object is given by name.
  [[nodiscard]] std::vector<std::string_view> keys(ValueId object) const;
  /// Elements or properties of unknown name.
  [[nodiscard]] std::vector<ValueId> elements(std::span<const ValueId> objects) const;

  /// The first path among the values, one below `this` last; 0 if there is none.
  [[nodiscard]] PathId path_at(At expression) const;
  /// All known string patterns among the values; `others` tells of values that are no strings.
  [[nodiscard]] std::vector<std::string> patterns(std::span<const ValueId> values,
                                                  bool* others = nullptr) const;
  /// What all of the values are as a condition; none if they differ or are not known.
  [[nodiscard]] std::optional<bool> truth(std::span<const ValueId> values) const;
  /// The only function among the values; none if there are several or others.
  [[nodiscard]] std::optional<At> function_at(At expression) const;
  /// The object literal or array the expression surely is.
  [[nodiscard]] std::optional<At> literal_at(At expression) const;

  [[nodiscard]] std::span<const Caller> callers(At function) const;
  /// The functions a call runs at once.
  [[nodiscard]] std::vector<At> callees(At call) const;
  /// All paths among the values.
  [[nodiscard]] std::vector<PathId> paths(std::span<const ValueId> values) const;

  /// A call that reaches what the page gives through `call`, `apply`, Reflect.apply, a bound
  /// function or a tagged template.
  struct ThroughCall {
    PathId path = 0;
    std::vector<NodeId> arguments;  ///< those that stand in the same script, in their order
    NodeId receiver = 0;            ///< what becomes `this`; 0 if that is not seen
    bool makes = false;             ///< as `new` does
  };
  /// Null for a plain call.
  [[nodiscard]] const ThroughCall* through(At call) const;
  /// The path of a member as a place, whatever is kept there; 0 if its object has none.
  [[nodiscard]] PathId place_at(At member) const;

  struct State;

 private:
  std::unique_ptr<State> state_;
};

}  // namespace premod::js
