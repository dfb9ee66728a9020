// Traces of development that the integration does not need to work, §3.1.1: notes to oneself, local
// and tunnel hosts, source maps.
#include <algorithm>

#include "flow/script.hpp"
#include "platform/made_up_data.hpp"
#include "rule/rule.hpp"
#include "text/host_kind.hpp"
#include "text/needles.hpp"
#include "text/pattern.hpp"
#include "text/url.hpp"
#include "text/words.hpp"
#include "widget/visible_text.hpp"

namespace premod::rules {
namespace {

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

Span shifted(Span span, std::size_t begin, std::size_t length) {
  const auto from = span.begin + static_cast<std::uint32_t>(begin);
  return {from, from + static_cast<std::uint32_t>(length)};
}

/// `http://backend:8080`, `https://devbox/api`: a name without a domain means something in one
/// network only. What may go on (`'https://api' + domain`) and words for any host are none.
bool is_single_label(std::string_view text, const text::Origin& origin) {
  constexpr std::string_view any = " host hostname domain site server address www example url ";
  const auto is_plain = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  };
  if (!std::all_of(origin.host.begin(), origin.host.end(), is_plain) || origin.host.size() < 2)
    return false;
  if (any.find(" " + origin.host + " ") != any.npos) return false;
  const std::string_view rest = text.substr(origin.offset + origin.length);
  const bool port = rest.size() > 1 && rest[0] == ':' && rest[1] >= '0' && rest[1] <= '9';
  return port || (rest.size() > 1 && rest[0] == '/' && is_plain(rest[1]));
}

/// Hosts of addresses with a scheme: a bare "localhost" in prose is no address.
void check_hosts(const File& file, std::string_view source, Span part, Hits& out) {
  const std::string_view text = part.of(source);
  for (const text::Origin& origin : text::find_origins(text)) {
    std::string_view variant = variant_of(text::host_kind(origin.host));
    if (variant.empty() && is_single_label(text, origin)) variant = "local";
    if (!variant.empty())
      out.add(file, shifted(part, origin.offset, origin.length), {{"host", origin.host}})
          .variant(variant);
  }
}

/// Some comment may hold a mark: one pass over a file, and no for most.
bool may_hold_marks(std::string_view text) {
  static const text::Needles marks({"todo", "fixme", "xxx", "hack", "sourcemappingurl="},
                                   text::Needles::Case::ascii_folded);
  return marks.any_in(text);
}

void check_comment(const File& file, std::string_view source, Span comment, Hits& out) {
  static const text::Pattern note(R"((?-i)\b(?:TODO|FIXME|XXX|HACK)\b(?=[\s:(!.,-]|$))");
  static const text::Pattern map(R"(sourceMappingURL=)");
  const std::string_view text = comment.of(source);
  if (const auto match = note.find(text))
    out.add(file, shifted(comment, match->offset, match->length),
            {{"mark", std::string(match->of(text))}});
  if (const auto match = map.find(text))
    out.add(file, shifted(comment, match->offset, match->length)).variant("source-map");
}

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
    if (may_hold_marks(span.of(source))) check_comment(script.file(), source, span, out);
    if (!in_page) check_hosts(script.file(), source, span, out);
  }
  if (!script.is_vendored())
    for (const js::MadeUpData& debug : js::debug_switches(script))
      out.add(script.file(), debug.span, {{"name", debug.name}}).variant("debug-switch");
  if (in_page) return;
  for (const js::Text& text : script.texts())
    check_hosts(script.file(), source, script.span(text.node), out);
}

/// The comments of a sheet or a template, whichever begins first; what does not end is none.
/// Linear: an ending that is not there is looked for once.
template <class Use>
void each_comment(std::string_view text, Use use) {
  struct Marks {
    std::string_view open, close;
    bool ends = true;
  };
  Marks all[] = {{"/*", "*/"}, {"<!--", "-->"}, {"{#", "#}"}};
  for (std::size_t at = text.find_first_of("/<{"); at != text.npos;
       at = text.find_first_of("/<{", at)) {
    std::size_t next = at + 1;
    for (Marks& marks : all) {
      if (!marks.ends || text.substr(at, marks.open.size()) != marks.open) continue;
      const std::size_t end = text.find(marks.close, at + marks.open.size());
      marks.ends = end != text.npos;
      if (!marks.ends) continue;
      next = end + marks.close.size();
      use(at, next - at);
      break;
    }
    at = next;
  }
}

void check_text(const TextFile& file, Hits& out) {
  if (!file.is_utf8() || (file.file().extension() != "css" && !is_page(file.file()))) return;
  const std::string_view text = file.text();
  if (may_hold_marks(text))
    each_comment(text, [&](std::size_t at, std::size_t length) {
      check_comment(file.file(), text, shifted({0, 0}, at, length), out);
    });
  check_hosts(file.file(), text, {0, static_cast<std::uint32_t>(text.size())}, out);
}

void check_values(const Widget& widget, Hits& out) {
  for (const VisibleText& text : widget.visible_texts())
    if (text.value != nullptr) check_hosts(*text.file, text.file->bytes, text.value->span, out);
}

}  // namespace

extern constinit const Rule text_development_trace = {
    .id = "text-development-trace",
    .clauses = {"req-3.1.1-no-traces"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::note},
    .basis = Basis::likely,
    .title = "Traces of development",
    .message = "A comment still says {mark}.",
    .remedy = "Do what it says, or delete it.",
    .variants = {{.name = "local",
                  .message =
                      "The address {host} exists on the developer's machine or network only.",
                  .remedy = "Give the address of the production server."},
                 {.name = "tunnel",
                  .message = "The address {host} is a temporary tunnel.",
                  .remedy = "Give the address of the production server."},
                 {.name = "stage",
                  .message = "By its name, {host} is a test server.",
                  .remedy = "Give the address of the production server."},
                 {.name = "debug-switch",
                  .message = "The debug switch {name} is on.",
                  .remedy = "Remove the switch and what it turns on."},
                 {.name = "source-map",
                  .message = "A link to a source map, which has no place in the archive.",
                  .remedy = "Build without source maps."}},
    .checks = {check_script, check_text, check_values},
    .blind_spots =
        "Addresses and marks put together from parts are not seen; marks are looked for in "
        "comments only.",
};

}  // namespace premod::rules
