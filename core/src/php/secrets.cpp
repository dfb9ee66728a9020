#include "php/secrets.hpp"

#include <algorithm>
#include <map>
#include <string>

#include "php/parameters.hpp"
#include "php/strings.hpp"
#include "php/values/values.hpp"
#include "text/secrets/credentials.hpp"

namespace premod::php {
namespace {

/// "password" of `connect(password: 'x')`, `set('password', 'x')`, `curl_setopt($c,
/// CURLOPT_PASSWORD, 'x')`, "setPassword" of `$client->setPassword('x')`.
std::string_view name_in_call(const File& file, std::uint32_t at) {
  if (at < 3) return {};
  const std::string_view before = file.text(at - 1);
  const Token& name = file.tokens()[at - 2];
  const std::string_view outer = file.text(at - 3);
  if (before == "(" && name.kind == TokenKind::name)
    return outer == "->" || outer == "?->" || outer == "::" ? file.text(name) : std::string_view();
  if (before == ":" && name.kind == TokenKind::name)
    return outer == "(" || outer == "," ? file.text(name) : std::string_view();
  if (before != ",") return {};
  if (name.kind == TokenKind::name && file.text(name).starts_with("CURLOPT_"))
    return file.text(name);
  return outer == "(" ? constant_text(file, at - 2) : std::string_view();
}

std::string_view name_of_place(const File& file, std::uint32_t at) {
  const std::string_view name = given_name(file, at);
  return name.empty() ? name_in_call(file, at) : name;
}

/// The innermost bracket that is open at each token; what `define(...)` holds stands outside of it.
std::vector<std::uint32_t> groups(const File& file) {
  std::vector<std::uint32_t> out, open{none};
  for (std::uint32_t i = 0; i < file.tokens().size(); ++i) {
    const std::uint32_t partner = file.partner(i);
    if (partner != none && partner < i && open.size() > 1) open.pop_back();
    out.push_back(open.back());
    if (partner == none || partner <= i) continue;
    const bool defines = i > 0 && file.text(i) == "(" && lower(file.text(i - 1)) == "define";
    open.push_back(defines ? open.back() : i);
  }
  return out;
}

/// The strings that variables, properties and constants are given once.
class Constants {
 public:
  explicit Constants(const File& file) : file_(file), values_(file) {
    for (std::uint32_t i = 0; i < file.tokens().size(); ++i)
      if (!constant_text(file, i).empty() && file.text(i + 1) == ";" && i >= 2 &&
          file.text(i - 1) == "=") {
        const auto [at, fresh] = strings_.emplace(bare(i - 2), i);
        if (!fresh) at->second = none;
      }
  }

  /// The string that an argument is: itself, or what its variable is given; `none` without one.
  [[nodiscard]] std::uint32_t string_of(Range argument) const {
    if (argument.empty()) return none;
    const std::uint32_t last = argument.end - 1;
    if (!string_text(file_, last).empty()) return argument.end - argument.begin == 1 ? last : none;
    const TokenKind kind = file_.tokens()[last].kind;
    const bool plain = argument.end - argument.begin == 1 || argument.end - argument.begin == 3;
    if (!plain || (kind != TokenKind::variable && kind != TokenKind::name)) return none;
    // Each function may have its own of the name; else what has it once in the file.
    const auto given = values_.of(argument);
    if (given.size() == 1 && given[0].end == given[0].begin + 1 &&
        !constant_text(file_, given[0].begin).empty())
      return given[0].begin;
    const auto known = strings_.find(bare(last));
    return known == strings_.end() ? none : known->second;
  }

  /// The same for a text of which only the beginning may be known.
  [[nodiscard]] std::string_view text_of(Range argument) const {
    const std::uint32_t whole = string_of(argument);
    if (whole != none) return string_text(file_, whole);
    for (std::uint32_t i = argument.begin; i < argument.end; ++i)
      if (const std::string_view text = string_text(file_, i); !text.empty()) return text;
    return {};
  }

 private:
  [[nodiscard]] std::string_view bare(std::uint32_t at) const {
    const std::string_view text = file_.text(at);
    return text.starts_with('$') ? text.substr(1) : text;
  }

