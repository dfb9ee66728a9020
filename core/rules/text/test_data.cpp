// Test data left in the integration, §3.1.1: placeholder words, addresses, phones and card numbers.
#include <algorithm>
#include <optional>

#include "flow/script.hpp"
#include "rule/rule.hpp"
#include "text/needles.hpp"
#include "text/pattern.hpp"
#include "text/words.hpp"
#include "widget/visible_text.hpp"

namespace premod::rules {
namespace {

bool has_words(std::string_view folded) {
  static const text::Needles words({"ipsum", "asd", "qwerty", "foo", "йцукен", "фыва"});
  return words.any_in(folded);
}

bool has_digits(std::string_view text) {
  constexpr std::ptrdiff_t fewest = 7;  // no number below has fewer
  return std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }) >=
         fewest;
}

/// The first test data in a text; `folded` is the same in lower case. What each kind needs is
/// looked for first: most texts have none of it.
std::optional<text::Match> test_data(std::string_view text, std::string_view folded) {
  static const text::Pattern words(
      R"(\blorem\s+ipsum\b|^(?:asdf\w*|qwerty\w*|foobar|foo bar|asdasd\w*|йцукен\w*|фыва\w*)$)");
  // A run of word characters is entered at its start only, so that a long one costs no square.
  static const text::Pattern mail(
      R"((?<![\w.+-])(?:(?:test|qwe(?:rty)?|asd(?:f)?|foo|user)\w{0,60}@(?:test|example|mail\.test|qwe|asd|foo)(?:\.\w+)?\b|[\w.+-]{1,64}@example\.(?:com|org|net|ru)\b))");
  static const text::Pattern numbers(
      R"(\b(?:4242[ -]?4242[ -]?4242[ -]?4242|4111[ -]?1111[ -]?1111[ -]?1111)\b)"
      R"(|(?<![\w])(?:\+?7|8)[ (-]*(?:999[ )-]*999|123[ )-]*456|900[ )-]*000|000[ )-]*000)[ -]*\d\d[ -]*\d\d(?!\w))");
  std::optional<text::Match> first;
  const auto look = [&](const text::Pattern& pattern) {
    const auto match = pattern.find(text);
    if (match && (!first || match->offset < first->offset)) first = match;
  };
  if (has_words(folded)) look(words);
  if (text.find('@') != text.npos) look(mail);
  if (has_digits(text)) look(numbers);
  return first;
}

/// "name@example.com" beside a word for example, or in a hint, shows a format.
bool shows_format(std::string_view text, std::string_view key) {
  static const text::Pattern hint(
      R"(\b(?:например|пример|вида|формат\w*|e\.?g\.|example|for instance|format|ejemplo|exemplo|formato)\b)");
  static const text::Pattern hint_key(R"(placeholder|hint|example|sample|format|mask|tooltip)");
  return hint_key.matches(key) || hint.matches(text::without_markup(text));
}

void check_values(const Widget& widget, Hits& out) {
  for (const VisibleText& text : widget.visible_texts()) {
    const auto match = test_data(text.text(), text.folded);
    if (!match || shows_format(text.text(), text.path)) continue;
    // The address that shows the format does not excuse itself: the sentence must say so.
    out.add(*text.file, text.span(match->offset, match->length),
            {{"data", std::string(match->of(text.text()))}});
  }
}

void check_script(const js::File& script, Hits& out) {
  const std::string_view source = script.file().bytes;
  for (const js::Text& text : script.texts()) {
    const Span span = script.span(text.node);
    if (!text.complete || text.value.size() > 2'000) continue;
    const auto match = test_data(text.value, text::lowered(text.value));
    if (!match || shows_format(text.value, "")) continue;
    // A placeholder attribute or property just before the text is a hint too.
    const std::uint32_t from = span.begin > 40 ? span.begin - 40 : 0;
    if (text::lower_ascii(source.substr(from, span.begin - from)).find("placeholder") !=
        std::string::npos)
      continue;
    if (text.value.find("placeholder") != std::string::npos) continue;
    out.add(script.file(), span, {{"data", std::string(match->of(text.value))}});
  }
}

}  // namespace

extern const Rule text_test_data = define({
    .id = "text-test-data",
    .clauses = {"req-3.1.1-no-test-data", "en-no-test-data", "en-ready", "up-ready"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::note},
    .basis = Basis::likely,
    .title = {.ru = "Тестовые данные",
              .en = "Test data",
              .es = "Datos de prueba",
              .pt = "Dados de teste"},
    .message = {.ru = "Похоже на тестовые данные: «{data}».",
                .en = "This looks like test data: \"{data}\".",
                .es = "Parecen datos de prueba: «{data}».",
                .pt = "Parecem dados de teste: “{data}”."},
    .remedy = {.ru = "Удалите их или замените настоящими.",
               .en = "Remove them, or put real ones.",
               .es = "Elimínelos o ponga datos reales.",
               .pt = "Remova-os ou coloque dados reais."},
    .checks = {check_values, check_script},
    .blind_spots = {.ru = "Шаблоны и php не просматриваются; слова «todo», «prueba», «тест» в "
                          "обычном тексте не считаются.",
                    .en = "Templates and php are not looked at; the words \"todo\", \"prueba\", "
                          "\"тест\" in ordinary text do not count.",
                    .es = "No se revisan plantillas ni php; las palabras «todo», «prueba», «тест» "
                          "en texto corriente no cuentan.",
                    .pt = "Não são vistos modelos nem php; as palavras “todo”, “prueba”, “тест” em "
                          "texto comum não contam."},
});

}  // namespace premod::rules
