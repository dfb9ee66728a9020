#include "php/dumps.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "php/strings.hpp"
#include "text/ascii.hpp"
#include "text/pattern.hpp"
#include "text/words.hpp"

namespace premod::php {
namespace {

using text::contains;

constexpr std::array<std::string_view, 8> always = {
    "var_dump",        "dd",    "ddd", "dump", "debug_zval_refcount", "debug_zval_dump",
    "xdebug_var_dump", "dump_r"};
// With a true second argument they return the text instead of printing it.
constexpr std::array<std::string_view, 2> unless_returned = {"print_r", "var_export"};
// Classes whose static `dump` prints.
constexpr std::array<std::string_view, 5> dumpers = {"vardumper", "kint", "debugger", "debug",
                                                     "dumper"};

/// `collect($rows)->filter()`: what a chain of calls begins with.
struct Chain {
  std::uint32_t head = none;  ///< none where a link takes an entry, which may be of any class
  bool gets = false;          ///< `->get('id')`: an entry of a collection, the answer of a request
};

/// The chain that ends with a token.
Chain chain_to(const File& file, std::uint32_t i) {
  constexpr std::uint32_t longest = 64;  // links
  constexpr std::array<std::string_view, 10> takers = {
      "first", "firstwhere", "last", "pop", "shift", "sole", "random", "pull", "reduce", "pipe"};
  Chain out;
  for (std::uint32_t n = 0; n < longest; ++n) {
    if (file.text(i) == ")") i = file.partner(i) == none ? 0 : file.partner(i) - 1;
    const TokenKind kind = i == 0 ? TokenKind::open_tag : file.tokens()[i].kind;
    if (kind != TokenKind::name && kind != TokenKind::variable) return {};
    const std::string_view before = file.text(i - 1);
    if (before != "->" && before != "?->" && before != "::") {
      out.head = i;
      return out;
    }
    const std::string name = lower(file.text(i));
    if (i < 2 || file.text(i + 1) != "(" || contains(takers, std::string_view(name))) return {};
    out.gets = out.gets || name == "get";
    i -= 2;
  }
  return {};
}

/// A class of Laravel that prints with `dump`; classes of others may write a dump of a database.
bool is_dumping_class(const std::string& full_name) {
  constexpr std::array<std::string_view, 8> classes = {
      "collection", "lazycollection", "http", "db", "request", "builder", "stringable", "str"};
  return full_name.starts_with("illuminate\\") && contains(classes, last_part(full_name));
}

/// `Row::query()`, `App\Models\Row::where(...)`: what begins a query of Eloquent.
bool is_query_of_model(const File& file, std::uint32_t type, const std::string& full_name) {
  constexpr std::array<std::string_view, 11> starts = {"query", "where",  "with",   "select",
                                                       "all",   "latest", "oldest", "orderby",
                                                       "join",  "has",    "wherein"};
  const std::string method = file.text(type + 1) == "::" ? lower(file.text(type + 2)) : "";
  if (!contains(starts, std::string_view(method))) return false;
  return full_name.find("\\models\\") != full_name.npos ||
         (method == "query" && file.source().find("Illuminate\\") != std::string_view::npos);
}

/// `collect($rows)`, `Http::timeout(3)->get($url)`
bool is_dumping_chain(const File& file, std::uint32_t last, const Names& names,
                      std::uint32_t byte) {
  const Chain chain = chain_to(file, last);
  if (chain.head == none) return false;
  const std::string_view head = file.text(chain.head);
  if (file.text(chain.head + 1) == "(" && file.text(chain.head - 1) != "new")
    return !chain.gets && names.function(head, byte) == "collect" &&
           !names.declares_function("collect");
  const std::string full = names.class_name(head, byte);
  if (is_query_of_model(file, chain.head, full)) return true;
  return is_dumping_class(full) && (!chain.gets || !full.ends_with("collection"));
}

/// `$rows`, where it was last set: `$rows = collect([]);`, `Collection $rows`.
bool holds_dumping_value(const File& file, std::uint32_t at, const Names& names,
                         std::uint32_t byte) {
  constexpr std::uint32_t farthest = 512, longest = 128;  // tokens
  const std::string_view variable = file.text(at);
  const std::uint32_t function = file.function_at(at);
  for (std::uint32_t n = 0; at > 1 && n < farthest; ++n) {
    if (file.text(--at) != variable) continue;
    const bool typed = file.tokens()[at - 1].kind == TokenKind::name &&
                       is_dumping_class(names.class_name(file.text(at - 1), byte));
    if (typed || file.function_at(at) != function) return typed;  // a parameter
    if (file.text(at + 1) != "=") continue;
    for (std::uint32_t end = at + 2; end < at + longest; ++end) {
      if (file.text(end) == ";") return is_dumping_chain(file, end - 1, names, byte);
      if (file.text(end) == "(" && file.partner(end) != none) end = file.partner(end);
    }
    return false;
  }
  return false;
}

/// `Http::get($url)->dump()->json()`, `$rows->dump();`
bool dumps_itself(const File& file, const Call& call, const Names& names, std::uint32_t byte) {
  if (call.name != "dump" || call.at < 2) return false;
  const std::uint32_t last = call.at - 2;
  return file.tokens()[last].kind == TokenKind::variable
             ? holds_dumping_value(file, last, names, byte)
             : is_dumping_chain(file, last, names, byte);
}

// VarDumper::dump($x), $collection->dd()
bool is_dump_of_class(const File& file, const Call& call, const Names& names, std::uint32_t byte) {
  if (call.kind == CallKind::method)
    return call.name == "dd" || call.name == "ddrawsql" || call.name == "dumprawsql" ||
           dumps_itself(file, call, names, byte);
  if (call.kind != CallKind::static_method || call.at < 2) return false;
  if (call.name != "dump" && call.name != "dd" && call.name != "bardump") return false;
  return contains(dumpers, last_part(names.class_name(file.text(call.at - 2), byte)));
}

// array_map('var_dump', $rows)
bool hands_on_dump(const File& file, const Call& call) {
  constexpr std::array<std::string_view, 5> callers = {
      "array_map", "array_walk", "array_walk_recursive", "call_user_func", "call_user_func_array"};
  if (!contains(callers, call.name)) return false;
  const Range callback =
      file.argument(call, call.name.starts_with("array_walk") ? 1 : 0, "callback");
  if (callback.end != callback.begin + 1) return false;
  const std::string_view text = constant_text(file, callback.begin);
  const std::string name = lower(text.substr(text.starts_with('\\') ? 1 : 0));
  const std::string plain = last_part(name);
  return (contains(always, plain) || contains(unless_returned, plain)) &&
         !file.names().declares_function(name);
}

/// What print_r() and var_export() are told to do with the text.
enum class Told : std::uint8_t { print, give_back, unknown };

Told told(const File& file, const Call& call) {
  const Range flag = file.argument(call, 1, "return");
  if (flag.empty()) return Told::print;
  const std::string word =
      flag.end == flag.begin + 1 ? last_part(file.text(flag.begin)) : std::string();
  if (word == "false" || word == "0") return Told::print;
  return word == "true" || word == "1" ? Told::give_back : Told::unknown;
}

/// `print_r($x, true)` somewhere in the arguments of a call.
bool holds_returned_dump(const File& file, const Call& call, std::string_view name) {
  for (const Range argument : call.arguments)
    for (std::uint32_t i = argument.begin; i < argument.end; ++i)
      if (const Call* const inner = file.text(i + 1) == "(" ? file.call_at(i) : nullptr;
          inner != nullptr && inner->kind == CallKind::function && inner->name == name &&
          told(file, *inner) == Told::give_back)
        return true;
  return false;
}

/// The call that ends with what begins at `i` prints all of it.
bool makes_text_of_all(const File& file, std::uint32_t i) {
  constexpr std::array<std::string_view, 7> makers = {
      "json_encode", "serialize", "implode", "array_keys", "array_values", "print_r", "var_export"};
  return i >= 2 && file.text(i - 1) == "(" &&
         contains(makers, std::string_view(lower(file.text(i - 2))));
}

/// The stack of calls or all variables, whatever makes a text of them:
/// `json_encode(debug_backtrace())`, `$e->getTraceAsString()`.
bool holds_state(const File& file, const Call& call) {
  constexpr std::array<std::string_view, 4> states = {"debug_backtrace", "get_defined_vars",
                                                      "gettraceasstring", "gettrace"};
  bool holds = false;
  for (const Range argument : call.arguments)
    for (std::uint32_t i = argument.begin; i < argument.end; ++i) {
      if (file.text(i + 1) != "(") continue;
      const std::string name = lower(file.text(i));
      if (name == "count" || name == "sizeof") return false;  // how deep it is
      if (!contains(states, std::string_view(name))) continue;
      const std::uint32_t end = file.partner(i + 1);
      if (end != none && file.text(end + 1) == "[") continue;  // one part of it
      // A view gets all variables, and prints those that it names.
      if (name == "get_defined_vars" && i > argument.begin && !makes_text_of_all(file, i)) continue;
      holds = true;
    }
  return holds;
}

// echo print_r($x, true), die(var_export($x, true)): returned, and printed after all.
bool prints_dump(const File& file, const Call& call) {
  const bool prints =
      call.name == "echo" || call.name == "print" || call.name == "die" || call.name == "exit";
  const bool formats = call.kind == CallKind::function && call.name == "printf";
  if (!formats && (call.kind != CallKind::language_construct || !prints)) return false;
  return holds_state(file, call) ||
         std::any_of(unless_returned.begin(), unless_returned.end(),
                     [&](std::string_view name) { return holds_returned_dump(file, call, name); });
}

/// Put behind what the file holds: a log. A configuration is written anew, as PHP.
bool is_appended(const File& file, const Call& call) {
  for (const Range argument : call.arguments)
    for (std::uint32_t i = argument.begin; i < argument.end; ++i)
      if (file.text(i) == "FILE_APPEND") return true;
  return false;
}

/// What a view of Blade prints: `@dump($x)`, `{{ dd($x) }}`, `@php var_dump($x); @endphp`.
class ViewDumps {
 public:
  explicit ViewDumps(const File& file) : file_(file) {}

