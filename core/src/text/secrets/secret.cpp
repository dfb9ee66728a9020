#include "text/secrets/secret.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <vector>

#include "data/secret_formats.hpp"
#include "text/ascii.hpp"
#include "text/byte_set.hpp"
#include "text/entities/base64.hpp"
#include "text/needles.hpp"
#include "text/secrets/credentials.hpp"
#include "text/secrets/pem.hpp"
#include "text/secrets/secret_names.hpp"
#include "text/words.hpp"

namespace premod::text {
namespace {

using std::size_t;
constexpr auto npos = std::string_view::npos;

constexpr size_t shortest_secret = 16;
constexpr size_t longest_secret = 512;
constexpr size_t shortest_password = 8;
constexpr double least_entropy = 3.2;  // bits a character; words of a language have less
constexpr size_t longest_word = 14;    // of an identifier
constexpr std::string_view jwt_head = "eyJ";
constexpr std::string_view pem_head = "-----BEGIN";

bool is_alnum(char c) { return is_digit(c) || is_letter(c); }
bool is_token(char c) { return is_alnum(c) || c == '_' || c == '-'; }
bool is_base64(char c) { return is_alnum(c) || c == '+' || c == '/' || c == '='; }
bool is_hex(char c) { return is_digit(c) || (c >= 'a' && c <= 'f'); }
bool is_upper_alnum(char c) { return is_digit(c) || is_upper(c); }

template <class Is>
size_t run_of(std::string_view text, size_t from, Is is) {
  size_t end = from;
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

/// "settings", "Token", "v2", "12": what people build identifiers of. A word has vowels.
bool is_identifier_part(std::string_view part) {
  const size_t letters = run_of(part, 0, [](char c) { return is_lower(c) || is_upper(c); });
  if (part.size() - letters > 4 || run_of(part, letters, is_digit) != part.size() - letters)
    return false;
  if (letters <= 4) return true;
  const auto is_vowel = [](char c) { return lower_ascii({&c, 1}).find_first_of("aeiouy") != npos; };
  const auto vowels = std::count_if(part.begin(), part.end(), is_vowel);
  return letters <= longest_word && vowels * 6 >= static_cast<std::ptrdiff_t>(letters);
}

/// widget_settings_token_2, csrfCookieName, dealTimer-v2: made of words, whatever its entropy.
bool is_identifier(std::string_view value) {
  if (run_of(value, 0, [](char c) { return is_token(c) || c == '.'; }) != value.size())
    return false;
  size_t from = 0;
  for (size_t i = 1; i <= value.size(); ++i) {
    const bool hump = i < value.size() && is_upper(value[i]) && is_lower(value[i - 1]);
    const bool mark = i < value.size() && !is_alnum(value[i]);
    if (i < value.size() && !hump && !mark) continue;
    if (from < i && !is_identifier_part(value.substr(from, i - from))) return false;
    from = mark ? i + 1 : i;
  }
  return true;
}

size_t jwt_length(std::string_view text) {
  if (!text.starts_with(jwt_head)) return 0;
  const size_t head = run_of(text, 0, is_token);
  if (head < 10 || head + 4 > text.size() || text[head] != '.') return 0;
  const size_t body = run_of(text, head + 1, is_token);
  const size_t dot = head + 1 + body;
  if (body < 10 || dot >= text.size() || text[dot] != '.') return 0;
  const size_t tail = run_of(text, dot + 1, is_token);
  return tail < 10 ? 0 : dot + 1 + tail;
}

bool fits(std::string_view alphabet, char c) {
  if (alphabet == "upper") return is_upper_alnum(c);
  return alphabet == "hex" ? is_hex(c) : is_token(c);
}

/// A browser's key of a map is published by design; its issuer limits it to the site.
bool is_map_address(std::string_view text) {
  return text.find("maps.") != npos || text.find("-maps") != npos || text.find("/maps") != npos;
}

std::optional<Secret> known_format(std::string_view text) {
  static const Needles prefixes = [] {
    std::vector<std::string_view> all;
    for (const auto& row : data::secret_formats::rows) all.push_back(row.prefix);
    return Needles(std::move(all));
  }();
  if (!prefixes.any_in(text)) return std::nullopt;
  for (const auto& row : data::secret_formats::rows) {
    size_t least = 0;
    std::from_chars(row.least.data(), row.least.data() + row.least.size(), least);
    if (row.prefix == "AIza" && is_map_address(text)) continue;
    for (size_t at = text.find(row.prefix); at != npos; at = text.find(row.prefix, at + 1)) {
      if (at > 0 && is_token(text[at - 1])) continue;
      const size_t from = at + row.prefix.size();
      const size_t run = run_of(text, from, [&](char c) { return fits(row.alphabet, c); });
      const std::string_view found = text.substr(at, row.prefix.size() + run);
      if (run < least || is_placeholder(found) || entropy(text.substr(from, run)) < 3.0) continue;
      if (is_identifier(text.substr(from, run))) continue;
      return Secret{at, found.size(), std::string(row.kind)};
    }
  }
  return std::nullopt;
}

std::optional<Secret> known_block(std::string_view text) {
  for (size_t at = text.find(jwt_head); at != npos; at = text.find(jwt_head, at + 3))
    if (at == 0 || !is_token(text[at - 1]))
      if (const size_t length = jwt_length(text.substr(at)); length != 0)
        return Secret{at, length, "JWT"};
  return private_key(text);
}

/// 123456789:AA...: eight to ten digits, a colon, 35 characters (https://core.telegram.org/bots).
std::optional<Secret> bot_token(std::string_view text) {
  constexpr size_t tail = 35;
  for (size_t at = text.find(':'); at != npos; at = text.find(':', at + 1)) {
    size_t from = at;
    while (from > 0 && is_digit(text[from - 1])) --from;
    const size_t digits = at - from;
    const bool alone =
        from == 0 || !is_alnum(text[from - 1]) || text.substr(0, from).ends_with("bot");
    if (digits < 8 || digits > 10 || !alone) continue;
    if (run_of(text, at + 1, is_token) != tail ||
        entropy(text.substr(at + 1, tail)) < least_entropy)
      continue;
    return Secret{from, digits + 1 + tail, "Telegram bot token"};
  }
  return std::nullopt;
}

constexpr std::array<std::string_view, 4> hooks = {"hooks.slack.com/services/",
                                                   "discord.com/api/webhooks/",
                                                   "discordapp.com/api/webhooks/", "/rest/"};

/// `/rest/17/x9k2…/`: of Bitrix24, whatever its host, the number of a user before the token
/// (https://apidocs.bitrix24.com/local-integrations/local-webhooks.html).
bool is_hook(std::string_view hook, std::string_view path) {
  if (hook != "/rest/") return true;
  const size_t digits = run_of(path, 0, is_digit);
  return digits > 0 && digits < 8 && path.substr(digits, 1) == "/";
}

/// Addresses that are the permission themselves: some part of their path cannot be guessed.
std::optional<Secret> hook_address(std::string_view text) {
  const size_t slashes = std::min(text.find("//"), text.size());
  for (const std::string_view hook : hooks) {
    // A bare "/rest/" is a path of anybody's; the others name their host.
    const size_t first = hook.starts_with('/') ? slashes : 0;
    for (size_t at = text.find(hook, first); at != npos;) {
      const size_t from = at + hook.size();
      const bool holds = is_hook(hook, text.substr(from));
      const size_t length =
          holds ? run_of(text, from, [](char c) { return is_token(c) || c == '/'; }) : 0;
      for (const std::string_view part : split(text.substr(from, length), '/'))
        if (looks_random(part)) return Secret{from, length, "webhook address"};
      at = text.find(hook, from + std::max(length, size_t{1}) - 1);
    }
  }
  return std::nullopt;
}

bool is_word(std::string_view text, std::initializer_list<std::string_view> words) {
  const std::string small = lower_ascii(text);
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return small == word; });
}

/// https://user:password@host
std::optional<Secret> address_password(std::string_view text) {
  for (size_t at = text.find("://"); at != npos; at = text.find("://", at + 3)) {
    const size_t from = at + 3;
    const size_t end = std::min(text.find_first_of("/?# \t\"'<>\\", from), text.size());
    const std::string_view authority = text.substr(from, end - from);
    const size_t sign = authority.rfind('@');
    const size_t colon = authority.find(':');
    if (sign == npos || colon == npos || colon > sign) continue;
    if (!is_login_with_password(authority.substr(0, sign))) continue;
    return Secret{from + colon + 1, sign - colon - 1, "user:password@"};
  }
  return std::nullopt;
}

/// `?token=...` of an address.
std::optional<Secret> parameter(std::string_view text) {
  if (text.find('=') == npos) return std::nullopt;
  const bool of_map = is_map_address(text);
  constexpr ByteSet signs("?&");
  for (size_t at = signs.find_in(text); at < text.size(); at = signs.find_in(text, at + 1)) {
    std::string_view rest = text.substr(at + 1);
    if (rest.starts_with("amp;")) rest.remove_prefix(4);
    const size_t name = run_of(rest, 0, is_token);
    if (name == 0 || name >= rest.size() || rest[name] != '=') continue;
    const std::string_view value = rest.substr(name + 1, run_of(rest, name + 1, is_token));
    // Keys of maps and the like are public.
    if (bare_name(rest.substr(0, name)).ends_with("apikey") && of_map) continue;
    if (auto found = secret_for(rest.substr(0, name), value)) {
      found->offset += static_cast<size_t>(value.data() - text.data());
      return found;
    }
  }
  return std::nullopt;
}

/// What stands behind the name of a scheme.
bool is_of_scheme(std::string_view name, std::string_view value) {
  const bool pair = lower_ascii(name) == "basic " && value.size() >= shortest_password &&
                    run_of(value, 0, is_base64) == value.size() &&
                    is_login_with_password(decoded_base64(value));
  return pair || (jwt_length(value) == 0 && looks_random(value));
}

constexpr std::array<std::string_view, 7> schemes = {"Bearer ",  "Basic ",  "Token ", "OAuth ",
                                                     "Api-Key ", "bearer ", "basic "};

/// "Bearer TOKEN", "Basic ...", "Token ...": as a header's value or behind its name.
std::optional<Secret> scheme(std::string_view text) {
  for (const std::string_view name : schemes)
    for (size_t at = text.find(name); at != npos; at = text.find(name, at + 1)) {
      if (at > 0 && is_alnum(text[at - 1])) continue;
      const size_t from = at + name.size();
      // "Bearer TOKEN, User TOKEN" is how some services want it.
      const size_t end = std::min(text.find_first_of(" ,;'\"<\r\n", from), text.size());
      const std::string_view value = text.substr(from, end - from);
      if (is_of_scheme(name, value))
        return Secret{from, value.size(), std::string(name.substr(0, name.size() - 1))};
    }
  return std::nullopt;
}

/// "X-Api-Key: 8f14..." as curl and stream contexts take it.
std::optional<Secret> header_line(std::string_view text) {
  const size_t colon = text.find(':');
  if (colon == 0 || colon == npos || run_of(text, 0, is_token) != colon) return std::nullopt;
  const size_t from = colon + 1 + run_of(text, colon + 1, [](char c) { return c == ' '; });
  if (from == colon + 1 && from < text.size() && text[from] == '/') return std::nullopt;
  const std::string_view value = trimmed(text.substr(from));
  auto found = secret_for(text.substr(0, colon), value);
  if (found) found->offset += from;
  return found;
}

/// Letters of one kind only are a word, however long; people's passwords mix.
bool looks_chosen(std::string_view value) {
  if (value.size() < shortest_password || value.size() > 64) return false;
  if (value.front() == '#' || value.front() == '.' || value.front() == '[') return false;
  bool digit = false, lower = false, upper = false, mark = false;
  for (const char c : value) {
    if (c <= ' ' || c > '~') return false;
    if (c == '<' || c == '>' || c == '{' || c == '}' || c == '(' || c == '/' || c == '"' ||
        c == '[' || c == '|')
      return false;
    digit = digit || is_digit(c);
    lower = lower || is_lower(c);
    upper = upper || is_upper(c);
    mark = mark || (!is_token(c) && c != '.' && c != ':');
  }
  const int kinds = int{digit} + int{lower} + int{upper} + int{mark};
  return digit && kinds >= 3 && !is_identifier(value);
}

/// "hqzkvwmtyxplbnrd", also in groups of four: what services make for programs. No language has
/// words with so few vowels.
bool is_unspeakable(std::string_view value) {
  constexpr size_t group = 4;
  std::string letters;
  for (size_t i = 0; i < value.size(); ++i) {
    const bool gap = value[i] == ' ' && i % (group + 1) == group && i + group < value.size();
    if (!gap && !is_lower(value[i])) return false;
    if (!gap) letters += value[i];
  }
  if (letters.size() < 12 || letters.size() > 64) return false;
  size_t vowels = 0, run = 0, longest_run = 0;
  for (const char c : letters) {
    const bool vowel = std::string_view("aeiouy").find(c) != npos;
    vowels += vowel ? 1 : 0;
    run = vowel ? 0 : run + 1;
    longest_run = std::max(longest_run, run);
  }
  return entropy(letters) >= 3.0 && (longest_run >= 6 || vowels * 6 < letters.size());
}

}  // namespace

