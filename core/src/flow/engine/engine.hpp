// Works out a Program: evaluates every expression, and again whenever something it was made of has
// gained a value, until nothing changes. Sets only grow and are small, so this ends soon.
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "flow/engine/state.hpp"
#include "js/flat_map.hpp"

namespace premod::js {

class Engine {
 public:
  explicit Engine(Program::State& state);
  void run();

 private:
  using Function = Program::State::Function;
  /// The names a member may have; `open`: also some that are not known.
  struct Keys {
    std::array<TextId, max_values> names{};
    std::size_t size = 0;
    bool open = false;
  };
  /// A call as the engine sees it.
  struct CallParts {
    At at;
    NodeId callee = 0;
    bool makes = false;  // new
    SetId receiver = no_values;
    std::string_view key = {};  // the last name of the callee, where it is one
    std::vector<SetId> arguments = {};
    std::vector<NodeId> argument_nodes = {};
    NodeId receiver_node = 0;  // what becomes `this` by call, apply or Reflect.apply
    [[nodiscard]] SetId argument(std::size_t n) const {
      return n < arguments.size() ? arguments[n] : no_values;
    }
    /// Arguments that were spread out of a list have no nodes.
    void drop_arguments(std::size_t count) {
      const auto drop = [count](auto& all) {
        all.erase(all.begin(),
                  all.begin() + static_cast<std::ptrdiff_t>(std::min(count, all.size())));
      };
      drop(arguments);
      drop(argument_nodes);
    }
  };

  // engine.cpp: the work list, cells and phases.
  void set_known_values();
  void number_functions(ScriptId script);
  void declare_functions(ScriptId script);
  void find_last_writes(ScriptId script);
  void notify_readers(At write);
  void evaluate_all();
  void finish();
  void work();
  void push(At at);
  void give(At expression, SetId set);
  void grow(CellId cell, SetId set);
  void grow_variable(ScriptId script, VariableId variable, SetId set);
  void listen(CellId cell, At reader);
  /// The set holds all that one may hold: whatever is added, it stays the same.
  [[nodiscard]] bool is_full(SetId set) const {
    return store_.values(set).size() >= max_values + max_telling_values && store_.has_unknown(set);
  }
  SetId read(CellId cell, At reader) {
    const Program::State::Cell& known = state_.cells[cell];
    if (known.listeners == 0 || !(known.latest == reader)) listen(cell, reader);
    return known.set;
  }
  CellId new_cell();
  CellId cell_of(ValueId object, TextId key);
  /// The cell of the objects above one.
  CellId parents_of(ValueId object) {
    const CellId known = object < state_.commons.size() ? state_.commons[object].parents : 0;
    return known != 0 ? known : cell_of(object, state_.parents);
  }
  [[nodiscard]] const Tree& tree(At at) const { return state_.tree(at.script); }
  [[nodiscard]] const Scopes& scopes(At at) const { return *state_.scripts[at.script].scopes; }
  [[nodiscard]] SetId set_at(At at) { return state_.expression(at); }
  [[nodiscard]] SetId set_at(At beside, NodeId node) {
    return state_.expression({beside.script, node});
  }
  FunctionId function_at(At at) const;
  [[nodiscard]] FunctionId owner_of(At at) const;

  // throws.cpp: what is thrown, to whoever catches it.
  [[nodiscard]] bool is_tried(const Tree& tree, NodeId block) const;
  void throw_to(std::uint32_t handler, SetId set);

  // generators.cpp: what iterators give.
  void evaluate_yield(At at, const Node& node);
  bool is_awaited(At function) const;
  SetId generator_of(At function, SetId yields);
  SetId generated(const Function& function, SetId returned, At reader);
  SetId stepped(const CallParts& call, ValueId list);
  SetId iterated(SetId objects, At reader);
  SetId iterated_by_own(ValueId object, At reader);
  SetId results_of(SetId methods, ValueId object, At reader);
  ValueId pair_of(ValueId map);
  void write_pair(ValueId map, SetId key, SetId value);
  bool is_awaited_below(At wrap) const;
  bool call_generator_helper(const CallParts& call, SetId& result);
  bool is_regenerator(const CallParts& call) const;
  SetId run_states(const CallParts& call);
  SetId run_regenerator(const CallParts& call);

