#include "platform/styles/attached_styles.hpp"

#include <algorithm>

#include "css/tokenizer.hpp"
#include "flow/holes.hpp"
#include "flow/markup_text.hpp"
#include "platform/loader.hpp"
#include "platform/origins.hpp"
#include "platform/requests/addresses.hpp"
#include "platform/requests/requests.hpp"
#include "text/shown.hpp"

namespace premod::page {
namespace {

using css::lower;
using js::NodeId;
using js::NodeKind;

constexpr std::size_t max_parts = 64;  ///< names in one address

std::string without_query(std::string_view address) {
  return std::string(address.substr(0, address.find_first_of("?#")));
}

bool is_sheet_link(std::string_view rel, std::string_view type, std::string_view href) {
  return lower(rel).find("stylesheet") != std::string::npos || lower(type) == "text/css" ||
         without_query(href).ends_with(".css");
}

class Finder {
 public:
  explicit Finder(const js::File& script)
      : script_(script), tree_(script.tree()), index_(script.index()), origins_(script) {}

  std::vector<AttachedSheet> run() {
    for (const js::Text& text : script_.texts()) at_text(text);
    for (const js::Call& call : script_.calls()) at_call(call);
    for (const platform::Module& module : platform::modules(script_))
      for (const platform::Dependency& dependency : module.dependencies) at_dependency(dependency);
    for (const platform::Request& request : platform::requests(script_))
      if (without_query(request.url).ends_with(".css"))
        out_.push_back({request.call->span(), request.url, {}, false});
    std::sort(out_.begin(), out_.end(),
              [](const auto& a, const auto& b) { return a.span.begin < b.span.begin; });
    return std::move(out_);
  }

  [[nodiscard]] std::string_view limit() const { return origins_.limit(); }

 private:
  /// `<link ...>` in a string, wherever it goes.
  void at_text(const js::Text& text) {
    const Span place = script_.span(text.node);
    if (place.begin < read_to_) return;
    at_import(text, place);
    if (lower(text.value).find("<link") == std::string::npos) return;
    for (const js::TagText& tag : js::tags_in(text.value)) {
      const std::string_view href = tag.attribute("href");
      if (tag.name != "link" || href.empty() ||
          !is_sheet_link(tag.attribute("rel"), tag.attribute("type"), href))
        continue;
      AttachedSheet sheet{place, std::string(href), {}, true};
      if (href.find(js::hole) != std::string_view::npos) {
        add_names(text.node, sheet.parts);
        resolve_hole(text.node, sheet);
      }
      out_.push_back(std::move(sheet));
      read_to_ = place.end;
    }
  }

  /// `@import url(...)` of a style sheet that the script writes. A computed address counts where it
  /// names the widget's path or a sheet.
  void at_import(const js::Text& text, Span place) {
    if (lower(text.value).find("@import") == std::string::npos) return;
    for (const std::string& sheet_text : origins_.ask_texts(text.node)) {
      const std::string address = imported(sheet_text);
      if (address.empty()) continue;
      AttachedSheet sheet{place, address, {}, false};
      if (platform::is_absolute(address)) {  // '@import url("' + HOST + '/x.css")'
        out_.push_back(std::move(sheet));
        read_to_ = place.end;
        return;
      }
      add_names(text.node, sheet.parts);
      const bool own = without_query(address).ends_with(".css") ||
                       std::any_of(sheet.parts.begin(), sheet.parts.end(),
                                   [](const std::string& name) { return name == "path"; });
      if (!own) continue;
      out_.push_back(std::move(sheet));
      read_to_ = place.end;
      return;
    }
  }

