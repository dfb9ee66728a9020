// Traces of development that the integration does not need to work, §3.1.1: notes to oneself and to
// colleagues, local and tunnel hosts, source maps.
#include "text/entities/development_trace.hpp"
#include "flow/script.hpp"
#include "platform/made_up_data.hpp"
#include "rule/development_traces.hpp"
#include "rule/rule.hpp"
#include "text/words.hpp"
#include "widget/texts/visible_text.hpp"

namespace premod::rules {
namespace {

bool is_page(const File& file) {
  constexpr std::string_view pages = " twig html htm tpl php ";
  return pages.find(" " + std::string(file.extension()) + " ") != pages.npos;
}

/// TODO is a word in Spanish and Portuguese; the marks count in comments only.
void check_script(const js::File& script, Hits& out) {
  const std::string_view source = script.file().bytes;
  if (text::is_blank(source)) return;
  const bool in_page = is_page(script.file());  // check_text looks at all of it but line comments
  for (const js::Comment& comment : script.comments()) {
    const Span span = script.shifted(comment.span);
    if (in_page && !span.of(source).starts_with("//")) continue;
    if (text::may_hold_marks(span.of(source))) report_comment(script.file(), source, span, out);
    if (!in_page) report_hosts(script.file(), source, span, out);
  }
  if (!script.is_vendored())
    for (const platform::MadeUpData& debug : platform::debug_switches(script))
      out.add(script.file(), debug.span, {{"name", debug.name}}).variant("debug-switch");
  if (in_page) return;
  for (const js::Text& text : script.texts())
    report_hosts(script.file(), source, script.span(text.node), out);
}

void check_text(const TextFile& file, Hits& out) {
  if (!file.is_utf8() || (file.file().extension() != "css" && !is_page(file.file()))) return;
  const std::string_view text = file.text();
  if (text::may_hold_marks(text))
    for (const Span comment : text::comments_of(text))
      report_comment(file.file(), text, comment, out);
  report_hosts(file.file(), text, {0, static_cast<std::uint32_t>(text.size())}, out);
}

void check_values(const Widget& widget, Hits& out) {
  for (const VisibleText& text : widget.visible_texts())
    if (text.value != nullptr) report_hosts(*text.file, text.file->bytes, text.value->span, out);
  report_notes(widget, out);
}

}  // namespace

extern constinit const Rule text_development_trace = {
    .id = "text-development-trace",
    .clauses = {"req-3.1.1-no-traces"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::note},
    .basis = Basis::likely,
    .title = "Traces of development",
    .message = "A {mark} comment was left in the code.",
    .remedy = "Resolve it, or delete the comment.",
    .variants = {{.name = "local",
                  .message =
                      "The address {host} exists only on the developer's machine or network.",
                  .remedy = "Give the address of the production server."},
                 {.name = "tunnel",
                  .message = "The address {host} is a temporary tunnel.",
                  .remedy = "Give the address of the production server."},
                 {.name = "stage",
                  .message = "By its name, {host} is a test server.",
                  .remedy = "Give the address of the production server."},
                 {.name = "note",
                  .message = "A note to colleagues stands in a text for users: \"{phrase}\".",
                  .remedy = "Remove it, or put the final wording."},
                 {.name = "debug-switch",
                  .message = "The debug switch {name} is on.",
                  .remedy = "Remove the switch and what it turns on."},
                 {.name = "source-map",
                  .message = "A link to a source map, which has no place in the archive.",
                  .remedy = "Build without source maps."}},
    .checks = {check_script, check_text, check_values},
    .blind_spots =
        "Addresses and marks built from parts are not seen; marks are looked for only in comments.",
};

}  // namespace premod::rules
