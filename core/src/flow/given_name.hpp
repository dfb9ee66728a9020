// What a value is called in a script: the key, variable, member or header it is given to.
#pragma once

#include <string>

#include "flow/script.hpp"

namespace premod::js {

/// "" if it is given to nothing that has a name. Looks through `a || b`, `c ? d : e`.
[[nodiscard]] std::string given_name(const File& script, NodeId value);

/// `x['a']`, `{'a': 1}`, `class { 'a'() {} }`: the text is itself a name, and no value.
[[nodiscard]] bool is_key(const Tree& tree, NodeId text);

}  // namespace premod::js
