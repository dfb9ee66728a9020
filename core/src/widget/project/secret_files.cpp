#include "widget/project/secret_files.hpp"

#include <algorithm>
#include <cstdint>

#include "php/files.hpp"
#include "snapshot/folders.hpp"
#include "text/pattern.hpp"
#include "text/secrets/credentials.hpp"
#include "text/secrets/secret_lines.hpp"
#include "text/words.hpp"
#include "widget/references.hpp"

namespace premod {
namespace {

/// Of one .gitignore; a longer one leaves nothing out, for its last line decides.
constexpr std::size_t max_ignore_lines = 10'000;

void gather(const json::Value& value, std::uint32_t group, std::vector<const json::Value*>& strings,
            std::vector<text::NamedText>& named) {
  if (value.is_string()) {
    strings.push_back(&value);
    // The manifest's own secret_key is told by manifest-secret-key.
    const bool told = value.key == "secret_key";
    named.push_back({told ? std::string_view() : value.key, value.string, group});
  }
  for (const json::Value& child : value.children) gather(child, value.span.begin, strings, named);
}

std::vector<FileSecret> secrets_in_lines(const File& file, text::LineForm form) {
  std::vector<FileSecret> out;
  for (const text::LineSecret& found : text::secrets_by_line(file.bytes, form)) {
    const std::string_view line = found.line.of(file.bytes);
    out.push_back({&file, found.line,
                   std::string(line.substr(found.secret.offset, found.secret.length)),
                   found.secret.kind});
  }
  return out;
}

/// What lines of any language show, `name: value` and `name="value"` included.
std::vector<FileSecret> secrets_in_document(const File& file, SecretPlace place,
                                            text::Quotes quotes = text::Quotes::optional) {
  std::vector<FileSecret> out;
  std::uint32_t from = 0;
  for (const std::string_view line : text::split(file.bytes, '\n')) {
    const Span span{from, from + static_cast<std::uint32_t>(line.size())};
    from = span.end + 1;
    for (const text::Secret& found : text::secrets_in_line(line, quotes))
      out.push_back(
          {&file, span, std::string(line.substr(found.offset, found.length)), found.kind, place});
  }
  return out;
}

/// `<apiKey>x</apiKey>` and `<add key="ApiKey" value="x"/>`.
std::vector<text::NamedText> named_in_xml(std::string_view bytes) {
  static const text::Pattern element(
      R"x(<([\w.:-]{2,60})(?:\s[^<>]{0,200})?>([^<>]{6,300})</\1\s*>)x");
  static const text::Pattern pair(
      R"x(\s(?:name|key|id)="([\w.:-]{2,60})"[^<>"]{0,40}\svalue="([^"<>]{6,300})")x");
  std::vector<text::NamedText> out;
  for (const text::Pattern* pattern : {&element, &pair})
    for (const text::Match& match : pattern->find_all(bytes)) {
      const std::string_view name = match.group_of(bytes);
      const std::string_view behind =
          match.of(bytes).substr(match.group_offset - match.offset + name.size());
      const std::string_view opening = pattern == &pair ? "value=\"" : ">";
      const std::string_view rest = behind.substr(behind.find(opening) + opening.size());
      out.push_back({name, text::trimmed(rest.substr(0, rest.find_first_of("\"<"))), 0});
    }
  return out;
}

/// Elements and pairs by their names, `<server password="x"/>` and what shows itself.
std::vector<FileSecret> secrets_in_xml(const File& file) {
  std::vector<FileSecret> out;
  const std::vector<text::NamedText> named = named_in_xml(file.bytes);
  const auto secrets = text::secrets_among(named);
  for (std::size_t i = 0; i < named.size(); ++i) {
    if (!secrets[i]) continue;
    const std::string_view value = named[i].value;
    const auto begin = static_cast<std::uint32_t>(value.data() - file.bytes.data());
    const Span span{begin, begin + static_cast<std::uint32_t>(value.size())};
    out.push_back({&file, span, std::string(value.substr(secrets[i]->offset, secrets[i]->length)),
                   secrets[i]->kind});
  }
  for (FileSecret& found : secrets_in_document(file, SecretPlace::usual)) {
    const bool told = std::any_of(out.begin(), out.end(), [&](const FileSecret& other) {
      return found.span.begin <= other.span.begin && other.span.end <= found.span.end;
    });
    if (!told) out.push_back(std::move(found));
  }
  return out;
}

std::vector<FileSecret> secrets_in_json(const File& file) {
  std::vector<FileSecret> out;
  const json::Document document = json::Document::parse(file.bytes);
  std::vector<const json::Value*> strings;
  std::vector<text::NamedText> named;
  if (document.root() != nullptr) gather(*document.root(), 0, strings, named);
  const auto by_name = text::secrets_among(named);
  for (std::size_t i = 0; i < strings.size(); ++i) {
    const std::string& text = strings[i]->string;
    auto found = text::secret_in(text);
    if (!found) found = by_name[i];
    if (found)
      out.push_back({&file, strings[i]->span, text.substr(found->offset, found->length),
                     std::move(found->kind)});
  }
  // Of a broken file only a part was read.
  const bool broken = !document.errors().empty();
  return broken && out.empty() ? secrets_in_lines(file, text::LineForm::text) : out;
}

bool is_in(const std::string& word, std::string_view words) {
  return words.find(" " + word + " ") != words.npos;
}

