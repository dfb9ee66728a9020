#include "cli/read_picture.hpp"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <optional>
#include <sstream>
#include <vector>

#include "cli/replace_file.hpp"

namespace premod::cli {
namespace {

using Clock = std::chrono::steady_clock;

struct Pipe {
  int read = -1;
  int write = -1;
  Pipe() {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) == 0) read = ends[0], write = ends[1];
  }
  ~Pipe() { close_read(), close_write(); }
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;
  void close_read() {
    if (read >= 0) ::close(read);
    read = -1;
  }
  void close_write() {
    if (write >= 0) ::close(write);
    write = -1;
  }
};

void limit(int resource, rlim_t value) {
  const rlimit both{value, value};
  (void)::setrlimit(static_cast<__rlimit_resource_t>(resource), &both);
}

// Between fork and exec: only calls that are safe there.
[[noreturn]] void become(const std::vector<const char*>& arguments, const Pipe& in,
                         const Pipe& out) {
  const int nowhere = ::open("/dev/null", O_WRONLY);
  if (::dup2(in.read, 0) < 0 || ::dup2(out.write, 1) < 0 || ::dup2(nowhere, 2) < 0) ::_exit(127);
  limit(RLIMIT_AS, max_reading_memory);
  limit(RLIMIT_CPU, max_reading_seconds);
  limit(RLIMIT_FSIZE, 0);
  limit(RLIMIT_CORE, 0);
  static const char* const environment[] = {"PATH=/usr/local/bin:/usr/bin:/bin",
                                            "OMP_THREAD_LIMIT=1", "LC_ALL=C", nullptr};
  ::execvpe(arguments[0], const_cast<char* const*>(arguments.data()),
            const_cast<char* const*>(environment));
  ::_exit(127);
}

int milliseconds_until(Clock::time_point end) {
  const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - Clock::now());
  return left.count() < 0 ? 0 : static_cast<int>(left.count());
}

// Writes the input and reads the output at once, so that neither side waits for the other for ever.
// False: the time is over, or there is more than a picture says.
bool exchange(std::string_view input, Pipe& in, Pipe& out, std::string& answer) {
  const auto end = Clock::now() + std::chrono::seconds(max_reading_seconds);
  ::fcntl(in.write, F_SETFL, O_NONBLOCK);
  std::array<char, 4096> buffer{};
  while (true) {
    if (input.empty()) in.close_write();
    std::array<pollfd, 2> waits = {{{out.read, POLLIN, 0}, {in.write, POLLOUT, 0}}};
    const int left = milliseconds_until(end);
    if (left == 0 || ::poll(waits.data(), in.write < 0 ? 1 : 2, left) <= 0) return false;
    if (in.write >= 0 && waits[1].revents != 0) {
      const ssize_t written = ::write(in.write, input.data(), input.size());
      input.remove_prefix(written < 0 ? input.size() : static_cast<std::size_t>(written));
    }
    if (waits[0].revents == 0) continue;
    const ssize_t count = ::read(out.read, buffer.data(), buffer.size());
    if (count <= 0) return count == 0;
    answer.append(buffer.data(), static_cast<std::size_t>(count));
    if (answer.size() > max_reading_output) return false;
  }
}

/// What a program answers to `input`; nothing if it failed or did not keep the limits.
std::optional<std::string> run(const std::vector<const char*>& arguments, std::string_view input) {
  Pipe in;
  Pipe out;
  if (in.read < 0 || out.read < 0) return std::nullopt;
  struct sigaction ignore {};
  ignore.sa_handler = SIG_IGN;
  struct sigaction before {};
  ::sigaction(SIGPIPE, &ignore, &before);  // a reader that stops early is no reason to die
  const pid_t child = ::fork();
  if (child == 0) become(arguments, in, out);
  in.close_read();
  out.close_write();
  std::string answer;
  const bool whole = child > 0 && exchange(input, in, out, answer);
  if (child > 0 && !whole) ::kill(child, SIGKILL);
  int status = -1;
  if (child > 0) ::waitpid(child, &status, 0);
  ::sigaction(SIGPIPE, &before, nullptr);
  if (!whole || !WIFEXITED(status) || WEXITSTATUS(status) != 0) return std::nullopt;
  return answer;
}

/// "rus+eng" of the four languages that are installed; empty if none is.
std::string languages() {
  const auto listed = run({"tesseract", "--list-langs", nullptr}, "");
  std::string out;
  std::istringstream lines(listed.value_or(""));
  for (std::string line; std::getline(lines, line);)
    for (const std::string_view one : {"rus", "eng", "spa", "por"})
      if (line == one) out += (out.empty() ? "" : "+") + line;
  return out;
}

std::optional<std::string> read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return std::nullopt;
  return std::string(std::istreambuf_iterator<char>(in), {});
}

}  // namespace

Result<PictureReader> picture_reader(const std::string& cache) {
  const std::string known = languages();
  if (known.empty())
    return Error{
        ErrorKind::environment,
        "--read-pictures needs tesseract with the languages rus, eng, spa, por; on Debian: "
        "apt-get install tesseract-ocr tesseract-ocr-rus tesseract-ocr-spa "
        "tesseract-ocr-por."};
  return PictureReader([known, folder = cache.empty() ? cache : cache + "/pictures",
                        answers = std::map<std::string, std::optional<std::string>>()](
                           const Picture& picture) mutable {
    const auto [at, fresh] = answers.try_emplace(std::string(picture.digest));
    if (!fresh) return at->second;
    const std::string kept =
        folder.empty() ? folder : folder + "/" + std::string(picture.digest) + "-" + known;
    if (!kept.empty()) at->second = read_file(kept);
    if (at->second) return at->second;
    // 11: words wherever they stand, as on a screenshot.
    at->second = run({"tesseract", "stdin", "stdout", "-l", known.c_str(), "--psm", "11", nullptr},
                     picture.bytes);
    if (at->second && !kept.empty()) {
      std::error_code ignored;
      std::filesystem::create_directories(folder, ignored);
      (void)write_file(kept, *at->second);  // a cache that cannot be written only costs time
    }
    return at->second;
  });
}

}  // namespace premod::cli
