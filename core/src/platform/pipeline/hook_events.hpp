// The comparisons of a widget's scripts and back end with the fields of a pipeline event.
#pragma once

#include <string>
#include <vector>

#include "platform/pipeline/pipeline.hpp"
#include "widget/widget.hpp"

namespace premod::platform {

struct ComparedEvent {
  const File* file = nullptr;
  Span span;  ///< of the value
  EventField field{};
  std::string value;
};
[[nodiscard]] std::vector<ComparedEvent> compared_events(const Widget& widget);

/// Scripts of the back end that speak of a pipeline event; each is a program of its own.
[[nodiscard]] std::vector<js::File> backend_scripts(const Widget& widget);

/// The manifest lets an action stretch over several stages, or cannot be read.
[[nodiscard]] bool spans_stages(const Widget& widget);

}  // namespace premod::platform
