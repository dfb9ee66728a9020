// Finds functions and methods without a body's content: the back end must have no empty methods.
#include "php/empty_functions.hpp"
#include "rule/rule.hpp"

namespace premod::rules {

static void check(const php::File& file, Hits& out) {
  for (const php::Function* function : php::empty_functions(file))
    out.add(file.file(), function->name_span, {{"name", std::string(function->name)}});
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
