// What the value analysis, all rules and a whole check cost against reading the widgets: parsing of
// every document, and the scopes of the scripts. Prints ratios and the rules that cost most, the
// share of values that are not known, and the peak of memory.
// Usage: bench_rules ROUNDS FOLDER...      each folder is searched for widgets
#include <sys/resource.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "css/file.hpp"
#include "engine/run.hpp"
#include "flow/program.hpp"
#include "flow/script.hpp"
#include "markup/file.hpp"
#include "php/file.hpp"
#include "rule/table.hpp"
#include "snapshot/directory.hpp"
#include "widget/discover.hpp"
#include "widget/widget.hpp"

namespace {

using namespace premod;

constexpr std::size_t rules_shown = 12;

/// Of all threads, in milliseconds: what else the machine does matters little then.
double cpu_time() {
  timespec time{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

struct Source {
  std::shared_ptr<const Snapshot> snapshot;
  FoundWidget found;
};

// The least times of all rounds, added up over the widgets.
struct Cost {
  double parsing = 0;
  double flow = 0;
  double linking = 0;  // with the flow
  double rules = 0;
  double whole = 0;
  std::map<std::string_view, double> by_rule;
  std::size_t values = 0, unknown = 0, none = 0;
};

bool is_script(const File& file) {
  return file.extension() == "js" || file.extension() == "mjs" || file.extension() == "cjs";
}

// Nothing but the readers: whose the files are and what they do together comes later.
std::size_t parse_everything(const Widget& widget) {
  std::size_t documents = 0;
  for (const File& file : widget.files()) {
    if (is_script(file)) {
      const js::File script(file);
      if (script.error() == nullptr) documents += script.scopes().variables().size();
    } else if (file.extension() == "css") {
      documents += css::File(file).rules().size();
    }
  }
  return documents + widget.markup().size() + widget.php().size() + widget.locales().size() +
         widget.images().size() + widget.texts().size() + (widget.manifest() != nullptr ? 1 : 0);
}

std::vector<js::Program::Script> parts_of(const Widget& widget) {
  std::vector<js::Program::Script> out;
  for (const js::File& script : widget.scripts())
    out.push_back({.tree = &script.tree(),
                   .scopes = &script.scopes(),
                   .path = script.file().path,
                   .handler = script.origin().handler,
                   .whole_file = !script.is_inline()});
  return out;
}

/// Names, members and calls, which is what rules ask about.
void count_values(const Widget& widget, Cost& total) {
  for (const js::File& script : widget.scripts()) {
    if (script.error() != nullptr) continue;
    const js::Program& program = script.program();
    const js::Tree& tree = script.tree();
    for (js::NodeId node = 1; node < tree.size(); ++node) {
      const js::NodeKind kind = tree[node].kind;
      if (kind != js::NodeKind::identifier && kind != js::NodeKind::member_expression &&
          kind != js::NodeKind::call_expression && kind != js::NodeKind::new_expression)
        continue;
      const js::SetId set = program.values_at({script.script_id(), node});
      ++total.values;
      if (set == js::no_values) ++total.none;
      if (program.store().has_unknown(set)) ++total.unknown;
    }
  }
}

void measure(const Source& source, const std::vector<const Rule*>& rules, int rounds, Cost& total) {
  Cost least;
  const auto widget_of = [&source] {
    return Widget(source.snapshot, source.found.folder, std::make_shared<const Project>(),
                  source.found.nested);
  };
  for (int round = 0; round < rounds; ++round) {
    const auto keep = [round](double& value, double start) {
      const double now = cpu_time() - start;
      value = round == 0 ? now : std::min(value, now);
    };
    static volatile std::size_t documents = 0;
    {
      const Widget widget = widget_of();
      const double start = cpu_time();
      documents = documents + parse_everything(widget);
      keep(least.parsing, start);
    }
    const double whole = cpu_time();
    const Widget widget = widget_of();
    double start = cpu_time();
    documents = documents + widget.scripts().size() + widget.styles().size();
    keep(least.linking, start);
    start = cpu_time();
    const RunResult result = run(widget, rules);
    keep(least.rules, start);
    keep(least.whole, whole);
    for (const RuleResult& one : result.results) {
      const double now = static_cast<double>(one.nanoseconds) / 1e6;
      double& known = least.by_rule[one.rule->id];
      known = round == 0 ? now : std::min(known, now);
    }
    start = cpu_time();
    const js::Program program(parts_of(widget));
    keep(least.flow, start);
    if (round == 0) count_values(widget, total);
  }
  total.parsing += least.parsing;
  total.flow += least.flow;
  total.linking += least.linking;
  total.rules += least.rules;
  total.whole += least.whole;
  for (const auto& [id, time] : least.by_rule) total.by_rule[id] += time;
}

void print(const Cost& cost, std::size_t widgets) {
  const auto line = [&cost](const char* what, double time) {
    std::printf("  %-44s x %6.3f\n", what, time / cost.parsing);
  };
  std::printf("%zu widgets, parsing = 1\n", widgets);
  line("value analysis", cost.flow);
  line("parsing, known code, analysis of scripts", cost.linking);
  line("all rules", cost.rules);
  line("a whole check without the report", cost.whole);
  std::vector<std::pair<double, std::string_view>> order;
  for (const auto& [id, time] : cost.by_rule) order.emplace_back(time, id);
  std::sort(order.rbegin(), order.rend());
  for (std::size_t i = 0; i < std::min(rules_shown, order.size()); ++i)
    std::printf("    %-42.*s x %6.3f\n", static_cast<int>(order[i].second.size()),
                order[i].second.data(), order[i].first / cost.parsing);
  const auto per_cent = [&cost](std::size_t count) {
    return 100.0 * static_cast<double>(count) /
           static_cast<double>(std::max<std::size_t>(cost.values, 1));
  };
  std::printf("%zu names, members and calls: %.1f %% may be something unknown, %.1f %% never run\n",
              cost.values, per_cent(cost.unknown), per_cent(cost.none));
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  std::printf("peak of memory: %.1f MB\n", static_cast<double>(usage.ru_maxrss) / 1024);
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
