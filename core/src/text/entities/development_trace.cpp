#include "text/entities/development_trace.hpp"

#include <algorithm>

#include "text/entities/url.hpp"
#include "text/needles.hpp"
#include "text/pattern.hpp"

namespace premod::text {
namespace {

std::optional<Span> found_by(const Pattern& pattern, std::string_view text) {
  const auto match = pattern.find(text);
  if (!match) return std::nullopt;
  return Span{static_cast<std::uint32_t>(match->offset),
              static_cast<std::uint32_t>(match->offset + match->length)};
}

/// `http://backend:8080`, `https://devbox/api`: a name without a domain means something in one
/// network only. What may go on (`'https://api' + domain`) and words for any host are none.
bool is_single_label(std::string_view text, const Origin& origin) {
  constexpr std::string_view any = " host hostname domain site server address www example url ";
  const auto is_plain = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  };
  if (!std::all_of(origin.host.begin(), origin.host.end(), is_plain) || origin.host.size() < 2)
    return false;
  if (any.find(" " + origin.host + " ") != any.npos) return false;
  const std::string_view rest = text.substr(origin.offset + origin.length);
  const bool port = rest.size() > 1 && rest[0] == ':' && rest[1] >= '0' && rest[1] <= '9';
  return port || (rest.size() > 1 && rest[0] == '/' && is_plain(rest[1]));
}

}  // namespace

std::vector<DevelopmentHost> development_hosts(std::string_view text) {
  std::vector<DevelopmentHost> out;
  for (const Origin& origin : find_origins(text)) {
    HostKind kind = host_kind(origin.host);
    if (kind == HostKind::usual && is_single_label(text, origin)) kind = HostKind::local;
    if (kind != HostKind::usual)
      out.push_back({{static_cast<std::uint32_t>(origin.offset),
                      static_cast<std::uint32_t>(origin.offset + origin.length)},
                     origin.host,
                     kind});
  }
  return out;
}

bool may_hold_marks(std::string_view text) {
  static const Needles marks({"todo", "fixme", "xxx", "hack", "sourcemappingurl=", ":\\", "/home/",
                              "/users/", "/var/www/", "/mnt/c/"},
                             Needles::Case::ascii_folded);
  return marks.any_in(text);
}

std::optional<Span> note_in(std::string_view comment) {
  // "TODO-list", "XXX-Large" are words, "TODO-ivan: ..." is a mark; "TODO lo que llega" is Spanish.
  static const Pattern note(
      R"((?-i)\b(?:TODO|FIXME|XXX|HACK)\b(?=[\s:(!.,]|-(?!\pL+\b(?!:))|$)(?!\s(?:lo|o)\sque\b))");
  return found_by(note, comment);
}

