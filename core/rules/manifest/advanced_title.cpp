// A page in Settings that is called like a standard page and so misleads, §2.3.
#include "data/standard_pages.hpp"
#include "rule/needs.hpp"
#include "rule/rule.hpp"
#include "text/words.hpp"

namespace premod::rules {

/// Without marks around it, which people hardly see: "Billing.".
static std::string bare(std::string_view name) {
  constexpr std::string_view marks = " .,:;!?-_*\"'()";
  const std::string folded = text::folded(name);
  const std::size_t begin = folded.find_first_not_of(marks);
  if (begin == std::string::npos) return {};
  return folded.substr(begin, folded.find_last_not_of(marks) + 1 - begin);
}

static bool is_standard(std::string_view name) {
  const std::string wanted = bare(name);
  for (const auto& row : data::standard_pages::rows)
    if (text::folded(row.name) == wanted) return true;
  return false;
}

static void check_title(const Widget& widget, const Manifest& manifest, const json::Value& title,
                        Hits& out) {
  if (!title.is_string()) return;
  if (is_standard(title.string)) out.add(manifest.file(), title.span, {{"name", title.string}});
  for (const Locale& locale : widget.locales()) {
    const json::Value* value = locale.find(title.string);
    if (value != nullptr && value->is_string() && is_standard(value->string))
      out.add(locale.file(), value->span, {{"name", value->string}})
          .related(manifest.file(), title.span, title.string);
  }
}

static void check(const Widget& widget, Hits& out) {
  const Manifest* manifest = need_manifest(widget, out);
  if (manifest == nullptr) return;
  if (const json::Value* title = manifest->find("/advanced/title"); title != nullptr)
    check_title(widget, *manifest, *title, out);
  for (const char* pointer : {"/left_menu/settings", "/left_menu/settings/submenu"}) {
    const json::Value* menu = manifest->find(pointer);
    if (menu == nullptr || !menu->is_object()) continue;
    for (const json::Value& item : menu->children)
      if (const json::Value* title = item.find("title"); title != nullptr)
        check_title(widget, *manifest, *title, out);
  }
}

extern constinit const Rule manifest_advanced_title = {
    .id = "manifest-advanced-title",
    .clauses = {"req-2.3-page-name"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::off},
    .basis = Basis::likely,
    .title = "Page named like a standard one",
    .message = "The page in Settings is called \"{name}\", like a standard one.",
    .remedy = "Give the page a name that shows your integration.",
    .checks = {check},
};

}  // namespace premod::rules
