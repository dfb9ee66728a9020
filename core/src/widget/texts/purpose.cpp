#include "widget/texts/purpose.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "text/language/sentence_words.hpp"
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
      R"((?:shows?|helps?|lets?|allows?|sends?|creates?|tracks?|counts?|reminds?|adds?)(?!\w)|calculat|saves?\s(?:you|time)|automat|)"
      R"(sync|notif|so that|no longer|muestra|ayuda|permite|env[ií]a|crea\s|calcula|recuerda|lembra|a[ñn]ade|agrega|)"
      R"(adiciona|ahorra|economiza|sincroniza|para que|mostra|ajuda|cria\s|avisa|)"
      R"(загружает|выгружает|импортирует|экспортирует|записывает|связывает|переда[её]т|находит|ищет|выставляет|формирует|)"
      R"(печатает|хранит|обновляет|заполняет|анализирует|вед[её]т|превращает|проверяет|)"
      R"((?:loads|imports|exports|records|links|transfers|finds|prints|stores|updates|fills|analy[sz]es|manages|turns|)"
      R"(brings|keeps|checks|builds|moves|writes)(?!\w)|gestiona|convierte|genera\s|gera\s|transforma|importa\s|exporta\s|)"
      R"(gerencia|registra\s|imprime))");
  return deed.matches(sentence);
}

/// What work in the platform is about: with it, a boast is a claim about the task.
bool names_a_task(std::string_view sentence) {
  static const text::Pattern task(
      R"((?<!\w)(?:склад(?:а|у|е|ом|ы|ов|ск\w*)?(?!\w)|остат|сделк|звон|телефон|заказ|оплат|сч[её]т|документ|рассыл|чат|отч[её]т|лид|воронк|задач|товар|)"
      R"(достав|календар|заяв|договор|письм|stock|warehouse|leads?(?!\w)|calls?(?!\w)|telephon|orders?(?!\w)|payment|invoice|)"
      R"(document|mailing|chats?(?!\w)|reports?(?!\w)|pipeline|tasks?(?!\w)|goods|deliver|calendar|contracts?(?!\w)|almac|)"
      R"(existencias|llamad|telefon|pedido|pagos?(?!\w)|pagamento|factura|fatura|documento|env[ií]os?|informes?(?!\w)|relat[oó]rio|)"
      R"(embudo|funil|tareas?(?!\w)|tarefa|estoque|entrega|ligaç|contrato))");
  return task.matches(sentence);
}

/// The maker's praise of itself and of what it sells, its history, its thanks.
bool is_praise(std::string_view sentence) {
  static const text::Pattern praise(
      R"((?<!\w)(?:лучш(?:ий|ая|ее|ие)(?!\w)|довольн|№\s*1(?!\d)|номер один|выбирают|нам доверя|качеств|над[её]жн|уникальн|)"
      R"(инновац|профессионал|премиальн|молниеносн|с душой|с любовью|награ[жд]|the best|number one|#1(?!\d)|)"
      R"(happy (?:customers|clients|users|companies)|loved by|trusted by|award|quality|reliab|innovat|cutting-edge|)"
      R"(state-of-the-art|world-class|lightning|headache|amazing|awesome|unique|passion|with (?:care|love)(?!\w)|)"
      R"((?:el|la) mejor(?!\w)|(?:clientes|empresas|usuarios) satisfech|premiad|calidad|confiable|innovador|incre[ií]ble|)"
      R"(apasion|de confianza|l[ií]der|(?:o|a) melhor(?!\w)|(?:clientes|empresas) satisfeit|qualidade|confi[aá]vel|inovador|)"
      R"(incr[ií]vel|apaixona|amamos|de confian[çc]a|n[uú]mero um(?!\w)|n[uú]mero uno(?!\w)))");
  static const text::Pattern history(
      R"((?:лет|года?) (?:на рынке|опыт)|опыт\w* (?:более|свыше|работы)|с (?:19|20)\d\d год|years (?:on|in) the market|)"
      R"(years of experience|since (?:19|20)\d\d|a[ñn]os (?:en el mercado|de experiencia)|anos (?:no mercado|de experi[eê]ncia)|)"
      R"(desde (?:19|20)\d\d|(?<!\w)(?:молодая|наша|крупная|дружная) (?:компания|команда)|мы — (?:команда|компания)|)"
      R"((?<!\w)(?:young|our|great) (?:company|team)|we are (?:a|the) (?:\w+ )?(?:team|company)|(?:nuestra|joven) empresa|)"
      R"(empresa joven|gran equipo|somos un[oa]? (?:empresa|equipo)|(?:nossa|jovem) empresa|empresa jovem|)"
      R"(grande equipe|somos uma (?:empresa|equipe)|(?<!\w)(?:спасибо|благодарим|thank(?:s| you) for|gracias por|obrigado por))");
  return praise.matches(sentence) || history.matches(sentence);
}

/// What goes without saying.
bool is_beside_the_point(std::string_view sentence) {
  static const text::Pattern facts(
      R"((?:верси|versi|vers[aã]o)\w*\s*v?\d|(?<!\w)(?:разработ|developed|made by|maker|desarroll|desenvolv|creado por|)"
      R"(criado por)|(?<!\w)(?:поддержк\w*|support|soporte|suporte|телефон|phone|tel[eé]fono|telefone|e-?mail|почта|)"
      R"(contact\w*|контакт\w*|contat\w*|сайт|site|sitio)\s*[:—-]|(?<!\w)(?:стоимость|цена|price|precio|pre[çc]o)(?!\w))");
  // "Виджет от ООО «Ромашка»": a name and a maker.
  static const text::Pattern maker(
      R"(^[\s\W]*(?:(?:это|the|a|el|la|o|um|una?)\s)?(?:виджет|модуль|интеграция|решение|плагин|widget|integration|module|plugin|app|)"
      R"(integraci[oó]n|m[oó]dulo|complemento|aplicaci[oó]n|integra[cç][aã]o|aplicativo)\s(?:от|компании|by|from|de|da|do|del)\s)"
      R"([^.!?,;]{1,60}$)");
  if (maker.matches(sentence) && !names_a_task(sentence)) return true;
  static const text::Pattern greeting(
      R"(^(?:знакомьтесь|встречайте|привет\w*|meet|hello|welcome\w*|hi|conozca|conoce|hola|bienvenid\w*|conhe[çc]a|ol[aá])(?!\w))");
  if (facts.matches(sentence)) return true;
  return !names_a_task(sentence) && (is_praise(sentence) || greeting.matches(sentence));
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
  // "Abra" and "introduzca" ask as "pulse" does.
  static const text::Roles request = text::roles_named("requestw");
  if (text::has_word(verb, language, request)) return false;
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

std::string without(std::string text, std::string_view name) {
  for (std::size_t at = 0; !name.empty() && (at = text.find(name, at)) != text.npos;)
    text.erase(at, name.size());
  return text;
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

bool lacks_purpose(const VisibleText& description, std::string_view name) {
  const std::string_view language = description.language;
  if (language != "ru" && !is_western(language)) return false;
  std::size_t rest = 0;
  for (const std::string_view sentence : sentences_of(description.prose())) {
    const std::string folded = without(text::folded(sentence), name);
    const bool consent = text::find_meaning("data-consent", sentence, language).has_value();
    if (!consent && says_deed(folded)) return false;
    if (consent || is_beside_the_point(folded) || is_formal(sentence, language)) continue;
    rest += text::length(folded);
    if (rest >= min_letters) return false;
  }
  return true;
}

}  // namespace premod
