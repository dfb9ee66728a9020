// Compares the texts of the code with core/texts/*.po. Without arguments: one line for each entry
// that is missing, unknown or stale, and 1 if there is any. With --update FOLDER: writes the files
// anew, with an empty entry for each new text, "fuzzy" where the English changed, sorted by key.
#include <cstring>
#include <map>

#include "po.hpp"
#include "rule/rule_texts.hpp"
#include "rule/table.hpp"
#include "text/translation.hpp"

namespace {

using Texts = std::map<std::string, std::string>;  // key → English

// One key for two texts would show one translation for both.
Texts texts_of_the_code(int& bad) {
  Texts out;
  for (const premod::RuleEntry& entry : premod::rule_table())
    premod::each_text(*entry.rule, [&](const std::string& key, std::string_view english) {
      const auto [at, fresh] = out.emplace(key, english);
      if (fresh || at->second == english) return;
      std::cerr << key << ": two English texts have this key\n";
      bad = 1;
    });
  return out;
}

constexpr std::pair<premod::Language, const char*> languages[] = {
    {premod::Language::ru, "ru"}, {premod::Language::es, "es"}, {premod::Language::pt, "pt"}};

int compare(const Texts& texts) {
  int bad = 0;
  for (const auto& [language, name] : languages) {
    const auto fail = [&, file = std::string(name)](std::string_view key, std::string_view what) {
      std::cerr << "core/texts/" << file << ".po: " << key << ": " << what << "\n";
      bad = 1;
    };
    std::map<std::string_view, std::uint32_t> have;
    for (const auto& one : premod::text::translations(language))
      if (one.key != "~") have.emplace(one.key, one.english);
    for (const auto& [key, english] : texts) {
      const auto at = have.find(key);
      if (at == have.end()) {
        fail(key, "is missing; the English text is \"" + english + "\"");
      } else if (at->second != premod::text::english_hash(english)) {
        fail(key, "is stale; the English text is now \"" + english + "\"");
      }
    }
    for (const auto& [key, hash] : have)
      if (!texts.contains(std::string(key))) fail(key, "is unknown: no text of the code has it");
  }
  if (bad != 0) std::cerr << "core/texts/README.md says how to put this right\n";
  return bad;
}

int update(const Texts& texts, const std::string& folder) {
  for (const auto& [language, name] : languages) {
    const std::string path = folder + "/" + name + ".po";
    po::File file = po::read(path);
    if (!file.error.empty()) {
      std::cerr << file.error << "\n";
      return 1;
    }
    std::map<std::string, po::Entry> entries;
    for (po::Entry& entry : file.entries) entries.emplace(entry.key, std::move(entry));
    file.entries.clear();
    for (const auto& [key, english] : texts) {
      po::Entry& entry = entries[key];
      if (entry.translations.empty()) entry.translations.emplace_back();
      if (!entry.key.empty() && entry.english != english && !entry.translations[0].empty())
        entry.fuzzy = true;
      entry.key = key;
      entry.english = english;
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
  int bad = 0;
  const Texts texts = texts_of_the_code(bad);
  if (bad != 0) return bad;
  if (argc == 3 && std::strcmp(argv[1], "--update") == 0) return update(texts, argv[2]);
  return compare(texts);
}
