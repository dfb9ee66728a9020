// Personal data that the settings ask of the people who set the widget up.
#pragma once

#include <string>
#include <vector>

#include "widget/widget.hpp"

namespace premod {

struct AskedData {
  const Locale* locale = nullptr;
  const json::Value* label = nullptr;
  const json::Value* setting = nullptr;  ///< the member in manifest.json
  std::string code;                      ///< of the setting
};
/// Text fields whose label asks for data of documents or of private life (core/data/
/// personal_documents.tsv) of which no description of the widget speaks; one of each locale.
[[nodiscard]] std::vector<AskedData> needless_data(const Widget& widget);

}  // namespace premod
