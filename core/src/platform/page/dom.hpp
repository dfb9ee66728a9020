// What a script puts into the page: elements it creates, markup it inserts, scripts and style
// sheets among them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "flow/markup_text.hpp"
#include "flow/script.hpp"

namespace premod::platform {

/// Markup that reaches the document: the argument of .html(), .append(), innerHTML and the like.
struct InsertedMarkup {
  js::NodeId node = 0;  ///< the expression
  std::string value;    ///< with holes
  std::string by;       ///< ".append()", "innerHTML"
};
/// Found once a script.
[[nodiscard]] const std::vector<InsertedMarkup>& inserted_markup(const js::File& script);

/// document.createElement and jQuery('<name>') with a constant name.
struct CreatedElement {
  const js::Call* call = nullptr;
  std::string name;             ///< lower case
  js::VariableId variable = 0;  ///< that holds it; 0 if none does
};
[[nodiscard]] const std::vector<CreatedElement>& created_elements(const js::File& script);

/// The values given to a property or attribute of an element held by a variable: `e.src = x`,
/// `e.setAttribute('src', x)`.
[[nodiscard]] std::vector<js::NodeId> values_given(const js::File& script, js::VariableId variable,
                                                   std::string_view name);

/// Code that is loaded past the module loader, or stands in markup or an address.
struct ScriptInjection {
  enum class Kind : std::uint8_t {
    script,    ///< a script that is loaded
    handler,   ///< code in an event attribute
    address,   ///< code in a javascript: address
    computed,  ///< an address that nobody can see, for import() and workers
    nothing,   ///< a script element that is given nothing to run
    own_file,  ///< one that loads a file that lies where the running script does
    asks,      ///< constant code in markup that only asks what the browser can do
  };
  Span span;
  std::string how;  ///< "document.createElement('script')", "$.getScript", ".append('<script …')"
  std::vector<Span> addresses = {};  ///< what is given to the new element as its address
  std::vector<Span> codes = {};      ///< what is given to it as its text
  Kind kind = Kind::script;
};
[[nodiscard]] std::vector<ScriptInjection> script_injections(const js::File& script);

}  // namespace premod::platform
