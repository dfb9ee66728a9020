// The command starts without the libraries that it may not need (docs/decisions/0001).
#include <gtest/gtest.h>

#include <array>
#include <cstdio>
#include <string>

namespace {

std::string output_of(const std::string& command) {
  std::string out;
  FILE* pipe = popen(command.c_str(), "r");
  if (pipe == nullptr) return out;
  std::array<char, 4096> buffer{};
  for (std::size_t n = 0; (n = fread(buffer.data(), 1, buffer.size(), pipe)) > 0;)
    out.append(buffer.data(), n);
  pclose(pipe);
  return out;
}

TEST(Start, NeedsNoLibraryThatIsLoadedLazily) {
#if defined(__x86_64__) && defined(__linux__) && !defined(__SANITIZE_ADDRESS__)
  const std::string needed = output_of("readelf -d '" PREMOD_COMMAND "'");
  ASSERT_NE(needed.find("libc.so"), std::string::npos) << needed;
  for (const char* library : {"libgit2", "libzip", "libcld2", "libcrypto", "libstdc++"})
    EXPECT_EQ(needed.find(library), std::string::npos) << library << " is loaded at every start";
#else
  GTEST_SKIP() << "trampolines exist for x86-64 Linux without sanitizers only";
#endif
}

// Getting ready for connections that are never opened took longer than checking a widget.
TEST(Start, LooksIntoARepositoryWithoutTheLibrariesOfTheNetwork) {
#if defined(__x86_64__) && defined(__linux__) && !defined(__SANITIZE_ADDRESS__)
  const std::string folder = testing::TempDir() + "premod-start-test";
  output_of("rm -rf '" + folder + "' && git init -q '" + folder + "'");
  const std::string loaded =
      output_of("LD_DEBUG=libs '" PREMOD_COMMAND "' check '" + folder + "' 2>&1");
  output_of("rm -rf '" + folder + "'");
  ASSERT_NE(loaded.find("calling init"), std::string::npos) << loaded;
  if (loaded.find("libgit2.so") != std::string::npos)
    GTEST_SKIP()
        << "this system's libgit2.a takes a variable from another library, or there is none";
  for (const char* library :
       {"calling init: /lib/x86_64-linux-gnu/libmbed", "libssh2.so", "libkrb5.so"})
    EXPECT_EQ(loaded.find(library), std::string::npos) << library;
#else
  GTEST_SKIP() << "trampolines exist for x86-64 Linux without sanitizers only";
#endif
}

TEST(Start, LoadsALibraryWhenItIsCalled) {
  const std::string archive = testing::TempDir() + "premod-start-test.zip";
  ASSERT_NE(std::fclose(std::fopen(archive.c_str(), "w")), EOF);
  const std::string said = output_of("'" PREMOD_COMMAND "' check '" + archive + "' 2>&1");
  std::remove(archive.c_str());
  EXPECT_EQ(said.find("cannot be used"), std::string::npos) << said;
  EXPECT_NE(said.find("premod-start-test.zip"), std::string::npos) << said;
}

}  // namespace
