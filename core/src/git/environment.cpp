#include "git/environment.hpp"

#include <algorithm>
#include <charconv>
#include <filesystem>

#include "git/library.hpp"
#include "text/words.hpp"

namespace premod::git {
namespace {

using text::lower_ascii;

namespace fs = std::filesystem;

/// Without final `/` and with links resolved as far as the path exists.
std::string real(const std::string& path) {
  std::error_code failed;
  std::string out = fs::weakly_canonical(fs::absolute(path, failed), failed).generic_string();
  if (out.empty()) out = path;
  while (out.size() > 1 && out.back() == '/') out.pop_back();
  return out;
}

/// A word in shell quotes, as GIT_CONFIG_PARAMETERS holds them; `at` moves behind it.
std::string take_quoted(std::string_view text, std::size_t& at) {
  std::string out;
  for (bool inside = false; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '\'') {
      inside = !inside;
    } else if (!inside && c == '\\' && at + 1 < text.size()) {
      out += text[++at];
    } else if (!inside && (c == ' ' || c == '=')) {
      break;
    } else {
      out += c;
    }
  }
  return out;
}

/// 'name=value' of older, 'name'='value' of newer versions of git.
void add_parameters(std::string_view text, std::vector<std::pair<std::string, std::string>>& out) {
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == ' ') {
      ++at;
      continue;
    }
    std::string name = take_quoted(text, at);
    std::string value;
    if (at < text.size() && text[at] == '=') {
      value = take_quoted(text, ++at);
    } else if (const auto equals = name.find('='); equals != std::string::npos) {
      value = name.substr(equals + 1);
      name.resize(equals);
    }
    if (!name.empty()) out.emplace_back(lower_ascii(name), std::move(value));
  }
}

void add_values(const std::string& file, const std::string& name, std::vector<std::string>& out) {
  git_config* found = nullptr;
  std::error_code ignored;
  if (!fs::is_regular_file(file, ignored) || git_config_open_ondisk(&found, file.c_str()) != 0)
    return;
  const ConfigHandle config(found);
  git_config_iterator* values = nullptr;
  if (git_config_multivar_iterator_new(&values, found, name.c_str(), nullptr) != 0) return;
  const Handle<git_config_iterator, git_config_iterator_free> holder(values);
  for (git_config_entry* entry = nullptr; git_config_next(&entry, values) == 0;)
    out.emplace_back(entry->value ? entry->value : "");
}

}  // namespace

std::string_view Environment::get(const std::string& name) const {
  const auto at = variables_.find(name);
  return at == variables_.end() ? std::string_view{} : std::string_view(at->second);
}

bool Environment::is_about(const std::string& directory) const {
  const std::string_view named = get("GIT_DIR");
  return named.empty() || real(std::string(named)) == real(directory);
}

std::string Environment::index_file(const std::string& directory,
                                    const std::string& work_tree) const {
  const std::string_view named = get("GIT_INDEX_FILE");
  if (named.empty() || !is_about(directory)) return directory + "/index";
  return (fs::path(work_tree.empty() ? directory : work_tree) / named).string();
}

std::vector<std::string> Environment::object_folders(const std::string& directory) const {
  std::vector<std::string> out;
  if (!is_about(directory)) return out;
  if (const std::string_view own = get("GIT_OBJECT_DIRECTORY"); !own.empty())
    out.emplace_back(real(std::string(own)));
  std::string_view rest = get("GIT_ALTERNATE_OBJECT_DIRECTORIES");
  while (!rest.empty()) {
    const std::string_view one = rest.substr(0, rest.find(':'));
    if (!one.empty()) out.emplace_back(real(std::string(one)));
    rest.remove_prefix(std::min(one.size() + 1, rest.size()));
  }
  return out;
}

std::vector<std::pair<std::string, std::string>> Environment::command_settings() const {
  std::vector<std::pair<std::string, std::string>> out;
  add_parameters(get("GIT_CONFIG_PARAMETERS"), out);
  constexpr int most = 1'000;
  const std::string_view text = get("GIT_CONFIG_COUNT");
  int count = 0;
  std::from_chars(text.data(), text.data() + text.size(), count);
  for (int i = 0; i < std::min(count, most); ++i)
    out.emplace_back(lower_ascii(get("GIT_CONFIG_KEY_" + std::to_string(i))),
                     get("GIT_CONFIG_VALUE_" + std::to_string(i)));
  return out;
}

std::vector<std::string> Environment::config_files() const {
  std::vector<std::string> out;
  const std::string_view without = get("GIT_CONFIG_NOSYSTEM");
  if (without.empty() || without == "0" || without == "false" || without == "no") {
    const std::string_view system = get("GIT_CONFIG_SYSTEM");
    out.emplace_back(system.empty() ? "/etc/gitconfig" : system);
  }
  if (variables_.contains("GIT_CONFIG_GLOBAL")) {
    out.emplace_back(get("GIT_CONFIG_GLOBAL"));
    return out;
  }
  const std::string home(get("HOME"));
  const std::string xdg(get("XDG_CONFIG_HOME"));
  if (!xdg.empty()) out.push_back(xdg + "/git/config");
  if (xdg.empty() && !home.empty()) out.push_back(home + "/.config/git/config");
  if (!home.empty()) out.push_back(home + "/.gitconfig");
  return out;
}

std::vector<std::string> Environment::protected_values(const std::string& name) const {
  start_library();
  std::vector<std::string> out;
  for (const std::string& file : config_files()) add_values(file, name, out);
  for (auto& [key, value] : command_settings())
    if (key == lower_ascii(name)) out.push_back(std::move(value));
  return out;
}

bool Environment::trusts(const std::string& folder) const {
  const std::string wanted = real(folder);
  bool out = false;
  for (std::string value : protected_values("safe.directory")) {
    if (value.empty()) {
      out = false;  // an empty value begins the list anew
      continue;
    }
    if (value == "*") out = true;
    if (value.starts_with("~/")) value = std::string(get("HOME")) + value.substr(1);
    if (!value.starts_with('/')) continue;
    const bool prefix = value.ends_with("/*");
    if (prefix) value.resize(value.size() - 1);
    out = out || (prefix ? (wanted + "/").starts_with(value) : real(value) == wanted);
  }
  return out;
}

std::optional<std::string> Environment::command_value(std::string_view name) const {
  std::optional<std::string> out;
  for (auto& [key, value] : command_settings())
    if (key == lower_ascii(name)) out = std::move(value);
  return out;
}

}  // namespace premod::git
