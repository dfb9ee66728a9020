#include "snapshot/directory.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <deque>
#include <memory>
#include <optional>
#include <system_error>
#include <utility>

#include "snapshot/byte_store.hpp"
#include "snapshot/entry_path.hpp"
#include "snapshot/limits.hpp"
#include "text/wording/error.hpp"

namespace premod {
namespace {

class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  Descriptor(Descriptor&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(fd_, other.fd_);
    return *this;
  }
  ~Descriptor() {
    if (fd_ >= 0) ::close(fd_);
  }
  [[nodiscard]] int get() const { return fd_; }
  [[nodiscard]] bool ok() const { return fd_ >= 0; }
  [[nodiscard]] int release() { return std::exchange(fd_, -1); }

 private:
  int fd_;
};

// O_NONBLOCK: opening a pipe must not wait for somebody to write into it.
constexpr int file_flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW;
constexpr int folder_flags = O_RDONLY | O_CLOEXEC | O_DIRECTORY | O_NOFOLLOW;

std::string system_error(int code) { return std::generic_category().message(code); }

struct Folder {
  std::string path;  // relative to the root, "" for the root
  std::string real;  // where it is really read: differs below a linked folder
  bool linked = false;
};

struct Name {
  std::string name;
  unsigned char type = DT_UNKNOWN;
};

class Reader {
 public:
  Reader(int root, std::string real_root, const DirectoryOptions& options)
      : root_(root), real_root_(std::move(real_root)), options_(options) {}

  // Breadth first: if the limits end the walk, the widget at the top is complete and what lies
  // deep in a dependency folder is missing, not the reverse.
  void walk() {
    queue_.push_back({});
    while (!full_ && !(queue_.empty() && last_.empty())) {
      std::deque<Folder>& from = queue_.empty() ? last_ : queue_;
      const Folder folder = std::move(from.front());
      from.pop_front();
      read_folder(folder);
    }
  }

  [[nodiscard]] Snapshot snapshot() {
    std::sort(files_.begin(), files_.end(),
              [](const File& a, const File& b) { return a.path < b.path; });
    report_names(files_, skipped_);
    return {Source::directory, std::move(files_), std::move(skipped_), std::move(store_)};
  }
  [[nodiscard]] bool empty() const { return files_.empty() && skipped_.empty(); }
  // The error code of what the process has too little of; 0: of nothing.
  [[nodiscard]] int lacking() const { return lacking_; }

 private:
  void skip(std::string path, EntryProblem problem, std::string detail, std::uint64_t size = 0) {
    skipped_.push_back(
        {.path = std::move(path), .problem = problem, .size = size, .detail = std::move(detail)});
  }

  // By errno. That the process may open no more files says nothing of the folder: then none is
  // read.
  void skip_unreadable(std::string path, std::uint64_t size = 0) {
    const int code = errno;
    if (code == EMFILE || code == ENFILE) lacking_ = code;
    full_ = full_ || lacking_ != 0;
    skip(std::move(path), EntryProblem::unreadable, system_error(code), size);
  }

  // Opens a path below the root component by component, so that no link on the way is followed.
  [[nodiscard]] Descriptor open_below(const std::string& path, int last_flags) const {
    if (path.empty()) return Descriptor(::openat(root_, ".", folder_flags));
    int parent = root_;
    Descriptor holder(-1);
    for (std::size_t from = 0;;) {
      const std::size_t slash = path.find('/', from);
      const bool last = slash == std::string::npos;
      const std::string part = path.substr(from, last ? slash : slash - from);
      Descriptor next(::openat(parent, part.c_str(), last ? last_flags : folder_flags));
      if (last || !next.ok()) return next;
      parent = next.get();
      holder = std::move(next);
      from = slash + 1;
    }
  }

