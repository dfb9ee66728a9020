#include "widget/links/code_links.hpp"

#include <utility>

#include "widget/links/branch_language.hpp"
#include "widget/texts/code_texts.hpp"

namespace premod {
namespace {

constexpr std::size_t longest_address = 2'000;

bool is_address(std::string_view text) {
  return text.size() < longest_address &&
         (text.starts_with("https://") || text.starts_with("http://") || text.starts_with("//")) &&
         text.find(' ') == text.npos;
}

void links_of_page(const markup::File& page, std::vector<CodeLink>& out) {
  const std::vector<LanguageBranch> branches = language_branches(page);
  for (const html::Attribute& attribute : page.html().attributes) {
    if (attribute.name != "href" || !is_address(attribute.value)) continue;
    for (text::Address& address : text::find_destinations(attribute.value))
      out.push_back({&page.file(), attribute.value_span, std::move(address),
                     language_at(branches, attribute.value_span.begin), false});
  }
}

void links_of_script(const js::File& script, std::vector<CodeLink>& out) {
  for (const js::Text& text : script.texts()) {
    if (!is_address(text.value) || may_be_read(text.value)) continue;
    for (text::Address& address : text::find_destinations(text.value))
      out.push_back({&script.file(), script.span(text.node), std::move(address),
                     branch_language(script, text.node), false, true});
  }
}

}  // namespace

std::vector<CodeLink> code_links(const Widget& widget) {
  std::vector<CodeLink> out;
  for (const TemplateText& text : widget.template_texts()) {
    if (text.source == TextSource::manifest || text.text.find('.') == std::string::npos) continue;
    for (text::Address& address : text::find_destinations(text.text)) {
      const Span span = text.span(address.offset, address.length);
      out.push_back({text.file, span, std::move(address), text.language, true});
    }
  }
  for (const markup::File& page : widget.markup())
    if (page.kind() != markup::Kind::svg && widget.vendored(page.file()) == nullptr)
      links_of_page(page, out);
  for (const js::File& script : widget.scripts())
    if (!script.is_vendored() && script.error() == nullptr) links_of_script(script, out);
  return out;
}

}  // namespace premod
