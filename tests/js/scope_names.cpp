// Prints, for every script named on the command line, one JSON line with the names that no scope of
// it declares and the names it declares globally: what tools/compare-scopes holds against
// eslint-scope.
#include <fstream>
#include <iostream>
#include <set>
#include <sstream>
#include <string>

#include <nlohmann/json.hpp>

#include "js/parser/parser.hpp"
#include "js/scopes/scopes.hpp"

namespace {

nlohmann::json names_of(const std::string& source) {
  using namespace premod::js;
  Tree tree = parse(source);
  if (tree.error() != nullptr) tree = parse(source, {.goal = Goal::module});
  nlohmann::json out;
  if (tree.error() != nullptr) {
    out["error"] = tree.error()->message.in(premod::Language::en);
    return out;
  }
  const Scopes scopes(tree);
  std::set<std::string> undeclared;
  std::set<std::string> global;
  for (const Reference& reference : scopes.references().subspan(1))
    if (reference.variable == 0) undeclared.emplace(tree.name(reference.node));
  for (const Variable& variable : scopes.variables().subspan(1))
    if (variable.scope == 0) global.emplace(tree.names().text(variable.name));
  out["goal"] = tree.goal() == Goal::module ? "module" : "script";
  out["undeclared"] = undeclared;
  out["global"] = global;
  out["references"] = scopes.references().size() - 1;
  return out;
}

}  // namespace

int main(int argc, char** argv) {
  for (int i = 1; i < argc; ++i) {
    std::ifstream in(argv[i], std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    std::string source = text.str();
    if (source.starts_with("\xEF\xBB\xBF")) source.erase(0, 3);
    nlohmann::json line = in ? names_of(source) : nlohmann::json{{"error", "cannot be read"}};
    line["file"] = argv[i];
    std::cout << line.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) << "\n";
  }
}
