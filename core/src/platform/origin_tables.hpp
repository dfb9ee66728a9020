// What the scripts of a program give to fields, return and hand over, by name and function: found
// once a program, asked by Origins.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "flow/script.hpp"
#include "js/function_around.hpp"

namespace premod::page {

using js::function_around;

/// Of one field name in a program that count where it is not known whose field it is.
inline constexpr std::size_t max_writes_of_name = 64;

/// A function that some call is given: `list.forEach(f)`, `$(x).on('click', f)`.
struct Handed {
  js::At call;
  unsigned argument = 0;
};

/// A field gets a value somewhere.
struct FieldWrite {
  enum class Form : std::uint8_t {
    assigned,  ///< `owner.x = value`
    literal,   ///< `{x: value}`, `owner` is the literal
    instance,  ///< of a class body, `owner` is the class
    fixed      ///< the same, static
  };
  Form form{};
  bool getter = false;  ///< `value` is the function that gives it
  js::At owner;
  js::At value;
};

class OriginTables {
 public:
  explicit OriginTables(const js::File& script);

  /// Null: the script is not known but as a part of the program.
  [[nodiscard]] const js::File* script(js::ScriptId id) const {
    return id < scripts_.size() ? scripts_[id] : nullptr;
  }
  /// The first max_writes_of_name.
  [[nodiscard]] std::span<const FieldWrite> writes(std::string_view name) const;
  /// Those to the object, or to one that is made at the same place, in their order; `most` at most.
  [[nodiscard]] std::vector<const FieldWrite*> writes_to(const js::Program& program, js::At object,
                                                         std::string_view name,
                                                         std::size_t most) const;
  [[nodiscard]] const std::vector<js::At>& returns(js::At function) const;
  [[nodiscard]] const std::vector<Handed>& handed(js::At function) const;
  /// Members of `this` of that name in one script, the first max_writes_of_name.
  [[nodiscard]] const std::vector<js::At>& uses(js::ScriptId script, std::string_view name) const;

 private:
  void collect(const js::File& script);
  void collect_write(const js::Index& index, js::At at);
  void collect_handed(const js::Index& index, js::ScriptId id);
  /// Of one name, which fields of many objects have: by whose it is, for each FieldWrite::Form.
  struct Writes {
    std::vector<FieldWrite> all;
    std::array<std::unordered_map<std::uint64_t, std::vector<std::size_t>>, 4> owned;
  };
  void add_write(const js::Program& program, const std::string& name, const FieldWrite& write);

  struct NameHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view name) const {
      return std::hash<std::string_view>{}(name);
    }
  };
  template <class Value>
  using ByName = std::unordered_map<std::string, Value, NameHash, std::equal_to<>>;

  std::span<const js::File* const> scripts_;
  ByName<Writes> writes_;
  std::unordered_map<std::uint64_t, std::vector<js::At>> returns_;
  std::unordered_map<std::uint64_t, std::vector<Handed>> handed_;
  std::vector<ByName<std::vector<js::At>>> uses_;  // by script
};

/// Of the program that the script is a part of.
[[nodiscard]] const OriginTables& origin_tables(const js::File& script);

}  // namespace premod::page
