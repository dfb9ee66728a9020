// The shape of a widget's script: AMD modules with their dependencies, and the callbacks object the
// platform calls into, in all the ways real widgets write it.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "flow/script.hpp"

namespace premod::platform {

struct Dependency {
  js::NodeId node = 0;
  Span span;
  std::string name;  ///< with `hole` where it is computed: "./app.js?cache=\0"
  bool complete = true;
};

enum class Loading : std::uint8_t {
  define,
  require,
  commonjs,
  config_path,
  import_declaration,
  import_call
};

struct Module {
  Loading loading{};
  Span span;
  std::string id;  ///< of a named define
  std::vector<Dependency> dependencies;
  js::NodeId factory = 0;  ///< the function; 0 if there is none or it is not known
};
[[nodiscard]] std::vector<Module> modules(const js::File& script);

/// Calls of `define` that are statements of their own and give no name, in the order of the text:
/// the loader takes one a file.
[[nodiscard]] std::vector<js::NodeId> unnamed_modules(const js::File& script);

/// Nothing in the script asks the loader or another script for anything, or offers them anything.
[[nodiscard]] bool speaks_to_nobody(const js::File& script);
/// A module's function surely gives nothing back that the platform could call, if the scripts name
/// no callbacks: nothing, or a constructor of objects that have no members but named ones.
[[nodiscard]] bool gives_nothing(const js::File& script, js::NodeId factory);

/// The callbacks a widget hands to the platform.
struct Callbacks {
  bool found = false;    ///< the script has a callbacks object
  bool complete = true;  ///< all of it stands in the text; else there may be more
  Span span;
  std::map<std::string, js::NodeId, std::less<>> values;  ///< "render" -> its function or value

  [[nodiscard]] bool has(std::string_view name) const { return values.find(name) != values.end(); }
};
/// Found once a script.
[[nodiscard]] const Callbacks& callbacks(const js::File& script);

}  // namespace premod::platform
