#include "widget/ownership/leftovers.hpp"

#include <string>

namespace premod {

std::vector<Leftover> leftovers_of(const Widget& widget) {
  std::vector<Leftover> out;
  const auto look = [&](std::string_view path, const File& file) {
    const Junk junk = recognise_junk(path);
    if (junk.kind != JunkKind::none) out.push_back({path, &file, junk});
  };
  for (const File& file : widget.files()) look(widget.relative(file), file);
  if (!widget.is_archive() || widget.root() == ".") return out;
  const std::string folder = std::string(widget.root()) + "/";
  for (const File& file : widget.snapshot().files())
    if (!file.path.starts_with(folder)) look(file.path, file);
  return out;
}

}  // namespace premod
