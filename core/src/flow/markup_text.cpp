#include "flow/markup_text.hpp"

#include "text/ascii.hpp"
#include "text/language/character_reference.hpp"
#include "text/limit_log.hpp"

namespace premod::js {

namespace {

using text::is_letter;
using text::is_space;
using text::lower;

class Scanner {
 public:
  Scanner(std::string_view text, References references) : text_(text), references_(references) {}

  std::vector<TagText> run() {
    std::vector<TagText> out;
    while (out.size() < max_tags) {
      at_ = text_.find('<', at_);
      if (at_ == std::string_view::npos || at_ + 1 >= text_.size()) break;
      ++at_;
      if (!is_letter(text_[at_])) continue;
      TagText tag;
      while (at_ < text_.size() && (is_letter(text_[at_]) || text_[at_] == '-' ||
                                    (text_[at_] >= '0' && text_[at_] <= '9')))
        tag.name += lower(text_[at_++]);
      attributes(tag);
      out.push_back(std::move(tag));
    }
    if (out.size() == max_tags) text::note_limit("max_tags");
    return out;
  }

 private:
  void attributes(TagText& tag) {
    while (at_ < text_.size() && text_[at_] != '>' && text_[at_] != '<') {
      if (is_space(text_[at_]) || text_[at_] == '/') {
        ++at_;
        continue;
      }
      std::string name;
      while (at_ < text_.size() && !is_space(text_[at_]) && text_[at_] != '=' &&
             text_[at_] != '>' && text_[at_] != '/')
        name += lower(text_[at_++]);
      while (at_ < text_.size() && is_space(text_[at_])) ++at_;
      std::string value;
      std::size_t begin = at_;
      if (at_ < text_.size() && text_[at_] == '=') {
        ++at_;
        while (at_ < text_.size() && is_space(text_[at_])) ++at_;
        const bool quoted = at_ < text_.size() && (text_[at_] == '"' || text_[at_] == '\'');
        begin = at_ + (quoted ? 1 : 0);
        value = attribute_value();
        if (references_ == References::resolved && value.find('&') != value.npos)
          value = text::with_references_resolved(value);
      }
      if (name.empty() && value.empty() && at_ < text_.size()) {
        ++at_;
        continue;
      }
      tag.attributes.emplace_back(std::move(name), std::move(value));
      tag.values_at.push_back(begin);
    }
  }

  std::string attribute_value() {
    std::string value;
    if (at_ >= text_.size()) return value;
    const char quote = text_[at_];
    if (quote == '"' || quote == '\'') {
      const std::size_t end = text_.find(quote, at_ + 1);
      value = text_.substr(at_ + 1, end == std::string_view::npos ? end : end - at_ - 1);
      at_ = end == std::string_view::npos ? text_.size() : end + 1;
      return value;
    }
    while (at_ < text_.size() && !is_space(text_[at_]) && text_[at_] != '>') value += text_[at_++];
    return value;
  }

  std::string_view text_;
  References references_;
  std::size_t at_ = 0;
};

}  // namespace

std::string_view TagText::attribute(std::string_view wanted) const {
  for (const auto& [key, value] : attributes)
    if (key == wanted) return value;
  return {};
}

bool TagText::has(std::string_view wanted) const {
  for (const auto& [key, value] : attributes)
    if (key == wanted) return true;
  return false;
}

std::vector<TagText> tags_in(std::string_view markup, References references) {
  return Scanner(markup, references).run();
}

}  // namespace premod::js
