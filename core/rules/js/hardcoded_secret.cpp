// Finds keys, tokens and passwords in scripts, PHP, data files and templates: everybody who opens
// the page or the archive can read them.
#include "flow/code/loose_secrets.hpp"
#include "flow/code/loose_tokens.hpp"
#include "flow/script.hpp"
#include "json/each_string.hpp"
#include "php/secrets.hpp"
#include "platform/secrets.hpp"
#include "rule/rule.hpp"
#include "text/entities/secret_lines.hpp"
#include "text/words.hpp"
#include "widget/text_file.hpp"

namespace premod::rules {
namespace {

void tell(const File& file, Span span, std::string_view text, const text::Secret& secret,
          Hits& out) {
  const std::string_view value = text.substr(secret.offset, secret.length);
  out.add(file, span, {{"kind", secret.kind}, {"shown", text::masked_secret(value)}})
      .conceal(text::part_of(span, file.bytes, value));
}

void check_tokens(const js::File& script, Hits& out) {
  for (const js::LooseSecret& found : js::loose_secrets(script))
    tell(script.file(), found.span, found.value, found.secret, out);
  js::tell_unparsed(script, out);
}

void check_script(const js::File& script, Hits& out) {
  if (script.error() != nullptr) return check_tokens(script, out);
  for (const platform::Secret& secret : platform::secrets(script))
    out.add(script.file(), secret.span, {{"kind", secret.kind}, {"shown", secret.shown}})
        .conceal(secret.span);
}

void check_php(const php::File& file, Hits& out) {
  for (const php::StringSecret& found : php::string_secrets(file))
    tell(file.file(), found.span, found.text, found.secret, out);
}

void check_json(const File& file, const json::Value& root, Hits& out) {
  json::each_string(root, [&](const json::Value& value) {
    auto found = text::secret_in(value.string);
    // The manifest's own secret_key is told by manifest-secret-key.
    if (!found && value.key != "secret_key") found = text::secret_for(value.key, value.string);
    if (found) tell(file, value.span, value.string, *found, out);
  });
}

void check_lines(const TextFile& file, bool named, Hits& out) {
  for (const text::LineSecret& found : text::secrets_by_line(file.text(), named))
    tell(file.file(), found.line, found.line.of(file.text()), found.secret, out);
}

void check_text(const TextFile& file, Hits& out) {
  const std::string_view name = file.file().name();
  if (!file.is_utf8() || name.starts_with("package")) return;
  constexpr std::string_view settings = " env ini yml yaml conf ", page = " twig html htm key pem ";
  const std::string sought = " " + text::lower_ascii(file.file().extension()) + " ";
  if (sought == " json ") {
    const json::Document document = json::Document::parse(file.text());
    if (document.root() != nullptr) check_json(file.file(), *document.root(), out);
  } else if (const bool named = name.starts_with(".env") || settings.find(sought) != settings.npos;
             named || page.find(sought) != page.npos) {
    check_lines(file, named, out);
  }
}

}  // namespace

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
    .checks = {check_script, check_php, check_text},
    .vendored = true,
    .accepts_parse_errors = true,
    .blind_spots =
        "Does not see passwords made of letters only, nor keys that are put together only at run "
        "time.",
};

}  // namespace premod::rules
