// Is this JavaScript? The parser behind the js rules, for tools that want to compare it or use it
// alone.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "premod/report.hpp"

namespace premod {

struct JavaScriptOptions {
  bool module = false;  ///< the goal is a module, else a script (with Annex B)
  bool strict = false;  ///< as if the source began with "use strict"
};

/// The first syntax error. Texts are English; the other members are values.
struct JavaScriptError {
  std::string kind;  ///< "unexpected", "unclosed", "redeclared", "typescript" ...; stable
  std::string message;
  std::string hint;  ///< a way out; may be empty
  std::uint32_t offset = 0;
  Region region;
  std::optional<Region> related;  ///< where the bracket was opened, the name first declared
  std::string related_label;
};

struct JavaScriptFacts {
  std::optional<JavaScriptError> error;  ///< unset: the source is a program of ECMAScript 2025
  std::uint32_t nodes = 0;
  std::uint32_t comments = 0;
};

[[nodiscard]] JavaScriptFacts parse_javascript(std::string_view source,
                                               const JavaScriptOptions& options = {});

}  // namespace premod
