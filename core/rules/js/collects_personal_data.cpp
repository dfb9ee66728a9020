// Lists what data of the user and the account go to which other host.
#include "data/counter_hosts.hpp"
#include "flow/script.hpp"
#include "markup/file.hpp"
#include "platform/requests/handling.hpp"
#include "rule/rule.hpp"
#include "text/entities/url.hpp"
#include "text/words.hpp"

namespace premod::rules {
namespace {

void check(const js::File& script, Hits& out) {
  for (const platform::DataTransfer& transfer : platform::personal_data(script)) {
    Hit& hit =
        out.add(script.file(), transfer.span, {{"host", transfer.host}, {"data", transfer.data}});
    if (!transfer.wide) hit.variant("own");
  }
}

/// The service that an address in a text belongs to; "" if it is none that counts visitors.
std::string counter_in(std::string_view text) {
  if (platform::host_of(text) != platform::Host::other) return {};
  const std::string host = text::lower_ascii(platform::host_name(text));
  for (const auto& row : data::counter_hosts::rows) {
    const std::string_view domain = row.domain.substr(0, row.domain.find('/'));
    const bool whole = domain == row.domain || text.find(row.domain) != text.npos;
    if (whole && text::is_in_domain(host, domain)) return host;
  }
  return {};
}

void check_counters(const js::File& script, Hits& out) {
  for (const js::Text& text : script.texts())
    if (const std::string host = counter_in(text.value); !host.empty())
      out.add(script.file(), script.span(text.node), {{"host", host}}).variant("counter");
}

void check_page(const markup::File& page, Hits& out) {
  for (const markup::Reference& reference : page.references())
    if (const std::string host = counter_in(reference.value); !host.empty())
      out.add(page.file(), reference.span, {{"host", host}}).variant("counter");
}

}  // namespace

extern constinit const Rule js_collects_personal_data = {
    .id = "js-collects-personal-data",
    .clauses = {"req-1.5-needed-data-only", "req-1.5-data-protected"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::off},
    .basis = Basis::likely,
    .title = "User data is sent to another host",
    .message =
        "Sent to {host}: {data}. These are data of other people, or all that is stored or "
        "typed.",
    .remedy =
        "Send only what the function cannot do without, and describe it in the privacy policy.",
    .variants = {{.name = "own", .message = "Sent to {host}: {data}", .at_most = Level::note},
                 {.name = "counter",
                  .message = "{host} records what users do on the pages of their account.",
                  .remedy = "Remove the counter: it collects what the integration does not need."}},
    .checks = {check, check_counters, check_page},
    .blind_spots =
        "Follows data through variables, fields, functions and modules; not through a form that "
        "the browser sends, nor what a server of the widget answers.",
};

}  // namespace premod::rules
