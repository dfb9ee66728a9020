#include "platform/requests/requests.hpp"

#include <algorithm>

#include "text/ascii.hpp"
#include "text/entities/url.hpp"

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

std::string upper(std::string text) {
  for (char& c : text)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return text;
}

bool is_http_method(std::string_view name) {
  return name == "GET" || name == "POST" || name == "PUT" || name == "DELETE" || name == "PATCH";
}

}  // namespace

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

std::string shown(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == hole)
      out += "…";
    else
      out += c;
  }
  return out;
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
    if (contains(jquery_requests, path)) {
      out.kind = RequestKind::jquery;
      jquery(call, path != "$.ajax", out);
    } else if (path == "fetch" && !call.is_new()) {
      out.kind = RequestKind::fetch;
      address(call.argument(0), out);
      settings(call.argument(1), out);
      if (out.method.empty() && call.argument(1) == 0) out.method = "GET";
    } else if (path == "new XMLHttpRequest.open") {
      out.kind = RequestKind::xhr;
      out.method = upper(index_.constant_text(call.argument(0)).value_or(""));
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
        out.method = upper(methods.front());
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
      out.method = upper(member);
    }
    return true;
  }

  const Tree& tree_;
  const Index& index_;
};

/// An object that is plainly a request's settings, wherever it is handed.
bool is_settings(const Index& index, NodeId object) {
  for (const std::string_view key : {"url", "dataType", "success", "complete", "beforeSend"})
    if (index.property(object, key) != 0) return true;
  for (const std::string_view key : {"type", "method"})
    if (const NodeId value = index.property(object, key); value != 0)
      if (is_http_method(upper(index.constant_text(value).value_or("")))) return true;
  return false;
}

std::string callee_text(const Tree& tree, NodeId call) {
  const std::string_view text = tree.text(tree.first_child(call));
  return std::string(text.substr(0, std::min<std::size_t>(text.size(), 60)));
}

constexpr std::string_view merging[] = {"Object.assign", "$.extend", "_.extend",
                                        "_.assign",      "_.merge",  "_.extendOwn"};

bool is_false(const js::Program& program, ValueId id) {
  return program.truth(std::span(&id, 1)) == false &&
         program.store().value(id).kind != js::ValueKind::nothing;
}

template <class Values>
bool has_false(const js::Program& program, const Values& values) {
  return std::any_of(values.begin(), values.end(),
                     [&](ValueId id) { return is_false(program, id); });
}

/// The settings of all requests, which a prefilter, ajaxSend and beforeSend get, too.
void add_common_settings(const File& script, std::vector<SyncOption>& out) {
  const Index& index = script.index();
  const Tree& tree = script.tree();
  for (const js::Access& access : script.accesses()) {
    if (access.path != "$.ajaxSettings.async" || access.use != js::Use::write) continue;
    const NodeId value = tree.next(access.node);
    if (value != 0 && has_false(script.program(), index.values(value)))
      out.push_back({SyncOption::Where::setup, script.span(tree.parent(access.node)),
                     std::string(tree.text(access.node))});
  }
  for (const Call& call : script.calls()) {
    if (!contains(merging, call.global_path())) continue;
    bool common = false;
    for (unsigned n = 0; n < std::min(call.argument_count(), 8U); ++n) {
      if (n < 2 && index.path_text(index.path_of(call.argument(n))) == "$.ajaxSettings")
        common = true;
      else if (common && has_false(script.program(), index.values(call.argument(n), "async")))
        out.push_back({SyncOption::Where::setup, call.span(), callee_text(tree, call.node())});
    }
  }
}

