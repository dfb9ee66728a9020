// Which limits were hit while one thread did one thing: who ran into a limit says so, and the
// engine makes an outcome of it that is not "passed".
#pragma once

#include <mutex>
#include <string_view>
#include <vector>

namespace premod::text {

/// `name` is a literal: the constant's name. Costs nothing where nobody asks.
void note_limit(std::string_view name);
/// The limits that this thread hit since it was asked last, each once.
[[nodiscard]] std::vector<std::string_view> take_limits();

/// What `work` ran into, whether or not this thread had run into it before; it is noted, too. Who
/// keeps what the work found keeps this beside it, and notes it for everybody who asks.
template <class Work>
[[nodiscard]] std::vector<std::string_view> limits_of(Work work) {
  const std::vector<std::string_view> before = take_limits();
  work();
  std::vector<std::string_view> out = take_limits();
  for (const std::string_view limit : before) note_limit(limit);
  for (const std::string_view limit : out) note_limit(limit);
  return out;
}

/// Work that is done once, by who asks first. Whoever asks learns of the limits that it ran into.
class Once {
 public:
  template <class Work>
  void operator()(Work work) {
    std::call_once(flag_, [&] { limits_ = limits_of(work); });
    for (const std::string_view limit : limits_) note_limit(limit);
  }

 private:
  std::once_flag flag_;
  std::vector<std::string_view> limits_;
};

}  // namespace premod::text
