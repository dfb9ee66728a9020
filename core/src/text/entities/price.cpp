// Currencies and numbers in words are rows of core/data/currencies.tsv and number_words.tsv.
#include "text/entities/price.hpp"

#include <algorithm>
#include <set>
#include <string>

#include "data/currencies.hpp"
#include "data/number_words.hpp"
#include "text/ascii.hpp"
#include "text/language/sentence_around.hpp"
#include "text/needles.hpp"
#include "text/words.hpp"

namespace premod::text {
namespace {

bool is_word_byte(char c) { return (c >= 'a' && c <= 'z') || static_cast<signed char>(c) < 0; }

/// A code of three letters stands alone, and so does what a row needs as a whole word: "open"
/// holds no Peruvian soles, "users" no rupees.
bool has_code(std::string_view folded) {
  constexpr std::size_t shortest = 2, longest = 3;
  static const std::set<std::string, std::less<>> codes = [] {
    std::set<std::string, std::less<>> out;
    for (const auto& row : data::currencies::rows) {
      out.insert(lower_ascii(row.code));
      for (const std::string_view need : split(row.needs, '|'))
        if (need.starts_with('=')) out.emplace(need.substr(1));
    }
    return out;
  }();
  for (std::size_t begin = 0; begin < folded.size(); ++begin) {
    if (!is_word_byte(folded[begin])) continue;
    const auto end = static_cast<std::size_t>(
        std::find_if_not(folded.begin() + static_cast<std::ptrdiff_t>(begin), folded.end(),
                         is_word_byte) -
        folded.begin());
    const std::size_t size = end - begin;
    if (size >= shortest && size <= longest && codes.contains(folded.substr(begin, size)))
      return true;
    begin = end;
  }
  return false;
}

void add_alternative(std::string& all, std::string_view one) {
  if (one == "-") return;
  if (!all.empty()) all += '|';
  all += one;
}

/// How the currencies are called, as alternatives of patterns.
struct CurrencyNames {
  std::string codes, exact_codes, before, behind;
};

CurrencyNames currency_names() {
  CurrencyNames out;
  for (const auto& row : data::currencies::rows) {
    add_alternative(row.letters == "exact" ? out.exact_codes : out.codes, row.code);
    add_alternative(out.before, row.before);
    add_alternative(out.behind, row.behind);
  }
  out.exact_codes = "(?-i:" + out.exact_codes + ")";
  return out;
}

/// The words for numbers in a language, in all of them if it is empty.
std::string number_words(std::string_view language) {
  std::string out;
  for (const auto& row : data::number_words::rows)
    if (language.empty() || row.language == language) add_alternative(out, row.pattern);
  return out;
}

/// An amount, in digits or in words, beside a sign, a code or a name of another currency; R$ and
/// MX$ are not the dollar.
Pattern price_pattern(std::string_view language) {
  const auto [codes, exact_codes, before, behind] = currency_names();
  const std::string numbers = number_words(language);
  // "AMD 64", "MAD 12": words in capitals stand before small numbers, too.
  const std::string price = "\\s?(?=\\d{3}|\\d+[.,]\\d)";
  return Pattern("(?:" + before + "|\\b(?:" + codes + ")\\b|\\b" + exact_codes + "\\b" + price +
                 ")\\s?\\d[\\d\\s.,]{0,20}" +
                 "|(?:(?<![\\d.,])\\d[\\d\\s.,]{0,20}?\\s?|\\b(?:" + numbers +
                 ")\\s+)(?:" + behind + "|(?:" + codes + "|" + exact_codes + ")\\b(?!-\\w))");
}

/// Words of an offer: what is paid by the month or the year, a plan, the cost of the widget.
const Pattern& terms_of_offer() {
  static const Pattern pattern(
      R"(\b(?:months?|years?|monthly|yearly|annual(?:ly)?|subscriptions?|plans?|tariffs?|licen[cs]es?|trial|per\s(?:user|seat|account)|mes(?:es)?|mensual|anual|a[ñn]os?|suscripci[oó]n|planes|tarifas?|licencias?|m[eê]s|mensa(?:l|is)|anos?|assinaturas?|planos?|licen[cç]as?|месяц\pL*|мес|год\pL*|подписк\pL*|тариф\pL*|лицензи\pL*)\b|)"
      R"(\b(?:our|the\swidget['’]s|nuestro|del\swidget|nosso|do\swidget|наш\pL*)\s(?:price|fee|precio|pre[çc]o|цен\pL*))");
  return pattern;
}

/// Words that make an amount a price, unless it is what the widget works with.
const Pattern& words_of_price() {
  static const Pattern pattern(
      R"(\b(?:prices?|costs?|pay|fees?|charge[ds]?|checkout|free|buy|upgrade|(?:full|unlimited)\saccess|get\sthe\s(?:widget|integration|app)|compre|adquiera|adquira|acceso\scompleto|acesso\scompleto|precios?|cuestan?|costos?|costes?|pag(?:a|ar|ue|o)|gratis|pre[cç]os?|custam?|gr[aá]tis|цен[аыу]|стои\pL*|оплат\pL*|бесплатн\pL*|купит[ье]|полный\sдоступ)\b)");
  return pattern;
}

/// "The widget for 1 500 RUB", "for only 990 RUB" in front of an amount.
const Pattern& words_of_cost() {
  static const Pattern pattern(
      R"(\b(?:(?:widget|integration|app|it|виджет|интеграци[яю]|integraci[oó]n|integra[cç][aã]o)\s(?:for|por|за)|(?:for|por|за)\s(?:only|just|s[oó]lo|apenas|só|somente|всего|лишь)|as\s(?:low|little)\sas)\s*$)");
  return pattern;
}

/// The widget works such amounts out anew or shows them in another currency.
const Pattern& words_of_conversion() {
  static const Pattern pattern(
      R"(\b(?:convert(?:s|ed|ing|ir|ido|idos|ida|idas|e|er)?|convierten?|conversi[oó]n|conversion|convers[aã]o|converte[mr]?|exchang(?:es|ed|ing)|recalculat\pL+|recalculan?|turn(?:s|ed)?\s.{0,60}\binto|becomes?|(?:shown|displayed|seen|counted)\s(?:as|in)|se\s(?:muestran?|ven?)\s(?:como|en)|aparecen?\s(?:como|en|em)|transforma\pL*|конверт\pL+|пересч[её]\pL+|переводит\pL*)\b)");
  return pattern;
}

/// "into dollars", "as $55", "to the currency of the account".
const Pattern& name_of_target() {
  static const Pattern pattern = [] {
    const auto [codes, exact_codes, before, behind] = currency_names();
    return Pattern(
        R"(\b(?:in(?:to)?|to|as|al?|en|em|para|como|в|на|becomes?)\s(?:(?:the|an?|your|its|their|another|other|any|different|local|own|us|american|account['’]?s?|selected|chosen|main|base|la|el|los|las|su|tu|otra|os?|as|sua|seu|outra|другую|вашу|выбранную|основную)\s){0,3}(?:\d[\d\s.,]{0,20}\s?|["“«](?:(?:)" +
        number_words({}) +
        R"()[\s-]){1,6})?(?:[$€]|\b(?:usd|eur|dollars?|euros?|d[oó]lar(?:es)?|доллар\pL*|евро|currenc(?:y|ies)|monedas?|divisas?|moedas?|валют\pL*|)" +
        codes + '|' + exact_codes + ")\\b|" + before + '|' + behind + ')');
  }();
  return pattern;
}

/// "A lead of $100 is shown as" in front of an amount.
const Pattern& conversion_to() {
  static const Pattern pattern(
      R"([$€].*\b(?:in(?:to)?|to|as|al?|en|em|para|como|в|на|becomes?)\s*$)");
  return pattern;
}

/// "Becomes “fifteen thousand roubles”": the whole amount is a text that the widget writes.
bool is_written_out(const SentenceAround& around) {
  static const Pattern opened("[\"“«](?:(?:" + number_words({}) + ")[\\s-]){0,6}$");
  static const Pattern closed(R"(^\s?["”»])");
  return opened.matches(around.before) && closed.matches(around.behind);
}

/// The amount begins a sentence of its own: "Shows deals in dollars. 990 RUB".
const Pattern& end_before() {
  static const Pattern pattern(R"x((?<=\pL{3}|\d|[)"”»])(?<!prox)[.!?…]\s*$)x");
  return pattern;
}

