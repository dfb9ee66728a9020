// Whether a widget takes data of its user and sends data to its maker: what the question of consent
// hangs on.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "widget/widget.hpp"

namespace premod::platform {

/// A setting for a key, a token, a password, an e-mail address or a phone number, by its code, its
/// type, or its label in any language.
[[nodiscard]] bool takes_user_data(const Widget& widget, const Setting& setting);

/// A request that leaves the platform.
struct OutboundData {
  const File* file = nullptr;
  Span span;
  std::string target;  ///< the host; the call where the host is not known
};
/// The first one of the widget's own scripts.
[[nodiscard]] std::optional<OutboundData> find_outbound_data(const Widget& widget);

/// The ways to reach a person, or all that the platform knows of the user, in the paths of `data`.
[[nodiscard]] bool is_contact(std::string_view data);

/// What the texts of the languages tell of the user's data and the maker's server.
struct ConsentTexts {
  std::set<std::string_view> told;    ///< languages that tell of it or ask for consent
  std::set<std::string_view> silent;  ///< languages in which no text has a word of such a sentence
  bool of_user = false;  ///< some such sentence may mean the user's own data, not one setting alone
};
[[nodiscard]] ConsentTexts consent_texts(const Widget& widget);

}  // namespace premod::platform
