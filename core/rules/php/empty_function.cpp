// Finds functions and methods without a body's content: the back end must have no empty methods.
#include <algorithm>

#include "php/file.hpp"
#include "rule/rule.hpp"

namespace premod::rules {

// A constructor whose parameters become properties has done its work.
static bool promotes(const php::File& file, const php::Function& function) {
  for (std::uint32_t i = function.parameters.begin; i < function.parameters.end; ++i) {
    const std::string word = php::lower(file.text(i));
    if (word == "public" || word == "private" || word == "protected" || word == "readonly")
      return true;
  }
  return false;
}

// A private constructor or __clone forbids what it would do.
static bool forbids(const php::File& file, const php::Function& function) {
  const std::string name = php::lower(function.name);
  if (name != "__construct" && name != "__clone" && name != "__wakeup") return false;
  const std::string_view before = file.source().substr(0, function.span.begin);
  const std::string head =
      php::lower(before.substr(before.size() - std::min<std::size_t>(before.size(), 30)));
  return head.find("private") != std::string::npos || head.find("protected") != std::string::npos;
}

static void check(const php::File& file, Hits& out) {
  for (const php::Function& function : file.functions()) {
    if (function.name.empty() || !function.has_body || !function.body.empty()) continue;
    if (promotes(file, function) || forbids(file, function)) continue;
    out.add(file.file(), function.name_span, {{"name", std::string(function.name)}});
  }
}

extern constinit const Rule php_empty_function = {
    .id = "php-empty-function",
    .clauses = {"en-back-empty"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::note},
    .title = "Empty PHP function",
    .message = "The function `{name}` has an empty body.",
    .remedy = "Delete it, or write its body.",
    .checks = {check},
};

}  // namespace premod::rules
