#include "text/entities/unfinished_note.hpp"

#include <string>

#include "text/byte_set.hpp"
#include "text/needles.hpp"
#include "text/pattern.hpp"

namespace premod::text {
namespace {

/// What a makeshift is called wherever it stands. "Temporary code" is what OAuth calls its own.
const Pattern& makeshift() {
  static const Pattern pattern(
      R"((?<![\w«"„])(?:костыл(?:ь|я|и|ей|ём|ем|ями)(?!\w)|)"
      R"(временн(?:ый|ая|ое|ую|ого)\s(?:костыл|хак|решени|фикс|заплатк|заглушк(?!\pL*\s(?:на|пока)\s))\pL*|)"
      R"(недоделано(?!\w)|(?<!задача\s)(?<!задачи\s)(?<!работа\s)(?<!заказ\s)(?<!сделка\s)не\sдоделан[оаы]?(?!\w)|грязный\sхак|(?:за)?хардкод(?:или?|ил[аи]?)?(?!\w)|захардкожен[оаы]?(?!\w)|)"
      R"((?:заглушка|stub)\s?[,:;—–-]\s?(?:потом\s)?(?:заменить|убрать|replace(?!\swith)|remove)(?!\w)|)"
      R"(не\sработает,?\s(?:разобраться|починить|надо|нужно)|hard-?coded\s(?:for\snow|temporarily)|^\W*work\sin\sprogress\W*$|)"
      R"((?:dirty|ugly|temporary|temp|nasty)\s(?:hack|kludge|workaround|fix|stub)(?!\w)|temporary\ssolution(?!\w)|)"
      R"(quick(?:\sand\s|-and-|\s?&\s?|\s?['’]?n['’]?\s)dirty|quick\shack(?!\w)|kludge(?!\w)|half-baked|(?:^[\s/*#!<{-]*|[\[(]|(?:still|this\sis|it['’]s|[:—–-])\s)(?-i:WIP)(?=\s*(?:$|[^\w\s'’"»-]|-\s|\sdo(?:n['’]t|\snot)\s))|)"
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

/// Work that is put off until a release; wherever it stands. What users can do, or are asked to do,
/// before a publication of theirs is none.
const Pattern& before_release() {
  static const Pattern pattern(
      R"((?<!\w)(?<!можно\s)(?<!нельзя\s)(?<!чтобы\s)(?<!может\s)(?<!могут\s)(?<!можете\s)(?<!если\s)(?<!позволяет\s)(?<!успеть\s)(?<!просит\s)(?<!просят\s))"
      R"((?<!can\s)(?<!can['’]t\s)(?<!may\s)(?<!could\s)(?<!might\s)(?<!cannot\s)(?<!asked\sto\s)(?<!able\sto\s)(?<!want\sto\s)(?<!wants\sto\s)(?<!allowed\sto\s)(?<!you\s)(?<!users\s))"
      R"((?<!puede\s)(?<!pueden\s)(?<!para\s)(?<!poder\s)(?<!pode\s)(?<!podem\s)(?:)"
      R"((?:доделать|доработать|допилить|переделать|дописать|убрать|удалить|выпилить|исправить|переписать|поправить|вернуть|поменять|заменить|раскомментировать|включить\sобратно)\s(?:это\s|этот\s|код\s|всё\s|все\s){0,2}(?:перед\s(?:релизом|публикацией|выкладкой|сдачей|продом)|до\s(?:релиза|публикации|выкладки|прода)|после\s(?:релиза|демо|тестов|тестирования|отладки)))"
      R"((?=\W*$|\s*[^\w\s]|\s(?:виджета|версии|интеграции|плагина|в|и|на|а|но|v?\d+))|)"
      R"((?:надо|нужно)\s(?:будет\s)?(?:доделать|допилить|переделать|выпилить|переписать|отрефакторить)(?!\w)|)"
      R"(не\sзабыть\s(?:убрать|удалить|исправить|переделать|дописать|доделать|поменять|заменить|вернуть)|)"
      R"((?:заменить|поменять)\sна\sбоев\pL++(?!\s(?:нельзя|можно))|временно\s(?:закомментировал|закомментирован[оа]?(?!\w)|закомментил|захардкоди|захардкожен[оа]?(?!\w))\pL*|(?:закомментировано|выключено|отключено)\sна\sвремя\s(?:тестов|отладки|разработки)|)"
      R"((?:remove|delete|rewrite|refactor|fix|replace|finish|revert|disable|uncomment|get\srid\sof|clean\s(?:(?:this|it)\s)?up)\s(?:this\s|it\s|me\s|the\scode\s|that\s|up\s){0,2}(?:before\s(?:the\s)?(?:release|launch|publication|publishing|production|going\slive|(?:shipping|merging)(?!\s\w))|after\s(?:the\s)?(?:release|launch|demo|testing|debugging))(?!\s(?:of(?!\s(?:the|this)\s(?:widget|integration|version))|dates?|notes?|for|orders?|stage)(?!\w))|)"
      R"((?:remove|delete)\s(?:this\s|it\s){0,1}once\s(?:the\s)?(?:api|back-?end)\s(?:is|works)(?!\sout)|commented\sout\s(?:for\snow|temporarily)|clean\s(?:this|it)\sup\slater(?!\w)|)"
      R"(don['’]?t\sforget\sto\s(?:remove|delete|fix|rewrite|replace|change)\s(?:this|it|me)(?!\w)|do(?:\snot|n['’]t)\s(?:ship|commit|merge)\sthis(?=\W*$|\s*[^\w\s]|\s(?:yet|before|until|till)\b)|)"
      R"(needs\s(?:to\sbe\s(?:rewritten|refactored|redone)|refactoring|a\srewrite)|must\sbe\srefactored(?!\w)|^[\s/*#!<{-]*to\sbe\s(?:rewritten|refactored)(?!\w)|)"
      R"((?:quitar|eliminar|borrar|arreglar|rehacer|corregir|terminar|descomentar)\s(?:esto\s|este\sc[oó]digo\s){0,1}(?:antes\sde(?:l)?\s(?:publicar|lanzar|lanzamiento|subir|la\spublicaci[oó]n|producci[oó]n)(?!\s(?:el|la|los|las|un|una|su|sus|cada|del?)\s)|despu[eé]s\sde\s(?:las\s)?pruebas)|)"
      R"(falta\simplementar(?!\w)|pendiente\sde\simplementar(?!\w)|^[\s/*#!<{-]*(?:falta|pendiente\sde)\sterminar(?!\w)|hay\sque\srefactorizar|(?<!\w)ñapa(?!\w)|)"
      R"(no\solvidar\s(?:quitar|eliminar|borrar|arreglar|cambiar|corregir)|)"
      R"((?:remover|apagar|tirar|arrumar|refazer|corrigir|terminar|descomentar)\s(?:isto\s|isso\s|este\sc[oó]digo\s)?(?:antes\sd[eoa]\s(?:publicar|lançar|lançamento|subir|publica[cç][aã]o|produ[cç][aã]o)(?!\s(?:o|a|os|as|um|uma|seu|sua|cada|d[oae])\s)|depois\sd[oe]s?\stestes)|)"
      R"(n[aã]o\sesquecer\sde\s(?:remover|apagar|tirar|arrumar|corrigir|trocar)|c[oó]digo\sinacabado|precisa\s(?:ser\s)?refator\pL+))");
  return pattern;
}

/// Work that is put off, as an order: "so that we can remove it later" is none.
const Pattern& later() {
  static const Pattern pattern(
      R"((?:^[\s/*#!<{-]*|[.,;:!—–-]\s*|\sи\s|\s(?:and|y|e)\s(?!remove|delete|quitar|eliminar|borrar|remover|apagar|tirar))(?:)"
      R"((?:доделать|доработать|допилить|переделать|дописать|убрать|удалить|выпилить|исправить|переписать|поправить)\s(?:это\s|этот\s|код\s|всё\s|все\s){0,2}(?:потом|позже|когда-нибудь)(?!\w|\s(?:можно|нельзя))|)"
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
       "tirar ",     "arrumar ",   "refazer ",  "corrigir ",  "esquecer",  "inacabado",
       "uncomment",  "commented",  "clean ",    "get rid",    "ship this", "commit this",
       "merge this", "revert ",    "disable ",  "descoment",  "refator",   "ñapa",
       "комментир",  "комментил",  "боев",      "рефактор",   "ернуть ",   "оменять ",
       "аменить ",   "ключить ",   "ыключено",  "тключено"},
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

namespace {

/// What a build knows: `%BUILD_DATE%`, `__APP_VERSION__`. Texts of users may name a project.
constexpr std::string_view build_words =
    "(?:[A-Z][A-Z0-9]*_)*(?:VERSION|BUILD(?:_?(?:DATE|TIME|NUMBER|ID|HASH|ENV|VERSION))?|COMMIT|"
    "(?:GIT|COMMIT)_?(?:HASH|SHA|REV|TAG|BRANCH|COMMIT)|RELEASE(?:_?(?:TAG|ID))?|"
    "(?:PACKAGE|PKG|APP|WIDGET|PLUGIN)_?(?:NAME|CODE|TITLE)|(?:PACKAGE|PKG|WIDGET|PLUGIN)_?ID|"
    "(?:API|BASE|BACKEND|SERVER)_?(?:URL|HOST|ROOT|ORIGIN)|NODE_ENV|SENTRY_DSN)";
/// What only generators and build tools have.
constexpr std::string_view build_objects =
    "(?:(?:cookiecutter|pkg|grunt|htmlWebpackPlugin|process\\.env)\\.|npm_package_)";

Pattern placeholder_pattern() {
  const std::string word(build_words), any_case = "(?i:" + word + ")";
  const std::string inside =
      "\\s*(?:" + std::string(build_objects) + "[.\\w\\s|()'\",:/-]{1,60}|" + word + "\\s*)";
  return Pattern("(?-i)@@" + any_case + "(?:@@)?(?!\\w)|%" + any_case + "%|__" + word +
                 "__|\\{\\{" + inside + "\\}\\}|<%[=-]?" + inside + "%>|\\$\\{" + inside +
                 "\\}|(?<!\\w)(?:#" + word + "#|\\$" + word + "\\$|@" + word + "@)(?!\\w)");
}

}  // namespace

bool may_hold_placeholder(std::string_view text) {
  constexpr ByteSet marks("@%_{<$#");
  static const Needles words({"version",
                              "build",
                              "commit",
                              "git",
                              "release",
                              "name",
                              "code",
                              "url",
                              "host",
                              "root",
                              "origin",
                              "node_env",
                              "sentry_dsn",
                              "_id",
                              "title",
                              "cookiecutter.",
                              "pkg.",
                              "grunt.",
                              "htmlwebpackplugin.",
                              "process.env.",
                              "npm_package_"},
                             Needles::Case::ascii_folded);
  return marks.find_in(text) < text.size() && words.any_in(text);
}

std::optional<Span> placeholder_in(std::string_view text) {
  static const Pattern pattern = placeholder_pattern();
  const auto match = may_hold_placeholder(text) ? pattern.find(text) : std::nullopt;
  if (!match) return std::nullopt;
  return Span{static_cast<std::uint32_t>(match->offset),
              static_cast<std::uint32_t>(match->offset + match->length)};
}

std::optional<Span> placeholder_in_banner(std::string_view comment) {
  const auto found = placeholder_in(comment);
  if (!found) return std::nullopt;
  static const Pattern label(
      R"((?:^|[\r\n]|\b(?:v|ver|version|build|built|release|date|commit|rev|revision|hash|region))[\s:=.(/*#!<{-]*$)");
  static const Pattern end(
      R"(^[^\S\r\n]*[)\].,;]?[^\S\r\n]*(?:$|[\r\n]|\*+/|-->|#\}|[@%_{<$(]|(?:v|ver|version|build|built)\b))");
  if (!label.matches(comment.substr(0, found->begin)) || !end.matches(comment.substr(found->end)))
    return std::nullopt;
  return found;
}

}  // namespace premod::text
