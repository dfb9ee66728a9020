#include "rule/rule_texts.hpp"

#include "text/wording/translation.hpp"

namespace premod {
namespace {

std::string key_of(const Rule& rule, std::string_view member, const Text& text) {
  if (!text.shared_key().empty()) return std::string(text.shared_key());
  return std::string(rule.id) + "." + std::string(member);
}

std::string member_of(const Variant& variant, std::string_view member) {
  return "variant." + std::string(variant.name.english()) + "." + std::string(member);
}

}  // namespace

std::string_view RuleTexts::find(std::string_view member, const Text& text) const {
  if (text.empty() || language_ == Language::en) return text.english();
  return text::translated(key_of(rule_, member, text), text.english(), language_);
}

std::string_view RuleTexts::message(const Variant* variant) const {
  if (variant == nullptr) return find("message", rule_.message);
  return find(member_of(*variant, "message"), variant->message);
}

std::string_view RuleTexts::remedy(const Variant* variant) const {
  if (variant == nullptr || variant->remedy.empty()) return find("remedy", rule_.remedy);
  return find(member_of(*variant, "remedy"), variant->remedy);
}

void each_text(const Rule& rule,
               const std::function<void(const std::string& key, std::string_view english)>& visit) {
  const auto one = [&](const std::string& member, const Text& text) {
    if (!text.empty()) visit(key_of(rule, member, text), text.english());
  };
  one("title", rule.title);
  one("message", rule.message);
  one("remedy", rule.remedy);
  one("blind-spots", rule.blind_spots);
  one("question", rule.ask.question);
  one("evidence", rule.ask.evidence);
  for (const Variant& variant : rule.variants) {
    one(member_of(variant, "message"), variant.message);
    one(member_of(variant, "remedy"), variant.remedy);
  }
}

}  // namespace premod
