#include "platform/requests/requests.hpp"

#include <algorithm>

#include "text/ascii.hpp"
#include "text/entities/url.hpp"
#include "text/words.hpp"

namespace premod::platform {

using js::Call;
using js::File;
using js::hole;
using js::Index;
using js::NodeId;
using js::NodeKind;
using js::Tree;
using js::ValueId;

namespace {

using text::contains;

constexpr std::string_view jquery_requests[] = {"$.ajax", "$.get", "$.post", "$.getJSON"};
constexpr std::string_view platform_paths[] = {"/api/v2/",  "/api/v3/", "/api/v4/",
                                               "/private/", "/ajax/",   "/oauth2/"};
constexpr std::string_view platform_hosts[] = {"amocrm.ru", "amocrm.com", "kommo.com",
                                               "amocrm.com.ua", "amocrm.kz"};

bool has_platform_path(std::string_view url) {
  return std::any_of(
      std::begin(platform_paths), std::end(platform_paths),
      [&](std::string_view path) { return url.find(path) != std::string_view::npos; });
}

bool is_platform_host(std::string_view host) {
  for (const std::string_view known : platform_hosts) {
    if (host == known) return true;
    if (host.size() > known.size() && host.ends_with(known) &&
        (host[host.size() - known.size() - 1] == '.' ||
         host[host.size() - known.size() - 1] == hole))
      return true;
  }
  return false;
}

/// What follows the scheme; nothing for a relative address.
std::optional<std::string_view> after_scheme(std::string_view url) {
  if (url.starts_with("//")) return text::without_userinfo(url.substr(2));
  const std::size_t scheme = url.find("://");
  if (scheme == std::string_view::npos || scheme > 8 || scheme == 0) return std::nullopt;
  return text::without_userinfo(url.substr(scheme + 3));
}

}  // namespace

bool is_jquery_request(std::string_view path) { return contains(jquery_requests, path); }

std::string_view host_name(std::string_view url) {
  const auto rest = after_scheme(url);
  if (!rest) return {};
  const std::string_view host = rest->substr(0, rest->find_first_of("/?#:"));
  return host == std::string_view(&hole, 1) ? std::string_view() : host;
}

Host host_of(std::string_view url) {
  if (url.empty()) return Host::unknown;
  if (const auto rest = after_scheme(url)) {
    const std::string_view host = rest->substr(0, rest->find_first_of("/?#:"));
    if (is_platform_host(host)) return Host::platform;
    if (host.find(hole) == std::string_view::npos) return Host::other;
    return has_platform_path(url) ? Host::platform : Host::unknown;
  }
  if (url.front() == hole) {
    // location.origin + '/api/v4/leads'; but settings.server + '/ajax/x' is anybody's.
    return url.find("/api/v4/") == 1 || url.find("/api/v2/") == 1 || url.find("/private/api") == 1
               ? Host::platform
               : Host::unknown;
  }
  if (url.starts_with("data:") || url.starts_with("blob:")) return Host::unknown;
  return Host::platform;
}

namespace {

class Finder {
 public:
  explicit Finder(const File& script) : tree_(script.tree()), index_(script.index()) {}

  std::optional<Request> at(const Call& call) const {
    const std::string_view path = call.global_path();
    const std::string member = call.member();
    const std::string_view reached = index_.path_text(index_.path_of(call.callee()));
    Request out;
    out.call = &call;
    out.name = name_of(call);
    if (is_jquery_request(path)) {
      out.kind = RequestKind::jquery;
      jquery(call, path != "$.ajax", out);
    } else if (path == "fetch" && !call.is_new()) {
      out.kind = RequestKind::fetch;
      NodeId first = call.argument(0), second = call.argument(1);
      const js::CallSite* made = first == 0 ? nullptr : index_.call_at(index_.resolve(first));
      if (made != nullptr && made->is_new && index_.path_text(made->path) == "Request") {
        first = tree_.next(made->callee);  // fetch(new Request(url, settings))
        second = first == 0 ? NodeId{0} : tree_.next(first);
      }
      address(first, out);
      settings(second, out);
      if (out.method.empty() && second == 0) out.method = "GET";
    } else if (path == "new XMLHttpRequest.open") {
      out.kind = RequestKind::xhr;
      out.method = text::upper_ascii(index_.constant_text(call.argument(0)).value_or(""));
      address(call.argument(1), out);
    } else if (path == "navigator.sendBeacon") {
      out.kind = RequestKind::beacon;
      address(call.argument(0), out);
    } else if ((member == "crm_post" && call.object() != 0) || reached.ends_with(".crm_post")) {
      out.kind = RequestKind::crm_post;
      address(call.argument(0), out);
      out.method = "POST";
    } else if ((member == "$authorizedAjax" && call.object() != 0) ||
               reached.ends_with(".$authorizedAjax")) {
      out.kind = RequestKind::authorized_ajax;
      jquery(call, false, out);
    } else if (!axios(call, member, out)) {
      return std::nullopt;
    }
    return out;
  }

