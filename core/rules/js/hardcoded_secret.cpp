// Finds keys, tokens and passwords in scripts, PHP, data files, settings and templates: everybody
// who opens the page, the archive or the repository can read them.
#include "flow/code/loose_secrets.hpp"
#include "flow/code/loose_tokens.hpp"
#include "flow/script.hpp"
#include "php/secrets.hpp"
#include "platform/secrets.hpp"
#include "rule/rule.hpp"
#include "text/secrets/secret_lines.hpp"
#include "widget/project/secret_files.hpp"

namespace premod::rules {

static void tell(const File& file, Span span, std::string_view text, const text::Secret& secret,
                 Hits& out) {
  const std::string_view value = text.substr(secret.offset, secret.length);
  out.add(file, span, {{"kind", secret.kind}, {"shown", text::masked_secret(value)}})
      .conceal(text::part_of(span, file.bytes, value));
}

static void check_tokens(const js::File& script, Hits& out) {
  for (const js::LooseSecret& found : js::loose_secrets(script))
    tell(script.file(), found.span, found.value, found.secret, out);
  js::tell_unparsed(script, out);
}

static void check_script(const js::File& script, Hits& out) {
  if (script.error() != nullptr) return check_tokens(script, out);
  for (const platform::Secret& secret : platform::secrets(script))
    out.add(script.file(), secret.span, {{"kind", secret.kind}, {"shown", secret.shown}})
        .conceal(secret.span);
}

static void check_php(const php::File& file, Hits& out) {
  for (const php::StringSecret& found : php::string_secrets(file))
    tell(file.file(), found.span, found.text, found.secret, out);
}

static void check_files(const Widget& widget, Hits& out) {
  for (const FileSecret& found : secrets_in_files(widget)) {
    Hit& hit = out.add(*found.file, found.span,
                       {{"kind", found.kind}, {"shown", text::masked_secret(found.value)}});
    hit.conceal(text::part_of(found.span, found.file->bytes, found.value));
    if (found.place == SecretPlace::document)
      hit.variant("document");
    else if (found.place == SecretPlace::other_code)
      hit.variant("file");
    else if (found.of_back_end)
      hit.variant("settings");
  }
}

extern constinit const Rule js_hardcoded_secret = {
    .id = "js-hardcoded-secret",
    .clauses = {"req-1.5-data-protected", "en-security", "kind-keys"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::error},
    .basis = Basis::likely,
    .title = "Secret in the code",
    .message = "A secret in the code ({kind}): {shown}",
    .remedy =
        "Revoke the key and keep the new one on your server, or in a setting that the user fills "
        "in.",
    .variants = {{"settings", "A settings file of the back end holds a secret ({kind}): {shown}",
                  "Revoke the key, keep the file out of the repository and put a sample without "
                  "values in its place.",
                  Level::warning},
                 {"file", "A file beside the code holds a secret ({kind}): {shown}",
                  "Revoke the key and keep the new one outside of the repository.", Level::warning},
                 {"document", "A document holds what looks like a secret ({kind}): {shown}",
                  "Revoke the key if it is a real one, and show a placeholder in its place.",
                  Level::warning}},
    .checks = {check_script, check_php, check_files},
    .vendored = true,
    .accepts_parse_errors = true,
    .blind_spots =
        "Does not see passwords made of letters only where no server is named beside them, nor "
        "keys that are put together only at run time.",
};

}  // namespace premod::rules
