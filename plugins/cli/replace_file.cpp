#include "cli/replace_file.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <optional>
#include <system_error>
#include <utility>

namespace premod::cli {
namespace {

class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  Descriptor(Descriptor&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(fd_, other.fd_);
    return *this;
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (fd_ >= 0) ::close(fd_);
  }
  [[nodiscard]] int get() const { return fd_; }
  [[nodiscard]] bool ok() const { return fd_ >= 0; }

 private:
  int fd_;
};

std::string because(int code) { return std::generic_category().message(code); }

// The folder that holds the file, entered component by component.
Descriptor parent_of(const FilePatch& patch) {
  constexpr int flags = O_RDONLY | O_CLOEXEC | O_DIRECTORY;
  Descriptor at(::open(patch.folder.c_str(), flags));
  for (std::size_t from = 0; at.ok();) {
    const std::size_t slash = patch.path.find('/', from);
    if (slash == std::string::npos) break;
    const std::string part = patch.path.substr(from, slash - from);
    at = Descriptor(::openat(at.get(), part.c_str(), flags | O_NOFOLLOW));
    from = slash + 1;
  }
  return at;
}

bool holds(const Descriptor& file, const std::string& bytes) {
  std::string part(1U << 16U, '\0');
  std::size_t have = 0;
  while (true) {
    const ssize_t got = ::read(file.get(), part.data(), part.size());
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return got == 0 && have == bytes.size();
    if (bytes.compare(have, static_cast<std::size_t>(got), part, 0,
                      static_cast<std::size_t>(got)) != 0)
      return false;
    have += static_cast<std::size_t>(got);
  }
}

bool write_all(int fd, const std::string& bytes) {
  for (std::size_t done = 0; done < bytes.size();) {
    const ssize_t put = ::write(fd, bytes.data() + done, bytes.size() - done);
    if (put < 0 && errno == EINTR) continue;
    if (put <= 0) return false;
    done += static_cast<std::size_t>(put);
  }
  return true;
}

/// A neighbour of the file that becomes it. Its name is always the same and it is locked while it
/// is written: what a killed process left behind is taken over, and of two processes one waits.
class Neighbour {
 public:
  Neighbour(int folder, const std::string& name)
      : folder_(folder), target_(name), name_("." + name.substr(0, longest) + ".premod-new") {
    // Nothing but SIGKILL leaves it behind.
    sigset_t ending;
    ::sigemptyset(&ending);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGPIPE}) ::sigaddset(&ending, signal);
    ::pthread_sigmask(SIG_BLOCK, &ending, &before_);
    for (int attempt = 0; attempt < most_attempts && !locked_; ++attempt) open_locked();
  }
  Neighbour(const Neighbour&) = delete;
  Neighbour& operator=(const Neighbour&) = delete;
  ~Neighbour() {
    if (locked_) ::unlinkat(folder_, name_.c_str(), 0);
    ::pthread_sigmask(SIG_SETMASK, &before_, nullptr);
  }
  [[nodiscard]] bool ok() const { return locked_; }
  [[nodiscard]] int get() const { return file_.get(); }
  /// Takes the place of the target; nothing is left of the neighbour.
  bool replace() {
    if (::fsync(file_.get()) != 0 ||
        ::renameat(folder_, name_.c_str(), folder_, target_.c_str()) != 0)
      return false;
    locked_ = false;
    return true;
  }

 private:
  static constexpr int most_attempts = 100;
  static constexpr std::size_t longest = 200;

  void open_locked() {
    constexpr int flags = O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK;
    Descriptor file(::openat(folder_, name_.c_str(), flags, 0600));
    struct stat facts {};
    if (!file.ok() || ::fstat(file.get(), &facts) != 0 || !S_ISREG(facts.st_mode)) {
      // A link or a pipe of that name is somebody's trap.
      if (errno == ELOOP || errno == ENXIO || file.ok()) ::unlinkat(folder_, name_.c_str(), 0);
      return;
    }
    while (::flock(file.get(), LOCK_EX) != 0)
      if (errno != EINTR) return;
    struct stat named {};
    const bool same = ::fstatat(folder_, name_.c_str(), &named, AT_SYMLINK_NOFOLLOW) == 0 &&
                      named.st_ino == facts.st_ino && named.st_dev == facts.st_dev;
    if (!same || ::ftruncate(file.get(), 0) != 0) return;  // it has been renamed meanwhile
    file_ = std::move(file);
    locked_ = true;
  }

  int folder_;
  std::string target_;
  std::string name_;
  Descriptor file_{-1};
  bool locked_ = false;
  sigset_t before_{};
};

