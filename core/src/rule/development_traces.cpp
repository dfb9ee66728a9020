#include "rule/development_traces.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "flow/given_name.hpp"
#include "json/each_string.hpp"
#include "php/strings.hpp"
#include "text/ascii.hpp"
#include "text/entities/development_trace.hpp"
#include "text/entities/test_data.hpp"
#include "text/entities/unfinished_note.hpp"
#include "text/entities/url.hpp"
#include "text/needles.hpp"
#include "text/secrets/secret_lines.hpp"
#include "text/words.hpp"
#include "widget/linked_scripts.hpp"
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

constexpr std::size_t longest_host = 80;  // bytes
constexpr std::array<std::string_view, 3> office_ends = {".local", ".loc", ".lan"};
/// Parts of names for where a request goes.
constexpr std::array<std::string_view, 9> host_names = {
    "host", "server", "domain", "origin", "endpoint", "backend", "socket", "address", "proxy"};

Span shifted(Span span, Span inner) { return {span.begin + inner.begin, span.begin + inner.end}; }

/// 192.168.0.14, sklad.local: not of a data centre, whose networks are larger, nor of a cluster.
bool is_of_office(std::string_view host) {
  if (host.ends_with("cluster.local")) return false;
  return host.starts_with("192.168.") ||
         std::any_of(office_ends.begin(), office_ends.end(),
                     [&](std::string_view end) { return host.ends_with(end); });
}

/// From where a remark begins to the end of its line.
std::string remark_of(std::string_view comment, std::size_t begin) {
  const std::size_t first = comment.find_first_not_of(" \t\r\n/*#!<-{", begin);
  if (first == comment.npos) return {};
  std::string_view line = comment.substr(first, comment.find('\n', first) - first);
  for (const std::string_view end : {"*/", "-->", "#}", "\r", " "})
    if (line.ends_with(end)) line.remove_suffix(end.size());
  return text::shortened(line, 80);
}

void add_placeholder(const File& file, std::string_view text, Span left, Span around, Hits& out) {
  const std::string_view shown = left.of(text);
  out.add(file, text::part_of(around, file.bytes, shown), {{"placeholder", std::string(shown)}})
      .variant("placeholder");
}

/// Of a script: `.replace('%VERSION%', version)`, `new RegExp('%BUILD%', 'g')`. Read once.
struct FilledPlaceholders {
  std::set<std::string, std::less<>> all;

  explicit FilledPlaceholders(std::string_view source) {
    constexpr std::size_t longest = 80;  // bytes of a placeholder and what stands before it
    static const text::Needles calls({"replace(", "replaceAll(", "split(", "RegExp("});
    calls.each_in(source, [&](text::Needles::Found found) {
      std::string_view behind = source.substr(source.find('(', found.offset) + 1, longest);
      behind.remove_prefix(std::min(behind.find_first_not_of(" \n\"'`/"), behind.size()));
      const auto* const end = std::find_if(behind.begin(), behind.end(), [](char c) {
        return static_cast<unsigned char>(c) >= 0x80U;  // a slice may cut a letter
      });
      behind = behind.substr(0, static_cast<std::size_t>(end - behind.begin()));
      const auto left = text::placeholder_in(behind);
      if (left && left->begin == 0) all.emplace(left->of(behind));
    });
  }
};

/// `window['__APP_VERSION__']`, `{'%VERSION%': version}`: a name, and the code knows it.
bool is_key(const js::Tree& tree, js::NodeId text) {
  const js::NodeId above = tree.parent(text);
  if (tree[above].kind == js::NodeKind::member_expression) return tree.first_child(above) != text;
  return tree[above].kind == js::NodeKind::property && tree[above].link == text;
}

/// `template('<%= BASE_URL %>')`, `version === '__VERSION__'`: given to a function, which may fill
/// it, or compared.
bool is_worked_on(const js::Tree& tree, js::NodeId text) {
  const js::NodeKind above = tree[tree.parent(text)].kind;
  return above == js::NodeKind::call_expression || above == js::NodeKind::new_expression ||
         (above == js::NodeKind::binary_expression &&
          tree[tree.parent(text)].op != js::Operator::add);
}

}  // namespace

