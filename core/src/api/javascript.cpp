// The public view of the JavaScript parser.
#include "premod/javascript.hpp"

#include "js/parser/parser.hpp"
#include "text/lines.hpp"

namespace premod {

JavaScriptFacts parse_javascript(std::string_view source, const JavaScriptOptions& options) {
  js::ParseOptions goal;
  goal.goal = options.module ? js::Goal::module : js::Goal::script;
  goal.strict = options.strict;
  const js::Tree tree = js::parse(source, goal);
  JavaScriptFacts facts;
  facts.nodes = tree.size() - 1;
  facts.comments = static_cast<std::uint32_t>(tree.comments().size());
  if (tree.error() == nullptr) return facts;
  const js::SyntaxError& problem = *tree.error();
  const text::Lines lines(source);
  JavaScriptError error;
  error.kind = js::name_of(problem.kind);
  error.message = problem.message.in(Language::en);
  error.hint = problem.hint;
  error.offset = problem.span.begin;
  error.region = lines.region(problem.span);
  if (problem.related) {
    error.related = lines.region(*problem.related);
    error.related_label = problem.related_label;
  }
  facts.error = std::move(error);
  return facts;
}

}  // namespace premod
