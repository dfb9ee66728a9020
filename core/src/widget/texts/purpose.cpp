// Which words say what: core/data/description_words.tsv.
#include "widget/texts/purpose.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "data/description_words.hpp"
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

/// The words of a kind in all languages, as alternatives.
std::string words(std::string_view kind) {
  std::string out;
  for (const auto& row : data::description_words::rows)
    if (row.kind == kind) out += (out.empty() ? "" : "|") + std::string(row.pattern);
  return out;
}

/// What an integration does for its users.
bool says_deed(std::string_view sentence) {
  static const text::Pattern deed("(?<!\\w)(?:" + words("deed") + ")");
  return deed.matches(sentence);
}

/// What work in the platform is about: with it, a boast is a claim about the task.
bool names_a_task(std::string_view sentence) {
  static const text::Pattern task("(?<!\\w)(?:" + words("task") + ")");
  return task.matches(sentence);
}

/// The maker's praise of itself and of what it sells, its history, its thanks.
bool is_praise(std::string_view sentence) {
  static const text::Pattern praise("(?<!\\w)(?:" + words("praise") + ")");
  static const text::Pattern history(words("history"));
  return praise.matches(sentence) || history.matches(sentence);
}

/// What goes without saying.
bool is_beside_the_point(std::string_view sentence) {
  static const text::Pattern facts(words("fact"));
  // "Виджет от ООО «Ромашка»": a name and a maker.
  static const text::Pattern maker("^[\\s\\W]*(?:(?:" + words("article") +
                                   ")\\s)?(?:" + words("product") + ")\\s(?:" + words("from") +
                                   ")\\s[^.!?,;]{1,60}$");
  if (maker.matches(sentence) && !names_a_task(sentence)) return true;
  static const text::Pattern greeting("^(?:" + words("greeting") + ")(?!\\w)");
  if (facts.matches(sentence)) return true;
  return !names_a_task(sentence) && (is_praise(sentence) || greeting.matches(sentence));
}

/// Words that may stand in front of a step: "To set it up, ...", "После установки ...".
bool leads_to_a_step(std::string_view folded) {
  // Whole words only: what can be cut in one way is looked at once.
  static const text::Pattern only("^(?:(?:" + words("lead") + "|\\d+)(?!\\w)[\\s,:.)—-]*)*$");
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
