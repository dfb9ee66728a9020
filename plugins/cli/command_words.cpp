#include "cli/command_words.hpp"

#include <CLI/App.hpp>
#include <algorithm>

namespace premod::cli {

std::vector<std::string> options_of(const CLI::App& app) {
  std::vector<std::string> out;
  for (const CLI::Option* option : app.get_options())
    for (const std::string& name : option->get_lnames()) out.push_back("--" + name);
  return out;
}

std::vector<std::string> commands_of(const CLI::App& app) {
  std::vector<std::string> out;
  for (const CLI::App* one : app.get_subcommands({})) out.push_back(one->get_name());
  return out;
}

namespace {

bool takes_value(const CLI::App& app, const std::string& word) {
  const auto has = [&](const CLI::App& one) {
    const CLI::Option* option = one.get_option_no_throw(word);
    return option != nullptr && option->get_items_expected_max() > 0;
  };
  if (has(app)) return true;
  const auto all = app.get_subcommands({});
  return std::any_of(all.begin(), all.end(), [&](const CLI::App* one) { return has(*one); });
}

}  // namespace

std::vector<std::string> command_first(const CLI::App& app, int argc, const char* const* argv) {
  std::vector<std::string> words(argv + 1, argv + argc);
  const std::vector<std::string> names = commands_of(app);
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] == "--") break;
    if (words[i].starts_with("-")) {
      if (words[i].find('=') == std::string::npos && takes_value(app, words[i])) ++i;
      continue;
    }
    if (std::find(names.begin(), names.end(), words[i]) != names.end())
      std::rotate(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(i),
                  words.begin() + static_cast<std::ptrdiff_t>(i) + 1);
    break;
  }
  return words;
}

}  // namespace premod::cli
