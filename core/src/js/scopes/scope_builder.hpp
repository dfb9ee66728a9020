// The work of making Scopes: a walk that collects declarations and references, and a walk over the
// scopes that joins them with one table of what each name means at the moment. Linear in the file.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

#include "js/scopes/scopes.hpp"

namespace premod::js {

class ScopeBuilder {
 public:
  static constexpr std::uint32_t binding_mark = 1U << 31U;
  static constexpr ScopeId scope_bits = (1U << 28U) - 1;  // of Reference::scope
  static constexpr ScopeId no_scope = std::numeric_limits<ScopeId>::max();

  ScopeBuilder(const Tree& tree, Scopes& out);
  void build();

 private:
  struct Frame {
    NodeId node = 0;
    ScopeId scope = 0;
    ScopeId arguments = no_scope;  ///< the function whose `arguments` is meant here
    NodeId named = 0;              ///< the name of the function or class, declared at its start
    bool strict = false;
    Declared declares{};  ///< what a binding_identifier in here is
  };
  struct Declaration {
    ScopeId scope;
    NameId name;
    NodeId node;
    Declared kind;
  };
  struct BlockFunction {
    ScopeId scope;
    NodeId name;
  };

  void walk();
  void enter(NodeId id);
  void enter_program(NodeId id);
  void enter_function(NodeId id, const Node& node);
  void enter_class(NodeId id, const Node& node);
  void declare_function(NodeId id, NodeId name);
  void declare(ScopeId scope, NameId name, Declared kind, NodeId node);
  void bind(NodeId id, const Node& node);
  void bind_as(NodeId node, Declared kind);
  void refer(NodeId id, const Node& node);
  void note_eval(NodeId call);
  ScopeId open(ScopeKind kind, NodeId node, bool hoists);
  [[nodiscard]] bool declares_lexically(NodeId block) const;
  [[nodiscard]] bool has_initializer(NodeId binding) const;

  void hoist_block_functions();
  void resolve();
  void merge(Variable& variable, const Declaration& declaration);
  void settle(Reference& reference, ScopeId nearest_dynamic) const;
  void link_references();
  template <class Enter>
  void for_each_scope(Enter enter);
  std::vector<std::uint32_t> group_declarations(std::vector<std::uint32_t>& order) const;

  const Tree& tree_;
  Scopes& out_;
  std::vector<Frame> frames_;
  std::vector<Declaration> declarations_;
  std::vector<BlockFunction> block_functions_;
  std::vector<std::uint32_t> current_;  // by name: what it means in the scope looked at
};

}  // namespace premod::js
