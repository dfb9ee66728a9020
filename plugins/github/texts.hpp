// The sentences of GitHub's annotations and summary in the four languages.
#pragma once

#include "premod/premod.hpp"

namespace premod::github::texts {

inline constexpr Wording more = {
    "Ещё замечаний этого уровня: {n}. Полный список — в сводке шага и в отчётах SARIF и JSON.",
    "{n} more of this level. The step summary and the SARIF and JSON reports list them all.",
    "{n} más de este nivel. La lista completa está en el resumen del paso y en los informes SARIF "
    "y "
    "JSON.",
    "Mais {n} deste nível. A lista completa está no resumo da etapa e nos relatórios SARIF e "
    "JSON."};

inline constexpr Wording pass = {"✅ Проверка пройдена", "✅ Passed", "✅ Aprobado", "✅ Aprovado"};
inline constexpr Wording block = {"❌ Заблокировано", "❌ Blocked", "❌ Bloqueado", "❌ Bloqueado"};
inline constexpr Wording incomplete = {"⚠️ Проверка не завершена",
                                       "⚠️ Incomplete", "⚠️ Comprobación incompleta",
                                       "⚠️ Verificação incompleta"};

inline constexpr Wording level = {"Уровень", "Level", "Nivel", "Nível"};
inline constexpr Wording place = {"Место", "Place", "Lugar", "Local"};
inline constexpr Wording rule = {"Правило", "Rule", "Regla", "Regra"};
inline constexpr Wording finding = {"Замечание", "Finding", "Hallazgo", "Achado"};
inline constexpr Wording requirement = {"Требование", "Requirement", "Requisito", "Requisito"};
inline constexpr Wording demand = {"Что требуется", "What it demands", "Qué exige", "O que exige"};
inline constexpr Wording more_rules = {"и ещё правил: {n}", "and {n} more rules",
                                       "y {n} reglas más", "e mais {n} regras"};
inline constexpr Wording source = {"Источник", "Source", "Fuente", "Fonte"};
inline constexpr Wording count = {"Замечаний", "Findings", "Hallazgos", "Achados"};
inline constexpr Wording author = {"Автор строки", "Line by", "Autor de la línea",
                                   "Autor da linha"};

inline constexpr Wording error = {"ошибка", "error", "error", "erro"};
inline constexpr Wording warning = {"предупреждение", "warning", "advertencia", "aviso"};
inline constexpr Wording note = {"заметка", "note", "nota", "nota"};

inline constexpr Wording errors = {"Ошибки", "Errors", "Errores", "Erros"};
inline constexpr Wording warnings = {"Предупреждения", "Warnings", "Advertencias", "Avisos"};
inline constexpr Wording notes = {"Заметки", "Notes", "Notas", "Notas"};
inline constexpr Wording old = {"Были раньше", "Old", "Anteriores", "Anteriores"};
inline constexpr Wording waived = {"С исключением", "Waived", "Con excepción", "Com exceção"};
inline constexpr Wording fixed = {"Исправлены", "Fixed", "Corregidos", "Corrigidos"};
inline constexpr Wording unanswered = {"Вопросы без ответа", "Unanswered questions",
                                       "Preguntas sin respuesta", "Perguntas sem resposta"};

inline constexpr Wording by_requirement = {"По требованиям", "By requirement", "Por requisito",
                                           "Por requisito"};
inline constexpr Wording new_findings = {"Новые замечания", "New findings", "Hallazgos nuevos",
                                         "Achados novos"};
inline constexpr Wording findings = {"Замечания", "Findings", "Hallazgos", "Achados"};
inline constexpr Wording old_findings = {"Прежние замечания", "Old findings",
                                         "Hallazgos anteriores", "Achados anteriores"};
inline constexpr Wording fixed_findings = {"Исправлено", "Fixed findings", "Hallazgos corregidos",
                                           "Achados corrigidos"};
inline constexpr Wording not_checked = {"Не проверено", "Not checked", "Sin comprobar",
                                        "Não verificado"};
inline constexpr Wording coverage = {"Покрытие требований", "Coverage of the requirements",
                                     "Cobertura de los requisitos", "Cobertura dos requisitos"};
inline constexpr Wording cut = {
    "Сводка сокращена: ещё строк — {n}. Полный список — в отчётах SARIF и JSON.",
    "The summary was cut: {n} more rows. The SARIF and JSON reports list them all.",
    "El resumen se recortó: {n} filas más. La lista completa está en los informes SARIF y JSON.",
    "O resumo foi cortado: mais {n} linhas. A lista completa está nos relatórios SARIF e JSON."};

inline constexpr Wording passed_clauses = {"выполнены", "passed", "cumplidos", "cumpridos"};
inline constexpr Wording violated_clauses = {"нарушены", "violated", "incumplidos", "descumpridos"};
inline constexpr Wording asked_clauses = {"ждут ответа человека", "wait for a person's answer",
                                          "a la espera de respuesta", "aguardam resposta"};
inline constexpr Wording not_applicable_clauses = {"не применимы", "not applicable",
                                                   "no aplicables", "não aplicáveis"};
inline constexpr Wording not_run_clauses = {"не проверены", "not checked", "sin comprobar",
                                            "não verificados"};
inline constexpr Wording excused_clauses = {"нельзя проверить", "cannot be enforced",
                                            "no verificables", "não verificáveis"};
inline constexpr Wording missing_clauses = {"проверки ещё нет", "no check yet",
                                            "sin comprobación todavía", "ainda sem verificação"};

}  // namespace premod::github::texts
