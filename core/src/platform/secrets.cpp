#include "platform/secrets.hpp"

#include <algorithm>
#include <array>

#include "flow/given_name.hpp"
#include "text/entities/secret.hpp"

namespace premod::platform {
namespace {

using js::File;
using js::NodeId;
using js::NodeKind;
using js::Text;

/// Secrets remembered so that they are not told again.
constexpr std::size_t max_told = 64;
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

std::optional<text::Secret> secret_of(const File& script, const Text& text) {
  if (is_encoded_login(script, text)) return text::Secret{0, text.value.size(), "login:password"};
  if (auto found = text::secret_in(text.value)) return found;
  if (!text.complete) return std::nullopt;
  const std::string target = js::given_name(script, text.node);
  return target.empty() ? std::nullopt : text::secret_for(target, text.value);
}

}  // namespace

std::vector<Secret> secrets(const File& script) {
  std::vector<Secret> out;
  std::vector<std::string> told;  // a secret that is put together with others is told once
  for (const Text& text : script.texts()) {
    auto found = secret_of(script, text);
    if (!found || is_published_client(script, text.node)) continue;
    const std::string value = text.value.substr(found->offset, found->length);
    const bool known = std::any_of(told.begin(), told.end(), [&](const std::string& one) {
      return value.find(one) != std::string::npos;
    });
    // The same literal again is another place to clean; the variable that holds it is not.
    const bool literal = script.tree()[text.node].kind == NodeKind::string_literal;
    if (known && !literal) continue;
    out.push_back({script.span(text.node), std::move(found->kind), text::masked_secret(value)});
    if (told.size() < max_told) told.push_back(value);
  }
  return out;
}

}  // namespace premod::platform
