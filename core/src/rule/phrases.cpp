// Joining the rows of a topic and a language into one pattern.
#include "rule/phrases.hpp"

#include <algorithm>
#include <utility>

#include "data/phrases.hpp"
#include "text/words.hpp"

namespace premod {
namespace {

constexpr std::string_view brand_mark = "<brand>";
constexpr std::string_view brand = R"((?:amo[\s-]?crm|амо[\s-]?(?:crm|срм|црм)|kommo))";
constexpr std::size_t denial_window = 80;

void append(std::string& out, std::string_view pattern) {
  if (!out.empty()) out += '|';
  for (std::size_t at = pattern.find(brand_mark); at != pattern.npos;
       at = pattern.find(brand_mark)) {
    out += pattern.substr(0, at);
    out += brand;
    pattern.remove_prefix(at + brand_mark.size());
  }
  out += pattern;
}

}  // namespace

const Phrases::Set& Phrases::in(std::string_view language) const {
  const std::scoped_lock lock(mutex_);
  const auto known = sets_.find(language);
  if (known != sets_.end()) return known->second;
  std::string joined;
  Set& made = sets_[std::string(language)];
  bool always = false;
  for (const auto& row : data::phrases::rows) {
    if (row.topic != topic_ || (row.language != language && row.language != "*")) continue;
    append(joined, row.pattern);
    if (row.needs == "-") always = true;
    for (const std::string_view need : text::split(row.needs, '|')) made.needs_.push_back(need);
  }
  if (always) made.needs_.clear();
  made.joined_ = std::move(joined);
  return made;
}

bool Phrases::Set::may_be_in(std::string_view folded) const {
  if (joined_.empty()) return false;
  return needs_.empty() || std::any_of(needs_.begin(), needs_.end(), [&](std::string_view need) {
           return folded.find(need) != folded.npos;
         });
}

const text::Pattern& Phrases::Set::pattern() const {
  std::call_once(compiled_once_, [this] { compiled_.emplace(joined_); });
  return *compiled_;
}

std::optional<text::Match> Phrases::Set::find(std::string_view prose) const {
  return joined_.empty() ? std::nullopt : pattern().find(prose);
}

std::optional<text::Match> Phrases::Set::find_asserted(std::string_view prose) const {
  if (joined_.empty()) return std::nullopt;
  for (const text::Match& match : pattern().find_all(prose))
    if (!is_denied(prose, match)) return match;
  return std::nullopt;
}

namespace {

constexpr std::size_t max_phrase = 120;  // bytes shown of it

std::optional<text::Match> look(const Phrases::Set& phrases, PhraseUse use, std::string_view folded,
                                std::string_view prose) {
  if (!phrases.may_be_in(folded)) return std::nullopt;
  return use == PhraseUse::asserted ? phrases.find_asserted(prose) : phrases.find(prose);
}

}  // namespace

void report_phrases(const Phrases& phrases, PhraseUse use, const Widget& widget, Hits& out) {
  for (const VisibleText& text : widget.visible_texts()) {
    if (!phrases.may_be_in(text)) continue;
    if (const auto match = look(phrases.in(text.language), use, text.folded, text.prose()))
      out.add(*text.file, text.span(match->offset, match->length),
              {{"phrase", text::shortened(match->of(text.text()), max_phrase)}});
  }
  report_template_phrases(phrases, use, widget, out);
}

void report_template_phrases(const Phrases& phrases, PhraseUse use, const Widget& widget,
                             Hits& out) {
  for (const TemplateText& text : widget.template_texts()) {
    if (!phrases.may_be_in(text)) continue;
    const std::string folded = text::lowered(text.text);
    for (const std::string_view language : {"ru", "en", "es", "pt"}) {
      const auto match = look(phrases.in(language), use, folded, text.text);
      if (!match) continue;
      out.add(*text.file, text.span(match->offset, match->length),
              {{"phrase", text::shortened(match->of(text.text), max_phrase)}});
      break;
    }
  }
}

bool is_denied(std::string_view prose, const text::Match& match) {
  static const text::Pattern no(
      R"((?:^|[\s«"(])(?:не|нет|без|никогда|not?|never|without|don['’]t|isn['’]t|nunca|sin|não|nem|sem|jamás|jamais)\s)");
  std::size_t from = match.offset > denial_window ? match.offset - denial_window : 0;
  const std::size_t stop = prose.substr(0, match.offset).find_last_of(".!?,;:\n");
  if (stop != prose.npos) from = std::max(from, stop + 1);
  while (from < match.offset && (static_cast<unsigned char>(prose[from]) & 0xC0U) == 0x80U) ++from;
  return no.matches(prose.substr(from, match.offset + match.length - from));
}

}  // namespace premod
