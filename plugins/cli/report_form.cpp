// The formats by how their text begins, blanks between the marks of JSON and XML aside.
#include "cli/report_form.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "cli/terminal/texts.hpp"
#include "premod/premod.hpp"

namespace premod::cli {
namespace {

// Without blanks.
constexpr std::array<std::string_view, 6> beginnings = {
    R"({"tool":{"name":"premod",)",
    R"({"source":{"name":"premod"},"diagnostics":[)",
    R"([{"type":"issue","check_name":")",
    R"(<?xmlversion="1.0"encoding="UTF-8"?><testsuitesname="premod")",
    R"(##vso[task.logissuetype=)",
    R"(##premod:)"};
// The whole text where nothing was found.
constexpr std::array<std::string_view, 2> empty_lists = {"[]", R"({"rules":[],"issues":[]})"};
constexpr std::array<std::string_view, 3> commands = {"::error ", "::warning ", "::notice "};
constexpr std::array<std::string_view, 3> levels = {"error ", "warning ", "note "};

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string_view taken(std::string_view& text, bool (*belongs)(char)) {
  const auto end = std::find_if_not(text.begin(), text.end(), belongs);
  const std::string_view out(text.begin(), end);
  text.remove_prefix(out.size());
  return out;
}

/// `path:1:2: error js-eval: ...`
bool is_concise(std::string_view line) {
  line = line.substr(0, line.find('\n'));
  for (std::size_t at = line.find(':'); at != line.npos; at = line.find(':', at + 1)) {
    std::string_view rest = line.substr(at + 1);
    if (taken(rest, is_digit).empty() || !rest.starts_with(':')) continue;
    rest.remove_prefix(1);
    if (taken(rest, is_digit).empty() || !rest.starts_with(": ")) continue;
    rest.remove_prefix(2);
    for (const std::string_view level : levels)
      if (rest.starts_with(level)) {
        rest.remove_prefix(level.size());
        const auto rule =
            taken(rest, [](char c) { return (c >= 'a' && c <= 'z') || c == '-' || is_digit(c); });
        return !rule.empty() && rest.starts_with(": ");
      }
  }
  return false;
}

/// `premod 1.0.0 · ...`, or the verdict alone.
bool is_for_terminals(std::string_view head) {
  constexpr std::string_view name = "premod ";
  if (head.starts_with(name)) {
    std::string_view rest = head.substr(name.size());
    return taken(rest, [](char c) { return is_digit(c) || c == '.'; }).size() > 1 &&
           rest.starts_with(" · ");
  }
  if (!head.starts_with('\n')) return false;
  const std::string_view verdict = head.substr(1, head.find('\n', 1) - 1);
  for (const Wording& word : {texts::pass, texts::block, texts::incomplete})
    for (const Language language : {Language::ru, Language::en, Language::es, Language::pt})
      if (word.in(language) == verdict) return true;
  return false;
}

/// The formats whose beginning says little, by what stands behind it.
bool is_named_behind(std::string_view head, std::string_view plain) {
  const auto has = [](std::string_view text, std::string_view part) {
    return text.find(part) != text.npos;
  };
  if (plain.starts_with(R"({"rules":[{"id":")")) return has(plain, R"("engineId":"premod")");
  if (plain.starts_with(R"({"$schema":")"))
    return has(plain, R"("runs":[{"tool":{"driver":{"name":"premod")");
  if (head.starts_with("<!doctype html>\n<html lang="))
    return has(head, "<p class=\"dim\">premod ") || has(head, " premod</title>\n");
  constexpr std::string_view output = "verdict<<";
  return head.starts_with(output) && has(head, "\nerrors<<");
}

}  // namespace

bool is_report(std::string_view head, std::size_t size) {
  if (size == 0) return true;
  std::string plain(head.substr(0, report_head_bytes));
  std::erase_if(plain, is_blank);
  if (size <= report_head_bytes && std::ranges::find(empty_lists, plain) != empty_lists.end())
    return true;
  const auto begins = [](std::string_view text) {
    return [text](std::string_view beginning) { return text.starts_with(beginning); };
  };
  return std::ranges::any_of(beginnings, begins(plain)) ||
         std::ranges::any_of(commands, begins(head)) || is_named_behind(head, plain) ||
         is_for_terminals(head) || is_concise(head);
}

}  // namespace premod::cli
