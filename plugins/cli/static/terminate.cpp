// What the standard library does with an exception that nobody catches, for the static command. Its
// own way names the exception's type, and brings a reader of C++ names for that, 45 KB. main()
// catches what it can name.
#include <unistd.h>

#include <cstdlib>
#include <string_view>

namespace __gnu_cxx {

void __verbose_terminate_handler();

void __verbose_terminate_handler() {
  constexpr std::string_view text = "premod: internal error: an exception was not caught\n";
  const auto written = ::write(STDERR_FILENO, text.data(), text.size());
  static_cast<void>(written);
  std::abort();
}

}  // namespace __gnu_cxx
