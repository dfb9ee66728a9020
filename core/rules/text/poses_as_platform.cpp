// A sender who calls himself the platform's support, §1.6.
#include <algorithm>

#include "rule/meanings.hpp"
#include "rule/rule.hpp"

namespace premod::rules {

static void check(const Widget& widget, Hits& out) {
  const text::Meanings sent = text::meaning_bit("platform-support");
  each_meant(text::meaning_bit("poses-as-platform"), widget,
             [&](const auto& text, const text::Meant& meant) {
               const bool named = std::ranges::any_of(text.meant, [&](const text::Meant& one) {
                 return one.meaning == sent && posing_at(text, one) == Posing::named;
               });
               if (!named) report_meant(text, meant, out).variant(meant.exact ? "" : "likely");
             });
}

extern constinit const Rule text_poses_as_platform = {
    .id = "text-poses-as-platform",
    .clauses = {"req-1.6-no-impersonation"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::off},
    .basis = Basis::likely,
    .title = "Posing as the platform's support",
    .message = "The text presents itself as the platform's support: \"{phrase}\".",
    .remedy = "Name your own company and contacts.",
    .variants = {{.name = "likely",
                  .message =
                      "The text seems to present itself as the platform's support: \"{phrase}\".",
                  .at_most = Level::warning}},
    .checks = {check},
    .blind_spots =
        "Understands Russian, English, Spanish and Portuguese texts in files of their language.",
};

}  // namespace premod::rules
