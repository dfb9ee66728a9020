// How premod reports what could not be done: a value or an Error, never an exception across the
// public boundary. C++20 has no std::expected; this is the part of it that premod needs.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace premod {

enum class Language : std::uint8_t;
struct Message;  // inside the library: a text and its values

/// What kind of thing went wrong outside the widget; the command maps every kind to exit status 2.
enum class ErrorKind {
  usage,        ///< the caller asked for something that does not exist (rule, format, profile)
  config,       ///< premod.json is wrong
  environment,  ///< a path, a file, a repository or a revision cannot be read
};

/// A broken environment, told for a person: what is wrong and the way out. `message` is one or more
/// complete English sentences without a final line end; `in` says the same in another language.
struct Error {
  ErrorKind kind = ErrorKind::environment;
  std::string message;
  /// What `message` was made of, a line each; empty: there is only English.
  std::vector<std::shared_ptr<const Message>> lines = {};

  [[nodiscard]] std::string in(Language language) const;
};

/// Either a `T` or an `Error`. Reading the alternative that is not there is a programming error
/// (std::bad_variant_access).
template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::move(value)) {}      // NOLINT(google-explicit-constructor)
  Result(Error error) : state_(std::move(error)) {}  // NOLINT(google-explicit-constructor)

  [[nodiscard]] bool ok() const { return std::holds_alternative<T>(state_); }
  explicit operator bool() const { return ok(); }

  [[nodiscard]] T& value() & { return std::get<T>(state_); }
  [[nodiscard]] const T& value() const& { return std::get<T>(state_); }
  [[nodiscard]] T&& value() && { return std::get<T>(std::move(state_)); }
  T* operator->() { return &std::get<T>(state_); }
  const T* operator->() const { return &std::get<T>(state_); }
  T& operator*() & { return std::get<T>(state_); }
  const T& operator*() const& { return std::get<T>(state_); }

  [[nodiscard]] const Error& error() const { return std::get<Error>(state_); }

 private:
  std::variant<T, Error> state_;
};

}  // namespace premod
