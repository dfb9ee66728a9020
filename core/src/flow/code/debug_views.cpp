#include "flow/code/debug_views.hpp"

#include <algorithm>
#include <map>

#include "text/ascii.hpp"
#include "text/limit_log.hpp"
#include "text/needles.hpp"
#include "text/words.hpp"

namespace premod::js {
namespace {

using text::is_one_of;

constexpr int max_climbed = 2'000;     ///< nodes from a test to what it decides
constexpr int max_deep = 64;           ///< variables that hand a test on, one to the next
constexpr int max_region = 2'000'000;  ///< nodes of the code behind all tests

/// debug, acme_debug, debugMode, dev_mode
std::string debug_word(std::string_view text) {
  const std::string lower = text::lower_ascii(text);
  for (const std::string_view word : {"debug", "dev_mode", "devmode", "test_mode", "testmode"}) {
    const auto at = lower.find(word);
    if (at == std::string::npos) continue;
    const auto is_word = [](char c) {
      return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || c == '_' || c == '-' || c == '.';
    };
    std::size_t begin = at, end = at + word.size();
    while (begin > 0 && is_word(lower[begin - 1])) --begin;
    while (end < lower.size() && is_word(lower[end])) ++end;
    return std::string(text.substr(begin, end - begin));
  }
  return {};
}

/// The address, its query, the storage, the cookies: what a developer can set by hand.
bool is_set_by_hand(std::string_view path) {
  return path.find("URLSearchParams") != path.npos || path.find("location.") != path.npos ||
         path.find("searchParams.") != path.npos || path.find("localStorage.") != path.npos ||
         path.find("sessionStorage.") != path.npos || path.find("cookie.") != path.npos;
}

class Finder {
 public:
  explicit Finder(const File& script)
      : script_(script), tree_(script.tree()), index_(script.index()) {}

  std::vector<DebugView> run() {
    for (const Call& call : script_.calls()) at_call(call);
    for (const Access& access : script_.accesses()) at_access(access);
    return std::move(out_);
  }

 private:
  /// `new URLSearchParams(location.search).has('debug')`, `/[?&]debug=/.test(location.search)`
  void at_call(const Call& call) {
    const std::string member = call.member();
    if (!is_one_of(member, {"has", "get", "getAll", "getItem", "includes", "indexOf", "match",
                            "search", "test", "exec", "startsWith", "endsWith"}) ||
        call.argument(0) == 0)
      return;
    const NodeId argument = index_.resolve(call.argument(0));
    if (member == "test" || member == "exec") {
      const NodeId pattern = call.object() == 0 ? 0 : index_.resolve(call.object());
      const std::string path = std::string(index_.path_text(index_.path_of(argument))) + ".";
      if (pattern != 0 && is_pattern(pattern) && is_set_by_hand(path))
        add(call.node(), debug_word(tree_.text(pattern)));
      return;
    }
    if (!is_set_by_hand(call.global_path())) return;
    if (is_pattern(argument)) return add(call.node(), debug_word(tree_.text(argument)));
    for (const std::string& text : index_.texts_of(argument)) add(call.node(), debug_word(text));
  }

  [[nodiscard]] bool is_pattern(NodeId node) const { return tree_.text(node).starts_with('/'); }

  /// `localStorage.acme_debug`
  void at_access(const Access& access) {
    for (const std::string_view store : {"localStorage.", "sessionStorage."})
      if (access.use != Use::write && access.path.starts_with(store) &&
          access.path.find('(') == access.path.npos &&
          access.path.find('.', store.size()) == access.path.npos)
        add(access.node, debug_word(access.path.substr(store.size())));
  }

  void add(NodeId test, std::string word) {
    if (word.empty() || !shows(test, 0)) return;
    const Span span = script_.span(test);
    if (std::none_of(out_.begin(), out_.end(), [&](const auto& one) { return one.test == span; }))
      out_.push_back({span, std::move(word)});
  }

