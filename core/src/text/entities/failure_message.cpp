#include "text/entities/failure_message.hpp"

#include "text/needles.hpp"
#include "text/pattern.hpp"
#include "text/words.hpp"

namespace premod::text {

bool tells_failure(std::string_view folded) {
  static const Needles words(
      {"сломал", "answer", "sorry",    "broke",    "rompi",    "respond",  "quebr",    "удал",
       "ошибк",  "сбо",    "пошло",    "связи",    "ответ",    "доступ",   "could",    "fail",
       "unable", "wrong",  "error",    "server",   "service",  "pudo",     "pudieron", "podido",
       "mal",    "fallo",  "responde", "disponi",  "possível", "possivel", "errado",   "erro",
       "falha",  "упал",   "работа",   "соединен", "отвеча",   "problema", "não foi",  "nao foi"},
      Needles::Case::ascii_folded);
  if (!words.any_in(folded)) return false;
  static const Pattern failure(
      R"((?<!\w)(?:не\sудалось|произош(?:ла|[её]л)\s(?:\pL+\s)?(?:ошибк|сбо)|что-то\sпошло\sне\sтак|нет\s(?:связи|соединения|ответа)|(?:что-то|всё|все)\s(?:сломалось|упало|не\sработает)|)"
      R"(ошибка\s(?:при|загрузки|сервера|соединения|сети|запроса|отправки|сохранения)|(?:сервер|склад|сервис)\s(?:не\sотвечает|недоступен)|)"
      R"(something\s(?:broke|failed|is\sbroken)|algo\sse\s(?:rompi[oó]|quebrou)|(?:error|erro|ошибка)\s\{|n[aã]o\srespondeu|no\srespondi[oó]|не\sответил[аи]?(?!\w)|did\s?n[o']t\s(?:respond|answer)|did\snot\s(?:respond|answer)|)"
      R"(could\snot\sbe|couldn['’]t|failed\sto|unable\sto|went\swrong|an?\s(?:\w+\s)?error\s(?:has\s)?occurred|error\s(?:while|when|loading|saving|sending)|)"
      R"((?:server|service)\s(?:does\snot|doesn['’]t|is\snot)\s(?:respond|available)|)"
      R"(no\sse\s(?:pudo|pudieron|ha\spodido|han\spodido)|(?:sali[oó]|salido|fue)\smal|(?:ha\socurrido|se\sha\sproducido|se\sprodujo|ocurri[oó]|hubo)\sun\s(?:error|fallo|problema)|error\sal|)"
      R"(n[aã]o\sfoi\s(?:poss[ií]vel|carregad|salv|enviad)|deu\serrado|(?:ocorreu|houve|aconteceu)\sum\s(?:erro|problema)|(?:falha|erro)\sao|)"
      R"((?:servidor|servicio|serviço|almac[eé]n|estoque)\sn[aã]?o\s(?:responde|est[aá]\sdispon)))"
      R"(|^(?:error|erro|ошибка)\s?[:{])");
  return failure.matches(folded);
}

bool is_vague_failure(std::string_view folded) {
  static const Pattern vague(
      R"(^[\W_]*(?:(?:ой|упс|oops|whoops|ups|ops|error|erro|ошибка|извините|sorry|lo\ssentimos|desculpe)[!.,:…\s]+)?(?:)"
      R"(произошла\s(?:неизвестная\s|непредвиденная\s|какая-то\s)?ошибка|что-то\sпошло\sне\sтак|неизвестная\sошибка|произошел\sсбой|)"
      R"(something\s(?:went|has\sgone|is)\swrong|an?\s(?:unknown\s|unexpected\s|internal\s)?error\s(?:has\s)?occurred|(?:unknown|unexpected)\serror|)"
      R"(algo\s(?:sali[oó]|ha\ssalido|fue|va|anda)\smal|(?:ha\socurrido|se\sha\sproducido|se\sprodujo|ocurri[oó]|hubo)\sun\s(?:error|problema|fallo)(?:\s(?:desconocido|inesperado))?|error\s(?:desconocido|inesperado)|)"
      R"(algo\s(?:deu|saiu)\s(?:errado|mal)|(?:ocorreu|houve|aconteceu)\sum\s(?:erro|problema)(?:\s(?:desconhecido|inesperado))?|erro\s(?:desconhecido|inesperado)))"
      R"([\s.!…,;:—–-]*(?:(?:пожалуйста,?\s|please,?\s|por\sfavor,?\s)?(?:и\s|and\s|y\s|e\s)?(?:попробуйте|повторите|обновите|зайдите|try|retry|refresh|reload|come|int[eé]ntel?[oe]|int[eé]ntalo|vuelva|vuelve|pruebe|actualice|recargue|reintente|tente|tenta|atualize|recarregue|volte)(?:[^.!?@{}%\d]{0,80}))?[.!…\s]*$)");
  return folded.find_first_of("@{%") == std::string_view::npos && vague.matches(trimmed(folded));
}

}  // namespace premod::text
