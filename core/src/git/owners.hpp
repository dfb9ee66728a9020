// Who answers for a file by CODEOWNERS, as GitHub and as GitLab read it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace premod::git {

/// The hosts differ: GitHub follows .gitignore; GitLab adds sections with default owners, lets a
/// pattern without `/` at its start match at any depth, and a file name match files only.
enum class OwnersHost : std::uint8_t { github, gitlab };

class Owners {
 public:
  Owners() = default;
  /// Lines that neither host understands are left out.
  Owners(std::string_view text, OwnersHost host);

  /// `@user`, `@group/team` or an address, as written; empty: nobody. The last pattern that matches
  /// decides; in GitLab the last one of every section.
  [[nodiscard]] std::vector<std::string> of(std::string_view path) const;
  [[nodiscard]] bool empty() const { return rules_.empty(); }

  /// Where the hosts look for the file, in their order.
  static constexpr std::string_view places[] = {".github/CODEOWNERS", "CODEOWNERS",
                                                "docs/CODEOWNERS", ".gitlab/CODEOWNERS"};

 private:
  struct Rule {
    std::string pattern;  ///< anchored at the root, without the first `/`
    std::vector<std::string> owners;
    std::size_t section = 0;
    bool excluded = false;  ///< GitLab's `!pattern`: nobody of this section
  };
  void add_line(std::string_view line);
  void add_rule(std::string_view line);
  bool add_section(std::string_view line);

  std::vector<Rule> rules_;
  std::vector<std::string> sections_ = {""};  ///< in lower case
  std::vector<std::string> defaults_;         ///< owners of the current section
  std::size_t section_ = 0;
  OwnersHost host_ = OwnersHost::github;
};

/// Which host's reading fits a file at `place`, in a repository whose remote is `remote`.
[[nodiscard]] OwnersHost owners_host(std::string_view place, std::string_view text,
                                     std::string_view remote);

/// Whether a pattern with `*`, `**` and `?` matches the whole path. Linear in the product of the
/// lengths whatever the pattern is.
[[nodiscard]] bool glob_matches(std::string_view pattern, std::string_view path);

}  // namespace premod::git
