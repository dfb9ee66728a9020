#include "php/timeouts/untimed_requests.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "php/strings.hpp"
#include "php/timeouts/timeout_words.hpp"
#include "php/values/values.hpp"
#include "text/limit_log.hpp"

namespace premod::php {
namespace {

// What the questions below may cost in one file; beyond it the answer is not complete.
constexpr std::size_t max_request_steps = 50'000'000;

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
        context(file, "stream_context_create"),
        default_timeout(file, "default_socket_timeout", sets_default),
        curl_exec(file, "curl_exec"),
        multi_exec(file, "curl_multi_exec"),
        handle_timeouts(file),
        values(file) {}

  WordPlaces curl_timeout, timeout, context, default_timeout, curl_exec, multi_exec;
  HandleTimeouts handle_timeouts;
  Values values;
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

// `[...]` or `array(...)` without an array of others in it.
bool is_written_out(const File& file, Range array) {
  const std::uint32_t open =
      lower(file.text(array.begin)) == "array" ? array.begin + 1 : array.begin;
  if (file.partner(open) != array.end - 1 || file.partner(open) < open) return false;
  for (std::uint32_t i = open + 1; i < array.end; ++i) {
    if (file.text(i) == "...") return false;
    if (file.partner(i) != none && file.partner(i) > i) i = file.partner(i);
  }
  return true;
}

// `$this->options`, `self::OPTIONS` where the file gives the name an array and changes it nowhere.
bool is_made_once(const File& file, std::string_view name) {
  int given = 0;
  for (std::uint32_t i = 0; i + 2 < file.tokens().size(); ++i) {
    const std::string_view text = file.text(i);
    const bool declared = text == name || (text.starts_with('$') && text.substr(1) == name);
    if (!declared) continue;
    const std::string_view after = file.text(i + 1);
    if (after == "[" || after == "+=") return false;
    if (after != "=") continue;
    if (!is_written_out(file, file.short_expression(i + 2))) return false;
    ++given;
  }
  return given == 1;
}

// Whether every part of `$this->options + [...]`, `array_replace(self::OPTIONS, $more)` is an array
// of this file; `made_here` answers for a variable.
template <class MadeHere>
bool are_parts_known(const File& file, Range options, MadeHere&& made_here) {
  for (std::uint32_t i = options.begin; i < options.end; ++i) {
    const std::string_view text = file.text(i);
    const std::string word = lower(text);
    const bool call = file.text(i + 1) == "(";
    if (text == "+" || text == "," || text == "(" || text == ")" || text == "...") continue;
    if (call && (word == "array_merge" || word == "array_replace")) continue;
    if (text == "[" || (call && word == "array")) {
      const std::uint32_t open = text == "[" ? i : i + 1;
      if (file.partner(open) == none) return false;
      for (++i; i < file.partner(open); ++i) {
        if (file.text(i) == "..." &&
            !are_parts_known(file, file.short_expression(i + 1), made_here))
          return false;
        if (file.partner(i) != none && file.partner(i) > i) i = file.partner(i);
      }
      i = file.partner(open);
      continue;
    }
    const std::string_view next = file.text(i + 1);
    if (next == "->" || next == "::") {
      const std::string_view name = file.text(i + 2);
      if (word != "$this" && word != "self" && word != "static") return false;
      if (file.text(i + 3) == "(" || file.text(i + 3) == "->") return false;
      if (!is_made_once(file, name.starts_with('$') ? name.substr(1) : name)) return false;
      i += 2;
      continue;
    }
    if (!text.starts_with('$') || !made_here(text)) return false;
  }
  return true;
}

// The same of the options of a call; a variable is known by all that the function gives it before.
bool are_known(const File& file, const Facts& facts, std::uint32_t call, Range options,
               int hops = 0) {
  constexpr int max_hops = 4;  // from variable to variable
  facts.steps += call + file.tokens().size();
  if (facts.steps > max_request_steps || hops > max_hops) return false;
  return are_parts_known(file, options, [&](std::string_view variable) {
    bool given = false;
    for (std::uint32_t i = 0; i + 1 < call; ++i) {
      if (file.function_at(i) != file.function_at(call) || file.text(i) != variable) continue;
      given = given || file.text(i + 1) == "=" || file.text(i + 1) == "[";
      if (file.text(i + 1) == "=" &&
          !are_known(file, facts, i, file.short_expression(i + 2), hops + 1))
        return false;
    }
    return given;
  });
}

// Options that come from elsewhere may hold the timeout.
bool options_unknown(const File& file, const Facts& facts, const Call& init) {
  for (const Call& call : file.calls()) {
    if (call.function != init.function || call.name != "curl_setopt_array") continue;
    const Range options = file.argument(call, 1, "options");
    if (options.empty()) return true;
    if (!are_known(file, facts, call.at, options)) return true;
  }
  return false;
}

// stream_context_create(['http' => ...]) as the argument or the variable that was given it: http
// without the word timeout. An array from elsewhere may hold it.
bool is_context_without_timeout(const File& file, const Facts& facts, const Call& call,
                                Range context) {
  for (const Call& made : file.calls()) {
    if (made.name != "stream_context_create" || made.function != call.function) continue;
    const bool here = made.at >= context.begin && made.at < context.end;
    const bool named = made.at >= 2 && file.text(made.at - 1) == "=" &&
                       file.text(made.at - 2) == file.text(context.begin);
    if (!here && !named) continue;
    facts.steps += file.calls().size();
    const Range options = file.argument(made, 0, "options");
    if (options.empty()) return false;
    const std::string_view first = file.text(options.begin);
    if (first != "[" && lower(first) != "array") return false;
    const std::string text = lower(made.span.of(file.source()));
    return text.find("timeout") == std::string::npos && text.find("http") != std::string::npos;
  }
  return false;
}

/// A literal http address begins the expression, or what its variable or constant is given:
/// `sprintf('https://…', $id)`, `self::URL . '/x'`, `$this->url`.
bool is_http(const File& file, const Facts& facts, Range expression, int hops = 0) {
  constexpr int max_hops = 4;  // from constant to constant
  if (expression.empty() || hops > max_hops) return false;
  const bool call = file.text(expression.begin + 1) == "(";
  const std::uint32_t first = call ? expression.begin + 2 : expression.begin;
  const std::string text = lower(file.text(first));
  if (first < file.tokens().size() && file.tokens()[first].kind == TokenKind::string)
    return text.size() > 8 && text.compare(1, 4, "http") == 0 && text.find("://") < 8;
  if (call) return false;
  const bool member = file.text(first + 1) == "::" || file.text(first + 1) == "->";
  const auto given = facts.values.of({first, first + (member ? 3U : 1U)});
  return std::any_of(given.begin(), given.end(), [&](Range one) {
    return one.begin != first && is_http(file, facts, one, hops + 1);
  });
}

bool opens_address(std::string_view name) {
  return name == "file_get_contents" || name == "fopen" || name == "file" || name == "readfile" ||
         name == "get_headers" || name == "simplexml_load_file" || name == "copy";
}

/// What the function reads from, by whatever name its parameter has.
Range address_of(const File& file, const Call& call) {
  const Range first = file.argument(call, 0, "filename");
  return first.empty() ? file.argument(call, 0, call.name == "copy" ? "from" : "url") : first;
}

/// The third argument of simplexml_load_file is its flags.
Range context_of(const File& file, const Call& call) {
  if (call.name == "simplexml_load_file") return {};
  return file.argument(call, call.name == "fopen" ? 3 : 2, "context");
}

/// `f(...$all)`: any argument may be among them.
bool is_spread(const File& file, const Call& call) {
  return !call.arguments.empty() && file.text(call.arguments.back().begin) == "...";
}

/// `HttpClient::create()` of Symfony.
bool is_symfony_client(const File& file, const Call& call) {
  return call.kind == CallKind::static_method && call.name == "create" &&
         file.class_of(call).ends_with("httpclient");
}

/// `new Client` of `use GuzzleHttp\Client`; the full name also where no backslash leads it.
bool is_guzzle(const File& file, const Call& call) {
  return call.name == "guzzlehttp\\client" || file.class_of(call) == "guzzlehttp\\client";
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

/// `'https://…' |> file_get_contents(...)`
bool is_piped_without_timeout(const File& file, const Facts& facts, const Call& call) {
  return call.at > 1 && file.text(call.at - 1) == "|>" && opens_address(call.name) &&
         is_http(file, facts, {call.at - 2, call.at - 1}) && !facts.timeout.in(call.function) &&
         !facts.default_timeout.anywhere();
}

bool lacks_timeout(const File& file, const Facts& facts, const Call& call) {
  if (is_callable(file, call)) return is_piped_without_timeout(file, facts, call);
  if (call.kind == CallKind::function && call.name == "curl_init")
    return (!facts.curl_timeout.in(call.function) || facts.handle_timeouts.are_of_others(call)) &&
           !handle_leaves(file, facts, call) && !options_unknown(file, facts, call);
  if (call.kind == CallKind::function && opens_address(call.name)) {
    if (facts.timeout.in(call.function) || facts.default_timeout.anywhere()) return false;
    const Range context = context_of(file, call);
    const bool http = is_http(file, facts, address_of(file, call));
    if (context.empty()) return http;
    return is_context_without_timeout(file, facts, call, context) ||
           (facts.context.in(call.function) && http);
  }
  if (call.kind == CallKind::new_object && is_guzzle(file, call)) {
    const Range config = file.argument(call, 0, "config");
    return !facts.timeout.anywhere() &&
           (call.arguments.empty() || (!config.empty() && file.text(config.begin) == "["));
  }
  if (is_symfony_client(file, call) ||
      (call.kind == CallKind::new_object &&
       (call.name == "soapclient" || file.class_of(call) == "soapclient")))
    return !facts.timeout.anywhere() && !facts.default_timeout.anywhere();
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
    if (facts.steps <= max_request_steps) continue;
    text::note_limit("max_request_steps");
    break;
  }
  return out;
}

}  // namespace premod::php
