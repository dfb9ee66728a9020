#include "platform/styles/held_dialogs.hpp"

#include <algorithm>

#include "markup/file.hpp"
#include "platform/listeners/prevention.hpp"

namespace premod::platform {
namespace {

/// `<form method="dialog">`, `<button commandfor="...">`
bool closes_by_markup(std::string_view text) {
  const auto has = [&](std::string_view part) { return text.find(part) != text.npos; };
  return has("commandfor") ||
         (has("method") && (has("dialog\"") || has("=dialog") || has("dialog'")));
}

}  // namespace

void HeldDialogs::note(const js::File& script, const page::Deed& deed) {
  if (deed.by == "showModal" && (deed.on.made != 0 || !deed.on.names.empty()))
    shown_.push_back({&script, deed.span, deed.on});
  const bool asked = deed.kind == page::DeedKind::listens &&
                     (deed.event == "cancel" || deed.event.find("keydown") != std::string::npos);
  if (!asked || !page::prevention_of(script, deed, false).takes) return;
  if (deed.on.made != 0) held_.insert(deed.on.made);
  held_names_.insert(deed.on.names.begin(), deed.on.names.end());
}

std::vector<HeldDialog> HeldDialogs::find(const Widget& widget) const {
  std::vector<HeldDialog> out;
  for (const HeldDialog& one : shown_)
    if (held_.contains(one.on.made) ||
        std::any_of(one.on.names.begin(), one.on.names.end(),
                    [&](const std::string& name) { return held_names_.contains(name); }))
      out.push_back(one);
  if (out.empty()) return out;
  for (const markup::File& page : widget.markup())
    if (closes_by_markup(page.file().bytes)) return {};
  for (const js::File& script : widget.scripts())
    if (closes_by_markup(script.source())) return {};
  return out;
}

}  // namespace premod::platform
