#include "widget/texts/password_fields.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "flow/code/made_fields.hpp"
#include "flow/script.hpp"
#include "markup/file.hpp"
#include "php/file.hpp"
#include "text/language/sentences.hpp"
#include "text/limit_log.hpp"
#include "text/pattern.hpp"
#include "text/utf8.hpp"
#include "text/words.hpp"

namespace premod {
namespace {

constexpr std::size_t max_fields = 200;       ///< of one document
constexpr std::size_t max_label_bytes = 400;  ///< read of one label

/// "Доступ в amoCRM для нашего специалиста", "Your amoCRM account": not "Stock for amoCRM", nor
/// "Connect your Stockmeter account with amoCRM", whose account is another's.
bool is_heading_of_access(std::string_view heading) {
  static const text::Pattern access(
      R"((?:(?:доступ\w?|вход\w?|войти|войдите|авторизаци\w)\s(?:(?:в|к|от|из|для)\s)?|(?:аккаунт\w?|уч[её]тн\w{1,3}\s(?:запис\w|данн\w{1,3}))\s(?:(?:в|к|от|из)\s)?)(?:ваш\w{1,3}\s)?(?:amo\s?crm|kommo|амо\s?crm|амосрм)|)"
      R"((?:(?:log\s?in|sign\s?in|access|credentials)\s(?:(?:to|of|on|in|for|with)\s)?|account\s(?:(?:to|of|on|in)\s)?)(?:(?:the|your)\s)?(?:amo\s?crm|kommo)|)"
      R"((?:amo\s?crm|kommo)\s(?:account|log[\s-]?in|sign[\s-]?in|access|credentials)|)"
      R"((?:(?:acceso|inici\w{1,3}\s(?:de\s)?sesión|credenciales|entrar|ingrese|acesso|login|entre|credenciais)\s(?:(?:a|en|de|al|à|ao|na|no|da|do|em|para|con|com)\s)?|(?:cuenta|conta)\s(?:(?:a|en|de|al|à|ao|na|no|da|do|em)\s)?)(?:(?:su|tu|sua|seu)\s)?(?:cuenta\s(?:de\s)?|conta\s(?:da\s)?)?(?:amo\s?crm|kommo))");
  return access.matches(heading);
}

/// One document, with what stands around its fields.
class Form {
 public:
  explicit Form(const html::Document& page) : page_(page) {
    for (const html::Element& element : page.elements)
      if (element.name == "label")
        if (const html::Attribute* target = page.attribute(element, "for"); target != nullptr)
          labels_.emplace(target->value, &element);
  }

  /// What says that an element takes the platform's password; empty otherwise. Call it for the
  /// elements in their order.
  [[nodiscard]] std::string wanted_by(const html::Element& element) {
    if (is_heading(element.name)) heading_ = &element;
    if (!is_field(element.name)) return {};
    const std::uint32_t behind = std::exchange(last_field_, element.tag.end);
    if (!is_password(element)) return {};
    if (++fields_ > max_fields) {
      text::note_limit("max_fields");
      return {};
    }
    std::string said;
    for (const std::string& label : labels_of(element, behind)) {
      if (text::find_invalid_utf8(label) != std::string_view::npos) continue;
      if (text::find_meaning("asks-credentials", text::prose_of(label), {})) return {};
      if (said.empty() && is_platform_password_label(label, {})) said = label;
    }
    if (!said.empty()) return said;
    for (const char* name : {"name", "id"})
      if (const html::Attribute* given = page_.attribute(element, name);
          given != nullptr && names_platform_password(given->value))
        return given->value;
    return wanted_by_heading(element, behind);
  }

 private:
  /// "Access to amoCRM" above the fields, and nothing but "Password" beside this one.
  [[nodiscard]] std::string wanted_by_heading(const html::Element& field,
                                              std::uint32_t behind) const {
    static const text::Pattern password(
        R"(^[\s*:]*(?:(?:ваш|введите|your|enter|su|tu|sua|seu)\s)?(?:пароль|password|contraseña|clave|senha)[\s*:]*$)");
    if (heading_ == nullptr) return {};
    const std::string said = words_in(heading_->content());
    if (text::find_invalid_utf8(said) != std::string_view::npos) return {};
    if (!is_heading_of_access(said) || !is_below(*heading_, field)) return {};
    const std::vector<std::string> labels = labels_of(field, behind);
    const bool plain = std::all_of(labels.begin(), labels.end(), [](const std::string& label) {
      return text::is_blank(label) || password.matches(label);
    });
    return plain && !is_repeated(field) ? said : std::string();
  }