  // engine_expressions.cpp
  void evaluate(At at);
  void evaluate_expression(At at, const Node& node);
  void evaluate_name(At at);
  SetId name_in_with(At at, const Reference& reference);
  template <class Use>
  void each_with(At at, const Reference& reference, const Use& use);
  bool is_outside(ValueId object, TextId name);
  void evaluate_with(At at);
  bool write_in_with(At at, const Reference& reference, SetId set);
  void evaluate_this(At at);
  void evaluate_template(At at);
  void evaluate_binary(At at, const Node& node);
  void evaluate_unary(At at, const Node& node);
  void evaluate_member(At at);
  void evaluate_array(At at);
  void evaluate_property(At at, const Node& node);
  void evaluate_class(At at);
  void evaluate_method(At at, const Node& node);
  void evaluate_field(At at, const Node& node);
  void evaluate_super(At at);
  SetId added(SetId left, SetId right);
  SetId negated(SetId operand);
  SetId without_counters(SetId set);
  SetId concatenated(SetId left, SetId right);
  ValueId as_string(ValueId value);
  SetId converted(SetId set, At at);
  ValueId literal_string(std::string_view text);
  Keys keys_of(At member_or_property);
  TextId symbol_key(PathId path);
  Keys keys_in(SetId set);
  TextId name_text(At name);

  // engine_properties.cpp
  SetId read_member(SetId objects, const Keys& keys, At reader);
  SetId read_value(ValueId value, TextId key, At reader, int depth);
  SetId read_unknown(TextId key);
  SetId read_constant(ValueId id, TextId key);
  SetId read_above(ValueId id, TextId key, At reader);
  bool is_visited(ValueId object, int depth);
  SetId read_path(ValueId value, TextId key, At reader);
  SetId elements(SetId objects, At reader);
  SetId element_of(ValueId value, At reader, int depth);
  void write_member(SetId objects, const Keys& keys, SetId set);
  void write_value(ValueId object, TextId key, SetId set);
  SetId own_values(SetId set);
  void become_method(ValueId object, SetId set);
  void add_parent(ValueId object, SetId parents);
  PathId path_member(PathId object, TextId key);
  PathId new_path_member(PathId object, std::string_view name);
  bool is_window(PathId path);
  ValueId object_at(At at, Made made) {
    return store_.add(
        {.kind = ValueKind::object, .made = made, .script = at.script, .node = at.node});
  }
  ValueId function_value(At at) {
    return store_.add({.kind = ValueKind::function, .script = at.script, .node = at.node});
  }
  ValueId made_of(ValueId function, Made made);
  void inherit(ValueId function, SetId parents);
  SetId array_of(At at, SetId elements);

  // engine_targets.cpp
  void flow_into(At target, SetId set);
  void flow_in(At pattern, SetId set);
  void evaluate_statement(At at, const Node& node);
  void evaluate_assignment(At at, const Node& node);
  void evaluate_object_pattern(At at);
  void evaluate_array_pattern(At at);
  void evaluate_loop(At at, const Node& node);
  void assign_more(At at, const Node& node);
  void notify_target(At member);
  SetId target_values(At target);

  // engine_calls.cpp
  void evaluate_call(At at, const Node& node);
  void evaluate_tagged(At at);
  CallParts parts_of(At at, const Node& node);
  SetId call_values(const CallParts& call, SetId callees);
  SetId call_value(const CallParts& call, ValueId callee, SetId receiver, std::size_t skip,
                   bool guess);
  SetId call_through(const CallParts& call);
  SetId run_function(ValueId function, SetId receiver, std::span<const SetId> arguments, At call,
                     Runs runs, bool makes, bool guess = false);
  SetId run_all(SetId functions, SetId receiver, std::span<const SetId> arguments, At call,
                Runs runs);
  SetId run_class(const Function& known, ValueId function, std::span<const SetId> arguments,
                  At call, bool guess);
  void give_parameters(const Function& function, std::span<const SetId> arguments);
  /// Where the arguments of a call that binds begin, and which of them becomes `this`.
  struct BoundParts {
    std::size_t skip = 0;
    std::size_t receiver = 0;  // max_arguments: none
  };
  [[nodiscard]] BoundParts bound_parts(const CallParts& bound) const;
  SetId call_path_through(CallParts& call, ValueId path);
  void note_through(const CallParts& call, ValueId callee);
  std::vector<NodeId> argument_nodes(const CallParts& call, std::size_t list) const;
  void note_caller(FunctionId function, At call, Runs runs, bool guess);
  SetId bind(const CallParts& call, SetId functions, SetId receiver, std::size_t skip);
  std::vector<SetId> spread_arguments(SetId list, At reader);
  void hand_over(const CallParts& call, std::string_view path);
  void hand_over_path(const CallParts& call, std::size_t place, ValueId path, bool elements);
  bool is_bound_path(ValueId id) const;
  bool replaces_all(const CallParts& call) const;
  void note_handed(At at, ValueId path, std::vector<NodeId> arguments, NodeId receiver);
  void hand_over_object(const CallParts& call, ValueId object);

