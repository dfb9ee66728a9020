// The names people want to be known by. Own, because libgit2's compares addresses by letter case.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace premod::git {

class Mailmap {
 public:
  /// The lines of a .mailmap; what is read later wins.
  void add(std::string_view text);
  /// Replaces name and address by what the map says of them.
  void apply(std::string& name, std::string& email) const;

 private:
  struct Proper {
    std::string name;   ///< empty: keep
    std::string email;  ///< empty: keep
  };
  struct Entry {
    Proper any_name;
    std::map<std::string, Proper> by_name;  ///< in lower case
  };
  void add_line(std::string_view line);

  std::map<std::string, Entry> entries_;  ///< by address in lower case
};

}  // namespace premod::git
