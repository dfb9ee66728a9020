// Joins what stands in texts, in what calls put together and in what they are named after.
#include "platform/secrets.hpp"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

#include "flow/given_name.hpp"
#include "js/equality.hpp"
#include "js/parameters.hpp"
#include "text/ascii.hpp"
#include "text/entities/base64.hpp"
#include "text/limit_log.hpp"
#include "text/secrets/credentials.hpp"
#include "text/utf8.hpp"

namespace premod::platform {
namespace {

using js::File;
using js::NodeId;
using js::NodeKind;
using js::Text;

/// Secrets remembered so that they are not told again.
constexpr std::size_t max_told = 64;
constexpr std::size_t max_joined = 1'000;  ///< texts that calls put together
constexpr std::size_t least_secret = 6;

/// `btoa('login:password')`, `Base64.encode(...)`, `Buffer.from(...)`.
bool is_encoded_login(const File& script, const Text& text) {
  const js::Tree& tree = script.tree();
  const NodeId above = tree.parent(text.node);
  if (!text.complete || above == 0 || tree[above].kind != NodeKind::call_expression) return false;
  const NodeId callee = tree.first_child(above);
  if (callee == text.node) return false;
  const std::string name =
      tree[callee].kind == NodeKind::member_expression
          ? script.index().key_text(callee)
          : std::string(tree[callee].kind == NodeKind::identifier ? tree.name(callee) : "");
  const bool encodes = name == "btoa" || name == "encode" || name == "from" || name == "toBase64";
  return encodes && text::is_login_with_password(text.value);
}

/// `{apiKey: ..., authDomain: ...}`: the settings of a web client that its issuer publishes.
bool is_published_client(const File& script, NodeId literal) {
  const js::Tree& tree = script.tree();
  const NodeId object = tree.parent(tree.parent(literal));
  return object != 0 && tree[object].kind == NodeKind::object_expression &&
         script.index().property(object, "authDomain") != 0;
}

/// The call that a value is an argument of, 0 if it is none, and its place there.
std::pair<NodeId, int> call_around(const js::Tree& tree, NodeId value) {
  const NodeId above = tree.parent(value);
  const NodeKind kind = tree[above].kind;
  if (kind != NodeKind::call_expression && kind != NodeKind::new_expression) return {0, 0};
  int place = -1;
  for (NodeId at = tree.first_child(above); at != 0 && place < js::max_parameters;
       at = tree.next(at)) {
    if (at == value) return {place < 0 ? 0 : above, place};
    ++place;
  }
  return {0, 0};
}

/// The bytes of a text, or its other form: `new TextEncoder().encode(key)`, `Buffer.from(key)`.
bool is_converted(const File& script, NodeId call, int place) {
  constexpr std::array<std::string_view, 5> converting = {"encode", "from", "parse", "toBytes",
                                                          "stringToBytes"};
  const js::Tree& tree = script.tree();
  const NodeId callee = tree.first_child(call);
  if (place != 0 || tree[callee].kind != NodeKind::member_expression) return false;
  return text::contains(converting, script.index().key_text(callee));
}

std::string first_text(const File& script, NodeId call, int place) {
  const NodeId at = place < 0 ? 0 : script.tree().child(call, static_cast<unsigned>(place) + 1);
  const auto texts = at == 0 ? std::vector<std::string>() : script.index().texts_of(at);
  return texts.empty() ? std::string() : texts.front();
}

/// By the parameter that the value is given to: of the platform's interfaces or of an own function.
std::optional<text::Secret> by_parameter(const File& script, const Text& text) {
  const js::Tree& tree = script.tree();
  if (text.value.size() < least_secret || text.value.find(' ') != std::string::npos)
    return std::nullopt;
  auto [call, place] = call_around(tree, text.node);
  if (call != 0 && is_converted(script, call, place))
    if (const auto outer = call_around(tree, call); outer.first != 0) std::tie(call, place) = outer;
  if (call == 0) return std::nullopt;
  const NodeId callee = tree.first_child(call);
  if (tree[callee].kind == NodeKind::member_expression) {
    const std::string member = script.index().key_text(callee);
    const auto known = text::secret_parameter("js", "method", member);
    // A key in the form "spki" is public.
    if (known && first_text(script, call, 0) != "spki" && known->secret == place &&
        text::is_live({first_text(script, call, known->host),
                       first_text(script, call, known->login), text.value}))
      return text::Secret{0, text.value.size(), member + "()"};
  }
  const NodeId function = script.index().function_of(callee);
  const NodeId parameter =
      function == 0 ? 0 : js::parameter_at(tree, function, static_cast<unsigned>(place));
  if (parameter == 0 || tree[parameter].kind != NodeKind::binding_identifier) return std::nullopt;
  return text::secret_for(tree.name(parameter), text.value);
}

/// The text, or what it is part of, is only compared with others: `pem.indexOf('-----BEGIN …')`.
bool is_only_asked(const File& script, NodeId node) {
  constexpr std::array<std::string_view, 10> asking = {
      "indexOf", "lastIndexOf", "includes", "startsWith", "endsWith",
      "search",  "match",       "split",    "replace",    "RegExp"};
  const js::Tree& tree = script.tree();
  while (tree[tree.parent(node)].kind == NodeKind::binary_expression &&
         tree[tree.parent(node)].op == js::Operator::add)
    node = tree.parent(node);
  const NodeId above = tree.parent(node);
  const js::Operator op = tree[above].op;
  if (tree[above].kind == NodeKind::binary_expression) return js::is_equality(op);
  const auto [call, place] = call_around(tree, node);
  if (call == 0 || place != 0) return false;
  const NodeId callee = tree.first_child(call);
  const std::string name =
      tree[callee].kind == NodeKind::member_expression
          ? script.index().key_text(callee)
          : std::string(tree[callee].kind == NodeKind::identifier ? tree.name(callee) : "");
  return std::find(asking.begin(), asking.end(), name) != asking.end();
}

/// A key's head without a key behind it.
bool is_head_alone(const Text& text, const text::Secret& secret) {
  constexpr std::size_t longest = 64;
  return secret.kind == "private key" && text.value.size() - secret.offset < longest;
}

/// What a text shows by itself or by the call it is handed to.
std::optional<text::Secret> secret_of(const File& script, const Text& text) {
  if (is_encoded_login(script, text)) return text::Secret{0, text.value.size(), "login:password"};
  if (auto found = text::secret_in(text.value)) {
    if (is_head_alone(text, *found) && is_only_asked(script, text.node)) return std::nullopt;
    return found;
  }
  return text.complete ? by_parameter(script, text) : std::nullopt;
}

/// What each text is; by its name where it does not show itself.
std::vector<std::optional<text::Secret>> secrets_of_texts(const File& script,
                                                          std::span<const Text> texts) {
  std::vector<std::optional<text::Secret>> out;
  std::vector<std::pair<std::size_t, std::string>> names;
  for (const Text& text : texts) {
    out.push_back(secret_of(script, text));
    if (out.back() || !text.complete) continue;
    if (std::string name = js::given_name(script, text.node); !name.empty())
      names.emplace_back(out.size() - 1, std::move(name));
  }
  std::vector<text::NamedText> named;
  const js::Tree& tree = script.tree();
  for (const auto& [at, name] : names) {
    const Text& text = texts[at];
    const NodeId object = tree.parent(tree.parent(text.node));
    const bool beside = object != 0 && tree[object].kind == NodeKind::object_expression;
    named.push_back({name, text.value, beside ? object : text.node});
  }
  const auto secrets = text::secrets_among(named);
  for (std::size_t i = 0; i < names.size(); ++i)
    if (secrets[i]) out[names[i].first] = secrets[i];
  return out;
}

/// `['live', '9f86...'].join('_')`, `String.fromCharCode(75, 57, ...)`: a text that is put together
/// by a call.
std::vector<Text> joined_texts(const File& script) {
  std::vector<Text> out;
  for (const js::Call& call : script.calls()) {
    const std::string member = call.member();
    if (call.object() == 0 ||
        !text::is_one_of(member, {"join", "concat", "fromCharCode", "fromCodePoint"}))
      continue;
    if (out.size() == max_joined) {
      text::note_limit("max_joined");
      break;
    }
    if (auto text = script.index().constant_text(call.node()); text && !text->empty())
      out.push_back({call.node(), std::move(*text), true});
  }
  return out;
}

/// What the parameters that take a secret are given, wherever it is kept or put together.
std::vector<Text> given_texts(const File& script) {
  const js::Tree& tree = script.tree();
  std::vector<Text> out;
  for (const js::Call& call : script.calls()) {
    const auto known = text::secret_parameter("js", "method", call.member());
    if (!known || call.object() == 0) continue;
    NodeId given = call.argument(static_cast<unsigned>(known->secret));
    if (const js::CallSite* inner = given == 0 ? nullptr : script.index().call_at(given))
      if (const NodeId first = tree.next(inner->callee);
          first != 0 && is_converted(script, given, 0))
        given = first;
    const NodeKind kind = tree[given].kind;
    if (kind != NodeKind::identifier && kind != NodeKind::member_expression &&
        kind != NodeKind::call_expression)
      continue;
    if (out.size() == max_joined) {
      text::note_limit("max_joined");
      break;
    }
    if (auto text = script.index().constant_text(given); text && !text->empty())
      out.push_back({given, std::move(*text), true});
  }
  return out;
}

/// `atob('c2tsYWRvbWVy...')`, `Buffer.from('...', 'base64')`: the text that is written so that
/// nobody reads it. The call stands for it.
std::vector<Text> decoded_texts(const File& script) {
  std::vector<Text> out;
  const js::Tree& tree = script.tree();
  for (const js::Call& call : script.calls()) {
    const std::string member = call.member();
    const bool buffer = member == "from" && first_text(script, call.node(), 1) == "base64";
    if (member != "atob" && !buffer) continue;
    const std::string written = first_text(script, call.node(), 0);
    if (written.empty() || written.find(js::hole) != written.npos) continue;
    std::string value = text::decoded_base64(written);
    if (value.empty() || text::find_invalid_utf8(value) != value.npos) continue;
    NodeId node = call.node();  // `Buffer.from(...).toString()`
    const NodeId above = tree.parent(node);
    if (buffer && tree[above].kind == NodeKind::member_expression &&
        tree[tree.parent(above)].kind == NodeKind::call_expression)
      node = tree.parent(above);
    if (out.size() == max_joined) {
      text::note_limit("max_joined");
      break;
    }
    out.push_back({node, std::move(value), true});
  }
  return out;
}

/// The parts of a signed token side by side in one list or object, whoever puts them together.
std::vector<Text> parted_tokens(const File& script) {
  constexpr std::size_t parts = 3;  // head, body, signature
  const js::Tree& tree = script.tree();
  std::vector<Text> out;
  for (NodeId id = 1; id < tree.size(); ++id) {
    const bool list = tree[id].kind == NodeKind::array_expression;
    if (!list && tree[id].kind != NodeKind::object_expression) continue;
    std::vector<std::string_view> last;
    for (const NodeId child : tree.children(id)) {
      const NodeId value = list ? child : tree.last_child(child);
      const bool text = tree[value].kind == NodeKind::string_literal;
      last.push_back(text ? tree.string_value(value) : std::string_view());
      if (last.size() > parts) last.erase(last.begin());
      if (last.size() < parts || !last[0].starts_with("eyJ") || !last[1].starts_with("eyJ"))
        continue;
      std::string token;
      for (const std::string_view part : last)
        token += (token.empty() ? "" : ".") + std::string(part);
      out.push_back({id, std::move(token), true});
      break;
    }
    if (out.size() == max_joined) {
      text::note_limit("max_joined");
      break;
    }
  }
  return out;
}

/// Adds those of the texts; `told`: a secret that is put together with others is told once.
void add_secrets(const File& script, std::span<const Text> texts, std::vector<std::string>& told,
                 std::vector<Secret>& out) {
  const auto secrets = secrets_of_texts(script, texts);
  for (std::size_t i = 0; i < secrets.size(); ++i) {
    const Text& text = texts[i];
    if (!secrets[i] || is_published_client(script, text.node)) continue;
    const std::string value = text.value.substr(secrets[i]->offset, secrets[i]->length);
    const bool known = std::any_of(told.begin(), told.end(), [&](const std::string& one) {
      return value.find(one) != std::string::npos;
    });
    // The same literal again is another place to clean; the variable that holds it is not.
    const bool literal = script.tree()[text.node].kind == NodeKind::string_literal;
    if (known && !literal) continue;
    out.push_back({script.span(text.node), secrets[i]->kind, text::masked_secret(value)});
    if (told.size() < max_told) told.push_back(value);
  }
}

}  // namespace

std::vector<Secret> secrets(const File& script) {
  std::vector<Secret> out;
  std::vector<std::string> told;
  add_secrets(script, script.texts(), told, out);
  add_secrets(script, joined_texts(script), told, out);
  add_secrets(script, given_texts(script), told, out);
  add_secrets(script, parted_tokens(script), told, out);
  add_secrets(script, decoded_texts(script), told, out);
  std::stable_sort(out.begin(), out.end(),
                   [](const Secret& a, const Secret& b) { return a.span.begin < b.span.begin; });
  return out;
}

}  // namespace premod::platform
