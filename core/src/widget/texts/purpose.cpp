#include "widget/texts/purpose.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "text/language/sentences.hpp"
#include "text/pattern.hpp"
#include "text/words.hpp"

namespace premod {
namespace {

constexpr std::size_t min_letters = 25;  // of what is left: a name and a word or two say nothing
constexpr std::size_t max_sentences = 200;

/// Sentences without their marks; an ellipsis or a number may cut one in two, which does no harm.
std::vector<std::string_view> sentences_of(std::string_view prose) {
  static const text::Pattern end(R"([.!?…](?=\s|$)|\n)");
  std::vector<std::string_view> out;
  std::size_t from = 0;
  for (const text::Match& mark : end.find_all(prose)) {
    out.push_back(prose.substr(from, mark.offset - from));
    from = mark.offset + mark.length;
    if (out.size() == max_sentences) break;
  }
  out.push_back(prose.substr(std::min(from, prose.size())));
  return out;
}

/// What an integration does for its users.
bool says_deed(std::string_view sentence) {
  static const text::Pattern deed(
      R"((?<!\w)(?:показыва|позволя|помога|помож|отправля[ею]т|созда[её]т|счита[её]т|рассчит|напомина|добавля[ею]т|)"
      R"(сокра[щт]|ускор|автомат|эконом|контрол|синхрон|объедин|распредел|уведомл|собира|чтобы|видн|больше не|)"
      R"(shows?|helps?|lets?|allows?|sends?|creates?|tracks?|counts?|calculat|reminds?|adds?|saves?\s(?:you|time)|automat|)"
      R"(sync|notif|so that|no longer|muestra|ayuda|permite|env[ií]a|crea\s|calcula|recuerda|lembra|a[ñn]ade|agrega|)"
      R"(adiciona|ahorra|economiza|sincroniza|para que|mostra|ajuda|cria\s|avisa))");
  return deed.matches(sentence);
}

/// What goes without saying.
bool is_beside_the_point(std::string_view sentence) {
  static const text::Pattern facts(
      R"((?:верси|versi|vers[aã]o)\w*\s*v?\d|(?<!\w)(?:разработ|developed|made by|maker|desarroll|desenvolv|creado por|)"
      R"(criado por)|(?<!\w)(?:поддержк\w*|support|soporte|suporte|телефон|phone|tel[eé]fono|telefone|e-?mail|почта|)"
      R"(contact\w*|контакт\w*|contat\w*|сайт|site|sitio)\s*[:—-]|(?<!\w)(?:стоимость|цена|price|precio|pre[çc]o)(?!\w))");
  static const text::Pattern praise(
      R"((?<!\w)(?:лучш(?:ий|ая|ее|ие)(?!\w)|довольн|№\s*1(?!\d)|номер один|выбирают|the best|number one|#1(?!\d)|)"
      R"(happy (?:customers|clients|users|companies)|loved by|trusted by|award|(?:el|la) mejor(?!\w)|)"
      R"((?:clientes|empresas|usuarios) satisfech|premiad|(?:o|a) melhor(?!\w)|(?:clientes|empresas) satisfeit|)"
      R"(n[uú]mero um(?!\w)|n[uú]mero uno(?!\w)))");
  return facts.matches(sentence) || praise.matches(sentence);
}

/// Words that may stand in front of a step: "To set it up, ...", "После установки ...".
bool leads_to_a_step(std::string_view folded) {
  static const text::Pattern only(
      R"(^(?:(?:как|чтобы|для|после|установки|настрой\w*|настро\w*|начал\w*|начать|сначала|затем|шаг|how|to|for|after|)"
      R"(install\w*|setup|set|it|up|first|then|step|just|please|c[oó]mo|para|configur\w*|despu[eé]s|de|la|instalaci[oó]n|)"
      R"(primero|paso|depois|da|instala[cç][aã]o|primeiro|passo|\d+)[\s,:.)—-]*)*$)");
  return only.matches(folded);
}

/// "Connects", "Подключает", "Conecta": what somebody does is no request to do it.
bool is_told(std::string_view verb, std::string_view language) {
  if (language == "en") return verb.ends_with('s') && !verb.ends_with("ss");
  if (language != "ru") return verb.ends_with('a');
  constexpr std::array<std::string_view, 6> ends = {"ет", "ит", "ют", "ят", "ут", "ат"};
  return std::any_of(ends.begin(), ends.end(),
                     [&](std::string_view end) { return verb.ends_with(end); });
}

/// "To set it up, open ..." and not "Acme connects your telephony".
bool begins_a_step(std::string_view sentence, std::size_t offset, std::string_view language) {
  const std::string folded = text::folded(sentence.substr(offset));
  const std::string_view verb = std::string_view(folded).substr(0, folded.find(' '));
  return !is_told(verb, language) && leads_to_a_step(text::folded(sentence.substr(0, offset)));
}

bool is_formal(std::string_view sentence, std::string_view language) {
  if (text::find_meaning("privacy-policy", sentence, language)) return true;
  constexpr std::array<std::string_view, 2> steps = {"setup-steps", "setup-mention"};
  return std::any_of(steps.begin(), steps.end(), [&](std::string_view meaning) {
    const auto found = text::find_meaning(meaning, sentence, language);
    return found && begins_a_step(sentence, found->offset, language);
  });
}

}  // namespace

bool lacks_purpose(const VisibleText& description) {
  const std::string_view language = description.language;
  if (language != "ru" && !is_western(language)) return false;
  std::size_t rest = 0;
  for (const std::string_view sentence : sentences_of(description.prose())) {
    const std::string folded = text::folded(sentence);
    const bool consent = text::find_meaning("data-consent", sentence, language).has_value();
    if (!consent && says_deed(folded)) return false;
    if (consent || is_beside_the_point(folded) || is_formal(sentence, language)) continue;
    rest += text::length(folded);
    if (rest >= min_letters) return false;
  }
  return true;
}

}  // namespace premod
