// Keys, tokens and passwords by their own shape and by the name they are given to, in any language
// of programs.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace premod::text {

struct Secret {
  std::size_t offset = 0;  ///< of the secret itself, in bytes of the text it was found in
  std::size_t length = 0;
  std::string kind;  ///< "Bearer", "JWT", "client_secret" ...: what it was known by
};

/// What a text shows by itself: a documented format, an Authorization or key header's value, a
/// parameter or the password of an address, a bot's token in a path. Linear.
[[nodiscard]] std::optional<Secret> secret_in(std::string_view value);

/// What something is by its name (core/data/secret_names.tsv).
enum class NameRole : std::uint8_t {
  none,
  key,       ///< of an interface: long and random
  password,  ///< chosen by a person
  host,
  login,
};
[[nodiscard]] NameRole name_role(std::string_view name);

/// `value` is given to something called `name`: a variable, a key, a header, a parameter.
[[nodiscard]] std::optional<Secret> secret_for(std::string_view name, std::string_view value);

/// "login:password", as Basic authentication encodes it; not of words that stand for both.
[[nodiscard]] bool is_login_with_password(std::string_view value);

/// A value nobody would choose as a word: long, mixed, without the look of a path, an identifier
/// made of words, or a key of texts.
[[nodiscard]] bool looks_random(std::string_view value);

/// Mixes signs as people's passwords do, or letters that nobody can speak, as passwords of programs
/// do.
[[nodiscard]] bool is_chosen_password(std::string_view value);

/// "YOUR_API_KEY", "xxxxxxxx", "<token>", "changeme": stands where a secret belongs.
[[nodiscard]] bool is_placeholder(std::string_view value);

/// Its first characters only.
[[nodiscard]] std::string masked_secret(std::string_view value);

}  // namespace premod::text
