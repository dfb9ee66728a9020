#include "widget/texts/unfinished.hpp"

#include "text/needles.hpp"
#include "text/pattern.hpp"
#include "text/words.hpp"

namespace premod {
namespace {

/// The template's words: "Your text here", "Место для описания".
const text::Pattern& sample() {
  static const text::Pattern pattern(
      R"((?<!\w)(?:ваш(?:е)?\s(?:текст|описание)\s(?:здесь|тут)|(?:место|поле)\sдля\s(?:текста|описания)(?=\s*(?:[.!]|$))|)"
      R"(your\s(?:own\s)?(?:text|copy|description|content)\s(?:goes\s)?here|)"
      R"((?:su|tu)\s(?:texto|descripci[oó]n)\saqu[ií]|(?:o\s)?seu\stexto\saqui|(?:a\s)?sua\sdescri[cç][aã]o\saqui)(?!\w))");
  return pattern;
}

/// What is to be put in, said by one writer to another.
const text::Pattern& gap() {
  static const text::Pattern pattern(
      R"((?-i)(?<![\w+(-])X{3,}(?=\s*[:—–])|(?i)(?<!\w)(?:)"
      R"((?:добавить|вписать|вставить|дописать)\s(?:сюда|здесь|тут)\s(?:текст|описание|абзац|про\s|о\s)|)"
      R"((?:добавить|вписать|вставить|дописать)\s(?:текст|описание|абзац)\s(?:сюда|здесь|тут)|)"
      R"((?:add|insert|put|write)\shere\s(?:the\s|a\s)?(?:text|copy|description|paragraph)|)"
      R"((?:add|insert|put|write)\s(?:the\s|a\s|some\s)?(?:text|copy|description|paragraph)\s(?:about\s[^.]{1,40}\s)?here|)"
      R"((?:añadir|agregar|poner|insertar|escribir)\saqu[ií]\s(?:el\s|la\s|un\s|una\s)?(?:texto|descripci[oó]n|p[aá]rrafo)|)"
      R"((?:añadir|agregar|poner|insertar|escribir)\s(?:el\s|la\s)?(?:texto|descripci[oó]n|p[aá]rrafo)\saqu[ií]|)"
      R"((?:adicionar|acrescentar|colocar|inserir|escrever)\saqui\s(?:o\s|a\s|um\s|uma\s)?(?:texto|descri[cç][aã]o|par[aá]grafo)|)"
      R"((?:adicionar|acrescentar|colocar|inserir|escrever)\s(?:o\s|a\s)?(?:texto|descri[cç][aã]o|par[aá]grafo)\saqui)(?!\w))");
  return pattern;
}

/// "Description in progress": a sentence of its own, or the first words of one.
const text::Pattern& promise() {
  static const text::Pattern pattern(
      R"((?:^|[.!?]\s+|\n)[\W]{0,3}(?:)"
      R"((?:полное\s|подробное\s)?(?:описание|текст)\s(?:ещ[её]\s|пока\s)?(?:в\s(?:работе|процессе|разработке|подготовке)|готовится|пишется|дописывается|(?:будет|появится)\s(?:позже|скоро|потом)|скоро\s(?:будет|появится))|)"
      R"((?:full\s|long\s)?(?:description|text|copy)\s(?:is\s)?(?:still\s)?(?:(?:being\s)?(?:written|prepared)|in\s(?:progress|preparation|the\sworks)|under\sconstruction|coming\s(?:soon|later)|to\s(?:follow|come)|pending)|)"
      R"((?:la\s)?(?:descripci[oó]n|texto)\s(?:est[aá]\s|a[uú]n\s|todav[ií]a\s)?(?:en\s(?:proceso|preparaci[oó]n|elaboraci[oó]n|construcci[oó]n|redacci[oó]n)|pr[oó]ximamente|pendiente|m[aá]s\sadelante)|)"
      R"((?:a\s)?(?:descri[cç][aã]o|texto)\s(?:est[aá]\s|ainda\s)?(?:em\s(?:breve|andamento|elabora[cç][aã]o|constru[cç][aã]o|prepara[cç][aã]o|produ[cç][aã]o)|pendente|a\scaminho|mais\starde))(?=\s*(?:[.,!;:…—(-]|$)))");
  return pattern;
}

/// What the patterns cannot do without.
struct Indications {
  bool subject = false, place = false, deed = false, mark = false, later = false;

  explicit Indications(std::string_view folded) {
    static const text::Needles subjects({"текст", "описан", "абзац", "text", "copy", "descri",
                                         "content", "paragra", "párrafo", "parrafo", "parágra"});
    static const text::Needles places({"здесь", "тут", "сюда", "here", "aqui", "aquí"});
    static const text::Needles deeds({"добавить", "вписать", "вставить", "дописать", "add",
                                      "insert", "put", "write", "añadir", "agregar", "poner",
                                      "escrib", "adicionar", "acrescentar", "colocar", "inserir",
                                      "escrever"});
    static const text::Needles delays(
        {"работ",     "процесс",  "подготов",  "готовится", "пишется",  "дописывается",
         "будет",     "появится", "written",   "prepar",    "progress", "works",
         "constru",   "coming",   "follow",    "come",      "pending",  "proceso",
         "elabora",   "redacci",  "ximamente", "pendiente", "adelante", "breve",
         "andamento", "produ",    "pendente",  "caminho",   "tarde"});
    subject = subjects.any_in(folded);
    place = places.any_in(folded);
    deed = place && deeds.any_in(folded);
    mark = folded.find("xxx") != folded.npos;
    later = subject && delays.any_in(folded);
  }
};

}  // namespace

std::optional<Span> unfinished_part(std::string_view description) {
  const std::string prose = text::without_markup(description);
  const std::string folded = text::lowered(prose);
  const Indications parts(folded);
  const auto found_by = [&](const text::Pattern& pattern) -> std::optional<Span> {
    const auto found = pattern.find(prose);
    if (!found) return std::nullopt;
    return Span{static_cast<std::uint32_t>(found->offset),
                static_cast<std::uint32_t>(found->offset + found->length)};
  };
  std::optional<Span> found;
  const bool sample_of_place = folded.find("для") != folded.npos;
  if (parts.subject && (parts.place || sample_of_place)) found = found_by(sample());
  if (!found && (parts.mark || parts.deed)) found = found_by(gap());
  if (!found && parts.later) found = found_by(promise());
  return found;
}

}  // namespace premod
