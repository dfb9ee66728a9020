// Requests once a round of a loop, and those that models of Backbone send for themselves.
#include <algorithm>
#include <map>
#include <set>

#include "js/function_around.hpp"
#include "platform/listeners/error_handlers.hpp"
#include "platform/requests/model_requests.hpp"
#include "text/ascii.hpp"
#include "text/words.hpp"
#include "widget/linked_scripts.hpp"

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

/// What a script makes of a class of Backbone's.
struct Model {
  /// Methods that it has itself, `localStorage`, and `url` for an address however it is found.
  std::set<std::string, std::less<>> own;
  std::vector<std::string> urls;

  /// It asks no server by this method.
  [[nodiscard]] bool keeps(std::string_view method) const {
    return own.contains(method) || own.contains("sync") || own.contains("localStorage");
  }
};

class ModelRequests {
 public:
  explicit ModelRequests(const File& script)
      : script_(script), tree_(script.tree()), index_(script.index()) {}

  std::vector<LoopedRequest> looped() {
    find_models();
    for (const Call& call : script_.calls()) {
      // As it stands there: what a helper calls by a name is another call.
      const NodeId callee = tree_.first_child(call.node());
      if (tree_[callee].kind != NodeKind::member_expression) continue;
      const std::string member = index_.key_text(callee);
      const NodeId object = tree_.first_child(callee);
      if (member == "invoke" || member == "invokeMap")
        at_invoke(call);
      else if (const NodeId model = sends(member) ? model_behind(object) : object;
               model != 0 && (sends(member) || (member == "create" && is_made(object))))
        add(call, model, member, script_.inside_loop(call));
    }
    return std::move(out_);
  }

  /// Wherever they are sent; `others` are the models of the program's scripts, `addressed`: one of
  /// them has an address, or objects are given one later.
  std::vector<Request> all(const std::vector<Model>& others, bool addressed) {
    find_models();
    std::vector<Request> out;
    for (const Call& call : script_.calls()) {
      const NodeId callee = tree_.first_child(call.node());
      if (tree_[callee].kind != NodeKind::member_expression) continue;
      const std::string method = index_.key_text(callee);
      const NodeId object = tree_.first_child(callee);
      const bool creates = method == "create";  // of a collection
      if ((!sends(method) && !creates) || method == "sync" || !is_made(object)) continue;
      const bool known = model_of(object) != nullptr;
      const bool kept = std::any_of(others.begin(), others.end(),
                                    [&](const Model& one) { return one.keeps(method); });
      // `save(key, value, options)`, `save(values, options)`
      unsigned before = method == "save" || creates ? 1 : 0;
      if (method == "save" && index_.text_of(call.argument(0))) before = 2;
      const NodeId settings = call.argument(before);
      // Without an address it asks nobody: it is only ever new.
      const bool nowhere =
          known && !addressed && (settings == 0 || index_.property(settings, "url") == 0);
      auto request = !nowhere && (known || !kept) ? request_of(call, object, method) : std::nullopt;
      if (!request) continue;
      request->settings = settings;
      out.push_back(std::move(*request));
    }
    return out;
  }

  /// `row.url = '/rows'`, `Row.prototype.urlRoot = '/rows'`, `this.url = '/rows'`
  [[nodiscard]] bool addresses() const {
    for (NodeId node = 1; node < tree_.size(); ++node) {
      const NodeId target = tree_.first_child(node);
      const NodeId object = tree_.first_child(target);
      if (tree_[node].kind == NodeKind::assignment_expression &&
          tree_[target].kind == NodeKind::member_expression &&
          text::is_one_of(index_.key_text(target), {"url", "urlRoot"}) &&
          (is_made(object) || tree_[object].kind == NodeKind::this_expression))
        return true;
    }
    return false;
  }

  std::vector<Model> models() {
    find_models();
    std::vector<Model> out;
    for (auto& [node, model] : models_) out.push_back(std::move(model));
    return out;
  }

 private:
  void find_models() {
    for (const Call& call : script_.calls())
      if (call.argument(0) != 0 && call.member() == "extend" && is_made(call.object()))
        read_members(models_[call.node()], index_.resolve(call.argument(0)));
    for (NodeId node = 1; node < tree_.size(); ++node) {
      if (!js::is_class(tree_[node].kind) || !tree_[node].has(js::flag::has_heritage)) continue;
      const NodeId body = tree_.last_child(node);
      NodeId base = tree_.first_child(node);
      while (tree_.next(base) != body) base = tree_.next(base);
      if (is_made(base)) read_members(models_[node], body);
    }
  }

