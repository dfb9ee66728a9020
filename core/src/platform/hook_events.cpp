// Puts the findings in scripts and in PHP side by side.
#include "platform/hook_events.hpp"

#include "platform/php_pipeline.hpp"

namespace premod {

std::vector<ComparedEvent> compared_events(const Widget& widget) {
  std::vector<ComparedEvent> out;
  for (const js::File& script : widget.scripts())
    if (!script.is_vendored())
      for (js::EventComparison& one : js::event_comparisons(script))
        out.push_back({&script.file(), one.span, one.field, std::move(one.value)});
  for (const php::File& file : widget.php())
    for (php::EventComparison& one : php::event_comparisons(file)) {
      const auto field = one.is_direction ? js::EventField::direction : js::EventField::code;
      out.push_back({&file.file(), one.span, field, std::move(one.value)});
    }
  return out;
}

bool spans_stages(const Widget& widget) {
  const Manifest* manifest = widget.manifest();
  if (manifest == nullptr || !manifest->parsed()) return true;
  const json::Value* multiple = manifest->find("/dp/action_multiple");
  return multiple != nullptr && multiple->boolean;
}

}  // namespace premod
