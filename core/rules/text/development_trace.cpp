// Traces of development that the integration does not need to work, §3.1.1: notes to oneself and to
// colleagues, local and tunnel hosts, source maps.
#include "text/entities/development_trace.hpp"
#include "flow/script.hpp"
#include "php/file.hpp"
#include "platform/made_up_data.hpp"
#include "rule/development_traces.hpp"
#include "rule/rule.hpp"
#include "text/entities/unfinished_note.hpp"
#include "widget/texts/comments.hpp"
#include "widget/texts/visible_text.hpp"

namespace premod::rules {

static void check_comment(const File& file, std::string_view source, Span comment, Hits& out) {
  const std::string_view text = comment.of(source);
  if (text::may_hold_marks(text) || text::may_hold_unfinished(text))
    report_comment(file, source, comment, out);
}

static void check_script(const js::File& script, Hits& out) {
  const bool in_page = is_page(script.file());  // check_text looks at its hosts
  each_comment(script, [&](const File& file, std::string_view source, Span comment) {
    check_comment(file, source, comment, out);
    if (!in_page) report_hosts(file, source, comment, out);
  });
  if (!script.is_vendored())
    for (const platform::MadeUpData& debug : platform::debug_switches(script))
      out.add(script.file(), debug.span, {{"name", debug.name}}).variant("debug-switch");
  if (in_page) return;
  for (const js::Text& text : script.texts()) report_string(script, text, out);
  if (!script.is_vendored()) report_joined_hosts(script, out);
}

static void check_php(const php::File& php, Hits& out) {
  each_comment(php, [&](const File& file, std::string_view source, Span comment) {
    check_comment(file, source, comment, out);
  });
}

static void check_text(const TextFile& text, Hits& out) {
  if (!text.is_utf8() || (text.file().extension() != "css" && !is_page(text.file()))) return;
  each_comment(text, [&](const File& file, std::string_view source, Span comment) {
    check_comment(file, source, comment, out);
  });
  report_hosts(text.file(), text.text(), {0, static_cast<std::uint32_t>(text.text().size())}, out);
}

static void check_values(const Widget& widget, Hits& out) {
  report_hosts_of_backend(widget, out);
  for (const VisibleText& text : widget.visible_texts())
    if (text.value != nullptr)
      report_hosts(*text.file, text.file->bytes, text.value->span, out,
                   std::string_view(text.path).substr(text.path.rfind('.') + 1), Reader::user);
  report_notes(widget, out);
  report_placeholders(widget, out);
}

extern constinit const Rule text_development_trace = {
    .id = "text-development-trace",
    .clauses = {"req-3.1.1-no-traces"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::note},
    .basis = Basis::likely,
    .title = "Traces of development",
    .message = "A {mark} comment was left in the code.",
    .remedy = "Resolve it, or delete the comment.",
    .variants = {{"local", "The address {host} exists only on the developer's machine or network.",
                  "Give the address of the production server."},
                 {"tunnel", "The address {host} is a temporary tunnel.",
                  "Give the address of the production server."},
                 {"stage", "By its name, {host} is a test server.",
                  "Give the address of the production server."},
                 {"note", "A note to colleagues stands in a text for users: \"{phrase}\".",
                  "Remove it, or put the final wording."},
                 {"unfinished", "A comment tells of unfinished work: \"{phrase}\".",
                  "Finish it, and delete the remark."},
                 {"debug-switch", "The debug switch {name} is on.",
                  "Remove the switch and what it turns on."},
                 {"placeholder", "The build left {placeholder} where a value belongs.",
                  "Build anew so that the value is put in, or delete it."},
                 {"source-map", "A link to a source map, which has no place in the archive.",
                  "Build without source maps."}},
    .checks = {check_script, check_php, check_text, check_values},
    .blind_spots =
        "Addresses that are known only at run time are not seen; marks are looked for only in "
        "comments, and not those built from parts. Placeholders within a sentence or markup of a "
        "script count as filled, and so do those that a function is given.",
};

}  // namespace premod::rules
