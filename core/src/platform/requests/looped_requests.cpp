// Requests once a round of a loop, also those that models of Backbone send for themselves.
#include <algorithm>

#include "js/function_around.hpp"
#include "platform/requests/requests.hpp"
#include "text/ascii.hpp"

namespace premod::platform {

using js::Call;
using js::File;
using js::NodeId;
using js::NodeKind;
using js::Tree;

namespace {

/// Methods by which a model asks or tells its server.
bool sends(std::string_view method) {
  return text::is_one_of(method, {"fetch", "save", "destroy", "sync"});
}

/// What is made of Backbone's own classes: "new module:backbone.Collection.extend()".
bool is_of_backbone(std::string_view path) {
  if (path.starts_with("new ")) path.remove_prefix(4);
  const bool own = path.starts_with("Backbone.") || path.starts_with("module:backbone.");
  return own && (path.find(".Model") != path.npos || path.find(".Collection") != path.npos);
}

class ModelRequests {
 public:
  explicit ModelRequests(const File& script)
      : script_(script), tree_(script.tree()), index_(script.index()) {}

  std::vector<LoopedRequest> run() {
    if (serves_itself()) return {};
    for (const Call& call : script_.calls()) {
      if (call.argument(0) != 0) read_address(call);
      // As it stands there: what a helper calls by a name is another call.
      const NodeId callee = tree_.first_child(call.node());
      if (tree_[callee].kind != NodeKind::member_expression) continue;
      const std::string member = index_.key_text(callee);
      const NodeId object = tree_.first_child(callee);
      if (member == "invoke" || member == "invokeMap")
        at_invoke(call);
      else if (sends(member) ? is_model(object) : member == "create" && is_made(object))
        add(call, script_.inside_loop(call));
    }
    for (LoopedRequest& one : out_) {
      one.request.url = url_;
      one.request.host = host_of(url_);
    }
    return std::move(out_);
  }

 private:
  /// `extend({save: function () ...})`, `sync() {}`: some model asks no server, and which is not
  /// told.
  [[nodiscard]] bool serves_itself() const {
    for (NodeId at = 1; at < tree_.size(); ++at) {
      if (tree_[at].kind != NodeKind::property_name) continue;
      const std::string_view name = tree_.name(at);
      if ((sends(name) || name == "localStorage") &&
          tree_[tree_.parent(at)].kind != NodeKind::member_expression)
        return true;
    }
    return false;
  }

  void add(const Call& call, std::optional<js::LoopProof> proof) {
    if (!proof) return;
    LoopedRequest made;
    made.request.call = &call;
    made.request.kind = RequestKind::model;
    made.request.name = tree_.text(call.callee());
    for (const js::LoopStep& step : *proof) made.path += step.label + " → ";
    made.path += made.request.name;
    made.proof = std::move(*proof);
    out_.push_back(std::move(made));
  }

  /// `Backbone.Model.extend({urlRoot: '/api/v4/leads'})`
  void read_address(const Call& call) {
    if (call.member() != "extend" || !is_made(call.object())) return;
    for (const std::string_view key : {"urlRoot", "url"})
      for (const std::string& url : index_.texts_of(call.argument(0), key))
        if (url_.empty() || host_of(url_) == Host::platform) url_ = url;
  }

  /// `leads.invoke('fetch')`, `_.invoke(leads, 'save')`: a request of each.
  void at_invoke(const Call& call) {
    const NodeId callee = tree_.first_child(call.node());
    const NodeId list = list_of(call.node());
    const NodeId before = list == 0 || tree_.parent(list) == callee ? callee : list;
    const NodeId method = tree_.next(before);
    if (list == 0 || method == 0 || !holds_models(list)) return;
    const auto names = index_.texts_of(method);
    if (std::any_of(names.begin(), names.end(), sends))
      add(call, js::LoopProof{{index_.at(call.node()), "." + index_.key_text(callee) + "()"}});
  }

  [[nodiscard]] bool is_made(NodeId node) const {
    return is_of_backbone(index_.path_text(index_.path_of(node)));
  }

  /// By what it is made of, or as an element that a function gets of a list of models.
  [[nodiscard]] bool is_model(NodeId node) const {
    if (is_made(node)) return true;
    const NodeId function = js::function_around(tree_, node);
    if (function == 0 || tree_[node].kind != NodeKind::identifier) return false;
    const js::VariableId variable = script_.scopes().variable_of(node);
    const NodeId first = tree_.first_parameter(function);
    if (variable == 0 || first == 0 || script_.scopes().variable(variable).declaration != first)
      return false;
    for (const js::Caller& caller : script_.program().callers(index_.at(function))) {
      if (caller.runs != js::Runs::each || caller.call.script != script_.script_id()) continue;
      if (const NodeId list = list_of(caller.call.node); list != 0 && holds_models(list))
        return true;
    }
    return false;
  }

  /// `list` of `list.forEach(f)` and `_.each(list, f)`.
  [[nodiscard]] NodeId list_of(NodeId call) const {
    const NodeId callee = tree_.first_child(call);
    if (tree_[callee].kind != NodeKind::member_expression) return 0;
    const NodeId object = tree_.first_child(callee);
    const std::string_view path = index_.path_text(index_.path_of(object));
    return path == "_" || path == "$" ? tree_.next(callee) : object;
  }

  /// A collection, the list of its models, or a list of models that is made here.
  [[nodiscard]] bool holds_models(NodeId list) const {
    if (is_made(list)) return true;
    const NodeId made = index_.resolve(list);
    if (is_made(made)) return true;
    if (tree_[made].kind == NodeKind::array_expression) {
      const NodeId first = tree_.first_child(made);
      return first != 0 && is_made(first);
    }
    if (tree_[made].kind != NodeKind::call_expression) return false;
    const NodeId last = tree_.last_child(made);
    return js::is_function(tree_[last].kind) && gives_model(last);
  }

  /// `function (id) { return new Lead({id: id}); }`
  [[nodiscard]] bool gives_model(NodeId function) const {
    const NodeId body = tree_.function_body(function);
    if (tree_[body].kind != NodeKind::function_body) return is_made(body);
    const NodeId last = tree_.last_child(body);
    return tree_[last].kind == NodeKind::return_statement && tree_.first_child(last) != 0 &&
           is_made(tree_.first_child(last));
  }

  const File& script_;
  const Tree& tree_;
  const js::Index& index_;
  std::string url_;  ///< of some model of the script, of the platform only if all are
  std::vector<LoopedRequest> out_;
};

}  // namespace

std::vector<LoopedRequest> looped_requests(const File& script) {
  std::vector<LoopedRequest> out;
  for (const Request& request : requests(script)) {
    auto proof = script.inside_loop(*request.call);
    if (!proof) continue;
    std::string path;
    for (const js::LoopStep& step : *proof) path += step.label + " → ";
    path += request.name;
    out.push_back({request, std::move(*proof), std::move(path)});
  }
  const std::string_view source = script.source();
  if (script.error() == nullptr && source.find("ackbone") != source.npos)
    for (LoopedRequest& one : ModelRequests(script).run()) out.push_back(std::move(one));
  return out;
}

}  // namespace premod::platform
