// Turns the translators' files into one table of C++, and refuses what no reader should see: text
// that is not translated, and sentences that lack a placeholder of the English one or add one.
#include <cstdint>
#include <map>
#include <set>

#include "po.hpp"

namespace {

bool draft = false;

std::string literal(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '\n') {
      out += "\\n";
    } else if (c == '\0') {
      out += "\\0\" \"";
    } else {
      if (c == '"' || c == '\\' || c == '?') out += '\\';
      out += c;
    }
  }
  return out + "\"sv";
}

int fail(const po::File& file, const std::string& key, const std::string& what) {
  std::cerr << file.path << ": " << key << ": " << what << "\n";
  return 1;
}

int check(const po::File& file) {
  if (!file.error.empty()) {
    std::cerr << file.error << "\n";
    return 1;
  }
  int bad = 0;
  std::set<std::string_view> keys;
  for (const po::Entry& entry : file.entries) {
    if (!keys.insert(entry.key).second) bad |= fail(file, entry.key, "is there twice");
    if (!entry.translated()) {
      if (!draft)
        bad |= fail(file, entry.key,
                    entry.fuzzy ? "is marked fuzzy: correct the translation and delete the mark"
                                : "is not translated");
      continue;
    }
    for (const std::string& text : entry.translations) {
      if (const auto name = po::placeholder_without(entry.english, text); !name.empty())
        bad |= fail(file, entry.key, "lacks " + std::string(name) + " of the English text");
      if (const auto name = po::placeholder_without(text, entry.english); !name.empty())
        bad |= fail(file, entry.key, "has " + std::string(name) + ", the English text has not");
    }
  }
  return bad;
}

// Sorted as the look-up needs it; forms of a plural are parted by NUL.
void write(std::ostream& out, const po::File& file, const std::string& language) {
  std::map<std::string_view, const po::Entry*> sorted;
  for (const po::Entry& entry : file.entries)
    if (entry.translated()) sorted.emplace(entry.key, &entry);
  out << "constexpr Translation " << language << "[] = {\n";
  for (const auto& [key, entry] : sorted) {
    std::string text = entry->translations[0];
    for (std::size_t i = 1; i < entry->translations.size(); ++i)
      text += std::string(1, '\0') + entry->translations[i];
    out << "    {" << literal(key) << ", english_hash(" << literal(entry->english) << "), "
        << literal(text) << "},\n";
  }
  out << "    {\"~\"sv, 0, \"\"sv},\n};\n\n";  // no array is empty; no key is behind it
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
         "#include \"text/translation.hpp\"\n\nnamespace premod::text {\nnamespace {\n\n"
         "using namespace std::string_view_literals;\n\n";
  const char* const languages[] = {"ru", "es", "pt"};
  int bad = 0;
  for (std::size_t i = 0; i < 3; ++i) {
    const po::File file = po::read(args[i + 1]);
    bad |= check(file);
    write(out, file, languages[i]);
  }
  if (bad != 0) return 1;
  out << "}  // namespace\n\nstd::span<const Translation> translations(Language language) {\n"
         "  switch (language) {\n";
  for (const char* language : languages)
    out << "    case Language::" << language << ":\n      return " << language << ";\n";
  out << "    case Language::en:\n      break;\n  }\n  return {};\n}\n\n"
         "}  // namespace premod::text\n";
  std::ofstream file(args[0], std::ios::binary);
  file << out.str();
  return file.good() ? 0 : 1;
}
