// Data that nobody means: filler text, keyboard strokes, addresses, phones and cards of samples,
// records called "Test lead".
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace premod::text {

/// What stands in a text.
enum class TestDataKind : std::uint8_t { filler, record, address, phone, card };

struct TestData {
  std::size_t offset = 0;
  std::size_t length = 0;
  TestDataKind kind{};
};

/// The first of it. `folded` is the text in lower case, as many bytes long; `key` the name of the
/// text, its attribute or property: a bare number is a phone only where it is called so. Linear.
[[nodiscard]] std::optional<TestData> find_test_data(std::string_view text, std::string_view folded,
                                                     std::string_view key = {});

/// Filler text alone, in a text in lower case.
[[nodiscard]] std::optional<TestData> find_filler(std::string_view folded);

/// "name@example.com" in a hint shows a format, and so does one behind a word for "for example";
/// the address does not excuse itself, and filler text shows nothing anywhere.
[[nodiscard]] bool shows_format(TestDataKind kind, std::string_view text, std::string_view key);

/// The first of it that shows no format.
[[nodiscard]] std::optional<TestData> test_data_in(std::string_view text, std::string_view key);
/// The attribute of markup in a string whose value holds the byte at `offset`.
[[nodiscard]] std::string_view attribute_at(std::string_view text, std::size_t offset);

/// `MOCK_LEADS`, `testData`, `fakeUser`: what a program calls data that are made up.
[[nodiscard]] bool names_test_data(std::string_view identifier);

/// example.com, anything below .test, yourdomain.ru: core/data/placeholder_hosts.tsv.
[[nodiscard]] bool is_placeholder_host(std::string_view host);

/// The customer's account in an address of the platform, "acme" of https://acme.amocrm.ru/api;
/// empty without one.
[[nodiscard]] std::string account_in(std::string_view text);

/// What a field says that is to be filled in later: "todo", "-", "will be sent on request". The
/// text is folded.
[[nodiscard]] bool is_put_off(std::string_view folded);

}  // namespace premod::text
