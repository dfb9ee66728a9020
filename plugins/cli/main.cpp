// The command premod: the only place that reads the environment and the clock.
#include <cstdio>

#include "premod/premod.hpp"

int main() {
  std::printf("premod %s\n", std::string(premod::version()).c_str());
  return 0;
}
