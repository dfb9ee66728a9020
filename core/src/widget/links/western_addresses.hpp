// Addresses in texts for readers of en, es and pt, as they are written and as they are spelled out.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "text/entities/url.hpp"
#include "widget/texts/visible_text.hpp"

namespace premod {

struct TextAddress {
  const VisibleText* text = nullptr;
  text::Address address;

  [[nodiscard]] Span span() const { return text->span(address.offset, address.length); }
};

/// In the order of the texts; in each those that are written before those that are spelled.
[[nodiscard]] inline std::vector<TextAddress> western_addresses(const Widget& widget) {
  std::vector<TextAddress> out;
  for (const VisibleText& text : widget.visible_texts()) {
    if (!is_western(text.language)) continue;
    if (text.text().find('.') != std::string_view::npos)
      for (text::Address& address : text::find_destinations(text.text()))
        out.push_back({&text, std::move(address)});
    for (text::Address& address : text::find_spelled_addresses(text.text()))
      out.push_back({&text, std::move(address)});
  }
  return out;
}

/// Where §2.4 and §3.1.3 ban .ru outright: in English, in descriptions and in the listing.
[[nodiscard]] inline bool bans_ru_domain(const VisibleText& text) {
  return text.language == "en" || text.listing || text.is_description();
}

}  // namespace premod
