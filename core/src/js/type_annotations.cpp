// What TypeScript adds to a line of JavaScript, as far as a comment may hold it.
#include <string>

#include "js/code_evidence.hpp"
#include "text/pattern.hpp"

namespace premod::js {

bool declares_type(std::string_view text) {
  static const text::Pattern types(
      R"((?-i)^(?:export\s+)?(?:declare\s+)?(?:interface\s+[A-Z]\w*(?:<[^<>]{1,40}>)?(?:\s+extends\s+[\w.,\s<>]{1,60})?\s*\{\s*(?:$|\}|\[|["'\w$\s]+\??\s*[:(])|type\s+[A-Z]\w*(?:<[^<>]{1,40}>)?\s*=[^=]|(?:const\s+)?enum\s+[A-Z]\w*\s*\{))");
  return types.matches(text);
}

std::string without_types(const std::string& text) {
  static const text::Pattern declaration(
      R"((?-i)^(?:(?:export|const|let|var|async|function|public|private|protected|readonly|declare|abstract|override|static)\s|[\w$.]+\s*=[^=>].*(?:=>|;)|[\w$]+\(.*\)\s*:.*\{))");
  const bool may_hold_type = text.find(':') != text.npos || text.find(" as ") != text.npos;
  if (!may_hold_type || !declaration.matches(text)) return text;
  static const text::Pattern modifier(
      R"((?-i)\b(?:public|private|protected|readonly|declare|abstract|override)\s+(?=[\w$]))");
  static const text::Pattern type(
      R"((?-i)(?<=[\w$)\]}])\??!?:\s*(?:readonly\s+)?[A-Za-z_$][\w$.]*(?:<[^<>=;]{1,60}>)?(?:\[\])*(?:\s*[|&]\s*[\w$.'"]+(?:\[\])*){0,4}(?=\s*(?:[,)=;{]|$))|\sas\s+(?:(?:any|unknown|const|string|number|boolean|object)\b|[A-Z][\w$.]*)(?:<[^<>=;]{1,60}>)?(?:\[\])*(?=\s*[,).;\]]))");
  std::string out = text;
  for (const text::Pattern* pattern : {&modifier, &type}) {
    std::string next;
    std::size_t at = 0;
    for (const text::Match& match : pattern->find_all(out)) {
      next += out.substr(at, match.offset - at);
      at = match.offset + match.length;
    }
    out = next + out.substr(at);
  }
  return out;
}

}  // namespace premod::js
