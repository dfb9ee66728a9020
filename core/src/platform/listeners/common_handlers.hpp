// Handlers that learn of every failure of a kind: of all requests of jQuery, of axios, of every
// promise that nobody catches.
#pragma once

#include "flow/script.hpp"

namespace premod::platform {

/// Which requests of a program have one; what does nothing, or is not told of failures, is none.
struct CommonHandlers {
  bool jquery = false;    ///< ajaxError, ajaxSetup, ajaxPrefilter
  bool axios = false;     ///< an interceptor of answers
  bool promises = false;  ///< unhandledrejection
};
/// Found once a program, in what is not third-party.
[[nodiscard]] const CommonHandlers& common_handlers(const js::File& script);

}  // namespace premod::platform