  /// `{urlRoot: '/api/v4/leads', sync: function () ...}`, or the body of a class.
  void read_members(Model& model, NodeId members) const {
    for (const NodeId member : tree_.children(members)) {
      const std::string key = index_.key_text(member);
      const NodeId value = tree_.next(tree_.first_child(member));
      if (key == "urlRoot" || key == "url") model.own.insert("url");
      if (value != 0 && (key == "urlRoot" || key == "url"))
        model.urls = index_.texts_of(
            js::is_function(tree_[value].kind) ? js::value_at_end(tree_, value) : value);
      else if (sends(key) || key == "localStorage")
        model.own.insert(key);
    }
  }

  /// What the object is made of; null if that is not known.
  [[nodiscard]] const Model* model_of(NodeId object) const {
    const NodeId made = index_.resolve(object);
    if (tree_[made].kind != NodeKind::new_expression) return nullptr;
    const NodeId callee = tree_.first_child(made);
    auto found = models_.find(index_.resolve(callee));
    if (found == models_.end()) {
      const js::VariableId variable = script_.scopes().variable_of(callee);
      if (variable != 0)
        found = models_.find(tree_.parent(script_.scopes().variable(variable).declaration));
    }
    return found == models_.end() ? nullptr : &found->second;
  }

  /// Of all models where it is not known which: none asks a server only if none of them does, and
  /// the platform is asked only if no other host is.
  [[nodiscard]] std::optional<Request> request_of(const Call& call, NodeId object,
                                                  std::string_view method) const {
    std::vector<const Model*> all;
    if (const Model* known = model_of(object); known != nullptr)
      all.push_back(known);
    else
      for (const auto& [node, model] : models_) all.push_back(&model);
    const auto keeps = [&](const Model* one) { return one->keeps(method); };
    if (!all.empty() && std::all_of(all.begin(), all.end(), keeps)) return std::nullopt;
    Request made;
    for (const Model* one : all)
      for (const std::string& url : one->urls)
        if (made.url.empty() || host_of(made.url) == Host::platform) made.url = url;
    made.host = host_of(made.url);
    made.call = &call;
    made.kind = RequestKind::model;
    made.name = tree_.text(call.callee());
    return made;
  }

  void add(const Call& call, NodeId object, std::string_view method,
           std::optional<js::LoopProof> proof) {
    auto request = proof ? request_of(call, object, method) : std::nullopt;
    if (!request) return;
    LoopedRequest made;
    made.request = std::move(*request);
    for (const js::LoopStep& step : *proof) made.path += step.label + " → ";
    made.path += made.request.name;
    made.proof = std::move(*proof);
    out_.push_back(std::move(made));
  }

  /// `leads.invoke('fetch')`, `_.invoke(leads, 'save')`: a request of each.
  void at_invoke(const Call& call) {
    const NodeId callee = tree_.first_child(call.node());
    const NodeId list = list_of(call.node());
    const NodeId before = list == 0 || tree_.parent(list) == callee ? callee : list;
    const NodeId method = tree_.next(before);
    const NodeId models = list == 0 || method == 0 ? 0 : models_in(list);
    if (models == 0) return;
    const auto names = index_.texts_of(method);
    if (const auto name = std::find_if(names.begin(), names.end(), sends); name != names.end())
      add(call, models, *name,
          js::LoopProof{{index_.at(call.node()), "." + index_.key_text(callee) + "()"}});
  }

  [[nodiscard]] bool is_made(NodeId node) const {
    return is_of_backbone(index_.path_text(index_.path_of(node)));
  }

  /// What tells what a model is: itself, or the list that a function gets it from; 0 for others.
  [[nodiscard]] NodeId model_behind(NodeId node) const {
    if (is_made(node)) return node;
    const NodeId function = js::function_around(tree_, node);
    if (function == 0 || tree_[node].kind != NodeKind::identifier) return 0;
    const js::VariableId variable = script_.scopes().variable_of(node);
    const NodeId first = tree_.first_parameter(function);
    if (variable == 0 || first == 0 || script_.scopes().variable(variable).declaration != first)
      return 0;
    for (const js::Caller& caller : script_.program().callers(index_.at(function))) {
      if (caller.runs != js::Runs::each || caller.call.script != script_.script_id()) continue;
      const NodeId list = list_of(caller.call.node);
      if (const NodeId models = list == 0 ? 0 : models_in(list); models != 0) return models;
    }
    return 0;
  }

