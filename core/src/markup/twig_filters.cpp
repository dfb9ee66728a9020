#include "markup/twig_filters.hpp"

#include <algorithm>
#include <charconv>
#include <functional>
#include <utility>

#include "markup/twig.hpp"
#include "text/ascii.hpp"
#include "text/words.hpp"

namespace premod::twig {
namespace {

/// One choice of each.
struct Given {
  Texts texts;
  std::vector<std::pair<std::string, std::string>> pairs;
};
struct Result {
  Texts texts;
  std::optional<Texts> items;
};

/// `with` in place of every `from`; no longer than a text that is kept.
std::string replaced(std::string text, std::string_view from, std::string_view with) {
  if (from.empty()) return text;
  for (std::size_t at = text.find(from); at != text.npos && text.size() <= max_known_bytes;
       at = text.find(from, at + with.size()))
    text.replace(at, from.size(), with);
  return text;
}

std::optional<std::ptrdiff_t> number(const Given& given, std::size_t place) {
  if (place >= given.texts.size()) return std::nullopt;
  const std::string& text = given.texts[place];
  std::ptrdiff_t out = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), out);
  return read.ec == std::errc() && read.ptr == text.data() + text.size() ? std::optional(out)
                                                                         : std::nullopt;
}

/// `slice(1)`, `slice(-2, 1)`, `slice(0, -1)`
template <typename Sequence>
std::optional<Sequence> sliced(const Sequence& from, const Given& given) {
  const auto size = static_cast<std::ptrdiff_t>(from.size());
  const auto start = number(given, 0);
  const auto length = number(given, 1);
  if (!start || (given.texts.size() > 1 && !length)) return std::nullopt;
  const auto clamp = [size](std::ptrdiff_t at) { return std::clamp<std::ptrdiff_t>(at, 0, size); };
  const std::ptrdiff_t begin = clamp(*start < 0 ? size + *start : *start);
  const std::ptrdiff_t end = !length       ? size
                             : *length < 0 ? clamp(size + *length)
                                           : begin + std::min(*length, size - begin);
  return begin < end ? Sequence(from.begin() + begin, from.begin() + end) : Sequence();
}

Texts split(const std::string& text, const std::string& by) {
  Texts out;
  std::size_t from = 0;
  while (out.size() + 1 < max_items) {
    const std::size_t at = by.empty() ? std::min(from + 1, text.size()) : text.find(by, from);
    if (at == text.npos || at >= text.size()) break;
    out.push_back(text.substr(from, at - from));
    from = at + by.size();
  }
  out.push_back(text.substr(from));
  return out;
}

/// `'scr%s'|format('ipt')`
std::string formatted(const std::string& text, const Given& given) {
  std::string out;
  std::size_t next = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::string_view two = std::string_view(text).substr(i, 2);
    if (two == "%s" || two == "%d") {
      out += next < given.texts.size() ? given.texts[next++] : std::string(1, unknown_part);
      ++i;
    } else {
      out += text[i];
      if (two == "%%") ++i;
    }
  }
  return out;
}

Result list_of(Texts items) { return {items, std::move(items)}; }

std::optional<Result> of_list(std::string_view name, const Texts& items, const Given& given) {
  if (name == "join") {
    const std::string by = given.texts.empty() ? "" : given.texts.front();
    std::string out;
    for (const std::string& item : items) {
      if (&item != &items.front()) out += by;
      out += item;
    }
    return Result{{std::move(out)}, {}};
  }
  if (name == "reverse") return list_of({items.rbegin(), items.rend()});
  if (name == "first" && !items.empty()) return Result{{items.front()}, {}};
  if (name == "last" && !items.empty()) return Result{{items.back()}, {}};
  if (name == "slice")
    if (auto part = sliced(items, given)) return list_of(std::move(*part));
  return std::nullopt;
}

using OfText = std::function<std::optional<std::string>(const std::string&)>;

OfText of_text(std::string_view name, const Given& given) {
  if (name == "raw" || name == "e" || name == "escape" || name == "spaceless")
    return [](const std::string& text) { return text; };
  if (name == "trim")
    return [&given](const std::string& text) {
      if (given.texts.empty()) return std::string(text::trimmed(text));
      const std::size_t from = text.find_first_not_of(given.texts.front());
      const std::size_t last = text.find_last_not_of(given.texts.front());
      return from == text.npos ? std::string() : text.substr(from, last - from + 1);
    };
  if (name == "lower") return [](const std::string& text) { return text::lower_ascii(text); };
  if (name == "upper")
    return [](std::string text) {
      for (char& c : text)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
      return text;
    };
  if (name == "reverse")
    return [](const std::string& text) { return std::string(text.rbegin(), text.rend()); };
  if (name == "first") return [](const std::string& text) { return text.substr(0, 1); };
  if (name == "last")
    return
        [](const std::string& text) { return text.empty() ? text : text.substr(text.size() - 1); };
  if (name == "slice") return [&given](const std::string& text) { return sliced(text, given); };
  if (name == "format") return [&given](const std::string& text) { return formatted(text, given); };
  if (name == "replace")
    return [&given](std::string text) {
      for (const auto& [from, with] : given.pairs) text = replaced(std::move(text), from, with);
      if (given.pairs.empty() && given.texts.size() == 2)  // as old templates have it
        text = replaced(std::move(text), given.texts[0], given.texts[1]);
      return text;
    };
  return {};
}