  // engine_natives.cpp
  SetId call_path(const CallParts& call, ValueId callee, std::size_t skip);
  bool call_known(const CallParts& call, std::string_view path, std::size_t skip, SetId& result);
  bool call_helper(const CallParts& call, SetId& result);
  bool call_text(const CallParts& call, std::string_view path, SetId& result);
  SetId without_paths(SetId set);
  SetId merge(const CallParts& call, std::size_t first);
  SetId made_collection(const CallParts& call, bool values);
  SetId make_proxy(const CallParts& call);

  // reflection.cpp
  std::vector<Program::State::Property> properties_of(ValueId object, At reader);
  bool call_object(const CallParts& call, std::string_view name, SetId& result);
  SetId picked(const CallParts& call);
  bool call_descriptor(const CallParts& call, std::string_view path, SetId& result);
  bool call_reflect(const CallParts& call, std::string_view path, SetId& result);
  bool call_invoker(const CallParts& call, std::string_view path, SetId& result);
  bool call_collection(const CallParts& call, SetId& result);
  void define(SetId objects, const Keys& keys, SetId descriptors, At at);
  void define_all(SetId objects, SetId descriptors, At at);

  // promises.cpp
  /// What is handed to callbacks, by its place, and why it may fail.
  struct Outcome {
    std::array<SetId, 4> values{}, reasons{};
  };
  [[nodiscard]] static bool is_chaining(std::string_view method);
  [[nodiscard]] bool is_promise(ValueId id) const;
  [[nodiscard]] bool has_promise(SetId set) const;
  ValueId promise_at(At at);
  void settle(ValueId promise, bool fails, std::span<const SetId> with);
  void settle(ValueId promise, const Outcome& outcome);
  void settle_by_method(const CallParts& call, ValueId promise);
  Outcome outcome_of(SetId set, At reader);
  SetId without_promises(SetId set);
  SetId awaited(SetId set, At at);
  SetId thrown_by(SetId functions);
  void reject_by_throw(const Caller& caller, SetId thrown);
  ValueId settler(At promise, bool fails);
  [[nodiscard]] bool is_settler(ValueId id) const;
  void run_settler(ValueId id, std::span<const SetId> arguments);
  SetId made_promise(const CallParts& call, std::string_view path);
  SetId gathered(const CallParts& call);
  SetId combined(const CallParts& call, std::string_view path);
  SetId run_reactions(const CallParts& call, const Outcome& outcome, bool& takes_values,
                      bool& takes_reasons);
  SetId call_promise(const CallParts& call, ValueId promise);
  SetId chained(const CallParts& call);
  [[nodiscard]] static Runs reaction_of(std::string_view method, std::size_t place);

  // jquery.cpp
  bool call_kept(const CallParts& call, std::string_view path, SetId& result);
  SetId kept(PathId object, TextId key, At reader);
  ValueId kept_place();
  SetId plugin(PathId object, TextId key, At reader);
  void extend_jquery(const CallParts& call, std::string_view path);

  // engine_strings.cpp
  SetId call_string(const CallParts& call);
  SetId string_method(const CallParts& call, const std::string& text);
  SetId split(const CallParts& call, const std::string& text);
  SetId resolved_address(const CallParts& call);
  std::optional<std::string> one_text(SetId set);
  SetId text_set(std::string_view text);

  // arrays.cpp
  bool call_array(const CallParts& call, ValueId array, SetId& result);
  SetId join(const CallParts& call, ValueId array);
  SetId joining(SetId more, At reader);
  SetId mapped(const CallParts& call, std::size_t place, SetId element);
  SetId folded(const CallParts& call, std::size_t place, SetId element);
  SetId without_texts(SetId set);
  SetId final_result(ValueId function, At reader);
  bool call_list(const CallParts& call, std::string_view path, SetId& result);
  bool reversed(const CallParts& call, ValueId list, SetId& result);
  SetId flattened(SetId all, At reader, int depth);
  SetId opened(SetId all, At reader);
  SetId relisted(const CallParts& call, SetId all);
  SetId paired(const CallParts& call, SetId all);
  [[nodiscard]] std::size_t written_elements(const Value& list) const;
  std::optional<std::vector<SetId>> exact_elements(ValueId array, At reader);

