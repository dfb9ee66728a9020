#include "text/secrets/credentials.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <utility>

#include "data/secret_parameters.hpp"
#include "text/ascii.hpp"
#include "text/byte_set.hpp"
#include "text/entities/host_kind.hpp"
#include "text/entities/test_data.hpp"
#include "text/entities/url.hpp"
#include "text/words.hpp"

namespace premod::text {
namespace {

constexpr std::size_t shortest = 6;
constexpr std::size_t longest = 128;
constexpr std::size_t max_secret_bytes = 512;  // a longer one is none for secret_for()
constexpr std::size_t max_tag = 2000;          // bytes of a tag in front of an attribute
constexpr std::size_t max_server = 512;        // bytes of a data source name that are read

/// DB_PASSWORD, MAIL_PASS: the name of a constant or of a variable of the environment.
bool is_constant_name(std::string_view text) {
  return text.find('_') != text.npos && std::all_of(text.begin(), text.end(), [](char c) {
           return is_upper(c) || is_digit(c) || c == '_';
         });
}

/// Stands where a password belongs: a word for it, keys of a keyboard, the name of a setting.
bool stands_for_password(const Login& one) {
  constexpr std::array<std::string_view, 15> stand_ins = {
      "password", "passwd",    "secret", "changeit", "testtest", "qwerty", "qwerty123", "123456",
      "12345678", "123456789", "admin1", "parol",    "пароль",   "senha",  "contraseña"};
  const std::string small = lower_ascii(one.password);
  if (contains(stand_ins, small) || small == lower_ascii(one.login)) return true;
  if (small.find("password") != small.npos || small.find("secret") != small.npos) return true;
  return is_placeholder(one.password) || is_constant_name(one.password) ||
         std::all_of(small.begin(), small.end(), [&](char c) { return c == small.front(); });
}

/// The characters of a password, and no sign of a text, an expression or a rule for one.
bool has_form_of_password(std::string_view text) {
  if (text.size() < shortest || text.size() > longest) return false;
  if (std::string_view("$%{<[(:./").find(text.front()) != std::string_view::npos) return false;
  return std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c <= '~'; }) &&
         text.find('|') == text.npos && text.find("://") == text.npos;
}

bool is_host(std::string_view text) {
  if (text.empty() || text.size() > 253 || text.front() == '.' || text.front() == '-') return false;
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return is_lower(c) || is_digit(c) || c == '.' || c == '-'; });
}

bool is_of_net(std::string_view server) {
  const std::size_t dot = server.rfind('.');
  if (dot == server.npos || dot + 2 >= server.size()) return false;
  const bool number =
      std::all_of(server.begin(), server.end(), [](char c) { return is_digit(c) || c == '.'; });
  if (!number && !is_lower(server[dot + 1])) return false;
  return host_kind(server) == HostKind::usual && !is_placeholder_host(server);
}

bool is_mixed(std::string_view password) {
  return std::any_of(password.begin(), password.end(), is_digit) &&
         std::any_of(password.begin(), password.end(), is_letter);
}

/// root, test, dev ...: accounts of a developer's own database.
bool is_own_account(std::string_view login) {
  constexpr std::array<std::string_view, 9> accounts = {
      "root", "test", "dev", "user", "admin", "sa", "postgres", "homestead", "anonymous"};
  return contains(accounts, lower_ascii(login));
}

/// The name in front of its last word: "MAIL" of MAIL_PASSWORD, "smtp" of smtpPass.
std::string_view front_of(std::string_view name) {
  std::size_t end = name.size();
  for (std::size_t i = name.size(); i > 1; --i) {
    const char c = name[i - 1];
    const bool mark = c == '_' || c == '-' || c == '.';
    const bool hump = is_upper(c) && is_lower(name[i - 2]);
    if (!mark && !hump) continue;
    end = i - 1;
    return name.substr(0, end);
  }
  return {};
}

constexpr std::string_view quotes = "\"'`";

bool is_name_sign(char c) {
  return is_letter(c) || is_digit(c) || c == '_' || c == '-' || c == '.';
}

/// What stands before the byte at `end` as a name, with or without quotes.
std::string_view name_before(std::string_view text, std::size_t end) {
  while (end > 0 && is_space(text[end - 1])) --end;
  if (end > 0 && quotes.find(text[end - 1]) != quotes.npos) --end;
  std::size_t from = end;
  while (from > 0 && is_name_sign(text[from - 1])) --from;
  return text.substr(from, end - from);
}

/// `<input name="api_token" value="...">`, `<meta name=... content=...>`: what the element is
/// called.
std::string_view name_of_field(std::string_view text, std::size_t at) {
  std::string_view tag = text.substr(at < max_tag ? 0 : at - max_tag, std::min(at, max_tag));
  const std::size_t open = tag.rfind('<');
  if (open == tag.npos) return {};
  tag.remove_prefix(open);
  for (const std::string_view key : {" name=", " id=", " property="}) {
    const std::size_t found = tag.find(key);
    if (found == tag.npos || found + key.size() >= tag.size()) continue;
    const char quote = tag[found + key.size()];
    if (quote != '"' && quote != '\'') continue;
    const std::string_view rest = tag.substr(found + key.size() + 1);
    return rest.substr(0, rest.find(quote));
  }
  return {};
}

