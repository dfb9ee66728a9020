#include "git/blame/identity_reader.hpp"

#include <charconv>
#include <cstdint>
#include <filesystem>
#include <string>

#include "snapshot/file_bytes.hpp"
#include "text/charset.hpp"
#include "text/utf8.hpp"

namespace premod::git {
namespace {

namespace fs = std::filesystem;

/// The header's value in a raw commit, empty if there is none.
std::string_view header(std::string_view raw, std::string_view key) {
  while (!raw.empty() && raw.front() != '\n') {
    const std::string_view line = raw.substr(0, raw.find('\n'));
    if (line.starts_with(key) && line.size() > key.size() && line[key.size()] == ' ')
      return line.substr(key.size() + 1);
    if (line.size() == raw.size()) break;
    raw.remove_prefix(line.size() + 1);
  }
  return {};
}

std::string_view first_line_of_message(std::string_view raw) {
  const auto end = raw.find("\n\n");
  if (end == std::string_view::npos) return {};
  raw.remove_prefix(end + 2);
  const auto is_blank = [](std::string_view line) {
    return line.find_first_not_of(" \t\r\v\f") == std::string_view::npos;
  };
  while (!raw.empty()) {
    const std::string_view line = raw.substr(0, raw.find('\n'));
    if (!is_blank(line)) return line;
    raw.remove_prefix(line.size() < raw.size() ? line.size() + 1 : line.size());
  }
  return {};
}

std::string_view trimmed(std::string_view text) {
  const auto begin = text.find_first_not_of(" \t");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

struct Signature {
  std::string_view name;
  std::string_view email;
  std::int64_t time = 0;
  int offset = 0;  // minutes
};

/// "Name <mail> 1234567890 +0300"
Signature parse(std::string_view line) {
  Signature out;
  const auto open = line.find('<');
  const auto close = line.find('>', open == std::string_view::npos ? 0 : open);
  if (open == std::string_view::npos || close == std::string_view::npos) return out;
  out.name = trimmed(line.substr(0, open));
  out.email = line.substr(open + 1, close - open - 1);
  std::string_view date = trimmed(line.substr(line.rfind('>') + 1));
  const auto space = date.find(' ');
  std::from_chars(date.data(), date.data() + date.size(), out.time);
  if (space == std::string_view::npos) return out;
  std::string_view zone = trimmed(date.substr(space));
  const bool west = zone.starts_with('-');
  if (!zone.empty() && (west || zone.front() == '+')) zone.remove_prefix(1);
  int clock = 0;
  std::from_chars(zone.data(), zone.data() + zone.size(), clock);
  out.offset = (clock / 100 * 60 + clock % 100) * (west ? -1 : 1);
  return out;
}

std::string read_small(const fs::path& path) {
  std::error_code failed;
  const auto status = fs::symlink_status(path, failed);  // git does not follow a link here
  constexpr std::uint64_t largest = 8U << 20;
  if (failed || !fs::is_regular_file(status)) return {};
  return file_bytes(path, largest).value_or(std::string());
}

std::string read_blob(const Repository::State& state, const char* name) {
  git_object* found = nullptr;
  if (git_revparse_single(&found, state.repository.get(), name) != 0) return {};
  const ObjectHandle object(found);
  const SharedBytes blob = state.objects.read(from_git(*git_object_id(found)), Kind::blob);
  return blob ? std::string(blob->view()) : std::string{};
}

}  // namespace

std::string to_utf8(std::string_view text, std::string_view encoding) {
  if (encoding.empty() || text::find_invalid_utf8(text) == std::string_view::npos)
    return text::to_valid_utf8(text);
  return text::decode(text, encoding).value_or(text::to_valid_utf8(text));
}

IdentityReader::IdentityReader(const Repository::State& state) : state_(state) {
  const fs::path root = state.facts.work_tree;
  // git's order: the work tree's file (in a bare repository the head's), then what is configured.
  if (!root.empty())
    mailmap_.add(read_small(root / ".mailmap"));
  else
    mailmap_.add(read_blob(state, "HEAD:.mailmap"));
  git_config* found = nullptr;
  if (git_repository_config_snapshot(&found, state.repository.get()) != 0) return;
  const ConfigHandle config(found);
  const char* value = nullptr;
  if (git_config_get_string(&value, found, "mailmap.blob") == 0)
    mailmap_.add(read_blob(state, value));
  git_buf path = GIT_BUF_INIT;
  if (git_config_get_path(&path, found, "mailmap.file") == 0)
    mailmap_.add(read_small(root / std::string(path.ptr, path.size)));
  git_buf_dispose(&path);
}

Origin IdentityReader::describe(const Oid& commit) const {
  Origin out;
  out.commit = commit.hex();
  const SharedBytes raw = state_.objects.read(commit, Kind::commit);
  if (!raw) return out;
  const std::string_view encoding = header(raw->view(), "encoding");
  const Signature author = parse(header(raw->view(), "author"));
  out.time = author.time;
  out.time_offset = author.offset;
  out.author = to_utf8(author.name, encoding);
  out.email = to_utf8(author.email, encoding);
  out.summary = to_utf8(first_line_of_message(raw->view()), encoding);
  mailmap_.apply(out.author, out.email);
  return out;
}

}  // namespace premod::git
