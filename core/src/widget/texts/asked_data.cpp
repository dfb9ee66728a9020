#include "widget/texts/asked_data.hpp"

#include <algorithm>

#include "data/personal_documents.hpp"
#include "text/pattern.hpp"
#include "text/words.hpp"
#include "widget/texts/visible_text.hpp"

namespace premod {
namespace {

struct Kind {
  bool excused = false;
  text::Pattern label;
  std::string_view topic;
};

const std::vector<Kind>& kinds() {
  static const std::vector<Kind> all = [] {
    std::vector<Kind> out;
    for (const auto& row : data::personal_documents::rows)
      out.push_back({row.kind == "excused", text::Pattern(row.label), row.topic});
    return out;
  }();
  return all;
}

/// Somewhere a description says what such data are for.
bool is_topic(const Widget& widget, const Kind& kind) {
  const auto texts = widget.visible_texts();
  const text::Pattern topic(kind.topic);  // seldom asked for
  return std::any_of(texts.begin(), texts.end(), [&](const VisibleText& text) {
    return text.is_description() && topic.matches(text.folded);
  });
}

bool asks(const Widget& widget, std::string_view label) {
  bool found = false;
  for (const Kind& kind : kinds()) {
    if (!kind.label.matches(label)) continue;
    if (kind.excused) return false;
    found = found || !is_topic(widget, kind);
  }
  return found;
}

}  // namespace

std::vector<AskedData> needless_data(const Widget& widget) {
  std::vector<AskedData> out;
  const Manifest* manifest = widget.manifest();
  if (manifest == nullptr || !manifest->parsed()) return out;
  for (const Setting& setting : manifest->settings()) {
    if (setting.type != "text" && setting.type != "pass") continue;
    for (const Locale& locale : widget.locales()) {
      const json::Value* label = locale.find(setting.name);
      if (label != nullptr && label->is_string() && asks(widget, text::folded(label->string)))
        out.push_back({&locale, label, setting.value, std::string(setting.code)});
    }
  }
  return out;
}

}  // namespace premod