  /// A password that is chosen here is asked for twice, and is none that the platform knows. The
  /// attribute for new ones stands on others, too, lest the browser fill them in.
  [[nodiscard]] bool is_repeated(const html::Element& field) const {
    static const text::Pattern again(
        R"(\b(?:repeat|confirm\w*|retype|again|повтор\w*|подтверд\w*|ещ[её]\sраз|repit\w+|repet\w+|confirme|de\snuevo|novamente)\b)");
    std::uint32_t behind = field.tag.end;
    for (const html::Element& element : page_.elements) {
      if (element.tag.begin < field.tag.end || !is_field(element.name)) continue;
      const std::uint32_t from = std::exchange(behind, element.tag.end);
      if (!is_password(element)) continue;
      const std::vector<std::string> labels = labels_of(element, from);
      return std::any_of(labels.begin(), labels.end(),
                         [](const std::string& label) { return again.matches(label); });
    }
    return false;
  }

  /// The part of the page that the heading is of has not ended before the field. What holds the
  /// heading alone is a frame around it.
  [[nodiscard]] bool is_below(const html::Element& heading, const html::Element& field) const {
    for (std::uint32_t at = heading.parent; at != html::no_element; at = page_.elements[at].parent)
      if (is_part(page_.elements[at].name) && !page_.elements[at].end_tag.empty() &&
          !holds_only(page_.elements[at].content(), heading))
        return field.tag.begin < page_.elements[at].end_tag.begin;
    return true;
  }
  [[nodiscard]] bool holds_only(Span part, const html::Element& heading) const {
    const Span said = heading.content();
    if (!text::is_blank(words_in({part.begin, heading.tag.begin})) ||
        !text::is_blank(words_in({said.end, part.end})))
      return false;
    return std::none_of(page_.elements.begin(), page_.elements.end(), [&](const auto& element) {
      return is_field(element.name) && element.tag.begin >= part.begin &&
             element.tag.begin < part.end;
    });
  }
  static bool is_part(std::string_view element) {
    return element == "form" || element == "fieldset" || element == "section" ||
           element == "article" || element == "dialog";
  }
  static bool is_heading(std::string_view element) {
    return element == "legend" ||
           (element.size() == 2 && element[0] == 'h' && element[1] >= '1' && element[1] <= '6');
  }
  [[nodiscard]] bool is_password(const html::Element& element) const {
    const html::Attribute* type = page_.attribute(element, "type");
    return element.name == "input" && type != nullptr && text::folded(type->value) == "password";
  }
  static bool is_field(std::string_view element) {
    return element == "input" || element == "select" || element == "textarea" ||
           element == "button";
  }
  static bool is_inline(std::string_view element) {
    constexpr std::array<std::string_view, 8> names = {"a",     "b",    "em",     "i",
                                                       "small", "span", "strong", "u"};
    return std::find(names.begin(), names.end(), element) != names.end();
  }

  [[nodiscard]] std::vector<std::string> labels_of(const html::Element& field,
                                                   std::uint32_t behind) const {
    std::vector<std::string> out;
    for (const char* name : {"placeholder", "aria-label", "title"})
      if (const html::Attribute* hint = page_.attribute(field, name); hint != nullptr)
        out.push_back(text::shortened(hint->value, max_label_bytes));
    if (const html::Attribute* id = page_.attribute(field, "id"); id != nullptr)
      if (const auto label = labels_.find(id->value); label != labels_.end())
        out.push_back(words_in(label->second->content()));
    if (field.parent != html::no_element && page_.elements[field.parent].name == "label")
      out.push_back(words_in(page_.elements[field.parent].content()));
    out.push_back(words_before(field.tag.begin, behind));
    return out;
  }

  /// The first run that ends behind an offset.
  [[nodiscard]] std::vector<html::Text>::const_iterator run_at(std::uint32_t offset) const {
    return std::partition_point(page_.texts.begin(), page_.texts.end(),
                                [offset](const html::Text& run) { return run.span.end <= offset; });
  }

  [[nodiscard]] std::string words_in(Span place) const {
    std::string out;
    for (auto run = run_at(place.begin); run != page_.texts.end(); ++run) {
      if (run->span.begin >= place.end || out.size() > max_label_bytes) break;
      if (!run->raw) out += run->text;
    }
    return text::shortened(out, max_label_bytes);
  }

