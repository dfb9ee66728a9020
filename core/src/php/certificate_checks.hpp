// Where the back end switches off the check of a certificate.
#pragma once

#include <vector>

#include "php/file.hpp"

namespace premod::php {

struct CertificateChecks {
  std::vector<Span> off;  ///< calls, and keys of arrays with their values
  bool complete = true;   ///< false: there are more values than are looked at
};

[[nodiscard]] CertificateChecks certificate_checks_off(const File& file);

}  // namespace premod::php
