#include "text/digest.hpp"

#include <gtest/gtest.h>

namespace premod::text {
namespace {

// FIPS 180-2 appendix B.
TEST(Digest, KnowsTheStandardsVectors) {
  EXPECT_EQ(sha256_hex(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(sha256_hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(sha256_hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  EXPECT_EQ(sha256_hex(std::string(1'000'000, 'a')),
            "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

// Every length around the borders of a block, where padding goes wrong; the digest of the digests
// was computed with coreutils' sha256sum.
TEST(Digest, PadsEveryLength) {
  std::string all;
  for (std::size_t length = 0; length <= 200; ++length)
    all += sha256_hex(std::string(length, '\xAB')) + "\n";
  EXPECT_EQ(sha256_hex(all), "3dac02574249237064688a28e165f71df930dbad575b8f7cb49bf269bf68038d");
}

}  // namespace
}  // namespace premod::text
