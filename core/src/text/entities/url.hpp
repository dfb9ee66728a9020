// Addresses inside texts: their hosts, and what a host says.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace premod::text {

/// The parts of an absolute URL; views into the text.
struct Url {
  std::string_view scheme;
  std::string_view user;  ///< before `@`
  std::string_view host;
  std::string_view port;
  std::string_view path;  ///< with query and fragment
};

/// `text` as a whole is an absolute URL with a host.
[[nodiscard]] std::optional<Url> parse_url(std::string_view text);

/// The host and what follows it, of what stands behind the `//` of an address: without the user's
/// name and password.
[[nodiscard]] std::string_view without_userinfo(std::string_view authority);

/// The beginning of an http or web socket address: scheme and host.
struct Origin {
  std::size_t offset = 0;
  std::size_t length = 0;
  std::string host;  ///< lower case; an IPv6 address in its brackets; no user's name
};

[[nodiscard]] std::vector<Origin> find_origins(std::string_view text);

/// An address in a text: a URL, `www.` or a bare host name, or an e-mail address.
struct Address {
  std::size_t offset = 0;
  std::size_t length = 0;
  std::string host;  ///< lower case
  std::string path;  ///< behind the host; empty for mail
  bool mail = false;
  bool with_scheme = false;
};

[[nodiscard]] std::vector<Address> find_addresses(std::string_view text);

/// The address that a redirect leads to, by its parameter ("/go?to=https%3A%2F%2Fexample.com/a") or
/// behind its path ("/out/https://example.com"). Others only say where a visitor comes from.
[[nodiscard]] std::optional<Address> redirect_target(const Address& address);
/// `find_addresses`, and behind each redirect where it leads, at the same place of the text.
[[nodiscard]] std::vector<Address> find_destinations(std::string_view text);

/// Addresses in words: "help (at) example dot ru", "почта собака example точка ру"; without a word
/// for "at" only those that end in a Russian top-level domain.
[[nodiscard]] std::vector<Address> find_spelled_addresses(std::string_view text);

/// The host of an address that leads to another place, "cdn.example.com" of "//CDN.example.com/a"
/// or "https://cdn.example.com:80", in lower case; empty for all others.
[[nodiscard]] std::string linked_host(std::string_view address);

/// "%65.js" is "e.js"; what is no escape stays.
[[nodiscard]] std::string percent_decoded(std::string_view text);

/// "ru" of "www.example.ru"; empty for numbers.
[[nodiscard]] std::string_view top_level(std::string_view host);
/// `top` is one of Russia's: ru, su, рф.
[[nodiscard]] bool is_russian_top(std::string_view top);
/// localhost, 127/8, 0.0.0.0, 10/8, 192.168/16, 172.16/12, ::1, *.local, *.loc, *.localhost,
/// *.internal, *.intranet, *.lan.
[[nodiscard]] bool is_local_host(std::string_view host);
/// Equal to `domain` or below it.
[[nodiscard]] bool is_in_domain(std::string_view host, std::string_view domain);

/// With a scheme, with www, or with a path: a bare host may be the name of a service. `address` was
/// found in `text`.
[[nodiscard]] bool is_written_as_link(std::string_view text, const Address& address);

}  // namespace premod::text