  std::vector<Span> run() {
    read_verbatim();
    for (const Token& token : file_.tokens()) {
      if (token.kind != TokenKind::inline_html) continue;
      read_directives(token.span);
      read_code(token.span, "{{", "}}");
      read_code(token.span, "{!!", "!!}");
      read_code(token.span, "@php", "@endphp");
    }
    std::sort(out_.begin(), out_.end(), [](Span a, Span b) { return a.begin < b.begin; });
    return std::move(out_);
  }

 private:
  /// From `@verbatim` to `@endverbatim` all is written as it stands; one alone is only a word.
  void read_verbatim() {
    constexpr std::string_view open = "@verbatim", close = "@endverbatim";
    const std::string_view view = file_.source();
    for (std::size_t at = view.find(open); at != view.npos; at = view.find(open, at + 1)) {
      if (at > 0 && view[at - 1] == '@') continue;
      const std::size_t begin = at;
      at = view.find(close, at);
      if (at == view.npos) return;
      verbatim_.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at)});
    }
  }

  void add(std::size_t begin, std::size_t end) {
    const Span one{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    const auto block =
        std::upper_bound(verbatim_.begin(), verbatim_.end(), one.begin,
                         [](std::uint32_t at, Span verbatim) { return at < verbatim.end; });
    if (block == verbatim_.end() || one.begin < block->begin) out_.push_back(one);
  }

  void read_directives(Span html) {
    static const text::Pattern directive(R"((?<![\w@.])@(?:dump|dd|ddd)\s*\([^\n]{0,200}?\))");
    for (const text::Match& match : directive.find_all(html.of(file_.source())))
      add(html.begin + match.offset, html.begin + match.offset + match.length);
  }

  void read_code(Span html, std::string_view open, std::string_view close) {
    const std::string_view view = html.of(file_.source());
    std::size_t end = 0;
    for (std::size_t at = view.find(open); at != view.npos; at = view.find(open, end)) {
      const std::size_t begin = end = at + open.size();
      const std::string_view rest = view.substr(begin);
      const bool word = open == "@php" && !rest.empty() && text::is_letter(rest[0]);
      if ((at > 0 && view[at - 1] == '@') || rest.starts_with("--") || word) continue;
      const std::size_t first = rest.find_first_not_of(" \t");
      const bool group = open == "@php" && first != rest.npos && rest[first] == '(';
      const std::size_t length = group ? end_of_group(rest) : rest.find(close);
      if (length == rest.npos) return;
      end = begin + length;
      read_calls(rest.substr(0, length), html.begin + begin, open != "@php");
    }
  }

  /// Behind the bracket that closes the first one.
  static std::size_t end_of_group(std::string_view text) {
    int depth = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (text[i] == '(') ++depth;
      if (text[i] == ')' && --depth == 0) return i + 1;
    }
    return text.npos;
  }

  void read_calls(std::string_view text, std::size_t at, bool printed) {
    constexpr std::string_view tag = "<?php ";
    if (text.find('(') == text.npos) return;
    const std::string code = std::string(tag) + std::string(text);
    premod::File inside;
    inside.bytes = code;
    const File parsed(inside);
    for (const Call& call : parsed.calls()) {
      // `{{ print_r($x, true) }}` is printed after all.
      const bool first = printed && call.at == 1 && call.name == "print_r";
      if (!first && !is_dump(parsed, call, file_.names(), static_cast<std::uint32_t>(at))) continue;
      add(at + call.span.begin - tag.size(), at + call.span.end - tag.size());
    }
  }

  const File& file_;
  std::vector<Span> verbatim_;
  std::vector<Span> out_;
};

}  // namespace

