#include "php/taint.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <set>
#include <string_view>
#include <unordered_map>

#include "data/php_functions.hpp"
#include "php/strings.hpp"

namespace premod::php {
namespace {

constexpr int rounds = 3;              // of summaries: calls of calls of calls
constexpr std::size_t max_params = 60;  // bits of a mask
constexpr std::uint32_t max_path = 64;  // tokens of `$a['b']->c`

/// Bit 0: from the request; bit n: from the function's parameter n - 1.
struct Taint {
  std::uint64_t mask = 0;
  std::uint32_t token = none;  // in the file: what carries it here
  std::string_view input;      // what it was when it came in
};

struct Summary {
  std::uint64_t returned = 0;  // of the parameters, and bit 0
  std::map<std::size_t, std::string> sinks;  // by parameter
  int definitions = 0;
};
using Summaries = std::unordered_map<std::string, Summary>;

struct Role {
  std::string_view role, arguments;
};

const Role* role_of(std::string_view name, bool method) {
  static const auto roles = [] {
    std::unordered_map<std::string, Role> out;
    for (const auto& row : data::php_functions::rows)
      out.emplace(std::string(row.call) + " " + std::string(row.name),
                  Role{row.role, row.arguments});
    return out;
  }();
  const auto at = roles.find((method ? "method " : "function ") + std::string(name));
  return at == roles.end() ? nullptr : &at->second;
}

bool counts(std::string_view arguments, std::size_t index) {
  if (arguments == "all") return true;
  return index < 10 && arguments.find(static_cast<char>('0' + index)) != arguments.npos;
}

bool among(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_comparison(std::string_view text) {
  return among(text, {"==", "===", "!=", "!==", "<>", "<", ">", "<=", ">=", "<=>"});
}

bool is_assignment(std::string_view text) { return among(text, {"=", ".=", "?\?=", "+="}); }

/// One function's body, or a file's outer level.
class Walker {
 public:
  Walker(const File& file, const std::vector<std::uint32_t>& calls, Summaries& summaries,
         std::map<std::string, Taint, std::less<>>& properties, std::size_t& steps)
      : file_(file),
        calls_(calls),
        summaries_(summaries),
        properties_(properties),
        steps_(steps) {}

  void walk(Range range, const Function* function, Summary* summary, UnverifiedUses* out) {
    summary_ = summary;
    out_ = out;
    if (function != nullptr) add_parameters(*function);
    for (std::uint32_t i = range.begin; i < range.end && steps_ < max_taint_steps; ++i) {
      settle(i);
      ++steps_;
      if (skips_to(i, function) > i) {
        i = skips_to(i, function) - 1;
        continue;
      }
      at(i, range.end);
    }
    settle(none);
  }

 private:
  struct Pending {
    std::uint32_t end;
    std::string name;
    Taint taint;
    bool adds;  // .= and elements of arrays keep what was there
  };

  std::string_view text(std::uint32_t i) const { return file_.text(i); }
  bool is_variable(std::uint32_t i) const {
    return i < file_.tokens().size() && file_.tokens()[i].kind == TokenKind::variable;
  }
  bool is_name(std::uint32_t i) const {
    return i < file_.tokens().size() && file_.tokens()[i].kind == TokenKind::name;
  }
  std::uint32_t partner(std::uint32_t i) const {
    return i < file_.tokens().size() ? file_.partner(i) : none;
  }

  void add_parameters(const Function& function) {
    std::size_t index = 0;
    for (std::uint32_t i = function.parameters.begin; i < function.parameters.end; ++i) {
      if (!is_variable(i) || index >= max_params) continue;
      variables_[std::string(text(i))] = {std::uint64_t{2} << index++, i, text(i)};
      while (i < function.parameters.end && text(i) != ",")
        i = partner(i) != none && partner(i) > i ? partner(i) + 1 : i + 1;
    }
  }

  /// Named functions inside are walked by themselves; closures see the variables around.
  std::uint32_t skips_to(std::uint32_t i, const Function* function) const {
    const std::uint32_t inner = file_.function_at(i);
    if (inner == none) return i;
    const Function& around = file_.functions()[inner];
    if (&around == function || around.name.empty()) return i;
    for (auto up = around.parent; up != none; up = file_.functions()[up].parent)
      if (&file_.functions()[up] == function) return around.body.end;
    return function == nullptr ? around.body.end : i;
  }

  void settle(std::uint32_t i) {
    while (!pending_.empty() && pending_.back().end <= i) {
      const Pending one = std::move(pending_.back());
      pending_.pop_back();
      assign(one.name, one.taint, one.adds);
    }
    if (i == none) pending_.clear();
  }

  void assign(const std::string& name, const Taint& taint, bool adds) {
    if (name.empty()) return;
    checked_.erase(name);
    if (name.starts_with("->")) {
      if ((taint.mask & 1U) != 0) properties_[name] = {1, taint.token, taint.input};
      return;
    }
    Taint& now = variables_[name];
    if (!adds)
      now = taint;
    else if (taint.mask != 0)
      now = {now.mask | taint.mask, taint.token, taint.input};
  }

  /// The end of the access that begins with the variable at `i`: `$a['b']->c`; a call ends it.
  std::uint32_t access_end(std::uint32_t i) const {
    std::uint32_t at = i + 1;
    for (std::uint32_t n = 0; n < max_path; ++n) {
      if (text(at) == "[" && partner(at) != none) {
        at = partner(at) + 1;
      } else if ((text(at) == "->" || text(at) == "?->") && is_name(at + 1) &&
                 text(at + 2) != "(") {
        at += 2;
      } else {
        break;
      }
    }
    return at;
  }

  std::string path(std::uint32_t begin, std::uint32_t end) const {
    std::string out;
    for (std::uint32_t i = begin; i < end; ++i) out += text(i);
    std::replace(out.begin(), out.end(), '"', '\'');
    return out;
  }

  /// What is kept of a variable: `$a` for its elements too, `->b` for `$this->b`.
  std::string root(std::uint32_t i) const {
    if (text(i) == "$this" && text(i + 1) == "->" && is_name(i + 2))
      return "->" + std::string(text(i + 2));
    return std::string(text(i));
  }

  std::uint32_t expression_end(std::uint32_t from, std::uint32_t limit) {
    std::uint32_t i = from;
    while (i < limit && steps_ < max_taint_steps) {
      ++steps_;
      const std::string_view word = text(i);
      if (word == ";" || word == "," || word == ")" || word == "]" || word == "}" ||
          file_.tokens()[i].kind == TokenKind::close_tag)
        break;
      i = partner(i) != none && partner(i) > i ? partner(i) + 1 : i + 1;
    }
    return i;
  }

  static bool is_request(std::string_view variable) {
    return among(variable, {"$_GET", "$_POST", "$_REQUEST", "$_COOKIE", "$_FILES",
                            "$HTTP_RAW_POST_DATA"});
  }

  /// Whether the part of a super-global comes from outside; the server itself fills some.
  bool is_request(std::uint32_t i, std::uint32_t end) const {
    const std::string access = path(i, end);
    if (text(i) == "$_FILES")
      return access.find("'tmp_name'") == access.npos && access.find("'size'") == access.npos &&
             access.find("'error'") == access.npos;
    if (text(i) == "$_SERVER")
      return access.find("'HTTP_") != access.npos || access.find("'QUERY_STRING'") != access.npos ||
             access.find("'REQUEST_URI'") != access.npos ||
             access.find("'PHP_SELF'") != access.npos || access.find("'PATH_INFO'") != access.npos;
    return is_request(text(i));
  }

  /// A value that is only compared or asked about is not handed on.
  bool is_operand_of_condition(std::uint32_t begin, std::uint32_t end) const {
    const std::string_view after = text(end);
    const std::string_view before = begin > 0 ? text(begin - 1) : std::string_view();
    return is_comparison(after) || is_comparison(before) || after == "?" || after == "&&" ||
           after == "||" || before == "&&" || before == "||" || before == "!" ||
           lower(after) == "and" || lower(after) == "or" || lower(after) == "instanceof";
  }

  Taint taint_of_variable(std::uint32_t i, std::uint32_t end) const {
    if (checked_.contains(path(i, end))) return {};
    if (is_request(i, end)) return {1, i, text(i)};
    const std::string name = root(i);
    if (checked_.contains(name)) return {};
    if (name.starts_with("->")) {
      const auto at = properties_.find(name);
      return at == properties_.end() ? Taint{} : Taint{at->second.mask, i, at->second.input};
    }
    const auto at = variables_.find(name);
    return at == variables_.end() ? Taint{} : Taint{at->second.mask, i, at->second.input};
  }

  /// Variables in "..." and heredocs.
  Taint taint_of_string(std::uint32_t i) const {
    const std::string_view whole = text(i);
    for (std::size_t at = whole.find('$'); at != whole.npos; at = whole.find('$', at + 1)) {
      if (at > 0 && whole[at - 1] == '\\') continue;
      std::size_t end = at + 1;
      const auto is_word = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
      };
      while (end < whole.size() && is_word(whole[end])) ++end;
      std::string name(whole.substr(at, end - at));
      if (is_request(name)) return {1, i, whole};
      if (name == "$this" && whole.substr(end, 2) == "->") {
        const std::size_t from = end + 2;
        end = from;
        while (end < whole.size() && is_word(whole[end])) ++end;
        name = "->" + std::string(whole.substr(from, end - from));
        if (const auto found = properties_.find(name); found != properties_.end())
          return {found->second.mask, i, found->second.input};
        continue;
      }
      if (checked_.contains(name)) continue;
      if (const auto found = variables_.find(name);
          found != variables_.end() && found->second.mask != 0)
        return {found->second.mask, i, found->second.input};
    }
    return {};
  }

  bool is_cast(std::uint32_t open) const {
    if (text(open) != "(" || partner(open) != open + 2) return false;
    return among(lower(text(open + 1)), {"int", "integer", "float", "double", "bool", "boolean"});
  }

  /// Behind a cast: a group, a call, or a variable's access.
  std::uint32_t behind_operand(std::uint32_t i) const {
    if (text(i) == "(" && partner(i) != none) return partner(i) + 1;
    if (is_variable(i)) return access_end(i);
    if (text(i + 1) == "(" && partner(i + 1) != none) return partner(i + 1) + 1;
    return i + 1;
  }

  const Call* call_at(std::uint32_t i) const {
    return i < calls_.size() && calls_[i] != none ? &file_.calls()[calls_[i]] : nullptr;
  }

  static bool is_method(const Call& call) {
    return call.kind == CallKind::method || call.kind == CallKind::static_method;
  }

  const Summary* summary_of(const Call& call) const {
    if (call.kind == CallKind::construct || call.kind == CallKind::construction) return nullptr;
    const auto at = summaries_.find(call.name);
    return at != summaries_.end() && at->second.definitions == 1 ? &at->second : nullptr;
  }

  bool reads_body(const Call& call) const {
    return among(call.name, {"file_get_contents", "fopen", "file", "stream_get_contents"}) &&
           !call.arguments.empty() &&
           constant_text(file_, call.arguments[0].begin) == "php://input";
  }

  /// The value a call gives; `end` is set behind it.
  Taint taint_of_call(const Call& call, std::uint32_t& end) {
    const std::uint32_t open = call.at + 1;
    end = partner(open) == none ? call.at + 1 : partner(open) + 1;
    if (reads_body(call)) return {1, call.at, "php://input"};
    const Role* role = role_of(call.name, is_method(call));
    if (role != nullptr && role->role == "source") return {1, call.at, text(call.at)};
    if (call.name == "filter_input" && call.arguments.size() < 3)
      return {1, call.at, text(call.at)};
    if (role != nullptr && role->role == "pass") return taint_of({open + 1, end - 1});
    if (const Summary* known = summary_of(call)) {
      for (std::size_t n = 0; n < call.arguments.size() && n < max_params; ++n)
        if ((known->returned & std::uint64_t{2} << n) != 0)
          if (const Taint taint = taint_of(call.arguments[n]); taint.mask != 0) return taint;
      if ((known->returned & 1U) != 0) return {1, call.at, text(call.at)};
    }
    return {};
  }

  Taint taint_of(Range range) {
    for (std::uint32_t i = range.begin; i < range.end && steps_ < max_taint_steps;) {
      ++steps_;
      Taint found;
      std::uint32_t next = i + 1;
      if (is_cast(i)) {
        next = behind_operand(i + 3);
      } else if (is_variable(i)) {
        next = access_end(i);
        if (!is_operand_of_condition(i, next)) found = taint_of_variable(i, next);
      } else if (file_.tokens()[i].kind == TokenKind::string && file_.tokens()[i].interpolated) {
        found = taint_of_string(i);
      } else if (is_name(i) && text(i + 1) == "(") {
        if (const Call* call = call_at(i)) {
          found = taint_of_call(*call, next);
        } else if (partner(i + 1) != none && !among(lower(text(i)), {"array", "list", "clone"})) {
          next = partner(i + 1) + 1;
        }
      }
      if (found.mask != 0 && !is_cleaned_behind(next, range.end)) return found;
      i = next;
    }
    return {};
  }

  /// `$a |> trim(...) |> htmlspecialchars(...)`: a function of the row cleans the value.
  bool is_cleaned_behind(std::uint32_t i, std::uint32_t end) const {
    for (std::uint32_t n = 0; n < max_path && i < end && text(i) == "|>"; ++n) {
      const Call* call = call_at(i + 1);
      const Role* role = call == nullptr ? nullptr : role_of(call->name, is_method(*call));
      if (role == nullptr || (role->role != "pass" && role->role != "sink")) return true;
      i = partner(i + 2) == none ? i + 2 : partner(i + 2) + 1;
    }
    return false;
  }

  /// `$_GET['a'] |> system(...)`: what stands left of the pipe is the argument.
  void at_pipe(std::uint32_t i) {
    const Call* call = call_at(i + 1);
    const Role* role = call == nullptr ? nullptr : role_of(call->name, is_method(*call));
    if (role == nullptr || role->role != "sink") return;
    std::uint32_t from = i;
    for (std::uint32_t n = 0; from > 0 && n < max_path; ++n) {
      const std::string_view before = text(from - 1);
      if (among(before, {";", "{", "}", "(", "[", ",", "=", "=>"})) break;
      --from;
      if (partner(from) != none && partner(from) < from) from = partner(from);
    }
    at_argument({from, i}, call->name);
  }

  void at(std::uint32_t i, std::uint32_t limit) {
    if (text(i) == "|>") at_pipe(i);
    if (is_assignment(text(i))) at_assignment(i, limit);
    if (is_name(i) && lower(text(i)) == "foreach") at_foreach(i);
    if (is_variable(i)) at_variable(i);
    if (const Call* call = call_at(i)) at_call(*call);
  }

  void at_assignment(std::uint32_t i, std::uint32_t limit) {
    if (i == 0) return;
    const Taint taint = taint_of({i + 1, expression_end(i + 1, limit)});
    const std::uint32_t end = expression_end(i + 1, limit);
    const std::uint32_t before = i - 1;
    if (text(before) == "]" && partner(before) != none && partner(before) < before) {
      // $a['b'] = ..., or [$a, $b] = ...
      std::uint32_t first = partner(before);
      while (first > 0 && text(first - 1) == "]" && partner(first - 1) < first)
        first = partner(first - 1);
      if (first > 0 && (is_variable(first - 1) || is_name(first - 1)))
        return pending(end, target_before(first), taint, true);
      return destructure({partner(before) + 1, before}, end, taint);
    }
    if (text(before) == ")" && partner(before) != none && partner(before) > 0 &&
        lower(text(partner(before) - 1)) == "list")
      return destructure({partner(before) + 1, before}, end, taint);
    if (is_variable(before) || is_name(before))
      pending(end, target_before(i), taint, text(i) != "=");
  }

  /// The name whose access ends before `i`.
  std::string target_before(std::uint32_t i) const {
    if (is_variable(i - 1)) return std::string(text(i - 1));
    if (i >= 3 && text(i - 2) == "->" && text(i - 3) == "$this")
      return "->" + std::string(text(i - 1));
    return {};
  }

  void pending(std::uint32_t end, std::string name, const Taint& taint, bool adds) {
    pending_.push_back({end, std::move(name), taint, adds});
  }

  void destructure(Range range, std::uint32_t end, const Taint& taint) {
    for (std::uint32_t i = range.begin; i < range.end; ++i)
      if (is_variable(i)) pending(end, std::string(text(i)), taint, false);
  }

  void at_foreach(std::uint32_t i) {
    const std::uint32_t open = i + 1;
    const std::uint32_t close = partner(open);
    if (text(open) != "(" || close == none) return;
    std::uint32_t as = open + 1;
    while (as < close && lower(text(as)) != "as")
      as = partner(as) != none && partner(as) > as ? partner(as) + 1 : as + 1;
    const Taint taint = taint_of({open + 1, as});
    for (std::uint32_t v = as + 1; v < close; ++v)
      if (is_variable(v)) assign(std::string(text(v)), taint, false);
  }

  /// Comparisons check, and what a request names is not to be called.
  void at_variable(std::uint32_t i) {
    const std::uint32_t end = access_end(i);
    const std::string_view next = text(end);
    if (next == "(" && text(end - 1) != "]") {
      const bool plain = end == i + 1;
      if (plain && (i == 0 || !is_name(i - 1))) report_call(i, end);
    }
    if (i > 0 && lower(text(i - 1)) == "new") report_call(i, end);
    if (is_comparison(next) && !asks_presence(end + 1)) checked_.insert(path(i, end));
    const bool compared = i > 1 && is_comparison(text(i - 1)) && !asks_presence(i - 2);
    if (compared) checked_.insert(path(i, end));
  }

  /// '' and null say that there is something, not what.
  bool asks_presence(std::uint32_t operand) const {
    const std::string word = lower(text(operand));
    return word == "''" || word == "\"\"" || word == "null" || word == "true" || word == "false" ||
           word == "0";
  }

  void report_call(std::uint32_t i, std::uint32_t end) {
    const Taint taint = taint_of_variable(i, end);
    if (taint.mask != 0) tell(taint, std::string(text(i)) + "()");
  }

  void at_call(const Call& call) {
    if (call.name == "return" && call.kind == CallKind::construct) {
      if (summary_ != nullptr)
        for (const Range argument : call.arguments) summary_->returned |= taint_of(argument).mask;
      return;
    }
    const Role* role = role_of(call.name, is_method(call));
    if (role != nullptr && role->role == "check") return check(call);
    if (call.name == "parse_str" && call.arguments.size() > 1) {
      const Taint taint = taint_of(call.arguments[0]);
      if (taint.mask != 0) assign(std::string(text(call.arguments[1].begin)), taint, false);
    }
    if (call.name == "curl_setopt" && call.arguments.size() > 2 &&
        text(call.arguments[1].begin) == "CURLOPT_URL")
      return static_cast<void>(at_argument(call.arguments[2], "CURLOPT_URL"));
    if (reads_body(call)) return;
    if (role != nullptr && role->role == "sink" && call.kind != CallKind::construction) {
      for (std::size_t n = 0; n < call.arguments.size(); ++n)
        if (counts(role->arguments, n) && at_argument(call.arguments[n], call.name)) return;
      return;
    }
    const Summary* known = summary_of(call);
    if (known == nullptr) return;
    for (const auto& [parameter, sink] : known->sinks)
      if (parameter < call.arguments.size() && at_argument(call.arguments[parameter], sink)) return;
  }

  void check(const Call& call) {
    for (const Range argument : call.arguments)
      for (std::uint32_t i = argument.begin; i < argument.end; ++i)
        if (is_variable(i)) checked_.insert(path(i, access_end(i)));
  }

  /// The account of the event stands in the address of its interface (dp-hook-body).
  bool is_account_address(Range range, const std::string& sink) const {
    if (!among(sink, {"curl_init", "CURLOPT_URL", "file_get_contents", "fopen"})) return false;
    for (std::uint32_t i = range.begin; i < range.end; ++i)
      if (constant_text(file_, i) == "subdomain") return true;
    return false;
  }

  bool at_argument(Range argument, const std::string& sink) {
    const Taint taint = taint_of(argument);
    if (taint.mask == 0 || is_account_address(argument, sink)) return false;
    tell(taint, sink);
    return true;
  }

  void tell(const Taint& taint, const std::string& sink) {
    if (summary_ != nullptr)
      for (std::size_t n = 0; n < max_params; ++n)
        if ((taint.mask & std::uint64_t{2} << n) != 0) summary_->sinks.emplace(n, sink);
    if (out_ == nullptr || (taint.mask & 1U) == 0) return;
    out_->all.push_back({&file_, file_.tokens()[taint.token].span, std::string(taint.input), sink});
  }

  const File& file_;
  const std::vector<std::uint32_t>& calls_;
  Summaries& summaries_;
  std::map<std::string, Taint, std::less<>>& properties_;
  std::size_t& steps_;
  Summary* summary_ = nullptr;
  UnverifiedUses* out_ = nullptr;
  std::map<std::string, Taint, std::less<>> variables_;
  std::set<std::string, std::less<>> checked_;
  std::vector<Pending> pending_;
};

struct Indexed {
  const File* file = nullptr;
  std::vector<std::uint32_t> calls;  // by token
  std::map<std::string, Taint, std::less<>> properties;
};

std::vector<Indexed> indexed(std::span<const File> files) {
  std::vector<Indexed> out;
  for (const File& file : files) {
    Indexed& one = out.emplace_back();
    one.file = &file;
    one.calls.assign(file.tokens().size(), none);
    for (std::uint32_t n = 0; n < file.calls().size(); ++n) one.calls[file.calls()[n].at] = n;
  }
  return out;
}

void walk_all(Indexed& one, Summaries& summaries, std::size_t& steps, UnverifiedUses* out) {
  const File& file = *one.file;
  for (const Function& function : file.functions()) {
    if (!function.has_body || function.name.empty()) continue;
    Walker walker(file, one.calls, summaries, one.properties, steps);
    walker.walk(function.body, &function, &summaries[lower(function.name)], out);
  }
  Walker walker(file, one.calls, summaries, one.properties, steps);
  walker.walk({0, static_cast<std::uint32_t>(file.tokens().size())}, nullptr, nullptr, out);
}

}  // namespace

UnverifiedUses unverified_uses(std::span<const File> files) {
  UnverifiedUses out;
  std::size_t steps = 0;
  std::vector<Indexed> all = indexed(files);
  Summaries summaries;
  for (const File& file : files)
    for (const Function& function : file.functions())
      if (function.has_body && !function.name.empty()) ++summaries[lower(function.name)].definitions;
  for (int round = 0; round < rounds; ++round)
    for (Indexed& one : all) walk_all(one, summaries, steps, nullptr);
  for (Indexed& one : all) {
    const std::size_t first = out.all.size();
    walk_all(one, summaries, steps, &out);
    std::sort(out.all.begin() + static_cast<std::ptrdiff_t>(first), out.all.end(),
              [](const auto& a, const auto& b) { return a.span.begin < b.span.begin; });
  }
  out.complete = steps < max_taint_steps;
  return out;
}

}  // namespace premod::php
