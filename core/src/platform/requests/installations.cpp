#include "platform/requests/installations.hpp"

#include <algorithm>

#include "css/tokenizer.hpp"
#include "flow/markup_text.hpp"
#include "platform/page/zones.hpp"
#include "text/limit_log.hpp"
#include "widget/ownership/own_names.hpp"

namespace premod::platform {
namespace {

using js::File;
using js::NodeId;
using js::NodeKind;

constexpr std::string_view widget_page = "/settings/widgets/";
constexpr std::string_view oauth_page = "/oauth";
constexpr std::size_t client_id_size = 36;  ///< bytes of a UUID
constexpr std::size_t min_name = 6;         ///< bytes of a class that a code may begin with
constexpr int max_sent_nodes = 20'000;      ///< of a request that are looked through for codes

bool has(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

bool leads_to_widgets(std::string_view text) {
  return has(text, widget_page) || (has(text, oauth_page) && has(text, "client_id"));
}

/// `code=acme_other&widget_active=Y` names it, too.
std::string_view code_in_query(std::string_view text) {
  for (const std::string_view key : {"code=", "widget_code="})
    for (auto at = text.find(key); at != std::string_view::npos; at = text.find(key, at + 1)) {
      if (at > 0 && text[at - 1] != '&' && text[at - 1] != '?') continue;
      const std::size_t begin = at + key.size();
      return text.substr(begin, std::min(text.find('&', begin), text.size()) - begin);
    }
  return {};
}

bool is_known_code(std::string_view code) {
  return !code.empty() && code.find(js::hole) == std::string_view::npos &&
         std::all_of(code.begin(), code.end(), css::is_name_byte);
}

/// "acme-stock" of "Acme_stock": classes are written so.
std::string as_class(std::string_view name) {
  std::string out = css::lower(name);
  std::replace(out.begin(), out.end(), '_', '-');
  return out;
}

/// A code that is written out and not this widget's. Where the manifest names none, the classes
/// of its markup begin with it, or nearly so, or hold it as a word.
bool is_foreign(std::string_view code, const css::OwnNames& own) {
  if (!is_known_code(code)) return false;
  if (!own.code.empty()) return code != own.code;
  const std::string name = as_class(code);
  const bool akin =
      std::any_of(own.in_markup.begin(), own.in_markup.end(), [&](const std::string& given) {
        const std::string known = as_class(given);
        return known.starts_with(name) || (known.size() >= min_name && name.starts_with(known)) ||
               (name.size() >= min_name && has_word(known, name));
      });
  return !akin && !own.in_markup.empty();
}

/// Whether some node of what a call is given is as asked; objects and texts that it names are
/// looked at where they stand.
template <class Wanted>
bool sends_any(const File& script, NodeId call, const Wanted& wanted) {
  const js::Tree& tree = script.tree();
  const js::Index& index = script.index();
  int seen = 0;
  for (NodeId argument = tree.next(tree.first_child(call)); argument != 0;
       argument = tree.next(argument)) {
    const NodeId root = index.resolve(argument);
    for (NodeId at = root; at != 0; at = tree.next_in_preorder(at, root)) {
      if (wanted(tree[at].kind == NodeKind::identifier ? index.resolve(at) : at)) return true;
      if (++seen < max_sent_nodes) continue;
      text::note_limit("max_sent_nodes");
      return false;
    }
  }
  return false;
}

/// What is sent names a widget by a code that is written out and not this widget's.
bool names_other_widget(const File& script, NodeId call) {
  const css::OwnNames& own = own_names_of(script);
  const js::Tree& tree = script.tree();
  const js::Index& index = script.index();
  const auto is_other = [&](NodeId value) {
    const auto code = value == 0 ? std::nullopt : index.constant_text(value);
    return code && is_foreign(*code, own);
  };
  return sends_any(script, call, [&](NodeId at) {
    if (tree[at].kind == NodeKind::object_expression)
      return is_other(index.property(at, "code")) || is_other(index.property(at, "widget_code"));
    return tree[at].kind == NodeKind::string_literal &&
           is_foreign(code_in_query(tree.string_value(at)), own);
  });
}

/// `action: 'install'` among what is sent; a widget that saves its own settings sends none.
bool asks_to_install(const File& script, NodeId call) {
  return sends_any(script, call, [&](NodeId at) {
    const NodeKind kind = script.tree()[at].kind;
    if (kind == NodeKind::object_expression) {
      const NodeId action = script.index().property(at, "action");
      return action != 0 && script.index().constant_text(action) == "install";
    }
    if (kind != NodeKind::string_literal && kind != NodeKind::template_literal) return false;
    const auto text = script.index().constant_text(at);
    return text && (*text == "install" || has("&" + *text + "&", "&action=install&"));
  });
}

bool is_client_id(std::string_view text) {
  return text.size() == client_id_size &&
         text.find_first_not_of("0123456789abcdefABCDEF-") == text.npos;
}

/// The client_id of `https://www.amocrm.ru/oauth?client_id=...` that is not this widget's.
std::string other_integration(std::string_view address, std::string_view own) {
  const auto at = address.find(oauth_page);
  if (at == address.npos || !is_client_id(own) || host_of(address) == Host::other) return {};
  const std::string_view behind = address.substr(at + oauth_page.size());
  if (!behind.starts_with('?') && !behind.starts_with("/?")) return {};
  const auto key = behind.find("client_id=");
  if (key == behind.npos) return {};
  std::string_view id = behind.substr(key + std::string_view("client_id=").size());
  id = id.substr(0, id.find_first_of("&#"));
  return is_client_id(id) && css::lower(id) != css::lower(own) ? std::string(id) : std::string();
}

/// The code in an address that leads to another widget's page; empty if it is none.
std::string other_code(std::string_view address, const OwnWidget& mine) {
  const css::OwnNames& own = mine.names;
  const auto at = address.find(widget_page);
  if (at == std::string_view::npos) return other_integration(address, mine.integration);
  std::string_view code = address.substr(at + widget_page.size());
  if (code.starts_with('#')) code.remove_prefix(1);
  code = code.substr(0, code.find_first_of("/?#&"));
  return is_foreign(code, own) ? std::string(code) : std::string();
}

bool is_link_attribute(std::string_view name) {
  return name == "href" || name == "data-href" || name == "xlink:href" || name == "action";
}

class Links {
 public:
  Links(const File& script, const OwnWidget& own)
      : script_(script), tree_(script.tree()), index_(script.index()), own_(own) {}

  std::vector<WidgetLink> run() {
    for (const js::Text& text : script_.texts())
      if (text.value.find('<') != std::string::npos && leads_to_widgets(text.value))
        at_markup(text);
    for (const js::Call& call : script_.calls()) at_call(call);
    for (NodeId id = 1; id < tree_.size(); ++id) {
      if (tree_[id].kind == NodeKind::assignment_expression) at_assignment(id);
      if (tree_[id].kind == NodeKind::property && is_link_attribute(index_.key_text(id)))
        at_address(tree_.next(tree_.first_child(id)), script_.span(id));
    }
    return std::move(out_);
  }

 private:
  void at_markup(const js::Text& text) {
    for (const js::TagText& tag : js::tags_in(text.value))
      for (const auto& [name, value] : tag.attributes)
        if (is_link_attribute(name)) add(other_code(value, own_), script_.span(text.node));
  }

  void at_call(const js::Call& call) {
    const std::string_view path = call.global_path();
    if (path == "open" || path == "location.assign" || path == "location.replace" ||
        path.ends_with("router.navigate"))
      return at_address(call.argument(0), call.span());
    const std::string member = call.member();
    if (member != "attr" && member != "prop" && member != "setAttribute") return;
    const auto name = call.argument(0) == 0 ? std::nullopt : index_.constant_text(call.argument(0));
    if (name && is_link_attribute(*name)) at_address(call.argument(1), call.span());
  }

  /// `link.href = ...`, `location = ...`
  void at_assignment(NodeId id) {
    const NodeId target = tree_.first_child(id);
    const bool member = tree_[target].kind == NodeKind::member_expression;
    const std::string_view path = index_.path_text(index_.path_of(target));
    if ((member && index_.key_text(target) == "href") || path == "location" ||
        path == "document.location")
      at_address(tree_.next(target), script_.span(id));
  }

  void at_address(NodeId value, Span span) {
    if (value == 0) return;
    for (const std::string& text : index_.texts_of(value)) add(other_code(text, own_), span);
  }

  void add(std::string code, Span span) {
    if (code.empty()) return;
    const bool told = std::any_of(out_.begin(), out_.end(), [&](const WidgetLink& one) {
      return one.span == span && one.code == code;
    });
    if (!told) out_.push_back({span, std::move(code)});
  }

  const File& script_;
  const js::Tree& tree_;
  const js::Index& index_;
  const OwnWidget& own_;
  std::vector<WidgetLink> out_;
};

}  // namespace

std::vector<Installation> widget_installations(const File& script) {
  std::vector<Installation> out;
  for (const Request& request : requests(script)) {
    const std::string& url = request.url;
    if (request.method == "GET" || request.host == Host::other) continue;
    // A widget's own settings are saved by one, and all widgets are read by the other.
    const bool edits = has(url, "/ajax/widgets/edit");
    const bool settings = edits || has(url, "/ajax/widgets/list");
    const bool installs = has(url, "/api/v4/widgets") || has(url, "/ajax/settings/widgets") ||
                          (has(url, "/ajax/widgets/") && !settings) ||
                          (edits && asks_to_install(script, request.call->node()));
    if (installs) {
      out.push_back({request});
    } else if (edits && names_other_widget(script, request.call->node())) {
      out.push_back({request, own_names_of(script).code.empty()});
    }
  }
  return out;
}

std::vector<WidgetLink> links_to_widgets(const File& script, const OwnWidget& own) {
  if (script.error() != nullptr || !leads_to_widgets(script.source())) return {};
  return Links(script, own).run();
}

std::vector<WidgetLink> links_to_widgets(const markup::File& page, const OwnWidget& own) {
  std::vector<WidgetLink> out;
  for (const markup::Reference& reference : page.references()) {
    if (reference.kind != markup::ReferenceKind::link || reference.computed) continue;
    std::string code = other_code(reference.value, own);
    if (!code.empty()) out.push_back({reference.span, std::move(code)});
  }
  return out;
}

}  // namespace premod::platform
