// Compares the texts of the code with core/texts/*.po. premod_texts ROOT prints one line for each
// entry that is missing, unknown or stale, and ends with 1 if there is any. premod_texts --update
// ROOT writes the files anew, sorted, with an empty entry for each new text and "fuzzy" where the
// English changed. Rules are asked; other texts are found in the sources by the names of their
// types.
#include <algorithm>
#include <filesystem>
#include <map>
#include <optional>

#include "data/clauses.hpp"
#include "po.hpp"
#include "rule/rule_texts.hpp"
#include "rule/table.hpp"
#include "text/wording/translation.hpp"

namespace {

namespace fs = std::filesystem;

struct Source {
  std::string english, plural;
  bool operator==(const Source&) const = default;
};

class Texts {
 public:
  void add(const std::string& key, Source source) {
    const std::string id = key == "parser" ? key + '\4' + source.english : key;
    const auto [at, fresh] = by_id.emplace(id, source);
    if (fresh || at->second == source) return;  // one key for two texts would be one translation
    std::cerr << key << ": two English texts have this key\n";
    bad = true;
  }

  std::map<std::string, Source> by_id;
  bool bad = false;
};

std::size_t skip_space(std::string_view code, std::size_t at) {
  return std::min(code.find_first_not_of(" \n", at), code.size());
}

// The string literal at `at` with those that follow it; advances `at` behind them.
std::optional<std::string> literal(std::string_view code, std::size_t& at) {
  std::string out;
  bool any = false;
  for (at = skip_space(code, at); at < code.size() && code[at] == '"'; at = skip_space(code, at)) {
    std::size_t end = at + 1;
    while (end < code.size() && code[end] != '"') end += code[end] == '\\' ? 2 : 1;
    if (!po::detail::unquote(code.substr(at, end + 1 - at), out)) return std::nullopt;
    at = end + 1;
    any = true;
  }
  return any ? std::optional(out) : std::nullopt;
}

// The literals between the brackets that open at `at`; none if something else stands there.
std::vector<std::string> literals(std::string_view code, std::size_t at) {
  std::vector<std::string> out;
  if (at >= code.size() || (code[at] != '{' && code[at] != '(')) return out;
  do {
    ++at;
    auto text = literal(code, at);
    if (!text) return {};
    out.push_back(std::move(*text));
  } while (at < code.size() && code[at] == ',');
  return out;
}

bool is_name(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

// Every place where `type` makes a constant: `type NAME{...}`, `type{...}`, `type(...)`.
void scan(std::string_view code, std::string_view type, Texts& texts) {
  for (std::size_t at = code.find(type); at != std::string_view::npos;
       at = code.find(type, at + 1)) {
    if (at > 0 && is_name(code[at - 1])) continue;
    std::size_t open = skip_space(code, at + type.size());
    while (open < code.size() && is_name(code[open])) ++open;
    const std::vector<std::string> found = literals(code, skip_space(code, open));
    if (type == "parser_text" && found.size() == 1) texts.add("parser", {found[0], {}});
    if (type == "Wording" && found.size() == 2) texts.add(found[0], {found[1], {}});
    if (type == "PluralWording" && found.size() == 3) texts.add(found[0], {found[1], found[2]});
  }
}

Texts texts_of_the_code(const fs::path& root) {
  Texts out;
  for (const auto& row : premod::data::clauses::rows)
    out.add("clause." + std::string(row.id), {std::string(row.demand), {}});
  for (const premod::RuleEntry& entry : premod::rule_table())
    premod::each_text(*entry.rule, [&](const std::string& key, std::string_view english) {
      out.add(key, {std::string(english), {}});
    });
  for (const char* folder : {"core/src", "core/rules", "plugins"})
    for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
      const auto extension = entry.path().extension();
      if (extension != ".cpp" && extension != ".hpp") continue;
      std::ifstream in(entry.path(), std::ios::binary);
      const std::string code{std::istreambuf_iterator<char>(in), {}};
      for (const char* type : {"Wording", "PluralWording", "parser_text"}) scan(code, type, out);
    }
  return out;
}

constexpr std::pair<premod::Language, const char*> languages[] = {
    {premod::Language::ru, "ru"}, {premod::Language::es, "es"}, {premod::Language::pt, "pt"}};

int compare(const Texts& texts) {
  bool bad = texts.bad;
  for (const auto& [language, name] : languages) {
    const auto fail = [&, file = std::string(name)](std::string_view id, std::string_view what) {
      const std::size_t key = std::min(id.find('\4'), id.size());
      std::cerr << "core/texts/" << file << ".po: " << id.substr(0, key) << ": " << what << "\n";
      bad = true;
    };
    std::map<std::string_view, premod::text::Translation> have;
    const premod::text::Translations all = premod::text::translations(language);
    for (std::size_t at = 0; at < all.size; ++at) have.emplace(all.key(at), all.at(at));
    for (const auto& [id, source] : texts.by_id) {
      const std::string& english = source.plural.empty() ? source.english : source.plural;
      const auto at = have.find(id);
      if (at == have.end()) {
        fail(id, "is missing; the English text is \"" + english + "\"");
      } else if (at->second.english != premod::text::english_hash(english)) {
        fail(id, "is stale; the English text is now \"" + english + "\"");
      }
    }
    for (const auto& [id, translation] : have)
      if (!texts.by_id.contains(std::string(id)))
        fail(id, "is unknown, no text of the code has it: " + std::string(translation.text));
  }
  if (bad) std::cerr << "core/texts/README.md says how to put this right\n";
  return bad ? 1 : 0;
}

int update(const Texts& texts, const fs::path& folder) {
  for (const auto& [language, name] : languages) {
    const fs::path path = folder / (std::string(name) + ".po");
    po::File file = po::read(path.string());
    if (!file.error.empty()) {
      std::cerr << file.error << "\n";
      return 1;
    }
    std::map<std::string, po::Entry> entries;
    for (po::Entry& entry : file.entries) entries.emplace(entry.id(), std::move(entry));
    file.entries.clear();
    for (const auto& [id, source] : texts.by_id) {
      po::Entry& entry = entries[id];
      const bool changed = entry.english != source.english || entry.plural != source.plural;
      if (changed && entry.translated()) entry.fuzzy = true;
      const std::size_t forms = source.plural.empty()              ? 1
                                : language == premod::Language::ru ? 3
                                                                   : 2;
      entry.translations.resize(forms);
      entry.key = id.substr(0, id.find('\4'));
      entry.english = source.english;
      entry.plural = source.plural;
      file.entries.push_back(entry);
    }
    std::ofstream out(path, std::ios::binary);
    out << po::text_of(std::move(file));
    if (!out.good()) return 1;
  }
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  const bool updates = argc == 3 && std::string_view(argv[1]) == "--update";
  if (argc != 2 && !updates) {
    std::cerr << "usage: premod_texts [--update] ROOT\n";
    return 2;
  }
  const fs::path root = argv[argc - 1];
  const Texts texts = texts_of_the_code(root);
  return updates ? update(texts, root / "core/texts") : compare(texts);
}
