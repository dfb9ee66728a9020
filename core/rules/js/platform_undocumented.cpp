// Finds reads of APP and AMOCRM that no page documents: they may stop working any day.
#include "flow/script.hpp"
#include "platform/objects.hpp"
#include "rule/rule.hpp"

namespace premod::rules {

/// `keys.map(key => APP.constant(key))`: the keys that it may be, where they are several.
static void check_computed_keys(const js::File& script, Hits& out) {
  for (const js::Call& call : script.calls()) {
    const std::string path(call.global_path());
    if (path != "APP.constant" && path != "AMOCRM.constant") continue;
    const js::NodeId key = call.argument(0);
    if (key == 0 || script.index().constant_text(key)) continue;
    for (const std::string& text : script.index().texts_of(key)) {
      const std::string member = "constant('" + text + "')";
      if (text.empty() || text.find(js::hole) != std::string::npos ||
          platform::documented(member) != platform::Documented::no)
        continue;
      out.add(script.file(), call.span(),
              {{"access", path.substr(0, path.find('.') + 1) + member}});
    }
  }
}

static void check(const js::File& script, Hits& out) {
  for (const platform::PlatformRead& read : platform::platform_reads(script)) {
    if (read.own || read.known) continue;
    if (read.verdict != platform::Documented::no && read.verdict != platform::Documented::sample)
      continue;
    Hit& hit =
        out.add(script.file(), read.access->span, {{"access", std::string(read.access->path)}});
    if (read.verdict == platform::Documented::sample) hit.variant("sample");
  }
  check_computed_keys(script, out);
}

extern constinit const Rule js_platform_undocumented = {
    .id = "js-platform-undocumented",
    .clauses = {"req-3.1.1-platform-documented", "req-3.1.1-platform-list", "kind-telephony",
                "kind-notifications"},
    .levels = {.amocrm = Level::warning, .kommo = Level::note, .in_house = Level::off},
    .basis = Basis::advice,
    .title = "Undocumented environment variable",
    .message =
        "{access} is not on the page “Environment variables”; it may stop working at any time.",
    .remedy =
        "Use a documented access instead: self.system().area, APP.constant('user'), "
        "APP.data.current_card, or an API request.",
    .variants = {{.name = "sample",
                  .message = "{access} is used by the official sample but is not on the page "
                             "“Environment variables”.",
                  .at_most = Level::note}},
    .checks = {check},
    .blind_spots =
        "The list of documented variables comes from the part of the page that could be read, and "
        "is dated; a name that only the server knows is not followed.",
};

}  // namespace premod::rules