  /// `list` of `list.forEach(f)` and `_.each(list, f)`.
  [[nodiscard]] NodeId list_of(NodeId call) const {
    const NodeId callee = tree_.first_child(call);
    if (tree_[callee].kind != NodeKind::member_expression) return 0;
    const NodeId object = tree_.first_child(callee);
    const std::string_view path = index_.path_text(index_.path_of(object));
    return path == "_" || path == "$" ? tree_.next(callee) : object;
  }

  /// A collection, the list of its models, or a list of models that is made here: the collection,
  /// or one of the models; 0 for others.
  [[nodiscard]] NodeId models_in(NodeId list) const {
    if (is_made(list))
      return tree_[list].kind == NodeKind::member_expression ? tree_.first_child(list) : list;
    const NodeId made = index_.resolve(list);
    if (is_made(made)) return made;
    const NodeId last = tree_.last_child(made);
    NodeId one = 0;
    if (tree_[made].kind == NodeKind::array_expression)
      one = tree_.first_child(made);
    else if (tree_[made].kind == NodeKind::call_expression && js::is_function(tree_[last].kind))
      one = js::value_at_end(tree_, last);
    return one != 0 && is_made(one) ? one : 0;
  }

  const File& script_;
  const Tree& tree_;
  const js::Index& index_;
  std::map<NodeId, Model> models_;  ///< by the call of extend() or the class
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
    for (LoopedRequest& one : ModelRequests(script).looped()) out.push_back(std::move(one));
  return out;
}

namespace {

/// What the scripts of a program make of Backbone's classes.
struct ModelsOfAll {
  std::vector<Model> models;
  bool listen = false;     ///< to failures of models, or their requests are sent otherwise
  bool addressed = false;  ///< some of them, or objects, are given an address

  explicit ModelsOfAll(const File& of) {
    for (const File* script : linked_scripts(of)) {
      if (script == nullptr || script->error() != nullptr) continue;
      for (Model& model : ModelRequests(*script).models()) {
        listen = listen || model.own.contains("sync");       // others may inherit it
        addressed = addressed || model.own.contains("url");  // this, too
        models.push_back(std::move(model));
      }
      addressed = addressed || ModelRequests(*script).addresses();
      for (const Call& call : script->calls()) listen = listen || listens(*script, call);
      for (const js::Access& access : script->accesses())
        listen = listen || (access.use == js::Use::write &&
                            (access.path.ends_with(".sync") || access.path.ends_with(".ajax")));
    }
  }

  /// `rows.on('sync error', f)`, `this.listenTo(rows, 'all', f)`, `rows.on({error: f})`
  static bool listens(const File& script, const Call& call) {
    if (!text::is_one_of(call.member(), {"on", "once", "bind", "listenTo", "listenToOnce"}))
      return false;
    const js::Index& index = script.index();
    if (index.path_text(index.path_of(call.object())).starts_with("$")) return false;  // elements
    const unsigned place = call.member().starts_with("listenTo") ? 1 : 0;
    const NodeId events = call.argument(place), handler = call.argument(place + 1);
    if (events == 0) return false;
    const auto tells = [&](NodeId value) {
      return value != 0 && handles(script, index.values(value));
    };
    for (const std::string_view event : model_failures)
      if (tells(index.property(events, event))) return true;
    const auto texts = index.texts_of(events);
    return std::any_of(texts.begin(), texts.end(),
                       [&](const std::string& text) {
                         const auto words = text::split(text, ' ');
                         return std::any_of(words.begin(), words.end(), [](std::string_view word) {
                           return text::contains(model_failures, word);
                         });
                       }) &&
           tells(handler);
  }

  static constexpr std::string_view model_failures[] = {"error", "all"};
};

}  // namespace

std::vector<Request> model_requests(const File& script) {
  if (script.error() != nullptr) return {};
  const ModelsOfAll& others =
      program_derived(script).get<ModelsOfAll>([&] { return ModelsOfAll(script); });
  if (others.listen) return {};
  return ModelRequests(script).all(others.models, others.addressed);
}

}  // namespace premod::platform