  const File& file_;
  const Values values_;
  std::map<std::string_view, std::uint32_t> strings_;
};

/// The functions of a file by name, a class's constructor by "new NAME"; null: there are several.
std::map<std::string, const Function*> functions_by_name(const File& file) {
  std::map<std::string, const Function*> out;
  for (const Function& function : file.functions()) {
    std::string name = lower(function.name);
    const std::uint32_t type = file.class_at(function.parameters.begin - 1);
    if (function.is_method && name == "__construct")
      name = "new " + lower(file.classes()[type].name);
    const auto [known, fresh] = out.emplace(std::move(name), &function);
    if (!fresh) known->second = nullptr;
  }
  return out;
}

class Finder {
 public:
  explicit Finder(const File& file) : file_(file), constants_(file) {}

  std::vector<StringSecret> run() {
    by_name();
    const auto functions = functions_by_name(file_);
    for (const Call& call : file_.calls()) {
      by_place(call);
      const bool makes = call.kind == CallKind::new_object;
      const auto known = functions.find((makes ? "new " : "") + last_part(call.name));
      if (known != functions.end() && known->second != nullptr) by_parameter(call, *known->second);
    }
    std::vector<StringSecret> out;
    for (auto& [at, secret] : found_)
      out.push_back({file_.tokens()[at].span, string_text(file_, at), std::move(secret)});
    return out;
  }

 private:
  void by_name() {
    const std::vector<std::uint32_t> around = groups(file_);
    std::vector<std::uint32_t> places;
    std::vector<text::NamedText> named;
    for (std::uint32_t i = 0; i < file_.tokens().size(); ++i) {
      const std::string_view text = string_text(file_, i);
      if (text.empty()) continue;
      if (auto shown = in_text(i, text)) {
        found_.emplace(i, std::move(*shown));
      } else if (!file_.tokens()[i].interpolated) {
        places.push_back(i);
        named.push_back({name_of_place(file_, i), text, around[i]});
      }
    }
    const auto secrets = text::secrets_among(named);
    for (std::size_t i = 0; i < places.size(); ++i)
      if (secrets[i]) found_.emplace(places[i], *secrets[i]);
  }

  std::optional<text::Secret> in_text(std::uint32_t i, std::string_view text) const {
    if (auto shown = text::secret_in(text)) return shown;
    const bool encoded =
        i >= 2 && file_.text(i - 1) == "(" && lower(file_.text(i - 2)) == "base64_encode";
    const bool user = text.find(':') != text.npos && name_of_place(file_, i) == "CURLOPT_USERPWD";
    // 'auth' => ['robot', '...']
    if (i >= 3 && file_.text(i - 1) == "," && file_.text(i - 3) == "[" &&
        file_.text(i + 1) == "]" && given_name(file_, i - 3) == "auth" &&
        text::is_live({{}, constant_text(file_, i - 2), text}))
      return text::Secret{0, text.size(), "auth"};
    if ((encoded || user) && text::is_login_with_password(text))
      return text::Secret{0, text.size(), "login:password"};
    return std::nullopt;
  }

  void by_place(const Call& call) {
    const std::string_view kind = call.kind == CallKind::new_object ? "new"
                                  : call.kind == CallKind::function ? "function"
                                                                    : "method";
    const auto place = text::secret_parameter("php", kind, call.name);
    if (!place) return;
    const auto argument = [&](int n) {
      return n >= 0 && static_cast<std::size_t>(n) < call.arguments.size()
                 ? call.arguments[static_cast<std::size_t>(n)]
                 : Range{};
    };
    const std::uint32_t at = constants_.string_of(argument(place->secret));
    if (at == none || file_.tokens()[at].interpolated) return;
    const std::string_view text = string_text(file_, at);
    if (text::is_live({constants_.text_of(argument(place->host)),
                       constants_.text_of(argument(place->login)), text}))
      found_.emplace(at, text::Secret{0, text.size(), std::string(file_.text(call.at)) + "()"});
  }

  void by_parameter(const Call& call, const Function& function) {
    const auto parameters = parameters_in(file_, function.parameters, call.arguments.size());
    for (std::size_t n = 0; n < parameters.size(); ++n) {
      const std::uint32_t at = constants_.string_of(call.arguments[n]);
      if (at == none || file_.tokens()[at].interpolated) continue;
      if (auto secret =
              text::secret_for(file_.text(parameters[n]).substr(1), string_text(file_, at)))
        found_.emplace(at, std::move(*secret));
    }
  }

  const File& file_;
  Constants constants_;
  std::map<std::uint32_t, text::Secret> found_;  ///< by the string's token
};

}  // namespace

std::vector<StringSecret> string_secrets(const File& file) { return Finder(file).run(); }

}  // namespace premod::php
