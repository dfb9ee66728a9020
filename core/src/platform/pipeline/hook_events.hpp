// The comparisons of a widget's scripts and back end with the fields of a pipeline event.
#pragma once

#include <string>
#include <vector>

#include "platform/pipeline/event_tables.hpp"
#include "platform/pipeline/pipeline.hpp"
#include "widget/widget.hpp"

namespace premod::platform {

/// The scripts of the back end as one program, if one of them concerns who asks; else none.
[[nodiscard]] std::vector<js::File> backend_scripts(const Widget& widget,
                                                    bool (*concerns)(std::string_view source));
/// The source may speak of a pipeline event.
[[nodiscard]] bool speaks_of_events(std::string_view source);

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