bool writes_dump(const File& file, const Call& call) {
  constexpr std::array<std::string_view, 3> writers = {"file_put_contents", "fwrite", "fputs"};
  if (call.kind != CallKind::function || !contains(writers, call.name)) return false;
  if (holds_returned_dump(file, call, "print_r")) return true;
  return is_appended(file, call) && holds_returned_dump(file, call, "var_export");
}

bool is_dump(const File& file, const Call& call, const Names& names, std::uint32_t byte) {
  if (is_dump_of_class(file, call, names, byte) || prints_dump(file, call)) return true;
  if (call.kind != CallKind::function) return false;
  if (hands_on_dump(file, call)) return true;
  const std::string name = names.function(file.text(call.at), byte);
  const std::string plain = last_part(name);
  if (names.declares_function(name)) return false;
  if (plain == "debug_print_backtrace") return true;
  if (call.arguments.empty()) return false;
  return contains(always, plain) ||
         (contains(unless_returned, plain) && told(file, call) == Told::print);
}

bool dies_with_variable(const File& file, const Call& call) {
  if (call.kind != CallKind::language_construct || (call.name != "die" && call.name != "exit"))
    return false;
  if (call.arguments.size() != 1) return false;
  const auto [begin, end] = call.arguments[0];
  if (file.tokens()[begin].kind != TokenKind::variable) return false;
  const std::string name = lower(file.text(begin));
  if (name.find("code") != std::string::npos || name.find("status") != std::string::npos ||
      name.find("exit") != std::string::npos)
    return false;
  return end == begin + 1 || (file.text(begin + 1) == "[" && file.partner(begin + 1) == end - 1);
}

