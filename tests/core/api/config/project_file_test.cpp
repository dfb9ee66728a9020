// premod.json written on behalf of people stays a valid premod.json and keeps its form.
#include "premod/project.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "premod/premod.hpp"

namespace premod {
namespace {

namespace fs = std::filesystem;

class ProjectFile : public testing::Test {
 protected:
  void SetUp() override {
    char pattern[] = "/tmp/premod-project-XXXXXX";
    dir_ = mkdtemp(pattern);
    write("manifest.json", R"({"widget": {"name": "widget.name", "locale": ["en"]}})");
    write("i18n/en.json", R"({"widget": {"name": "Clock"}})");
    write("script.js", "1;\n");
  }
  void TearDown() override { fs::remove_all(dir_); }

  void write(const std::string& path, const std::string& bytes) const {
    fs::create_directories((dir_ / path).parent_path());
    std::ofstream(dir_ / path, std::ios::binary) << bytes;
  }
  void apply(const Result<FileChange>& change) const {
    ASSERT_TRUE(change.ok()) << change.error().message;
    std::ofstream(change->path, std::ios::binary) << change->bytes;
  }
  NewAnswer answer(std::string rule) const {
    return {.path = dir_.string(),
            .config = "",
            .rule = std::move(rule),
            .answer = "yes",
            .by = "Ann",
            .on = "2026-01-31",
            .until = "",
            .note = "seen",
            .widget = ""};
  }
  std::string read(const std::string& path) const {
    std::ifstream in(dir_ / path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }
  OutcomeKind outcome(const std::string& rule, const std::string& today = "2026-02-01") const {
    return result(rule, today).kind;
  }
  std::string why(const std::string& rule, const std::string& today = "2026-02-01") const {
    return result(rule, today).why;
  }
  Outcome result(const std::string& rule, const std::string& today) const {
    Request request;
    request.paths = {dir_.string()};
    request.profile = Profile::kommo;
    request.rules = {rule};
    request.blame = Blame::off;
    request.today = today;
    const auto report = check(request);
    EXPECT_TRUE(report.ok()) << (report.ok() ? "" : report.error().message);
    return report.ok() && report->outcomes.size() == 1
               ? report->outcomes[0]
               : Outcome{rule, OutcomeKind::crashed, {}, {}};
  }
  fs::path dir_;
};

TEST_F(ProjectFile, TheFirstOneIsValidAndIsNotOverwritten) {
  apply(first_project_file(dir_.string()));
  const auto values = effective_config(dir_.string(), "", "");
  ASSERT_TRUE(values.ok()) << values.error().message;
  ASSERT_GE(values->size(), 2U);
  EXPECT_EQ(values->front().name, "/$schema");
  EXPECT_TRUE(values->front().value.ends_with("premod.schema.json\"")) << values->front().value;
  EXPECT_EQ((*values)[1].value, "\"kommo\"");  // no Russian texts
  EXPECT_FALSE(first_project_file(dir_.string()).ok());
}

TEST_F(ProjectFile, AnAnswerCountsUntilWhatItCoversChanges) {
  EXPECT_EQ(outcome("conduct-oauth"), OutcomeKind::unanswered);
  apply(attest(answer("conduct-oauth")));
  EXPECT_EQ(outcome("conduct-oauth"), OutcomeKind::passed);
  apply(attest(answer("conduct-no-rival-product")));  // a second answer leaves the first alone
  EXPECT_EQ(outcome("conduct-oauth"), OutcomeKind::passed);
  write("i18n/en.json", R"({"widget": {"name": "Watch"}})");  // not covered
  EXPECT_EQ(outcome("conduct-oauth"), OutcomeKind::passed);
  write("script.js", "2;\n");
  EXPECT_EQ(outcome("conduct-oauth"), OutcomeKind::unanswered);
}

TEST_F(ProjectFile, AnAnswerEnds) {
  apply(attest(answer("conduct-no-rival-product")));  // asked again after twelve months
  EXPECT_EQ(outcome("conduct-no-rival-product", "2027-01-31"), OutcomeKind::passed);
  EXPECT_EQ(outcome("conduct-no-rival-product", "2027-02-01"), OutcomeKind::unanswered);
}

TEST_F(ProjectFile, ANoIsAFindingAndANewAnswerReplacesIt) {
  NewAnswer no = answer("conduct-oauth");
  no.answer = "no";
  apply(attest(no));
  EXPECT_EQ(outcome("conduct-oauth"), OutcomeKind::violated);
  apply(attest(answer("conduct-oauth")));
  EXPECT_EQ(outcome("conduct-oauth"), OutcomeKind::passed);
}

TEST_F(ProjectFile, TheRestOfTheFileKeepsItsForm) {
  const std::string odd = "{\"kind\" :  \"public\",\n\n\t\"widgets\":[ \".\" ] }\n";
  write("premod.json", odd);
  const auto change = attest(answer("conduct-oauth"));
  ASSERT_TRUE(change.ok()) << change.error().message;
  EXPECT_TRUE(change->bytes.starts_with(odd.substr(0, odd.rfind(']') + 1)));
  apply(change);
  EXPECT_EQ(outcome("conduct-oauth"), OutcomeKind::passed);
}

TEST_F(ProjectFile, IncompleteAnswersAreRefused) {
  EXPECT_FALSE(attest(answer("text-utf8")).ok());
  EXPECT_FALSE(attest(answer("no-such-rule")).ok());
  NewAnswer nobody = answer("conduct-oauth");
  nobody.by.clear();
  EXPECT_FALSE(attest(nobody).ok());
  NewAnswer silent = answer("conduct-oauth");
  silent.answer = "does-not-apply";
  silent.note.clear();
  EXPECT_FALSE(attest(silent).ok());
}

TEST_F(ProjectFile, UnansweredStaleAndEndedAreToldApart) {
  EXPECT_EQ(why("conduct-oauth"), "not answered yet");
  NewAnswer given = answer("conduct-oauth");
  given.until = "2026-03-01";
  apply(attest(given));
  EXPECT_EQ(why("conduct-oauth", "2026-03-01"), "Ann, 2026-01-31: seen");
  EXPECT_EQ(why("conduct-oauth", "2026-03-02"), "the answer of 2026-01-31 ended on 2026-03-01");
  write("script.js", "2;\n");
  EXPECT_EQ(why("conduct-oauth"),
            "the answer of 2026-01-31 is stale: the files it covers have changed");
}

TEST_F(ProjectFile, TheListingIsCoveredAndTheAnswersAreNot) {
  write("premod.json", R"({"listing": {"en": {"name": "Clock"}}, "attestations": []})");
  apply(attest(answer("conduct-policy-names-entity")));  // covers listing and i18n
  apply(attest(answer("conduct-no-rival-product")));     // changes premod.json
  EXPECT_EQ(outcome("conduct-policy-names-entity"), OutcomeKind::passed);
  std::string text = read("premod.json");
  text.replace(text.find("Clock"), 5, "Watch");
  write("premod.json", text);
  EXPECT_EQ(outcome("conduct-policy-names-entity"), OutcomeKind::unanswered);
}

TEST(Questions, EachHasStatementQuestionAndEvidenceInFourLanguages) {
  std::size_t asked = 0;
  for (const Language language : {Language::ru, Language::en, Language::es, Language::pt})
    for (const RuleInfo& rule : rules(Profile::kommo, language)) {
      if (!rule.asks_human) continue;
      ++asked;
      EXPECT_FALSE(rule.message.empty()) << rule.id;
      EXPECT_NE(rule.help.find('?'), std::string::npos) << rule.id << ": no question";
      const auto parts = std::count(rule.help.begin(), rule.help.end(), '\n') / 2 + 1;
      EXPECT_GE(parts, 3) << rule.id << ": question, evidence and how to answer";
    }
  EXPECT_GE(asked, 4U * 35U);
}

TEST_F(ProjectFile, RulesThatDoNotExistAreRefusedWithTheNearest) {
  const auto refusal = [&](const std::string& bytes) {
    write("premod.json", bytes);
    const auto values = effective_config(dir_.string(), "", "");
    return values.ok() ? std::string() : values.error().message;
  };
  EXPECT_EQ(refusal(R"({"levels": {"js-consol": "off"}})"),
            "premod.json:1:13: there is no rule \"js-consol\"; did you mean \"js-console\"?");
  const std::string answered = refusal(
      R"({"attestations": [{"rule": "text-utf8", "answer": "yes", "by": "A", "on": "2026-01-01"}]})");
  EXPECT_NE(answered.find("there is no rule \"text-utf8\" that asks a person"), std::string::npos)
      << answered;
  EXPECT_EQ(refusal(R"({"levels": {"js-console": "off"}})"), "");
}

bool has(const std::vector<std::string>& lines, std::string_view part) {
  return std::any_of(lines.begin(), lines.end(),
                     [&](const std::string& line) { return line.find(part) != std::string::npos; });
}

TEST_F(ProjectFile, TheMessageToModerationSaysWhatIsMissing) {
  const auto empty = submission_packet(dir_.string(), "", Language::en, "2026-02-01");
  ASSERT_TRUE(empty.ok()) << empty.error().message;
  for (const char* key :
       {"integration_id", "account_id", "description", "instruction", "contacts", "languages"})
    EXPECT_TRUE(has(empty->missing, key)) << key;
  EXPECT_FALSE(has(empty->missing, "digest"));  // nobody asks for it
  EXPECT_NE(empty->markdown.find("support chat inside the amoCRM account"), std::string::npos);
  EXPECT_FALSE(has(empty->missing, "test_data"));
  write("premod.json", R"({"submission": {"integration_id": "abc", "account_id": "1",
    "description": "Shows <b>time</b>", "instruction": "Switch it on", "contacts": ["a@b.example"],
    "needs_test_data": true}, "listing": {"en": {"name": "Clock"}, "es": {"name": "Reloj"}}})");
  const auto nearly = submission_packet(dir_.string(), "", Language::en, "2026-02-01");
  ASSERT_TRUE(nearly.ok()) << nearly.error().message;
  EXPECT_TRUE(has(nearly->missing, "test_data"));
  EXPECT_FALSE(has(nearly->missing, "submission.languages"));  // those of the listing
  EXPECT_NE(nearly->markdown.find("\\<b\\>"), std::string::npos);
  EXPECT_NE(nearly->markdown.find("**Languages**: en, es"), std::string::npos);
  EXPECT_NE(nearly->markdown.find("Requirements in all: " + std::to_string(clauses().size())),
            std::string::npos);
  for (const auto& [language, words] :
       {std::pair(Language::ru, "Куда отправить"), std::pair(Language::es, "Adónde enviarlo"),
        std::pair(Language::pt, "Para onde enviar")})
    EXPECT_NE(submission_packet(dir_.string(), "", language, "2026-02-01")->markdown.find(words),
              std::string::npos);
  // What blocks is said to the author and does not stand in the message.
  EXPECT_TRUE(has(nearly->missing, "archive-required-files"));
  EXPECT_EQ(nearly->markdown.find("archive-required-files"), std::string::npos);
}

TEST_F(ProjectFile, TheMessageAboutAnUpdateBringsTheTextsOfThePage) {
  write("premod.json", R"({"update": "converted", "submission": {"account_id": "1"},
    "listing": {"en": {"name": "Clock"}, "es": {"description": "Muestra la hora"}}})");
  const auto packet = submission_packet(dir_.string(), "", Language::en, "2026-02-01");
  ASSERT_TRUE(packet.ok()) << packet.error().message;
  EXPECT_NE(packet->markdown.find("**Name (en)**: Clock"), std::string::npos);
  EXPECT_NE(packet->markdown.find("**Description (es)**: Muestra la hora"), std::string::npos);
  EXPECT_TRUE(has(packet->missing, "listing.en.description"));
  EXPECT_TRUE(has(packet->missing, "listing.es.name"));
  EXPECT_FALSE(has(packet->missing, "listing.en.name"));
}

}  // namespace
}  // namespace premod
