#include "snapshot/snapshot.hpp"

#include <algorithm>
#include <utility>

namespace premod {

std::string_view File::name() const {
  const std::string_view whole = path;
  return whole.substr(whole.rfind('/') + 1);  // npos + 1 == 0
}

std::string_view File::extension() const {
  const std::string_view last = name();
  const auto dot = last.rfind('.');
  return dot == std::string_view::npos || dot == 0 ? std::string_view{} : last.substr(dot + 1);
}

Snapshot::Snapshot(Source source, std::vector<File> files, std::vector<SkippedEntry> skipped,
                   std::shared_ptr<const void> owner)
    : source_(source),
      files_(std::move(files)),
      skipped_(std::move(skipped)),
      owner_(std::move(owner)) {
  std::sort(files_.begin(), files_.end(),
            [](const File& a, const File& b) { return a.path < b.path; });
}

const File* Snapshot::find(std::string_view path) const {
  const auto at = std::lower_bound(files_.begin(), files_.end(), path,
                                   [](const File& f, std::string_view p) { return f.path < p; });
  return at != files_.end() && at->path == path ? &*at : nullptr;
}

std::span<const File> Snapshot::under(std::string_view folder) const {
  if (folder.empty()) return files_;
  const std::string first = std::string(folder) + '/';
  const std::string last = std::string(folder) + static_cast<char>('/' + 1);
  const auto less = [](const File& f, const std::string& p) { return f.path < p; };
  const auto from = std::lower_bound(files_.begin(), files_.end(), first, less);
  const auto to = std::lower_bound(from, files_.end(), last, less);
  return {from, to};
}

std::uint64_t Snapshot::total_bytes() const {
  std::uint64_t sum = 0;
  for (const File& file : files_) sum += file.bytes.size();
  return sum;
}

std::shared_ptr<const Snapshot> Snapshot::with_files(std::vector<File> files,
                                                     std::shared_ptr<const void> owner,
                                                     std::span<const SkippedEntry> more) const {
  std::vector<SkippedEntry> skipped = skipped_;
  skipped.insert(skipped.end(), more.begin(), more.end());
  auto out =
      std::make_shared<Snapshot>(source_, std::move(files), std::move(skipped), std::move(owner));
  out->archive_ = archive_;
  out->versioned_ = versioned_;
  return out;
}

bool Snapshot::is_versioned(std::string_view folder) const {
  return source_ == Source::git_tree ||
         std::binary_search(versioned_.begin(), versioned_.end(), folder);
}

void Snapshot::set_versioned(std::vector<std::string> folders) {
  versioned_ = std::move(folders);
  std::sort(versioned_.begin(), versioned_.end());
}

void Snapshot::set_archive(ArchiveFacts facts) {
  archive_ = std::make_shared<const ArchiveFacts>(std::move(facts));
}

}  // namespace premod