// Labels of access control and whatever else hangs on a file; what may not be set stays behind.
void copy_attributes(int from, int to) {
  std::string names(1U << 16U, '\0');
  const ssize_t size = ::flistxattr(from, names.data(), names.size());
  std::string value(1U << 16U, '\0');
  for (ssize_t at = 0; at < size;) {
    const char* name = names.data() + at;
    const ssize_t length = ::fgetxattr(from, name, value.data(), value.size());
    if (length >= 0) (void)::fsetxattr(to, name, value.data(), static_cast<std::size_t>(length), 0);
    at += static_cast<ssize_t>(std::strlen(name)) + 1;
  }
}

// Only root can give a file away; another user's file stays readable for the one who wrote it.
bool take_over(int file, const struct stat& facts) {
  return (::fchown(file, facts.st_uid, facts.st_gid) == 0 || errno == EPERM) &&
         ::fchmod(file, facts.st_mode & 07777) == 0;
}

mode_t usual_mode() {
  const mode_t mask = ::umask(0);
  ::umask(mask);
  return 0666 & ~mask;
}

/// Pipes, terminals and the like are no files to be replaced, and neither is a name of the system's
/// own: /dev/stdout is a link to whatever standard output is. Nothing: it is none of them.
std::optional<std::string> write_to_device(const std::string& path, const std::string& bytes) {
  struct stat facts {};
  const std::string whole = std::filesystem::absolute(path).lexically_normal().string();
  const bool memory = whole.starts_with("/dev/shm/");  // ordinary files, which are replaced
  const bool system = (whole.starts_with("/dev/") && !memory) || whole.starts_with("/proc/");
  const bool exists = ::stat(path.c_str(), &facts) == 0;
  if (exists && S_ISDIR(facts.st_mode)) return because(EISDIR);
  if (!system && (!exists || S_ISREG(facts.st_mode))) return std::nullopt;
  const Descriptor file(::open(path.c_str(), O_WRONLY | O_CLOEXEC | O_APPEND));
  return file.ok() && write_all(file.get(), bytes) ? std::string() : because(errno);
}

}  // namespace

std::string replace_file(const FilePatch& patch) {
  const Descriptor folder = parent_of(patch);
  if (!folder.ok()) return because(errno);
  const std::string name = patch.path.substr(patch.path.rfind('/') + 1);
  Neighbour fresh(folder.get(), name);
  const Descriptor old(
      ::openat(folder.get(), name.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
  struct stat facts {};
  if (!old.ok() || ::fstat(old.get(), &facts) != 0) return because(errno);
  if (!S_ISREG(facts.st_mode)) return because(EINVAL);
  if (::faccessat(folder.get(), name.c_str(), W_OK, 0) != 0) return because(errno);
  if (!fresh.ok()) return because(EACCES);
  if (!holds(old, patch.before)) return "it was changed while it was being checked";
  copy_attributes(old.get(), fresh.get());
  if (write_all(fresh.get(), patch.after) && take_over(fresh.get(), facts) && fresh.replace())
    return {};
  return because(errno);
}

std::string write_file(const std::string& path, const std::string& bytes) {
  if (auto done = write_to_device(path, bytes)) return *done;
  const auto slash = path.rfind('/');
  const std::string parent = slash == std::string::npos ? "." : path.substr(0, slash + 1);
  const std::string name = slash == std::string::npos ? path : path.substr(slash + 1);
  if (name.empty()) return because(EISDIR);
  const Descriptor folder(::open(parent.c_str(), O_RDONLY | O_CLOEXEC | O_DIRECTORY));
  if (!folder.ok()) return because(errno);
  struct stat facts {};
  const bool exists = ::fstatat(folder.get(), name.c_str(), &facts, AT_SYMLINK_NOFOLLOW) == 0;
  if (exists && S_ISDIR(facts.st_mode)) return because(EISDIR);
  const bool regular = exists && S_ISREG(facts.st_mode);
  if (regular && ::faccessat(folder.get(), name.c_str(), W_OK, 0) != 0) return because(errno);
  Neighbour fresh(folder.get(), name);
  if (!fresh.ok()) return "no file can be made beside it; is the folder writable?";
  const bool as_before =
      regular ? take_over(fresh.get(), facts) : ::fchmod(fresh.get(), usual_mode()) == 0;
  if (as_before && write_all(fresh.get(), bytes) && fresh.replace()) return {};
  return because(errno);
}

}  // namespace premod::cli
