// Types and values of manifest.json: what the upload refuses or silently ignores.
#include <array>
#include <string>
#include <string_view>

#include "rule/rule.hpp"
#include "text/shown.hpp"
#include "widget/manifest_schema.hpp"

namespace premod::rules {

using namespace std::string_view_literals;

/// In the order of SchemaFault.
constexpr std::array<std::string_view, 7> variants = {
    "", "value", "old-flag", "interface-version", "version", "setting", "nearest-key"};

static std::string_view variant_of(const SchemaError& error) {
  const bool unknown = error.fault == SchemaFault::unknown_key && error.expected.empty();
  return unknown ? "unknown-key" : variants[static_cast<std::size_t>(error.fault)];
}

static void check_code(const Manifest& manifest, Hits& out) {
  const json::Value* code = manifest.find("/widget/code");
  if (code != nullptr && code->is_string() && !code->string.empty() && !is_kommo_code(code->string))
    out.add(manifest.file(), code->span, {{"code", text::shown(code->string, 40)}}).variant("code");
}

static void check(const Manifest& manifest, Hits& out) {
  check_code(manifest, out);
  for (const SchemaError& error : schema_errors(manifest))
    out.add(manifest.file(), error.span,
            {{"field", error.field}, {"expected", error.expected}, {"found", error.found}})
        .variant(variant_of(error));
}

extern constinit const Rule manifest_schema = {
    .id = "manifest-schema",
    .clauses = {"up-invalid-manifest"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::warning},
    .title = "Types and values of manifest.json",
    .message = "{field} should be {expected}, but is {found}.",
    .remedy = "Write a value of type {expected}.",
    .variants =
        {{"value", "{field} cannot be \"{found}\".", "Possible values: {expected}."},
         {"interface-version", "interface_version is {found}; only 2 is accepted.", "Write 2.",
          Level::warning},
         {"old-flag", "init_once is written in the old form \"Y\".", "Write true.", Level::note},
         {"version", "The version \"{found}\" is not a number like 1.0.1.",
          "Write digits and dots, and raise the version at every upload.", Level::warning},
         {"setting", "The setting {field} has no {expected}.",
          "Add {expected}: every setting has name, type and required.", Level::warning},
         {"unknown-key", "The manifest's documentation has no key {found}.",
          "Remove the key if nothing needs it.", Level::note},
         {"nearest-key", "The manifest's documentation has no key {found}; it has {expected}.",
          "Write {expected}.", Level::note},
         {.name = "code",
          .message = "Kommo does not accept the widget code \"{code}\".",
          .remedy = "Use Latin letters, digits and _, and begin with a lower-case letter.",
          .at_most = Level::warning,
          .at_most_in = {.amocrm = Level::off, .kommo = Level::warning, .in_house = Level::off}}},
    .checks = {check},
    .yields_to = {"manifest-digital-pipeline"sv, "manifest-salesbot"sv, "manifest-left-menu"sv,
                  "manifest-required-fields"sv, "manifest-locations-known"sv},
};

}  // namespace premod::rules
