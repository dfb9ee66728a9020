#include "php/timeouts/untimed_requests.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "php/strings.hpp"
#include "php/timeouts/clients.hpp"
#include "php/timeouts/option_arrays.hpp"
#include "php/timeouts/streams.hpp"
#include "php/timeouts/timeout_words.hpp"
#include "text/limit_log.hpp"

namespace premod::php {
namespace {

// The variable that the handle is kept in, `$h = curl_init()` and `$all[$n] = curl_init()` alike;
// empty where it is something else.
std::string_view keeper_of(const File& file, const Call& init) {
  if (init.at < 2 || file.text(init.at - 1) != "=") return {};
  std::uint32_t at = init.at - 2;
  while (file.text(at) == "]") {
    at = file.partner(at);
    if (at == none || at == 0) return {};
    --at;
  }
  const bool member = at > 0 && (file.text(at - 1) == "->" || file.text(at - 1) == "::");
  return file.text(at).starts_with('$') && !member ? file.text(at) : std::string_view();
}

// For which handles of a function the words CURLOPT_TIMEOUT in it are.
class HandleTimeouts {
 public:
  explicit HandleTimeouts(const File& file)
      : file_(file), names_(names_of_arrays_with(file, "curlopt_timeout")) {
    std::set<Handle> kept;
    std::map<std::uint32_t, Handle> of_word;
    for (const Call& call : file.calls()) {
      if (call.name == "curl_init") kept.insert({call.function, keeper_of(file, call)});
      if (call.name != "curl_setopt" && call.name != "curl_setopt_array") continue;
      const Range handle = file.argument(call, 0, "handle");
      for (const Range one : call.arguments)
        for (std::uint32_t i = one.begin; i < one.end && !handle.empty(); ++i)
          if (is_word(i)) of_word[i] = {call.function, file.text(handle.begin)};
    }
    for (std::uint32_t i = 0; i < file.tokens().size(); ++i) {
      if (!is_word(i)) continue;
      std::uint32_t in = file.function_at(i);
      const auto of = of_word.find(i);
      if (of != of_word.end() && kept.contains(of->second)) {
        timed_.insert(of->second);
        in = in == none ? none : file.functions()[in].parent;
      }
      // Of any handle: in a closure, of those around it.
      for (; in != none && any_.insert(in).second;) in = file.functions()[in].parent;
    }
  }

  /// All that the function sets is set for other handles that it makes.
  [[nodiscard]] bool are_of_others(const Call& init) const {
    const std::string_view own = keeper_of(file_, init);
    return !own.empty() && init.function != none && !any_.contains(init.function) &&
           !timed_.contains({init.function, own});
  }

 private:
  using Handle = std::pair<std::uint32_t, std::string_view>;  // the function, the variable

  [[nodiscard]] bool is_word(std::uint32_t i) const {
    return names_.contains(i) || lower(file_.text(i)).find("curlopt_timeout") != std::string::npos;
  }

  const File& file_;
  std::set<std::uint32_t> names_;
  std::set<Handle> timed_;
  std::set<std::uint32_t> any_;  // functions
};

struct Facts {
  explicit Facts(const File& file)
      : curl_timeout(file, "curlopt_timeout"),
        timeout(file, "timeout", sets_timeout),
        default_timeout(file, "default_socket_timeout", sets_default),
        curl_exec(file, "curl_exec"),
        multi_exec(file, "curl_multi_exec"),
        handle_timeouts(file),
        streams(file, default_timeout.anywhere()),
        clients(file) {}

