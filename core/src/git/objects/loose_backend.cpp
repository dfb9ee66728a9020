#include "git/objects/loose_backend.hpp"

#include <git2/sys/odb_backend.h>
#include <git2/sys/repository.h>
#include <zlib.h>

#include <algorithm>
#include <charconv>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "git/library.hpp"
#include "snapshot/file_bytes.hpp"
#include "snapshot/limits.hpp"

namespace premod::git {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t longest_header = 32;  // "commit 12345678901234567890\0"

struct Header {
  git_object_t type = GIT_OBJECT_INVALID;
  std::size_t size = 0;
  std::size_t length = 0;  ///< of the header itself, with its zero byte
};

std::optional<Header> parse_header(std::string_view start) {
  const auto end = start.find('\0');
  const auto space = start.find(' ');
  if (end == std::string_view::npos || space == std::string_view::npos || space > end)
    return std::nullopt;
  Header header;
  header.type = git_object_string2type(std::string(start.substr(0, space)).c_str());
  header.length = end + 1;
  const char* last = start.data() + end;
  const auto number = std::from_chars(start.data() + space + 1, last, header.size);
  if (number.ec != std::errc{} || number.ptr != last || header.type == GIT_OBJECT_INVALID)
    return std::nullopt;
  return header;
}

/// A zlib stream that is asked for exactly so many bytes, and says so when it has fewer.
class Inflater {
 public:
  explicit Inflater(std::string& packed) {
    stream_.next_in = reinterpret_cast<Bytef*>(packed.data());
    stream_.avail_in = static_cast<uInt>(packed.size());
    ready_ = inflateInit(&stream_) == Z_OK;
  }
  Inflater(const Inflater&) = delete;
  Inflater& operator=(const Inflater&) = delete;
  ~Inflater() {
    if (ready_) inflateEnd(&stream_);
  }
  /// Bytes written; fewer than `size` at the end of the stream and where it is damaged.
  std::size_t read(char* out, std::size_t size) {
    if (!ready_) return 0;
    stream_.next_out = reinterpret_cast<Bytef*>(out);
    stream_.avail_out = static_cast<uInt>(size);
    const int state = inflate(&stream_, Z_SYNC_FLUSH);
    if (state != Z_OK && state != Z_STREAM_END && state != Z_BUF_ERROR) return 0;
    return size - stream_.avail_out;
  }
  /// Whether the stream ends here and its checksum is right.
  bool ends() {
    if (!ready_) return false;
    char more = 0;
    stream_.next_out = reinterpret_cast<Bytef*>(&more);
    stream_.avail_out = 1;
    const bool ended = inflate(&stream_, Z_FINISH) == Z_STREAM_END && stream_.avail_out == 1;
    stream_.next_out = nullptr;
    return ended;
  }

 private:
  z_stream stream_{};
  bool ready_ = false;
};

struct LooseBackend {
  git_odb_backend base{};  // first: libgit2 hands us its address
  fs::path folder;

