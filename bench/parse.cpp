// The JavaScript front end alone, without the rules: parses the scripts it is given, resolves their
// names and finds the undeclared ones.
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdio>
#include <string>

#include "flow/script.hpp"

namespace {

bool read_file(const char* path, std::string& bytes) {
  const int descriptor = open(path, O_RDONLY | O_CLOEXEC);
  struct stat status = {};
  if (descriptor < 0 || fstat(descriptor, &status) != 0) return false;
  bytes.resize(static_cast<std::size_t>(status.st_size));
  const bool whole = read(descriptor, bytes.data(), bytes.size()) == status.st_size;
  close(descriptor);
  return whole;
}

}  // namespace

int main(int argc, char** argv) {
  std::size_t nodes = 0;
  std::size_t undeclared = 0;
  for (int i = 1; i < argc; ++i) {
    std::string bytes;
    if (!read_file(argv[i], bytes)) {
      std::fprintf(stderr, "bench_parse: %s cannot be read\n", argv[i]);
      return 4;
    }
    const premod::File file{.path = argv[i], .bytes = bytes};
    const premod::js::File script(file);
    nodes += script.tree().size();
    undeclared += script.undeclared().size();
  }
  std::printf("%zu nodes, %zu undeclared names\n", nodes, undeclared);
}
