// What the message to moderation must hold, in premod.json's submission.
#include "rule/rule.hpp"
#include "text/words.hpp"
#include "widget/widget.hpp"

namespace premod::rules {
namespace {

void check(const Widget& widget, Hits& out) {
  const Submission& packet = widget.project().submission();
  if (packet.value == nullptr) return out.not_applicable();
  const auto need = [&](bool given, const char* field) {
    if (!given) out.add(*widget.project().file(), packet.value->key_span, {{"field", field}});
  };
  const auto has = [](const ProjectText& text) { return !text::is_blank(text.text()); };
  need(has(packet.integration_id) || has(packet.widget_code), "integration_id");
  need(has(packet.account_id), "account_id");
  need(has(packet.description), "description");
  need(has(packet.instruction), "instruction");
  need(!packet.contacts.empty(), "contacts");
  need(!packet.languages.empty(), "languages");
  need(!packet.needs_test_data || has(packet.test_data), "test_data");
  need(widget.project().update() == UpdateKind::none || has(packet.replaces), "replaces");
}

}  // namespace

extern constinit const Rule submission_packet = {
    .id = "submission-packet",
    .clauses = {"en-update", "en-back-libraries", "en-submission", "up-submit-ids",
                "up-submit-text", "up-submit-test-data", "up-update-texts", "up-submit-channel"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::off},
    .basis = Basis::likely,
    .title = "Message to moderation",
    .message = "submission lacks {field}, which the message to moderation must hold.",
    .remedy = "Add submission.{field} to premod.json.",
    .checks = {check},
};

}  // namespace premod::rules
