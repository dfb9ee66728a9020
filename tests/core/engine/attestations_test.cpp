// Which questions are put to a person, and what makes their answers stale.
#include "engine/attestations.hpp"

#include <gtest/gtest.h>

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "core/widget/memory_widget.hpp"
#include "rule/table.hpp"

namespace premod {
namespace {

using test::Contents;
using test::snapshot_of;

// A widget with a premod.json, which is no part of it.
struct Sample {
  Contents files = {};
  std::string config = "{}";
};

class Asked {
 public:
  explicit Asked(const Sample& sample) : bytes_(sample.config), file_{"premod.json", bytes_} {
    Result<Project> project = Project::parse(file_);
    EXPECT_TRUE(project.ok()) << (project.ok() ? "" : project.error().message) << bytes_;
    Contents files = sample.files;
    files.emplace("manifest.json", "{}");
    widget_ = std::make_unique<Widget>(snapshot_of(std::move(files)), ".",
                                       std::make_shared<const Project>(std::move(*project)));
  }
  const Widget& widget() const { return *widget_; }

 private:
  std::string bytes_;
  File file_;
  std::unique_ptr<Widget> widget_;
};

Sample manifest(const std::string& bytes) { return {{{"manifest.json", bytes}}}; }
Sample script(const std::string& bytes) { return {{{"script.js", bytes}}}; }
Sample config(const std::string& bytes) { return {{}, bytes}; }

struct Question {
  std::vector<Sample> asked;
  std::vector<Sample> not_asked;
};

const std::string priced = R"({"listing": {"en": {"prices": ["5 USD"]}}})";

// Every rule whose question depends on the widget, with widgets on both sides.
const std::map<std::string, Question>& questions() {
  static const Question western = {
      {{{{"i18n/en.json", "{}"}}},
       {{{"i18n/pt.json", "{}"}}},
       config(R"({"listing": {"es": {}}})")},
      {{}, {{{"i18n/ru.json", "{}"}}}, config(R"({"listing": {"ru": {}}})")}};
  static const std::map<std::string, Question> all = {
      {"conduct-english-support", western},
      {"conduct-image-language", western},
      {"conduct-localized-media", western},
      {"conduct-localized-site", western},
      {"conduct-save-button",
       {{manifest(R"({"locations": ["settings"]})")}, {manifest(R"({"locations": ["lcard-1"]})")}}},
      {"conduct-settings-page-last",
       {{manifest(R"({"locations": ["advanced_settings"]})"),
         manifest(R"({"left_menu": {"settings": {"items": {}}}})")},
        {{}, manifest(R"({"locations": ["settings"], "left_menu": {"stats": {}}})")}}},
      {"conduct-several-tabs",
       {{script("new WebSocket(url)"), script("self.listenSocketChannel(1)"),
         script("AMOCRM.addNotificationCallback('a', f)"), script("new EventSource('/a')"),
         script("require(['socket.io'])")},
        {{}, script("new Request(url)"), {{{"readme.txt", "WebSocket"}}}}}},
      {"conduct-drop-areas",
       {{script("$('.a').droppable()"), script("$('.a').draggable()"), script("a.sortable({})"),
         script("on('dragover', f)"), script("on('dragstart', f)"), script("on('dragenter', f)"),
         script("a.ondrop = f"), script("on('drop', f)")},
        {{}, script("drop_down(); 'dropped'")}}},
      {"conduct-fast-webhook",
       {{manifest(R"({"dp": {"webhook_url": "https://example.com/hook"}})"),
         {{{"server/a.php", ""}}, R"({"backend": ["server"]})"}},
        {{}, manifest(R"({"dp": {"webhook_url": ""}})"), manifest(R"({"dp": {}})")}}},
      {"conduct-data-consent",
       {{manifest(R"({"settings": {"api_key": {"type": "text"}}})"),
         manifest(R"({"settings": {"accessToken": {"type": "text"}}})"),
         manifest(R"({"settings": {"Phone": {"type": "text"}}})"),
         manifest(R"({"settings": {"login": {"type": "text"}, "x": {"type": "text"}}})"),
         manifest(R"({"settings": {"word": {"type": "pass"}}})")},
        {{}, manifest(R"({"settings": {"colour": {"type": "text"}}})")}}},
      {"conduct-technical-account",
       {{config(R"({"kind": "public"})")}, {config(R"({"kind": "private"})")}}},
      {"conduct-industry-solution",
       {{config(R"({"kind": "industry"})")}, {{}, config(R"({"kind": "public"})")}}},
      {"conduct-payment-system", {{config(priced)}, {{}, config(R"({"listing": {"en": {}}})")}}},
  };
  return all;
}

TEST(Questions, AreAskedWhereTheyMatter) {
  for (const RuleEntry& entry : rule_table()) {
    const ManualQuestion& ask = entry.rule->ask;
    if (ask.asked_when == nullptr) continue;
    const auto at = questions().find(std::string(entry.rule->id));
    ASSERT_NE(at, questions().end()) << entry.rule->id << " needs widgets in this table";
    for (const Sample& sample : at->second.asked)
      EXPECT_TRUE(ask.asked_when(Asked(sample).widget()))
          << entry.rule->id << " " << testing::PrintToString(sample.files) << sample.config;
    for (const Sample& sample : at->second.not_asked)
      EXPECT_FALSE(ask.asked_when(Asked(sample).widget()))
          << entry.rule->id << " " << testing::PrintToString(sample.files) << sample.config;
  }
}

TEST(Questions, AreWholeAndDifferent) {
  std::map<std::string_view, std::string_view> rule_of;
  for (const RuleEntry& entry : rule_table()) {
    const Rule& rule = *entry.rule;
    if (!rule.asks_human()) continue;
    EXPECT_EQ(rule.checks.size(), 0U) << rule.id << " looks and asks";
    EXPECT_TRUE(rule.ask.question.english().ends_with("?")) << rule.id;
    EXPECT_FALSE(rule.ask.evidence.empty()) << rule.id;
    const auto [at, fresh] = rule_of.emplace(rule.ask.question.english(), rule.id);
    EXPECT_TRUE(fresh) << rule.id << " asks what " << at->second << " asks";
  }
  EXPECT_GE(rule_of.size(), 30U);
}

// One file of each part; the listing and the backend stand in premod.json and beside the widget.
const std::string listing_and_backend =
    R"({"backend": ["server"], "listing": {"en": {"name": "Clock"}}})";
const std::map<Part, std::vector<std::string>> files_of_part = {
    {Part::manifest, {"manifest.json"}},
    {Part::i18n, {"i18n/en.json"}},
    {Part::scripts, {"script.js", "lib/a.mjs", "lib/b.cjs"}},
    {Part::styles, {"style.css"}},
    {Part::templates, {"templates/a.twig", "b.html", "c.htm"}},
    {Part::images, {"images/logo.png"}},
    {Part::backend, {"server/hook.php"}}};

Sample whole_widget() {
  Sample out{{}, listing_and_backend};
  for (const auto& [part, paths] : files_of_part)
    for (const std::string& path : paths) out.files[path] = "{}";
  return out;
}

bool covers(const Rule& rule, Part part) {
  for (const Part one : rule.ask.invalidated_by.all())
    if (one == part) return true;
  return false;
}

TEST(Answers, GoStaleWithWhatTheyCoverAndWithNothingElse) {
  const Sample before = whole_widget();
  for (const RuleEntry& entry : rule_table()) {
    const Rule& rule = *entry.rule;
    if (!rule.asks_human()) continue;
    const std::string digest = answer_digest(Asked(before).widget(), rule.ask);
    EXPECT_EQ(digest.empty(), rule.ask.invalidated_by.all().empty()) << rule.id;
    for (const auto& [part, paths] : files_of_part)
      for (const std::string& path : paths) {
        Sample after = before;
        after.files[path] = "{ }";
        EXPECT_EQ(answer_digest(Asked(after).widget(), rule.ask) != digest, covers(rule, part))
            << rule.id << " " << path;
      }
    Sample renamed = before;
    renamed.config = R"({"backend": ["server"], "listing": {"en": {"name": "Watch"}}})";
    EXPECT_EQ(answer_digest(Asked(renamed).widget(), rule.ask) != digest,
              covers(rule, Part::listing))
        << rule.id;
  }
}

}  // namespace
}  // namespace premod
