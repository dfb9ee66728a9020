// Data for tests that a comment keeps: "test account: demo@acme.com, password qwerty1".
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "text/span.hpp"

namespace premod::text {

/// The first of it in each line: filler text, or a mailbox, phone, card, number of a record,
/// password or account of the platform that the comment says is there for tests. What shows a
/// format ("for example user@example.com") explains, and so does made-up data beside which no test
/// is named. Linear.
[[nodiscard]] std::vector<Span> test_data_in_comment(std::string_view comment);

/// "моя тестовая сделка", "id of our test lead": a comment says that a record is there for tests.
[[nodiscard]] bool names_test_record(std::string_view comment);

/// The number of a record in a line of code, six to twelve digits that stand alone; no round ones.
[[nodiscard]] std::optional<Span> record_number_in(std::string_view line);

}  // namespace premod::text