namespace {

bool may_hold_note(std::string_view folded) {
  static const Needles words(
      {"insert",      "here",         "aqui",        "aquí",         "встав",      "добавить",
       "placeholder", "draft",        "заглушка",    "черновик",     "rascunho",   "borrador",
       "todo",        "fixme",        "tbd",         "tba",          "wip",        "ask ",
       "check with",  "confirm with", "ping ",       " will ",       "later",      "before ",
       "спросить",    "уточнить",     "согласовать", "пришлёт",      "пришлет",    "потом",
       "позже",       "релиз",        "публикаци",   "не забыть",    "pregunt",    "pedir",
       "consultar",   "confirmar",    "después",     "luego",        "tarde",      "antes de",
       "enviará",     "mandará",      "pasará",      "perguntar",    "depois",     "vai mandar",
       "vai enviar",  "vai passar",   "ficou de",    "don't forget", "no olvidar", "não esquecer"},
      Needles::Case::ascii_folded);
  return words.any_in(folded);
}

// What each pattern below cannot do without: most texts with a word like "later" lack it.

bool may_name_person(std::string_view folded) {
  static const Needles words({"спросить", "уточнить", "узнать", "текст", "перевод", "формулировк",
                              "правк", "text", "copy", "wording", "translat", "review", "final",
                              "check", "send", "traduc", "tradu", "revis", "frase"});
  return words.any_in(folded);
}

bool may_be_task(std::string_view folded) {
  static const Needles words(
      {"поменять", "заменить",  "переписать", "перевести",  "убрать",     "исправить", "доделать",
       "дописать", "не забыть", "change",     "replace",    "remove",     "rewrite",   "translate",
       "fix",      "forget",    "cambiar",    "quitar",     "reemplazar", "traducir",  "corregir",
       "olvidar",  "trocar",    "tirar",      "substituir", "traduzir",   "corrigir",  "esquecer"});
  return words.any_in(folded);
}

bool may_hold_mark(std::string_view folded) {
  static const Needles words({"todo", "fixme", "tbd", "tba"});
  return words.any_in(folded);
}

/// "[insert the text here]": what stands in such brackets is still to be written; in round ones it
/// may tell the user what to do.
const Pattern& mark_of_gap() {
  static const Pattern gap(
      R"((?i)[\[<{]\s*(?:please\s)?(?:insert|add|put|enter|вставить|вставьте|добавить|добавьте|вписать|insertar|inserte|añadir|agregar|agregue|poner|inserir|insira|adicionar|colocar|coloque)\s)"
      R"((?:[\pL]+\s){0,4}?(?:text|copy|description|wording|texto|descripci[oó]n|descriç[aã]o|текст\pL*|описани\pL*|here|aqu[ií]|сюда|здесь)(?!\w)[^\]>}]{0,60}[\]>}])");
  return gap;
}

/// "TODO EN UNO" is Spanish; with a colon behind it is a mark.
const Pattern& mark_of_task() {
  static const Pattern mark(
      R"((?-i)(?<![\w#])(?:TODO|FIXME|TBD|TBA)(?=\s*(?::|\()|\s[—–]\s).{0,60})");
  return mark;
}

}  // namespace

std::optional<Span> note_to_colleague_in(std::string_view text, std::string_view folded) {
  if (!may_hold_note(folded)) return std::nullopt;
  // A mark in brackets; "(draft)" alone may be the state of a letter, "(draft, ask Kate)" is none.
  static const Pattern mark(
      R"((?i)\[\s*(?:placeholder|todo|fixme|tbd|wip|draft|заглушка|черновик|rascunho|borrador)(?=[\s\]:,.!-])[^\]]{0,40}\]?|)"
      R"([(\[<]\s*(?:placeholder|todo|fixme|wip|заглушка|черновик|draft|rascunho|borrador)\s*[,:;—–-]\s*\pL[^)\]]{0,60}[)\]]?)");
  // Somebody by name is to be asked, or owes the words.
  static const Pattern person(
      R"((?-i)\b(?:[Сс]просить|[Уу]точнить|[Уу]знать)\sу\s\p{Lu}\p{Ll}+|)"
      R"(\b[Сс]огласовать\s(?:текст|перевод|формулировку)\sс\s\pL+|)"
      R"(\p{Lu}\p{Ll}+\s(?:пришл[её]т|допишет|подготовит|переведёт|даст)\s(?:текст|перевод|формулировк|правк)\pL*|)"
      R"((?<!\w)(?:[Aa]sk|[Cc]heck with|[Cc]onfirm with|[Pp]ing|[Ww]ait for)\s(?!API|SMS|CRM)\p{Lu}\p{Ll}+\s(?:to|for|about|before|if|whether)\s(?:\w+\s)?(?:the\s)?(?:text|copy|wording|translat|review|final|check|send)\w*|)"
      R"(\p{Lu}\p{Ll}+\s(?:will|to)\s(?:send|provide|write|translate|review|check)\s(?:us\s)?(?:the\s)?(?:final\s|new\s|real\s)?(?:copy|texts?|wording|translations?)(?!\w)|)"
      R"((?<!\w)(?:[Pp]reguntar|[Pp]edir|[Cc]onsultar|[Cc]onfirmar)\s(?:a|al?\s|con)\s?\p{Lu}\p{Ll}+\s(?:que|si|el|la|para|sobre)\s(?:\w+\s)?(?:\w+\s)?(?:textos?|traducci[oó]n|revise|frase)|)"
      R"(\p{Lu}\p{Ll}+\s(?:enviará|mandará|pasará|escribirá)\s(?:el|la|los)\s(?:textos?|traducci[oó]n|frase)|)"
      R"((?<!\w)(?:[Pp]erguntar|[Pp]edir|[Cc]onfirmar|[Vv]er)\s(?:ao|à|com\so|com\sa|com|pro|pra)\s\p{Lu}\p{Ll}+\s(?:para|que|se|o|a|sobre)\s(?:\w+\s)?(?:\w+\s)?(?:textos?|traduç[aã]o|revis\w+|frase)|)"
      R"(\p{Lu}\p{Ll}+\s(?:vai|ficou de)\s(?:mandar|enviar|escrever|passar)\s(?:o|a|os)\s(?:textos?|traduç[aã]o|frase))");
  // Words to be changed later.
  static const Pattern task(
      R"((?i)(?<!\w)(?:поменять|заменить|переписать|перевести|убрать|исправить|доделать|дописать)\s(?:этот\s|текст\s|это\s)*(?:потом|позже|перед\s(?:релизом|публикацией|выкладкой)|до\sрелиза)|)"
      R"((?<!\w)не\sзабыть\s(?:поменять|заменить|перевести|убрать|исправить|дописать)|)"
      R"((?<!\w)(?:change|replace|remove|rewrite|translate|fix)\s(?:this\s|the\s|text\s|it\s)*(?:later|before\s(?:the\s)?(?:release|launch|publication|publishing|going\slive))|)"
      R"((?<!\w)don['’]t\sforget\sto\s(?:translate|replace|rewrite|remove)\s(?:this|the\stext|it)|)"
      R"((?<!\w)(?:cambiar|quitar|reemplazar|traducir|corregir)\s(?:esto\s|este\stexto\s|el\stexto\s)?(?:después|luego|más\starde|antes\sde\s(?:publicar|lanzar))|)"
      R"((?<!\w)no\solvidar\s(?:cambiar|traducir|corregir|quitar)|)"
      R"((?<!\w)(?:trocar|tirar|substituir|traduzir|corrigir)\s(?:isto\s|isso\s|este\stexto\s|o\stexto\s)?(?:depois|mais\starde|antes\sde\s(?:publicar|lançar))|)"
      R"((?<!\w)não\sesquecer\sde\s(?:trocar|traduzir|corrigir|tirar))");
  std::optional<Span> found;
  const bool bracket = text.find_first_of("[(<{") != text.npos;
  if (bracket) found = found_by(mark, text);
  if (!found && may_hold_mark(folded)) found = found_by(mark_of_task(), text);
  if (!found && bracket) found = found_by(mark_of_gap(), text);
  if (!found && may_name_person(folded)) found = found_by(person, text);
  if (!found && may_be_task(folded)) found = found_by(task, text);
  return found;
}

