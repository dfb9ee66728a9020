// A small widget that changes, and what a run says of the change; for the tests of the gate.
#pragma once

#include <gtest/gtest.h>

#include <ostream>
#include <string>

#include "core/git/scratch.hpp"
#include "premod/premod.hpp"

namespace premod::test {

inline constexpr const char* manifest = R"({
  "widget": {"name": "widget.name", "description": "widget.description", "version": "1.0.0",
             "interface_version": 2, "init_once": false, "locale": ["en"], "installation": true},
  "locations": ["settings"], "settings": {}
}
)";

inline std::string statement(int number) {
  return "    console.log(" + std::to_string(number) + ");\n";
}
inline std::string script(const std::string& body) {
  return "define([], function () {\n  return function () {\n" + body + "  };\n});\n";
}
/// With so many findings of js-console.
inline std::string script(int calls) {
  std::string body;
  for (int i = 0; i < calls; ++i) body += statement(i);
  return script(body);
}

inline Request request_for(const std::string& path, const std::string& base = "HEAD") {
  Request request;
  request.paths = {path};
  request.rules = {"js-console"};
  request.base = base;
  request.blame = Blame::off;
  request.today = "2026-06-01";
  return request;
}

struct Counts {
  std::size_t all = 0, fresh = 0, fixed = 0;
  friend bool operator==(const Counts&, const Counts&) = default;
};
inline std::ostream& operator<<(std::ostream& out, const Counts& counts) {
  return out << counts.all << " places, " << counts.fresh << " new, " << counts.fixed << " fixed";
}

inline Counts count(const Request& request) {
  const auto report = check(request);
  if (!report) {
    ADD_FAILURE() << report.error().message;
    return {};
  }
  EXPECT_EQ(report->compared, !request.base.empty());
  Counts out;
  for (const Finding& finding : report->findings) {
    out.all += finding.place_count();
    out.fresh += finding.is_new ? finding.place_count() : 0U;
  }
  for (const Finding& finding : report->fixed) out.fixed += finding.place_count();
  return out;
}
inline Counts count(const std::string& path, const std::string& base) {
  return count(request_for(path, base));
}

inline bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}
/// The messages of all notices with this id, a line each.
inline std::string notices(const Report& report, const std::string& id) {
  std::string out;
  for (const Notice& notice : report.notices)
    if (notice.id == id) out += notice.message + "\n";
  return out;
}

}  // namespace premod::test
