// What all rules together cost against reading the widgets: parsing of every document, and the
// names and calls of the scripts. Prints ratios and the rules that cost most.
// Usage: bench_rules ROUNDS FOLDER...      each folder is searched for widgets
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "css/file.hpp"
#include "engine/run.hpp"
#include "flow/script.hpp"
#include "markup/file.hpp"
#include "php/file.hpp"
#include "rule/table.hpp"
#include "snapshot/directory.hpp"
#include "widget/discover.hpp"
#include "widget/widget.hpp"

namespace {

using namespace premod;
using Clock = std::chrono::steady_clock;

constexpr std::size_t rules_shown = 12;

double milliseconds_since(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

struct Source {
  std::shared_ptr<const Snapshot> snapshot;
  FoundWidget found;
};

// The least times of all rounds, added up over the widgets.
struct Cost {
  double parsing = 0;
  double indexing = 0;
  double rules = 0;
  std::map<std::string_view, double> by_rule;
};

std::size_t parse_everything(const Widget& widget) {
  return widget.scripts().size() + widget.styles().size() + widget.markup().size() +
         widget.php().size() + widget.locales().size() + widget.images().size() +
         widget.texts().size() + (widget.manifest() != nullptr ? 1 : 0);
}

std::size_t index_scripts(const Widget& widget) {
  std::size_t calls = 0;
  for (const js::File& script : widget.scripts())
    if (script.error() == nullptr) calls += script.calls().size();
  return calls;
}

void measure(const Source& source, const std::vector<const Rule*>& rules, int rounds, Cost& total) {
  Cost least;
  for (int round = 0; round < rounds; ++round) {
    const Widget widget(source.snapshot, source.found.folder, std::make_shared<const Project>(),
                        source.found.nested);
    const auto keep = [round](double& value, double now) {
      value = round == 0 ? now : std::min(value, now);
    };
    auto start = Clock::now();
    static volatile std::size_t documents = 0;
    documents = documents + parse_everything(widget);
    keep(least.parsing, milliseconds_since(start));
    start = Clock::now();
    documents = documents + index_scripts(widget);
    keep(least.indexing, milliseconds_since(start));
    start = Clock::now();
    const RunResult result = run(widget, rules);
    keep(least.rules, milliseconds_since(start));
    for (const RuleResult& one : result.results)
      keep(least.by_rule[one.rule->id], static_cast<double>(one.nanoseconds) / 1e6);
  }
  total.parsing += least.parsing;
  total.indexing += least.indexing;
  total.rules += least.rules;
  for (const auto& [id, time] : least.by_rule) total.by_rule[id] += time;
}

void print(const Cost& cost, std::size_t widgets) {
  std::printf("%zu widgets, parsing = 1\n", widgets);
  std::printf("  %-34s x %6.3f\n", "names and calls of scripts", cost.indexing / cost.parsing);
  std::printf("  %-34s x %6.3f\n", "all rules", cost.rules / cost.parsing);
  std::printf("  %-34s x %6.3f\n", "all rules / parsing and names",
              cost.rules / (cost.parsing + cost.indexing));
  std::vector<std::pair<double, std::string_view>> order;
  for (const auto& [id, time] : cost.by_rule) order.emplace_back(time, id);
  std::sort(order.rbegin(), order.rend());
  for (std::size_t i = 0; i < std::min(rules_shown, order.size()); ++i)
    std::printf("    %-32.*s x %6.3f\n", static_cast<int>(order[i].second.size()),
                order[i].second.data(), order[i].first / cost.parsing);
}

}  // namespace

int main(int argc, char** argv) {
  const int rounds = argc > 2 ? std::atoi(argv[1]) : 0;
  if (rounds < 1) {
    std::fprintf(stderr, "usage: bench_rules ROUNDS FOLDER...\n");
    return 2;
  }
  std::vector<const Rule*> rules;
  for (const RuleEntry& entry : rule_table()) rules.push_back(entry.rule);
  Cost total;
  std::size_t widgets = 0;
  for (int i = 2; i < argc; ++i) {
    auto snapshot = read_directory(argv[i]);
    if (!snapshot) {
      std::fprintf(stderr, "bench_rules: %s\n", snapshot.error().message.c_str());
      return 2;
    }
    const auto shared = std::make_shared<const Snapshot>(std::move(snapshot).value());
    for (FoundWidget& found : discover_widgets(*shared, Project())) {
      measure({shared, std::move(found)}, rules, rounds, total);
      ++widgets;
    }
  }
  if (widgets == 0) {
    std::fprintf(stderr, "bench_rules: no widget in these folders\n");
    return 2;
  }
  print(total, widgets);
}
