// Messages between windows: who may send and read them, and what becomes of their data.
#pragma once

#include <string>
#include <vector>

#include "flow/script.hpp"

namespace premod::platform {

/// postMessage to whoever listens.
[[nodiscard]] std::vector<Span> open_targets(const js::File& script);

/// The functions that a registration of the values runs: a function itself, what is bound, or
/// `handleEvent` of an object.
[[nodiscard]] std::vector<js::At> listeners(const js::Program& program,
                                            std::span<const js::ValueId> values);

struct MessageHandler {
  Span span;                   ///< of the registration
  js::At function;             ///< in whichever script of the widget
  bool checks_origin = false;  ///< looks at the message's origin or source
};
[[nodiscard]] std::vector<MessageHandler> message_handlers(const js::File& script);

/// Names on the way of data that are followed surely. In a bundle thousands of functions meet in
/// helpers and fields of one name, and a longer way may be put together from the ways of several.
inline constexpr std::size_t max_sure_way = 3;

/// Data of another window that is run as code, or becomes markup unchecked.
struct ForeignCode {
  js::At at;
  std::string sink;         ///< "eval", "innerHTML", "contentWindow.eval"
  std::vector<js::At> way;  ///< the names the data pass through, from the handler's parameter on
};
[[nodiscard]] std::vector<ForeignCode> foreign_code(const js::File& script);

}  // namespace premod::platform