  /// The paragraph right before a field, which begins behind the field before it.
  [[nodiscard]] std::string words_before(std::uint32_t field, std::uint32_t behind) const {
    auto run = run_at(field);
    while (run != page_.texts.begin() && (run - 1)->span.begin >= behind) {
      --run;
      if (run->raw || text::is_blank(run->text)) continue;
      std::uint32_t block = run->parent;
      while (block != html::no_element && is_inline(page_.elements[block].name))
        block = page_.elements[block].parent;
      if (block == html::no_element) return words_in({behind, field});
      const Span inner = page_.elements[block].content();
      return words_in({std::max(inner.begin, behind), std::min(inner.end, field)});
    }
    return {};
  }

  const html::Document& page_;
  std::map<std::string_view, const html::Element*> labels_;
  const html::Element* heading_ = nullptr;  ///< the last one before the element
  std::uint32_t last_field_ = 0;
  std::size_t fields_ = 0;
};

/// By its hints and names; empty for another password, and for one whose hint asks for it in
/// itself.
std::string wanted_by(const js::MadeField& field) {
  for (const std::string& hint : field.hints)
    if (text::find_meaning("asks-credentials", text::prose_of(hint), {})) return {};
  for (const std::string& hint : field.hints)
    if (is_platform_password_label(hint, {})) return hint;
  for (const std::string& name : field.names)
    if (names_platform_password(name)) return name;
  return {};
}

/// What a PHP file prints, each byte where it stands in the file; all else is blank.
std::string printed_markup(const php::File& file) {
  std::string out(file.source().size(), ' ');
  bool prints = false;
  for (const php::Token& token : file.tokens()) {
    const std::string_view text = file.text(token);
    if (text == "echo" || text == "print" || token.kind == php::TokenKind::echo_tag) prints = true;
    if (text == ";" || token.kind == php::TokenKind::close_tag) prints = false;
    const bool markup = text.find('<') != text.npos || prints;
    if (token.kind != php::TokenKind::inline_html &&
        (token.kind != php::TokenKind::string || !markup))
      continue;
    for (std::size_t i = 0; i < text.size(); ++i)
      if (text[i] != '\\') out[token.span.begin + i] = text[i];
    if (token.kind == php::TokenKind::string) out[token.span.begin] = out[token.span.end - 1] = ' ';
  }
  return out;
}

void look_in_php(const php::File& file, std::vector<PasswordField>& out) {
  if (file.source().find("<input") == std::string_view::npos ||
      file.source().find("password") == std::string_view::npos)
    return;
  const std::string printed = printed_markup(file);
  const html::Document page = html::parse(printed);
  Form form(page);
  for (const html::Element& element : page.elements)
    if (std::string said = form.wanted_by(element); !said.empty())
      out.push_back({&file.file(), element.tag, std::move(said)});
}

void look_in_script(const js::File& script, std::vector<PasswordField>& out) {
  if (script.is_vendored() || script.error() != nullptr) return;
  for (const js::MadeField& field : js::made_password_fields(script))
    if (std::string said = wanted_by(field); !said.empty())
      out.push_back({&script.file(), field.span, std::move(said)});
  for (const js::Text& text : script.texts()) {
    if (text.value.find("<input") == std::string::npos ||
        text.value.find("password") == std::string::npos)
      continue;
    std::string value = text.value;
    std::replace(value.begin(), value.end(), js::hole, ' ');
    const html::Document page = html::parse(value);
    Form form(page);
    for (const html::Element& element : page.elements)
      if (std::string said = form.wanted_by(element); !said.empty())
        out.push_back({&script.file(), script.span(text.node), std::move(said)});
  }
}

}  // namespace

bool names_platform_password(std::string_view identifier) {
  static const text::Pattern name(
      R"((?:^|[^a-z])(?:amo(?:[\s_-]?crm)?|kommo)[\s_-]?(?:(?:user|account|login|admin)[\s_-]?)?)"
      R"((?:pass(?:word|wd)?|pwd|parol|senha|contrasena|clave)(?:$|[^a-z]))");
  return name.matches(text::folded(identifier));
}

bool is_platform_password_label(std::string_view label, std::string_view language) {
  return text::find_meaning("names-credentials", text::prose_of(label), language).has_value();
}

std::vector<PasswordField> platform_password_fields(const Widget& widget) {
  std::vector<PasswordField> out;
  for (const markup::File& file : widget.markup()) {
    if (file.kind() == markup::Kind::svg || widget.vendored(file.file()) != nullptr) continue;
    Form form(file.html());
    for (const html::Element& element : file.html().elements)
      if (std::string said = form.wanted_by(element); !said.empty())
        out.push_back({&file.file(), element.tag, std::move(said)});
  }
  for (const js::File& script : widget.scripts()) look_in_script(script, out);
  for (const php::File& file : widget.php()) look_in_php(file, out);
  return out;
}

}  // namespace premod
