// Turns core/data/known_code.digests and known_sites.digests into the tables of
// core/src/widget/ownership/known_code_table.hpp. Format of both: "# key: value" facts; "=
// NUMBER<TAB>library<TAB>first<TAB>last" names a source; "KIND NUMBER BASE64" are digests of that
// source, eight bytes each, big endian. KIND: f for functions, v for vocabularies of functions, s
// for rules of style sheets, d for sites of what danger rules find.
#include <algorithm>
#include <array>
#include <cstdint>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

namespace {

using Entry = std::pair<std::uint64_t, unsigned>;

int value_of(char c) {
  if (c >= 'A' && c <= 'Z') return c - 'A';
  if (c >= 'a' && c <= 'z') return c - 'a' + 26;
  if (c >= '0' && c <= '9') return c - '0' + 52;
  return c == '+' ? 62 : c == '/' ? 63 : -1;
}

bool add_digests(const std::string& base64, unsigned source, std::vector<Entry>& out) {
  std::uint64_t digest = 0;
  std::uint32_t bits = 0;
  int held = 0;
  int bytes = 0;
  for (const char c : base64) {
    if (c == '=') break;
    const int value = value_of(c);
    if (value < 0) return false;
    bits = bits << 6U | static_cast<std::uint32_t>(value);
    held += 6;
    if (held < 8) continue;
    held -= 8;
    digest = digest << 8U | (bits >> held & 0xFFU);
    if (++bytes < 8) continue;
    out.emplace_back(digest, source);
    bytes = 0;
    digest = 0;
  }
  return bytes == 0;
}

// The array `name` of `values`, twenty a line.
template <class T>
void write_array(std::ostream& out, const char* type, const std::string& name,
                 const std::vector<T>& values) {
  out << "const " << type << " " << name << "[] = {";
  for (std::size_t i = 0; i < values.size(); ++i)
    out << (i % 20 == 0 ? "\n" : "") << +values[i] << ",";
  out << "};\n";
}

// One known_code::Table: `tail_bytes` bytes of a digest are kept beside its first two.
bool write(std::ostream& out, const std::string& name, std::vector<Entry>& entries,
           unsigned tail_bytes) {
  std::sort(entries.begin(), entries.end());
  std::vector<std::uint32_t> blocks(256);
  std::vector<std::uint32_t> counts(65536);
  std::vector<std::uint8_t> tails;
  std::vector<std::uint16_t> sources;
  for (const auto& [digest, source] : entries) {
    for (std::size_t later = (digest >> 56U) + 1; later < blocks.size(); ++later) ++blocks[later];
    ++counts[digest >> 48U];
    for (unsigned byte = 1; byte <= tail_bytes; ++byte)
      tails.push_back(static_cast<std::uint8_t>(digest >> (48 - 8 * byte)));
    sources.push_back(static_cast<std::uint16_t>(source));
  }
  if (*std::max_element(counts.begin(), counts.end()) > 255) return false;
  write_array(out, "std::uint32_t", name + "_blocks", blocks);
  write_array(out, "std::uint8_t", name + "_counts", counts);
  write_array(out, "std::uint8_t", name + "_tails", tails);
  write_array(out, "std::uint16_t", name + "_sources", sources);
  out << "const Table " << name << " = {" << name << "_blocks, " << name << "_counts, " << name
      << "_tails, " << name << "_sources, " << tail_bytes << "};\n";
  return true;
}

// A data::Cell of `texts`, at whose end `text` is added if it is not there.
std::string cell(const std::string& text, std::string& texts) {
  auto at = texts.find(text);
  if (at == std::string::npos) at = texts.size(), texts += text;
  return "{" + std::to_string(at) + ", " + std::to_string(text.size()) + "}";
}

// What stands behind the number of a source, as a row of known_code::sources.
std::string source_row(std::istream& words, std::string& texts) {
  std::string library, first, last;
  std::getline(words >> std::ws, library, '\t');
  std::getline(words, first, '\t');
  std::getline(words, last);
  std::ostringstream out;
  out << "    {" << cell(library, texts) << ", " << cell(first, texts) << ", " << cell(last, texts)
      << "},\n";
  return out.str();
}

// Whole digests, once each; whose they are is told by the file alone.
void write_sites(std::ostream& out, std::vector<Entry>& entries) {
  std::sort(entries.begin(), entries.end());
  std::vector<std::uint64_t> sites;
  for (const auto& [digest, source] : entries)
    if (sites.empty() || sites.back() != digest) sites.push_back(digest);
  out << "const std::uint64_t sites[] = {";
  for (const std::uint64_t digest : sites) out << "\n" << digest << "U,";
  out << "\n0};\nconst std::size_t site_count = " << sites.size() << ";\n";
}

struct Index {
  std::vector<Entry> functions, vocabularies, styles, sites;
  std::ostringstream sources;
  std::string texts;  // of libraries' names and releases: nothing in it needs an escape

  // `named`: what the digests are of is told by the program, too.
  bool read(const std::string& path, bool named) {
    unsigned count = 0;
    std::ifstream in(path);
    std::string line;
    while (std::getline(in, line)) {
      if (line.empty() || line[0] == '#') continue;
      std::istringstream words(line);
      std::string kind, base64;
      unsigned source = 0;
      words >> kind >> source;
      if (kind == "=") {
        if (source != count++) return std::cerr << path << ": sources out of order\n", false;
        if (named) sources << source_row(words, texts);
        continue;
      }
      words >> base64;
      auto& out = kind == "f"   ? functions
                  : kind == "v" ? vocabularies
                  : kind == "s" ? styles
                                : sites;
      if (source >= count || !add_digests(base64, source, out))
        return std::cerr << path << ": a line that cannot be read: " << line.substr(0, 40) << "\n",
               false;
    }
    return in.eof();
  }
};

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4) return 1;
  Index index;
  if (!index.read(argv[1], true) || !index.read(argv[2], false)) return 1;
  std::ofstream out(argv[3], std::ios::binary);
  out << "// Made from core/data/known_code.digests and known_sites.digests.\n#include "
         "\"widget/ownership/known_code_table.hpp\"\n\n"
      << "namespace premod::known_code {\n\nconstexpr char source_texts[] = \"" << index.texts
      << "\";\nconstinit const Source sources[] = {\n"
      << index.sources.str() << "    {},\n};\n";
  // docs/decisions/0008: a known function or style rule is judged less, so no bit of theirs is lost.
  if (!write(out, "functions", index.functions, 6) ||
      !write(out, "vocabularies", index.vocabularies, 2) || !write(out, "styles", index.styles, 6))
    return std::cerr << argv[1] << ": more than 255 digests begin alike\n", 1;
  write_sites(out, index.sites);
  out << "\n}  // namespace premod::known_code\n";
  return out.good() ? 0 : 1;
}
