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

extern const Rule submission_packet = define({
    .id = "submission-packet",
    .clauses = {"en-update", "en-back-libraries", "en-submission", "up-submit-ids",
                "up-submit-text", "up-submit-test-data", "up-update-texts", "up-submit-channel"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::off},
    .basis = Basis::likely,
    .title = {.ru = "Письмо на модерацию",
              .en = "Message to moderation",
              .es = "Mensaje a moderación",
              .pt = "Mensagem à moderação"},
    .message = {.ru = "В submission нет {field}, а без него письмо на модерацию неполно.",
                .en = "submission lacks {field}, which the message to moderation must hold.",
                .es = "A submission le falta {field}, que el mensaje a moderación debe incluir.",
                .pt = "Falta {field} em submission, que a mensagem à moderação deve trazer."},
    .remedy = {.ru = "Добавьте submission.{field} в premod.json.",
               .en = "Add submission.{field} to premod.json.",
               .es = "Añada submission.{field} a premod.json.",
               .pt = "Acrescente submission.{field} ao premod.json."},
    .checks = {check},
});

}  // namespace premod::rules
