// Results with nothing in them that stand in for an answer: a failure looks like an empty list.
#pragma once

#include <string_view>
#include <vector>

#include "flow/script.hpp"

namespace premod::platform {

/// "a" of `x.a`, `x['a']`, `x.#a`; empty for a computed one.
[[nodiscard]] std::string_view member_key(const js::Tree& tree, js::NodeId member);
/// "a" of `{a: 1}`, `{'a': 1}`, `{a}`; empty for a computed one and for what is no property.
[[nodiscard]] std::string_view property_key(const js::Tree& tree, js::NodeId property);

/// `[]`, `{}`, `{rows: []}`, `''`
[[nodiscard]] bool is_empty_value(const js::Tree& tree, js::NodeId value);

/// Whether some script of the program reads a field of that name.
[[nodiscard]] bool is_field_read(const js::File& script, std::string_view key);

/// `this.state.error = text`: no script of the program reads the field of that object, nor hands
/// the object on as a whole. `target` is the member that is assigned.
[[nodiscard]] bool is_kept_unread(const js::File& script, js::At target);

/// `done([])`, `self.showRows({rows: []})`: the functions that the call runs get answers, too, and
/// do not look whether there is anything in them.
[[nodiscard]] bool gives_empty_answer(const js::File& script, js::At call,
                                      const std::vector<js::At>& functions);

/// `deferred.resolve(null)`, `resolve([])` of `new Promise`: who waits for it takes a failure for a
/// success, and does not look at the result.
[[nodiscard]] bool resolves_empty(const js::File& script, js::At call);

}  // namespace premod::platform
