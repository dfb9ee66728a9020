#include "premod/premod.hpp"

namespace premod {

std::string_view version() { return PREMOD_VERSION; }

int exit_status(Verdict verdict) {
  switch (verdict) {
    case Verdict::pass:
      return 0;
    case Verdict::block:
      return 1;
    case Verdict::incomplete:
      return 3;
  }
  return 3;
}

}  // namespace premod
