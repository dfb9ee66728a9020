// What the message to moderation must hold, in premod.json's submission.
#include <string>

#include "rule/rule.hpp"
#include "text/entities/test_data.hpp"
#include "text/pattern.hpp"
#include "text/words.hpp"
#include "widget/widget.hpp"

namespace premod::rules {

/// Something is said, and not that it is to be said later.
static bool has(const ProjectText& field) {
  const std::string text = text::folded(field.text());
  return !text.empty() && !text::is_put_off(text);
}

/// The platform's ids are digits, those of integrations have groups of hexadecimal ones.
static bool is_id(const ProjectText& field) {
  static const text::Pattern id(
      R"(^(?:\d{1,12}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$)");
  return id.matches(text::trimmed(field.text()));
}

/// An update brings name and description of every page whose texts are to change.
static void check_pages(const Widget& widget, const json::Value& packet, Hits& out) {
  for (const ListingPage& page : widget.listing().pages()) {
    const auto need = [&](bool given, const std::string& field) {
      if (!given)
        out.add(*widget.project().file(), packet.key_span,
                {{"field", "listing." + page.language + "." + field}})
            .variant("page");
    };
    need(has(page.name), "name");
    need(has(page.description) || has(page.description_file), "description");
  }
}

static void check(const Widget& widget, Hits& out) {
  const Submission& packet = widget.project().submission();
  if (packet.value == nullptr) return out.not_applicable();
  const auto need = [&](bool given, const char* field) {
    if (!given) out.add(*widget.project().file(), packet.value->key_span, {{"field", field}});
  };
  const auto id = [&](const ProjectText& field, const char* name) {
    if (has(field) && !is_id(field))
      out.add(*widget.project().file(), field.value->span,
              {{"field", name}, {"found", text::shortened(field.text(), 60)}})
          .variant("no-id");
  };
  need(has(packet.integration_id) || has(packet.widget_code), "integration_id");
  id(packet.integration_id, "integration_id");
  need(has(packet.account_id), "account_id");
  id(packet.account_id, "account_id");
  need(has(packet.description), "description");
  need(has(packet.instruction), "instruction");
  need(!packet.contacts.empty(), "contacts");
  need(!packet.needs_test_data || has(packet.test_data), "test_data");
  if (widget.project().update() == UpdateKind::none) return;
  need(has(packet.replaces), "replaces");
  check_pages(widget, *packet.value, out);
}

extern constinit const Rule submission_packet = {
    .id = "submission-packet",
    .clauses = {"en-update", "en-back-libraries", "en-submission", "up-submit-ids",
                "up-submit-text", "up-submit-test-data", "up-update-texts", "up-submit-channel"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::off},
    .basis = Basis::likely,
    .title = "Message to moderation",
    .message = "submission lacks {field}, which the message to moderation must contain.",
    .remedy = "Add submission.{field} to premod.json.",
    .variants = {{"no-id", "submission.{field} is not an id of the platform: \"{found}\".",
                  "Copy the id from the page of the integration or the account."},
                 {"page",
                  "The message about an update must contain {field}, and premod.json lacks it.",
                  "Add {field} to premod.json."}},
    .checks = {check},
};

}  // namespace premod::rules