  void read_folder(const Folder& folder) {
    Descriptor fd = open_below(folder.real, folder_flags);
    DIR* stream = fd.ok() ? ::fdopendir(fd.get()) : nullptr;
    if (!stream) return skip_unreadable(folder.path);
    const int here = fd.release();  // the stream owns it now
    const std::unique_ptr<DIR, int (*)(DIR*)> guard(stream, ::closedir);
    std::vector<Name> names;
    while (const dirent* entry = ::readdir(stream)) {
      const std::string_view name = entry->d_name;
      if (name == "." || name == ".." || name == ".git") continue;
      if (++entries_ > limits::max_entries) {
        full_ = true;
        skip(folder.path, EntryProblem::too_many_entries,
             "max_entries " + std::to_string(limits::max_entries));
        break;
      }
      names.push_back({std::string(name), entry->d_type});
    }
    std::sort(names.begin(), names.end(),
              [](const Name& a, const Name& b) { return a.name < b.name; });
    for (const Name& name : names) read_entry(here, folder, name);
  }

  static std::string join(const std::string& folder, const std::string& name) {
    return folder.empty() ? name : folder + '/' + name;
  }

  void read_entry(int here, const Folder& folder, const Name& name) {
    std::string path = join(folder.path, name.name);
    // A folder of this disk may be called `w:1`; only where an archive is unpacked that is a drive.
    if (const auto problem = path_problem(path); problem && *problem != EntryProblem::drive_letter)
      return skip(std::move(path), *problem, {});
    unsigned char type = name.type;
    if (type == DT_UNKNOWN) {
      struct stat facts {};
      if (::fstatat(here, name.name.c_str(), &facts, AT_SYMLINK_NOFOLLOW) != 0)
        return skip_unreadable(std::move(path));
      type = S_ISREG(facts.st_mode)   ? DT_REG
             : S_ISDIR(facts.st_mode) ? DT_DIR
             : S_ISLNK(facts.st_mode) ? DT_LNK
                                      : DT_FIFO;
    }
    if (type == DT_REG)
      return read_file(Descriptor(::openat(here, name.name.c_str(), file_flags)), std::move(path),
                       {});
    if (type == DT_DIR)
      return push_folder({std::move(path), join(folder.real, name.name), folder.linked});
    if (type == DT_LNK) return read_link(folder, name.name, std::move(path));
    skip(std::move(path), EntryProblem::special_file, {});
  }

  void push_folder(Folder folder) {
    if (options_.skip && options_.skip(folder.path)) return;
    const bool dependencies = folder.path.ends_with("node_modules");
    const bool inside = folder.path.find("node_modules/") != std::string::npos;
    (dependencies || inside ? last_ : queue_).push_back(std::move(folder));
  }

  // The target of a link as a path below the root; nothing if it leads out of it or nowhere.
  // `why`: what the system says of a link that leads nowhere.
  [[nodiscard]] std::optional<std::string> resolve(const std::string& real,
                                                   std::string& why) const {
    const std::string whole = real_root_ + '/' + real;
    const std::unique_ptr<char, void (*)(void*)> target(::realpath(whole.c_str(), nullptr),
                                                        std::free);
    if (!target) why = system_error(errno);
    if (!target) return std::nullopt;
    const std::string_view found = target.get();
    const std::string prefix = real_root_ == "/" ? "/" : real_root_ + '/';
    if (!found.starts_with(prefix)) return std::nullopt;
    return std::string(found.substr(prefix.size()));
  }

  void read_link(const Folder& folder, const std::string& name, std::string path) {
    std::string why;
    const auto target = resolve(join(folder.real, name), why);
    if (!target) return skip(std::move(path), EntryProblem::symlink, std::move(why));
    if (("/" + *target + "/").find("/.git/") != std::string::npos)
      return skip(std::move(path), EntryProblem::symlink, *target);
    Descriptor fd = open_below(*target, file_flags);
    struct stat facts {};
    if (!fd.ok() || ::fstat(fd.get(), &facts) != 0) return skip_unreadable(std::move(path));
    if (!S_ISDIR(facts.st_mode))
      return read_file(std::move(fd), std::move(path), FileMode::symlink);
    const bool circle = (folder.real + '/').starts_with(*target + '/') || target->empty();
    if (folder.linked || circle) return skip(std::move(path), EntryProblem::symlink, *target);
    push_folder({std::move(path), *target, true});
  }

