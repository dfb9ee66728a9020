#include "rule/readable_locales.hpp"

namespace premod {
namespace {

constexpr Wording too_long{"not-run.key-paths",
                           "{file}: its key paths are too long to be compared"};

}  // namespace

std::vector<const Locale*> readable_locales(const Widget& widget, Hits& out) {
  std::vector<const Locale*> files;
  for (const Locale& locale : widget.locales()) {
    if (locale.is_split()) continue;
    if (!locale.parsed())
      out.not_run({broken_json, {{"file", locale.file().path}, {"rule", "i18n-json"}}});
    else if (locale.truncated())
      out.not_run({too_long, {{"file", locale.file().path}}});
    else
      files.push_back(&locale);
  }
  return files;
}

}  // namespace premod
