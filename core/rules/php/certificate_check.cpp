// Finds requests of the back end that trust any certificate: whoever stands between reads the data.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "php/file.hpp"
#include "php/names.hpp"
#include "rule/rule.hpp"
#include "text/shown.hpp"

namespace premod::rules {

static bool is_option(std::string_view name) {
  if (name.starts_with('\\')) name.remove_prefix(1);
  return name == "CURLOPT_SSL_VERIFYPEER" || name == "CURLOPT_SSL_VERIFYHOST";
}

static bool is_off(std::string_view value) { return php::lower(value) == "false" || value == "0"; }

static bool has_option(const php::File& file, const std::vector<std::uint32_t>& tokens) {
  return std::any_of(tokens.begin(), tokens.end(),
                     [&](auto at) { return is_option(file.text(at)); });
}

/// Whatever variable it is in.
static bool is_off(const php::File& file, const php::GivenTokens& given, php::Range value) {
  const auto tokens = given.of(value.begin);
  const bool variable = file.text(value.begin).starts_with('$');
  return !tokens.empty() && (!variable || value.end == value.begin + 1) &&
         std::all_of(tokens.begin(), tokens.end(), [&](auto at) { return is_off(file.text(at)); });
}

static bool turns_check_off(const php::File& file, const php::GivenTokens& given,
                            const php::Call& call) {
  if (call.name == "withoutverifying") return true;  // of Laravel's client
  const auto& arguments = call.arguments;
  if (call.name == "curl_setopt" && arguments.size() > 2)
    return has_option(file, given.of(arguments[1].begin)) && is_off(file, given, arguments[2]);
  return call.name == "array_fill_keys" && arguments.size() == 2 &&
         has_option(file, given.elements(arguments[0].begin)) && is_off(file, given, arguments[1]);
}

/// An option by whose false value any certificate will do.
static bool is_check(std::string_view key) {
  constexpr std::array<std::string_view, 6> names = {"CURLOPT_SSL_VERIFYPEER",
                                                     "CURLOPT_SSL_VERIFYHOST",
                                                     "verify",
                                                     "verify_peer",
                                                     "verify_peer_name",
                                                     "sslverify"};
  return std::find(names.begin(), names.end(), key) != names.end();
}

// CURLOPT_SSL_VERIFYPEER => false, 'verify' => false, 'allow_self_signed' => true
static void check_keys(const php::File& file, Hits& out) {
  const auto size = static_cast<std::uint32_t>(file.tokens().size());
  for (std::uint32_t i = 0; i + 2 < size; ++i) {
    if (file.text(i + 1) != "=>") continue;
    std::string_view key = file.text(i);
    if (key.size() > 2 && (key[0] == '\'' || key[0] == '"')) key = key.substr(1, key.size() - 2);
    const std::string value = php::lower(file.text(i + 2));
    const bool off = value == "false" || value == "0";
    if ((off && is_check(key)) || (key == "allow_self_signed" && value == "true"))
      out.add(file.file(), file.span_of({i, i + 3}),
              {{"call", text::shown(file.span_of({i, i + 3}).of(file.source()), 60)}});
  }
}

static void check(const php::File& file, Hits& out) {
  const php::GivenTokens given(file);
  for (const php::Call& call : file.calls())
    if (turns_check_off(file, given, call))
      out.add(file.file(), call.span, {{"call", text::shown(call.span.of(file.source()), 60)}});
  check_keys(file, out);
}

extern constinit const Rule php_certificate_check = {
    .id = "php-certificate-check",
    .clauses = {"req-1.5-data-protected", "en-security"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::warning},
    .basis = Basis::likely,
    .title = "PHP request that trusts any certificate",
    .message = "The certificate check is switched off: `{call}`.",
    .remedy = "Leave the certificate check on.",
    .checks = {check},
};

}  // namespace premod::rules