/// .env.example, config.sample.ini: made to be copied and filled in.
bool is_sample(const std::string& name) {
  for (const std::string_view word : {".example", ".sample", ".dist", ".template", ".tpl"})
    if (name.find(word) != name.npos) return true;
  return name.starts_with("example.") || name.starts_with("sample.");
}

/// A pattern of one line against a whole text: `*` is any run. At most text × pattern steps.
bool fits(std::string_view pattern, std::string_view text) {
  std::size_t p = 0, t = 0, star = pattern.npos, resume = 0;
  while (t < text.size()) {
    if (p < pattern.size() && pattern[p] == '*') {
      star = p++;
      resume = t;
    } else if (p < pattern.size() && (pattern[p] == text[t] || pattern[p] == '?')) {
      ++p, ++t;
    } else if (star != pattern.npos) {
      p = star + 1;
      t = ++resume;
    } else {
      return false;
    }
  }
  while (p < pattern.size() && pattern[p] == '*') ++p;
  return p == pattern.size();
}

/// `path` is relative to the folder of the .gitignore; the last line that fits decides.
bool is_left_out(std::string_view ignore, std::string_view path) {
  bool out = false;
  std::size_t lines = 0;
  for (std::string_view line : text::split(ignore, '\n')) {
    if (++lines > max_ignore_lines) return false;
    line = text::trimmed(line);
    if (line.empty() || line.front() == '#') continue;
    const bool again = line.front() == '!';
    if (again) line.remove_prefix(1);
    if (line.ends_with('/')) line.remove_suffix(1);
    const bool rooted = line.find('/') != line.npos;
    if (line.starts_with('/')) line.remove_prefix(1);
    bool fit = fits(line, path) || (rooted && fits(std::string(line) + "/*", path));
    if (!rooted)
      for (const std::string_view part : text::split(path, '/')) fit = fit || fits(line, part);
    if (fit) out = !again;
  }
  return out;
}

bool is_ignored(const Snapshot& snapshot, std::string_view path) {
  for (std::size_t at = 0; at != path.npos; at = path.find('/', at)) {
    if (at > 0) ++at;
    const File* const ignore = snapshot.find(std::string(path.substr(0, at)) + ".gitignore");
    if (ignore != nullptr && is_left_out(ignore->bytes, path.substr(at))) return true;
  }
  return false;
}

std::vector<FileSecret> secrets_in(const TextFile& file) {
  const std::string name = text::lower_ascii(file.file().name());
  if (!file.is_utf8() || name.starts_with("package") || name == "composer.lock") return {};
  const std::string extension = text::lower_ascii(file.file().extension());
  const bool settings =
      name.starts_with(".env") || is_in(extension, " env ini conf toml properties ");
  if (extension == "json") return secrets_in_json(file.file());
  if (is_in(extension, " xml config plist ") && !is_sample(name))
    return secrets_in_xml(file.file());
  if (is_in(extension, " md markdown rst txt adoc "))
    return secrets_in_document(file.file(), SecretPlace::document);
  // Scripts are read as such, data and styles hold no settings.
  constexpr std::string_view others =
      " js mjs cjs php phtml inc json5 css less scss sass styl svg map csv tsv po ";
  if (is_in(extension, others)) return {};
  // What is filled in later, or was written by a program: a value of its own form only.
  if (is_in(extension, " twig html htm key pem log lock ") || is_sample(name))
    return secrets_in_lines(file.file(), text::LineForm::text);
  if (settings) return secrets_in_lines(file.file(), text::LineForm::settings);
  if (is_in(extension, " yml yaml ")) return secrets_in_lines(file.file(), text::LineForm::yaml);
  // In shells and build files a value needs no quotes; elsewhere such a word is an expression.
  const bool bare = extension.empty() || is_in(extension, " sh bash zsh bat cmd ps1 mk tfvars ");
  return secrets_in_document(file.file(), SecretPlace::other_code,
                             bare ? text::Quotes::optional : text::Quotes::needed);
}

/// A commit or an archive holds what it holds, whatever a .gitignore in it says.
bool may_leave_out(const Snapshot& snapshot) {
  return snapshot.source() != Source::git_tree && snapshot.source() != Source::archive;
}

}  // namespace

namespace {

std::string_view folder_of(const Widget& widget) {
  return widget.root() == "." ? std::string_view() : widget.root();
}

}  // namespace

std::vector<FileSecret> secrets_in_files(const Widget& widget) {
  std::vector<FileSecret> out;
  const Snapshot& snapshot = widget.snapshot();
  const auto look = [&](const TextFile& text, bool of_back_end) {
    std::vector<FileSecret> all = secrets_in(text);
    if (all.empty()) return;
    if (of_back_end && may_leave_out(snapshot) && is_ignored(snapshot, text.file().path)) return;
    for (FileSecret& found : all) {
      found.of_back_end = of_back_end;
      out.push_back(std::move(found));
    }
  };
  for (const TextFile& text : widget.texts()) look(text, lies_in_backend(widget, text.file()));
  // Its own settings are no file of the widget, but lie where everybody sees them.
  if (const File* settings = snapshot.find(path_in(folder_of(widget), "premod.json"));
      settings != nullptr && widget.find("premod.json") == nullptr)
    look(TextFile(*settings), true);
  for (const File* file : backend_files(widget)) {
    const std::string_view extension = file->extension();
    if (is_php(*file) || extension == "js" || !is_text(*file)) continue;
    if (!is_foreign_folder(file->path)) look(TextFile(*file), true);
  }
  return out;
}

}  // namespace premod
