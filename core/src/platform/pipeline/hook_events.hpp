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
  bool for_customers = false;  ///< code that runs for customers only
};
[[nodiscard]] std::vector<ComparedEvent> compared_events(const Widget& widget);

/// Scripts of the back end that speak of a pipeline event; each is a program of its own.
[[nodiscard]] std::vector<js::File> backend_scripts(const Widget& widget);

/// The manifest lets an action stretch over several stages, or cannot be read.
[[nodiscard]] bool spans_stages(const Widget& widget);
/// Only such an action sees the value: it is about a lead that moves inside its stages.
[[nodiscard]] bool needs_several_stages(const ComparedEvent& one);

}  // namespace premod::platform
