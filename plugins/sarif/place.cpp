#include "sarif/place.hpp"

#include <algorithm>
#include <iterator>

#include "common/place.hpp"

namespace premod::sarif {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Hosts whose pages stand at the same path as the repository.
constexpr std::string_view known_hosts[] = {"github.com", "gitlab.com", "bitbucket.org"};

// "v3/organisation/project/repository", as Azure DevOps names it to SSH.
std::string azure_uri(std::string_view path) {
  if (!path.starts_with("v3/")) return "";
  path.remove_prefix(3);
  const std::size_t last = path.rfind('/');
  if (last == std::string_view::npos || path.find('/') == last) return "";
  return "https://dev.azure.com/" + std::string(path.substr(0, last)) + "/_git/" +
         std::string(path.substr(last + 1));
}

}  // namespace

std::string browsable_uri(std::string_view remote) {
  std::string uri = repository_uri(remote);
  const std::size_t start = uri.find("://");
  if (start == std::string::npos) return uri;
  const std::string scheme = uri.substr(0, start);
  const std::string_view rest = std::string_view(uri).substr(start + 3);
  const std::size_t slash = std::min(rest.find('/'), rest.size());
  std::string_view host = rest.substr(0, slash);
  if (const std::size_t at = host.rfind('@'); at != std::string_view::npos)
    host.remove_prefix(at + 1);
  const std::string_view name = host.substr(0, host.find(':'));
  std::string path(rest.substr(std::min(slash + 1, rest.size())));
  while (path.ends_with('/')) path.pop_back();
  if (path.ends_with(".git")) path.resize(path.size() - 4);
  if (scheme == "https" || scheme == "http") return scheme + "://" + std::string(host) + "/" + path;
  if (name == "ssh.dev.azure.com")
    if (const std::string azure = azure_uri(path); !azure.empty()) return azure;
  if (std::find(std::begin(known_hosts), std::end(known_hosts), name) != std::end(known_hosts))
    return "https://" + std::string(name) + "/" + path;
  return uri;
}

Anchor anchor_of(const Place& place, std::string_view widget, const Report& report) {
  const bool missing = common::is_missing(place);
  const std::string file = anchor_file(missing ? "" : place.file, widget, report);
  if (file == place.file) return {uri_of(file), common::head_of(place), true};
  return {uri_of(file), {1, 1, 1, 1}, place.file.empty()};
}

std::string message_text(std::string_view text) {
  std::string plain = plain_line(text);
  if (plain.find(']') == std::string::npos && plain.find('{') == std::string::npos) return plain;
  std::string out;
  out.reserve(plain.size());
  for (std::size_t i = 0; i < plain.size(); ++i) {
    out += plain[i];
    const char next = i + 1 < plain.size() ? plain[i + 1] : '\0';
    if ((plain[i] == ']' && next == '(') || (plain[i] == '{' && is_digit(next))) out += ' ';
  }
  return out;
}

std::string link_text(std::string_view text) {
  std::string out;
  for (const char c : message_text(text)) {
    if (c == '\\' || c == '[' || c == ']') out += '\\';
    out += c;
  }
  return out;
}

}  // namespace premod::sarif