void report_hosts(const File& file, std::string_view source, Span part, Hits& out,
                  std::string_view key, Reader reader) {
  const std::string_view text = part.of(source);
  for (const text::DevelopmentHost& found : text::development_hosts(text)) {
    const std::string_view name = key.empty() ? text::attribute_at(text, found.span.begin) : key;
    if (reader == Reader::user && text::is_warned_of(text, found)) continue;
    if (!text::is_shown_as_example(text, found, text::lower_ascii(name)))
      out.add(file, shifted(part, found.span), {{"host", found.host}})
          .variant(variant_of(found.kind));
  }
}

namespace {

void report_hosts(const php::File& file, Hits& out) {
  for (std::uint32_t i = 0; i < file.tokens().size(); ++i) {
    const std::string_view text = php::string_text(file, i);
    if (text.size() < 8) continue;
    for (const text::DevelopmentHost& found : text::development_hosts(text)) {
      const bool told = found.kind == text::HostKind::tunnel || is_of_office(found.host);
      const std::string name = text::lower_ascii(php::given_name(file, i));
      if (!told || text::is_shown_as_example(text, found, name) ||
          php::is_default_of_environment(file, i))
        continue;
      const std::uint32_t inside = file.tokens()[i].span.begin + 1;
      out.add(file.file(), {inside + found.span.begin, inside + found.span.end},
              {{"host", found.host}})
          .variant(variant_of(found.kind));
    }
  }
}

}  // namespace

void report_hosts_of_backend(const Widget& widget, Hits& out) {
  std::set<const File*> own;  // text files of the widget, all of whose bytes are looked at
  for (const TextFile& file : widget.texts()) own.insert(&file.file());
  for (const php::File& file : widget.php())
    if (!own.contains(&file.file()) && widget.vendored(file.file()) == nullptr)
      report_hosts(file, out);
}

namespace {

/// `host: '0.0.0.0'`, `HOSTS = ['localhost:8080']`: the name of a text without a scheme says that
/// it is a host; empty for others.
std::string_view bare_host(const js::File& script, const js::Text& text) {
  if (!text.complete || text.value.size() > longest_host) return {};
  std::string_view host = text.value;
  const std::size_t colon = host.find(':');
  if (colon != host.npos) {
    if (host.find_first_not_of("0123456789", colon + 1) != host.npos) return {};
    host = host.substr(0, colon);
  }
  // A bare "local" or "internal" is a word.
  const bool whole = host == "localhost" || host.find('.') != host.npos;
  if (!whole || !text::is_local_host(host)) return {};
  std::string name = text::lower_ascii(js::given_name(script, text.node));
  const js::NodeId list = script.tree().parent(text.node);
  if (name.empty() && script.tree()[list].kind == js::NodeKind::array_expression)
    name = text::lower_ascii(js::given_name(script, list));
  const bool named = std::any_of(host_names.begin(), host_names.end(),
                                 [&](std::string_view one) { return name.find(one) != name.npos; });
  return named && name.find("version") == name.npos ? host : std::string_view();
}

/// Hosts of developers that stand in the scripts of a program, and are told there.
struct WrittenHosts {
  std::set<std::string, std::less<>> all;

  explicit WrittenHosts(const js::File& of) {
    for (const js::File* script : linked_scripts(of)) {
      if (script == nullptr || script->error() != nullptr) continue;
      for (const js::Text& text : script->texts()) {
        all.emplace(bare_host(*script, text));
        for (const text::DevelopmentHost& found :
             text::development_hosts(script->tree().text(text.node)))
          all.insert(found.host);
      }
    }
  }
};

/// Texts that a script makes of pieces.
std::vector<js::Text> joined_texts(const js::File& script) {
  std::vector<js::Text> out;
  for (const js::Text& text : script.texts())
    if (script.tree()[text.node].kind != js::NodeKind::string_literal) out.push_back(text);
  for (const js::Call& call : script.calls())
    if (call.object() != 0 &&
        text::is_one_of(call.member(), {"join", "concat", "replace", "replaceAll"}))
      for (std::string& text : script.index().texts_of(call.node()))
        out.push_back({call.node(), std::move(text), false});
  return out;
}

}  // namespace

