// Finds a widget that cannot start: its script is empty, gives the loader nothing, or defines two
// modules without a name in one file.
#include <algorithm>

#include "platform/loader.hpp"
#include "rule/rule.hpp"
#include "widget/widget.hpp"

namespace premod::rules {

static bool names_callbacks(const Widget& widget) {
  return std::any_of(widget.scripts().begin(), widget.scripts().end(), [](const js::File& script) {
    return script.source().find("callbacks") != std::string_view::npos ||
           script.source().find("exports") != std::string_view::npos || script.error() != nullptr;
  });
}

static void check_entry(const Widget& widget, const js::File& script, Hits& out) {
  if (script.tree().first_child(script.tree().root()) == 0) {
    out.add(script.file()).variant("empty");
    return;
  }
  if (names_callbacks(widget)) return;
  if (platform::speaks_to_nobody(script)) {
    out.add(script.file());
    return;
  }
  const auto modules = platform::modules(script);
  const bool nothing =
      std::any_of(modules.begin(), modules.end(), [&](const platform::Module& module) {
        return module.loading == platform::Loading::define &&
               platform::gives_nothing(script, module.factory);
      });
  if (nothing) out.add(script.file());
}

static void check(const Widget& widget, Hits& out) {
  for (const js::File& script : widget.scripts()) {
    if (script.is_inline() || script.error() != nullptr) continue;
    const std::vector<js::NodeId> unnamed = platform::unnamed_modules(script);
    if (unnamed.size() > 1)
      out.add(script.file(), script.span(unnamed[1]))
          .related(script.file(), script.span(unnamed[0]), "define")
          .variant("twice");
    if (widget.relative(script.file()) == "script.js") check_entry(widget, script, out);
  }
  const Manifest* manifest = widget.manifest();
  if (manifest == nullptr || !manifest->parsed() || widget.find("script.js") != nullptr) return;
  const bool runs = !manifest->locations().empty() || manifest->find("/mobile") != nullptr ||
                    widget.find("amoforms.js") != nullptr ||
                    widget.find("personal_page.js") != nullptr;
  if (!runs) out.add(manifest->file()).variant("manifest");
}

extern constinit const Rule js_starts_nothing = {
    .id = "js-starts-nothing",
    .clauses = {"en-no-known-errors", "en-ready", "up-ready"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::error},
    .title = "The script starts nothing",
    .message = "The script gives the platform no callbacks, so the widget does not start.",
    .remedy = "Return an object with `callbacks` from the function that `define` is given.",
    .variants =
        {{"empty", "The script contains no code, so the widget does not start."},
         {"twice",
          "A second `define` without a name in one file: the loader rejects the script, and the "
          "widget does not start.",
          "Keep one `define` per file; move the other module to a file of its own."},
         {"manifest",
          "The manifest declares no area and there is no script.js: nothing of the widget can run.",
          "Declare the areas the widget works in, and add script.js.", Level::warning}},
    .checks = {check},
    .blind_spots =
        "What a module returns is not followed into other files; a script that mentions callbacks "
        "anywhere is assumed to return them.",
};

}  // namespace premod::rules
