#include "php/timeouts/clients.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "text/ascii.hpp"
#include "text/limit_log.hpp"

namespace premod::php {
namespace {

using text::is_one_of;

constexpr std::size_t max_clients = 200;  // of a file, whose requests are looked at one by one

/// `$this->http` of `$this->http = new Client()`, `$http`; empty where it is something else.
std::string keeper_of(const File& file, std::uint32_t made) {
  if (made < 4 || file.text(made - 1) != "=") return {};
  const std::uint32_t last = made - 2;
  if (file.tokens()[last].kind == TokenKind::variable)
    return file.text(last - 1) == "::" ? std::string() : std::string(file.text(last));
  const bool own = file.text(last - 1) == "->" && file.text(last - 2) == "$this";
  return own ? "$this->" + std::string(file.text(last)) : std::string();
}

/// `$this->http` before `->get(...)`.
std::string receiver_of(const File& file, const Call& call) {
  if (call.kind != CallKind::method || call.at < 3) return {};
  const std::uint32_t last = call.at - 2;
  if (file.tokens()[last].kind == TokenKind::variable) return std::string(file.text(last));
  const bool own = file.text(last - 1) == "->" && file.text(last - 2) == "$this";
  return own ? "$this->" + std::string(file.text(last)) : std::string();
}

/// An array that is written out in its place, with nothing from elsewhere.
bool is_written_out(const File& file, Range array) {
  if (file.text(array.begin) != "[" || file.partner(array.begin) + 1 != array.end) return false;
  for (std::uint32_t i = array.begin + 1; i < array.end; ++i) {
    if (file.text(i) == "..." || lower(file.text(i)) == "'handler'") return false;
    if (file.partner(i) != none && file.partner(i) > i) i = file.partner(i);
  }
  return true;
}

bool names_timeout(const File& file, Range range) {
  if (range.empty()) return false;
  const std::string text = lower(file.span_of(range).of(file.source()));
  return text.find("timeout") != std::string::npos ||
         text.find("max_duration") != std::string::npos;
}

}  // namespace

Clients::Clients(const File& file) : file_(file) {
  const WordPlaces timeout(file, "timeout", sets_timeout);
  const WordPlaces any_default(file, "default_socket_timeout", sets_default);
  std::size_t read = 0;
  for (const Call& call : file.calls()) {
    const bool guzzle = is_guzzle(call);
    const bool soap = call.kind == CallKind::new_object &&
                      (call.name == "soapclient" || file.class_of(call) == "soapclient");
    if (!guzzle && !soap && !is_symfony(call)) continue;
    if (!guzzle && any_default.anywhere()) continue;
    const Range config = file.argument(call, 0, guzzle ? "config" : "defaultOptions");
    const bool known =
        call.arguments.empty() || (!config.empty() && file.text(config.begin) == "[");
    if (timeout.anywhere()) {
      if (soap) continue;
      if (++read > max_clients) {
        text::note_limit("max_clients");
        return;
      }
      read_requests(call);
    } else if (!guzzle || known) {
      untimed_.insert(call.at);
    }
  }
}

/// `new Client` of `use GuzzleHttp\Client`; the full name also where no backslash leads it.
bool Clients::is_guzzle(const Call& call) const {
  return call.kind == CallKind::new_object &&
         (call.name == "guzzlehttp\\client" || file_.class_of(call) == "guzzlehttp\\client");
}

/// `HttpClient::create()` of Symfony.
bool Clients::is_symfony(const Call& call) const {
  return call.kind == CallKind::static_method && call.name == "create" &&
         file_.class_of(call).ends_with("httpclient");
}

/// The client has no timeout, and all options of its requests are written out: each must have its
/// own.
void Clients::read_requests(const Call& made) {
  const std::uint32_t first = made.at - (made.kind == CallKind::new_object ? 1 : 2);
  const std::string keeper = keeper_of(file_, first);
  if (keeper.empty() || made.arguments.size() > 1) return;
  if (!made.arguments.empty() &&
      (!is_written_out(file_, made.arguments[0]) || names_timeout(file_, made.arguments[0])))
    return;
  const std::uint32_t in = file_.class_at(made.at);
  std::vector<std::uint32_t> timed, untimed;
  for (const Call& call : file_.calls()) {
    if (receiver_of(file_, call) != keeper || file_.class_at(call.at) != in) continue;
    if (!keeper.starts_with("$this") && call.function != made.function) continue;
    const bool named = is_one_of(call.name, {"request", "requestasync", "send", "sendasync"});
    const bool verb = is_one_of(call.name, {"get", "post", "put", "patch", "delete", "head",
                                            "getasync", "postasync", "putasync", "deleteasync"});
    if (!named && !verb) return;
    const bool message = call.name.starts_with("send");
    const Range options = file_.argument(call, named && !message ? 2 : 1, "options");
    if (!options.empty() && !is_written_out(file_, options)) return;
    (names_timeout(file_, options) ? timed : untimed).push_back(call.at);
  }
  for (std::uint32_t i = 0; i + 1 < file_.tokens().size(); ++i)
    if (file_.text(i + 1) == "=" && i + 2 != first && file_.class_at(i) == in &&
        keeper_of(file_, i + 2) == keeper)
      return;  // it may be another client
  if (!timed.empty()) untimed_.insert(untimed.begin(), untimed.end());
}

}  // namespace premod::php