  // engine_bundles.cpp
  ValueId module_of(ValueId function);
  SetId exports_of_module(ValueId function, At reader);
  void run_module(ValueId function, SetId loader, At call);
  bool call_table(const CallParts& call);
  std::optional<SetId> loaded(FunctionId function, std::span<const SetId> arguments, At call);
  void define_exports(const CallParts& call);
  bool call_bundler(const CallParts& call, SetId& result);

  // engine_modules.cpp
  void index_modules();
  bool call_module(const CallParts& call, std::string_view path, SetId& result);
  void define_module(const CallParts& call);
  void require_modules(const CallParts& call);
  SetId module_named(std::string_view name, ScriptId from, At reader, ValueId exports);
  SetId required(SetId names, ScriptId from, At reader, ValueId exports);
  void evaluate_import(At at);
  void evaluate_export(At at, const Node& node);
  // module_names.cpp
  std::optional<ScriptId> script_named(std::string_view name, ScriptId from) const;
  std::optional<SetId> module_of_file(std::string_view name, ScriptId from, At reader);
  SetId configured_module(std::string_view name, ScriptId from, At reader);
  CellId configured_name(std::string_view name);
  void configure_loader(const CallParts& call);
  SetId data_named(std::string_view name, ScriptId from);
  CellId module_cell(ScriptId script);
  ValueId exports_of(ScriptId script) { return object_at({script, 0}, Made::exports); }

  Program::State& state_;
  ValueStore& store_;
  bool final_ = false;  // the second phase: what has no value is not known

  std::vector<std::uint32_t> owners_;  // by node: function of a return, handler of what may throw
  std::vector<std::vector<TextId>> name_texts_;
  struct Listener {
    At reader;
    std::uint32_t next = 0;
  };
  std::vector<Listener> listeners_;
  std::vector<At> pending_;
  std::vector<bool> is_pending_;
  FlatMap<std::vector<At>> variable_readers_;
  FlatMap<std::vector<ValueId>> grown_here_;  // by `+=`
  /// By a read of a variable: the expression it surely was given last; and the reverse.
  FlatMap<NodeId> last_given_;
  FlatMap<std::vector<NodeId>> read_after_;
  FlatMap<SetId> loaders_;                // functions of bundles, with their tables of modules
  FlatMap<std::uint32_t> noted_callers_;  // by function and call: place among the callers
  FlatMap<PathId> path_members_;          // by path and key
  /// Where what is thrown goes first: a try statement with a catch clause, or the function.
  struct Handler {
    At catch_clause;          // node 0: none
    FunctionId function = 0;  // around it; 0: a script's top
    SetId thrown = no_values;
  };
  FlatMap<bool> has_pairs_;     // by object: a Map, no Set
  std::vector<bool> promises_;  // by object
  std::vector<Handler> handlers_{1};
  std::vector<std::uint32_t> function_handlers_{0};  // by function
  enum class IsWindow : std::uint8_t { not_asked, no, yes };
  std::vector<IsWindow> window_paths_;  // by path
  std::unordered_map<std::string, CellId> named_modules_;
  std::unordered_map<std::string, CellId> configured_names_;  // by require.config
  std::unordered_map<std::string_view, std::vector<ScriptId>> scripts_by_name_;
  std::vector<CellId> module_cells_;
  std::uint64_t steps_ = 0;  // evaluations, and what long lists cost in them
  int objects_left_ = 0;     // that one property may still be looked for in
  struct Visit {
    std::uint32_t search = 0;
    int depth = 0;
  };
  std::vector<Visit> visited_;  // by object: the last search that looked at it
  std::uint32_t search_ = 0;    // for one property
  bool has_plugins_ = false;    // some script names $.fn
  int classes_above_ = 0;       // constructors of classes above that are being run
  ValueId window_ = 0, this_path_ = 0;
  PathId array_path_ = 0;  // of what every array has
  SetId nothing_ = no_values;
  std::array<SetId, 2> booleans_{};
  TextId prototype_ = 0, constructor_ = 0, proto_ = 0;
  TextId iterator_ = 0, sent_ = 0, value_ = 0, owner_document_ = 0;
};

}  // namespace premod::js