  /// Whether code that only runs where the test holds writes to the page.
  bool shows(NodeId test, int depth) {
    NodeId at = test;
    for (int steps = 0; steps < max_climbed; ++steps) {
      const NodeId above = tree_.parent(at);
      const Node& node = tree_[above];
      const NodeId first = tree_.first_child(above);
      switch (node.kind) {
        case NodeKind::unary_expression:
        case NodeKind::binary_expression:
        case NodeKind::member_expression:
          break;
        case NodeKind::call_expression:  // Boolean(x), JSON.parse(x), x.get('debug')
          if (first != at && !is_one_of(index_.path_text(index_.path_of(first)),
                                        {"Boolean", "JSON.parse", "Number", "parseInt", "String"}))
            return false;
          break;
        case NodeKind::logical_expression:
          if (first == at && writes(tree_.next(first))) return true;
          break;
        case NodeKind::conditional_expression:
          if (first != at) return false;
          return writes(tree_.next(first)) || writes(tree_.next(tree_.next(first)));
        case NodeKind::if_statement:
          return first == at && decides(above);
        case NodeKind::variable_declarator:
        case NodeKind::assignment_expression:
          return first != at && kept_shows(first, depth);
        default:
          return false;
      }
      at = above;
    }
    text::note_limit("max_climbed");
    return false;
  }

  /// `if (debug) { ... }`, `if (!debug) return;` and what stands behind.
  bool decides(NodeId statement) {
    const NodeId yes = tree_.next(tree_.first_child(statement));
    const NodeId last = tree_[yes].kind == NodeKind::block_statement ? tree_.last_child(yes) : yes;
    if (last == 0 || tree_[last].kind != NodeKind::return_statement) {
      if (writes(yes)) return true;
      return tree_.next(yes) != 0 && writes(tree_.next(yes));
    }
    for (NodeId after = tree_.next(statement); after != 0; after = tree_.next(after))
      if (writes(after)) return true;
    return writes(yes);
  }

  bool kept_shows(NodeId name, int depth) {
    const VariableId variable = script_.scopes().variable_of(name);
    if (variable == 0) return false;
    if (depth >= max_deep) text::note_limit("max_deep");
    const auto [known, fresh] = kept_shows_.try_emplace(variable, false);
    if (!fresh || depth >= max_deep) return known->second;
    for (ReferenceId id = script_.scopes().variable(variable).first; id != 0 && !known->second;
         id = script_.scopes().reference(id).next)
      known->second = script_.scopes().reference(id).read &&
                      shows(script_.scopes().reference(id).node, depth + 1);
    return known->second;
  }

  bool writes(NodeId region) {
    for (NodeId at = region; at != 0; at = tree_.next_in_preorder(at, region)) {
      if (++seen_ > max_region) {
        text::note_limit("max_region");
        return false;
      }
      if (tree_[at].kind == NodeKind::assignment_expression && is_content(tree_.first_child(at)))
        return true;
      if (tree_[at].kind == NodeKind::call_expression && is_output(at)) return true;
    }
    return false;
  }

  [[nodiscard]] bool is_content(NodeId target) const {
    return tree_[target].kind == NodeKind::member_expression &&
           is_one_of(index_.key_text(target),
                     {"innerHTML", "textContent", "innerText", "outerHTML"});
  }

  [[nodiscard]] bool is_output(NodeId call) const {
    const NodeId callee = tree_.first_child(call);
    const std::string_view path = index_.path_text(index_.path_of(callee));
    if (path == "alert" || path == "document.write" || path == "document.createElement")
      return true;
    if (tree_[callee].kind != NodeKind::member_expression || tree_.next(callee) == 0) return false;
    return is_one_of(index_.key_text(callee),
                     {"appendChild", "insertAdjacentHTML", "insertAdjacentElement", "appendTo",
                      "prependTo", "html", "render_template", "replaceChildren"});
  }

  const File& script_;
  const Tree& tree_;
  const Index& index_;
  std::vector<DebugView> out_;
  std::map<VariableId, bool> kept_shows_;  ///< tests that they keep; each is looked at once
  int seen_ = 0;
};

}  // namespace

std::vector<DebugView> debug_views(const File& script) {
  static const text::Needles marks({"debug", "dev_mode", "devmode", "test_mode", "testmode"},
                                   text::Needles::Case::ascii_folded);
  if (script.error() != nullptr || !marks.any_in(script.source())) return {};
  return Finder(script).run();
}

}  // namespace premod::js