  void read_file(Descriptor fd, std::string path, std::optional<FileMode> mode) {
    struct stat facts {};
    if (!fd.ok() || ::fstat(fd.get(), &facts) != 0) return skip_unreadable(std::move(path));
    if (!S_ISREG(facts.st_mode)) return skip(std::move(path), EntryProblem::special_file, {});
    const auto size = static_cast<std::uint64_t>(facts.st_size);
    if (size > limits::max_entry_bytes)
      return skip(std::move(path), EntryProblem::entry_too_large,
                  "max_entry_bytes " + std::to_string(limits::max_entry_bytes), size);
    if (total_ + size > limits::max_total_bytes)
      return skip(std::move(path), EntryProblem::total_too_large,
                  "max_total_bytes " + std::to_string(limits::max_total_bytes), size);
    // read() and not mmap(): quicker for small files, and a mapped file that somebody cuts short
    // while it is being checked would end the process.
    char* const bytes = store_->allocate(size);
    std::size_t have = 0;
    while (have < size) {
      const ssize_t got = ::read(fd.get(), bytes + have, size - have);
      if (got < 0 && errno == EINTR) continue;
      if (got < 0) return skip_unreadable(std::move(path), size);
      if (got == 0) break;
      have += static_cast<std::size_t>(got);
    }
    total_ += have;
    const FileMode own = (facts.st_mode & S_IXUSR) != 0 ? FileMode::executable : FileMode::regular;
    files_.push_back({std::move(path), {bytes, have}, mode.value_or(own)});
  }

  int root_;
  std::string real_root_;
  const DirectoryOptions& options_;
  std::shared_ptr<ByteStore> store_ = std::make_shared<ByteStore>();
  std::deque<Folder> queue_;
  std::deque<Folder> last_;
  std::vector<File> files_;
  std::vector<SkippedEntry> skipped_;
  std::size_t entries_ = 0;
  std::uint64_t total_ = 0;
  int lacking_ = 0;
  bool full_ = false;
};

Error cannot_open(const std::string& path, int code) {
  if (code == ENOENT || code == ENOTDIR)
    return error_of(ErrorKind::environment,
                    {Wording("error.no-path",
                             "There is no file or folder \"{path}\". Give the widget's folder, its "
                             "repository or its widget.zip."),
                     {{"path", path}}});
  if (code == EACCES || code == EPERM)
    return error_of(
        ErrorKind::environment,
        {Wording("error.no-permission",
                 "\"{path}\" may not be read ({why}). Give the user who runs premod the right "
                 "to read it."),
         {{"path", path}, {"why", system_error(code)}}});
  return error_of(ErrorKind::environment,
                  {Wording("error.not-read", "\"{path}\" cannot be read: {why}."),
                   {{"path", path}, {"why", system_error(code)}}});
}

}  // namespace

Result<Snapshot> read_directory(const std::string& path, const DirectoryOptions& options) {
  const Descriptor root(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_DIRECTORY));
  if (!root.ok()) {
    const int code = errno;
    struct stat facts {};
    if (code == ENOTDIR && ::stat(path.c_str(), &facts) == 0)
      return error_of(
          ErrorKind::environment,
          {Wording(
               "error.no-folder",
               "\"{path}\" is a file, not a folder. Give the widget's folder or its widget.zip."),
           {{"path", path}}});
    return cannot_open(path, code);
  }
  const std::unique_ptr<char, void (*)(void*)> real(::realpath(path.c_str(), nullptr), std::free);
  if (!real) return cannot_open(path, errno);
  Reader reader(root.get(), real.get(), options);
  reader.walk();
  if (reader.lacking() != 0) return cannot_open(path, reader.lacking());
  if (reader.empty())
    return error_of(ErrorKind::environment,
                    {Wording("error.empty-folder",
                             "The folder \"{path}\" contains no files. Give the folder that "
                             "contains the widget's manifest.json."),
                     {{"path", path}}});
  return reader.snapshot();
}

