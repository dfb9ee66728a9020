// Finds keys, tokens and passwords in scripts, PHP, data files and templates: everybody who opens
// the page or the archive can read them.
#include "flow/code/loose_tokens.hpp"
#include "flow/script.hpp"
#include "json/document.hpp"
#include "php/strings.hpp"
#include "platform/secrets.hpp"
#include "rule/rule.hpp"
#include "text/entities/secret.hpp"
#include "text/words.hpp"
#include "widget/text_file.hpp"

namespace premod::rules {
namespace {

void tell(const File& file, Span span, std::string_view text, const text::Secret& secret,
          Hits& out) {
  const std::string_view value = text.substr(secret.offset, secret.length);
  const std::size_t at = span.of(file.bytes).find(value);  // not there where it is written escaped
  const auto begin = static_cast<std::uint32_t>(span.begin + at);
  const Span exact = at == std::string_view::npos
                         ? span
                         : Span{begin, static_cast<std::uint32_t>(begin + value.size())};
  out.add(file, span, {{"kind", secret.kind}, {"shown", text::masked_secret(value)}})
      .conceal(exact);
}

/// `name = '…'`, `name: '…'`, and what shows itself.
void check_tokens(const js::File& script, Hits& out) {
  const std::string_view source = script.source();
  const auto tokens = js::loose_tokens(source);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const std::string_view text = tokens[i].span.of(source);
    if (tokens[i].kind != js::LooseKind::string || text.size() < 2) continue;
    const std::string_view value = text.substr(1, text.size() - 2);
    auto found = text::secret_in(value);
    const std::string_view before = i == 0 ? std::string_view() : tokens[i - 1].span.of(source);
    if (!found && i >= 2 && (before == "=" || before == ":"))
      found = text::secret_for(tokens[i - 2].span.of(source), value);
    if (found) tell(script.file(), script.shifted(tokens[i].span), value, *found, out);
  }
  js::tell_unparsed(script, out);
}

void check_script(const js::File& script, Hits& out) {
  if (script.error() != nullptr) return check_tokens(script, out);
  for (const platform::Secret& secret : platform::secrets(script))
    out.add(script.file(), secret.span, {{"kind", secret.kind}, {"shown", secret.shown}})
        .conceal(secret.span);
}

void check_php(const php::File& file, Hits& out) {
  for (std::uint32_t i = 0; i < file.tokens().size(); ++i) {
    const std::string_view text = php::string_text(file, i);
    if (text.empty()) continue;
    auto found = text::secret_in(text);
    if (!found && i >= 2 && file.text(i - 1) == "(" && text::is_login_with_password(text) &&
        php::lower(file.text(i - 2)) == "base64_encode")
      found = text::Secret{0, text.size(), "login:password"};
    if (!found && !file.tokens()[i].interpolated)
      found = text::secret_for(php::given_name(file, i), text);
    if (found) tell(file.file(), file.tokens()[i].span, text, *found, out);
  }
}

void check_json(const File& file, const json::Value& value, Hits& out) {
  if (value.is_string()) {
    auto found = text::secret_in(value.string);
    // The manifest's own secret_key is told by manifest-secret-key.
    if (!found && value.key != "secret_key") found = text::secret_for(value.key, value.string);
    if (found) tell(file, value.span, value.string, *found, out);
  }
  for (const json::Value& child : value.children) check_json(file, child, out);
}

/// NAME=value, as .env and .ini files hold it; of other texts only what shows itself.
void check_lines(const TextFile& file, bool named, Hits& out) {
  bool in_script = false;  // scripts of pages are looked at as scripts
  std::size_t from = 0;
  for (const std::string_view line : text::split(file.text(), '\n')) {
    const Span span{static_cast<std::uint32_t>(from),
                    static_cast<std::uint32_t>(from + line.size())};
    from += line.size() + 1;
    in_script = in_script || line.find("<script") != line.npos;
    const bool skipped = in_script;
    if (line.find("</script") != line.npos) in_script = false;
    if (skipped) continue;
    auto found = text::secret_in(line);
    const std::size_t equals = line.find('=');
    if (!found && named && equals != line.npos)
      found = text::secret_for(text::trimmed(line.substr(0, equals)),
                               text::trimmed(line.substr(equals + 1)));
    if (found) tell(file.file(), span, line, *found, out);
  }
}

void check_text(const TextFile& file, Hits& out) {
  const std::string extension = text::lower_ascii(file.file().extension());
  const std::string_view name = file.file().name();
  if (!file.is_utf8() || name.starts_with("package")) return;
  if (extension == "json") {
    const json::Document document = json::Document::parse(file.text());
    if (document.root() != nullptr) check_json(file.file(), *document.root(), out);
  } else if (name.starts_with(".env") || extension == "env" || extension == "ini" ||
             extension == "yml" || extension == "yaml" || extension == "conf") {
    check_lines(file, true, out);
  } else if (extension == "twig" || extension == "html" || extension == "htm") {
    check_lines(file, false, out);
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
