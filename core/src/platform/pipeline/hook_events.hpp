// The comparisons of a widget's scripts and back end with the fields of a pipeline event.
#pragma once

#include <string>
#include <vector>

#include "platform/pipeline/event_tables.hpp"
#include "platform/pipeline/pipeline.hpp"
#include "widget/widget.hpp"

namespace premod::platform {

/// Scripts of the back end that speak of a pipeline event; each is a program of its own.
[[nodiscard]] std::vector<js::File> backend_scripts(const Widget& widget);

struct ComparedEvent : EventComparison {
  const File* file = nullptr;
};
/// `backend`: what backend_scripts gives.
[[nodiscard]] std::vector<ComparedEvent> compared_events(const Widget& widget,
                                                         const std::vector<js::File>& backend);

/// `type === 16 && type_code === 'chat'`, `case 16: if (type_code === 'chat')`: the number of one
/// event and the name of another asked of one hook.
struct WrongCondition {
  const File* file = nullptr;
  WrongPair pair;
};
[[nodiscard]] std::vector<WrongCondition> wrong_event_conditions(std::vector<ComparedEvent> all);

/// The manifest lets an action stretch over several stages, or cannot be read.
[[nodiscard]] bool spans_stages(const Widget& widget);
/// Only such an action sees the value: it is about a lead that moves inside its stages.
[[nodiscard]] bool needs_several_stages(const ComparedEvent& one);

}  // namespace premod::platform
