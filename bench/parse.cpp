// Parses the scripts it is given and does nothing else: the front end alone, without the rules.
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

#include "js/parser.hpp"

int main(int argc, char** argv) {
  std::size_t nodes = 0;
  for (int i = 1; i < argc; ++i) {
    std::ifstream file(argv[i], std::ios::binary);
    if (!file) {
      std::fprintf(stderr, "bench_parse: %s cannot be read\n", argv[i]);
      return 4;
    }
    const std::string source((std::istreambuf_iterator<char>(file)), {});
    const premod::js::Tree tree = premod::js::parse(source);
    nodes += tree.size();
  }
  std::printf("%zu nodes\n", nodes);
}