/// `options.async = false` set later, a computed key, merged defaults: where no literal of this
/// script says it.
void add_sync_settings(const File& script, std::vector<SyncOption>& out) {
  const Index& index = script.index();
  for (const Call& call : script.calls()) {
    const std::string_view path = call.global_path();
    const bool setup = path == "$.ajaxSetup";
    if (!setup && !contains(jquery_requests, path)) continue;
    for (unsigned n = 0; n < 2; ++n) {
      if (call.argument(n) == 0) break;
      const auto values = index.values(call.argument(n), "async");
      if (!has_false(script.program(), values)) continue;
      const NodeId said = index.property(index.resolve(call.argument(n)), "async");
      if (said != 0 && index.constant_bool(said) == false) continue;  // stands in a literal
      out.push_back({setup ? SyncOption::Where::setup : SyncOption::Where::option, call.span(),
                     callee_text(script.tree(), call.node()), call.alias(script.scopes())});
      break;
    }
  }
}

/// The n-th argument, also of `open(...list)` and `open('GET', ...rest)` where the list stands in
/// the text; 0 without one.
NodeId argument_behind_spread(const File& script, const Call& call, unsigned n) {
  const Tree& tree = script.tree();
  for (unsigned i = 0; i <= n; ++i) {
    const NodeId argument = call.argument(i);
    if (argument == 0 || tree[argument].kind != NodeKind::spread_element) {
      if (i == n || argument == 0) return argument;
      continue;
    }
    const NodeId list = script.index().resolve(tree.first_child(argument));
    if (tree[list].kind != NodeKind::array_expression) return 0;
    for (const NodeId element : tree.children(list)) {
      if (tree[element].kind == NodeKind::spread_element) return 0;
      if (i++ == n) return element;
    }
    return 0;
  }
  return 0;
}

bool opens_synchronously(const File& script, const Call& call) {
  const NodeId third = argument_behind_spread(script, call, 2);
  if (third == 0) return false;
  if (script.index().constant_bool(third) == false) return true;
  const bool spread = third != call.argument(2);
  return spread && has_false(script.program(), script.index().values(third));
}

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

std::vector<SyncOption> sync_options(const File& script) {
  std::vector<SyncOption> out;
  const Tree& tree = script.tree();
  const Index& index = script.index();
  for (NodeId id = 1; id < tree.size(); ++id) {
    const js::Node& node = tree[id];
    if (node.kind != NodeKind::property || index.key_text(id) != "async") continue;
    const NodeId value = node.has(js::flag::shorthand) ? node.link : tree.next(node.link);
    if (index.constant_bool(value) != false) continue;
    if (tree[node.parent].kind != NodeKind::object_expression) continue;
    const NodeId above = tree.parent(node.parent);
    const js::CallSite* call = index.call_at(above);
    const std::string_view path =
        call == nullptr ? std::string_view() : index.path_text(call->path);
    if (path == "$.ajaxSetup") {
      out.push_back({SyncOption::Where::setup, script.span(id), callee_text(tree, above)});
    } else if (contains(jquery_requests, path) || is_settings(index, node.parent)) {
      out.push_back({SyncOption::Where::option, script.span(id),
                     call == nullptr ? "" : callee_text(tree, above)});
      if (call != nullptr)
        out.back().alias =
            Call(tree, index, *call, script.shifted({}).begin).alias(script.scopes());
    }
  }
  add_sync_settings(script, out);
  add_common_settings(script, out);
  for (const Call& call : script.calls()) {
    if (call.member() != "open" || !opens_synchronously(script, call)) continue;
    const std::string method =
        upper(index.constant_text(argument_behind_spread(script, call, 0)).value_or(""));
    // An object's own `open` is judged by what it does.
    const bool own = !script.program().callees(index.at(call.node())).empty();
    if (call.global_path() == "new XMLHttpRequest.open" || (!own && is_http_method(method)))
      out.push_back({SyncOption::Where::open, call.span(), callee_text(tree, call.node()),
                     call.alias(script.scopes())});
  }
  std::sort(out.begin(), out.end(),
            [](const auto& a, const auto& b) { return a.span.begin < b.span.begin; });
  return out;
}

}  // namespace premod::platform