  /// The address of the first @import; empty without one.
  static std::string imported(std::string_view sheet) {
    constexpr std::string_view quotes = "\"'";
    const std::size_t mark = lower(sheet).find("@import");
    if (mark == std::string::npos) return {};
    std::size_t at = sheet.find_first_not_of(" \t\r\n", mark + std::string_view("@import").size());
    if (at == std::string_view::npos) return {};
    if (lower(sheet.substr(at, 4)) == "url(") at += 4;
    while (at < sheet.size() && (sheet[at] == ' ' || quotes.find(sheet[at]) != quotes.npos)) ++at;
    const std::size_t end = std::min(sheet.find_first_of(" \"');\r\n", at), sheet.size());
    return std::string(sheet.substr(std::min(at, end), end - std::min(at, end)));
  }

  /// A hole may be a text that a parameter or a choice brings.
  void resolve_hole(NodeId node, AttachedSheet& sheet) {
    if (sheet.address.front() != js::hole) return;
    for (const std::string& text : origins_.ask_texts(node))
      for (const js::TagText& tag : js::tags_in(text))
        if (tag.name == "link" && !tag.attribute("href").empty() &&
            tag.attribute("href").size() > sheet.address.size())
          sheet.address = tag.attribute("href");
  }

  /// createElement('link') and $('<link>', {...}).
  void at_call(const js::Call& call) {
    const std::string member = call.member();
    if (member == "createElement" && index_.constant_text(call.argument(0)) == "link") {
      at_made(call);
    } else if (call.global_path() == "$" && call.argument_count() >= 1) {
      const auto markup = index_.constant_text(call.argument(0));
      if (!markup || lower(*markup).find("<link") == std::string::npos) return;
      at_made(call);
    }
  }

  struct Given {
    NodeId href = 0;
    std::string rel, type;
  };

  void take(std::string_view name, NodeId value, Given& out) {
    if (name == "href") out.href = value;
    if (name == "rel") out.rel = index_.constant_text(value).value_or("stylesheet");
    if (name == "type") out.type = index_.constant_text(value).value_or("");
  }

  void take_object(NodeId object, Given& out) {
    for (const std::string_view name : {"href", "rel", "type"})
      if (const NodeId value = object == 0 ? 0 : index_.property(object, name); value != 0)
        take(name, value, out);
  }

  /// Chained calls on it: `.attr({...})`, `.attr('href', x)`, `.prop(...)`.
  void take_chain(NodeId made, Given& out) {
    NodeId at = made;
    for (int hops = 0; hops < 8; ++hops) {
      const NodeId member = tree_.parent(at);
      const NodeId call = tree_.parent(member);
      if (tree_[member].kind != NodeKind::member_expression || tree_.first_child(member) != at ||
          tree_[call].kind != NodeKind::call_expression)
        return;
      take_call(index_.key_text(member), tree_.next(member), out);
      at = call;
    }
  }

  void take_call(std::string_view method, NodeId first, Given& out) {
    if (first == 0 || (method != "attr" && method != "prop" && method != "setAttribute")) return;
    if (const auto name = index_.constant_text(first); name && tree_.next(first) != 0)
      take(*name, tree_.next(first), out);
    take_object(first, out);
  }

  void take_uses(js::VariableId variable, Given& out) {
    if (variable == 0) return;
    const js::Scopes& scopes = script_.scopes();
    for (js::ReferenceId id = scopes.variable(variable).first; id != 0;
         id = scopes.reference(id).next) {
      const NodeId use = scopes.reference(id).node;
      const NodeId member = tree_.parent(use);
      if (tree_[member].kind == NodeKind::call_expression) {  // Object.assign(link, {...})
        for (NodeId argument = tree_.next(use); argument != 0; argument = tree_.next(argument))
          take_object(argument, out);
        continue;
      }
      if (tree_[member].kind != NodeKind::member_expression || tree_.first_child(member) != use)
        continue;
      const NodeId above = tree_.parent(member);
      const std::string key = index_.key_text(member);
      if (tree_[above].kind == NodeKind::assignment_expression &&
          tree_.first_child(above) == member)
        take(key, tree_.next(member), out);
      if (tree_[above].kind == NodeKind::call_expression && tree_.first_child(above) == member) {
        take_call(key, tree_.next(member), out);
        take_chain(above, out);
      }
    }
  }

