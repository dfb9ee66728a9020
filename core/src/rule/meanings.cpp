#include "rule/meanings.hpp"

#include <algorithm>
#include <array>

#include "text/ascii.hpp"
#include "text/pattern.hpp"
#include "text/utf8.hpp"

namespace premod {
namespace {

struct Pair {
  std::string_view open, close;
};
constexpr std::array<Pair, 6> pairs = {
    {{"«", "»"}, {"“", "”"}, {"„", "“"}, {"(", ")"}, {"[", "]"}, {"\"", "\""}}};

std::size_t count(std::string_view text, std::string_view mark) {
  std::size_t out = 0;
  for (std::size_t at = text.find(mark); at != text.npos; at = text.find(mark, at + mark.size()))
    ++out;
  return out;
}

/// `{{ name }}, amoCRM support`: somebody is introduced in front of it.
bool is_introduced(std::string_view text, std::size_t offset) {
  const std::size_t last = text.substr(0, offset).find_last_not_of(' ');
  return last != text.npos && text[last] == ',';
}

Posing posing_in(const std::vector<text::Meant>& all, std::string_view text,
                 const text::Meant& sent) {
  const text::Meanings posing = text::meaning_bit("poses-as-platform");
  for (const text::Meant& one : all) {
    if (one.meaning != posing || !text::overlap(one, sent)) continue;
    const bool bare = one.offset == sent.offset && one.length == sent.length;
    if (!bare && sent.exact) return Posing::both;
    return bare && !is_introduced(text, one.offset) ? Posing::both : Posing::speaks;
  }
  return Posing::none;
}

/// `header: 'amoCRM support'`: the text is given to the name of a sender.
bool is_sender(const TemplateText& text) {
  static const text::Pattern sender(
      R"(\b(?:header|title|caption|name|author|from|sender|who)\b["']?\s?[:=(,]\s?$)");
  constexpr std::size_t reach = 24;  // bytes
  const std::string_view bytes = text.file->bytes;
  const std::size_t from = text.place.begin - std::min<std::size_t>(text.place.begin, reach);
  const std::string_view before = bytes.substr(from, text.place.begin - from);
  return text.source == TextSource::script && text::find_invalid_utf8(before) == before.npos &&
         sender.matches(before);
}

/// A cell of a table, a link.
bool stands_in_cell_or_link(const TemplateText& text) {
  if (text.source != TextSource::markup) return false;
  const std::string_view before = text.file->bytes.substr(0, text.place.begin);
  const std::size_t open = before.rfind('<');
  if (open == before.npos) return false;
  const std::string tag = text::lower_ascii(before.substr(open, 4));
  return tag.starts_with("<td") || tag.starts_with("<th") || tag.starts_with("<dd") ||
         tag.starts_with("<a ");
}

}  // namespace

Posing posing_at(const VisibleText& text, const text::Meant& sent) {
  return posing_in(text.meant, text.wording(), sent);
}

Posing posing_at(const TemplateText& text, const text::Meant& sent) {
  const Posing found = posing_in(text.meant, text.wording(), sent);
  if (found != Posing::both) return found;
  if (is_sender(text)) return Posing::speaks;
  return stands_in_cell_or_link(text) ? Posing::named : found;
}

std::string_view with_marks(std::string_view text, const text::Meant& meant) {
  std::size_t begin = std::min(meant.offset, text.size());
  std::size_t end = std::min(begin + meant.length, text.size());
  for (const Pair& pair : pairs) {
    const std::string_view phrase = text.substr(begin, end - begin);
    const std::size_t opened = count(phrase, pair.open);
    const bool same = pair.open == pair.close;
    const std::size_t closed = same ? opened / 2 : count(phrase, pair.close);
    if ((same ? opened % 2 == 1 : opened > closed) && text.substr(end).starts_with(pair.close))
      end += pair.close.size();
    else if ((same ? opened % 2 == 1 : closed > opened) &&
             text.substr(0, begin).ends_with(pair.open))
      begin -= pair.open.size();
  }
  return text.substr(begin, end - begin);
}

void report_meaning(std::string_view meaning, const Widget& widget, Hits& out,
                    std::string_view inferred) {
  each_meant(text::meaning_bit(meaning), widget, [&](const auto& text, const text::Meant& meant) {
    Hit& hit = report_meant(text, meant, out);
    if (!meant.exact && !inferred.empty()) hit.variant(inferred);
  });
}

void report_meaning_of_name(std::string_view meaning, std::string_view stronger,
                            const Widget& widget, Hits& out) {
  const text::Meanings wanted = text::meaning_bit(meaning), other = text::meaning_bit(stronger);
  for (const VisibleText& text : widget.visible_texts()) {
    if (!text.is_description() && text.role != TextRole::name) continue;
    for (const text::Meant& meant : text.meant) {
      const bool told = std::any_of(text.meant.begin(), text.meant.end(), [&](const auto& one) {
        return one.meaning == other && text::overlap(one, meant);
      });
      if (meant.meaning == wanted && !told) report_meant(text, meant, out);
    }
  }
}

}  // namespace premod