  WordPlaces curl_timeout, timeout, default_timeout, curl_exec, multi_exec;
  HandleTimeouts handle_timeouts;
  Streams streams;
  Clients clients;
  mutable std::size_t steps = 0;
};

// What only looks at handles, or hands each of them to a function of cURL.
bool keeps_handles(const File& file, const Call& call) {
  if (call.name.starts_with("curl_") || call.name == "count" || call.name == "array_keys" ||
      call.name == "unset" || call.name == "isset" || call.name == "empty")
    return true;
  if (call.name != "array_map" && call.name != "array_walk" && call.name != "array_filter")
    return false;
  return std::any_of(call.arguments.begin(), call.arguments.end(), [&](Range argument) {
    const std::string text = lower(file.text(argument.begin));
    return text.starts_with("'curl_") || text.starts_with("\"curl_");
  });
}

// `fn ($url) => curl_init($url)`
bool is_given_by_arrow(const File& file, const Call& init) {
  if (init.at < 3 || file.text(init.at - 1) != "=>" || file.text(init.at - 2) != ")") return false;
  const std::uint32_t open = file.partner(init.at - 2);
  return open != none && open > 0 && lower(file.text(open - 1)) == "fn";
}

// A closure gives the handle to this file, `array_map(fn ($url) => curl_init($url), $all)`, which
// makes the requests itself and knows no timeout.
bool stays_in_file(const File& file, const Facts& facts, const Call& init) {
  const bool closure = init.function != none && file.functions()[init.function].name.empty();
  if (!closure && !is_given_by_arrow(file, init)) return false;
  return !facts.curl_timeout.anywhere() &&
         (facts.curl_exec.anywhere() || facts.multi_exec.anywhere());
}

// The handle leaves the function: who gets it may set the timeout.
bool handle_leaves(const File& file, const Facts& facts, const Call& init) {
  const std::string_view handle = keeper_of(file, init);
  const bool returned_here = stays_in_file(file, facts, init);
  if (handle.empty())
    return !returned_here || (file.text(init.at - 1) != "return" && !is_given_by_arrow(file, init));
  facts.steps += file.calls().size();
  for (const Call& call : file.calls()) {
    if (call.function != init.function || keeps_handles(file, call)) continue;
    const bool returns = call.name == "return";
    const bool carries = call.kind != CallKind::language_construct || (returns && !returned_here);
    for (const Range argument : call.arguments)
      if (carries && argument.end > argument.begin && file.text(argument.begin) == handle &&
          (argument.end == argument.begin + 1 || file.text(argument.begin + 1) == "["))
        return true;
  }
  return false;
}

// Options that come from elsewhere may hold the timeout.
bool options_unknown(const File& file, const Facts& facts, const Call& init) {
  for (const Call& call : file.calls()) {
    if (call.function != init.function || call.name != "curl_setopt_array") continue;
    const Range options = file.argument(call, 1, "options");
    if (options.empty()) return true;
    if (!are_known(file, facts.steps, call.at, options)) return true;
  }
  return false;
}

/// `f(...$all)`: any argument may be among them.
bool is_spread(const File& file, const Call& call) {
  return !call.arguments.empty() && file.text(call.arguments.back().begin) == "...";
}

/// Sockets: which argument is the timeout, counted from one; 0: the function opens none.
std::size_t timeout_argument(std::string_view name) {
  if (name == "fsockopen" || name == "pfsockopen") return 5;
  return name == "stream_socket_client" ? 4 : 0;
}

/// `curl_init(...)`: the function, which is not called here.
bool is_callable(const File& file, const Call& call) {
  return call.arguments.size() == 1 && file.text(call.arguments[0].begin) == "..." &&
         call.arguments[0].end == call.arguments[0].begin + 1;
}

bool lacks_timeout(const File& file, const Facts& facts, const Call& call) {
  if (facts.streams.lack_timeout(call) || facts.clients.lacks_timeout(call)) return true;
  if (is_callable(file, call)) return false;
  if (call.kind == CallKind::function && call.name == "curl_init")
    return (!facts.curl_timeout.in(call.function) || facts.handle_timeouts.are_of_others(call)) &&
           !handle_leaves(file, facts, call) && !options_unknown(file, facts, call);
  if (call.kind == CallKind::function)
    if (const std::size_t argument = timeout_argument(call.name); argument != 0)
      return file.argument(call, argument - 1, "timeout").empty() && !is_spread(file, call) &&
             !facts.default_timeout.anywhere();
  return false;
}

}  // namespace

std::vector<Span> untimed_requests(const File& file) {
  std::vector<Span> out;
  const Facts facts(file);
  for (const Call& call : file.calls()) {
    if (lacks_timeout(file, facts, call)) out.push_back(call.span);
    if (facts.steps + facts.streams.steps() <= max_request_steps) continue;
    text::note_limit("max_request_steps");
    break;
  }
  return out;
}

}  // namespace premod::php
