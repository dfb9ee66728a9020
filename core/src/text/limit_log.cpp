#include "text/limit_log.hpp"

#include <algorithm>
#include <utility>

namespace premod::text {
namespace {

thread_local std::vector<std::string_view> hit;

}  // namespace

void note_limit(std::string_view name) {
  if (std::find(hit.begin(), hit.end(), name) == hit.end()) hit.push_back(name);
}

std::vector<std::string_view> take_limits() { return std::exchange(hit, {}); }

}  // namespace premod::text
