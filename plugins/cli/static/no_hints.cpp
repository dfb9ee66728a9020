// What CLD2's archive calls to weigh where a text came from, for the static command: its page's
// tags, its host, its encoding. premod asks about plain text and gives no hints, so that none of
// this is ever called; the tables behind it would be set anew at every start.
#include <cld2/internal/compact_lang_det_hint_code.h>

namespace CLD2 {

std::string GetLangTagsFromHtml(const char*, int32, int32) { return {}; }
void SetCLDLangTagsHint(const std::string&, CLDLangPriors*) {}
void SetCLDContentLangHint(const char*, CLDLangPriors*) {}
void SetCLDTLDHint(const char*, CLDLangPriors*) {}
void SetCLDEncodingHint(Encoding, CLDLangPriors*) {}
void SetCLDLanguageHint(Language, CLDLangPriors*) {}
void TrimCLDLangPriors(int, CLDLangPriors*) {}
std::string DumpCLDLangPriors(const CLDLangPriors*) { return {}; }

}  // namespace CLD2