bool is_chosen_password(std::string_view value) {
  return looks_chosen(value) || is_unspeakable(value);
}

bool is_placeholder(std::string_view value) {
  const std::string small = lower_ascii(value);
  for (const std::string_view word :
       {"your",       "example",   "xxxx",   "placeholder", "sample", "dummy", "changeme",
        "change_me",  "change-me", "insert", "replace",     "....",   "****",  "0000000",
        "1234567890", "abcdefg",   "ваш",    "<",           "{",      "%s",    "${"})
    if (small.find(word) != npos) return true;
  return false;
}

bool looks_random(std::string_view value) {
  if (value.size() < shortest_secret || value.size() > longest_secret) return false;
  bool digit = false;
  bool letter = false;
  for (const char c : value) {
    if (!is_token(c) && !is_base64(c) && c != '.') return false;
    digit = digit || is_digit(c);
    letter = letter || is_lower(c) || is_upper(c);
  }
  // settings.api_key and /path/to: keys of texts and paths are made of words.
  if (value.find('.') != npos && jwt_length(value) != value.size()) return false;
  if (value.front() == '/' || value.find("//") != npos) return false;
  return digit && letter && entropy(value) >= least_entropy && !is_identifier(value) &&
         !is_placeholder(value);
}

bool is_login_with_password(std::string_view value) {
  const size_t colon = value.find(':');
  if (colon == 0 || colon == npos || colon > 64) return false;
  const std::string_view login = value.substr(0, colon);
  const std::string_view password = value.substr(colon + 1);
  if (password.size() < 4 || password.size() > 128) return false;
  for (const char c : value)
    if (c <= ' ' || static_cast<unsigned char>(c) >= 0x7F) return false;
  if (value.find_first_of("<>{}$\\") != npos && value.find_first_of("<{") != npos) return false;
  if (password.starts_with("//") || password.starts_with('$')) return false;
  if (is_word(login, {"user", "username", "login", "name"}) &&
      is_word(password, {"pass", "password", "secret", "passwd"}))
    return false;
  return !is_word(password, {"password", "pass", "passwd"}) && !is_placeholder(password);
}