std::vector<Span> view_dumps(const File& file) {
  if (!file.file().path.ends_with(".blade.php")) return {};
  return ViewDumps(file).run();
}

std::vector<CommentedLine> statements_of_doc_block(std::string_view block) {
  constexpr std::array<std::string_view, 9> examples = {
      "@example", "@see", "<code", "```", "~~~", "example", "usage", "ПРИМЕР", "ИСПОЛЬЗ"};
  constexpr std::array<std::string_view, 4> printers = {"echo ", "print ", "exit ", "die "};
  const std::string all = text::folded(block);
  if (std::any_of(examples.begin(), examples.end(),
                  [&](std::string_view word) { return all.find(text::folded(word)) != all.npos; }))
    return {};
  std::vector<CommentedLine> out;
  std::string_view before;  // the line before that is not empty
  for (std::size_t end = 0, begin = 0; begin < block.size(); begin = end + 1) {
    end = std::min(block.find('\n', begin), block.size());
    std::size_t at = std::min(block.find_first_not_of(" \t/*", begin), end);
    const std::size_t star = block.substr(begin, at - begin).rfind('*');
    std::string_view line = block.substr(at, end - at);
    if (line.ends_with("*/")) line.remove_suffix(2);
    line = line.substr(0, line.find_last_not_of(" \t\r") + 1);
    if (line.empty()) continue;
    const bool shown = before.ends_with(':') || (star != line.npos && at - begin - star > 2);
    before = line;
    const std::size_t word = line.find_first_not_of(
        "\\$_abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");
    const std::string_view rest = word == line.npos ? "" : line.substr(word);
    const bool code = rest.starts_with('(') || rest.starts_with("->") || rest.starts_with("::") ||
                      (line.starts_with('$') && rest.starts_with(" =")) ||
                      std::any_of(printers.begin(), printers.end(),
                                  [&](std::string_view one) { return line.starts_with(one); });
    if (!shown && code && word > 0 && line.ends_with(';')) out.push_back({at, line});
  }
  return out;
}

}  // namespace premod::php
