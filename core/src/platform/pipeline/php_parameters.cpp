// What the functions and closures of a PHP file are called with belongs to their parameters.
#include <algorithm>

#include "php/parameters.hpp"
#include "platform/pipeline/php_hook_paths.hpp"

namespace premod::platform {
namespace {

using php::Call;
using php::File;
using php::lower;
using php::none;
using php::Range;
using php::TokenKind;

using Name = std::pair<std::uint32_t, std::string>;  // the function around, the variable

/// A closure: where its parameters begin, and whose variables they are.
struct Closure {
  std::uint32_t open = 0;
  std::uint32_t owner = none;
};

/// `$is = static fn (int $code): bool => ...`, `$is = function ($code) { ... }`, by the variable.
std::map<Name, Closure> closures_in(const File& file) {
  std::map<std::uint32_t, std::uint32_t> functions;  // by the first token of their parameters
  for (std::uint32_t n = 0; n < file.functions().size(); ++n)
    functions.emplace(file.functions()[n].parameters.begin, n);
  std::map<Name, Closure> out;
  const auto size = static_cast<std::uint32_t>(file.tokens().size());
  for (std::uint32_t i = 0; i + 3 < size; ++i) {
    if (file.tokens()[i].kind != TokenKind::variable || file.text(i + 1) != "=") continue;
    std::uint32_t at = i + 2;
    if (lower(file.text(at)) == "static") ++at;
    const std::string word = lower(file.text(at));
    if ((word != "fn" && word != "function") || file.text(at + 1) != "(") continue;
    const auto known = functions.find(at + 2);
    const Name name{file.function_at(i), std::string(file.text(i))};
    // The variables of an arrow function are told by the function around it.
    if (word == "fn")
      out[name] = {at + 1, file.function_at(at)};
    else if (known != functions.end())
      out[name] = {at + 1, known->second};
  }
  return out;
}

/// The arguments between the brackets of `$is($type)`.
std::vector<Range> arguments_of(const File& file, std::uint32_t open) {
  std::vector<Range> out;
  const std::uint32_t close = file.partner(open);
  std::uint32_t begin = open + 1;
  for (std::uint32_t i = begin; close != none && i <= close; ++i) {
    if (i < close && file.partner(i) != none && file.partner(i) > i) {
      i = file.partner(i);
    } else if (i == close || file.text(i) == ",") {
      if (begin < i) out.push_back({begin, i});
      begin = i + 1;
    }
  }
  return out;
}

}  // namespace

std::vector<std::pair<HookPaths::Name, HookPaths::Given>> HookPaths::given_parameters() const {
  std::vector<std::pair<Name, Given>> out;
  const auto add = [&](Range list, std::uint32_t owner, const std::vector<Range>& arguments) {
    const auto parameters = php::parameters_in(file_, list, arguments.size());
    for (std::size_t n = 0; n < parameters.size(); ++n)
      if (auto path = of(arguments[n]))
        out.push_back(
            {{owner, std::string(file_.text(parameters[n]))}, {list.begin, std::move(path)}});
  };
  for (const Call& call : file_.calls()) {
    const auto known = functions_.find(php::last_part(call.name));
    if (known != functions_.end() && known->second != none)
      add(file_.functions()[known->second].parameters, known->second, call.arguments);
  }
  const auto closures = closures_in(file_);
  for (std::uint32_t i = 0; !closures.empty() && i + 1 < size_; ++i) {
    if (file_.tokens()[i].kind != TokenKind::variable || file_.text(i + 1) != "(") continue;
    const auto known = closures.find(name_of(i));
    if (known == closures.end() || file_.partner(known->second.open) == none) continue;
    const Closure& closure = known->second;
    add({closure.open + 1, file_.partner(closure.open)}, closure.owner, arguments_of(file_, i + 1));
  }
  // An arrow function's variables are kept with those around it: they end with it.
  std::vector<std::pair<Name, Given>> ends;
  for (std::uint32_t i = 0; !out.empty() && i + 1 < size_; ++i) {
    if (lower(file_.text(i)) != "fn" || file_.text(i + 1) != "(" || file_.partner(i + 1) == none)
      continue;
    const std::uint32_t close = file_.partner(i + 1);
    for (const std::uint32_t parameter : php::parameters_in(file_, {i + 2, close})) {
      ends.push_back({name_of(parameter), {i + 2, std::nullopt}});
      ends.push_back({name_of(parameter), {end_of(close + 1), std::nullopt}});
    }
  }
  std::set<Name> named;
  for (const auto& [name, given] : out) named.insert(name);
  std::erase_if(ends, [&](const auto& end) { return !named.contains(end.first); });
  ends.insert(ends.end(), out.begin(), out.end());
  return ends;
}

}  // namespace premod::platform
