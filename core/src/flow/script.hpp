// A script as the rules see it: a .js file or a script element of a page, parsed once, with its
// scopes and its index made when the first rule asks. All spans are in bytes of `file()`.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "flow/index.hpp"
#include "flow/repetition.hpp"
#include "js/scopes/scopes.hpp"
#include "js/tree.hpp"
#include "snapshot/memo_store.hpp"
#include "snapshot/snapshot.hpp"
#include "text/span.hpp"

namespace premod::js {

/// What is known of where a script comes from; found out by the widget, not by the script.
struct Origin {
  bool vendored = false;  ///< third-party, bundled or minified: style rules leave it alone
  bool minified = false;
  bool bundled = false;
  std::string library;  ///< empty if not known
  std::string version;
  bool handler = false;  ///< the value of an on... attribute: a function's body
  bool data = false;     ///< JSON, which a module gets through `json!`
};

/// The first syntax error, in the file's own positions.
struct Problem {
  Span span;
  ErrorKind kind{};
  Message message;  ///< without a final stop
  std::string hint;
  std::optional<Span> opened;
  std::string opened_label;
};

/// A call or `new` expression.
class Call {
 public:
  Call(const Tree& tree, const Index& index, const CallSite& site, std::uint32_t shift)
      : tree_(&tree), index_(&index), site_(&site), shift_(shift) {}

  [[nodiscard]] NodeId node() const { return site_->node; }
  [[nodiscard]] NodeId callee() const { return site_->callee; }
  [[nodiscard]] ContextId context() const { return site_->context; }
  [[nodiscard]] bool is_new() const { return site_->is_new; }
  /// "console.log", "$().html", "new XMLHttpRequest.open"; "" if it is a function of the widget, or
  /// where it leads is not known. The same for what is called through `call`, `apply`, `bind`,
  /// Reflect.apply and the like.
  [[nodiscard]] std::string_view global_path() const;
  /// The last name of the callee: "crm_post" of `self.crm_post(...)`, "f" of `f()`; else "".
  [[nodiscard]] std::string member() const;
  /// The object of a method call; 0 if the callee is no member.
  [[nodiscard]] NodeId object() const;
  /// 0 if there are fewer. Of what is called through `call`, `apply` and the like the arguments
  /// that reach it.
  [[nodiscard]] NodeId argument(unsigned n) const;
  /// At most max_arguments.
  [[nodiscard]] unsigned argument_count() const;
  /// All of them: to ask for each by its place is quadratic.
  [[nodiscard]] std::vector<NodeId> arguments() const;
  [[nodiscard]] Span span() const;
  [[nodiscard]] Span callee_span() const;
  /// Where the name that is called was made to mean what it means; none if it is no alias.
  [[nodiscard]] std::optional<Span> alias(const Scopes& scopes) const;

 private:
  const Tree* tree_;
  const Index* index_;
  const CallSite* site_;
  std::uint32_t shift_;
};

/// A global name or a chain of members below it, and what is done with it.
struct Access {
  std::string_view path;  ///< "AMOCRM.constant('user').id"
  Use use{};
  NodeId node = 0;
  NodeId root = 0;
  ContextId context = 0;
  Span span;
};

struct UndeclaredName {
  std::string_view name;
  Span span;  ///< its first assignment, else its first read
  unsigned uses = 0;
  bool assigned = false;
  std::optional<Span> declared_elsewhere;  ///< a declaration in another scope of the file
};

/// A name used where its declaration has not run yet.
struct EarlyUse {
  std::string_view name;
  Span span;
  Span declaration;
  bool throws = false;  ///< let, const, class; else a var that is still undefined
  bool likely = false;  ///< only if a list that a function is given holds something
};

/// How a call makes code from text.
enum class CodeFromText : std::uint8_t {
  none,
  runs,
  timer,
  global_this,
  maybe_timer,  ///< a timer that is handed something that may be a text
  one_of_many,  ///< one of the many functions that the call may reach runs text
};

/// Names that the scripts of a widget give each other.
using GlobalNames = std::set<std::string, std::less<>>;

class File {
 public:
  /// A whole file (its byte order mark is left out) or a part of it. `file` must outlive this.
  explicit File(const premod::File& file, Origin origin = {});
  File(const premod::File& file, Span part, Origin origin = {});
  /// A part whose text is read through `masked`, which has as many bytes: what a template puts in
  /// stands there as spaces or `_`.
  File(const premod::File& file, Span part, std::string masked, Origin origin = {});
  File(File&&) noexcept;
  File& operator=(File&&) noexcept;
  ~File();

