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

TEST(Start, StandsInForTheReadingOfCertificates) {
#if defined(__x86_64__) && defined(__linux__) && !defined(__SANITIZE_ADDRESS__)
  const std::string symbols = output_of("readelf -W --dyn-syms '" PREMOD_COMMAND "'");
  EXPECT_NE(symbols.find("GLOBAL DEFAULT"), std::string::npos);
  const auto at = symbols.find("mbedtls_x509_crt_parse_file");
  ASSERT_NE(at, std::string::npos);
  const std::string line = symbols.substr(symbols.rfind('\n', at), at - symbols.rfind('\n', at));
  EXPECT_EQ(line.find("UND"), std::string::npos) << line;
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
