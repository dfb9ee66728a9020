#include "flow/code/obfuscation.hpp"

#include "flow/given_name.hpp"
#include "text/entities/base64.hpp"

namespace premod::js {

namespace {

constexpr int least_hex_names = 3;
constexpr std::size_t least_escapes = 200;
constexpr std::size_t least_escaped_texts = 2;  ///< of nothing but escapes
constexpr std::size_t least_escaped_bytes = 6;  ///< of such a text
constexpr std::size_t least_escaped_keys = 3;   ///< names of members in nothing but escapes
constexpr std::size_t least_key_bytes = 2;      ///< of such a name
constexpr int least_coded_names = 3;            ///< in base64

bool is_hex(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/// _0x3fa1b2: the names every obfuscator gives.
bool is_hex_name(std::string_view name) {
  if (!name.starts_with("_0x") || name.size() < 4) return false;
  for (const char c : name.substr(3))
    if (!is_hex(c)) return false;
  return true;
}

std::optional<Obfuscation> hex_names(const File& script) {
  const Tree& tree = script.tree();
  int count = 0;
  NameId first = 0;
  for (NameId id = 1; id < tree.names().size(); ++id) {
    if (!is_hex_name(tree.names().text(id))) continue;
    if (first == 0) first = id;
    ++count;
  }
  if (count < least_hex_names) return std::nullopt;
  for (NodeId at = 1; at < tree.size(); ++at) {
    const NodeKind kind = tree[at].kind;
    if ((kind == NodeKind::identifier || kind == NodeKind::binding_identifier) &&
        tree[at].link == first)
      return Obfuscation{script.span(at), std::string(tree.names().text(first))};
  }
  return std::nullopt;
}

/// eval(function(p,a,c,k,e,d){...}(...)).
std::optional<Obfuscation> packer(const File& script) {
  const Tree& tree = script.tree();
  for (const NodeId function : script.index().functions()) {
    std::string names;
    for (NodeId at = tree.first_parameter(function);
         at != 0 && tree[at].kind == NodeKind::binding_identifier; at = tree.next(at))
      names += std::string(tree.name(at)) + ",";
    if (names == "p,a,c,k,e,d," || names == "p,a,c,k,e,r,")
      return Obfuscation{script.span(function),
                         "function(" + names.substr(0, names.size() - 1) + ")"};
  }
  return std::nullopt;
}

/// Strings written in escapes although their characters are plain: many escapes, or whole words.
std::optional<Obfuscation> escapes(const File& script) {
  const Tree& tree = script.tree();
  std::size_t needless = 0;
  std::size_t texts = 0;
  std::size_t keys = 0;
  for (NodeId at = 1; at < tree.size(); ++at) {
    if (tree[at].kind != NodeKind::string_literal || !tree[at].has(flag::escaped)) continue;
    const std::string_view text = tree.text(at);
    std::size_t own = 0;
    std::size_t bytes = 2;  // the quotes
    for (std::size_t i = 0; i + 3 < text.size(); ++i) {
      if (text[i] != '\\') continue;
      const bool hex = text[i + 1] == 'x' && text[i + 2] >= '2' && text[i + 2] <= '7';
      const bool unicode = text.substr(i, 4) == "\\u00" && i + 5 < text.size() &&
                           text[i + 4] >= '2' && text[i + 4] <= '7';
      if (hex || unicode) ++own;
      if (hex || unicode) bytes += hex ? 4 : 6;
      ++i;
    }
    needless += own;
    if (own >= least_escaped_bytes && bytes == text.size()) ++texts;
    if (own >= least_key_bytes && bytes == text.size() && is_key(tree, at)) ++keys;
    if (needless >= least_escapes || texts >= least_escaped_texts || keys >= least_escaped_keys)
      return Obfuscation{script.span(at), std::string(text.substr(0, 24)) + "…"};
  }
  return std::nullopt;
}

/// What a name or a selector of the page looks like.
bool is_word(std::string_view text) {
  constexpr std::size_t least = 3, most = 40;
  if (text.size() < least || text.size() > most) return false;
  bool letters = false;
  for (const char c : text) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    letters = letters || letter;
    if (!letter && !(c >= '0' && c <= '9') && c != '_' && c != '-' && c != '.' && c != '#' &&
        c != '$' && c != '/')
      return false;
  }
  return letters;
}

/// Names in base64 that are read back with `atob` and used as keys: `document[atob('...')]`.
std::optional<Obfuscation> coded_names(const File& script) {
  const Tree& tree = script.tree();
  bool decodes = false;
  for (const Access& access : script.accesses()) decodes = decodes || access.path == "atob";
  for (const Call& call : script.calls()) decodes = decodes || call.global_path() == "atob";
  bool by_key = false;
  int count = 0;
  NodeId first = 0;
  for (NodeId at = 1; decodes && at < tree.size(); ++at) {
    const Node& node = tree[at];
    if (node.kind == NodeKind::member_expression && node.has(flag::computed)) {
      const NodeKind key = tree[tree.next(node.link)].kind;
      by_key = by_key || key == NodeKind::call_expression || key == NodeKind::member_expression ||
               key == NodeKind::identifier;
    }
    if (node.kind != NodeKind::string_literal) continue;
    const std::string_view text = tree.string_value(at);
    // "MENU" is base64, too: of a long list of short words some always are.
    const bool coded = text.size() >= 8 && text.size() % 4 == 0 &&
                       text.find_first_not_of(
                           "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
                           "0123456789+/=") == std::string_view::npos;
    if (!coded || !is_word(text::decoded_base64(text))) continue;
    if (first == 0) first = at;
    ++count;
  }
  if (!by_key || count < least_coded_names) return std::nullopt;
  return Obfuscation{script.span(first), "atob(" + std::string(tree.text(first)) + ")"};
}

/// while (true) { switch (order[i++]) { case '3': ... } }: the flow is in a string.
std::optional<Obfuscation> flattened(const File& script) {
  const Tree& tree = script.tree();
  for (const Call& call : script.calls()) {
    if (call.member() != "split" || call.object() == 0) continue;
    const auto order = script.index().constant_text(call.object());
    if (!order || order->size() < 9 || script.index().constant_text(call.argument(0)) != "|")
      continue;
    if (order->find_first_not_of("0123456789|") != std::string::npos) continue;
    const NodeId declarator = tree.parent(call.node());
    if (tree[declarator].kind == NodeKind::variable_declarator)
      return Obfuscation{call.span(), "'" + order->substr(0, 24) + "'.split('|')"};
  }
  return std::nullopt;
}

/// Only []()!+ : no word of the language is left.
std::optional<Obfuscation> without_letters(const File& script) {
  const std::string_view source = script.source();
  if (source.size() < 1'000 ||
      source.find_first_not_of("[]()!+{};\r\n \t") != std::string_view::npos)
    return std::nullopt;
  return Obfuscation{script.span(), std::string(source.substr(0, 24)) + "…"};
}

}  // namespace

std::optional<Obfuscation> obfuscation(const File& script) {
  for (auto* sign : {hex_names, packer, escapes, coded_names, flattened, without_letters})
    if (auto found = sign(script)) return found;
  return std::nullopt;
}

}  // namespace premod::js