std::optional<Result> filtered_one(std::string_view name, const Result& value, const Given& given) {
  if (value.items)
    if (auto out = of_list(name, *value.items, given)) return out;
  if (name == "split" && !value.texts.empty() &&
      value.texts.front().find(unknown_part) == std::string::npos)
    return list_of(split(value.texts.front(), given.texts.empty() ? "" : given.texts.front()));
  const OfText change = of_text(name, given);
  if (!change) return std::nullopt;
  // Where a part is not known, nobody knows its length.
  const bool counts = name == "first" || name == "last" || name == "slice";
  Result out;
  for (const std::string& text : value.texts) {
    if (counts && text.find(unknown_part) != text.npos) continue;
    if (auto changed = change(text)) out.texts.push_back(std::move(*changed));
  }
  if (out.texts.empty()) return std::nullopt;
  return out;
}

/// Calls `use` with one of each; false: there are too many combinations.
template <typename Use>
bool each_choice(const std::vector<const Texts*>& from, const Use& use) {
  std::size_t count = 1;
  for (const Texts* one : from)
    if ((count *= std::max<std::size_t>(one->size(), 1)) > max_choices) return false;
  for (std::size_t n = 0; n < count; ++n) {
    Texts chosen;
    std::size_t rest = n;
    for (const Texts* one : from) {
      chosen.push_back(one->empty() ? only({}) : (*one)[rest % one->size()]);
      rest /= std::max<std::size_t>(one->size(), 1);
    }
    use(chosen);
  }
  return true;
}

void unite(Value& into, Result result, bool first) {
  for (std::string& text : result.texts) add(into.texts, std::move(text));
  const bool same =
      result.items && (first || (into.items && into.items->size() == result.items->size()));
  if (!same) return into.items.reset();
  if (first) into.items.emplace(result.items->size());
  for (std::size_t i = 0; i < result.items->size(); ++i)
    add((*into.items)[i], std::move((*result.items)[i]));
}

}  // namespace

void add(Texts& to, std::string text) {
  if (to.size() > max_choices) return;
  if (to.size() == max_choices || text.size() > max_known_bytes) text = only({});
  if (!text::contains(to, text)) to.push_back(std::move(text));
}

std::string only(const Texts& texts) {
  return texts.size() == 1 ? texts.front() : std::string(1, unknown_part);
}

Texts limited() { return {std::string(limited_part)}; }

Texts joined_texts(const Texts& a, const Texts& b, Work& work) {
  Texts out;
  if (!work.spend(a.size() * b.size())) return {only({})};
  for (const std::string& first : a)
    for (const std::string& second : b) {
      if (out.size() > max_choices) return out;
      add(out, first + second);
    }
  return out;
}

std::optional<Value> filtered(std::string_view name, const Value& value,
                              const Arguments& arguments) {
  std::vector<const Texts*> from;
  for (const Texts& texts : arguments.texts) from.push_back(&texts);
  for (const auto& [key, texts] : arguments.pairs) from.push_back(&texts);
  if (value.items)
    for (const Texts& item : *value.items) from.push_back(&item);
  Value out;
  bool known = true;
  bool first = true;
  const auto use = [&](const Texts& chosen) {
    auto next = chosen.begin();
    Given given;
    while (given.texts.size() < arguments.texts.size()) given.texts.push_back(*next++);
    for (const auto& [key, texts] : arguments.pairs) given.pairs.emplace_back(key, *next++);
    Result of{value.texts, {}};
    if (value.items) of.items.emplace(next, chosen.end());
    auto result = filtered_one(name, of, given);
    known = known && result;
    if (known) unite(out, std::move(*result), std::exchange(first, false));
  };
  if (!each_choice(from, use)) return Value{limited(), {}};
  if (!known) return std::nullopt;
  return out;
}

std::string shown(std::string value) {
  for (std::size_t at = value.find(limited_part); at != value.npos;
       at = value.find(limited_part, at))
    value.erase(at + 1, limited_part.size() - 1);
  std::replace(value.begin(), value.end(), unknown_part, '_');
  return value;
}

bool is_limited(const Texts& values) {
  return std::any_of(values.begin(), values.end(), [](const std::string& value) {
    return value.find(limited_part) != value.npos;
  });
}

}  // namespace premod::twig
