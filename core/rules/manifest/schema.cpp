// Types and values of manifest.json: what the upload refuses or silently ignores.
#include <string>
#include <string_view>

#include "rule/rule.hpp"
#include "widget/manifest_schema.hpp"

namespace premod::rules {
namespace {

std::string_view variant_of(const SchemaError& error) {
  switch (error.fault) {
    case SchemaFault::wrong_type:
      return {};
    case SchemaFault::wrong_value:
      return "value";
    case SchemaFault::old_flag:
      return "old-flag";
    case SchemaFault::interface_version:
      return "interface-version";
    case SchemaFault::version:
      return "version";
    case SchemaFault::incomplete_setting:
      return "setting";
    case SchemaFault::unknown_key:
      return error.expected.empty() ? "unknown-key" : "nearest-key";
  }
  return {};
}

void check(const Manifest& manifest, Hits& out) {
  for (const SchemaError& error : schema_errors(manifest))
    out.add(manifest.file(), error.span,
            {{"field", error.field}, {"expected", error.expected}, {"found", error.found}})
        .variant(variant_of(error));
}

}  // namespace

extern constinit const Rule manifest_schema = {
    .id = "manifest-schema",
    .clauses = {"up-invalid-manifest"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::warning},
    .basis = Basis::reject,
    .title = "Types and values of manifest.json",
    .message = "{field} should be {expected}, and is {found}.",
    .remedy = "Write a value of type {expected}.",
    .variants =
        {{.name = "value",
          .message = "{field} cannot be \"{found}\".",
          .remedy = "Possible values: {expected}."},
         {.name = "interface-version",
          .message = "interface_version is {found}; only 2 is accepted.",
          .remedy = "Write 2.",
          .at_most = Level::warning},
         {.name = "old-flag",
          .message = "init_once is written in the old form \"Y\".",
          .remedy = "Write true.",
          .at_most = Level::note},
         {.name = "version",
          .message = "The version \"{found}\" is no number like 1.0.1.",
          .remedy = "Write digits and dots, and raise the version at every upload.",
          .at_most = Level::warning},
         {.name = "setting",
          .message = "The setting {field} has no {expected}.",
          .remedy = "Add {expected}: every setting has name, type and required.",
          .at_most = Level::warning},
         {.name = "unknown-key",
          .message = "The documentation of the manifest knows no key {found}.",
          .remedy = "Remove the key if nothing needs it.",
          .at_most = Level::note},
         {.name = "nearest-key",
          .message = "The documentation of the manifest knows no key {found}; it knows {expected}.",
          .remedy = "Write {expected}.",
          .at_most = Level::note}},
    .checks = {check},
};

}  // namespace premod::rules