/// The widget works the amount out anew in a currency that is named: "converts leads into deals"
/// says nothing of the amount beside it.
bool is_converted(const SentenceAround& around) {
  if (!words_of_conversion().matches(around.all())) return false;
  if (end_before().matches(around.before))
    return words_of_conversion().matches(around.behind) && name_of_target().matches(around.behind);
  return name_of_target().matches(around.before) || name_of_target().matches(around.behind) ||
         conversion_to().matches(around.before) || is_written_out(around);
}

const Pattern& words_of_example() {
  static const Pattern pattern(
      R"(\b(?:such\sas|like|e\.?\s?g\.?|for\s(?:example|instance)|say|como|tal(?:es)?\scomo|tais\scomo|por\s(?:ejemplo|exemplo)|p\.\s?e[jx]\.|например|вида|типа|вроде|как)[\s:,("“«]*$)");
  return pattern;
}

/// What a widget counts for its user.
const Pattern& words_of_data() {
  static const Pattern pattern(
      R"(\b(?:amounts?|sums?|totals?|budgets?|invoices?|orders?|deals?|leads?|values?|figures?|numbers?|formats?|importes?|montos?|cantidad(?:es)?|sumas?|presupuestos?|facturas?|pedidos?|valor(?:es)?|n[uú]meros?|quantias?|montantes?|somas?|or[cç]amentos?|faturas?|vendas?|sales|revenues?|turnover|income|ventas|ingresos|receitas?|выручк\pL*|оборот\pL*|доход\pL*|продаж\pL*|сумм\pL*|бюджет\pL*|счет\pL*|счёт\pL*|сдел\pL*|заказ\pL*)\b)");
  return pattern;
}

