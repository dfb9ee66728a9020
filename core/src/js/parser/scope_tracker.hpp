// What the parser must know of scopes to refuse a program: names declared twice, labels, private
// names and exports. Every question is O(1), whatever the nesting: each name has a chain of its
// live declarations, and time tells what lies inside what.
//
// A block that is open since time s contains a `var x` of time t of the same function if t >= s.
#pragma once

#include <cstdint>

#include "js/buffer.hpp"
#include "js/names.hpp"
#include "text/span.hpp"

namespace premod::js {

enum class Declare : std::uint8_t {
  variable,  ///< var, and a function at the top of a function or script
  parameter,
  lexical,          ///< let, const, class, import; a function at the top of a module
  block_function,   ///< a sloppy plain function in a block: may be there twice (Annex B)
  catch_parameter,  ///< a plain `catch (e)`: a var of the name is allowed (Annex B)
};

class ScopeTracker {
 public:
  struct Clash {
    Span first;
    bool found = false;
  };

  void open_function();
  void close_function();
  void open_block();
  void close_block();

  [[nodiscard]] bool at_function_top() const { return blocks_.back().function; }
  [[nodiscard]] bool at_outermost() const { return blocks_.size() == 1; }

  /// Declares, and says with what that clashes.
  Clash declare(NameId name, Declare how, Span where);
  /// Whether a parameter of the function being parsed has this name.
  [[nodiscard]] bool has_parameter(NameId name) const;
  /// Whether the outermost scope declares the name; call it before that is closed.
  [[nodiscard]] bool declared_at_top(NameId name) const;

 private:
  struct Block {
    std::uint32_t start;     // time
    std::uint32_t lexicals;  // size of lexicals_ before
    bool function;
    std::uint32_t variables;       // for a function: size of variables_ before
    std::uint32_t function_start;  // start of the function it is in
  };
  struct Entry {
    NameId name;
    std::uint32_t before;  // the entry of the same name that this one hides
    std::uint32_t time;    // lexical: start of its block; variable: when declared
    std::uint32_t below;   // lexical: the nearest entry that is no catch parameter
    Span where;
    Declare how;
  };
  struct Heads {
    std::uint32_t lexical = 0;  // index + 1
    std::uint32_t variable = 0;
  };

  Heads& heads(NameId name) {
    if (name >= heads_.size()) heads_.grow_to(name + 1, {});
    return heads_[name];
  }
  Clash declare_variable(NameId name, Declare how, Span where);
  Clash declare_lexical(NameId name, Declare how, Span where);

  Buffer<Block> blocks_;
  Buffer<Entry> lexicals_;
  Buffer<Entry> variables_;
  Buffer<Heads> heads_;
  std::uint32_t clock_ = 0;
};

}  // namespace premod::js
