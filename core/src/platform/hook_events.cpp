// Puts the findings in scripts and in PHP side by side.
#include "platform/hook_events.hpp"

#include "platform/php_pipeline.hpp"

namespace premod {

namespace {

js::EventField field_of(php::HookField field) {
  switch (field) {
    case php::HookField::code:
      return js::EventField::code;
    case php::HookField::number:
      return js::EventField::number;
    case php::HookField::direction:
      return js::EventField::direction;
    case php::HookField::element:
      return js::EventField::element;
  }
  return js::EventField::code;
}

}  // namespace

std::vector<ComparedEvent> compared_events(const Widget& widget) {
  std::vector<ComparedEvent> out;
  for (const js::File& script : widget.scripts())
    if (!script.is_vendored())
      for (js::EventComparison& one : js::event_comparisons(script))
        out.push_back({&script.file(), one.span, one.field, std::move(one.value)});
  for (const php::File& file : widget.php())
    for (php::EventComparison& one : php::event_comparisons(file)) {
      out.push_back({&file.file(), one.span, field_of(one.field), std::move(one.value)});
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
