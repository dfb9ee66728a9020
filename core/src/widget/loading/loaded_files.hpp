// What a script loads as code, whatever the file is called and wherever it lies: the names given to
// define, require, import, importScripts, getScript, Worker, and to the `src` of an element.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "flow/script.hpp"
#include "widget/widget.hpp"

namespace premod {

/// Files of the widget, each once, in the order of the source. Only constant names count.
[[nodiscard]] std::vector<const File*> loaded_by(const js::File& script, const Widget& widget);

/// Addresses in the widget, or nobody knows where, that a script puts together to load code by,
/// with `js::hole` for what is not known.
[[nodiscard]] std::vector<std::string> computed_loads(const js::File& script, const Widget& widget);

/// Names of code that leave the widget's folder: `../shared/api.js` of script.js. What stands there
/// is nobody's here to look at. Each once, in the order of the source; found once a script.
[[nodiscard]] const std::vector<std::string>& loaded_outside(const js::File& script,
                                                             const Widget& widget);

/// The file that a page or a module means by `name`, from the folder of `from`, else from the
/// widget's root; a plugin before `!`, a query and a fragment are left out. Null: none.
[[nodiscard]] const File* file_named(const Widget& widget, const File& from, std::string_view name);

}  // namespace premod
