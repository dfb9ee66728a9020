#include "php/taint/requests.hpp"

#include <algorithm>

#include "php/strings.hpp"
#include "text/ascii.hpp"

namespace premod::php {
namespace {

using text::is_one_of;

constexpr const char* some_part = "";
constexpr const char* all_parts = "*";

/// "items" of 'items.*.name': rules for a part are rules for what it is a part of.
std::string first_part(std::string_view key) { return std::string(key.substr(0, key.find('.'))); }

}  // namespace

Requests::Requests(const File& file) : file_(file) {
  for (std::uint32_t n = 0; n < file.functions().size(); ++n) {
    const Range parameters = file.functions()[n].parameters;
    for (std::uint32_t i = parameters.begin + 1; i < parameters.end; ++i) {
      if (file.tokens()[i].kind != TokenKind::variable) continue;
      const std::uint32_t type = i - 1;
      if (last_part(file.names().class_name(file.text(type), file.tokens()[type].span.begin)) ==
          "request")
        variables_.emplace(n, file.text(i));
    }
  }
  std::map<Name, std::uint32_t> own;  // by class and name
  for (std::uint32_t n = 0; n < file.functions().size(); ++n)
    if (const Function& one = file.functions()[n]; one.has_body)
      own.emplace(Name{file.class_at(one.parameters.begin - 1), lower(one.name)}, n);
  for (const Call& call : file.calls()) {
    const bool method = (call.kind == CallKind::method || call.kind == CallKind::static_method) &&
                        call.at >= 2 &&
                        is_one_of(lower(file.text(call.at - 2)), {"$this", "self", "static"});
    const auto at = own.find({method ? file.class_at(call.at) : none, last_part(call.name)});
    if (at != own.end() && (method || call.kind == CallKind::function)) {
      if (names_request(call)) followed_[call.function].emplace(at->second, call.at);
    } else if (validates(call)) {
      read_rules(call);
    }
  }
}

bool Requests::is_variable(std::uint32_t at) const {
  return file_.tokens()[at].kind == TokenKind::variable && is_request(at, file_.text(at));
}

bool Requests::is_request(std::uint32_t at, std::string_view variable) const {
  for (auto in = file_.function_at(at); in != none; in = file_.functions()[in].parent)
    if (variables_.contains({in, variable})) return true;
  return false;
}

bool Requests::is_unverified(std::uint32_t string, std::string_view variable,
                             std::string_view key) const {
  return is_request(string, variable) && !is_validated(string, key);
}

bool Requests::is_method(const Call& call) const {
  if (call.at < 2 || (file_.text(call.at - 1) != "->" && file_.text(call.at - 1) != "?->"))
    return false;
  std::uint32_t i = call.at - 2;
  // $request->query->get('q') of Symfony
  if (i >= 2 && file_.text(i - 1) == "->" &&
      is_one_of(file_.text(i), {"query", "request", "cookies", "headers", "files"}))
    i -= 2;
  const std::uint32_t open = file_.partner(i);
  if (file_.text(i) == ")" && open != none && open > 0)
    return open + 1 == i && lower(file_.text(open - 1)) == "request" &&
           (open < 2 || (file_.text(open - 2) != "->" && file_.text(open - 2) != "::"));
  return is_variable(i);
}

/// `$request`, `$request->all()`, `request()->all()` somewhere in it.
bool Requests::names_request(Range argument) const {
  for (std::uint32_t i = argument.begin; i < argument.end; ++i)
    if (is_variable(i) || (lower(file_.text(i)) == "request" && file_.text(i + 1) == "("))
      return true;
  return false;
}

bool Requests::names_request(const Call& call) const {
  return std::any_of(call.arguments.begin(), call.arguments.end(),
                     [&](Range argument) { return names_request(argument); });
}

/// `$request->validate(...)`, `$this->validate($request, ...)`, `Validator::make($request->all(),
/// ...)`, `new StockValidator($request)`; what validates something else says nothing of the
/// request, nor does `$this->validateSignature($request)` without an array of rules.
bool Requests::validates(const Call& call) const {
  if (call.kind == CallKind::language_construct) return false;
  const std::string name = last_part(call.name);
  const bool known = is_one_of(name, {"validate", "validated", "validatewithbag"});
  if (known && call.kind == CallKind::method && is_method(call)) return true;
  const bool of_class = call.kind == CallKind::static_method && call.at >= 2 &&
                        lower(file_.text(call.at - 2)).ends_with("validator");
  const bool made = call.kind == CallKind::new_object && name.ends_with("validator");
  const bool helper = call.kind == CallKind::function && name == "validator";
  const bool with_rules =
      name.starts_with("validat") &&
      std::any_of(call.arguments.begin(), call.arguments.end(),
                  [&](Range argument) { return file_.text(argument.begin) == "["; });
  return (known || of_class || made || helper || with_rules) && names_request(call);
}

/// Rules that are written out name what they are for; others may be for all.
void Requests::read_rules(const Call& call) {
  const auto add = [&](std::string part) {
    validated_.emplace(Name{call.function, std::move(part)}, call.at);
  };
  add(some_part);
  for (const Range argument : call.arguments) {
    if (file_.text(argument.begin) != "[" || file_.partner(argument.begin) != argument.end - 1)
      continue;
    for (std::uint32_t i = argument.begin + 1; i + 1 < argument.end; ++i) {
      if (file_.text(i + 1) == "=>") {
        const std::string_view key = constant_text(file_, i);
        add(key.empty() ? all_parts : first_part(key));
      }
      if (file_.text(i) == "...") add(all_parts);
      if (file_.partner(i) != none && file_.partner(i) > i) i = file_.partner(i);
    }
    return;
  }
  add(all_parts);
}

bool Requests::is_validated(const Call& source) const {
  const bool one =
      source.arguments.size() == 1 && source.arguments[0].end == source.arguments[0].begin + 1;
  const std::string_view key = source.arguments.empty()
                                   ? std::string_view()
                                   : constant_text(file_, source.arguments[0].begin);
  return is_validated(source.at, one || source.arguments.size() > 1 ? key : std::string_view());
}

bool Requests::is_validated(std::uint32_t at, std::string_view key) const {
  const bool known = !key.empty();
  const auto before = [&](std::uint32_t function, const std::string& part) {
    if (const auto known_at = validated_.find({function, part});
        known_at != validated_.end() && known_at->second < at)
      return true;
    const auto helpers = followed_.find(function);
    return helpers != followed_.end() &&
           std::any_of(helpers->second.begin(), helpers->second.end(), [&](const auto& helper) {
             return helper.second < at && validated_.contains({helper.first, part});
           });
  };
  for (auto in = file_.function_at(at);; in = file_.functions()[in].parent) {
    if (before(in, known ? all_parts : some_part) || (known && before(in, first_part(key))))
      return true;
    if (in == none) return false;
  }
}

}  // namespace premod::php
