// Finds system notes (note_type 25) that the card cannot show: they are JSON of text and service.
#include "platform/pipeline/hook_events.hpp"
#include "platform/pipeline/php_pipeline.hpp"
#include "platform/pipeline/pipeline.hpp"
#include "rule/rule.hpp"

namespace premod::rules {

template <class Document>
static void check(const Document& document, Hits& out) {
  static constexpr std::string_view variants[] = {"missing", "", "incomplete", "object"};
  for (const platform::FaultyNote& note : platform::faulty_notes(document))
    out.add(document.file(), note.span).variant(variants[static_cast<std::size_t>(note.fault)]);
}

static void check_backend(const Widget& widget, Hits& out) {
  const auto writes_notes = [](std::string_view source) {
    return source.find("note_type") != std::string_view::npos;
  };
  for (const js::File& script : platform::backend_scripts(widget, writes_notes)) check(script, out);
}

extern constinit const Rule dp_note_format = {
    .id = "dp-note-format",
    .clauses = {"dp-logging"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::note},
    .basis = Basis::likely,
    .title = "Format of a system note",
    .message = "The text of a note of type 25 has to be JSON; this is plain text.",
    .remedy = "Send JSON with two fields: {\"text\": \"…\", \"service\": \"…\"}.",
    .variants = {{"missing", "A note of type 25 has no text."},
                 {"incomplete", "The JSON of a note of type 25 lacks text or service."},
                 {"object", "The text of a note of type 25 is an object, not its JSON text.",
                  "Send the object through JSON.stringify() or json_encode().", Level::note}},
    .checks = {check<js::File>, check<php::File>, check_backend},
    .blind_spots =
        "Only a text next to note_type 25 is checked: a literal, JSON.stringify or json_encode; a "
        "computed one is trusted.",
};

}  // namespace premod::rules
