#include "cli/commands/parse_js.hpp"

#include "cli/output.hpp"
#include "premod/writing.hpp"

#include <fstream>
#include <istream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <ostream>
#include <string>

#include "premod/javascript.hpp"

namespace premod::cli {
namespace {

using Json = nlohmann::ordered_json;

enum Status { all_right = 0, refused = 1, unreadable = 2 };

Json place(const Region& region) {
  return {{"line", region.line},
          {"column", region.column},
          {"end_line", region.end_line},
          {"end_column", region.end_column}};
}

Json described(const JavaScriptError& error) {
  Json out = {{"kind", error.kind}, {"message", error.message}};
  if (!error.hint.empty()) out["hint"] = error.hint;
  out["offset"] = error.offset;
  out.update(place(error.region));
  if (error.related) {
    out["related"] = place(*error.related);
    out["related"]["label"] = error.related_label;
  }
  return out;
}

// A plain path is a request too.
Json request_of(const std::string& line) {
  if (line[line.find_first_not_of(" \t")] != '{') return {{"path", line}};
  return Json::parse(line, nullptr, false);
}

bool text_of(const Json& request, const char* key, std::string& text) {
  const auto found = request.find(key);
  if (found == request.end() || !found->is_string()) return false;
  text = found->get<std::string>();
  return true;
}

Status unusable(Json& answer, const std::string& why) {
  answer["ok"] = false;
  answer["problem"] = why;
  return unreadable;
}

Status answer_to(const Json& request, Json& answer) {
  if (!request.is_object()) return unusable(answer, "the request is neither a path nor JSON");
  if (const auto id = request.find("id"); id != request.end()) answer["id"] = *id;
  std::string path, source, goal;
  if (text_of(request, "path", path)) answer["path"] = path;
  if (!text_of(request, "source", source)) {
    std::ifstream file(path, std::ios::binary);
    if (path.empty() || !file) return unusable(answer, "the file cannot be read");
    source.assign(std::istreambuf_iterator<char>(file), {});
    if (file.bad()) return unusable(answer, "the file cannot be read");
  }
  if (text_of(request, "goal", goal) && goal != "script" && goal != "module")
    return unusable(answer, "the goal must be script or module");
  JavaScriptOptions options;
  options.module = goal.empty() ? path.ends_with(".mjs") : goal == "module";
  options.strict = request.value("strict", Json()) == true;
  const JavaScriptFacts facts = parse_javascript(source, options);
  answer["goal"] = options.module ? "module" : "script";
  answer["ok"] = !facts.error.has_value();
  if (facts.error) answer["error"] = described(*facts.error);
  return facts.error ? refused : all_right;
}

// "script<TAB>path" or "module<TAB>path": the form that scripts depend on, answered in kind.
bool is_plain(const std::string& line) {
  return line.starts_with("script\t") || line.starts_with("module\t");
}

Status answer_plainly(const std::string& line, std::ostream& out) {
  const std::size_t tab = line.find('\t');
  const std::string path = line.substr(tab + 1);
  std::ifstream file(path, std::ios::binary);
  std::string source;
  if (file) source.assign(std::istreambuf_iterator<char>(file), {});
  if (!file || file.bad()) {
    out << "error\t" << plain_line(path) << "\t0:0 the file cannot be read\n";
    return unreadable;
  }
  JavaScriptOptions options;
  options.module = line.starts_with("module");
  const JavaScriptFacts facts = parse_javascript(source, options);
  if (!facts.error) {
    out << "ok\t" << plain_line(path) << '\n';
    return all_right;
  }
  const Region& at = facts.error->region;
  out << "error\t" << plain_line(path) << '\t' << at.line << ':' << at.column << ' '
      << facts.error->message << '\n';
  return refused;
}

}  // namespace

int parse_js(std::istream& in, std::ostream& out) {
  int status = all_right;
  for (std::string line; std::getline(in, line);) {
    if (!line.empty() && line.back() == '\r') line.pop_back();
    if (line.find_first_not_of(" \t") == std::string::npos) continue;
    if (is_plain(line)) {
      const Status one = answer_plainly(line, out);
      status = status < one ? one : status;
      out.flush();
      continue;
    }
    Json answer = Json::object();
    const Status one = answer_to(request_of(line), answer);
    status = status < one ? one : status;
    out << printable_json(answer.dump(-1, ' ', false, Json::error_handler_t::replace)) << '\n';
    out.flush();
  }
  return status;
}

}  // namespace premod::cli
