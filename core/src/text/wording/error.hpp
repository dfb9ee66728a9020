// Errors as a wording and values, so that a person reads them in the language that was asked for.
#pragma once

#include <vector>

#include "premod/result.hpp"
#include "text/wording/message.hpp"

namespace premod {

[[nodiscard]] Error error_of(ErrorKind kind, Message message);

/// Several complaints, a line each.
[[nodiscard]] Error errors_of(ErrorKind kind, std::vector<Message> lines);

/// The error as part of another sentence.
[[nodiscard]] Message message_of(const Error& error);

}  // namespace premod
