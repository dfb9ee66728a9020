#include "text/entities/unfinished_note.hpp"

#include "text/needles.hpp"
#include "text/pattern.hpp"

namespace premod::text {
namespace {

/// What a makeshift is called wherever it stands. "Temporary code" is what OAuth calls its own.
const Pattern& makeshift() {
  static const Pattern pattern(
      R"((?<![\w«"„])(?:костыл(?:ь|я|и|ей|ём|ем|ями)(?!\w)|)"
      R"(временн(?:ый|ая|ое|ую|ого)\s(?:костыл|хак|решени|фикс|заплатк|заглушк(?!\pL*\s(?:на|пока)\s))\pL*|)"
      R"(недоделано(?!\w)|не\sдоделан[оаы]?(?!\w)|грязный\sхак|(?:за)?хардкод(?:или?|ил[аи]?)?(?!\w)|захардкожен[оаы]?(?!\w)|)"
      R"((?:заглушка|stub)\s?[,:;—–-]\s?(?:потом\s)?(?:заменить|убрать|replace(?!\swith)|remove)(?!\w)|)"
      R"(не\sработает,?\s(?:разобраться|починить|надо|нужно)|hard-?coded\s(?:for\snow|temporarily)|^\W*work\sin\sprogress\W*$|)"
      R"((?:dirty|ugly|temporary|temp|nasty)\s(?:hack|kludge|workaround|fix|stub)(?!\w)|temporary\ssolution(?!\w)|)"
      R"(quick(?:\sand\s|-and-|\s?&\s?|\s?['’]?n['’]?\s)dirty|quick\shack(?!\w)|kludge(?!\w)|half-baked|(?-i:WIP)(?![\w-]|\s(?:limit|column|item))|)"
      R"(chapuza(?!\w)|(?:parche|arreglo|apaño)\s(?:temporal|provisional)(?!\w)|c[oó]digo\sprovisional(?!\w)|soluci[oó]n\s(?:temporal|provisional)(?!\w)|)"
      R"(gambiarra(?!\w)|(?:conserto|remendo)\s(?:tempor[aá]rio|provis[oó]rio)(?!\w)|c[oó]digo\sprovis[oó]rio(?!\w)|)"
      R"(solu[cç][aã]o\s(?:tempor[aá]ria|provis[oó]ria)(?!\w)))");
  return pattern;
}

/// The label of a remark, "ВРЕМЕННО: ...": in small letters it tells what the code does.
const Pattern& label() {
  static const Pattern pattern(
      R"(^[\s/*#!<{-]*(?-i:ВРЕМЕННО|TEMPORARY|UNFINISHED|TEMPORAL|PROVISIONAL|TEMPOR[AÁ]RIO|PROVIS[OÓ]RIO)\s?[:!](?!\w))");
  return pattern;
}

/// Work that is put off until a release; wherever it stands.
const Pattern& before_release() {
  static const Pattern pattern(
      R"((?<!\w)(?:(?:доделать|доработать|допилить|переделать|дописать|убрать|удалить|выпилить|исправить|переписать|поправить)\s(?:это\s|этот\s|код\s|всё\s|все\s){0,2}(?:перед\s(?:релизом|публикацией|выкладкой|сдачей|продом)|до\s(?:релиза|публикации|выкладки|прода)|после\s(?:релиза|демо))|)"
      R"((?:надо|нужно)\s(?:будет\s)?(?:доделать|допилить|переделать|выпилить|переписать)(?!\w)|)"
      R"(не\sзабыть\s(?:убрать|удалить|исправить|переделать|дописать|доделать|поменять|заменить|вернуть)|)"
      R"((?:remove|delete|rewrite|refactor|fix|replace|finish)\s(?:this\s|it\s|me\s|the\scode\s|that\s){0,2}(?:before\s(?:the\s)?(?:release|launch|publication|publishing|production|going\slive)|after\s(?:the\s)?(?:release|launch|demo))|)"
      R"(don['’]?t\sforget\sto\s(?:remove|delete|fix|rewrite|replace|change)\s(?:this|it|me)(?!\w)|)"
      R"(needs\s(?:to\sbe\s(?:rewritten|refactored|redone)|refactoring|a\srewrite)|to\sbe\s(?:rewritten|refactored)(?!\w)|)"
      R"((?:quitar|eliminar|borrar|arreglar|rehacer|corregir|terminar)\s(?:esto\s|este\sc[oó]digo\s){0,1}antes\sde(?:l)?\s(?:publicar|lanzar|lanzamiento|subir|la\spublicaci[oó]n|producci[oó]n)|)"
      R"((?:falta|pendiente\sde)\s(?:terminar|implementar)(?!\w)|no\solvidar\s(?:quitar|eliminar|borrar|arreglar|cambiar|corregir)|)"
      R"((?:remover|apagar|tirar|arrumar|refazer|corrigir|terminar)\s(?:isto\s|isso\s|este\sc[oó]digo\s)?antes\sd[eoa]\s(?:publicar|lançar|lançamento|subir|publica[cç][aã]o|produ[cç][aã]o)|)"
      R"(pendente\sde\s(?:terminar|implementar)(?!\w)|n[aã]o\sesquecer\sde\s(?:remover|apagar|tirar|arrumar|corrigir|trocar)|c[oó]digo\sinacabado))");
  return pattern;
}

