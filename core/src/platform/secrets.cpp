#include "platform/secrets.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace premod::js {

namespace {

constexpr std::size_t shortest_secret = 16;
constexpr double least_entropy = 3.2;  // bits a character; words of a language have less

bool is_alnum(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}
bool is_token(char c) { return is_alnum(c) || c == '_' || c == '-'; }

template <class Is>
std::size_t run_of(std::string_view text, std::size_t from, Is is) {
  std::size_t end = from;
  while (end < text.size() && is(text[end])) ++end;
  return end - from;
}

double entropy(std::string_view text) {
  std::array<unsigned, 256> counts{};
  for (const char c : text) ++counts[static_cast<unsigned char>(c)];
  double bits = 0;
  for (const unsigned count : counts) {
    if (count == 0) continue;
    const double share = static_cast<double>(count) / static_cast<double>(text.size());
    bits -= share * std::log2(share);
  }
  return bits;
}

std::string folded(std::string_view text) {
  std::string out;
  for (const char c : text)
    if (is_alnum(c)) out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return out;
}

bool is_jwt(std::string_view text) {
  if (!text.starts_with("eyJ")) return false;
  const std::size_t head = run_of(text, 0, is_token);
  if (head < 10 || head + 4 > text.size() || text[head] != '.') return false;
  const std::size_t body = run_of(text, head + 1, is_token);
  const std::size_t dot = head + 1 + body;
  return body >= 10 && dot < text.size() && text[dot] == '.' &&
         run_of(text, dot + 1, is_token) >= 10;
}

struct Shape {
  std::string_view start;
  std::size_t length;  // of what follows, at least
  std::string_view name;
};
constexpr Shape shapes[] = {{"AKIA", 16, "AWS access key"},     {"AIza", 35, "Google API key"},
                            {"ghp_", 36, "GitHub token"},       {"github_pat_", 40, "GitHub token"},
                            {"glpat-", 20, "GitLab token"},     {"xoxb-", 20, "Slack token"},
                            {"xoxp-", 20, "Slack token"},       {"sk_live_", 20, "Stripe key"},
                            {"rk_live_", 20, "Stripe key"},     {"SG.", 40, "SendGrid key"},
                            {"ya29.", 30, "Google OAuth token"}};

constexpr std::string_view secret_names[] = {
    "clientsecret", "secretkey", "apisecret",         "apikey",     "apitoken",
    "accesstoken",  "authtoken", "bearertoken",       "privatekey", "secret",
    "refreshtoken", "token",     "integrationsecret", "appsecret"};

std::string known_shape(std::string_view value) {
  if (is_jwt(value)) return "JWT";
  if (value.starts_with("-----BEGIN") && value.find("PRIVATE KEY") != std::string_view::npos)
    return "private key";
  for (const Shape& shape : shapes)
    if (value.starts_with(shape.start) &&
        run_of(value, shape.start.size(), is_token) >= shape.length)
      return std::string(shape.name);
  for (const std::string_view scheme : {"Bearer ", "Basic "}) {
    if (!value.starts_with(scheme)) continue;
    // "Bearer TOKEN, User TOKEN" is how some services want it.
    const std::string_view token =
        value.substr(scheme.size(), value.find_first_of(" ,;", scheme.size()) - scheme.size());
    if (is_jwt(token) || looks_random(token))
      return std::string(scheme.substr(0, scheme.size() - 1));
  }
  return {};
}

std::string bare(std::string_view value) {
  for (const std::string_view scheme : {"Bearer ", "Basic "})
    if (value.starts_with(scheme)) value.remove_prefix(scheme.size());
  return std::string(value.substr(0, value.find_first_of(" ,;")));
}

std::string masked(std::string_view value) {
  std::string out;
  for (const char c : bare(value).substr(0, 4))
    out += static_cast<unsigned char>(c) < 0x80 ? c : '?';
  return out + "…";
}

/// The name a value is given to: a variable, a property, a member.
std::string target_of(const File& script, NodeId value) {
  const Tree& tree = script.tree();
  const NodeId above = tree.parent(value);
  const NodeId first = tree.first_child(above);
  if (first == value) return {};
  switch (tree[above].kind) {
    case NodeKind::property:
    case NodeKind::property_definition:
      return script.index().key_text(above);
    case NodeKind::variable_declarator:
    case NodeKind::assignment_expression:
      if (tree[first].kind == NodeKind::member_expression) return script.index().key_text(first);
      return is_leaf(tree[first].kind) ? std::string(tree.name(first)) : std::string();
    default:
      return {};
  }
}

struct Found {
  std::string kind;
  std::string value;
};

/// Secrets remembered so that they are not told again.
constexpr std::size_t max_told = 64;

/// `?my_secret=...` of an address; keys of maps and the like are public and have other names.
Found secret_parameter(std::string_view address) {
  if (address.find('=') == std::string_view::npos) return {};
  for (std::size_t at = address.find_first_of("?&"); at != std::string_view::npos;
       at = address.find_first_of("?&", at + 1)) {
    const std::size_t equals = address.find('=', at);
    if (equals == std::string_view::npos) break;
    const std::string name = folded(address.substr(at + 1, equals - at - 1));
    if (!name.ends_with("secret") && !name.ends_with("secretkey") && !name.ends_with("password"))
      continue;
    const std::string_view value =
        address.substr(equals + 1, run_of(address, equals + 1, is_token));
    if (looks_random(value))
      return {std::string(address.substr(at + 1, equals - at - 1)), std::string(value)};
  }
  return {};
}

/// A value that is given to a name for secrets.
Found secret_by_name(const File& script, const Text& text) {
  const std::string target = target_of(script, text.node);
  const std::string name = folded(target);
  const bool secret =
      std::any_of(std::begin(secret_names), std::end(secret_names), [&](std::string_view known) {
        return name == known || (known.size() > 6 && name.ends_with(known));
      });
  if (!secret || !looks_random(text.value)) return {};
  const std::string words = folded(text.value);
  const bool repeats =
      words.find(name) != std::string::npos || name.find(words) != std::string::npos;
  if (repeats) return {};
  return {target, text.value};
}

Found secret_in(const File& script, const Text& text) {
  if (Found found = secret_parameter(text.value); !found.value.empty()) return found;
  if (!text.complete) return {};
  if (std::string kind = known_shape(text.value); !kind.empty())
    return {std::move(kind), text.value};
  return secret_by_name(script, text);
}

}  // namespace

