// `premod pack`: writes the archive, says what is in it, and checks it as a moderator would.
#include "premod/pack.hpp"

#include "cli/commands/commands.hpp"
#include "cli/commands/pack_texts.hpp"
#include "cli/output.hpp"
#include "cli/replace_file.hpp"

namespace premod::cli {
namespace {

constexpr std::size_t max_told = 30;  // names of one kind

void list(const Wording& wording, const std::vector<std::string>& names, Language language) {
  if (names.empty()) return;
  put_lines(filled(wording.in(language), {{"n", std::to_string(names.size())}}) + "\n");
  for (std::size_t i = 0; i < names.size() && i < max_told; ++i)
    put_lines("  " + plain_line(names[i]) + "\n");
  if (names.size() > max_told) put_lines("  … +" + std::to_string(names.size() - max_told) + "\n");
}

int verify(const PackOptions& options, Language language) {
  const auto found = verify_package(options.verify, options.request, options.revision);
  if (!found) return fail(found.error());
  const std::string commit = found->commit.substr(0, 10);
  if (found->same()) {
    put_lines(
        filled(pack_texts::same.in(language), {{"file", options.verify}, {"commit", commit}}) +
        "\n");
    return 0;
  }
  put_lines(
      filled(pack_texts::differs.in(language), {{"file", options.verify}, {"commit", commit}}) +
      "\n");
  list(pack_texts::changed, found->changed, language);
  list(pack_texts::missing, found->missing, language);
  list(pack_texts::added, found->added, language);
  return 1;
}

}  // namespace

int pack_command(const PackOptions& options, const CheckOptions& check,
                 const Environment& environment) {
  const Language language = check.request.language;
  if (!options.verify.empty()) return verify(options, language);
  PackRequest request = options.request;
  request.language = language;
  const auto package = pack(request);
  if (!package) return fail(package.error());
  if (const std::string why = write_file(package->path, package->bytes); !why.empty())
    return fail_to_write(package->path, why);
  put_lines(
      filled(pack_texts::written.in(language), {{"file", package->path},
                                                {"n", std::to_string(package->files.size())},
                                                {"bytes", std::to_string(package->bytes.size())}}) +
      "\n");
  std::vector<std::string> left;
  for (const LeftOut& one : package->left_out) left.push_back(one.file + ": " + one.why);
  list(pack_texts::mended, package->mended, language);
  list(pack_texts::left_out, left, language);
  put_lines("\n");
  CheckOptions whole = check;
  whole.request.paths = {package->path};
  whole.request.config = options.request.config;
  whole.request.blame = Blame::off;
  whole.request.base.clear();
  return check_command(whole, environment);
}

}  // namespace premod::cli
