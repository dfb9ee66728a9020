#include "text/secrets/secret_lines.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "data/secret_formats.hpp"
#include "text/ascii.hpp"
#include "text/secrets/credentials.hpp"
#include "text/words.hpp"

namespace premod::text {
namespace {

using std::size_t;
constexpr auto npos = std::string_view::npos;

constexpr size_t shortest_secret = 8;
constexpr size_t max_of_line = 16;

bool is_quote(char c) { return c == '"' || c == '\'' || c == '`'; }
bool is_token(char c) {
  return is_digit(c) || is_lower(c) || is_upper(c) || c == '_' || c == '-' || c == '.';
}

/// As many characters in one piece, a digit among them, as the shortest secret has: code without
/// such a word is not looked at.
bool has_long_word(std::string_view text) {
  size_t length = 0;
  bool digit = false;
  for (const char c : text) {
    if (c <= ' ' || is_quote(c) || c == '(' || c == ')' || c == ';') {
      length = 0;
      digit = false;
      continue;
    }
    digit = digit || is_digit(c);
    if (++length >= shortest_secret && digit) return true;
  }
  return false;
}

/// The beginning of a documented format before "…".
std::optional<Secret> cut_off(std::string_view text) {
  const size_t end = text.find("…");
  if (end == npos) return std::nullopt;
  size_t from = end;
  while (from > 0 && is_token(text[from - 1])) --from;
  const std::string_view word = text.substr(from, end - from);
  if (std::none_of(word.begin(), word.end(), is_digit) || is_placeholder(word)) return std::nullopt;
  for (const auto& row : data::secret_formats::rows)
    if (word.size() > row.prefix.size() && word.starts_with(row.prefix))
      return Secret{from, word.size(), std::string(row.kind)};
  return std::nullopt;
}

/// Without quotes, and without the comment behind a value.
std::string_view plain_value(std::string_view value) {
  value = trimmed(value);
  if (!value.empty() && (value.front() == '"' || value.front() == '\'')) {
    const std::size_t end = value.find(value.front(), 1);
    return end == value.npos ? value.substr(1) : value.substr(1, end - 1);
  }
  for (const std::string_view comment : {" #", " ;"})
    if (const std::size_t at = value.find(comment); at != value.npos) value = value.substr(0, at);
  return trimmed(value);
}

/// The settings of a file with their sections: those of .ini begin with "[name]", those of YAML
/// stand at one depth below another line.
class Settings {
 public:
  explicit Settings(LineForm form) : form_(form) {}

  NamedText read(std::string_view line, std::uint32_t number) {
    const std::string_view plain = trimmed(line);
    if (form_ == LineForm::settings && plain.starts_with('[')) section_ = number;
    if (form_ == LineForm::yaml && !plain.empty()) enter(line, number);
    const bool pair = form_ == LineForm::yaml && line.find(": ") != line.npos;
    if (form_ == LineForm::yaml && !pair && !plain.starts_with("- ")) return {{}, {}, section_};
    const std::size_t mark = line.find(pair ? ": " : "=");
    if (mark == line.npos) return {{}, {}, section_};
    std::string_view name = trimmed(line.substr(0, mark));
    if (const std::size_t gap = name.rfind(' '); gap != name.npos) name.remove_prefix(gap + 1);
    return {name, plain_value(line.substr(mark + 1)), section_};
  }

 private:
  void enter(std::string_view line, std::uint32_t number) {
    const std::size_t depth = std::min(line.find_first_not_of(" -"), max_depth);
    if (depth == depth_) return;
    // A mapping that is left does not go on: the same depth later is another one.
    section_ = depth == 0 ? 0 : number;
    depth_ = depth;
  }

  static constexpr std::size_t max_depth = 200;
  LineForm form_;
  std::uint32_t section_ = 0;
  std::size_t depth_ = 0;
};

}  // namespace

std::vector<LineSecret> secrets_by_line(std::string_view text, LineForm form) {
  std::vector<LineSecret> out;
  std::vector<Span> places;
  std::vector<NamedText> named;
  Settings settings(form);
  bool in_script = false;
  std::size_t from = 0;
  for (const std::string_view line : split(text, '\n')) {
    const Span span{static_cast<std::uint32_t>(from),
                    static_cast<std::uint32_t>(from + line.size())};
    from += line.size() + 1;
    in_script = in_script || line.find("<script") != line.npos;
    const bool skipped = in_script;
    if (line.find("</script") != line.npos) in_script = false;
    if (skipped) continue;
    if (auto shown = secret_in(line)) {
      out.push_back({span, std::move(*shown)});
    } else if (form != LineForm::text) {
      places.push_back(span);
      named.push_back(settings.read(line, span.begin));
    }
  }
  const auto secrets = secrets_among(named);
  for (std::size_t i = 0; i < named.size(); ++i) {
    if (!secrets[i]) continue;
    const std::string_view line = places[i].of(text);
    const auto offset = static_cast<std::size_t>(named[i].value.data() - line.data());
    out.push_back({places[i], {offset, secrets[i]->length, secrets[i]->kind}});
  }
  return out;
}

std::vector<Secret> secrets_in_line(std::string_view line, Quotes quotes) {
  std::vector<Secret> out;
  if (!has_long_word(line)) return out;
  std::string rest(line);
  const auto take = [&](Secret&& found) {
    std::fill_n(rest.begin() + static_cast<std::ptrdiff_t>(found.offset), found.length, ' ');
    out.push_back(std::move(found));
  };
  while (out.size() < max_of_line) {
    auto found = secret_in(rest);
    if (!found || found->length == 0) break;
    take(*std::move(found));
  }
  if (auto cut = cut_off(rest)) take(*std::move(cut));
  for (size_t at = rest.find_first_of("=:"); at != npos && out.size() < max_of_line;
       at = rest.find_first_of("=:", at + 1))
    if (auto found = assigned_at(rest, at, quotes)) take(*std::move(found));
  return out;
}

Span part_of(Span place, std::string_view bytes, std::string_view value) {
  const std::size_t at = place.of(bytes).find(value);
  if (at == std::string_view::npos) return place;
  const auto begin = static_cast<std::uint32_t>(place.begin + at);
  return {begin, static_cast<std::uint32_t>(begin + value.size())};
}

}  // namespace premod::text
