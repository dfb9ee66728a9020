// Promises and jQuery's Deferreds: what they will be is told apart from why they fail.
//
// A value that is awaited is itself: `await x` of anything that is no promise made here is x, so
// that a request stays the request it is. Only what a program settles by its own hand, by a
// resolver, `reject`, `throw` in an async function or the callback of `then`, is an object of its
// own: its values by their place, and its reasons.
#include <algorithm>

#include "flow/engine/engine.hpp"
#include "text/ascii.hpp"

namespace premod::js {

namespace {

constexpr std::string_view fulfilled[] = {"[value]", "[value 1]", "[value 2]", "[value 3]"};
constexpr std::string_view rejected[] = {"[reason]", "[reason 1]", "[reason 2]", "[reason 3]"};
constexpr std::string_view chaining[] = {"then", "catch", "finally", "pipe"};
constexpr std::string_view observing[] = {"done", "fail", "always", "progress", "promise"};
constexpr std::string_view resolving[] = {"resolve", "resolveWith", "reject", "rejectWith"};
/// Names of the functions that settle a promise; no script can write them.
constexpr std::string_view resolver = "[resolve]", rejecter = "[reject]";
/// Promises that are settled by promises.
constexpr std::size_t max_promises = 32;

}  // namespace

bool Engine::is_chaining(std::string_view method) { return text::contains(chaining, method); }

bool Engine::is_promise(ValueId id) const { return id < promises_.size() && promises_[id]; }

ValueId Engine::promise_at(At at) {
  const ValueId made = object_at(at, Made::map);
  if (made >= promises_.size()) promises_.resize(made + made / 2 + 64);
  promises_[made] = true;
  return made;
}

void Engine::settle(ValueId promise, bool fails, std::span<const SetId> with) {
  const auto& names = fails ? rejected : fulfilled;
  for (std::size_t n = 0; n < std::min(with.size(), std::size(names)); ++n)
    if (with[n] != no_values) grow(cell_of(promise, store_.text(names[n])), with[n]);
}

void Engine::settle(ValueId promise, const Outcome& outcome) {
  settle(promise, false, outcome.values);
  settle(promise, true, outcome.reasons);
}

/// What values become when somebody waits for them.
Engine::Outcome Engine::outcome_of(SetId set, At reader) {
  struct Pending {
    ValueId promise;
    std::size_t place;  // of what it becomes
  };
  Outcome out;
  std::vector<Pending> pending;
  const auto take = [&](SetId given, std::size_t place) {
    for (const ValueId id : store_.copy(given)) {
      if (!is_promise(id)) {
        out.values[place] = store_.with(out.values[place], id);
        continue;
      }
      const bool known = std::any_of(pending.begin(), pending.end(),
                                     [&](const Pending& one) { return one.promise == id; });
      if (!known) pending.push_back({id, place});
    }
  };
  take(set, 0);
  for (std::size_t next = 0; next < pending.size(); ++next) {
    const auto [promise, place] = pending[next];
    if (next == max_promises) {
      out.values[0] = store_.unite(out.values[0], unknown_set);
      break;
    }
    for (std::size_t n = 0; n < std::size(fulfilled); ++n) {
      const TextId value = store_.text(fulfilled[n]);
      const TextId reason = store_.text(rejected[n]);
      if (n > 0 && state_.find_cell(promise, value) == 0 && state_.find_cell(promise, reason) == 0)
        break;
      take(read(cell_of(promise, value), reader), std::max(n, place));
      out.reasons[n] = store_.unite(out.reasons[n], read(cell_of(promise, reason), reader));
    }
  }
  return out;
}

/// Values without the promises among them, which are told apart.
SetId Engine::without_promises(SetId set) {
  SetId out = no_values;
  for (const ValueId id : store_.copy(set))
    if (!is_promise(id)) out = store_.with(out, id);
  return out;
}

bool Engine::has_promise(SetId set) const {
  const auto values = store_.values(set);
  return std::any_of(values.begin(), values.end(), [&](ValueId id) { return is_promise(id); });
}

/// What functions throw as far as it is known by now; what comes later is told by throw_to.
SetId Engine::thrown_by(SetId functions) {
  SetId out = no_values;
  for (const ValueId id : store_.copy(functions)) {
    const Value value = store_.value(id);
    const FunctionId known =
        value.kind == ValueKind::function ? function_at({value.script, value.node}) : 0;
    if (known != 0) out = store_.unite(out, handlers_[function_handlers_[known]].thrown);
  }
  return out;
}

/// `await x`: its values; its reasons are thrown here.
SetId Engine::awaited(SetId set, At at) {
  if (!has_promise(set)) return set;
  const Outcome outcome = outcome_of(set, at);
  if (outcome.reasons[0] != no_values) throw_to(owner_of(at), outcome.reasons[0]);
  return outcome.values[0] == no_values && final_ ? unknown_set : outcome.values[0];
}

/// `function (resolve, reject) {...}` gets functions that settle the promise.
ValueId Engine::settler(At promise, bool fails) {
  const std::string_view name = fails ? rejecter : resolver;
  return store_.add({.kind = ValueKind::bound,
                     .script = promise.script,
                     .node = promise.node,
                     .target = store_.path(store_.whole_path(name, 1))});
}

bool Engine::is_settler(ValueId id) const {
  const Value& value = store_.value(id);
  if (value.kind != ValueKind::bound) return false;
  const Value& target = store_.value(value.target);
  if (target.kind != ValueKind::path) return false;
  const std::string_view name = store_.path_text(target.node);
  return name == resolver || name == rejecter;
}

void Engine::run_settler(ValueId id, std::span<const SetId> arguments) {
  const Value value = store_.value(id);
  const bool fails = store_.path_text(store_.value(value.target).node) == rejecter;
  const SetId given = arguments.empty() ? unknown_set : arguments.front();
  settle(promise_at({value.script, value.node}), fails, std::span(&given, 1));
}

/// `new Promise(executor)`, `Promise.withResolvers()`, `$.Deferred(before)`, `Promise.reject(x)`.
SetId Engine::made_promise(const CallParts& call, std::string_view path) {
  if (path == "Promise.reject") {
    const ValueId made = promise_at(call.at);
    settle(made, true, call.arguments);
    return store_.single(made);
  }
  if (path == "Promise.try") {
    const ValueId made = promise_at(call.at);
    const auto given =
        std::span(call.arguments).subspan(std::min<std::size_t>(1, call.arguments.size()));
    const SetId result = run_all(call.argument(0), no_values, given, call.at, Runs::now);
    const SetId thrown = thrown_by(call.argument(0));
    settle(made, false, std::span(&result, 1));
    settle(made, true, std::span(&thrown, 1));
    return store_.single(made);
  }
  if (path == "$.Deferred") {
    const SetId made = store_.single(promise_at(call.at));
    const SetId given[] = {made};
    run_all(call.argument(0), made, given, call.at, Runs::now);
    return made;
  }
  if (path == "Promise.withResolvers") {
    const ValueId parts = object_at({call.at.script, call.callee}, Made::literal);
    write_value(parts, store_.text("promise"), store_.single(promise_at(call.at)));
    write_value(parts, store_.text("resolve"), store_.single(settler(call.at, false)));
    write_value(parts, store_.text("reject"), store_.single(settler(call.at, true)));
    return store_.single(parts);
  }
  if (path != "Promise" || !call.makes) return no_values;
  const ValueId made = promise_at(call.at);
  const SetId given[] = {store_.single(settler(call.at, false)),
                         store_.single(settler(call.at, true))};
  run_all(call.argument(0), no_values, given, call.at, Runs::now);
  const SetId thrown = thrown_by(call.argument(0));
  settle(made, true, std::span(&thrown, 1));
  return store_.single(made);
}

/// `$.when(a, b)`: what each becomes, by its place.
SetId Engine::gathered(const CallParts& call) {
  const SetId first = call.argument(0);
  if (call.arguments.size() < 2) return first;
  const ValueId made = promise_at(call.at);
  Outcome all;
  for (std::size_t n = 0; n < std::min(call.arguments.size(), all.values.size()); ++n) {
    const Outcome one = outcome_of(call.argument(n), call.at);
    all.values[n] = one.values[0];
    all.reasons[0] = store_.unite(all.reasons[0], one.reasons[0]);
  }
  settle(made, all);
  return store_.with(first, made);
}

/// `Promise.all([a, b])` and its kin: a list of what the elements become, one of them, or objects
/// that tell how each ended.
SetId Engine::combined(const CallParts& call, std::string_view path) {
  const SetId list = call.argument(0);
  const auto values = store_.copy(list);
  SetId reasons = no_values;
  const auto outcome = [&](SetId element) {
    const Outcome one = outcome_of(element, call.at);
    reasons = store_.unite(reasons, one.reasons[0]);
    return one.values[0];
  };
  SetId out = no_values;
  if (path == "Promise.all") {
    SetId outside = no_values;
    SetId own = no_values;
    for (const ValueId id : values) {
      SetId& kind = store_.value(id).kind == ValueKind::object ? own : outside;
      kind = store_.with(kind, id);
    }
    if (own == no_values) return list;
    const auto exact = values.size == 1 ? exact_elements(*values.begin(), call.at) : std::nullopt;
    const ValueId made = object_at(call.at, Made::array);
    if (!exact) write_value(made, state_.star, outcome(iterated(own, call.at)));
    for (std::size_t n = 0; exact && n < exact->size(); ++n)
      write_value(made, store_.text(std::to_string(n)), outcome((*exact)[n]));
    out = store_.with(outside, made);
  } else if (path == "Promise.allSettled") {
    const ValueId one = object_at({call.at.script, call.callee}, Made::literal);
    write_value(one, value_, outcome(iterated(list, call.at)));
    write_value(one, store_.text("reason"), reasons);
    write_value(one, store_.text("status"),
                store_.unite(text_set("fulfilled"), text_set("rejected")));
    return array_of(call.at, store_.single(one));
  } else {
    out = outcome(iterated(list, call.at));
  }
  if (reasons == no_values) return out;
  const ValueId failed = promise_at({call.at.script, call.callee});
  settle(failed, true, std::span(&reasons, 1));
  return store_.with(out, failed);
}

/// `deferred.resolve(x)`, `deferred.rejectWith(context, [x])`.
void Engine::settle_by_method(const CallParts& call, ValueId promise) {
  const bool listed = call.key.ends_with("With");
  const bool fails = call.key.starts_with("reject");
  if (listed)
    settle(promise, fails, spread_arguments(call.argument(1), call.at));
  else
    settle(promise, fails, call.arguments);
}

/// The functions that are handed to a method of a promise, and what they give.
SetId Engine::run_reactions(const CallParts& call, const Outcome& outcome, bool& takes_values,
                            bool& takes_reasons) {
  SetId results = no_values;
  for (std::size_t n = 0; n < call.arguments.size(); ++n) {
    const Runs runs = reaction_of(call.key, n);
    SetId functions = call.argument(n);
    if (text::contains(observing, call.key))  // lists of functions too
      functions = store_.unite(functions, iterated(functions, call.at));
    for (const ValueId id : store_.copy(functions)) {
      const ValueKind kind = store_.value(id).kind;
      const bool plain = kind == ValueKind::path || is_bound_path(id);
      if (!plain && kind != ValueKind::function && kind != ValueKind::bound) continue;
      const bool none = call.key == "finally";
      if (!none && runs != Runs::failure) takes_values = true;
      if (!none && runs != Runs::success) takes_reasons = true;
      if (plain) {
        hand_over_path(call, n, id, false);
        results = store_.unite(results, unknown_set);
        continue;
      }
      std::array<SetId, 4> given = runs == Runs::failure ? outcome.reasons : outcome.values;
      if (runs == Runs::settled)
        for (std::size_t k = 0; k < given.size(); ++k)
          given[k] = store_.unite(given[k], outcome.reasons[k]);
      const std::size_t count = none ? 0 : given.size();
      const SetId result =
          run_function(id, no_values, std::span(given).first(count), call.at, runs, false);
      if (!none) results = store_.unite(results, result);
    }
  }
  return results;
}

/// A method of a promise that is made in the program: what its callbacks get, and what comes of it.
SetId Engine::call_promise(const CallParts& call, ValueId promise) {
  const SetId self = store_.single(promise);
  if (text::contains(resolving, call.key)) {
    settle_by_method(call, promise);
    return self;
  }
  const bool chains = text::contains(chaining, call.key);
  if (!chains && !text::contains(observing, call.key)) return no_values;
  const Outcome outcome = outcome_of(self, call.at);
  bool takes_values = false;
  bool takes_reasons = false;
  const SetId results = run_reactions(call, outcome, takes_values, takes_reasons);
  if (!chains) return self;
  const ValueId next = promise_at(call.at);
  settle(next, false, std::span(&results, 1));
  SetId thrown = no_values;
  for (const SetId argument : call.arguments) thrown = store_.unite(thrown, thrown_by(argument));
  settle(next, true, std::span(&thrown, 1));
  if (!takes_values) settle(next, false, outcome.values);
  if (!takes_reasons) settle(next, true, outcome.reasons);
  return store_.single(next);
}

/// What a callback throws is why the promise that came of its call fails.
void Engine::reject_by_throw(const Caller& caller, SetId thrown) {
  const ValueId made = object_at(caller.call, Made::map);
  if (is_promise(made)) settle(made, true, std::span(&thrown, 1));
}

/// What the callbacks make of anything else that is waited for, such as a request.
SetId Engine::chained(const CallParts& call) {
  if (call.key != "then" && call.key != "catch" && call.key != "pipe") return no_values;
  const SetId own = without_promises(call.receiver);
  if (own == no_values) return no_values;
  SetId results = no_values;
  bool any = false;
  bool takes_values = false;
  for (std::size_t n = 0; n < std::min<std::size_t>(call.arguments.size(), 2); ++n)
    for (const ValueId id : store_.copy(call.argument(n))) {
      const ValueKind kind = store_.value(id).kind;
      const bool function =
          kind == ValueKind::function || (kind == ValueKind::bound && !is_bound_path(id));
      if (!function || is_settler(id)) continue;
      any = true;
      const Runs runs = reaction_of(call.key, n);
      takes_values = takes_values || runs != Runs::failure;
      const std::size_t count = runs == Runs::success ? 1 : 0;
      results = store_.unite(
          results, run_function(id, no_values, std::span(&own, count), call.at, runs, false));
    }
  const SetId passed = takes_values ? no_values : own;
  const SetId all = store_.unite(results, passed);
  if (!any) return no_values;
  const ValueId next = promise_at(call.at);
  settle(next, false, std::span(&all, 1));
  // Why something from outside fails is not known.
  const SetId reasons = store_.unite(
      unknown_set, store_.unite(thrown_by(call.argument(0)), thrown_by(call.argument(1))));
  settle(next, true, std::span(&reasons, 1));
  return store_.single(next);
}

}  // namespace premod::js
