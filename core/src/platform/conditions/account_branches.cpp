// Where code asks for single accounts: by number, name or host, in comparisons, lists and tables.
#include <algorithm>
#include <array>

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

/// 'testromashka' for an account's subdomain.
bool is_subdomain_name(const Tree& tree, NodeId value) {
  return tree[value].kind == NodeKind::string_literal && tree.text(value).size() > 4;
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

bool is_equality(const Tree& tree, NodeId at) {
  if (tree[at].kind != NodeKind::binary_expression) return false;
  const NodeId left = tree.first_child(at), right = tree.next(left);
  if (left == 0 || right == 0) return false;
  const Span between{tree[left].span().end, tree[right].span().begin};
  return between.of(tree.source()).find("==") != std::string_view::npos;
}

/// What an expression or the one its name stands for says.
class Accounts {
 public:
  explicit Accounts(const File& script) : script_(script), tree_(script.tree()) {}

  /// The value is one account's, and the other expression an account's number or name.
  [[nodiscard]] bool names(NodeId value, NodeId subject) const {
    return (is_account_number(tree_, value) && asks(subject, is_account)) ||
           (is_subdomain_name(tree_, value) && asks(subject, is_subdomain)) ||
           (is_account_host(tree_, value) && asks(subject, is_page_host));
  }
  /// `/^(acmetest|acmedemo)$/.test(subdomain)`: names and nothing else.
  [[nodiscard]] bool matches(NodeId pattern, NodeId subject) const {
    if (subject == 0 || !asks(subject, is_subdomain)) return false;
    const NodeId found = script_.index().resolve(pattern);
    if (tree_[found].kind != NodeKind::reg_exp_literal) return false;
    const std::string_view text = tree_.text(found);
    const std::string_view body = text.substr(1, text.rfind('/') - 1);
    return body.size() > 2 && body.find_first_not_of("^$()|?:") != body.npos &&
           std::all_of(body.begin(), body.end(), [](char c) {
             return text::is_letter(c) || text::is_digit(c) ||
                    std::string_view("^$()|?:-_").find(c) != std::string_view::npos;
           });
  }
  /// `{acmetest: 1}[subdomain]`
  [[nodiscard]] bool keys(NodeId object, NodeId subject) const {
    const NodeId table = script_.index().resolve(object);
    return tree_[table].kind == NodeKind::object_expression && tree_.first_child(table) != 0 &&
           asks(subject, is_subdomain);
  }
  [[nodiscard]] bool is_name(NodeId expression) const { return asks(expression, is_subdomain); }
  /// One element of a list that is written out does.
  [[nodiscard]] bool lists(NodeId list, NodeId subject) const {
    NodeId array = script_.index().resolve(list);
    if (tree_[array].kind == NodeKind::new_expression)  // new Set([...])
      array = script_.index().resolve(tree_.child(array, 1));
    if (subject == 0 || tree_[array].kind != NodeKind::array_expression) return false;
    for (const NodeId one : tree_.children(array))
      if (!is_reserved(one) && names(one, subject)) return true;
    return false;
  }

 private:
  [[nodiscard]] bool asks(NodeId subject, bool (*is)(std::string_view)) const {
    const auto says = [&](NodeId node) {
      const std::string_view text = tree_.text(node);
      return text.size() <= longest_subject && is(text);
    };
    return says(subject) || says(script_.index().resolve(subject));
  }
  /// A list of names that nobody may have is asked for, too.
  [[nodiscard]] bool is_reserved(NodeId value) const {
    return tree_[value].kind == NodeKind::string_literal &&
           text::is_one_of(tree_.string_value(value), {"www", "api", "app", "admin", "mail",
                                                       "support", "help", "forum", "drive"});
  }

  const File& script_;
  const Tree& tree_;
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
bool is_membership(const Accounts& accounts, const js::Call& call) {
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
  const Accounts accounts(script);
  for (NodeId id = 1; id < tree.size(); ++id) {
    NodeId left = tree.first_child(id), right = left == 0 ? 0 : tree.next(left);
    const bool computed =
        tree[id].kind == NodeKind::member_expression && tree[id].has(js::flag::computed);
    if (computed && accounts.keys(left, right))
      out.push_back({script.span(id), text::shown(tree.text(id), 60)});
    const bool label = tree[id].kind == NodeKind::switch_case &&
                       tree[tree.parent(id)].kind == NodeKind::switch_statement;
    if (label) right = tree.first_child(tree.parent(id));
    if (!label && !is_equality(tree, id)) continue;
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