/// Work that is put off, as an order: "so that we can remove it later" is none.
const Pattern& later() {
  static const Pattern pattern(
      R"((?:^[\s/*#!<{-]*|[.,;:!—–-]\s*|\s(?:и|and|y|e)\s)(?:)"
      R"((?:доделать|доработать|допилить|переделать|дописать|убрать|удалить|выпилить|исправить|переписать|поправить)\s(?:это\s|этот\s|код\s|всё\s|все\s){0,2}(?:потом|позже|когда-нибудь)(?!\w)|)"
      R"((?:потом|позже)\s(?:доделать|доработать|допилить|переделать|дописать|убрать|удалить|выпилить|исправить|переписать)(?!\w)|)"
      R"((?:remove|delete|rewrite|refactor|fix|finish)\s(?:this\s|it\s|me\s|the\scode\s|that\s){0,2}later(?!\w)|not\simplemented\syet\W*$|)"
      R"((?:quitar|eliminar|borrar|arreglar|rehacer|corregir|terminar)\s(?:esto\s|este\sc[oó]digo\s){0,1}(?:despu[eé]s(?!\sde)|luego|m[aá]s\starde)(?!\w)|)"
      R"((?:remover|apagar|tirar|arrumar|refazer|corrigir|terminar)\s(?:isto\s|isso\s|este\sc[oó]digo\s)?(?:depois(?!\sd)|mais\starde)(?!\w)))");
  return pattern;
}

}  // namespace

// Without the first letter: the case is folded for ASCII only.
bool may_hold_unfinished(std::string_view text) {
  static const Needles stems(
      {"доработать", "Доработать", "допилить",  "Допилить",   "ардкод",    "ардкож",
       "не доделан", "Не доделан", "аглушк",    "е работает", "stub",      "work in",
       "hardcoded",  "hard-coded", "finish ",   "остыл",      "ОСТЫЛ",     "ременн",
       "РЕМЕНН",     "едоделан",   "ЕДОДЕЛАН",  "рязный хак", "оделать",   "ОДЕЛАТЬ",
       "еределать",  "ЕРЕДЕЛАТЬ",  "описать",   "ОПИСАТЬ",    "убрать",    "Убрать",
       "УБРАТЬ",     "удалить",    "Удалить",   "УДАЛИТЬ",    "ыпилить",   "ЫПИЛИТЬ",
       "справить",   "СПРАВИТЬ",   "оправить",  "ереписать",  "ЕРЕПИСАТЬ", "е забыть",
       "Е ЗАБЫТЬ",   "hack",       "kludge",    "temp",       "dirty",     "ugly ",
       "nasty ",     "half-baked", "wip",       "unfinished", "remove ",   "delete ",
       "rewrit",     "refactor",   "redone",    "fix ",       "replace ",  "t forget",
       "implement",  "chapuza",    "parche ",   "arreglo ",   "provis",    "quitar ",
       "eliminar ",  "borrar ",    "arreglar ", "rehacer ",   "corregir ", "terminar",
       "olvidar",    "gambiarra",  "conserto ", "remendo ",   "remover ",  "apagar ",
       "tirar ",     "arrumar ",   "refazer ",  "corrigir ",  "esquecer",  "inacabado"},
      Needles::Case::ascii_folded);
  return stems.any_in(text);
}

std::optional<Span> unfinished_in(std::string_view comment) {
  if (!may_hold_unfinished(comment)) return std::nullopt;
  for (const Pattern* pattern : {&label(), &makeshift(), &before_release(), &later()})
    if (const auto match = pattern->find(comment))
      return Span{static_cast<std::uint32_t>(match->offset),
                  static_cast<std::uint32_t>(match->offset + match->length)};
  return std::nullopt;
}

}  // namespace premod::text
