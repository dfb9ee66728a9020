// What the names of a PHP file stand for, by PHP's rules of namespaces and imports
// (php.net/language.namespaces.rules).
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace premod::php {

class File;

/// "c" of `A\B\C`, in lower case.
[[nodiscard]] std::string last_part(std::string_view name);

/// Names of functions and of classes are apart: `use A\B as c;` gives a class another name,
/// `use function A\f as c;` a function. Full names are in lower case, without a leading backslash.
class Names {
 public:
  Names() = default;
  /// Reads the tokens, brackets and functions of the file.
  explicit Names(const File& file);

  /// The function that is called by `name` at a byte of the file. A plain name that is neither
  /// imported nor declared here in the same namespace is a global one.
  [[nodiscard]] std::string function(std::string_view name, std::uint32_t byte) const;
  /// The class; a plain name that is not imported is one of the namespace.
  [[nodiscard]] std::string class_name(std::string_view name, std::uint32_t byte) const;
  /// The file has the function, which is no method.
  [[nodiscard]] bool declares_function(const std::string& full_name) const {
    return declared_.contains(full_name);
  }

 private:
  /// From `namespace A;` or `namespace A {` to the next one.
  struct Scope {
    std::uint32_t begin = 0;  // byte
    std::string name;
    std::map<std::string, std::string> functions, classes;  // full names by what is written
  };

  [[nodiscard]] const Scope& at(std::uint32_t byte) const;
  std::uint32_t read_namespace(const File& file, std::uint32_t word);
  std::uint32_t read_import(const File& file, std::uint32_t word);
  void read_class_alias(const File& file, std::uint32_t word);

  std::vector<Scope> scopes_ = {{}};
  std::set<std::string> declared_;
  std::map<std::string, std::string> class_aliases_;  // of class_alias(), by the new name
};

}  // namespace premod::php
