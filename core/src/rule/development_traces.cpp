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
#include "platform/page/deed_methods.hpp"
#include "text/ascii.hpp"
#include "text/entities/development_trace.hpp"
#include "text/entities/test_data.hpp"
#include "text/entities/unfinished_note.hpp"
#include "text/entities/url.hpp"
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

/// All of a text: "%BUILD%-%COMMIT%".
std::vector<Span> placeholders_in(std::string_view text) {
  std::vector<Span> out;
  std::uint32_t behind = 0;
  while (const auto left = text::placeholder_in(text.substr(behind))) {
    out.push_back({behind + left->begin, behind + left->end});
    behind = out.back().end;
  }
  return out;
}

/// `\{\{\s*VERSION\s*\}\}` as what it finds.
std::string found_by(std::string_view expression) {
  std::string out;
  for (std::size_t i = 0; i < expression.size(); ++i) {
    if (expression.substr(i, 2) == "\\s")
      i += expression.substr(i + 2, 1).find_first_of("*+?") == 0 ? 2 : 1;
    else if (expression[i] != '\\')
      out += expression[i];
  }
  return out;
}

/// What a script looks for to put a value in its place: `.replace('%VERSION%', version)`,
/// `new RegExp('%BUILD%', 'g')`, `/__BUILD__|__COMMIT__/`.
struct FilledPlaceholders {
  std::set<std::string, std::less<>> all;

  explicit FilledPlaceholders(const js::File& script) {
    const js::Tree& tree = script.tree();
    for (const js::Call& call : script.calls())
      if (call.argument(0) != 0 &&
          text::is_one_of(call.member(), {"replace", "replaceAll", "split", "RegExp"}))
        for (const std::string& text : script.index().texts_of(call.argument(0))) add(text);
    for (js::NodeId at = 1; at < tree.size(); ++at)
      if (tree[at].kind == js::NodeKind::reg_exp_literal) add(tree.text(at));
  }

  void add(std::string_view sought) {
    if (!text::may_hold_placeholder(sought)) return;
    const std::string text = found_by(sought);
    for (const Span one : placeholders_in(text)) all.emplace(one.of(text));
  }
};

/// `$(…).text('%VERSION%')`, `attr('title', '%VERSION%')`: shown as it is.
bool is_put_into_page(const js::Tree& tree, js::NodeId text, const js::Call& call) {
  const std::string name = call.member();
  if (text::is_one_of(name, {"createTextNode", "write", "writeln"})) return true;
  const page::MethodRow* const method = page::method_row(name);
  if (method == nullptr || method->form == page::MethodRow::Form::to_target) return false;
  if (method->form == page::MethodRow::Form::key_value && call.argument(0) == text) return false;
  return call.object() != 0 && tree[call.object()].kind != js::NodeKind::string_literal &&
         (method->kind == page::DeedKind::inserts || method->kind == page::DeedKind::rewrites ||
          method->kind == page::DeedKind::text);
}

/// `template('<%= BASE_URL %>')`, `version === '__VERSION__'`: given to a function, which may fill
/// it, or compared.
bool is_worked_on(const js::File& script, js::NodeId text) {
  const js::Tree& tree = script.tree();
  const js::NodeId above = tree.parent(text);
  if (tree[above].kind == js::NodeKind::call_expression ||
      tree[above].kind == js::NodeKind::new_expression) {
    const js::CallSite* const site = script.index().call_at(above);
    return site == nullptr ||
           !is_put_into_page(tree, text, js::Call(tree, script.index(), *site, 0));
  }
  return tree[above].kind == js::NodeKind::binary_expression && tree[above].op != js::Operator::add;
}

/// What users may type, or are told not to. `key` as in report_hosts.
bool may_stay(std::string_view text, const text::DevelopmentHost& found, std::string_view key,
              Reader reader) {
  if (reader == Reader::user && text::is_warned_of(text, found)) return true;
  const std::string_view name = key.empty() ? text::attribute_at(text, found.span.begin) : key;
  return text::is_shown_as_example(text, found, text::lower_ascii(name));
}

}  // namespace

void report_hosts(const File& file, std::string_view source, Span part, Hits& out,
                  std::string_view key, Reader reader) {
  const std::string_view text = part.of(source);
  for (const text::DevelopmentHost& found : text::development_hosts(text))
    if (!may_stay(text, found, key, reader))
      out.add(file, shifted(part, found.span), {{"host", found.host}})
          .variant(variant_of(found.kind));
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
        const std::string_view written = script->tree().text(text.node);
        for (const text::DevelopmentHost& found : text::development_hosts(written))
          if (!may_stay(written, found, js::given_name(*script, text.node), Reader::user))
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
  const std::vector<Span> left = placeholders_in(text.value);
  if (left.empty() || is_worked_on(script, text.node)) return;
  // `window['__APP_VERSION__']`, `{'%VERSION%': version}`: a name, and the code knows it.
  if (js::is_key(script.tree(), text.node)) return;
  // A sentence or a tag around them may be a template, which other code fills.
  std::size_t behind = 0;
  for (const Span one : left) {
    if (text.value.substr(behind, one.begin - behind).find_first_of(" <") != std::string::npos)
      return;
    behind = one.end;
  }
  if (text.value.find_first_of(" <", behind) != std::string::npos) return;
  const auto& filled =
      script.derived().get<FilledPlaceholders>([&] { return FilledPlaceholders(script); });
  for (const Span one : left)
    if (!filled.all.contains(one.of(text.value)))
      return add_placeholder(script.file(), text.value, one, script.span(text.node), out);
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