  [[nodiscard]] const premod::File& file() const;
  [[nodiscard]] Span span() const;                ///< of the script in the file
  [[nodiscard]] std::string_view source() const;  ///< the script's bytes
  [[nodiscard]] Goal goal() const;
  [[nodiscard]] const Problem* error() const;  ///< null: the script is valid
  /// The same as one sentence for the outcome of rules that need the tree; empty if there is none.
  [[nodiscard]] Message problem() const;
  [[nodiscard]] const Origin& origin() const;
  /// Where a script comes from is known once it is parsed, and changes nothing about its parts.
  void set_origin(Origin origin);
  [[nodiscard]] bool is_vendored() const { return origin().vendored; }
  /// A function that makes code from text is an argument of a call: `.map(eval)`. Whose argument.
  [[nodiscard]] std::optional<std::string> hands_code_on(const Access& access) const;
  /// An expression of the script that is called on the page's window by a name that is not known.
  [[nodiscard]] bool calls_unknown_global(const Call& call) const;
  /// A script element or a file of its own.
  [[nodiscard]] bool is_inline() const;

  [[nodiscard]] const Tree& tree() const;
  [[nodiscard]] const Scopes& scopes() const;
  [[nodiscard]] const Index& index() const;
  /// What all scripts of the widget do; of this one alone if it is not linked with others.
  [[nodiscard]] const Program& program() const;
  [[nodiscard]] ScriptId script_id() const;
  /// Where a node of any script of the program stands.
  [[nodiscard]] std::pair<const premod::File*, Span> place(At at) const;
  [[nodiscard]] Span span(NodeId node) const;
  [[nodiscard]] Span shifted(Span in_source) const;

  [[nodiscard]] std::span<const Call> calls() const;
  [[nodiscard]] std::span<const Access> accesses() const;
  [[nodiscard]] std::span<const Text> texts() const;  ///< every string, as far as it is known
  [[nodiscard]] std::span<const Comment> comments() const { return tree().comments(); }

  [[nodiscard]] std::optional<LoopProof> inside_loop(const Call& call) const;
  [[nodiscard]] bool handles_failure(const Call& call) const;
  [[nodiscard]] bool is_tried(ContextId context) const;
  [[nodiscard]] CodeFromText code_from_text(const Call& call) const;
  /// The identifiers that `/* global a, b */` and the like declare.
  [[nodiscard]] const GlobalNames& declared_globals() const;

  [[nodiscard]] std::vector<UndeclaredName> undeclared() const;
  [[nodiscard]] std::span<const EarlyUse> early_uses() const;  ///< by their place
  /// Names this script makes global: its own, assigned without declaration, members of window.
  [[nodiscard]] GlobalNames provided_globals() const;
  void set_foreign_globals(std::shared_ptr<const GlobalNames> names);

  /// Where findings about the whole script are kept for the next rule: its requests, its markup.
  [[nodiscard]] MemoStore& derived() const;

 private:
  friend void link(std::span<File> scripts, std::span<File> data);
  struct State;
  struct Linked;
  [[nodiscard]] const GlobalNames* external_globals() const;
  [[nodiscard]] bool is_loose_constructor(NodeId callee) const;
  [[nodiscard]] bool makes_nothing(const Call& call) const;
  [[nodiscard]] CodeFromText code_of(std::string_view path, const Call& call) const;
  [[nodiscard]] Linked& linked() const;
  [[nodiscard]] Flow& flow() const;
  static const Index& index_of(const State& state);
  static void join(std::span<File> scripts, std::span<File> data);
  static const Scopes& scopes_of(const State& state);
  std::unique_ptr<State> state_;
};

/// Makes one program of the scripts of a widget and of the data they ask for, and tells every
/// script the global names of the others.
void link(std::span<File> scripts, std::span<File> data = {});

/// ES, browser, loader, jQuery and platform names (core/data/globals.tsv).
[[nodiscard]] bool is_known_global(std::string_view name);

/// Whether a global object or a member of it is passed or stored, so that others can use it; not
/// its own `debug`, nor `console` as the receiver of its own method.
[[nodiscard]] bool passes_as_value(const File& script, const Access& access,
                                   std::string_view object);

/// Adds to a hit where the called name was made to mean what it means.
template <class Hit>
void explain_alias(const File& script, const Call& call, Hit& hit) {
  if (const auto at = call.alias(script.scopes())) hit.related(script.file(), *at);
}

}  // namespace premod::js
