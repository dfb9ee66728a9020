#include "git/patch.hpp"

#include "git/library.hpp"

namespace premod::git {

std::string patch_text(const std::string& path, std::string_view before, std::string_view after,
                       bool executable) {
  start_library();
  git_diff_options options;
  git_diff_options_init(&options, GIT_DIFF_OPTIONS_VERSION);
  options.flags = GIT_DIFF_FORCE_TEXT | GIT_DIFF_INDENT_HEURISTIC;
  git_patch* made = nullptr;
  if (git_patch_from_buffers(&made, before.data(), before.size(), path.c_str(), after.data(),
                             after.size(), path.c_str(), &options) != 0)
    return {};
  const Handle<git_patch, git_patch_free> patch(made);
  git_buf text = GIT_BUF_INIT;
  std::string out;
  if (git_patch_to_buf(&text, patch.get()) == 0) out.assign(text.ptr, text.size);
  git_buf_dispose(&text);
  // Buffers have no mode; git warns of a patch that names another than the file's.
  constexpr std::string_view plain_mode = " 100644\n---";
  if (const auto mode = out.find(plain_mode); executable && mode != std::string::npos)
    out.replace(mode, plain_mode.size(), " 100755\n---");
  return out;
}

}  // namespace premod::git