std::optional<Span> own_path_in(std::string_view comment) {
  static const Needles marks({":\\", "/home/", "/users/", ":/users/", "/var/www/", "/mnt/c/"},
                             Needles::Case::ascii_folded);
  if (!marks.any_in(comment)) return std::nullopt;
  static const Pattern path(
      R"((?<![\w/.:])(?:[a-z]:(?:\\{1,2}|/)(?:users|documents|projects?|work|dev|www|openserver|xampp|wamp64|sites)(?:\\{1,2}|/)|/home/[a-z][\w.-]*/|/Users/[\w.-]+/|/mnt/c/|/var/www/)[^\s"'`<>)*]{1,100})");
  return found_by(path, comment);
}

std::optional<Span> source_map_in(std::string_view comment) {
  static const Pattern map(R"(sourceMappingURL=)");
  return found_by(map, comment);
}

// Linear: an ending that is not there is looked for once.
std::vector<Span> comments_of(std::string_view text) {
  std::vector<Span> out;
  struct Marks {
    std::string_view open, close;
    bool ends = true;
  };
  Marks all[] = {{"/*", "*/"}, {"<!--", "-->"}, {"{#", "#}"}};
  for (std::size_t at = text.find_first_of("/<{"); at != text.npos;
       at = text.find_first_of("/<{", at)) {
    std::size_t next = at + 1;
    for (Marks& marks : all) {
      if (!marks.ends || text.substr(at, marks.open.size()) != marks.open) continue;
      const std::size_t end = text.find(marks.close, at + marks.open.size());
      marks.ends = end != text.npos;
      if (!marks.ends) continue;
      next = end + marks.close.size();
      out.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(next)});
      break;
    }
    at = next;
  }
  return out;
}

}  // namespace premod::text
