// What makes a widget depend on the tariff of the account: hooks, the pipeline, its own words.
#pragma once

#include <optional>
#include <string>

#include "widget/widget.hpp"

namespace premod::platform {

/// What the tariff decides about, and where it is declared.
struct TariffCause {
  std::string name;
  const File* file = nullptr;
  Span span;
};

/// The first there is: what premod.json says, the manifest, code that subscribes to hooks, a text
/// of the widget that names the condition.
[[nodiscard]] std::optional<TariffCause> tariff_cause(const Widget& widget,
                                                      const Manifest& manifest);

/// What needs hooks, which the lowest tariff lacks: the pipeline or a subscription.
[[nodiscard]] std::optional<TariffCause> hook_cause(const Widget& widget, const Manifest& manifest);

}  // namespace premod::platform
