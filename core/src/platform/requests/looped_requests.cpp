#include "platform/requests/requests.hpp"

namespace premod::platform {

using js::File;

std::vector<LoopedRequest> looped_requests(const File& script) {
  std::vector<LoopedRequest> out;
  for (const Request& request : requests(script)) {
    auto proof = script.inside_loop(*request.call);
    if (!proof) continue;
    std::string path;
    for (const js::LoopStep& step : *proof) path += step.label + " → ";
    path += request.name;
    out.push_back({request, std::move(*proof), std::move(path)});
  }
  return out;
}

}  // namespace premod::platform
