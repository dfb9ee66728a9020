// Lists what data of the user and the account go to which other host, and what the settings ask for
// without need.
#include "flow/script.hpp"
#include "markup/file.hpp"
#include "platform/requests/counters.hpp"
#include "platform/requests/handling.hpp"
#include "rule/rule.hpp"
#include "text/shown.hpp"
#include "widget/texts/asked_data.hpp"

namespace premod::rules {

static void check(const js::File& script, Hits& out) {
  for (const platform::DataTransfer& transfer : platform::personal_data(script)) {
    Hit& hit =
        out.add(script.file(), transfer.span, {{"host", transfer.host}, {"data", transfer.data}});
    if (transfer.wide) continue;
    hit.variant(platform::counts_users(transfer.host, transfer.data) ? "statistics" : "own");
  }
}

static void check_settings(const Widget& widget, Hits& out) {
  for (const AskedData& asked : needless_data(widget))
    out.add(asked.locale->file(), asked.label->span,
            {{"label", text::shown(asked.label->string, 120)}})
        .variant("setting")
        .related(widget.manifest()->file(), asked.setting->key_span, asked.code);
}

static void check_counters(const js::File& script, Hits& out) {
  for (const js::Text& text : script.texts())
    if (const std::string host = platform::counter_in(text.value); !host.empty())
      out.add(script.file(), script.span(text.node), {{"host", host}}).variant("counter");
}

static void check_page(const markup::File& page, Hits& out) {
  for (const markup::Reference& reference : page.references())
    if (const std::string host = platform::counter_in(reference.value); !host.empty())
      out.add(page.file(), reference.span, {{"host", host}}).variant("counter");
}

extern constinit const Rule js_collects_personal_data = {
    .id = "js-collects-personal-data",
    .clauses = {"req-1.5-needed-data-only", "req-1.5-data-protected"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::off},
    .basis = Basis::likely,
    .title = "User data is sent to another host",
    .message =
        "Sent to {host}: {data}. These are data of other people, or all that is stored or typed.",
    .remedy =
        "Send only what the function cannot do without, and describe it in the privacy policy.",
    .variants = {{.name = "own", .message = "Sent to {host}: {data}", .at_most = Level::note},
                 {"statistics", "Sent to {host}, which by its name counts users: {data}",
                  "Count without names, logins, phones and addresses."},
                 {"setting", "A setting asks for \"{label}\", and no description says what for.",
                  "Remove the field, or say in the description which function needs it."},
                 {"counter", "{host} records what users do on the pages of their account.",
                  "Remove the counter: it collects what the integration does not need."}},
    .checks = {check, check_counters, check_page, check_settings},
    .blind_spots =
        "Follows data through variables, fields, functions and modules; not through a form that "
        "the browser sends, nor what a server of the widget answers.",
};

}  // namespace premod::rules