  void at_made(const js::Call& call) {
    Given given;
    take_object(call.argument(1), given);
    take_chain(call.node(), given);
    // What holds it: the call itself, or the end of its chain.
    NodeId at = call.node();
    for (int hops = 0; hops < 16 && at != 0; ++hops, at = tree_.parent(at)) {
      const NodeId above = tree_.parent(at);
      const NodeKind kind = tree_[above].kind;
      if (kind == NodeKind::variable_declarator || kind == NodeKind::assignment_expression) {
        take_uses(script_.scopes().variable_of(tree_.first_child(above)), given);
        break;
      }
      if (kind == NodeKind::call_expression && tree_.first_child(above) != at)
        take_object(tree_.next(at), given);  // Object.assign(createElement('link'), {...})
      if (kind != NodeKind::member_expression && kind != NodeKind::call_expression) break;
    }
    if (given.href == 0) return;
    AttachedSheet sheet{call.span(), {}, {}, true};
    sheet.address = origins_.ask_texts(given.href).front();
    if (!is_sheet_link(given.rel, given.type, sheet.address)) return;
    add_names(given.href, sheet.parts);
    out_.push_back(std::move(sheet));
  }

  /// `css!./style.css`, `text!style.css`.
  void at_dependency(const platform::Dependency& dependency) {
    const std::string_view name = dependency.name;
    const auto mark = name.find('!');
    if (mark == std::string_view::npos) return;
    const std::string_view plugin = name.substr(0, mark);
    if (!plugin.ends_with("css") && !without_query(name).ends_with(".css")) return;
    out_.push_back({dependency.span, std::string(name.substr(mark + 1)), {}, false});
  }

  /// The names in an address's computed parts: "settings.path", "version".
  void add_names(NodeId expression, std::vector<std::string>& out) {
    origins_.begin();
    origins_.each(origins_.at(expression), nullptr, [&](js::At origin, const Frame*) {
      if (origins_.spent()) return;
      const js::Tree& tree = origins_.tree(origin);
      int seen = 0;
      for (NodeId at = origin.node; at != 0 && seen < 500;
           at = tree.next_in_preorder(at, origin.node), ++seen) {
        const NodeKind kind = tree[at].kind;
        if (out.size() >= max_parts) return;
        if (kind == NodeKind::member_expression) out.push_back(origins_.index(origin).key_text(at));
        if (kind == NodeKind::property_name) out.emplace_back(tree.name(at));
        if (kind != NodeKind::identifier) continue;
        out.emplace_back(tree.name(at));
        if (at != origin.node) add_origin_names({origin.script, at}, out);
      }
    });
    origins_.end(origins_.at(expression), !out.empty());
  }

  void add_origin_names(js::At name, std::vector<std::string>& out) {
    origins_.each(name, nullptr, [&](js::At origin, const Frame*) {
      if (origin == name || out.size() >= max_parts) return;
      const js::Tree& tree = origins_.tree(origin);
      int seen = 0;
      for (NodeId at = origin.node; at != 0 && seen < 60;
           at = tree.next_in_preorder(at, origin.node), ++seen) {
        if (tree[at].kind == NodeKind::member_expression)
          out.push_back(origins_.index(origin).key_text(at));
        if (tree[at].kind == NodeKind::identifier) out.emplace_back(tree.name(at));
      }
    });
  }

