#include "text/entities/payment_system.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "data/payment_systems.hpp"
#include "text/language/sentence_words.hpp"
#include "text/needles.hpp"
#include "text/pattern.hpp"
#include "text/words.hpp"

namespace premod::text {
namespace {

Pattern pattern_of(std::string_view reach) {
  std::string all;
  for (const auto& row : data::payment_systems::rows)
    if (row.reach == reach) all += (all.empty() ? "" : "|") + std::string(row.pattern);
  return Pattern("(?<!\\w)(?:" + all + ")(?!\\w)");
}

/// Whether a text, in lower case, is worth the patterns of a reach.
struct MayName {
  bool local = false;
  bool regional = false;

  explicit MayName(std::string_view folded) {
    static const Needs needs;
    needs.needles.each_in(folded, [this](Needles::Found found) {
      (needs.local[found.needle] ? local : regional) = true;
    });
  }

 private:
  struct Needs {
    std::vector<bool> local;  // by needle
    Needles needles = Needles(words(local));

    static std::vector<std::string_view> words(std::vector<bool>& local) {
      std::vector<std::string_view> out;
      for (const auto& row : data::payment_systems::rows) {
        if (row.reach == "world") continue;
        for (const std::string_view need : split(row.needs, '|')) {
          out.push_back(need);
          local.push_back(row.reach == "local");
        }
      }
      return out;
    }
  };
};

const Pattern& local_systems() {
  static const Pattern pattern = pattern_of("local");
  return pattern;
}

const Pattern& world_systems() {
  static const Pattern pattern = pattern_of("world");
  return pattern;
}

/// "Only Pix": what works in one country is enough of a choice beside others.
const Pattern& only_regional_systems() {
  static const Pattern pattern = [] {
    std::string all;
    for (const auto& row : data::payment_systems::rows)
      if (row.reach == "regional") all += (all.empty() ? "" : "|") + std::string(row.pattern);
    constexpr std::string_view only =
        "only|just|exclusively|solely|s[oó]lo|solamente|[uú]nicamente|exclusivamente|apenas|"
        "somente|s[oó]|sin\\sotra";
    // "Renew by Pix." says it, "by Pix or card" does not.
    constexpr std::string_view paying =
        "(?:renew|pay|subscribe|renueve|renueva|renovar|pague|paga|pagar|suscr[ií]b\\w+|renove|"
        "assine)"
        "(?:\\s[^\\s.,!?;]{1,20}){0,3}\\s(?:via|v[ií]a|with|by|through|con|por|mediante|com|pelo|"
        "pela)\\s(?:el\\s|o\\s)?";
    return Pattern("(?:(?<!\\w)" + std::string(paying) + "(" + all +
                   ")(?!\\w)(?!\\s?(?:,|/|\\+|or|o|ou|and|y|e)\\s)|(?<!\\w)(?:" +
                   std::string(only) + ")\\s(?:[^.!?;]{0,40}\\s)?(" + all +
                   ")(?!\\w)|(?<!\\w)(?:" + all + ")\\s(?:only|apenas|solamente)(?!\\w))");
  }();
  return pattern;
}

const Pattern& regional_systems() {
  static const Pattern pattern = pattern_of("regional");
  return pattern;
}

/// "No other way of payment is accepted."
const Pattern& denies_others() {
  static const Pattern pattern(
      R"((?<!\w)(?:(?:(?:no\s(?:se\s)?(?:admit|acept|hay|existe|ofrec)\w*\s(?:ning[uú]n\w*\s)?|sin\s|ning[uú]n\w*\s)otr[ao]s?|)"
      R"((?:n[aã]o\s(?:se\s)?(?:aceita|h[aá](?!\w)|existe|oferece)\w*\s(?:nenhum\w?\s)?|nenhum\w?\s)outr[ao]s?|)"
      R"((?:no|not\s(?:accept|offer|take)\w*\s(?:any)?)\s?other)\s)"
      R"((?:forma|medio|m[eé]todo|opci[oó]n|manera|v[ií]a|posibilidad|meio|op[cç][aã]o|maneira|way|means|method|form|option|payment|choice)|)"
      R"(nothing\selse|not\s(?:accept|offer|take)\w*\sanything\selse|)"
      R"(otr[ao]s?\s(?:formas?|medios?|m[eé]todos?)\s(?:de\spago\s)?no(?!\w)|)"
      R"(outr[ao]s?\s(?:formas?|meios?|m[eé]todos?)\s(?:de\spagamento\s)?n[aã]o(?!\w)|)"
      R"(other\s(?:ways|means|methods|forms)\s(?:of\spayment\s)?are\snot))");
  return pattern;
}

}  // namespace

std::optional<Match> find_small_payment_system(std::string_view prose, std::string_view folded) {
  const MayName may(folded);
  if (may.local)
    if (auto match = local_systems().find(prose)) return match;
  if (!may.regional) return std::nullopt;
  if (auto match = only_regional_systems().find(prose)) return match;
  return denies_others().matches(prose) ? regional_systems().find(prose) : std::nullopt;
}

bool tells_of_paid_orders(std::string_view prose, std::string_view language, std::size_t offset) {
  constexpr std::size_t reach = 4;  // words from the orders to what is said of them
  static const Roles orders = roles_named("ordersw"), paid = roles_named("paidw");
  const auto pieces = pieces_of(prose);
  const auto piece = std::find_if(pieces.begin(), pieces.end(), [&](std::string_view one) {
    return one.data() + one.size() > prose.data() + offset;
  });
  if (piece == pieces.end()) return false;
  offset -= static_cast<std::size_t>(piece->data() - prose.data());
  const std::vector<Word> words = words_of(*piece, language, {});
  const auto named = std::find_if(words.begin(), words.end(), [&](const Word& word) {
    return word.offset + word.length > offset;
  });
  if (named == words.end()) return false;
  for (auto deed = words.begin(); deed != words.end(); ++deed) {
    if (deed->sentence != named->sentence || !deed->roles.meets(paid)) continue;
    const auto first = deed - std::min<std::ptrdiff_t>(reach, deed - words.begin());
    if (std::any_of(first, deed, [&](const Word& word) {
          return word.sentence == named->sentence && word.roles.meets(orders);
        }))
      return true;
  }
  return false;
}

bool names_world_payment_system(std::string_view text) { return world_systems().matches(text); }

}  // namespace premod::text