 private:
  std::string name_of(const Call& call) const {
    const std::string_view text = tree_.text(call.callee());
    return std::string(text.size() > 60 ? std::string_view(call.member()) : text);
  }

  void address(NodeId node, Request& out) const {
    if (node == 0) return;
    out.url_node = node;
    take(index_.texts_of(node), out);
  }

  /// Of several addresses one of the platform counts first, then one of which most is known.
  static void take(std::vector<std::string> urls, Request& out) {
    const auto rank = [](const std::string& url) {
      const Host host = host_of(url);
      return host == Host::platform ? 2 : host == Host::other ? 1 : 0;
    };
    int best = -1;
    for (std::string& url : urls) {
      if (rank(url) < best) continue;
      out.url = rank(url) > best ? std::move(url) : what_is_common(out.url, url);
      best = std::max(best, rank(out.url));
    }
    out.host = host_of(out.url);
  }

  /// "/leads/1" and "/leads/2" are requests to "/leads/…".
  static std::string what_is_common(const std::string& a, const std::string& b) {
    if (a == b) return a;
    const auto begin = static_cast<std::size_t>(
        std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin());
    std::size_t end = 0;
    while (end < a.size() - begin && end < b.size() - begin &&
           a[a.size() - 1 - end] == b[b.size() - 1 - end])
      ++end;
    if (begin == 0) return a;
    std::string out = a.substr(0, begin);
    if (out.back() != hole) out += hole;
    const std::string rest = a.substr(a.size() - end);
    return out + rest.substr(rest.starts_with(hole) ? 1 : 0);
  }

  /// Settings may be a literal, one with properties set later, merged ones, or come from another
  /// script.
  void settings(NodeId node, Request& out) const {
    if (node == 0) return;
    out.settings = node;
    const NodeId object = index_.resolve(node);
    if (tree_[object].kind == NodeKind::object_expression) out.options = object;
    for (const std::string_view key : {"method", "type"})
      if (const auto methods = index_.texts_of(node, key); methods.size() == 1)
        out.method = text::upper_ascii(methods.front());
    auto urls = index_.texts_of(node, "url");
    if (urls.empty()) return;
    const NodeId url = out.options == 0 ? 0 : index_.property(out.options, "url");
    out.url_node = url != 0 ? url : node;
    take(std::move(urls), out);
  }

  [[nodiscard]] bool is_object(NodeId node) const {
    for (const ValueId id : index_.values(node))
      if (index_.program().store().value(id).kind == js::ValueKind::object) return true;
    return tree_[index_.resolve(node)].kind == NodeKind::object_expression;
  }

  void jquery(const Call& call, bool short_form, Request& out) const {
    const NodeId first = call.argument(0);
    if (short_form) out.method = call.member() == "post" ? "POST" : "GET";
    if (first == 0) return;
    if (is_object(first)) return settings(first, out);
    address(first, out);
    if (!short_form && call.argument(1) != 0) settings(call.argument(1), out);
  }

  bool axios(const Call& call, const std::string& member, Request& out) const {
    const NodeId root = call.object() != 0 ? call.object() : call.callee();
    const std::string_view path = index_.path_text(index_.path_of(root));
    if (path != "axios" && path != "module:axios" && path != "axios.create()" &&
        path != "module:axios.create()")
      return false;
    const bool plain = call.object() == 0 || member == "request";
    if (!plain && member != "get" && member != "post" && member != "put" && member != "patch" &&
        member != "delete")
      return false;
    out.kind = RequestKind::axios;
    if (plain) {
      settings(call.argument(0), out);
    } else {
      address(call.argument(0), out);
      out.method = text::upper_ascii(member);
    }
    return true;
  }

  const Tree& tree_;
  const Index& index_;
};

}  // namespace

const std::vector<Request>& requests(const File& script) {
  return script.derived().get<std::vector<Request>>([&] {
    std::vector<Request> out;
    const Finder finder(script);
    for (const Call& call : script.calls())
      if (auto request = finder.at(call)) out.push_back(std::move(*request));
    return out;
  });
}

}  // namespace premod::platform
