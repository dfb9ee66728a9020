#include "php/names.hpp"

#include <algorithm>

#include "php/file.hpp"
#include "php/strings.hpp"

namespace premod::php {
namespace {

std::string joined(const std::string& space, std::string_view name) {
  return space.empty() ? std::string(name) : space + "\\" + std::string(name);
}

/// A name with a backslash in it, or a class. What stands before the first backslash may be
/// imported, as classes and namespaces are.
std::string resolved(const std::string& name, const std::string& space,
                     const std::map<std::string, std::string>& imported) {
  constexpr std::string_view here = "namespace\\";
  if (name.starts_with('\\')) return name.substr(1);
  if (name.starts_with(here)) return joined(space, name.substr(here.size()));
  const std::size_t end = std::min(name.find('\\'), name.size());
  const auto known = imported.find(name.substr(0, end));
  return known == imported.end() ? joined(space, name) : known->second + name.substr(end);
}

/// The class that an argument of class_alias() names: `'A\\B'`, `A\B::class`.
std::string named_class(const File& file, std::uint32_t at, const Names& names) {
  std::string text(constant_text(file, at));
  if (text.empty())
    return lower(file.text(at + 2)) == "class"
               ? names.class_name(file.text(at), file.tokens()[at].span.begin)
               : std::string();
  for (auto twice = text.find("\\\\"); twice != text.npos; twice = text.find("\\\\", twice + 1))
    text.erase(twice, 1);
  return lower(text.starts_with('\\') ? text.substr(1) : text);
}

}  // namespace

std::string last_part(std::string_view name) {
  return lower(name.substr(name.rfind('\\') + 1));  // npos + 1 == 0
}

Names::Names(const File& file) {
  const auto size = static_cast<std::uint32_t>(file.tokens().size());
  for (std::uint32_t i = 0; i + 1 < size; ++i) {
    // Inside of braces `use` takes traits, or hands variables to a closure.
    if (file.text(i) == "{" && file.partner(i) != none) i = file.partner(i);
    if (file.tokens()[i].kind != TokenKind::name) continue;
    const std::string word = lower(file.text(i));
    if (word == "namespace") i = read_namespace(file, i);
    if (word == "use") i = read_import(file, i);
  }
  for (std::uint32_t i = 0; i + 1 < size; ++i)
    if (file.text(i + 1) == "(" && last_part(file.text(i)) == "class_alias")
      read_class_alias(file, i);
  for (const Function& function : file.functions())
    if (!function.name.empty() && !function.is_method)
      declared_.insert(joined(at(function.name_span.begin).name, lower(function.name)));
}

/// `namespace A;`, `namespace A {`, `namespace {`
std::uint32_t Names::read_namespace(const File& file, std::uint32_t word) {
  const bool named = file.tokens()[word + 1].kind == TokenKind::name;
  const std::uint32_t end = named ? word + 2 : word + 1;
  if (file.text(end) != ";" && file.text(end) != "{") return word;
  Scope& made = scopes_.emplace_back();
  made.begin = file.tokens()[word].span.begin;
  if (named) made.name = lower(file.text(word + 1));
  return end;
}

/// `use A\B as c, D;`, `use function A\{b, c as d};`, `use A\{B, function c, const D};`
std::uint32_t Names::read_import(const File& file, std::uint32_t word) {
  std::string prefix, of_all, kind, name, alias;
  std::uint32_t i = word + 1;
  for (; i < file.tokens().size() && file.tokens()[i].kind != TokenKind::close_tag; ++i) {
    const std::string text = lower(file.text(i));
    if (text == "(") break;  // of a closure
    if (text == "{") {
      prefix = name + "\\";
      name.clear();
    } else if (text == "," || text == "}" || text == ";") {
      auto& imported = kind == "function" ? scopes_.back().functions : scopes_.back().classes;
      if (!name.empty() && kind != "const")
        imported.emplace(alias.empty() ? last_part(name) : alias, prefix + name);
      name.clear();
      alias.clear();
      kind = of_all;
      if (text == ";") break;
    } else if (file.tokens()[i].kind != TokenKind::name) {
      continue;
    } else if (name.empty() && (text == "function" || text == "const")) {
      kind = text;
      if (prefix.empty()) of_all = text;
    } else if (text == "as") {
      alias = lower(file.text(++i));
    } else {
      name = text.starts_with('\\') ? text.substr(1) : text;
    }
  }
  return i;
}

/// `class_alias(A\B::class, 'C')`: full names, whatever the namespace.
void Names::read_class_alias(const File& file, std::uint32_t word) {
  const std::uint32_t close = file.partner(word + 1);
  for (std::uint32_t i = word + 2; close != none && i < close; ++i) {
    if (file.text(i) != ",") continue;
    const std::string alias = named_class(file, i + 1, *this);
    if (!alias.empty()) class_aliases_.emplace(alias, named_class(file, word + 2, *this));
    return;
  }
}

const Names::Scope& Names::at(std::uint32_t byte) const {
  const auto after =
      std::upper_bound(scopes_.begin() + 1, scopes_.end(), byte,
                       [](std::uint32_t one, const Scope& scope) { return one < scope.begin; });
  return *std::prev(after);
}

std::string Names::function(std::string_view name, std::uint32_t byte) const {
  const Scope& scope = at(byte);
  const std::string plain = lower(name);
  if (plain.find('\\') != plain.npos) return resolved(plain, scope.name, scope.classes);
  if (const auto known = scope.functions.find(plain); known != scope.functions.end())
    return known->second;
  std::string own = joined(scope.name, plain);
  return declares_function(own) ? own : plain;
}

std::string Names::class_name(std::string_view name, std::uint32_t byte) const {
  const Scope& scope = at(byte);
  const std::string full = resolved(lower(name), scope.name, scope.classes);
  const auto known = class_aliases_.find(full);
  return known == class_aliases_.end() ? full : known->second;
}

}  // namespace premod::php