namespace {

/// What the searches of secret_in cannot do without: one of these heads, or a sign behind a name.
bool may_hold_secret(std::string_view text) {
  constexpr ByteSet signs("=:");
  static const Needles heads = [] {
    std::vector<std::string_view> all = {jwt_head, pem_head};
    all.insert(all.end(), hooks.begin(), hooks.end());
    all.insert(all.end(), schemes.begin(), schemes.end());
    for (const auto& row : data::secret_formats::rows) all.push_back(row.prefix);
    return Needles(std::move(all));
  }();
  return signs.find_in(text) < text.size() || heads.any_in(text);
}

}  // namespace

std::optional<Secret> secret_in(std::string_view value) {
  if (value.size() < shortest_password || !may_hold_secret(value)) return std::nullopt;
  for (const auto find :
       {known_block, known_format, bot_token, hook_address, scheme, address_password, parameter,
        header_line, connection_string, assigned_secret})
    if (auto found = find(value)) return found;
  return std::nullopt;
}

std::optional<Secret> secret_for(std::string_view name, std::string_view value) {
  if (value.size() < shortest_password || value.size() > longest_secret) return std::nullopt;
  const std::string bare = bare_name(name);
  const NameRole role = name_role(name);
  if (role != NameRole::key && role != NameRole::password) return std::nullopt;
  const bool chosen =
      role == NameRole::password && is_chosen_password(value) && !is_placeholder(value);
  if (!chosen && !looks_random(value)) return std::nullopt;
  const std::string words = bare_name(value);
  if (words.find(bare) != npos || bare.find(words) != npos) return std::nullopt;
  return Secret{0, value.size(), std::string(name)};
}

std::string masked_secret(std::string_view value) {
  std::string out;
  for (const char c : value.substr(0, 4)) out += static_cast<unsigned char>(c) < 0x80 ? c : '?';
  return out + "…";
}

}  // namespace premod::text
