// The words of the HTML report in the four languages; what it shares with the terminal is there.
#pragma once

#include <string_view>
#include <utility>

#include "premod/premod.hpp"

namespace premod::cli::html_texts {

inline constexpr Wording title = {"Отчёт premod", "premod report", "Informe de premod",
                                  "Relatório do premod"};
inline constexpr Wording errors = {"Ошибки", "Errors", "Errores", "Erros"};
inline constexpr Wording warnings = {"Предупреждения", "Warnings", "Advertencias", "Avisos"};
inline constexpr Wording notes = {"Заметки", "Notes", "Notas", "Notas"};
inline constexpr Wording old = {"Были раньше", "Old", "Anteriores", "Anteriores"};
inline constexpr Wording waived = {"С исключением", "Waived", "Con excepción", "Com exceção"};
inline constexpr Wording fixed = {"Исправлены", "Fixed", "Corregidos", "Corrigidos"};
inline constexpr Wording unanswered = {"Вопросы без ответа", "Unanswered questions",
                                       "Preguntas sin respuesta", "Perguntas sem resposta"};

inline constexpr Wording findings = {"Замечания", "Findings", "Hallazgos", "Achados"};
inline constexpr Wording nothing = {"Замечаний нет.", "Nothing found.", "No se encontró nada.",
                                    "Nada encontrado."};
inline constexpr Wording filter = {"Фильтр", "Filter", "Filtro", "Filtro"};
inline constexpr Wording rule = {"Правило", "Rule", "Regla", "Regra"};
inline constexpr Wording clause = {"Требование", "Requirement", "Requisito", "Requisito"};
inline constexpr Wording level = {"Уровень", "Level", "Nivel", "Nível"};
inline constexpr Wording all = {"все", "all", "todos", "todos"};
inline constexpr Wording show_old = {"показать прежние", "show old", "mostrar anteriores",
                                     "mostrar anteriores"};
inline constexpr Wording show_waived = {"показать исключения", "show waived", "mostrar excepciones",
                                        "mostrar exceções"};
inline constexpr Wording shown = {"Показано: {n}", "Shown: {n}", "Se muestran: {n}",
                                  "Exibidos: {n}"};
inline constexpr Wording reset = {"сбросить", "reset", "restablecer", "limpar"};
inline constexpr Wording how_to_answer = {
    "Ответьте на них командой `premod attest ПРАВИЛО`; сам вопрос покажет `premod explain "
    "ПРАВИЛО`.",
    "Answer them with `premod attest RULE`; `premod explain RULE` shows the question.",
    "Respóndalas con `premod attest REGLA`; `premod explain REGLA` muestra la pregunta.",
    "Responda com `premod attest REGRA`; `premod explain REGRA` mostra a pergunta."};
inline constexpr Wording waiver = {"Исключение: ", "Waived: ", "Excepción: ", "Exceção: "};
inline constexpr Wording was_old = {"было раньше", "old", "anterior", "anterior"};
inline constexpr Wording left_out = {
    "Ещё замечаний: {n}. Они не вошли в этот файл; все есть в отчёте JSON.",
    "{n} more findings are not in this file; the JSON report has them all.",
    "{n} hallazgos más no están en este archivo; el informe JSON los contiene todos.",
    "Mais {n} achados não estão neste arquivo; o relatório JSON contém todos."};

inline constexpr Wording not_checked = {"Не проверено", "Not checked", "Sin comprobar",
                                        "Não verificado"};
inline constexpr Wording coverage = {"Покрытие требований", "Coverage of the requirements",
                                     "Cobertura de los requisitos", "Cobertura dos requisitos"};
inline constexpr Wording result = {"Результат", "Result", "Resultado", "Resultado"};
inline constexpr Wording rules = {"Правила", "Rules", "Reglas", "Regras"};
inline constexpr Wording source = {"Источник", "Source", "Fuente", "Fonte"};

inline constexpr Wording passed = {"выполнено", "passed", "cumplido", "cumprido"};
inline constexpr Wording violated = {"нарушено", "violated", "incumplido", "descumprido"};
inline constexpr Wording asked = {"ждёт ответа", "needs an answer", "falta respuesta",
                                  "falta resposta"};
inline constexpr Wording not_applicable = {"не применимо", "not applicable", "no aplicable",
                                           "não aplicável"};
inline constexpr Wording not_run = {"не проверено", "not checked", "sin comprobar",
                                    "não verificado"};
inline constexpr Wording excused = {"нельзя проверить", "cannot be enforced", "no verificable",
                                    "não verificável"};
inline constexpr Wording missing = {"проверки ещё нет", "no check yet", "aún sin comprobación",
                                    "ainda sem verificação"};

inline constexpr Wording checked = {"проверяется", "checked", "se comprueba", "verifica-se"};
inline constexpr Wording is_asked = {"спрашивается", "asked of a person", "se pregunta",
                                     "pergunta-se"};
inline constexpr Wording checked_and_asked = {"проверяется и спрашивается", "checked and asked",
                                              "se comprueba y se pregunta",
                                              "verifica-se e pergunta-se"};
inline constexpr Wording partial = {"проверяется частично", "checked in part",
                                    "se comprueba en parte", "verifica-se em parte"};
inline constexpr Wording total = {"Всего", "Total", "Total", "Total"};
inline constexpr Wording document = {"Документ", "Document", "Documento", "Documento"};
inline constexpr Wording why = {"Почему", "Why", "Por qué", "Por quê"};

/// The word for a ClauseResult::result; null for an unknown one.
[[nodiscard]] inline const Wording* word_of(std::string_view state) {
  constexpr std::pair<std::string_view, const Wording*> words[] = {
      {"passed", &passed},   {"violated", &violated}, {"asked", &asked},
      {"excused", &excused}, {"missing", &missing},   {"not_applicable", &not_applicable},
      {"not_run", &not_run}};
  for (const auto& [name, word] : words)
    if (state == name) return word;
  return nullptr;
}

}  // namespace premod::cli::html_texts
