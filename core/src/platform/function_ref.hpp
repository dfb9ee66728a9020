// A function that is only called while it is handed on: it is not copied, and nothing is allocated.
#pragma once

#include <concepts>
#include <memory>
#include <type_traits>
#include <utility>

namespace premod::platform {

template <class Signature>
class FunctionRef;

/// What it refers to must live until the call that it is given to has ended.
template <class Result, class... Arguments>
class FunctionRef<Result(Arguments...)> {
 public:
  template <class Function>
  requires(!std::same_as<std::remove_cvref_t<Function>, FunctionRef> &&
           std::is_invocable_r_v<Result, const Function&, Arguments...>)
      FunctionRef(const Function& function)  // NOLINT: given like the function itself
      : function_(std::addressof(function)), call_([](const void* at, Arguments... arguments) {
          return static_cast<Result>(
              (*static_cast<const Function*>(at))(std::forward<Arguments>(arguments)...));
        }) {}

  Result operator()(Arguments... arguments) const {
    return call_(function_, std::forward<Arguments>(arguments)...);
  }

 private:
  const void* function_;
  Result (*call_)(const void*, Arguments...);
};

}  // namespace premod::platform
