// Where code asks for single accounts: by number, name or host, in comparisons, lists and tables.
#include <algorithm>
#include <map>
#include <set>

#include "js/equality.hpp"
#include "platform/made_up_data.hpp"
#include "text/ascii.hpp"
#include "text/entities/test_data.hpp"
#include "text/needles.hpp"
#include "text/shown.hpp"
#include "text/words.hpp"

namespace premod::platform {
namespace {

using js::File;
using js::NodeId;
using js::NodeKind;
using js::Tree;

constexpr std::size_t min_account_digits = 6;
constexpr std::size_t shortest_key = 4;       ///< bytes; that and less is a word of its own
constexpr std::size_t longest_subject = 400;  ///< bytes; a name with what it is read from

/// A number of an account as a literal: 31234567 or '31234567'.
bool is_account_number(const Tree& tree, NodeId value) {
  std::string_view text = tree.text(value);
  if (tree[value].kind == NodeKind::string_literal && text.size() > 2)
    text = text.substr(1, text.size() - 2);
  else if (tree[value].kind != NodeKind::numeric_literal)
    return false;
  return text.size() >= min_account_digits &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// What nobody's account is called.
bool is_reserved(std::string_view name) {
  return text::is_one_of(name, {"www", "api", "app", "admin", "mail", "support", "help", "forum",
                                "drive", "default", "account"});
}

/// `acme-test`, as a part of a host.
bool is_plain_name(std::string_view name) {
  return name.size() > 2 && !is_reserved(name) && std::all_of(name.begin(), name.end(), [](char c) {
           return text::is_letter(c) || text::is_digit(c) || c == '-';
         });
}

/// 'testromashka' for an account's subdomain.
bool is_subdomain_name(const Tree& tree, NodeId value) {
  return tree[value].kind == NodeKind::string_literal && is_plain_name(tree.string_value(value));
}
bool is_subdomain(std::string_view expression) {
  return text::lower_ascii(expression).ends_with("subdomain");
}

/// 'acme.amocrm.ru' for the page's host.
bool is_account_host(const Tree& tree, NodeId value) {
  if (tree[value].kind != NodeKind::string_literal) return false;
  const std::string_view host = tree.string_value(value);
  return !text::account_in("https://" + std::string(host) + "/").empty();
}
bool is_page_host(std::string_view expression) {
  const std::string lower = text::lower_ascii(expression);
  return lower.ends_with("location.hostname") || lower.ends_with("location.host");
}

/// `AMOCRM.constant('account').id`, `accountId`, `system().subdomain`.
bool is_account(std::string_view expression) {
  const std::string lower = text::lower_ascii(expression);
  if (lower.ends_with("account_id") || lower.ends_with("accountid")) return true;
  return lower.find("account") != std::string::npos && lower.ends_with("id");
}

/// `^(acmetest|acmedemo)$`: names and nothing else.
bool names_only(std::string_view pattern) {
  bool named = false;
  for (std::size_t at = 0, end = 0; at < pattern.size(); at = end + 1) {
    end = std::min(pattern.find_first_of("^$()|?:", at), pattern.size());
    if (end == at) continue;
    std::string part(pattern.substr(at, end - at));
    std::replace(part.begin(), part.end(), '_', '-');
    if (part.size() > 2 && !is_plain_name(part) && !is_reserved(part)) return false;
    named = named || is_plain_name(part);
  }
  return named;
}

/// What an account is told by. Of a value what it may be, of an expression what it reads.
using Kinds = unsigned;
constexpr Kinds by_number = 1, by_name = 2, by_host = 4;

/// What an expression or the one its name stands for says.
class Accounts {
 public:
  explicit Accounts(const File& script) : script_(script), tree_(script.tree()) {
    for (NodeId id = 1; id < tree_.size(); ++id)
      if (tree_[id].kind == NodeKind::member_expression && tree_[id].has(js::flag::computed) &&
          is_written(id) && !script.index().constant_text(tree_.child(id, 1)))
        filled_.insert(script.index().resolve(tree_.first_child(id)));
  }

  /// The value is one account's, and the other expression an account's number or name.
  [[nodiscard]] bool names(NodeId value, NodeId subject) const {
    const Kinds kinds = told_by(value);
    return kinds != 0 && (kinds & asked(subject)) != 0;
  }
  /// `/^(acmetest|acmedemo)$/.test(subdomain)`
  [[nodiscard]] bool matches(NodeId pattern, NodeId subject) const {
    if (subject == 0 || !is_name(subject)) return false;
    const NodeId found = script_.index().resolve(pattern);
    if (tree_[found].kind != NodeKind::reg_exp_literal) return false;
    const std::string_view text = tree_.text(found);
    return names_only(text.substr(1, text.rfind('/') - 1));
  }
  /// `{acmetest: 1}[subdomain]`; not of what is kept there while the script runs.
  [[nodiscard]] bool keys(NodeId object, NodeId subject) {
    const NodeId table = script_.index().resolve(object);
    if (tree_[table].kind != NodeKind::object_expression || filled_.contains(table) ||
        !is_name(subject))
      return false;
    const auto [known, is_new] = tables_.try_emplace(table, false);
    if (is_new) known->second = has_account(table);
    return known->second;
  }
  [[nodiscard]] bool is_name(NodeId expression) const { return (asked(expression) & by_name) != 0; }
  /// One element of a list that is written out does.
  [[nodiscard]] bool lists(NodeId list, NodeId subject) {
    NodeId array = script_.index().resolve(list);
    if (tree_[array].kind == NodeKind::new_expression)  // new Set([...])
      array = script_.index().resolve(tree_.child(array, 1));
    if (subject == 0 || tree_[array].kind != NodeKind::array_expression) return false;
    const auto [known, is_new] = lists_.try_emplace(array, 0);
    if (is_new)
      for (const NodeId one : tree_.children(array)) known->second |= told_by(one);
    return known->second != 0 && (known->second & asked(subject)) != 0;
  }

 private:
  [[nodiscard]] Kinds told_by(NodeId value) const {
    return (is_account_number(tree_, value) ? by_number : 0) |
           (is_subdomain_name(tree_, value) ? by_name : 0) |
           (is_account_host(tree_, value) ? by_host : 0);
  }
  [[nodiscard]] Kinds asked(NodeId subject) const {
    const auto says = [&](NodeId node) -> Kinds {
      const std::string_view text = tree_.text(node);
      if (text.size() > longest_subject) return 0;
      return (is_account(text) ? by_number : 0) | (is_subdomain(text) ? by_name : 0) |
             (is_page_host(text) ? by_host : 0);
    };
    return says(subject) | says(script_.index().resolve(subject));
  }
  [[nodiscard]] bool is_written(NodeId member) const {
    const NodeId above = tree_.parent(member);
    const js::Node& node = tree_[above];
    return (node.kind == NodeKind::assignment_expression && node.link == member) ||
           node.kind == NodeKind::update_expression ||
           (node.kind == NodeKind::unary_expression && node.op == js::Operator::unary_delete);
  }
  [[nodiscard]] bool has_account(NodeId table) const {
    for (const NodeId one : tree_.children(table)) {
      if (tree_[one].kind != NodeKind::property || tree_[one].has(js::flag::computed)) continue;
      const std::string key = script_.index().key_text(one);
      const NodeId value = tree_.next(tree_.first_child(one));
      if (key.size() > shortest_key && is_plain_name(key) &&
          (tree_[value].kind == NodeKind::object_expression || tree_.text(value) == "1" ||
           tree_.text(value) == "true"))
        return true;
    }
    return false;
  }

  const File& script_;
  const Tree& tree_;
  std::set<NodeId> filled_;        ///< objects that are written by computed keys
  std::map<NodeId, bool> tables_;  ///< which objects have an account's name for a key
  std::map<NodeId, Kinds> lists_;  ///< what the elements of an array are told by
};

/// `subdomain.startsWith('acmetest')`, `/^acmetest$/.test(subdomain)`
bool asks_name(const File& script, const Accounts& accounts, const js::Call& call) {
  const NodeId first = call.argument(0);
  if (call.object() == 0 || first == 0) return false;
  const std::string member = call.member();
  if (member == "test") return accounts.matches(call.object(), first);
  if (member == "match") return accounts.matches(first, call.object());
  return text::is_one_of(member, {"startsWith", "endsWith", "includes", "indexOf"}) &&
         is_subdomain_name(script.tree(), first) && accounts.is_name(call.object());
}

/// `list.includes(x)`, `list.indexOf(x)`, `set.has(x)`, `$.inArray(x, list)`
bool is_membership(Accounts& accounts, const js::Call& call) {
  const std::string member = call.member();
  if (text::is_one_of(member, {"includes", "indexOf", "has"}) && call.object() != 0 &&
      accounts.lists(call.object(), call.argument(0)))
    return true;
  if (call.argument_count() < 2) return false;
  if (member == "inArray") return accounts.lists(call.argument(1), call.argument(0));
  return text::is_one_of(member, {"includes", "contains", "indexOf"}) &&
         accounts.lists(call.argument(0), call.argument(1));
}

}  // namespace

std::vector<MadeUpData> account_branches(const File& script) {
  static const text::Needles marks({"account", "subdomain", "location.host"},
                                   text::Needles::Case::ascii_folded);
  std::vector<MadeUpData> out;
  if (script.error() != nullptr || !marks.any_in(script.source())) return out;
  const Tree& tree = script.tree();
  Accounts accounts(script);
  for (NodeId id = 1; id < tree.size(); ++id) {
    NodeId left = tree.first_child(id), right = left == 0 ? 0 : tree.next(left);
    const bool computed =
        tree[id].kind == NodeKind::member_expression && tree[id].has(js::flag::computed);
    if (computed && accounts.keys(left, right))
      out.push_back({script.span(id), text::shown(tree.text(id), 60)});
    const bool label = tree[id].kind == NodeKind::switch_case &&
                       tree[tree.parent(id)].kind == NodeKind::switch_statement;
    if (label) right = tree.first_child(tree.parent(id));
    if (!label && (tree[id].kind != NodeKind::binary_expression || !js::is_equality(tree[id].op)))
      continue;
    if (!accounts.names(left, right) && (label || !accounts.names(right, left))) continue;
    const NodeId shown = label ? left : id;
    out.push_back({script.span(shown), text::shown(tree.text(shown), 60)});
  }
  for (const js::Call& call : script.calls())
    if (is_membership(accounts, call) || asks_name(script, accounts, call))
      out.push_back({call.span(), text::shown(call.span().of(script.file().bytes), 60)});
  return out;
}

}  // namespace premod::platform