bool looks_random(std::string_view value) {
  if (value.size() < shortest_secret || value.size() > 512) return false;
  bool digit = false;
  bool letter = false;
  for (const char c : value) {
    if (!is_token(c) && c != '+' && c != '/' && c != '=' && c != '.') return false;
    digit = digit || (c >= '0' && c <= '9');
    letter = letter || (is_alnum(c) && !(c >= '0' && c <= '9'));
  }
  // settings.api_key and /path/to: keys of texts and paths are made of words.
  if (value.find('.') != std::string_view::npos && !is_jwt(value)) return false;
  if (value.front() == '/' || value.find("//") != std::string_view::npos) return false;
  return digit && letter && entropy(value) >= least_entropy;
}

std::vector<Secret> secrets(const File& script) {
  std::vector<Secret> out;
  std::vector<std::string> told;  // a secret that is put together with others is told once
  for (const Text& text : script.texts()) {
    if (text.value.size() < shortest_secret) continue;
    Found found = secret_in(script, text);
    if (found.value.empty()) continue;
    const bool known = std::any_of(told.begin(), told.end(), [&](const std::string& one) {
      return found.value.find(one) != std::string::npos;
    });
    // The same literal again is another place to clean; the variable that holds it is not.
    const bool literal = script.tree()[text.node].kind == NodeKind::string_literal;
    if (known && !literal) continue;
    out.push_back({script.span(text.node), std::move(found.kind), masked(found.value)});
    if (told.size() < max_told) told.push_back(bare(found.value));
  }
  return out;
}

}  // namespace premod::js
