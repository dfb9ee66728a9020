#include "engine/describe.hpp"

#include <algorithm>
#include <string>

#include "data/weaknesses.hpp"

namespace premod {
namespace {

constexpr Texts question = {.ru = "Вопрос", .en = "Question", .es = "Pregunta", .pt = "Pergunta"};
constexpr Texts evidence = {.ru = "Что сохранить как подтверждение",
                            .en = "Evidence to keep",
                            .es = "Qué conservar como prueba",
                            .pt = "O que guardar como prova"};
constexpr Texts stale = {.ru = "Ответ устаревает, когда меняется",
                         .en = "The answer goes stale when these change",
                         .es = "La respuesta caduca cuando cambia",
                         .pt = "A resposta perde a validade quando muda"};
constexpr Texts again = {.ru = "Спрашивается снова через, месяцев",
                         .en = "Asked again after, in months",
                         .es = "Se pregunta de nuevo a los, en meses",
                         .pt = "Pergunta-se de novo após, em meses"};
constexpr Texts how = {
    .ru = "Как ответить", .en = "How to answer", .es = "Cómo responder", .pt = "Como responder"};
constexpr Texts blind = {.ru = "Чего правило не видит",
                         .en = "What the rule does not see",
                         .es = "Lo que la regla no ve",
                         .pt = "O que a regra não vê"};

void append(std::string& out, std::string_view label, std::string_view text) {
  if (text.empty()) return;
  if (!out.empty()) out += "\n\n";
  out += "**" + std::string(label) + ".** " + std::string(text);
}

// What a person needs to answer: the message speaks only of an answer "no".
std::string help_of(const Rule& rule, Language language) {
  std::string out;
  for (const Check& check : rule.checks) {
    if (check.subject() != Subject::human) continue;
    const AskHuman& ask = check.ask();
    append(out, question.in(language), ask.question.in(language));
    append(out, evidence.in(language), ask.evidence.in(language));
    std::string covered;
    for (const std::string_view word : ask.stale_when_changed)
      if (!word.empty()) covered += (covered.empty() ? "" : ", ") + std::string(word);
    append(out, stale.in(language), covered);
    if (ask.again_after_months > 0)
      append(out, again.in(language), std::to_string(ask.again_after_months));
    append(out, how.in(language), "`premod attest " + std::string(rule.id) + " --note \"…\"`");
  }
  append(out, blind.in(language), rule.blind_spots.in(language));
  return out;
}

}  // namespace

RuleInfo describe(const Rule& rule, Profile profile, Language language) {
  RuleInfo out;
  out.id = rule.id;
  out.area = std::string(rule.id.substr(0, rule.id.find('-')));
  out.level = rule.levels.in(profile);
  out.basis = rule.basis;
  out.asks_human = rule.asks_human();
  const auto& unsafe = data::weaknesses::rows;
  out.security = std::any_of(std::begin(unsafe), std::end(unsafe),
                             [&](const auto& row) { return row.rule == rule.id; });
  for (std::size_t i = 0; i < rule.clause_count(); ++i) out.clauses.emplace_back(rule.clauses[i]);
  out.title = rule.title.in(language);
  out.message = rule.message.in(language);
  out.remedy = rule.remedy.in(language);
  out.help = help_of(rule, language);
  return out;
}

}  // namespace premod