  [[nodiscard]] fs::path path_of(const git_oid* oid) const {
    const std::string hex = from_git(*oid).hex();
    return folder / hex.substr(0, 2) / hex.substr(2);
  }
};

const LooseBackend& self(const git_odb_backend* backend) {
  return *reinterpret_cast<const LooseBackend*>(backend);
}

int damaged() {
  git_error_set_str(GIT_ERROR_ODB, "a loose object is damaged");
  return GIT_ERROR;
}

int read_object(void** data, std::size_t* size, git_object_t* type, git_odb_backend* backend,
                const git_oid* oid) {
  auto packed = file_bytes(self(backend).path_of(oid), limits::max_total_bytes);
  if (!packed) return GIT_ENOTFOUND;
  Inflater inflater(*packed);
  char start[longest_header];
  const std::size_t got = inflater.read(start, sizeof start);
  const auto header = parse_header({start, got});
  if (!header || header->size > limits::max_total_bytes) return damaged();
  // One byte more, because libgit2 expects a zero behind the object.
  auto* out = static_cast<char*>(git_odb_backend_data_alloc(backend, header->size + 1));
  if (!out) return GIT_ERROR;
  const std::size_t early = std::min(got - header->length, header->size);
  std::memcpy(out, start + header->length, early);
  const std::size_t rest = header->size - early;
  const bool whole = got - header->length <= header->size &&
                     (rest == 0 || inflater.read(out + early, rest) == rest) &&
                     (got < sizeof start || inflater.ends());
  // What somebody has put in its place would be believed to be the base's.
  git_oid is{};
  if (!whole || git_odb_hash(&is, out, header->size, header->type) != 0 ||
      git_oid_cmp(&is, oid) != 0) {
    git_odb_backend_data_free(backend, out);
    return damaged();
  }
  out[header->size] = '\0';
  *data = out;
  *size = header->size;
  *type = header->type;
  return 0;
}

int read_header(std::size_t* size, git_object_t* type, git_odb_backend* backend,
                const git_oid* oid) {
  std::string packed(256, '\0');  // enough input for the first bytes of any stream
  std::ifstream in(self(backend).path_of(oid), std::ios::binary);
  if (!in) return GIT_ENOTFOUND;
  in.read(packed.data(), static_cast<std::streamsize>(packed.size()));
  packed.resize(static_cast<std::size_t>(in.gcount()));
  Inflater inflater(packed);
  char start[longest_header];
  const auto header = parse_header({start, inflater.read(start, sizeof start)});
  if (!header) return damaged();
  *size = header->size;
  *type = header->type;
  return 0;
}

int exists(git_odb_backend* backend, const git_oid* oid) {
  std::error_code ignored;
  return fs::is_regular_file(self(backend).path_of(oid), ignored) ? 1 : 0;
}

/// The one object whose name begins with `digits` digits of `start`.
int exists_prefix(git_oid* out, git_odb_backend* backend, const git_oid* start,
                  std::size_t digits) {
  const std::string wanted = from_git(*start).hex().substr(0, digits);
  if (digits < 2) return GIT_EAMBIGUOUS;
  std::error_code failed;
  std::optional<Oid> found;
  for (fs::directory_iterator it(self(backend).folder / wanted.substr(0, 2), failed), end;
       !failed && it != end; it.increment(failed)) {
    const std::string name = wanted.substr(0, 2) + it->path().filename().string();
    const auto oid = Oid::from_hex(name);
    if (!oid || !name.starts_with(wanted)) continue;
    if (found) return GIT_EAMBIGUOUS;
    found = oid;
  }
  if (!found) return GIT_ENOTFOUND;
  *out = to_git(*found);
  return 0;
}

int read_prefix(git_oid* out, void** data, std::size_t* size, git_object_t* type,
                git_odb_backend* backend, const git_oid* start, std::size_t digits) {
  if (const int error = exists_prefix(out, backend, start, digits)) return error;
  return read_object(data, size, type, backend, out);
}

git_odb_backend* make_loose_backend(const fs::path& folder) {
  auto backend = std::make_unique<LooseBackend>();
  if (git_odb_init_backend(&backend->base, GIT_ODB_BACKEND_VERSION) != 0) return nullptr;
  backend->folder = folder;
  backend->base.read = read_object;
  backend->base.read_header = read_header;
  backend->base.read_prefix = read_prefix;
  backend->base.exists = exists;
  backend->base.exists_prefix = exists_prefix;
  backend->base.free = [](git_odb_backend* base) { delete reinterpret_cast<LooseBackend*>(base); };
  return &backend.release()->base;
}

/// The folder of objects and those it borrows from; git follows five steps.
void find_folders(const fs::path& folder, int steps, std::vector<fs::path>& out) {
  if (std::find(out.begin(), out.end(), folder) != out.end()) return;
  out.push_back(folder);
  if (steps == 0) return;
  std::ifstream in(folder / "info" / "alternates");
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line.front() == '#') continue;
    const fs::path other = (folder / line).lexically_normal();
    std::error_code ignored;
    if (fs::is_directory(other, ignored)) find_folders(other, steps - 1, out);
  }
}

}  // namespace

git_odb* open_object_database(git_repository* repository, const std::vector<std::string>& first) {
  git_odb* odb = nullptr;
  if (git_odb_new(&odb) != 0) return nullptr;
  OdbHandle holder(odb);
  std::vector<fs::path> folders;
  constexpr int alternate_steps = 5;
  for (const std::string& folder : first) find_folders(folder, alternate_steps, folders);
  find_folders(fs::path(git_repository_commondir(repository)) / "objects", alternate_steps,
               folders);
  constexpr int packs_first = 2;
  for (const fs::path& folder : folders) {
    git_odb_backend* packs = nullptr;
    if (git_odb_backend_pack(&packs, folder.c_str()) != 0 ||
        git_odb_add_backend(odb, packs, packs_first) != 0)
      return nullptr;
    git_odb_backend* loose = make_loose_backend(folder);
    if (!loose || git_odb_add_backend(odb, loose, 1) != 0) return nullptr;
  }
  if (git_repository_set_odb(repository, odb) != 0) return nullptr;
  return holder.release();
}

}  // namespace premod::git
