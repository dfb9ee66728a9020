// Secrets by where they go: to a name among others, to a server with a login, to the parameter of a
// call. The one place that answers for scripts, PHP, data files, settings and markup alike.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/secrets/secret.hpp"

namespace premod::text {

/// A password with what stands beside it; empty where nothing does.
struct Login {
  std::string_view host;  ///< an address or a data source name
  std::string_view login;
  std::string_view password;
};
/// It opens something: it mixes signs as chosen passwords do, or it is given to a server of the
/// net, where any word is a password. Not of placeholders, nor of a developer's own machine.
[[nodiscard]] bool is_live(const Login& login);

/// "10.0.3.12" of "mysql:host=10.0.3.12;dbname=x", "imap.acme.ru" of "{imap.acme.ru:993/ssl}INBOX",
/// in lower case; empty where no server is named.
[[nodiscard]] std::string server_in(std::string_view text);

/// A text that something called `name` is given. Those of one group stand side by side: in an
/// array, an object, a section of settings.
struct NamedText {
  std::string_view name;
  std::string_view value;
  std::uint32_t group = 0;
};
/// What each of them is, in their order; a password beside its server is one whatever its letters.
[[nodiscard]] std::vector<std::optional<Secret>> secrets_among(std::span<const NamedText> texts);

enum class Quotes : std::uint8_t {
  needed,
  optional,  ///< without them a value ends at a blank, a comma or a semicolon
};
/// What the equals sign or colon at `sign` gives to the name before it, or to the field of that
/// name.
[[nodiscard]] std::optional<Secret> assigned_at(std::string_view text, std::size_t sign,
                                                Quotes needed);
/// The first `name="value"` in a text that holds markup or code. Linear.
[[nodiscard]] std::optional<Secret> assigned_secret(std::string_view text);
/// The password of "host=db.acme.ru user=shop password=..." and "Server=...;Uid=...;Pwd=...".
[[nodiscard]] std::optional<Secret> connection_string(std::string_view text);

/// The place of a call that takes a secret (core/data/secret_parameters.tsv).
struct SecretParameter {
  int host = -1;  ///< place of the argument, from 0; -1: there is none
  int login = -1;
  int secret = -1;
  bool is_key = false;  ///< of a cipher or a signature; else a password
};
/// `program`: "php" or "js"; `call`: "function", "method" or "new". Null for a call that takes
/// none.
[[nodiscard]] std::optional<SecretParameter> secret_parameter(std::string_view program,
                                                              std::string_view call,
                                                              std::string_view name);
}  // namespace premod::text