/// "Amounts such as 1 500 RUB are converted": what the widget works with, not what it costs.
bool is_of_users(std::string_view prose, const Match& amount) {
  const SentenceAround around = sentence_around(prose, amount.offset, amount.length);
  if (terms_of_offer().matches(around.all())) return false;
  const bool example = words_of_example().matches(around.before);
  if (example && words_of_conversion().matches(around.all())) return true;
  if (words_of_price().matches(around.all()) || words_of_cost().matches(around.before))
    return false;
  return is_converted(around) || (example && words_of_data().matches(around.all()));
}

/// "Rp 5", "12 TL", "three Rs": short signs beside a small number are names and counts, too, unless
/// the sentence speaks of a price.
bool is_short_sign(std::string_view prose, const Match& amount) {
  static const Pattern sign(R"((?-i)^(?:R[sp]\.?\s?\d{1,2}[\s.,]*|(?:\d{1,2}|\D+?)\s?(?:TL|Rs))$)");
  if (!sign.matches(amount.of(prose))) return false;
  const SentenceAround around = sentence_around(prose, amount.offset, amount.length);
  return !terms_of_offer().matches(around.all()) && !words_of_price().matches(around.all()) &&
         !words_of_cost().matches(around.before);
}

/// A name of what is sold: "PRO", "Бизнес".
const Pattern& name_of_plan() {
  static const Pattern pattern(
      R"((?-i)\b(?:PRO|Pro|Premium|Business|Basic|Plus|Lite|Standard|Start|Enterprise|Про|Премиум|Бизнес|Базовый|Старт)\b)");
  return pattern;
}

/// "Тариф «Бизнес», до 100 сделок:" in front of an amount by the month.
bool is_of_plan(const SentenceAround& around) {
  static const Pattern tariff(
      R"(\b(?:тариф\pL*|подписк\pL*|лицензи\pL*|tariffs?|tarifas?|subscriptions?|suscripci[oó]n|assinaturas?|licen[cs]es?|licencias?|licen[cç]as?|(?<!sales\s)(?<!revenue\s)plano?(?!\s(?:de|of|for)\b))\b)");
  static const Pattern period(
      R"(^[\s.]*(?:/|per\s|an?\s|al\s|por\s|ao\s|в\s|за\s)\s?(?:user\s)?(?:months?|mo\b|years?|mes|m[eê]s|a[ñn]o|мес|год))");
  return period.matches(around.behind) &&
         (tariff.matches(around.before) || name_of_plan().matches(around.before));
}

/// "Budget per month: 500 000 ₽", "up to 100 000 ₽ a month": what is counted, not asked for.
bool is_counted(const SentenceAround& around) {
  static const Pattern bound(
      R"(\b(?:up\sto|less\sthan|more\sthan|over|hasta|até|до|менее|более|свыше)\s*$)");
  if (words_of_price().matches(around.all())) return false;
  return bound.matches(around.before) ||
         (words_of_data().matches(around.before) && !is_of_plan(around));
}

}  // namespace

bool may_be_other_price(std::string_view folded) {
  static const Needles marks = [] {
    std::vector<std::string_view> out;
    for (const auto& row : data::currencies::rows)
      if (row.needs != "-")
        for (const std::string_view need : split(row.needs, '|'))
          if (!need.starts_with('=')) out.push_back(need);
    return Needles(std::move(out));
  }();
  return marks.any_in(folded) || has_code(folded);
}

std::vector<Match> find_other_prices(std::string_view prose, std::string_view language) {
  static const Pattern english = price_pattern("en"), spanish = price_pattern("es"),
                       portuguese = price_pattern("pt"), any = price_pattern({});
  const Pattern& pattern = language == "en"   ? english
                           : language == "es" ? spanish
                           : language == "pt" ? portuguese
                                              : any;
  std::vector<Match> out = pattern.find_all(prose);
  std::erase_if(out, [&](const Match& amount) {
    return is_of_users(prose, amount) || is_short_sign(prose, amount);
  });
  return out;
}

bool is_offer(std::string_view prose, const Match& amount) {
  static const Pattern price(R"(^\W*(?:цена|стоимость|price|precio|pre[çc]o)\W)");
  static const Pattern nothing(R"(^\D*[0.,\s]*\D*$)");
  if (nothing.matches(amount.of(prose))) return false;
  const SentenceAround around = sentence_around(prose, amount.offset, amount.length);
  if (is_counted(around)) return false;
  return terms_of_offer().matches(around.all()) || name_of_plan().matches(around.all()) ||
         price.matches(around.all());
}

}  // namespace premod::text