  const js::File& script_;
  const js::Tree& tree_;
  const js::Index& index_;
  Origins origins_;
  std::vector<AttachedSheet> out_;
  std::uint32_t read_to_ = 0;
};

std::vector<AttachedSheet> find(const js::File& script) {
  const std::string_view source = script.source();
  if (script.error() != nullptr ||
      (source.find("css") == source.npos && source.find("link") == source.npos))
    return {};
  Finder finder(script);
  std::vector<AttachedSheet> out = finder.run();
  if (!finder.limit().empty()) text::note_limit(finder.limit());
  return out;
}

/// The names that twig writes into an attribute: `{{ params.path }}`.
void add_twig_names(std::string_view raw, std::vector<std::string>& out) {
  for (std::size_t at = 0; at < raw.size() && out.size() < max_parts;) {
    while (at < raw.size() && !css::is_name_byte(raw[at])) ++at;
    std::size_t end = at;
    while (end < raw.size() && css::is_name_byte(raw[end])) ++end;
    if (end > at) out.emplace_back(raw.substr(at, end - at));
    at = end;
  }
}

}  // namespace

const std::vector<AttachedSheet>& attached_sheets(const js::File& script) {
  return script.derived().get<std::vector<AttachedSheet>>([&] { return find(script); });
}

std::vector<AttachedSheet> attached_sheets(const markup::File& page) {
  std::vector<AttachedSheet> out;
  for (const markup::Reference& reference : page.references()) {
    if (reference.kind != markup::ReferenceKind::stylesheet) continue;
    AttachedSheet sheet{reference.span, {}, {}, true};
    const std::string_view raw = page.text(reference.span);
    for (std::size_t at = 0; at < raw.size();) {  // {{ ... }} is a hole
      const std::size_t open = std::min(raw.find("{{", at), raw.size());
      sheet.address += raw.substr(at, open - at);
      if (open == raw.size()) break;
      const std::size_t close = std::min(raw.find("}}", open), raw.size());
      add_twig_names(raw.substr(open + 2, close - open - 2), sheet.parts);
      sheet.address += js::hole;
      at = std::min(close + 2, raw.size());
    }
    out.push_back(std::move(sheet));
  }
  return out;
}

SheetPlace sheet_place(const AttachedSheet& sheet) {
  if (!sheet.by_link) return SheetPlace::elsewhere;
  const std::string_view address = sheet.address;
  const auto names = [&](std::string_view part) {
    return std::any_of(sheet.parts.begin(), sheet.parts.end(), [&](const std::string& name) {
      return lower(name).find(part) != std::string::npos;
    });
  };
  if (address.find_first_not_of(js::hole) == std::string_view::npos) return SheetPlace::unknown;
  const bool computed = address.front() == js::hole;
  if (computed && !names("path")) return SheetPlace::unknown;
  const bool standard = address.starts_with("/widgets/") || address.starts_with("/upl/");
  if (!computed && !standard) return SheetPlace::elsewhere;
  const auto query = address.find('?');
  const bool constant = query != std::string_view::npos &&
                        address.find_first_of("0123456789", query) != std::string_view::npos;
  // The page script_js once showed `/widgets/CODE/style.css` without one.
  const bool named = std::any_of(
      sheet.parts.begin(), sheet.parts.end(),
      [](const std::string& name) { return name == "v" || name == "ver" || name == "VERSION"; });
  if (names("version") || named || constant || address.starts_with("/widgets/"))
    return SheetPlace::documented;
  return SheetPlace::unversioned;
}

namespace {

std::vector<AttachedSheet> undocumented(std::vector<AttachedSheet> sheets) {
  std::erase_if(sheets, [](const AttachedSheet& sheet) {
    const SheetPlace place = sheet_place(sheet);
    return platform::is_absolute(sheet.address) || place == SheetPlace::documented ||
           place == SheetPlace::unknown;
  });
  return sheets;
}

}  // namespace

std::vector<AttachedSheet> undocumented_sheets(const js::File& script) {
  return undocumented(attached_sheets(script));
}

std::vector<AttachedSheet> undocumented_sheets(const markup::File& page) {
  if (page.kind() != markup::Kind::twig) return {};
  return undocumented(attached_sheets(page));
}

std::string shown_address(const AttachedSheet& sheet) {
  return text::shown(js::without_holes(sheet.address));
}

}  // namespace premod::page
