// How long the writers need for a report of 25,000 places, GitHub's limit of results.
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <vector>

#include "plugins/sample.hpp"
#include "sarif/sarif.hpp"

namespace {

// The median of some runs in milliseconds of the processor; the sum of sizes keeps the work from
// being left out.
template <class Write>
double median(Write write, std::size_t& bytes) {
  constexpr int runs = 9;
  std::vector<double> times;
  for (int i = 0; i < runs; ++i) {
    const std::clock_t start = std::clock();
    bytes = write().size();
    times.push_back(1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
  }
  std::nth_element(times.begin(), times.begin() + runs / 2, times.end());
  return times[runs / 2];
}

}  // namespace

int main() {
  constexpr std::size_t results = 25000;
  const premod::Report report = premod::sample::big(results);
  std::size_t bytes = 0;
  const double alerts =
      median([&] { return premod::sarif::write(report, premod::sarif::Profile::alerts); }, bytes);
  std::printf("sarif, %zu results, %zu bytes: %.1f ms\n", results, bytes, alerts);
  const double full =
      median([&] { return premod::sarif::write(report, premod::sarif::Profile::full); }, bytes);
  std::printf("sarif-full, %zu bytes: %.1f ms\n", bytes, full);
  const double json = median([&] { return premod::report_json(report); }, bytes);
  std::printf("json, %zu bytes: %.1f ms\n", bytes, json);
  return 0;
}
