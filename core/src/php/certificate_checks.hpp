// Where the back end switches off the check of a certificate.
#pragma once

#include <vector>

#include "php/file.hpp"

namespace premod::php {

/// Calls, and keys of arrays with their values.
[[nodiscard]] std::vector<Span> certificate_checks_off(const File& file);

}  // namespace premod::php
