// Methods of strings and lists. Constants are folded: a name that is put together at run time from
// what stands in the text is the same name.
#include <algorithm>
#include <cmath>

#include "flow/engine/engine.hpp"
#include "text/ascii.hpp"
#include "text/entities/base64.hpp"
#include "text/utf8.hpp"

namespace premod::js {

namespace {

constexpr std::size_t max_folded_bytes = 4'096;  ///< longer texts are not taken apart

int hex_of(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

std::string decoded_percent(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool coded = text[i] == '%' && i + 2 < text.size() && hex_of(text[i + 1]) >= 0 &&
                       hex_of(text[i + 2]) >= 0;
    if (coded) {
      out += static_cast<char>(hex_of(text[i + 1]) * 16 + hex_of(text[i + 2]));
      i += 2;
    } else {
      out += text[i];
    }
  }
  return out;
}

/// `trim`, `trimStart` or `trimEnd` of a text.
std::string_view trimmed(std::string_view text, std::string_view method) {
  constexpr std::string_view blanks = " \t\r\n\v\f";
  if (method != "trimEnd" && method != "trimRight")
    text.remove_prefix(std::min(text.find_first_not_of(blanks), text.size()));
  if (method != "trimStart" && method != "trimLeft")
    text = text.substr(0, text.find_last_not_of(blanks) + 1);
  return text;
}

/// The text a regular expression finds, if it is nothing but that text.
std::optional<std::string> plain_pattern(std::string_view literal, bool& all) {
  const std::size_t end = literal.rfind('/');
  if (end == literal.npos || end < 2) return std::nullopt;
  const std::string_view flags = literal.substr(end + 1);
  if (flags.find_first_not_of("gu") != flags.npos) return std::nullopt;
  all = flags.find('g') != flags.npos;
  std::string out;
  for (std::size_t at = 1; at < end; ++at) {
    const bool escaped = literal[at] == '\\';
    if (escaped) ++at;
    const bool special = std::string_view("^$.*+?()[]{}|/-").find(literal[at]) != literal.npos;
    const bool letter = (literal[at] >= 'a' && literal[at] <= 'z') ||
                        (literal[at] >= 'A' && literal[at] <= 'Z') ||
                        (literal[at] >= '0' && literal[at] <= '9');
    if (escaped ? letter : special && literal[at] != '-') return std::nullopt;
    out += literal[at];
  }
  return out;
}

std::string cased(std::string text, bool upper) {
  for (char& c : text) {
    if (upper && c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    if (!upper && c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return text;
}

/// Methods that every text has.
bool is_string_method(std::string_view name) {
  constexpr std::string_view methods[] = {
      "anchor",      "at",           "big",      "blink",       "bold",      "charAt",
      "charCodeAt",  "concat",       "endsWith", "fixed",       "fontcolor", "fontsize",
      "includes",    "indexOf",      "italics",  "lastIndexOf", "link",      "match",
      "matchAll",    "normalize",    "padEnd",   "padStart",    "repeat",    "replace",
      "replaceAll",  "search",       "slice",    "small",       "split",     "startsWith",
      "strike",      "sub",          "substr",   "substring",   "sup",       "toLowerCase",
      "toString",    "toUpperCase",  "trim",     "trimEnd",     "trimStart", "valueOf",
      "codePointAt", "localeCompare"};
  return text::contains(methods, name);
}

}  // namespace

/// Objects that become texts do so by their own methods.
SetId Engine::converted(SetId set, At at) {
  constexpr std::string_view methods[] = {"[Symbol.toPrimitive]", "toString", "valueOf"};
  bool objects = false;
  for (const ValueId id : store_.values(set))
    objects = objects || store_.value(id).kind == ValueKind::object;
  if (!objects) return set;
  SetId out = no_values;
  for (const ValueId id : store_.copy(set)) {
    const Value value = store_.value(id);
    SetId texts = no_values;
    if (value.kind == ValueKind::object &&
        (value.made == Made::literal || value.made == Made::instance))
      for (const std::string_view method : methods)
        if (texts == no_values)
          texts = results_of(read_value(id, store_.text(method), at, 0), id, at);
    out = texts == no_values ? store_.with(out, id) : store_.unite(out, texts);
  }
  return out;
}

/// The text of a set that is one short constant.
std::optional<std::string> Engine::one_text(SetId set) {
  const auto values = store_.values(set);
  if (values.size() != 1) return std::nullopt;
  const Value value = store_.value(values[0]);
  if (value.kind == ValueKind::number) return store_.pattern(store_.value(as_string(values[0])));
  if (value.kind != ValueKind::string || store_.length(value) > max_folded_bytes)
    return std::nullopt;
  std::string text = store_.pattern(value);
  return text.find(hole) == std::string::npos ? std::optional(std::move(text)) : std::nullopt;
}

SetId Engine::text_set(std::string_view text) {
  std::string clean(text);
  for (char& c : clean)
    if (c == hole) c = ' ';
  return store_.single(store_.string(store_.text(clean)));
}

/// A method of a string.
SetId Engine::call_string(const CallParts& call) {
  SetId out = no_values;
  for (const ValueId id : store_.copy(call.receiver)) {
    const Value value = store_.value(id);
    if (value.kind != ValueKind::string) continue;
    if (call.key == "toString" || call.key == "valueOf") {
      out = store_.with(out, id);
      continue;
    }
    if (call.key == "concat") {
      SetId joined = store_.single(id);
      for (const SetId argument : call.arguments)
        joined = concatenated(joined, argument == no_values && final_ ? unknown_set : argument);
      out = store_.unite(out, joined);
      continue;
    }
    if (call.key == "replace" || call.key == "replaceAll") hand_over(call, {});
    const auto text = one_text(store_.single(id));
    const SetId folded = text ? string_method(call, *text) : no_values;
    if (folded != no_values)
      out = store_.unite(out, folded);
    else if (call.key == "replace" || call.key == "replaceAll")
      out = store_.with(out, id);  // a template whose marks are filled in
    else if (final_)
      out = store_.unite(out, unknown_set);
  }
  return out;
}

SetId Engine::string_method(const CallParts& call, const std::string& text) {
  const std::string_view name = call.key;
  const auto number = [&](std::size_t n, double missing) {
    const auto values = store_.values(call.argument(n));
    if (values.size() != 1) return missing;
    const Value value = store_.value(values[0]);
    return value.kind == ValueKind::number ? store_.number_of(value) : missing;
  };
  if (name == "toLowerCase" || name == "toLocaleLowerCase") return text_set(cased(text, false));
  if (name == "toUpperCase" || name == "toLocaleUpperCase") return text_set(cased(text, true));
  if (name == "split") return split(call, text);
  if (name.starts_with("trim")) return text_set(trimmed(text, name));
  const auto size = static_cast<double>(text.size());
  if (name == "slice" || name == "substring" || name == "substr" || name == "charAt" ||
      name == "at") {
    if (call.argument(0) == no_values && !call.arguments.empty()) return no_values;
    double begin = number(0, std::nan(""));
    if (std::isnan(begin)) return no_values;
    if (begin < 0) begin = name == "substring" ? 0 : std::max(0.0, size + begin);
    double end = name == "charAt" || name == "at" ? begin + 1 : number(1, size);
    if (name == "substr" && call.arguments.size() > 1) end = begin + number(1, size);
    if (end < 0) end = std::max(0.0, size + end);
    end = std::min(end, size);
    if (begin >= end) return text_set("");
    return text_set(std::string_view(text).substr(static_cast<std::size_t>(begin),
                                                  static_cast<std::size_t>(end - begin)));
  }
  if (name == "repeat") {
    const double times = number(0, 0);
    if (times < 1 || times * size > max_folded_bytes) return no_values;
    std::string out;
    for (int n = 0; n < static_cast<int>(times); ++n) out += text;
    return text_set(out);
  }
  if (name != "replace" && name != "replaceAll") return no_values;
  auto from = one_text(call.argument(0));
  const auto to = one_text(call.argument(1));
  bool all = name == "replaceAll";
  const Tree& tree = this->tree(call.at);
  if (!call.argument_nodes.empty() &&
      tree[call.argument_nodes.front()].kind == NodeKind::reg_exp_literal)
    from = plain_pattern(tree.text(call.argument_nodes.front()), all);
  if (!from || !to || from->empty()) return no_values;
  std::string out = text;
  for (std::size_t at = out.find(*from); at != std::string::npos;
       at = out.find(*from, at + to->size())) {
    out.replace(at, from->size(), *to);
    if (!all || out.size() > max_folded_bytes) break;
  }
  return text_set(out);
}

SetId Engine::split(const CallParts& call, const std::string& text) {
  const auto by = one_text(call.argument(0));
  if (!by) return no_values;
  std::vector<std::string> parts;
  std::size_t at = 0;
  while (at <= text.size() && parts.size() <= max_folded_elements) {
    std::size_t end = by->empty() ? at : text.find(*by, at);
    if (by->empty()) {
      if (at == text.size()) break;
      do ++end;
      while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xc0U) == 0x80U);
    }
    if (end == std::string::npos) end = text.size();
    parts.push_back(text.substr(at, end - at));
    at = by->empty() ? end : end + by->size();
    if (end == text.size() && !by->empty()) break;
  }
  if (parts.size() > max_folded_elements) return no_values;
  const ValueId array = object_at(call.at, Made::array);
  for (std::size_t n = 0; n < parts.size(); ++n)
    write_value(array, store_.text(std::to_string(n)), text_set(parts[n]));
  return store_.single(array);
}

namespace {

/// What addresses are resolved against: texts, a hole for what is not known, nothing for the page's
/// own address, which a relative one is resolved against anyway.
std::vector<std::string> base_addresses(const ValueStore& store, SetId given) {
  constexpr std::string_view own[] = {
      "location",     "location.origin",          "location.href",
      "origin",       "document.location",        "document.baseURI",
      "document.URL", "document.location.origin", "document.location.href"};
  std::vector<std::string> out;
  for (const ValueId id : store.copy(given)) {
    const Value value = store.value(id);
    std::string text(1, hole);
    if (value.kind == ValueKind::string) text = store.pattern(value).substr(0, max_folded_bytes);
    if (value.kind == ValueKind::nothing) text.clear();
    if (value.kind == ValueKind::path && text::contains(own, store.path_text(value.node)))
      text.clear();
    // `new URL('/a', new URL('/b', host))`: a known address is also something that is made.
    if (value.kind != ValueKind::path || store.path_text(value.node) != "new URL")
      out.push_back(std::move(text));
  }
  return out;
}

/// An address without a host of its own, below a base.
std::string below_base(const std::string& address, const std::string& base) {
  const bool rooted = address.starts_with('/');
  const std::size_t scheme = base.find("://");
  if (scheme == std::string::npos && base.starts_with(hole) && rooted)
    return std::string(1, hole) + address;  // the host is in what is not known
  const std::size_t root = scheme == std::string::npos ? 0 : base.find('/', scheme + 3);
  if (root == std::string::npos) return base + (rooted ? "" : "/") + address;  // https://host
  return base.substr(0, rooted ? root : base.rfind('/') + 1) + address;
}

}  // namespace

/// The text of `new URL(address, base)` as far as it is known.
SetId Engine::resolved_address(const CallParts& call) {
  const SetId given = call.argument(1) == no_values && final_ ? unknown_set : call.argument(1);
  const std::vector<std::string> bases =
      call.arguments.size() < 2 ? std::vector<std::string>(1) : base_addresses(store_, given);
  SetId out = no_values;
  for (const ValueId id : store_.copy(call.argument(0))) {
    if (store_.value(id).kind != ValueKind::string) continue;
    const std::string address = store_.pattern(store_.value(id)).substr(0, max_folded_bytes);
    const bool whole = address.find("://") != std::string::npos || address.starts_with("//");
    for (const std::string& base : bases) {
      const std::string joined = whole ? address : below_base(address, base);
      ValueId text = store_.string(0);
      for (std::size_t at = 0; at <= joined.size();) {
        const std::size_t end = std::min(joined.find(hole, at), joined.size());
        text = store_.joined(text, store_.string(store_.text(joined.substr(at, end - at))));
        if (end < joined.size()) text = store_.joined(text, store_.hole_string());
        at = end + 1;
      }
      out = store_.with(out, text);
    }
  }
  return out;
}

/// Functions that make one text from another.
bool Engine::call_text(const CallParts& call, std::string_view path, SetId& result) {
  if (path == "String") {
    for (const ValueId id : store_.copy(call.argument(0)))
      result = store_.with(result, as_string(id));
    return result != no_values;
  }
  const auto text = one_text(call.argument(0));
  if (!text) {
    if (path != "String.fromCharCode" && path != "String.fromCodePoint") return false;
    result = store_.single(store_.hole_string());
    return final_;
  }
  if (path == "atob") {
    result = text_set(text::decoded_base64(*text));
  } else if (path == "decodeURIComponent" || path == "decodeURI" || path == "unescape") {
    result = text_set(decoded_percent(*text));
  } else if (path == "encodeURIComponent" || path == "encodeURI") {
    result = call.argument(0);
  } else if (path == "String.fromCharCode" || path == "String.fromCodePoint") {
    std::string out;
    for (const SetId argument : call.arguments) {
      const auto values = store_.values(argument);
      if (values.size() != 1 || store_.value(values[0]).kind != ValueKind::number) return false;
      const double code = store_.number_of(store_.value(values[0]));
      if (code < 1 || code > 0x10ffff) return false;
      text::append_utf8(out, static_cast<char32_t>(code));
    }
    result = text_set(out);
  } else {
    return false;
  }
  return true;
}

/// A property of a text or a number.
SetId Engine::read_constant(ValueId id, TextId key) {
  const std::string_view name = store_.text_of(key);
  const bool text = store_.value(id).kind == ValueKind::string;
  if (text && name == "href") return store_.single(id);  // of a URL that is known
  if (text && is_string_method(name))
    return store_.single(store_.path(store_.member(store_.root("[]"), name)));
  if (name != "constructor") return no_values;
  return store_.single(store_.path(store_.root(text ? "String" : "Number")));
}

}  // namespace premod::js