/// The value of `key` in "a=b;c=d" or "a=b c=d", the key in lower case.
std::string_view part_of_list(std::string_view text, std::string_view small, std::string_view key) {
  for (std::size_t at = small.find(key); at != small.npos; at = small.find(key, at + 1)) {
    const bool first = at == 0 || std::string_view("; :\"'").find(small[at - 1]) != small.npos;
    if (!first) continue;
    const std::string_view rest = text.substr(at + key.size());
    return rest.substr(0, rest.find_first_of("; \"'"));
  }
  return {};
}

int place(std::string_view text) {
  int out = -1;
  std::from_chars(text.data(), text.data() + text.size(), out);
  return out;
}

}  // namespace

std::string server_in(std::string_view text) {
  std::string small = lower_ascii(trimmed(text.substr(0, max_server)));
  std::string_view rest = small;
  for (const std::string_view key : {"host=", "server=", "data source="})
    if (const std::size_t at = rest.find(key); at != rest.npos) {
      rest.remove_prefix(at + key.size());
      break;
    }
  if (rest.starts_with('{')) rest.remove_prefix(1);
  if (const std::size_t scheme = rest.find("://"); scheme != rest.npos)
    rest.remove_prefix(scheme + 3);
  if (rest.starts_with("tcp:")) rest.remove_prefix(4);
  rest = rest.substr(0, rest.find_first_of(":/;,? }\\"));
  return is_host(rest) ? std::string(rest) : std::string();
}

bool is_live(const Login& one) {
  if (!has_form_of_password(one.password) || stands_for_password(one)) return false;
  const std::string server = server_in(one.host);
  if (is_of_net(server)) return true;
  if (is_own_account(one.login) || host_kind(server) == HostKind::stage) return false;
  if (is_chosen_password(one.password) || looks_random(one.password)) return true;
  return !one.login.empty() && host_kind(server) != HostKind::local && is_mixed(one.password);
}

std::vector<std::optional<Secret>> secrets_among(std::span<const NamedText> texts) {
  using Place = std::pair<std::uint32_t, std::string_view>;
  std::map<Place, std::string_view> hosts, logins;
  std::vector<std::optional<Secret>> out;
  std::vector<std::size_t> plain;  // passwords that do not show by themselves
  for (const NamedText& one : texts) {
    out.emplace_back();
    const NameRole role = name_role(one.name);
    const Place place{one.group, front_of(one.name)};
    if (role == NameRole::host && is_of_net(server_in(one.value))) hosts.emplace(place, one.value);
    if (role == NameRole::login) logins.emplace(place, one.value);
    if (role != NameRole::key && role != NameRole::password) continue;
    out.back() = secret_for(one.name, one.value);
    if (!out.back() && role == NameRole::password) plain.push_back(out.size() - 1);
  }
  for (const std::size_t at : plain) {
    const NamedText& one = texts[at];
    const Place place{one.group, front_of(one.name)};
    const auto host = hosts.find(place);
    if (host == hosts.end()) continue;
    const auto login = logins.find(place);
    const std::string_view whose = login == logins.end() ? std::string_view() : login->second;
    if (is_live({host->second, whose, one.value}))
      out[at] = Secret{0, one.value.size(), std::string(one.name)};
  }
  return out;
}

std::optional<Secret> assigned_at(std::string_view text, std::size_t sign, Quotes needed) {
  const bool quoted = needed == Quotes::needed;
  const std::size_t from = text.find_first_not_of(quoted ? " " : " \t>", sign + 1);
  if (from == text.npos) return std::nullopt;
  const bool opens = quotes.find(text[from]) != quotes.npos;
  if (quoted && !opens) return std::nullopt;
  const std::size_t begin = opens ? from + 1 : from;
  const std::string_view rest = text.substr(begin, max_secret_bytes + 1);
  const std::size_t end = opens ? rest.find(text[from]) : rest.find_first_of(" \t,;");
  if (quoted && end == rest.npos) return std::nullopt;
  std::string_view name = name_before(text, sign);
  if (name == "value" || name == "content") name = name_of_field(text, sign);
  auto found = secret_for(name, rest.substr(0, std::min(end, max_secret_bytes)));
  if (found) found->offset += begin;
  return found;
}

std::optional<Secret> assigned_secret(std::string_view text) {
  constexpr ByteSet signs("=:");
  for (std::size_t at = signs.find_in(text); at < text.size(); at = signs.find_in(text, at + 1))
    if (auto found = assigned_at(text, at, Quotes::needed)) return found;
  return std::nullopt;
}

std::optional<Secret> connection_string(std::string_view text) {
  if (text.size() > max_server || text.find('=') == text.npos) return std::nullopt;
  const std::string small = lower_ascii(text);
  if (small.find("host=") == small.npos && small.find("server=") == small.npos) return std::nullopt;
  std::string_view login;
  for (const std::string_view key : {"user=", "uid=", "username=", "user id="})
    if (login.empty()) login = part_of_list(text, small, key);
  for (const std::string_view key : {"password=", "pwd="}) {
    const std::string_view password = part_of_list(text, small, key);
    if (is_live({text, login, password}))
      return Secret{static_cast<std::size_t>(password.data() - text.data()), password.size(),
                    std::string(key.substr(0, key.size() - 1))};
  }
  return std::nullopt;
}

std::optional<SecretParameter> secret_parameter(std::string_view program, std::string_view call,
                                                std::string_view name) {
  for (const auto& row : data::secret_parameters::rows)
    if (row.name == name && row.call == call && row.program == program)
      return SecretParameter{place(row.host), place(row.login), place(row.secret),
                             row.kind == "key"};
  return std::nullopt;
}

}  // namespace premod::text
