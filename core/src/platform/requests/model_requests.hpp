// What models and collections of Backbone ask their server, each by a call of its own method.
#pragma once

#include <vector>

#include "platform/requests/requests.hpp"

namespace premod::platform {

/// `new Rows().fetch()`, `model.save()`: with the options as the settings. Not those whose failure
/// somebody may be told by an event, nor those of models that keep their data themselves.
[[nodiscard]] std::vector<Request> model_requests(const js::File& script);

}  // namespace premod::platform
