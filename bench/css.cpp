// Reads the style sheets it is given, once to warm up and once by the clock, and prints the seconds
// of processor time for three depths: tokens; rules and declarations; the document of the rules
// (selectors and addresses too).
#include <cstdio>
#include <ctime>
#include <deque>
#include <fstream>
#include <iterator>
#include <string>

#include "css/file.hpp"
#include "css/parser.hpp"
#include "css/tokenizer.hpp"

namespace {

std::size_t sum = 0;  // printed, so that nothing is left out

void tokenize(const premod::File& file) {
  premod::css::Tokenizer tokens(file.bytes);
  while (tokens.next().kind != premod::css::TokenKind::end) ++sum;
}
void parse(const premod::File& file) { sum += premod::css::parse(file.bytes).declarations.size(); }
void document(const premod::File& file) { sum += premod::css::File(file).urls().size(); }

double seconds(const std::deque<premod::File>& files, void (*read)(const premod::File&)) {
  const std::clock_t start = std::clock();
  for (const premod::File& file : files) read(file);
  return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

}  // namespace

int main(int argc, char** argv) {
  std::deque<std::string> texts;
  std::deque<premod::File> files;
  for (int i = 1; i < argc; ++i) {
    std::ifstream in(argv[i], std::ios::binary);
    if (!in) {
      std::fprintf(stderr, "bench_css: %s cannot be read\n", argv[i]);
      return 4;
    }
    texts.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
    premod::File& file = files.emplace_back();
    file.path = argv[i];
    file.bytes = texts.back();
  }
  for (const auto read : {tokenize, parse, document}) {
    (void)seconds(files, read);
    std::printf("%.9f ", seconds(files, read));
  }
  std::printf("%zu\n", sum);
}
