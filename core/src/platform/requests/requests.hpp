// The network requests a script makes: through jQuery, fetch, XMLHttpRequest, axios and the
// widget's own crm_post and $authorizedAjax, and where they go.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "flow/script.hpp"

namespace premod::platform {

enum class RequestKind : std::uint8_t {
  jquery,
  fetch,
  xhr,
  axios,
  crm_post,
  authorized_ajax,
  beacon,
  model  ///< of Backbone; only among looped_requests()
};
enum class Host : std::uint8_t { platform, other, unknown };

struct Request {
  const js::Call* call = nullptr;
  RequestKind kind{};
  std::string name;  ///< as it is written: "$.ajax", "self.crm_post"
  js::NodeId url_node = 0;
  std::string url;  ///< with `hole` for unknown parts; empty if nothing is known
  Host host = Host::unknown;
  std::string method;       ///< "GET", "POST" ...; empty if not known
  js::NodeId options = 0;   ///< the object literal with the settings; 0 if there is none
  js::NodeId settings = 0;  ///< the argument with the settings, whatever it is; 0 if there is none

  /// Nothing is sent but the question, as far as is known.
  [[nodiscard]] bool only_reads() const {
    return method.empty() || method == "GET" || method == "HEAD";
  }
  /// By crm_post or $authorizedAjax: the platform's servers pass it on.
  [[nodiscard]] bool is_relayed() const {
    return kind == RequestKind::crm_post || kind == RequestKind::authorized_ajax;
  }
};

/// Found once a script.
[[nodiscard]] const std::vector<Request>& requests(const js::File& script);

/// `$.ajax` and what it is called for short.
[[nodiscard]] bool is_jquery_request(std::string_view path);

/// Where an address leads: the CRM itself (its hosts, its API paths, relative addresses), another
/// host, or not known.
[[nodiscard]] Host host_of(std::string_view url);
/// The host of an absolute or protocol-relative address; "" for others or where it is not known.
[[nodiscard]] std::string_view host_name(std::string_view url);

/// `async: false` and its kin.
struct SyncOption {
  enum class Where : std::uint8_t { option, setup, open };
  Where where{};
  Span span;
  std::string call;
  std::optional<Span> alias = {};  ///< where the name that is called was made
};
[[nodiscard]] std::vector<SyncOption> sync_options(const js::File& script);

struct LoopedRequest {
  Request request;
  js::LoopProof proof;
  std::string path;  ///< "for → load() → $.ajax"
};
/// Requests of the kinds asked for that are sent once a round of a loop.
[[nodiscard]] std::vector<LoopedRequest> looped_requests(const js::File& script);

/// Adds the steps of a proof to a hit.
template <class Hit>
void explain_loop(const js::File& script, const js::LoopProof& proof, Hit& hit) {
  for (const js::LoopStep& step : proof) {
    const auto [file, span] = script.place(step.at);
    hit.related(*file, span, step.label);
  }
}

}  // namespace premod::platform
