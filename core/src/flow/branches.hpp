// Which places of a function run: only where a test comes out so, or only where another one does
// not.
#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include "js/tree.hpp"

namespace premod::js {

/// They stand in different branches of an `if` or `?:`, or the first one's branch leaves the
/// function before the other is reached.
[[nodiscard]] bool exclude_each_other(const Tree& tree, NodeId one, NodeId other);

/// A statement, or a block that ends with one, after which the list it stands in does not go on.
[[nodiscard]] bool leaves(const Tree& tree, NodeId statement);

/// What is asked of a test that comes out as `outcome`.
using Asked = std::function<bool(NodeId test, bool outcome)>;

/// Whether `node` runs only where a test right around it comes out as asked: that of an `if`, `?:`,
/// `while`, `&&` or `||` above it, or of an `if` before it in its list that leaves. A `case` is
/// asked as a whole. Bounded.
[[nodiscard]] bool runs_only_behind(const Tree& tree, NodeId node, const Asked& asked);

/// Whether the parts of a test say so: `!a` what `a` denies, `a && b` one of them if it is true and
/// both if it is not, `a || b` the other way round, `(a, b)` what `b` does.
[[nodiscard]] bool test_says(const Tree& tree, NodeId test, bool outcome, const Asked& part);

/// A part of a test, and how it comes out where the test does.
struct TestPart {
  NodeId test = 0;
  bool outcome = false;
};

inline constexpr std::size_t max_test_parts = 500;  ///< of one test; the rest is one part

/// What a test is put together from by `!`, `&&`, `||` and `,`, whichever of them decides: of
/// `a || !b` that is true, `a` as true and `b` as false.
[[nodiscard]] std::vector<TestPart> parts_of_test(const Tree& tree, NodeId test, bool outcome);

}  // namespace premod::js
