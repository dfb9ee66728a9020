// The archive that is handed in: made of a widget's folder, the same bytes for the same files; and
// whether an archive is the one of a commit.
#pragma once

#include <string>
#include <vector>

#include "premod/premod.hpp"

namespace premod {

struct PackRequest {
  std::string path;    ///< the widget's folder, or a repository with one widget; empty: "."
  std::string config;  ///< a premod.json other than the repository's
  /// Empty: as premod.json says, else widget.zip beside the widget's folder, but never outside of
  /// the repository: in the folder where that is the repository's root.
  std::string output;
  Language language = Language::en;
};

/// A file that is not packed, and why, in the language of the request.
struct LeftOut {
  std::string file;
  std::string why;
};

struct Package {
  std::string path;  ///< where it should be written
  std::string bytes;
  std::vector<std::string> files;  ///< as named in the archive
  std::vector<LeftOut> left_out;
  std::vector<std::string> mended;  ///< files whose line ends or byte order mark were put right
};

/// What the widget reaches and what premod.json includes, without leftovers of tools; texts with LF
/// and without a byte order mark. Nothing is written. Error: no widget there or several, an
/// included file that is missing, and what check() cannot read.
[[nodiscard]] Result<Package> pack(const PackRequest& request);

/// How an archive differs from what pack() makes of a commit.
struct Verification {
  std::string commit;                ///< full object id
  std::vector<std::string> changed;  ///< in both, with other contents
  std::vector<std::string> missing;  ///< in the commit's package alone
  std::vector<std::string> added;    ///< in the archive alone

  [[nodiscard]] bool same() const { return changed.empty() && missing.empty() && added.empty(); }
};

/// `revision` empty: HEAD. Compares names and contents, not how they are compressed.
[[nodiscard]] Result<Verification> verify_package(const std::string& archive,
                                                  const PackRequest& request,
                                                  const std::string& revision);

}  // namespace premod
