#include "text/entities/development_trace.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "text/byte_set.hpp"
#include "text/entities/test_data.hpp"
#include "text/entities/unfinished_note.hpp"
#include "text/entities/url.hpp"
#include "text/language/sentence_around.hpp"
#include "text/needles.hpp"
#include "text/pattern.hpp"
#include "text/utf8.hpp"
#include "text/words.hpp"

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

bool is_shown_as_example(std::string_view text, const DevelopmentHost& host, std::string_view key) {
  constexpr std::size_t reach = 60;  // bytes before the address
  if (host.kind != HostKind::local) return false;
  std::string_view before = sentence_around(text, host.span.begin, host.host.size()).before;
  before.remove_prefix(before.size() - std::min(before.size(), reach));
  while (!before.empty() && (static_cast<unsigned char>(before.front()) & 0xC0U) == 0x80U)
    before.remove_prefix(1);
  return shows_format(TestDataKind::address, before, key);
}

bool is_warned_of(std::string_view text, const DevelopmentHost& host) {
  if (host.kind != HostKind::local) return false;
  static const Pattern named(
      R"(\b(?:like|similar\sto|instead\sof|rather\sthan|not|never|don['’]t|replace|вместо|вроде|типа|наподобие|такие\sкак|не\s(?:указывайте|вводите|используйте|подойд\pL+|годится)|замените|como|tipo|no\s(?:use|indique|escriba|introduzca|ponga)|en\s(?:vez|lugar)\sde|reemplace|n[aã]o\s(?:use|informe|digite|coloque)|em\svez\sde|substitua)\s(?:[\pL-]+\s){0,3}["'«“(]*$)");
  static const Pattern unfit(
      R"(^[^.!?]{0,40}\b(?:(?:will|would|does|do|can|is|are)(?:\s?not|n['’]t)\s(?:do|work|fit|suit|count|be\s(?:used|accepted|reached)|valid|allowed|accepted|suitable|enough)|won['’]t\s(?:do|work|fit|be)|cannot\sbe\s(?:used|reached)|не\s(?:подойд|подход|год|сработа|принима|допуска)\pL+|no\s(?:sirven?|valen?|funcionar?[aá]n?|es\sv[aá]lid|se\s(?:admiten?|aceptan?))|n[aã]o\s(?:servem?|valem?|funcionar?[aá]?o?|[eé]\sv[aá]lid|[eé]\saceit|s[aã]o\saceit)))");
  const SentenceAround around =
      sentence_around(text, host.span.begin, host.span.end - host.span.begin);
  // A value by itself warns of nothing: there are words around it.
  if (around.before.find(' ') == text.npos && around.behind.find(' ') == text.npos) return false;
  return named.matches(around.before) || unfit.matches(around.behind);
}

bool may_hold_marks(std::string_view text) {
  static const Needles marks({"todo", "fixme", "xxx", "hack", "sourcemappingurl=", ":\\", "/home/",
                              "/users/", "/var/www/", "/mnt/c/"},
                             Needles::Case::ascii_folded);
  return marks.any_in(text) || may_hold_placeholder(text);
}

std::optional<Span> note_in(std::string_view comment) {
  // "TODO-list", "XXX-Large" are words, "TODO-ivan: ..." is a mark; "TODO lo que llega" is Spanish.
  static const Pattern note(
      R"((?-i)\b(?:TODO|FIXME|XXX|HACK)\b(?=[\s:(!.,]|-(?!\pL+\b(?!:))|$)(?!\s(?:lo|o)\sque\b))"
      R"(|(?<![\w@./-])@(?i:todo|fixme|hack)\b(?![\w./-]))");  // a tag of documentation
  return found_by(note, comment);
}

namespace {

bool may_hold_note(std::string_view folded) {
  static const Needles words(
      {"insert",      "here",         "aqui",         "aquí",       "встав",       "добавить",
       "placeholder", "draft",        "заглушка",     "черновик",   "rascunho",    "borrador",
       "todo",        "fixme",        "tbd",          "tba",        "wip",         "ask ",
       "check with",  "confirm with", "ping ",        " will ",     "later",       "before ",
       "спросить",    "уточнить",     "согласовать",  "пришлёт",    "пришлет",     "потом",
       "позже",       "релиз",        "публикаци",    "не забыть",  "pregunt",     "pedir",
       "consultar",   "confirmar",    "después",      "luego",      "tarde",       "antes de",
       "transl",      "traduç",       "traduc",       "traduz",     "перев",       "enviará",
       "mandará",     "pasará",       "perguntar",    "depois",     "vai mandar",  "vai enviar",
       "vai passar",  "ficou de",     "don't forget", "no olvidar", "não esquecer"},
      Needles::Case::ascii_folded);
  return words.any_in(folded);
}

/// What stands in a note. Each pattern below cannot do without some of it, and most texts with a
/// word like "later" have one part only.
enum NotePart : unsigned {
  mark = 1U << 0U,
  label = 1U << 1U,   // in brackets
  filled = 1U << 2U,  // what is to be put in there
  question = 1U << 3U,
  promise_ru = 1U << 4U,
  words_ru = 1U << 5U,  // what is owed
  question_en = 1U << 6U,
  object_en = 1U << 7U,
  promise_en = 1U << 8U,
  words_en = 1U << 9U,
  question_es = 1U << 10U,  // Portuguese, too
  words_es = 1U << 11U,
  change = 1U << 12U,
  later = 1U << 13U,
  reminder = 1U << 14U
};

struct NoteWords {
  NotePart part;
  std::string_view words;
};

constexpr std::array<NoteWords, 16> note_words = {{
    {mark, "todo|fixme|tbd|tba"},
    {label, "placeholder|todo|fixme|tbd|wip|draft|заглушка|черновик|rascunho|borrador"},
    {filled, "text|copy|descri|wording|текст|описани|here|aqui|aquí|сюда|здесь"},
    {question, "спросить|уточнить|узнать"},
    {promise_ru, "согласовать|пришл|допишет|подготовит|переведёт|даст"},
    {words_ru, "текст|перевод|формулировк|правк"},
    {question_en, "ask|check with|confirm with|ping|wait for"},
    {object_en, "text|copy|wording|translat|review|final|check|send"},
    {promise_en, "send|provide|write|translat|review|check"},
    {words_en, "copy|text|wording|translat"},
    {question_es, "pregunt|pergunt|pedir|consultar|confirmar|ver|enviará|mandará|pasará"},
    {question_es, "escribirá|vai|ficou de"},
    {words_es, "texto|tradu|revis|frase"},
    {change,
     "поменять|заменить|переписать|перевести|убрать|исправить|доделать|дописать|change|replace|"
     "remove|rewrite|translate|fix|cambiar|quitar|reemplazar|traducir|corregir|trocar|tirar|"
     "substituir|traduzir|corrigir"},
    {later, "потом|позже|релиз|публикаци|выкладк|later|before|después|luego|tarde|antes|depois"},
    {reminder, "забыть|forget|olvidar|esquecer"},
}};

class NoteParts {
 public:
  explicit NoteParts(std::string_view folded) {
    static const Words words;
    words.needles.each_in(folded,
                          [this](Needles::Found found) { seen_ |= words.parts[found.needle]; });
  }

  [[nodiscard]] bool has(NotePart part) const { return (seen_ & part) != 0; }
  [[nodiscard]] bool names_person() const {
    return has(question) || (has(promise_ru) && has(words_ru)) ||
           (has(question_en) && has(object_en)) || (has(promise_en) && has(words_en)) ||
           (has(question_es) && has(words_es));
  }
  [[nodiscard]] bool is_task() const { return has(reminder) || (has(change) && has(later)); }

 private:
  struct Words {
    std::vector<NotePart> parts;
    Needles needles = Needles(all(parts), Needles::Case::ascii_folded);

    static std::vector<std::string_view> all(std::vector<NotePart>& parts) {
      std::vector<std::string_view> out;
      for (const NoteWords& group : note_words)
        for (const std::string_view word : split(group.words, '|')) {
          out.push_back(word);
          parts.push_back(group.part);
        }
      return out;
    }
  };

  unsigned seen_ = 0;
};

/// "[insert the text here]": what stands in such brackets is still to be written; in round ones it
/// may tell the user what to do.
const Pattern& mark_of_gap() {
  static const Pattern pattern(
      R"((?i)[\[<{]\s*(?:please\s)?(?:insert|add|put|enter|вставить|вставьте|добавить|добавьте|вписать|insertar|inserte|añadir|agregar|agregue|poner|inserir|insira|adicionar|colocar|coloque)\s)"
      R"((?:[\pL]+\s){0,4}?(?:text|copy|description|wording|texto|descripci[oó]n|descriç[aã]o|текст\pL*|описани\pL*|here|aqu[ií]|сюда|здесь)(?!\w)[^\]>}]{0,60}[\]>}])");
  return pattern;
}

/// "TODO EN UNO" is Spanish; with a colon behind it is a mark.
const Pattern& mark_of_task() {
  static const Pattern pattern(
      R"((?-i)(?<![\w#])(?:TODO|FIXME|TBD|TBA)(?=\s*(?::|\()|\s[—–]\s).{0,60})");
  return pattern;
}

/// "TODO: muestra todo el almacén", "(todo o estoque)": the word of Spanish and Portuguese for
/// everything, with words of these languages behind it that set nobody a task.
bool is_everything(std::string_view mark) {
  static const Pattern all(
      R"(^[(\[<]?\s*todo(?!\s?\(\w+\)\s*:)[\s:(,;—–-]++(?!.*\b(?:fixme|tbd|the|to|this|of|and)\b)(?=.*(?<!\w)(?:el|la|los|las|lo|del|al|sin|con|que|en|y|de|por|para|su|sus|un|una|o|os|da|das|dos|na|ao|à|sem|com|um|uma|seu|sua)(?!\w)))"
      R"((?!(?:falta\w*|(?:re)?tradu[czt]\w*|cambiar|revisar|poner|añadir|agregar|completar|corregir|escribir|redactar|quitar|borrar|reemplazar|sustituir|actualizar|mejorar|arreglar|preguntar|pedir|consultar|confirmar|definir|hacer|terminar|trocar|colocar|p[oô]r|adicionar|acrescentar|corrigir|escrever|redigir|tirar|remover|apagar|substituir|atualizar|melhorar|arrumar|perguntar|fazer|terminar)(?!\w)))");
  return all.matches(mark);
}

std::optional<Span> task_of(const Pattern& pattern, std::string_view text) {
  const auto found = found_by(pattern, text);
  if (!found || is_everything(lowered(text.substr(found->begin)))) return std::nullopt;
  return found;
}

/// A mark in brackets; "(draft)" alone may be the state of a letter, "(draft, ask Kate)" is none.
const Pattern& mark_in_brackets() {
  static const Pattern pattern(
      R"((?i)\[\s*(?:placeholder|todo|fixme|tbd|wip|draft|заглушка|черновик|rascunho|borrador)(?=[\s\]:,.!-])[^\]]{0,40}\]?|)"
      R"([(\[<]\s*(?:placeholder|todo|fixme|wip|заглушка|черновик|draft|rascunho|borrador)\s*[,:;—–-]\s*\pL[^)\]]{0,60}[)\]]?)");
  return pattern;
}

/// Somebody by name is to be asked, or owes the words.
const Pattern& person_asked() {
  static const Pattern pattern(
      R"((?-i)(?=(?<!\w)[суacpwv]|\p{Lu})(?:)"  // only there is anything below looked for
      R"(\b(?:[Сс]просить|[Уу]точнить|[Уу]знать)\sу\s\p{Lu}\p{Ll}+|)"
      R"(\b[Сс]огласовать\s(?:текст|перевод|формулировку)\sс\s\pL+|)"
      R"(\p{Lu}\p{Ll}+\s(?:пришл[её]т|допишет|подготовит|переведёт|даст)\s(?:текст|перевод|формулировк|правк)\pL*|)"
      R"((?<!\w)(?:[Aa]sk|[Cc]heck with|[Cc]onfirm with|[Pp]ing|[Ww]ait for)\s(?!API|SMS|CRM)\p{Lu}\p{Ll}+\s(?:to|for|about|before|if|whether)\s(?:\w+\s)?(?:the\s)?(?:text|copy|wording|translat|review|final|check|send)\w*|)"
      R"(\p{Lu}\p{Ll}+\s(?:will|to)\s(?:send|provide|write|translate|review|check)\s(?:us\s)?(?:the\s)?(?:final\s|new\s|real\s)?(?:copy|texts?|wording|translations?)(?!\w)|)"
      R"((?<!\w)(?:[Pp]reguntar|[Pp]edir|[Cc]onsultar|[Cc]onfirmar)\s(?:a|al?\s|con)\s?\p{Lu}\p{Ll}+\s(?:que|si|el|la|para|sobre)\s(?:\w+\s)?(?:\w+\s)?(?:textos?|traducci[oó]n|revise|frase)|)"
      R"(\p{Lu}\p{Ll}+\s(?:enviará|mandará|pasará|escribirá)\s(?:el|la|los)\s(?:textos?|traducci[oó]n|frase)|)"
      R"((?<!\w)(?:[Pp]erguntar|[Pp]edir|[Cc]onfirmar|[Vv]er)\s(?:ao|à|com\so|com\sa|com|pro|pra)\s\p{Lu}\p{Ll}+\s(?:para|que|se|o|a|sobre)\s(?:\w+\s)?(?:\w+\s)?(?:textos?|traduç[aã]o|revis\w+|frase)|)"
      R"(\p{Lu}\p{Ll}+\s(?:vai|ficou de)\s(?:mandar|enviar|escrever|passar)\s(?:o|a|os)\s(?:textos?|traduç[aã]o|frase)))");
  return pattern;
}

/// Words to be changed later: an order by itself, not what users can do later in the settings, nor
/// a button that says so.
const Pattern& task_for_later() {
  static const Pattern pattern(
      R"((?i)^\W{0,4}(?:(?:fix|replace|remove)\sthis\slater|(?:исправить|заменить|убрать)\sэто\s(?:потом|позже)|)"
      R"((?:corregir|cambiar|quitar|reemplazar)\sesto\s(?:después|luego|más\starde)|(?:corrigir|trocar|tirar|substituir)\s(?:isto|isso)\s(?:depois|mais\starde)|)"
      R"(не\sзабыть\s(?:поменять|заменить|убрать|исправить|дописать)|no\solvidar\s(?:cambiar|corregir|quitar)|não\sesquecer\sde\s(?:trocar|corrigir|tirar))\W*$|)"
      R"((?:^\W{0,4}|[.!?;:,—–(\[-]\s*)(?:)"
      R"((?:(?:переписать|перевести|доделать|дописать)\s(?:этот\s|текст\s|это\s)*|(?:поменять|заменить|убрать|исправить)\s(?:этот\s)?текст\s)(?:потом|позже)(?!\s(?:в|во|на|через|из|можно|нельзя)\s)|)"
      R"((?:поменять|заменить|переписать|перевести|убрать|исправить|доделать|дописать)\s(?:этот\s|текст\s|это\s)*(?:перед\s(?:релизом|публикацией|выкладкой)|до\sрелиза)(?=\W*$|\s*[^\w\s])|)"
      R"((?:(?:rewrite|translate)\s(?:this\s|the\s|text\s|it\s)*|(?:change|replace|remove|fix)\s(?:this\s|the\s)*(?:text|copy|wording)\s)later(?!\s(?:in|from|under|on|via|at|with|if|when)\s)|)"
      R"((?:change|replace|remove|rewrite|translate|fix)\s(?:this\s|the\s|text\s|it\s)*before\s(?:the\s)?(?:release|launch|publication|publishing|going\slive)(?!\s(?:of|an?|the|your)\s)|)"
      R"((?:traducir\s(?:esto\s|este\stexto\s|el\stexto\s)?|(?:cambiar|quitar|reemplazar|corregir)\s(?:este|el)\stexto\s)(?:después(?!\sde)|luego|más\starde)(?!\s(?:en|desde|con)\s)|)"
      R"((?:cambiar|quitar|reemplazar|traducir|corregir)\s(?:esto\s|este\stexto\s|el\stexto\s)?antes\sde\s(?:publicar|lanzar)(?=\W*$|\s*[^\w\s])|)"
      R"((?:traduzir\s(?:isto\s|isso\s|este\stexto\s|o\stexto\s)?|(?:trocar|tirar|substituir|corrigir)\s(?:este|o)\stexto\s)(?:depois(?!\sd)|mais\starde)(?!\s(?:em|n[ao]s?|pel[ao]|com)\s)|)"
      R"((?:trocar|tirar|substituir|traduzir|corrigir)\s(?:isto\s|isso\s|este\stexto\s|o\stexto\s)?antes\sde\s(?:publicar|lançar)(?=\W*$|\s*[^\w\s]))|)"
      R"((?<!чтобы\s)не\sзабыть\s(?:поменять|заменить|перевести|убрать|исправить|дописать)(?=\s(?:этот\s|эту\s)?(?:это|надпис|подпис|текст|перевод|заголов|формулировк|описани))|)"
      R"(don['’]t\sforget\sto\s(?:translate|replace|rewrite|remove)\s(?:this(?!\s(?!text|wording|copy)\w)|the\stext|it(?=\W*$))|)"
      R"(no\solvidar\s(?:cambiar|traducir|corregir|quitar)(?=\s(?:esto|este\stexto|(?:el|la)\s(?:texto|t[ií]tulo|traducci[oó]n|frase|mensaje)))|)"
      R"(não\sesquecer\sde\s(?:trocar|traduzir|corrigir|tirar)(?=\s(?:isto|isso|este\stexto|[oa]\s(?:texto|t[ií]tulo|tradu[cç][aã]o|frase|mensagem))))");
  return pattern;
}

constexpr std::size_t longest_gap = 60;  // bytes of a text that only says what is missing

/// "FALTA TRADUZIR", "[needs translation]", "to be translated": all that the text says. In brackets
/// or capitals it cannot be the label of a list of translations.
std::optional<Span> missing_translation_in(std::string_view text) {
  if (text.size() > longest_gap) return std::nullopt;
  static const Pattern sure(
      R"(^[\W_]*(?:to\sbe\stranslated|translate\s(?:me|this)|translation\s(?:to\s(?:come|follow)|comes\slater|goes\shere)|)"
      R"((?:нужен|требуется|ждём|ждем)\sперевод|надо\sперевести|falta\s(?:traducir|traduzir|(?:la\s)?traducci[oó]n|(?:a\s)?tradu[cç][aã]o)|)"
      R"((?:pendiente\sde|pendente\sde)\s(?:traducir|traduzir|traducci[oó]n|tradu[cç][aã]o)|traducci[oó]n\spendiente|tradu[cç][aã]o\spendente)[\W_]*$)");
  static const Pattern marked(
      R"(^(?:\s*[\[<({*#]+[^\]>)}]{0,30}|(?-i)(?=[^a-zа-яё]+$)(?i))[\W_]*(?:(?:needs?|missing|pending|no)\stranslation|(?:un|not\s)translated|translate|)"
      R"(не\sпереведено|нет\sперевода|перевести|sin\straducir|por\straducir|no\straducido|traducir|sem\stradu[cç][aã]o|por\straduzir|n[aã]o\straduzido|traduzir)[\W_]*$)");
  if (auto found = found_by(sure, text)) return found;
  return found_by(marked, text);
}

}  // namespace

std::optional<Span> note_to_colleague_in(std::string_view text, std::string_view folded) {
  if (!may_hold_note(folded)) return std::nullopt;
  if (const auto gap = missing_translation_in(text)) return gap;
  const NoteParts parts(folded);
  std::optional<Span> found;
  constexpr ByteSet brackets("[(<{");
  const bool bracket = brackets.find_in(text) < text.size();
  if (bracket && parts.has(label)) found = task_of(mark_in_brackets(), text);
  if (!found && parts.has(mark)) found = task_of(mark_of_task(), text);
  if (!found && bracket && parts.has(filled)) found = found_by(mark_of_gap(), text);
  if (!found && parts.names_person()) found = found_by(person_asked(), text);
  if (!found && parts.is_task()) found = found_by(task_for_later(), text);
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
  constexpr ByteSet beginnings("/<{");
  for (std::size_t at = beginnings.find_in(text); at < text.size();
       at = beginnings.find_in(text, at)) {
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
