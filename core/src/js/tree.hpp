// A parsed JavaScript file: an arena of equal nodes with 32-bit links, the comments, the names and
// the first error, if any. Everything that asks about JavaScript reads this.
//
// The tree can be a million nodes deep (`a+b+c+...`): walk it with next_in_preorder or with your
// own stack, never by recursion.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "js/buffer.hpp"
#include "js/lexer/token.hpp"
#include "js/names.hpp"
#include "js/node.hpp"
#include "text/span.hpp"
#include "text/wording/message.hpp"

namespace premod::js {

enum class Goal : std::uint8_t { script, module };

enum class CommentKind : std::uint8_t {
  line,        ///< `//`
  block,       ///< `/* */`
  html_open,   ///< `<!--` to the end of the line; scripts only
  html_close,  ///< `-->` at the start of a line; scripts only
  hashbang,    ///< `#!` at the start of the file
};

/// The span has the delimiters, but not the line end after a `//`.
struct Comment {
  Span span;
  CommentKind kind{};
};

/// Groups of syntax errors that a rule may word differently.
enum class ErrorKind : std::uint8_t {
  unexpected,     ///< something else was expected here
  unclosed,       ///< a bracket, string, template, comment or regular expression; see `related`
  bad_token,      ///< a number, escape or character that is none of the language's
  reserved_word,  ///< a reserved word used as a name
  strict_mode,    ///< allowed in sloppy mode only
  redeclared,     ///< a name declared twice; `related` is the first
  bad_target,     ///< cannot be assigned to or bound
  wrong_place,    ///< return, break, continue, super, new.target, yield ... where it cannot be
  undeclared,     ///< a label, private name or exported name that is not declared
  await_outside,  ///< `await` outside an async function
  needs_module,   ///< import, export or import.meta in a script
  regexp,         ///< inside a regular expression
  typescript,
  jsx,
  limit,  ///< nested deeper than max_nesting, or longer than a parser takes
};

/// "unexpected", "await_outside" ...
[[nodiscard]] const char* name_of(ErrorKind kind);

/// The first thing that is wrong, for a person. Without a final stop.
struct SyntaxError {
  ErrorKind kind{};
  Span span;             ///< where; empty at the end of the file
  Message message;       ///< "expected `)` after the arguments, found `;`"
  std::string expected;  ///< "`)`"; empty where the error is not about that
  std::string found;     ///< "`;`" or "end of file"; empty likewise
  std::string hint;      ///< a way out; may be empty
  std::optional<Span> related;
  std::string related_label;  ///< "opened here"
};

/// Nesting of brackets, statements and functions beyond which a file is refused; chains (`a+b+c`,
/// `else if`, `a.b.c`, `a?b:c?d:e`, `a=b=c`) do not nest.
inline constexpr std::uint32_t max_nesting = 2'000;

class Parser;

/// Immutable once parsed. Holds views into the source, which must outlive it.
class Tree {
 public:
  [[nodiscard]] std::string_view source() const { return source_; }
  [[nodiscard]] Goal goal() const { return goal_; }

  /// Null when the file is a program of the language. Otherwise root() is 0 and there are no nodes;
  /// comments (and tokens) are those before the error.
  [[nodiscard]] const SyntaxError* error() const { return error_ ? &*error_ : nullptr; }

  [[nodiscard]] NodeId root() const { return root_; }
  [[nodiscard]] const Node& operator[](NodeId id) const { return nodes_[id]; }
  /// One more than the largest id. Node 0 is none; ids are in no promised order, except that a
  /// child is made before its parent (child < parent) for all but parameters turned patterns.
  [[nodiscard]] std::uint32_t size() const { return nodes_.size(); }

  [[nodiscard]] NodeId first_child(NodeId id) const {
    const Node& node = nodes_[id];
    return is_leaf(node.kind) ? 0 : node.link;
  }
  [[nodiscard]] NodeId next(NodeId id) const { return nodes_[id].next; }
  [[nodiscard]] NodeId parent(NodeId id) const { return nodes_[id].parent; }
  /// The nth child, from 0; 0 if there are fewer.
  [[nodiscard]] NodeId child(NodeId id, unsigned n) const {
    NodeId at = first_child(id);
    while (n-- > 0 && at != 0) at = nodes_[at].next;
    return at;
  }
  [[nodiscard]] NodeId last_child(NodeId id) const;

  class Iterator {
   public:
    Iterator(const Tree& tree, NodeId at) : tree_(&tree), at_(at) {}
    NodeId operator*() const { return at_; }
    Iterator& operator++() {
      at_ = tree_->next(at_);
      return *this;
    }
    bool operator!=(const Iterator& other) const { return at_ != other.at_; }
    bool operator==(const Iterator& other) const { return at_ == other.at_; }

   private:
    const Tree* tree_;
    NodeId at_;
  };
  struct Children {
    const Tree* tree;
    NodeId first;
    [[nodiscard]] Iterator begin() const { return {*tree, first}; }
    [[nodiscard]] Iterator end() const { return {*tree, 0}; }
  };
  [[nodiscard]] Children children(NodeId id) const { return {this, first_child(id)}; }

  /// The node after `at` in preorder inside `top` (0 at the end): a walk without a stack.
  [[nodiscard]] NodeId next_in_preorder(NodeId at, NodeId top) const {
    if (const NodeId inner = first_child(at); inner != 0) return inner;
    return next_after(at, top);
  }
  /// The same, without what is inside `at`.
  [[nodiscard]] NodeId next_after(NodeId at, NodeId top) const {
    while (at != top && nodes_[at].next == 0) at = nodes_[at].parent;
    return at == top ? 0 : nodes_[at].next;
  }

  /// The bytes of a node as they stand in the source.
  [[nodiscard]] std::string_view text(NodeId id) const { return nodes_[id].span().of(source_); }

  // Names.
  [[nodiscard]] const Names& names() const { return names_; }
  /// The name of an identifier-like leaf, escapes resolved.
  [[nodiscard]] std::string_view name(NodeId id) const { return names_.text(nodes_[id].link); }

  /// The value of a string_literal or template_element, escapes resolved, as UTF-8; a lone
  /// surrogate is encoded as three bytes (WTF-8).
  [[nodiscard]] std::string_view string_value(NodeId id) const;
  [[nodiscard]] double number_value(NodeId id) const;

  // Functions.
  [[nodiscard]] NodeId function_name(NodeId function) const {
    return nodes_[function].has(flag::named) && nodes_[function].kind != NodeKind::arrow_function
               ? nodes_[function].link
               : 0;
  }
  [[nodiscard]] NodeId first_parameter(NodeId function) const;  ///< 0 if there is none
  [[nodiscard]] NodeId function_body(NodeId function) const { return last_child(function); }

  [[nodiscard]] std::span<const Comment> comments() const { return comments_.all(); }
  /// Only with ParseOptions::keep_tokens; in order, without comments. Template literals give the
  /// parts between substitutions: "`a${", "}b`".
  [[nodiscard]] std::span<const TokenSpan> tokens() const { return tokens_.all(); }

 private:
  friend class Parser;

  friend class Lexer;
  friend struct TreeAccess;

  std::string_view source_;
  Goal goal_ = Goal::script;
  NodeId root_ = 0;
  Buffer<Node> nodes_;
  Names names_;
  Buffer<char> cooked_bytes_;  // values that differ from what stands in the source
  Buffer<Span> cooked_;        // from 1; spans of cooked_bytes_
  Buffer<Comment> comments_;
  Buffer<TokenSpan> tokens_;
  std::optional<SyntaxError> error_;
};

}  // namespace premod::js
