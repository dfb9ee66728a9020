#include "php/timeouts/streams.hpp"

#include <algorithm>

#include "php/parameters.hpp"
#include "php/strings.hpp"
#include "php/timeouts/option_arrays.hpp"
#include "text/ascii.hpp"

namespace premod::php {
namespace {

using text::is_one_of;

/// Not CURLOPT_TIMEOUT, which is of no stream.
bool counts(const File& file, std::uint32_t at) {
  return !lower(file.text(at)).starts_with("curlopt_") && sets_timeout(file, at);
}

bool takes_context(std::string_view name) {
  return is_one_of(name, {"file_get_contents", "file", "readfile", "get_headers", "copy", "fopen"});
}

bool reads_address(std::string_view name) {
  return takes_context(name) ||
         is_one_of(name, {"simplexml_load_file", "get_meta_tags", "getimagesize", "md5_file",
                          "sha1_file", "imagecreatefromjpeg", "imagecreatefrompng",
                          "imagecreatefromgif", "imagecreatefromwebp"});
}

/// What the function reads from, by whatever name its parameter has.
Range address_of(const File& file, const Call& call) {
  const Range first = file.argument(call, 0, "filename");
  return first.empty() ? file.argument(call, 0, call.name == "copy" ? "from" : "url") : first;
}

}  // namespace

Streams::Streams(const File& file, bool default_is_set)
    : file_(file), default_is_set_(default_is_set), others_(file), values_(file) {
  std::vector<Range> contexts;
  bool default_context = false;
  for (const Call& call : file.calls()) {
    calls_[last_part(call.name)].push_back(&call);
    default_context = default_context || call.name == "libxml_set_streams_context" ||
                      call.name == "stream_context_set_default";
    if (call.name == "stream_context_create" && !call.arguments.empty())
      contexts.push_back({call.arguments.front().begin, call.arguments.back().end});
  }
  for (const std::uint32_t one : places_of(file, "timeout", counts)) words_.insert(one);
  for (const std::uint32_t one : names_of_arrays_with(file, "timeout", counts)) words_.insert(one);
  default_is_set_ = default_is_set_ || (default_context && !words_.empty());
  for (const std::uint32_t one : words_) {
    const auto behind =
        std::upper_bound(contexts.begin(), contexts.end(), one,
                         [](std::uint32_t at, Range context) { return at < context.begin; });
    if (behind == contexts.begin() || std::prev(behind)->end <= one) others_.add(file, one);
  }
}

/// `$page->load(...)` where `$page = new DOMDocument()`, `XMLReader::open(...)`.
bool Streams::is_of(const Call& call, std::string_view type) const {
  if (call.kind == CallKind::static_method) return file_.class_of(call) == type;
  if (call.kind != CallKind::method || call.at < 2) return false;
  const std::uint32_t object = call.at - 2;
  if (file_.tokens()[object].kind != TokenKind::variable) return false;
  const auto given = values_.of({object, object + 1});
  return std::all_of(given.begin(), given.end(), [&](Range one) {
    return !one.empty() && lower(file_.text(one.begin)) == "new" &&
           last_part(file_.text(one.begin + 1)) == type;
  });
}

Streams::Opened Streams::opened_by(const Call& call) const {
  const Range first = call.arguments.empty() ? Range{} : call.arguments[0];
  if (call.kind == CallKind::function && reads_address(call.name)) {
    // simplexml_load_file and others have no context, or take flags third.
    if (!takes_context(call.name)) return {address_of(file_, call), {}};
    return {address_of(file_, call), file_.argument(call, call.name == "fopen" ? 3 : 2, "context")};
  }
  if (call.kind == CallKind::new_object) {
    if (file_.class_of(call) == "splfileobject") return {first, file_.argument(call, 3, "context")};
    if (file_.class_of(call) == "simplexmlelement" &&
        lower(file_.text(file_.argument(call, 2, "dataIsURL").begin)) == "true")
      return {first, {}};
  }
  if ((call.name == "loadhtmlfile" && call.kind == CallKind::method) ||
      (call.name == "load" && is_of(call, "domdocument")) ||
      (call.name == "open" && is_of(call, "xmlreader")))
    return {first, {}};
  return {};
}

bool Streams::lack_timeout(const Call& call) const {
  if (default_is_set_ || others_.in(call.function)) return false;
  const bool piped = call.at > 1 && file_.text(call.at - 1) == "|>" && call.arguments.size() == 1 &&
                     file_.text(call.arguments[0].begin) == "...";
  if (piped) return reads_address(call.name) && is_http({call.at - 2, call.at - 1});
  const Opened opened = opened_by(call);
  if (opened.address.empty()) return false;
  const bool http = is_http(opened.address);
  return opened.context.empty() ? http : context_lacks_timeout(call, opened.context, http);
}

/// The context is made in the same function, of options that are known, in its place or for the
/// variable that stands there.
bool Streams::context_lacks_timeout(const Call& call, Range context, bool http) const {
  const auto all = calls_.find("stream_context_create");
  if (all == calls_.end()) return false;
  for (const Call* const made : all->second) {
    ++steps_;
    if (made->function != call.function) continue;
    const bool here = made->at >= context.begin && made->at < context.end;
    const bool named = made->at >= 2 && file_.text(made->at - 1) == "=" &&
                       file_.text(made->at - 2) == file_.text(context.begin);
    if (!here && !named) continue;
    const Range options = file_.argument(*made, 0, "options");
    if (options.empty() || !are_known(file_, steps_, made->at, options)) return false;
    const auto word = words_.lower_bound(options.begin);
    if (word != words_.end() && *word < options.end) return false;
    return http || names_http(call.function, options);
  }
  return false;
}

/// Only addresses of http have options of this name.
bool Streams::names_http(std::uint32_t function, Range options) const {
  const auto names = [&](Range range) {
    steps_ += range.end - range.begin;
    for (std::uint32_t i = range.begin; i < range.end; ++i)
      if (is_one_of(constant_text(file_, i), {"http", "https"}) && file_.text(i + 1) == "=>")
        return true;
    return false;
  };
  if (names(options)) return true;
  if (file_.tokens()[options.begin].kind != TokenKind::variable || function == none) return false;
  return names({file_.functions()[function].body.begin, options.begin});
}

/// A literal http address begins the expression, or what its variable or constant is given:
/// `sprintf('https://…', $id)`, `self::URL . '/x'`, `$this->url`, a parameter by who calls.
bool Streams::is_http(Range expression, int hops) const {
  constexpr int max_hops = 4;  // from constant to constant
  if (expression.empty() || hops > max_hops || steps_ > max_request_steps) return false;
  ++steps_;
  const bool call = file_.text(expression.begin + 1) == "(";
  const std::uint32_t first = call ? expression.begin + 2 : expression.begin;
  const std::string text = lower(file_.text(first));
  if (first < file_.tokens().size() && file_.tokens()[first].kind == TokenKind::string)
    return text.size() > 8 && text.compare(1, 4, "http") == 0 && text.find("://") < 8;
  if (call) return false;
  const bool member = file_.text(first + 1) == "::" || file_.text(first + 1) == "->";
  if (!member && is_given_http(first, hops)) return true;
  const auto given = values_.of({first, first + (member ? 3U : 1U)});
  return std::any_of(given.begin(), given.end(),
                     [&](Range one) { return one.begin != first && is_http(one, hops + 1); });
}

/// A parameter that keeps what it is given, which is such an address in a call of this file.
bool Streams::is_given_http(std::uint32_t parameter, int hops) const {
  const std::uint32_t in = file_.function_at(parameter);
  if (in == none || file_.functions()[in].name.empty()) return false;
  const Function& function = file_.functions()[in];
  const auto all = calls_.find(lower(function.name));
  if (all == calls_.end() || values_.is_given_again(parameter)) return false;
  const auto own = parameters_in(file_, function.parameters);
  for (std::size_t n = 0; n < own.size(); ++n) {
    if (file_.text(own[n]) != file_.text(parameter)) continue;
    const std::string_view name = file_.text(own[n]).substr(1);
    return std::any_of(all->second.begin(), all->second.end(), [&](const Call* call) {
      return (call->kind != CallKind::function) == function.is_method &&
             is_http(file_.argument(*call, n, name), hops + 1);
    });
  }
  return false;
}

}  // namespace premod::php
