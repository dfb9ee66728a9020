// A byte order mark: §3.1 wants UTF-8 without it, and PHP's and JSON's readers stumble over it.
#include "rule/rule.hpp"
#include "widget/text_file.hpp"

namespace premod::rules {

static void check(const TextFile& text, Hits& out) {
  if (!text.has_byte_order_mark()) return;
  out.add(text.file(), {0, 3}).edit(text.file(), {0, 3}, "");
}

extern constinit const Rule text_no_bom = {
    .id = "text-no-bom",
    .clauses = {"req-3.1-encoding", "en-encoding"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::warning},
    .title = "File with a BOM",
    .message = "The file begins with a byte order mark (BOM).",
    .remedy = "Save the file as UTF-8 without BOM.",
    .checks = {check},
    .vendored = true,
    .fixable = true,
};

}  // namespace premod::rules
