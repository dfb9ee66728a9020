// Turns the translators' files into one table of C++, and refuses what no reader should see: text
// that is not translated, and sentences that lack a placeholder of the English one or add one.
#include <cstdint>
#include <map>
#include <set>

#include "po.hpp"

namespace {

bool draft = false;

// What all languages' rows point into: each text once, and how it is written as a literal.
class Strings {
 public:
  std::size_t add(const std::string& text) {
    const auto [at, is_new] = places_.emplace(text, size_);
    if (is_new) {
      size_ += text.size();
      texts_.push_back(text);
    }
    return at->second;
  }
  [[nodiscard]] const std::vector<std::string>& texts() const { return texts_; }

 private:
  std::map<std::string, std::size_t> places_;
  std::vector<std::string> texts_;
  std::size_t size_ = 0;
};

std::string literal(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '\n') {
      out += "\\n";
    } else if (c == '\0' || c == '\4') {
      out += c == '\0' ? "\\000" : "\\004";
    } else {
      if (c == '"' || c == '\\' || c == '?') out += '\\';
      out += c;
    }
  }
  return out + "\"";
}

int fail(const po::File& file, const po::Entry& entry, const std::string& what) {
  std::cerr << file.path << ": " << entry.key << ": "
            << (entry.key == "parser" ? "\"" + entry.english + "\": " : "") << what << "\n";
  return 1;
}

int check(const po::File& file, std::size_t forms) {
  if (!file.error.empty()) {
    std::cerr << file.error << "\n";
    return 1;
  }
  Strings strings;
  int bad = 0;
  std::set<std::string> keys;
  for (const po::Entry& entry : file.entries) {
    if (!keys.insert(entry.id()).second) bad |= fail(file, entry, "is there twice");
    if (!entry.translated()) {
      if (!draft)
        bad |= fail(file, entry,
                    entry.fuzzy ? "is marked fuzzy: correct the translation and delete the mark"
                                : "is not translated");
      continue;
    }
    if (!entry.plural.empty() && entry.translations.size() != forms)
      bad |= fail(file, entry, "needs " + std::to_string(forms) + " forms");
    for (const std::string& text : entry.translations) {
      if (const auto name = po::placeholder_without(entry.english, text); !name.empty())
        bad |= fail(file, entry, "lacks " + std::string(name) + " of the English text");
      if (const auto name = po::placeholder_without(text, entry.english); !name.empty())
        bad |= fail(file, entry, "has " + std::string(name) + ", the English text has not");
    }
  }
  return bad;
}

// Arrays that have been written, by what they hold: keys are the same in every language.
using Written = std::map<std::string, std::string>;

// The name of an array of `values`: `name`, or one that holds the same.
std::string write_array(std::ostream& out, const std::string& type, const std::string& name,
                        const std::vector<std::string>& values, Written& written) {
  std::string body = "constexpr " + type + " @[] = {";
  for (std::size_t i = 0; i < values.size(); ++i)
    body += (i % 10 == 0 ? "\n    " : " ") + values[i] + ",";
  const auto [at, is_new] = written.emplace(body + "};\n", name);
  if (is_new) out << std::string(at->first).replace(at->first.find('@'), 1, name);
  return at->second;
}

// The arrays of text::Translations, sorted as the look-up needs it; forms of a plural are parted by
// NUL. Their names, as an initialiser takes them; nothing where a text is longer than a row can
// say.
std::string write(std::ostream& out, Strings& strings, Written& written, const po::File& file,
                  const std::string& language) {
  std::map<std::string, const po::Entry*> sorted;
  for (const po::Entry& entry : file.entries)
    if (entry.translated()) sorted.emplace(entry.id(), &entry);
  bool fits = true;
  std::vector<std::string> keys, key_sizes, english, texts, text_sizes;
  for (const auto& [key, entry] : sorted) {
    std::string text = entry->translations[0];
    for (std::size_t i = 1; i < entry->translations.size(); ++i)
      text += std::string(1, '\0') + entry->translations[i];
    if (key.size() > 65535 || text.size() > 65535) fits = fail(file, *entry, "is too long") == 0;
    keys.push_back(std::to_string(strings.add(key)));
    key_sizes.push_back(std::to_string(key.size()));
    english.push_back("english_hash(" +
                      literal(entry->plural.empty() ? entry->english : entry->plural) + ")");
    texts.push_back(std::to_string(strings.add(text)));
    text_sizes.push_back(std::to_string(text.size()));
  }
  std::string names = std::to_string(keys.size());
  const auto add = [&](const char* type, const char* name, const std::vector<std::string>& values) {
    names += ", " + write_array(out, type, language + name, values, written);
  };
  add("std::uint32_t", "_keys", keys);
  add("std::uint16_t", "_key_sizes", key_sizes);
  add("std::uint32_t", "_english", english);
  add("std::uint32_t", "_texts", texts);
  add("std::uint16_t", "_text_sizes", text_sizes);
  return fits ? names : std::string();
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<std::string> args(argv + 1, argv + argc);
  if (!args.empty() && args[0] == "--draft") {
    draft = true;
    args.erase(args.begin());
  }
  if (args.size() != 4) {
    std::cerr << "usage: premod_embed_texts [--draft] OUT.cpp ru.po es.po pt.po\n";
    return 2;
  }
  std::ostringstream out;
  out << "// Made from core/texts by core/cmake/embed_texts.cpp.\n"
         "#include \"text/wording/translation.hpp\"\n\n"
         "namespace premod::text {\nnamespace {\n\n";
  const char* const languages[] = {"ru", "es", "pt"};
  Strings strings;
  Written written;
  std::string names[3];
  int bad = 0;
  for (std::size_t i = 0; i < 3; ++i) {
    const po::File file = po::read(args[i + 1]);
    bad |= check(file, i == 0 ? 3 : 2);  // plural_form of premod/wording.hpp
    names[i] = write(out, strings, written, file, languages[i]);
    if (names[i].empty()) bad = 1;
  }
  if (bad != 0) return 1;
  // Longer than what every compiler of C++ must take; those of these systems take it.
  out << "#pragma GCC diagnostic ignored \"-Woverlength-strings\"\nconstexpr char strings[] =\n";
  for (const std::string& text : strings.texts()) out << "    " << literal(text) << "\n";
  out << "    \"\";\n\n}  // namespace\n\nTranslations translations(Language language) {\n"
         "  switch (language) {\n";
  for (std::size_t i = 0; i < 3; ++i)
    out << "    case Language::" << languages[i] << ":\n      return {strings, " << names[i]
        << "};\n";
  out << "    case Language::en:\n      break;\n  }\n  return {};\n}\n\n"
         "}  // namespace premod::text\n";
  std::ofstream file(args[0], std::ios::binary);
  file << out.str();
  return file.good() ? 0 : 1;
}