void report_joined_hosts(const js::File& script, Hits& out) {
  const WrittenHosts& written =
      program_derived(script).get<WrittenHosts>([&] { return WrittenHosts(script); });
  std::set<std::string> told;
  for (const js::Text& text : joined_texts(script)) {
    for (const text::DevelopmentHost& found : text::development_hosts(text.value)) {
      const bool cut = text.value.substr(found.span.end, 1) == std::string_view(&js::hole, 1);
      const std::string name = text::lower_ascii(js::given_name(script, text.node));
      if (cut || written.all.contains(found.host) ||
          text::is_shown_as_example(text.value, found, name) || !told.insert(found.host).second)
        continue;
      out.add(script.file(), script.span(text.node), {{"host", found.host}})
          .variant(variant_of(found.kind));
    }
  }
}

namespace {

void check_placeholder(const js::File& script, const js::Text& text, Hits& out) {
  if (script.is_vendored()) return;
  const auto left = text::placeholder_in(text.value);
  if (!left || is_key(script.tree(), text.node) || is_worked_on(script.tree(), text.node)) return;
  // A sentence or a tag around it may be a template, which other code fills.
  if (std::string(text.value).erase(left->begin, left->end - left->begin).find_first_of(" <") !=
      std::string::npos)
    return;
  const auto& filled =
      script.derived().get<FilledPlaceholders>([&] { return FilledPlaceholders(script.source()); });
  if (!filled.all.contains(left->of(text.value)))
    add_placeholder(script.file(), text.value, *left, script.span(text.node), out);
}

}  // namespace

void report_string(const js::File& script, const js::Text& text, Hits& out) {
  report_hosts(script.file(), script.file().bytes, script.span(text.node), out,
               js::given_name(script, text.node), Reader::user);
  if (!bare_host(script, text).empty())
    out.add(script.file(), script.span(text.node), {{"host", text.value}}).variant("local");
  check_placeholder(script, text, out);
}

void report_comment(const File& file, std::string_view source, Span comment, Hits& out) {
  const std::string_view text = comment.of(source);
  if (const auto note = text::note_in(text))
    out.add(file, shifted(comment, *note), {{"mark", std::string(note->of(text))}});
  else if (const auto remark = text::unfinished_in(text))
    out.add(file, shifted(comment, *remark), {{"phrase", remark_of(text, remark->begin)}})
        .variant("unfinished");
  if (const auto path = text::own_path_in(text))
    out.add(file, shifted(comment, *path), {{"host", text::shortened(path->of(text), 80)}})
        .variant("local");
  if (const auto map = text::source_map_in(text))
    out.add(file, shifted(comment, *map)).variant("source-map");
  if (const auto left = text::placeholder_in_banner(text))
    if (file.extension() != "twig" || !left->of(text).starts_with("{{"))  // Twig fills it
      add_placeholder(file, text, *left, comment, out);
}

void report_placeholders(const Widget& widget, Hits& out) {
  for (const VisibleText& text : widget.visible_texts()) {
    if (text.role != TextRole::name && !text.is_description()) continue;
    if (const auto left = text::placeholder_in(text.text()))
      out.add(*text.file, text.span(left->begin, left->end - left->begin),
              {{"placeholder", std::string(left->of(text.text()))}})
          .variant("placeholder");
  }
  const Manifest* manifest = widget.manifest();
  if (manifest == nullptr || !manifest->parsed()) return;
  json::each_string(*manifest->root(), [&](const json::Value& value) {
    if (const auto left = text::placeholder_in(value.string))
      add_placeholder(manifest->file(), value.string, *left, value.span, out);
  });
}

void report_notes(const Widget& widget, Hits& out) {
  for (const VisibleText& text : widget.visible_texts())
    check_note(text, text.text(), text.folded, out);
  for (const TemplateText& text : widget.template_texts())
    if (text.source != TextSource::manifest)
      check_note(text, text.text, text::lowered(text.text), out);
}

}  // namespace premod
