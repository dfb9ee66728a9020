#include "cli/replace_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
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

// The new file beside the old one, complete and with its mode; removed again if that fails.
bool make(int folder, const std::string& name, const struct stat& facts, const std::string& bytes) {
  const Descriptor file(
      ::openat(folder, name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600));
  if (!file.ok()) return false;
  // Only root can give a file away; another user's file stays readable for the one who fixed it.
  const bool owned = ::fchown(file.get(), facts.st_uid, facts.st_gid) == 0 || errno == EPERM;
  if (owned && write_all(file.get(), bytes) && ::fchmod(file.get(), facts.st_mode & 07777) == 0 &&
      ::fsync(file.get()) == 0)
    return true;
  const int code = errno;
  ::unlinkat(folder, name.c_str(), 0);
  errno = code;
  return false;
}

}  // namespace

std::string replace_file(const FilePatch& patch) {
  const Descriptor folder = parent_of(patch);
  if (!folder.ok()) return because(errno);
  const std::string name = patch.path.substr(patch.path.rfind('/') + 1);
  const Descriptor old(
      ::openat(folder.get(), name.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
  struct stat facts {};
  if (!old.ok() || ::fstat(old.get(), &facts) != 0) return because(errno);
  if (!S_ISREG(facts.st_mode)) return because(EINVAL);
  if (::faccessat(folder.get(), name.c_str(), W_OK, 0) != 0) return because(errno);
  if (!holds(old, patch.before)) return "it was changed while it was being checked";
  const std::string fresh = "." + name.substr(0, 200) + ".premod-" + std::to_string(::getpid());
  if (!make(folder.get(), fresh, facts, patch.after)) return because(errno);
  if (::renameat(folder.get(), fresh.c_str(), folder.get(), name.c_str()) == 0) return {};
  const int code = errno;
  ::unlinkat(folder.get(), fresh.c_str(), 0);
  return because(code);
}

}  // namespace premod::cli
