#include "rule/development_traces.hpp"

#include <string>

#include "text/entities/development_trace.hpp"
#include "text/words.hpp"
#include "widget/texts/template_text.hpp"
#include "widget/texts/visible_text.hpp"

namespace premod {
namespace {

template <class Text>
void check_note(const Text& place, std::string_view text, std::string_view folded, Hits& out) {
  const auto note = text::note_to_colleague_in(text, folded);
  if (!note) return;
  out.add(*place.file, place.span(note->begin, note->end - note->begin),
          {{"phrase", text::shortened(note->of(text), 80)}})
      .variant("note");
}

/// Which sentence tells of a host; empty for one that may stay.
std::string_view variant_of(text::HostKind kind) {
  switch (kind) {
    case text::HostKind::usual:
      return {};
    case text::HostKind::local:
      return "local";
    case text::HostKind::tunnel:
      return "tunnel";
    case text::HostKind::stage:
      return "stage";
  }
  return {};
}

Span shifted(Span span, Span inner) { return {span.begin + inner.begin, span.begin + inner.end}; }

}  // namespace

void report_hosts(const File& file, std::string_view source, Span part, Hits& out) {
  for (const text::DevelopmentHost& found : text::development_hosts(part.of(source)))
    out.add(file, shifted(part, found.span), {{"host", found.host}})
        .variant(variant_of(found.kind));
}

void report_comment(const File& file, std::string_view source, Span comment, Hits& out) {
  const std::string_view text = comment.of(source);
  if (const auto note = text::note_in(text))
    out.add(file, shifted(comment, *note), {{"mark", std::string(note->of(text))}});
  if (const auto path = text::own_path_in(text))
    out.add(file, shifted(comment, *path), {{"host", text::shortened(path->of(text), 80)}})
        .variant("local");
  if (const auto map = text::source_map_in(text))
    out.add(file, shifted(comment, *map)).variant("source-map");
}

void report_notes(const Widget& widget, Hits& out) {
  for (const VisibleText& text : widget.visible_texts())
    check_note(text, text.text(), text.folded, out);
  for (const TemplateText& text : widget.template_texts())
    if (text.source != TextSource::manifest)
      check_note(text, text.text, text::lowered(text.text), out);
}

}  // namespace premod
