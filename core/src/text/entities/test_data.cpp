#include "text/entities/test_data.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "data/filler_texts.hpp"
#include "data/placeholder_hosts.hpp"
#include "data/platform_hosts.hpp"
#include "text/ascii.hpp"
#include "text/byte_set.hpp"
#include "text/entities/url.hpp"
#include "text/needles.hpp"
#include "text/pattern.hpp"
#include "text/utf8.hpp"
#include "text/words.hpp"

namespace premod::text {
namespace {

using std::size_t;

constexpr size_t fewest_digits = 7;  // no number below has fewer
constexpr size_t max_record = 80;    // bytes; a longer text is a sentence
constexpr size_t longest_strokes = 20;

/// A word without which a text is no record, but for one that only says the same again.
bool names_record(std::string_view whole) {
  static const Needles words(
      {"test",          "тест",        "prueba",   "ejemplo",     "exemplo",    "dummy",
       "fake",          "mock",        "sample",   "placeholder", "asdf",       "qwe",
       "foobar",        "foo bar",     "asdasd",   "zxcv",        "dsfsdf",     "hjkl",
       "йцук",          "фыва",        "ячсм",     "цукен",       "олдж",       "ывап",
       "john doe",      "jane doe",    "иван",     "пупкин",      "juan pérez", "fulano de tal",
       "joão da silva", "foo company", "проверка", "пробный",     "probando"});
  return words.any_in(whole);
}

/// "ааа", "qwe, qwe, qwe": the first letter once more, or the first word twice.
bool may_repeat(std::string_view whole) {
  const size_t first = decode_utf8(whole, 0).length;
  if (whole.substr(first).starts_with(whole.substr(0, first))) return true;
  const std::string_view head = whole.substr(0, 3);
  int again = 0;
  for (size_t at = whole.find(head, 3); at != whole.npos; at = whole.find(head, at + 1)) {
    const auto before = static_cast<unsigned char>(whole[at - 1]);
    again += before <= ' ' || before == ',' || before >= 0x80U ? 1 : 0;
  }
  return again >= 2;
}

/// Keyboard strokes and the like.
const Pattern& strokes() {
  static const Pattern pattern(
      R"(^(?:(?:test|тест|prueba|teste|label|text|текст)\s+)*(?:(?:asdf\w*|qwerty\w*|qwe|foobar|foo bar|asd(?:asd)+\w*|zxcv\w*|dsfsdf\w*|hjkl\w*|йцук\w*|фыва\w*|ячсм\w*|цукен\w*|олдж\w*|ывап\w*)[\s,.!-]*)+$)"
      R"(|^(?:test|тест|prueba|teste)(?:[\s_-]+(?:test|тест|prueba|teste))+(?:\s*\d{1,4})?$)"
      R"(|^(?:тест(?:ов\pL{0,3})?\s+){1,2}тест(?:еров|ов|ович|овна)а?$|^test(?:y|er)?\s+test(?:ov|er|erson|son)$)"
      R"(|^(?:test|dummy|sample)\s(?:label|text|string|button|title|value|message)s?(?:\s*\d{1,4})?$)"
      R"(|^(?:test|dummy|fake|mock|sample)[_-](?:token|key|secret|password|login|hash|api[_-]?key)(?:[_-]?\d+)?$)"
      R"(|^(\pL{3,})(?:[\s,]+\1){2,}[.!]?$|^(?!www|xxx)(\pL)\2{2,}$)"
      R"(|^тестов(?:ый|ая|ое)\s(?:текст|надпись|кнопка|строка|заголовок|значение|сообщение)(?:\s*\d{1,4})?$)"
      R"(|^(?:texto|t[ií]tulo|bot[oóã]o?n?|mensaje|mensagem|valor)\sde\s(?:prueba|teste|ejemplo|exemplo)(?:\s*\d{1,4})?$)");
  return pattern;
}

const Pattern& names_of_records() {
  static const Pattern pattern(
      R"(^(?:)"
      R"((?:test|dummy|fake|mock|sample)[ _-](?:lead|deal|contact|company|client|customer|user|order|name|task|note|product)s?)"
      R"(|тестов(?:ый|ая|ое|ые)[ _-](?:лид|сделк[аи]|контакт|компани[яи]|клиент|покупатель|заказ|пользователь|задача|товар)ы?)"
      R"(|(?:lead|trato|contacto|empresa|cliente|usuario|pedido|tarea|producto)s?[ _-]de[ _-](?:prueba|ejemplo)s?)"
      R"(|(?:lead|negócio|contato|empresa|cliente|usuário|pedido|tarefa|produto)s?[ _-]de[ _-]teste)"
      R"(|john doe|jane doe|иван иванов|иванов иван(?: иванович)?|вас[яи]л?и?й? пупкин|пупкин вас\w+|juan pérez|fulano de tal|joão da silva|foo company|acme test)"
      R"()(?:[ №#_-]*\d{1,4})?$)"
      // "Produto Teste 1", "Товар тест 2", "Prueba de cliente 3": a kind and a number.
      R"(|^(?:)"
      R"((?:lead|deal|contact|company|client|customer|user|order|task|note|product|item|service|category|store|shop|warehouse|supplier|employee|manager)s?[ _-]test)"
      R"(|test[ _-](?:item|service|category|store|shop|warehouse|supplier|employee|manager)s?)"
      R"(|(?:лид|сделка|контакт|компания|клиент|покупатель|заказ|задача|товар|продукт|услуга|категория|магазин|склад|поставщик|сотрудник|менеджер)[ _-]тест)"
      R"(|тест[ _-](?:лид|сделка|контакт|компания|клиент|покупатель|заказ|задача|товар|продукт|услуга|категория|магазин|склад|поставщик|сотрудник|менеджер))"
      R"(|(?:lead|trato|contacto|empresa|cliente|usuario|pedido|tarea|producto|art[ií]culo|servicio|categor[ií]a|tienda|almac[eé]n|proveedor|empleado|vendedor)s?[ _-](?:de[ _-])?(?:prueba|test)s?)"
      R"(|prueba[ _-](?:de[ _-])?(?:lead|trato|contacto|empresa|cliente|usuario|pedido|tarea|producto|art[ií]culo|servicio|categor[ií]a|tienda|almac[eé]n|proveedor|empleado|vendedor))"
      R"(|(?:lead|neg[oó]cio|contato|empresa|cliente|usu[aá]rio|pedido|tarefa|produto|item|serviço|categoria|loja|estoque|fornecedor|funcion[aá]rio|vendedor)s?[ _-](?:de[ _-])?testes?)"
      R"(|teste[ _-](?:de[ _-])?(?:lead|neg[oó]cio|contato|empresa|cliente|usu[aá]rio|pedido|tarefa|produto|item|serviço|categoria|loja|estoque|fornecedor|funcion[aá]rio|vendedor))"
      R"()[ №#_-]*(?:\d{1,4}|[a-cа-в])$)"
      R"(|^(?:(?:asdf\w*|qwerty\w*|qwe|zxcv\w*|йцук\w*|фыва\w*)[\s,.!-]+)(?:(?:test|тест|prueba|teste|\d{1,4}(?!\d))[\s,.!-]*)+$)"
      R"(|^(?:test|тест|prueba|teste)(?:[\s_-]+(?:test|тест|prueba|teste))+(?:[\s,_-]+(?:проверка|проба|check|testing|probando|testando))+(?:[\s,_-]*\d{1,4})?$)"
      R"(|^(?:test|тест|prueba|teste)(?:[\s,_-]+(?:проверка|проба|check|testing|probando|testando))+[\s,_-]*\d{1,4}$)"
      R"(|^(?:проверка|testing|probando|testando)(?:\sсвязи)?(?:[\s,.…-]+(?:проверка|testing|probando|testando|раз|два|один|one|two|uno|dos|um|dois|\d{1,3}))+[.!…]*$)"
      R"(|^(?:тестовый|пробный)\sтекст[.,:;!—-].*$|^(?:sample|test|dummy|placeholder)\stext[.,:;!—-].*$)"
      R"(|^texto\sde\s(?:prueba|teste|ejemplo|exemplo)[.,:;!—-].*$)");
  return pattern;
}

/// The whole text is keyboard strokes or the name of a record that is none.
std::optional<TestData> record(std::string_view folded) {
  if (folded.size() > max_record || folded.size() < 3) return std::nullopt;
  const std::string_view whole = trimmed(folded);
  if (whole.empty()) return std::nullopt;
  const bool named = names_record(whole);
  if (!named && !may_repeat(whole)) return std::nullopt;
  // All keys in their order are an alphabet to draw from.
  const bool typed = length(whole) <= longest_strokes && strokes().matches(whole);
  if (!typed && !(named && names_of_records().matches(whole))) return std::nullopt;
  return TestData{0, folded.size(), TestDataKind::record};
}

bool is_general_label(std::string_view label) {
  constexpr std::array<std::string_view, 17> labels = {
      "www",    "api",   "app",  "mail",   "test",    "demo",   "dev",  "my", "cdn",
      "static", "hooks", "hook", "widget", "backend", "server", "shop", "crm"};
  return std::find(labels.begin(), labels.end(), label) != labels.end();
}

}  // namespace

bool is_placeholder_host(std::string_view host) {
  const size_t dot = host.rfind('.');
  if (dot == host.npos) return false;
  const std::string_view before = host.substr(0, dot);
  const size_t inner = before.rfind('.');
  const std::string_view name = before.substr(inner == before.npos ? 0 : inner + 1);
  for (const auto& row : data::placeholder_hosts::rows) {
    if (row.kind == "end" && host.substr(dot + 1) == row.name) return true;
    if (row.kind == "name" && name == row.name) return true;
    if (row.kind != "host" || !is_in_domain(host, row.name)) continue;
    // Below it stand the names that samples of whole products give themselves.
    if (host == row.name) return true;
    if (is_general_label(host.substr(0, host.size() - row.name.size() - 1))) return true;
  }
  return false;
}

namespace {

/// test@mail.ru, user@domain.com: the name alone says it.
bool is_placeholder_mail(std::string_view user, std::string_view host) {
  constexpr std::array<std::string_view, 8> users = {"test", "qwe", "qwerty", "asd",
                                                     "asdf", "foo", "tester", "testtest"};
  while (!user.empty() && is_digit(user.back())) user.remove_suffix(1);
  if (std::find(users.begin(), users.end(), user) != users.end()) return true;
  const std::string_view name = host.substr(0, host.find('.'));
  constexpr std::array<std::string_view, 9> twice = {"demo",  "sample", "dummy", "fake", "example",
                                                     "admin", "user",   "abc",   "xxx"};
  if (user == name && std::find(twice.begin(), twice.end(), user) != twice.end()) return true;
  constexpr std::array<std::string_view, 7> hosts = {"test",  "qwe",    "asd",    "foo",
                                                     "email", "domain", "address"};
  constexpr std::array<std::string_view, 7> anybody = {"user", "name",  "your",   "you",
                                                       "mail", "email", "someone"};
  return std::find(hosts.begin(), hosts.begin() + 4, name) != hosts.begin() + 4 ||
         (std::find(hosts.begin(), hosts.end(), name) != hosts.end() &&
          std::find(anybody.begin(), anybody.end(), user) != anybody.end());
}

std::optional<TestData> address(std::string_view text, std::string_view folded) {
  static const Pattern mail(R"((?<![\w.+-])([\w.+-]{1,64}+)@((?:[\w-]{1,63}+\.){0,8}[\w-]{2,63}))");
  static const Pattern host(
      R"((?:(?<=://)|(?<![\w@./-]))((?:[\w-]{1,63}+\.){1,8}[^\W\d_][\w-]{1,62})(?![\w@-]))");
  if (folded.find('@') != folded.npos)
    for (const Match& match : mail.find_all(folded)) {
      const std::string_view whole = match.of(folded);
      const size_t sign = whole.find('@');
      if (is_placeholder_mail(whole.substr(0, sign), whole.substr(sign + 1)) ||
          is_placeholder_host(whole.substr(sign + 1)))
        return TestData{match.offset, match.length, TestDataKind::address};
    }
  static const Needles hints = [] {
    std::vector<std::string_view> all = {"://"};
    for (const auto& row : data::placeholder_hosts::rows)
      if (row.kind != "end") all.push_back(row.name);
    return Needles(std::move(all));
  }();
  if (!hints.any_in(folded)) return std::nullopt;
  for (const Match& match : host.find_all(folded)) {
    // A bare "a.test" is a method of an expression; a host needs a scheme to end so.
    const bool with_scheme = text.substr(0, match.group_offset).ends_with("//");
    const std::string_view found = match.group_of(folded);
    const bool sure =
        with_scheme || !std::any_of(data::placeholder_hosts::rows.begin(),
                                    data::placeholder_hosts::rows.end(), [&](const auto& row) {
                                      return row.kind == "end" && top_level(found) == row.name;
                                    });
    if (sure && is_placeholder_host(found))
      return TestData{match.group_offset, match.group_length, TestDataKind::address};
  }
  return std::nullopt;
}

bool all_same(std::string_view digits) {
  return std::all_of(digits.begin(), digits.end(), [&](char c) { return c == digits[0]; });
}

/// 1234567890, 0987654321: each digit is the last one's neighbour.
bool is_row(std::string_view digits) {
  int up = 0;
  int down = 0;
  for (size_t i = 1; i < digits.size(); ++i) {
    const int step = (digits[i] - digits[i - 1] + 10) % 10;
    up += step == 1 ? 1 : 0;
    down += step == 9 ? 1 : 0;
  }
  const int steps = static_cast<int>(digits.size()) - 1;
  return up == steps || down == steps;
}

/// The digits of a phone without its country's code: nobody has such a number.
bool is_made_up_phone(std::string_view digits, bool plus) {
  const auto national = [&](std::string_view code) {
    return digits.starts_with(code) ? digits.substr(code.size()) : std::string_view();
  };
  std::vector<std::string_view> numbers = {digits};
  if (plus || digits.size() == 11)
    for (const std::string_view code : {"7", "8", "1", "34", "55", "52", "54", "57", "351", "380"})
      numbers.push_back(national(code));
  for (const std::string_view number : numbers) {
    if (number.size() < 9 || number.size() > 11) continue;
    if (is_row(number)) return true;
    if (all_same(number.substr(number.size() - 7))) return true;
    // (123) 456-xx-xx, (900) 000-xx-xx, (000) 000-xx-xx: the part that says where it is.
    const std::string_view area = number.substr(0, 6);
    if (number.size() == 10 && (area == "123456" || area == "900000" || area == "000000" ||
                                area == "111111" || area == "999999"))
      return true;
  }
  return false;
}

bool is_test_card(std::string_view digits) {
  // Stripe's and PayPal's documentation of test cards.
  constexpr std::array<std::string_view, 8> cards = {
      "4242424242424242", "4111111111111111", "5555555555554444", "5105105105105100",
      "4000000000000002", "378282246310005",  "2200000000000000", "4012888888881881"};
  return std::find(cards.begin(), cards.end(), digits) != cards.end();
}

/// "100 000 000" is an amount; a phone in groups has a plus, brackets, hyphens or eleven digits.
bool is_written_as_phone(std::string_view shown, std::string_view digits, bool called_phone) {
  if (shown.front() == '+' || called_phone || shown.find_first_of("(-") != shown.npos) return true;
  const bool grouped = shown.find(' ') != shown.npos;
  return grouped && digits.size() == 11 && (digits.front() == '7' || digits.front() == '8');
}

/// Digits enough for a number, with no more between two of them than the pattern of `number` lets.
bool may_be_number(std::string_view text) {
  size_t all = 0;  // most texts have none, which takes no branches
  for (const char c : text) all += is_digit(c) ? 1 : 0;
  if (all < fewest_digits) return false;
  constexpr ByteSet between(" ()-\xC2\xA0");
  constexpr size_t most_between = 6;  // bytes: three characters
  size_t digits = 0;
  size_t last = 0;
  for (size_t i = 0; i < text.size(); ++i) {
    if (is_digit(text[i])) {
      digits = i - last <= most_between + 1 ? digits + 1 : 1;
      last = i;
      if (digits >= fewest_digits) return true;
    } else if (!between.has(text[i])) {
      digits = 0;
    }
  }
  return false;
}

std::optional<TestData> number(std::string_view text, std::string_view key) {
  if (!may_be_number(text)) return std::nullopt;
  // Groups of digits with the marks that phones and cards have between them.
  static const Pattern groups(
      R"((?=[+0-9])(?<![\w.,/+-])\+?\d(?:[ ()\x{a0}-]{0,3}\d){6,18}(?![\w]))");
  const auto called_phone = [key] {
    static const Pattern phone_key(R"(phone|\btel|mobile|телефон)");
    return !key.empty() && phone_key.matches(key);
  };
  for (const Match& match : groups.find_all(text)) {
    const std::string_view shown = match.of(text);
    std::string digits;
    std::copy_if(shown.begin(), shown.end(), std::back_inserter(digits), is_digit);
    if (is_test_card(digits)) return TestData{match.offset, match.length, TestDataKind::card};
    if (is_written_as_phone(shown, digits, called_phone()) &&
        is_made_up_phone(digits, shown.front() == '+'))
      return TestData{match.offset, match.length, TestDataKind::phone};
  }
  return std::nullopt;
}

}  // namespace

std::optional<TestData> find_filler(std::string_view folded) {
  static const Needles phrases = [] {
    std::vector<std::string_view> all;
    for (const auto& row : data::filler_texts::rows) all.push_back(row.text);
    return Needles(std::move(all));
  }();
  const auto found = phrases.first_in(folded);
  if (!found) return std::nullopt;
  return TestData{found->offset, data::filler_texts::rows[found->needle].text.size(),
                  TestDataKind::filler};
}

std::optional<TestData> find_test_data(std::string_view text, std::string_view folded,
                                       std::string_view key) {
  if (auto found = find_filler(folded)) return found;
  if (auto found = record(folded)) return found;
  if (folded.find('@') != folded.npos || folded.find('.') != folded.npos)
    if (auto found = address(text, folded)) return found;
  return number(text, key);
}

bool shows_format(TestDataKind kind, std::string_view text, std::string_view key) {
  static const Pattern hint(
      R"(\b(?:например|пример|вида|в виде|формат\w*|e\.?g\.|for example|example|for instance|such as|format|p\. ?ej\.|por ejemplo|ejemplo|p\. ?ex\.|por exemplo|exemplo|formato)(?![\w]))");
  static const Pattern hint_key(R"(placeholder|hint|example|sample|format|mask|tooltip|pattern)");
  if (kind == TestDataKind::filler) return false;
  if (hint_key.matches(key)) return true;
  return kind != TestDataKind::record && hint.matches(prose_of(text));
}

bool names_test_data(std::string_view identifier) {
  static const Needles words({"mock", "fake", "dumm", "test"}, Needles::Case::ascii_folded);
  if (!words.any_in(identifier)) return false;
  static const Pattern made_up(
      R"((?-i)^(?:(?:MOCK|FAKE|DUMMY)(?:_[A-Z0-9_]+)?|[A-Z0-9_]+_(?:MOCKS?|FAKES?|DUMMY|DUMMIES))$|^(?:mock|fake|dummy)(?:ed|s)?(?:[A-Z_]\w*)?$|^[a-z]\w*(?:Mocks?|Fakes?|Dummy)$)");
  static const Pattern test(
      R"((?-i)^(?:TEST|test)_?(?i:data|leads?|deals?|contacts?|compan(?:y|ies)|clients?|customers?|users?|accounts?|orders?|items?|rows?|phones?|e?mails?|tokens?|response|payload|fixtures?)(?:_?\w{0,20})$)");
  return made_up.matches(identifier) || test.matches(identifier);
}

std::string account_in(std::string_view text) {
  if (text.find("://") == text.npos) return {};
  for (const Origin& origin : find_origins(text)) {
    const auto domain = [&](std::string_view name) { return is_in_domain(origin.host, name); };
    if (!domain("amocrm.ru") && !domain("amocrm.com") && !domain("kommo.com")) continue;
    const size_t last = origin.host.rfind('.', origin.host.rfind('.') - 1);
    if (last == std::string::npos || origin.host.find('.') != last) continue;
    const std::string label = origin.host.substr(0, last);
    const auto& rows = data::platform_hosts::rows;
    if (std::none_of(rows.begin(), rows.end(), [&](const auto& row) { return row.label == label; }))
      return label;
  }
  return {};
}

std::optional<TestData> test_data_in(std::string_view text, std::string_view key) {
  const auto found = find_test_data(text, lowered(text), key);
  if (found && !shows_format(found->kind, text, key)) return found;
  return std::nullopt;
}

std::string_view attribute_at(std::string_view text, std::size_t offset) {
  const std::size_t quote = text.substr(0, offset).find_last_of("\"'<>");
  if (quote == text.npos || quote < 2 || text[quote - 1] != '=') return {};
  const std::size_t from = text.find_last_of(" \t\n<\"'", quote - 2);
  return text.substr(from + 1, quote - 2 - from);
}

namespace {

/// "Доступы скинем", "we'll send the login": what is to be handed over, and the promise to.
const Pattern& promised_access() {
  static const Pattern pattern(
      R"(^(?!.*(?:\d|@|http))(?:(?:тестов\w+\s)?(?:доступ\w*|логин\w*|парол\w*|данные|инструкци\w+)\s(?:[\pL]+\s){0,3}(?:скинем|кинем|дадим|отправим|передадим|сбросим|выдадим|в\s(?:чате|личке))|)"
      R"((?:скинем|кинем|дадим|отправим|передадим|сбросим|выдадим)\s(?:[\pL]+\s){0,2}(?:доступ\w*|логин\w*|парол\w*|данные|инструкци\w+)|)"
      R"((?:we(?:['’]ll|\swill|\scan)?\s)(?:send|give|share|pass|provide)\s(?:[\pL]+\s){0,3}(?:access\w*|logins?|credentials|passwords?|data|instructions?|it|them)|)"
      R"((?:access|logins?|credentials|passwords?|data|instructions?)\s(?:[\pL]+\s){0,3}in\s(?:the\s)?chat|ask\s(?:us|me)(?:\sfor\s(?:[\pL]+\s?){1,3})?|)"
      R"((?:le\s|les\s|se\slos?\s)?(?:pasaremos|daremos|compartiremos|mandaremos|facilitaremos|vamos\sa\spasar)(?:\s(?:los?|las?|el)\s(?:accesos?|datos|credenciales|claves?|instrucciones))?|)"
      R"((?:los\s)?(?:accesos?|datos|credenciales|claves?|instrucciones)\s(?:[\pL]+\s){0,2}(?:pasaremos|daremos|compartiremos|mandaremos|por\s(?:el\s)?chat)|)"
      R"((?:vamos\s(?:mandar|enviar|passar)|passaremos|mandaremos|daremos|compartilharemos)(?:\s(?:os?|as?)\s(?:acessos?|dados|credenciais|senhas?|instruções))?|)"
      R"((?:os\s)?(?:acessos?|dados|credenciais|senhas?|instruções)\s(?:[\pL]+\s){0,2}(?:passaremos|mandaremos|compartilharemos|(?:no|pelo)\schat))[\pL\s,.!-]{0,30}$)");
  return pattern;
}

/// "См. сайт": somewhere else, and no address.
const Pattern& elsewhere() {
  static const Pattern pattern(
      R"(^(?:(?:(?:см|смотри(?:те)?|читайте|есть|описан\w*|вс[её]|инструкци\w+|подробно\w*|на|в|наш\w*)[\s.:—-]+){1,5}(?:сайт\w?|документаци\w+|справк\w+|видео)|)"
      R"((?:(?:see|check|read|visit|find|it|on|in|at|our|the|instructions?|everything|is|are)[\s.:—-]+){1,6}(?:web\s?site|site|docs|documentation|manual|help)|)"
      R"((?:(?:ver|vea|v[eé]ase|consulte|mire|est[aá]n?|todo|en|el|la|nuestr[oa]|instrucciones)[\s.:—-]+){1,6}(?:sitio(?:\sweb)?|web|p[aá]gina|documentaci[oó]n|manual)|)"
      R"((?:(?:ver|veja|vide|consulte|est[aá]o?|tudo|no|na|o|a|noss[oa]|instru[cç][oõ]es)[\s.:—-]+){1,6}(?:site|p[aá]gina|documenta[cç][aã]o|manual))[\s.!]*$)");
  return pattern;
}

}  // namespace

bool is_put_off(std::string_view folded) {
  constexpr std::array<std::string_view, 12> words = {"todo", "tbd", "tba", "-",   "—",   "n/a",
                                                      "none", "нет", "?",   "...", "xxx", "…"};
  if (std::find(words.begin(), words.end(), folded) != words.end()) return true;
  // A promise that names nothing.
  static const Pattern promise(
      R"(^(?!.*(?:\d|@|http))(?:[\pL\s,.-]{0,40}\s)?(?:по запросу|пришл[её]м|вышлем|предостав\w+|сообщим|позже|потом|)"
      R"((?:on|upon|by) request|will (?:be )?(?:send|sent|provided?|follow)|later|bajo (?:pedido|demanda)|a petici[oó]n|)"
      R"(enviaremos|se enviar[aá]n?|m[aá]s (?:tarde|adelante)|sob (?:demanda|pedido|consulta)|mediante solicita[cç][aã]o|)"
      R"(ser[aã]o? enviad\w+|depois)[\pL\s,.-]{0,30}$)");
  return promise.matches(folded) || promised_access().matches(folded) ||
         elsewhere().matches(folded);
}

}  // namespace premod::text