namespace {

// The bytes of an opened file; less than `size` where it was cut short meanwhile.
Result<std::string> read_all(const Descriptor& fd, std::uint64_t size, const std::string& path) {
  std::string bytes(size, '\0');
  std::size_t have = 0;
  while (have < bytes.size()) {
    const ssize_t got = ::read(fd.get(), bytes.data() + have, bytes.size() - have);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return cannot_open(path, errno);
    if (got == 0) break;
    have += static_cast<std::size_t>(got);
  }
  bytes.resize(have);
  return bytes;
}

// Entered component by component, so that no link on the way is followed.
Descriptor open_without_links(const std::string& root, const std::string& path) {
  Descriptor at(::open(root.c_str(), O_RDONLY | O_CLOEXEC | O_DIRECTORY));
  for (std::size_t from = 0; at.ok();) {
    const std::size_t slash = path.find('/', from);
    const bool last = slash == std::string::npos;
    const std::string part = path.substr(from, last ? slash : slash - from);
    at = Descriptor(::openat(at.get(), part.c_str(), last ? file_flags : folder_flags));
    if (last) break;
    from = slash + 1;
  }
  return at;
}

}  // namespace

Result<std::optional<std::string>> read_own_file(const std::string& root, const std::string& path,
                                                 std::uint64_t max_bytes) {
  const auto wrong = [&](Message why) {
    return error_of(ErrorKind::config, {Wording("error.own-file", "{path} is not read: {why}."),
                                        {{"path", printable(path)}, {"why", std::move(why)}}});
  };
  const auto failed = [&](int code) {
    return wrong({source_text("{why}"), {{"why", system_error(code)}}});
  };
  const Descriptor fd = open_without_links(root, path);
  if (!fd.ok() && errno == ENOENT) return std::optional<std::string>{};
  if (!fd.ok() && (errno == ELOOP || errno == ENOTDIR))
    return wrong(Wording("error.own-file-link",
                         "it is a symbolic link, or lies behind one; put the file itself there"));
  struct stat facts {};
  if (!fd.ok() || ::fstat(fd.get(), &facts) != 0) return failed(errno);
  if (!S_ISREG(facts.st_mode))
    return wrong(Wording("error.not-regular", "it is not a regular file"));
  const auto size = static_cast<std::uint64_t>(facts.st_size);
  if (size > max_bytes)
    return wrong({Wording("error.own-file-large", "it has {size} bytes, and the limit is {limit}"),
                  {{"size", std::to_string(size)}, {"limit", std::to_string(max_bytes)}}});
  auto bytes = read_all(fd, size, path);
  if (!bytes) return failed(errno);
  return std::optional<std::string>(std::move(bytes).value());
}

Result<std::string> read_disk_file(const std::string& path) {
  const Descriptor fd(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  struct stat facts {};
  if (!fd.ok() || ::fstat(fd.get(), &facts) != 0) return cannot_open(path, errno);
  if (!S_ISREG(facts.st_mode))
    return error_of(
        ErrorKind::environment,
        {Wording("error.not-a-file", "\"{path}\" is not a regular file."), {{"path", path}}});
  const auto size = static_cast<std::uint64_t>(facts.st_size);
  if (size > limits::max_total_bytes)
    return error_of(
        ErrorKind::environment,
        {Wording("error.file-large",
                 "\"{path}\" has {size} bytes; premod reads at most {limit} (max_total_bytes)."),
         {{"path", path},
          {"size", std::to_string(size)},
          {"limit", std::to_string(limits::max_total_bytes)}}});
  return read_all(fd, size, path);
}

}  // namespace premod
