// What the message to moderation must hold, in premod.json's submission.
#include <string>

#include "rule/rule.hpp"
#include "text/words.hpp"
#include "widget/project/packet_texts.hpp"
#include "widget/widget.hpp"

namespace premod::rules {

static void check_texts(const Submission& packet, const File& file, Hits& out) {
  const auto tell = [&](const ProjectText& field, const char* name, const char* variant) {
    out.add(file, field.value->span, {{"field", name}}).variant(variant);
  };
  if (says_something(packet.description) && says_little(packet.description))
    tell(packet.description, "description", "little");
  if (!says_something(packet.instruction)) return;
  if (says_little(packet.instruction))
    tell(packet.instruction, "instruction", "little");
  else if (repeats(packet.instruction, packet.description))
    tell(packet.instruction, "instruction", "repeated");
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
    need(says_something(page.name), "name");
    need(says_something(page.description) || says_something(page.description_file), "description");
  }
}

static void check(const Widget& widget, Hits& out) {
  const Submission& packet = widget.project().submission();
  if (packet.value == nullptr) return out.not_applicable();
  const auto need = [&](bool given, const char* field) {
    if (!given) out.add(*widget.project().file(), packet.value->key_span, {{"field", field}});
  };
  const auto id = [&](const ProjectText& field, const char* name) {
    if (says_something(field) && !is_platform_id(field))
      out.add(*widget.project().file(), field.value->span,
              {{"field", name}, {"found", text::shortened(field.text(), 60)}})
          .variant("no-id");
  };
  need(says_something(packet.integration_id) || says_something(packet.widget_code),
       "integration_id");
  id(packet.integration_id, "integration_id");
  need(says_something(packet.account_id), "account_id");
  id(packet.account_id, "account_id");
  need(says_something(packet.description), "description");
  need(says_something(packet.instruction), "instruction");
  check_texts(packet, *widget.project().file(), out);
  need(!packet.contacts.empty(), "contacts");
  need(!packet.needs_test_data || says_something(packet.test_data), "test_data");
  if (widget.project().update() == UpdateKind::none) return;
  need(says_something(packet.replaces), "replaces");
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
                 {"little", "submission.{field} says almost nothing.",
                  "Write what the integration does, and how to connect it and work with it."},
                 {"repeated", "submission.{field} only repeats submission.description.",
                  "Write how to connect the integration and how to work with it."},
                 {"page",
                  "The message about an update must contain {field}, and premod.json lacks it.",
                  "Add {field} to premod.json."}},
    .checks = {check},
};

}  // namespace premod::rules
