// Test data left in the integration, §3.1.1: placeholder words, addresses, phones and card numbers.
#include <algorithm>
#include <array>

#include "js/file.hpp"
#include "rule/rule.hpp"
#include "text/pattern.hpp"
#include "text/words.hpp"
#include "widget/visible_text.hpp"

namespace premod::rules {
namespace {

const text::Pattern& test_data() {
  static const text::Pattern pattern(
      R"(\blorem\s+ipsum\b)"
      R"(|(?<![\w.+-])(?:test|qwe(?:rty)?|asd(?:f)?|foo|user)\w*@(?:test|example|mail\.test|qwe|asd|foo)(?:\.\w+)?\b|[\w.+-]+@example\.(?:com|org|net|ru)\b)"
      R"(|\b(?:4242[ -]?4242[ -]?4242[ -]?4242|4111[ -]?1111[ -]?1111[ -]?1111)\b)"
      R"(|(?<![\w])(?:\+?7|8)[ (-]*(?:999[ )-]*999|123[ )-]*456|900[ )-]*000|000[ )-]*000)[ -]*\d\d[ -]*\d\d(?!\w))"
      R"(|^(?:asdf\w*|qwerty\w*|foobar|foo bar|asdasd\w*|йцукен\w*|фыва\w*)$)");
  return pattern;
}

/// Whether a text, in lower case, is worth the pattern: no number it knows has fewer digits.
bool may_be_test_data(std::string_view folded) {
  constexpr std::ptrdiff_t fewest_digits = 7;
  return folded.find('@') != folded.npos ||
         std::count_if(folded.begin(), folded.end(), [](char c) { return c >= '0' && c <= '9'; }) >=
             fewest_digits ||
         text::contains_any(folded, {"ipsum", "asd", "qwerty", "foo", "йцукен", "фыва"});
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
    if (!may_be_test_data(text.folded)) continue;
    const auto match = test_data().find(text.text());
    if (!match || shows_format(text.text(), text.path)) continue;
    // The address that shows the format does not excuse itself: the sentence must say so.
    out.add(*text.file, text.span(match->offset, match->length),
            {{"data", std::string(match->of(text.text()))}});
  }
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<signed char>(c) >= 0; });
}

void check_script(const js::File& script, Hits& out) {
  const std::string_view source = script.file().bytes;
  for (const js::Text& text : script.texts()) {
    const Span span = script.span(text.node);
    if (!text.complete || text.value.size() > 2'000) continue;
    // Cyrillic in capitals is not folded here; the pattern is cheap for the few such strings.
    if (!may_be_test_data(text::lower_ascii(text.value)) && is_ascii(text.value)) continue;
    const auto match = test_data().find(text.value);
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
