// What requests to other hosts and addresses of pictures and frames carry of users and accounts.
#include <algorithm>
#include <iterator>
#include <set>

#include "flow/holes.hpp"
#include "platform/requests/disclosures.hpp"
#include "platform/requests/handling.hpp"
#include "text/ascii.hpp"

namespace premod::platform {

using js::Access;
using js::File;
using js::Index;
using js::NodeId;
using js::NodeKind;
using js::Program;
using js::Tree;
using js::Use;
using js::ValueId;
using js::ValueKind;

namespace {

bool has(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

/// What one request is searched for: beyond it the names are the same again.
constexpr std::size_t max_names = 8;
constexpr int max_data_nodes = 400;   ///< of the arguments of one request
constexpr int max_data_values = 400;  ///< objects and properties they hold
constexpr int max_data_depth = 5;

/// Of other people, or all that somebody has.
bool is_wide(std::string_view path) {
  return has(path, ".constant('managers')") || has(path, ".constant('users')") ||
         has(path, ".constant('account').users") || path == "document.cookie" ||
         path == "localStorage" || path == "sessionStorage" || path == "localStorage.[*]" ||
         path == "sessionStorage.[*]";
}

bool is_personal(std::string_view path) {
  return has(path, ".constant('user')") || has(path, ".constant('account')") ||
         has(path, ".current_card") || path.starts_with("localStorage.getItem") ||
         has(path, ".system.amo") || is_wide(path);
}

/// The paths of what a request carries: its arguments, what they are made of, and the properties
/// of the objects among them.
class Carried {
 public:
  explicit Carried(const File& script)
      : tree_(script.tree()), index_(script.index()), program_(script.program()) {}

  std::set<std::string> of(const Request& request) {
    start();
    for (unsigned n = 0; n < std::min(request.call->argument_count(), 4U); ++n)
      walk(request.call->argument(n));
    return names_;
  }

  /// The same of one expression.
  std::set<std::string> in(NodeId expression) {
    start();
    walk(expression);
    return names_;
  }

 private:
  void start() {
    names_.clear();
    derived_.clear();
    values_ = 0;
    nodes_ = 0;
  }

  void walk(NodeId top) {
    for (NodeId at = top; at != 0 && ++nodes_ < max_data_nodes;) {
      const NodeKind kind = tree_[at].kind;
      if (js::is_function(kind)) {
        at = tree_.next_after(at, top);
        continue;
      }
      const NodeId above = tree_.parent(at);
      const bool object =
          tree_[above].kind == NodeKind::member_expression && tree_.first_child(above) == at;
      // What is read of a storage or a list tells for itself.
      if (!object && (kind == NodeKind::identifier || kind == NodeKind::member_expression ||
                      kind == NodeKind::call_expression || kind == NodeKind::object_expression ||
                      kind == NodeKind::spread_element))
        add(index_.values(at), 0);
      if (!object && kind == NodeKind::identifier)
        if (const NodeId made = index_.resolve(at);
            made != at && derives(made) && derived_.insert(made).second)
          walk(made);
      at = tree_.next_in_preorder(at, top);
    }
  }

  /// `_.map(managers, ...)`, `_.pick(user, 'email')`: what it gives holds parts of what it gets.
  [[nodiscard]] bool derives(NodeId call) const {
    if (tree_[call].kind != NodeKind::call_expression) return false;
    const NodeId callee = tree_.first_child(call);
    return tree_[callee].kind == NodeKind::member_expression &&
           text::is_one_of(
               index_.key_text(callee),
               {"map",         "filter", "pick",      "omit",  "values",  "toArray",   "sortBy",
                "extend",      "assign", "from",      "slice", "concat",  "stringify", "entries",
                "fromEntries", "clone",  "cloneDeep", "pluck", "compact", "mapValues"});
  }

  void add(std::span<const ValueId> values, int depth) {
    for (const ValueId id : values) {
      if (++values_ > max_data_values || names_.size() >= max_names) return;
      const premod::js::Value value = program_.store().value(id);
      if (value.kind == ValueKind::path) {
        std::string_view path = program_.store().path_text(value.node);
        if (path.ends_with("()")) path.remove_suffix(2);  // what it gives
        if (is_personal(path) && (!path.ends_with("[*]") || is_wide(path)))
          names_.insert(std::string(path));
      }
      if (value.kind != ValueKind::object || depth >= max_data_depth) continue;
      if (value.made != js::Made::literal && value.made != js::Made::array) continue;
      add(program_.elements(std::span(&id, 1)), depth + 1);
      for (const std::string_view key : program_.keys(id))
        add(program_.property(std::span(&id, 1), key), depth + 1);
    }
  }

  const Tree& tree_;
  const Index& index_;
  const Program& program_;
  std::set<std::string> names_;
  std::set<NodeId> derived_;  ///< calls that were walked: `rows = _.map(rows)` leads to itself
  int values_ = 0;
  int nodes_ = 0;
};

/// `user` is carried by `user.email`: the longer one says it all.
void keep_longest(std::set<std::string>& names) {
  for (auto at = names.begin(); at != names.end();) {
    const auto next = std::next(at);
    const bool covered = next != names.end() && next->starts_with(*at) &&
                         next->size() > at->size() && (*next)[at->size()] == '.';
    at = covered ? names.erase(at) : next;
  }
}

bool holds_wide(const std::set<std::string>& names) {
  return std::any_of(names.begin(), names.end(), [](const auto& name) { return is_wide(name); });
}

std::string listed(const std::set<std::string>& names) {
  std::string list;
  for (std::string name : names) {
    // An element of a list, of which nothing more is known.
    if (const std::size_t at = name.find(".[*]"); at != std::string::npos) name.erase(at, 4);
    list += (list.empty() ? "" : ", ") + name;
  }
  return list;
}

/// `new Image().src = 'https://...?u=' + user.login`: a picture whose address tells all.
void add_pixels(const File& script, Carried& carried, std::vector<DataTransfer>& out) {
  for (const Access& access : script.accesses()) {
    const bool loads = access.path.ends_with(".src") || access.path.ends_with(".href") ||
                       access.path.ends_with(".action");
    if (access.use != Use::write || !loads) continue;
    const NodeId value = script.tree().child(script.tree().parent(access.node), 1);
    if (value == 0) continue;
    std::string host;
    for (const std::string& address : script.index().texts_of(value))
      if (host_of(address) == Host::other) host = js::without_holes(host_name(address));
    if (host.empty()) continue;
    std::set<std::string> names = carried.in(value);
    keep_longest(names);
    if (!names.empty()) out.push_back({access.span, host, listed(names), holds_wide(names)});
  }
}

}  // namespace

std::vector<DataTransfer> personal_data(const File& script) {
  std::vector<DataTransfer> out;
  Carried carried(script);
  for (const Request& request : requests(script)) {
    if (request.host != Host::other) continue;
    std::set<std::string> names = carried.of(request);
    keep_longest(names);
    if (names.empty()) continue;
    out.push_back({request.call->span(), js::without_holes(host_name(request.url)), listed(names),
                   holds_wide(names)});
  }
  add_pixels(script, carried, out);
  for (DataTransfer& found : disclosures(script))
    if (std::none_of(out.begin(), out.end(),
                     [&](const DataTransfer& one) { return one.span == found.span; }))
      out.push_back(std::move(found));
  return out;
}

}  // namespace premod::platform
