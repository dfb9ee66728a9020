// Finds dependencies of define, require and import that come from another host.
#include "flow/code/loose_tokens.hpp"
#include "flow/holes.hpp"
#include "flow/script.hpp"
#include "platform/requests/addresses.hpp"
#include "platform/requests/requests.hpp"
#include "rule/rule.hpp"

namespace premod::rules {

/// The strings of the list that `define([` and `require([` begin with.
static void check_tokens(const js::File& script, Hits& out) {
  const std::string_view source = script.source();
  const auto tokens = js::loose_tokens(source);
  const auto text = [&](std::size_t i) {
    return i < tokens.size() ? tokens[i].span.of(source) : std::string_view();
  };
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const std::string_view by = text(i);
    if ((by != "define" && by != "require" && by != "requirejs") || text(i + 1) != "(") continue;
    std::size_t at = i + 2;
    if (at + 1 < tokens.size() && tokens[at].kind == js::LooseKind::string && text(at + 1) == ",")
      at += 2;  // the module's name
    if (text(at) != "[") continue;
    for (++at; at < tokens.size() && tokens[at].kind == js::LooseKind::string;
         at += text(at + 1) == "," ? 2 : 1)
      if (const auto address = text(at).substr(1, text(at).size() - 2);
          platform::is_absolute(address))
        out.add(script.file(), script.shifted(tokens[at].span),
                {{"address", js::without_holes(address)}, {"by", std::string(by)}});
    i = at;
  }
  js::tell_unparsed(script, out);
}

static void check(const js::File& script, Hits& out) {
  if (script.error() != nullptr) return check_tokens(script, out);
  for (const platform::ForeignAddress& found : platform::external_dependencies(script)) {
    Hit& hit = out.add(script.file(), found.span, {{"address", found.address}, {"by", found.by}});
    if (found.cdn) hit.variant("cdn");
    if (found.code) hit.variant("code");
    if (found.unknown) hit.variant("unknown");
  }
}

extern constinit const Rule js_external_dependency = {
    .id = "js-external-dependency",
    .clauses = {"req-3.2-through-define", "req-3.2-no-external-resources", "en-front-script",
                "en-front-cdnjs", "kommo-cdn"},
    .levels = {.amocrm = Level::error, .kommo = Level::warning, .in_house = Level::warning},
    .title = "Dependency from another host",
    .message = "{by} loads code from another host: {address}",
    .remedy = "Put the file into the widget's archive and refer to it by a relative path.",
    .variants =
        {{.name = "cdn",
          .message = "{by} loads a library from a public CDN: {address}",
          .at_most_in = {.amocrm = Level::error, .kommo = Level::note, .in_house = Level::note}},
         {"code", "{by} runs code from the address itself: {address}",
          "Put the code into a file of the widget and refer to it by a relative path."},
         {"unknown",
          "{by} loads code from an address whose beginning is not in the code: {address}",
          "Begin the address with the widget's own path, or refer to the file by a relative path.",
          Level::warning}},
    .checks = {check},
    .vendored = true,
    .accepts_parse_errors = true,
    .blind_spots =
        "Cannot tell where an address leads if it begins with an outside value; that is a warning.",
};

}  // namespace premod::rules
