#include "platform/requests/addresses.hpp"

#include <algorithm>

#include "data/cdn_hosts.hpp"
#include "flow/holes.hpp"
#include "platform/loader.hpp"
#include "platform/page/dom.hpp"
#include "platform/requests/requests.hpp"
#include "platform/styles/attached_styles.hpp"
#include "text/entities/url.hpp"

namespace premod::platform {

using js::Call;
using js::File;
using js::NodeId;
using js::NodeKind;

namespace {

bool is_cdn(std::string_view address) {
  const std::string_view host = host_name(address);
  return std::any_of(data::cdn_hosts::rows.begin(), data::cdn_hosts::rows.end(),
                     [&](const auto& row) { return row.host == host; });
}

std::string_view name_of(Loading loading) {
  switch (loading) {
    case Loading::define:
      return "define";
    case Loading::config_path:
      return "require.config";
    case Loading::import_declaration:
      return "import";
    case Loading::import_call:
      return "import()";
    default:
      return "require";
  }
}

/// `text!https://...`: what follows the loader's plugin.
std::string_view without_plugin(std::string_view name) {
  const std::size_t mark = name.find('!');
  return mark == std::string_view::npos ? name : name.substr(mark + 1);
}

bool is_template(std::string_view address) {
  const std::string_view path = address.substr(0, address.find_first_of("?#"));
  return path.ends_with(".twig") || path.ends_with(".html") || path.ends_with(".htm") ||
         path.ends_with(".tpl");
}

bool is_insecure(std::string_view address) {
  if (!address.starts_with("http://") && !address.starts_with("ws://")) return false;
  const std::string_view host = host_name(address);
  // Development hosts are another rule's; names of namespaces are no addresses.
  return !host.empty() && !text::is_local_host(host) && !host.ends_with("w3.org");
}

void add(const File& script, NodeId node, std::string_view address, std::string by,
         std::vector<ForeignAddress>& out) {
  out.push_back({script.span(node), js::without_holes(address.substr(0, 200)), std::move(by),
                 is_cdn(address)});
}

/// `http://…/seen.gif?w=` and what is put behind it.
bool carries_data(std::string_view address) {
  const std::size_t query = address.find('?');
  return query != address.npos && address.find(js::hole, query) != address.npos;
}

std::string_view address_attribute(const js::TagText& tag) {
  if (tag.name == "iframe" || tag.name == "script" || tag.name == "embed")
    return tag.attribute("src");
  if (tag.name == "link") return tag.attribute("href");
  if (tag.name == "form") return tag.attribute("action");
  // A picture that carries data away, and not one that is only shown.
  if (tag.name == "img" && carries_data(tag.attribute("src"))) return tag.attribute("src");
  return {};
}

/// The values of `src` or `href` of an element: by the variable that holds it, or right where it is
/// made, `new Image().src = …`.
std::vector<NodeId> addresses_of(const File& script, const CreatedElement& element) {
  const std::string_view name = element.name == "link" ? "href" : "src";
  std::vector<NodeId> out = values_given(script, element.variable, name);
  const js::Tree& tree = script.tree();
  const NodeId member = tree.parent(element.call->node()), above = tree.parent(member);
  if (tree[member].kind == NodeKind::member_expression &&
      tree[above].kind == NodeKind::assignment_expression && tree.first_child(above) == member &&
      script.index().key_text(member) == name)
    out.push_back(tree.next(member));
  return out;
}

void insecure_elements(const File& script, std::vector<ForeignAddress>& out) {
  for (const CreatedElement& element : created_elements(script)) {
    const bool picture = element.name == "img";
    if (!picture && element.name != "iframe" && element.name != "script" && element.name != "link")
      continue;
    for (const NodeId value : addresses_of(script, element)) {
      const auto text = script.index().text_of(value);
      if (text && is_insecure(text->value) && (!picture || carries_data(text->value)))
        add(script, value, text->value, "<" + element.name + ">", out);
    }
  }
}

}  // namespace

std::string normal_address(std::string_view address) {
  std::string out;
  for (const char c : address.substr(0, address.find_first_of("?#")))
    if (c != '\t' && c != '\n' && c != '\r') out += c == '\\' ? '/' : c;
  const std::size_t begin = out.find_first_not_of(' ');
  out.erase(0, begin == std::string::npos ? out.size() : begin);
  const std::size_t scheme = out.find(':');
  for (std::size_t i = 0; scheme != std::string::npos && scheme < 12 && i < scheme; ++i)
    if (out[i] >= 'A' && out[i] <= 'Z') out[i] = static_cast<char>(out[i] - 'A' + 'a');
  if (const std::size_t rest = address.find_first_of("?#"); rest != std::string_view::npos)
    out += address.substr(rest);
  return out;
}

bool is_code_address(std::string_view address) {
  const std::string clean = normal_address(address);
  return clean.starts_with("data:") || clean.starts_with("blob:") ||
         clean.starts_with("javascript:");
}

bool is_absolute(std::string_view address) {
  const std::string clean = normal_address(address);
  return clean.starts_with("https:/") || clean.starts_with("http:/") ||
         (clean.starts_with("//") && clean.size() > 2);
}

namespace {

/// How much of an expression is read for the names it is made of.
constexpr int max_name_nodes = 200;

bool says_path(std::string_view name) {
  return name.find("path") != std::string_view::npos || name.find("Path") != std::string_view::npos;
}

/// `self.params.path + '/lib.js'`: the folder of the widget itself.
bool begins_with_own_path(const File& script, NodeId expression) {
  const js::Tree& tree = script.tree();
  int seen = 0;
  for (NodeId at = expression; at != 0 && seen < max_name_nodes;
       at = tree.next_in_preorder(at, expression), ++seen) {
    const NodeKind kind = tree[at].kind;
    if (kind == NodeKind::member_expression && says_path(script.index().key_text(at))) return true;
    if (kind != NodeKind::identifier) continue;
    if (says_path(tree.name(at))) return true;
    for (const js::PathId path : script.program().paths(script.index().values(at)))
      if (says_path(script.index().path_text(path))) return true;
    // `var base = self.params.path; ... base + '/x'`
    if (const NodeId made = script.index().resolve(at); made != at && made != expression)
      for (NodeId inner = made; inner != 0 && ++seen < max_name_nodes;
           inner = tree.next_in_preorder(inner, made))
        if (tree[inner].kind == NodeKind::member_expression &&
            says_path(script.index().key_text(inner)))
          return true;
  }
  return false;
}

}  // namespace

std::vector<ForeignAddress> external_dependencies(const File& script) {
  std::vector<ForeignAddress> out;
  for (const Module& module : modules(script)) {
    for (const Dependency& dependency : module.dependencies) {
      const std::string_view address = without_plugin(dependency.name);
      const bool code = is_code_address(address);
      // What import() loads from nobody knows where is told as injected code.
      const bool unknown = module.loading != Loading::import_call &&
                           address.starts_with(js::hole) && module.loading != Loading::commonjs &&
                           !begins_with_own_path(script, dependency.node);
      if (!is_absolute(address) && !code && !unknown) continue;
      add(script, dependency.node, address, std::string(name_of(module.loading)), out);
      out.back().code = code;
      out.back().unknown = unknown;
    }
  }
  for (const Call& call : script.calls()) {
    if (call.global_path() != "importScripts") continue;
    for (const NodeId argument : call.arguments())
      for (const std::string& address : script.index().texts_of(argument))
        if (is_absolute(address)) add(script, argument, address, "importScripts", out);
  }
  return out;
}

std::vector<ForeignAddress> external_templates(const File& script) {
  std::vector<ForeignAddress> out;
  const js::Index& index = script.index();
  for (const Call& call : script.calls()) {
    const std::string member = call.member();
    const NodeId first = call.argument(0);
    if (first == 0) continue;
    if (member == "render" || member == "render_template" || member == "getTemplate") {
      for (const std::string_view key : {"href", "base_path"}) {
        const NodeId value = index.property(first, key);
        // What is put into the options later, or by another script, stands elsewhere.
        for (const std::string& text :
             value != 0 ? index.texts_of(value) : index.texts_of(first, key)) {
          if (!is_absolute(text)) continue;
          add(script, value != 0 ? value : first, text, member, out);
          break;
        }
      }
    }
    if (member == "load" && call.object() != 0 &&
        index.path_text(index.path_of(call.object())).starts_with("$")) {
      const auto text = index.text_of(first);
      if (text && is_absolute(text->value)) add(script, first, text->value, "load", out);
    }
  }
  for (const Request& request : requests(script))
    if (request.url_node != 0 && is_absolute(request.url) && is_template(request.url))
      add(script, request.url_node, request.url, request.name, out);
  return out;
}

namespace {

/// `new FontFace('Name', 'url(https://...)')`: the first address of its sources.
std::string font_address(std::string_view sources) {
  const std::size_t mark = sources.find("url(");
  if (mark == std::string_view::npos) return {};
  std::string_view address = sources.substr(mark + 4);
  while (!address.empty() && std::string_view(" \"'").find(address.front()) != address.npos)
    address.remove_prefix(1);
  return std::string(address.substr(0, address.find_first_of("\"')")));
}

}  // namespace

std::vector<ForeignAddress> external_styles(const File& script) {
  std::vector<ForeignAddress> out;
  for (const Call& call : script.calls()) {
    if (call.global_path() != "FontFace" || call.argument(1) == 0) continue;
    for (const std::string& sources : script.index().texts_of(call.argument(1)))
      if (const std::string address = font_address(sources);
          is_absolute(address) && host_of(address) != Host::platform)
        add(script, call.argument(1), address, "FontFace", out);
  }
  for (const page::AttachedSheet& sheet : page::attached_sheets(script))
    if (is_absolute(sheet.address) && host_of(sheet.address) != Host::platform &&
        !host_name(sheet.address).empty())
      out.push_back({sheet.span, js::without_holes(sheet.address), "link", is_cdn(sheet.address)});
  return out;
}

std::vector<ForeignAddress> insecure_addresses(const File& script) {
  std::vector<ForeignAddress> out;
  for (const Request& request : requests(script))
    if (request.url_node != 0 && is_insecure(request.url))
      add(script, request.url_node, request.url, request.name, out);
  const js::Index& index = script.index();
  for (const Call& call : script.calls()) {
    const std::string_view path = call.global_path();
    if (path != "WebSocket" && path != "io" && path != "io.connect" && path != "EventSource" &&
        path != "$.getScript")
      continue;
    const auto text = index.text_of(call.argument(0));
    if (text && is_insecure(text->value))
      add(script, call.argument(0), text->value, std::string(path), out);
  }
  for (const InsertedMarkup& markup : inserted_markup(script))
    for (const js::TagText& tag : js::tags_in(markup.value))
      if (const std::string_view address = address_attribute(tag); is_insecure(address))
        add(script, markup.node, address, "<" + tag.name + ">", out);
  insecure_elements(script, out);
  for (const Module& module : modules(script))
    for (const Dependency& dependency : module.dependencies)
      if (is_insecure(dependency.name))
        add(script, dependency.node, dependency.name, std::string(name_of(module.loading)), out);
  return out;
}

}  // namespace premod::platform
