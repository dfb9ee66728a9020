#include "widget/content_digest.hpp"

#include "text/digest.hpp"
#include "text/utf8.hpp"

namespace premod {

std::string normal_text(std::string_view bytes) {
  if (bytes.starts_with(text::byte_order_mark)) bytes.remove_prefix(text::byte_order_mark.size());
  std::string out;
  out.reserve(bytes.size());
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (bytes[i] == '\r' && i + 1 < bytes.size() && bytes[i + 1] == '\n') continue;
    out += bytes[i] == '\r' ? '\n' : bytes[i];
  }
  return out;
}

std::vector<std::string> file_digests(const Widget& widget) {
  std::vector<std::string> out;
  out.reserve(widget.files().size());
  for (const File& file : widget.files())
    out.push_back(
        text::sha256_hex(is_text(file) ? normal_text(file.bytes) : std::string(file.bytes)));
  return out;
}

std::string content_digest(const Widget& widget) {
  std::string list;
  std::size_t i = 0;
  for (const std::string& digest : file_digests(widget)) {
    list += widget.relative(widget.files()[i++]);
    list += '\0';
    list += digest;
    list += '\n';
  }
  return text::sha256_hex(list);
}

}  // namespace premod
