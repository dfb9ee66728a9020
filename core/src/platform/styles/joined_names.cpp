// Asks the values of strings and calls for names; what a helper makes is asked call by call.
#include "platform/styles/joined_names.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "css/find_name.hpp"
#include "platform/origins.hpp"
#include "platform/page/page_tests.hpp"
#include "text/ascii.hpp"

namespace premod::platform {
namespace {

/// The names of the parameters that a text is put together of.
std::size_t parameters_in(const js::File& script, js::NodeId node) {
  std::vector<js::VariableId> out;
  for (js::NodeId at = node; at != 0; at = script.tree().next_in_preorder(at, node)) {
    if (script.tree()[at].kind != js::NodeKind::identifier) continue;
    const js::VariableId variable = script.scopes().variable_of(at);
    const bool parameter =
        variable != 0 && script.scopes().variable(variable).kind == js::Declared::parameter;
    if (parameter && !text::contains(out, variable)) out.push_back(variable);
  }
  return out.size();
}

/// What is put together of parts may be the name: `'.switcher__' + state`, `['switcher',
/// state].join('__')`, `named('switcher', 'on')`.
class JoinedNames {
 public:
  JoinedNames(const js::File& script, std::span<const std::string_view> names)
      : script_(script), origins_(script), names_(names) {}

  std::vector<JoinedName> run() {
    for (const js::NodeId node : script_.index().strings()) look(node);
    std::vector<const js::Call*> helpers;
    for (const js::Call& call : script_.calls()) {
      if (call.is_new()) continue;
      if (script_.program().callees(script_.index().at(call.node())).empty())
        look(call.node());
      else
        helpers.push_back(&call);
    }
    for (const js::Call* call : helpers) look_through(call->node());
    return std::move(out_);
  }

 private:
  void look(js::NodeId node) {
    const auto texts = script_.index().texts_of(node);
    // Of two parameters each may come from another call.
    const bool mixed = texts.size() > 1 && parameters_in(script_, node) > 1;
    for (const std::string_view known : names_) {
      const auto has = [&](const std::string& text) {
        return css::find_name(text, known) != std::string::npos;
      };
      const bool found = mixed ? std::all_of(texts.begin(), texts.end(), has)
                               : std::any_of(texts.begin(), texts.end(), has);
      if (found) add(node, known);
    }
  }

  /// What a function of the widget makes of the arguments of this call.
  void look_through(js::NodeId call) {
    std::vector<js::At> places;
    const auto texts = origins_.ask_texts(origins_.at(call), &places);
    for (const std::string_view known : names_)
      for (std::size_t n = 0; n < texts.size(); ++n) {
        const js::File* there = places[n].node == 0 ? nullptr : origins_.file(places[n]);
        if (there == nullptr || css::find_name(texts[n], known) == std::string::npos) continue;
        const bool stands = there->span(places[n].node).of(there->file().bytes).find(known) !=
                            std::string_view::npos;
        if (!stands && !text::contains(told_, places[n])) add(call, known);
      }
  }

  void add(js::NodeId node, std::string_view name) {
    const Span place = script_.span(node);
    if (place.of(script_.file().bytes).find(name) != std::string_view::npos) return;
    told_.push_back(script_.index().at(node));
    out_.push_back({place, name});
  }

  const js::File& script_;
  page::Origins origins_;
  std::span<const std::string_view> names_;
  std::vector<JoinedName> out_;
  std::vector<js::At> told_;
};

}  // namespace

std::vector<JoinedName> joined_names(const js::File& script,
                                     std::span<const std::string_view> names) {
  if (script.error() != nullptr) return {};
  return JoinedNames(script, names).run();
}

std::vector<JoinedName> pattern_names(const js::File& script,
                                      std::span<const std::string_view> names) {
  std::vector<JoinedName> out;
  const js::Tree& tree = script.tree();
  for (js::NodeId id = 1; id < tree.size(); ++id) {
    if (tree[id].kind != js::NodeKind::reg_exp_literal) continue;
    const auto choices = page::plain_patterns(tree.text(id));
    for (const std::string_view name : names) {
      const bool looks = std::any_of(choices.begin(), choices.end(), [&](const auto& choice) {
        return css::find_name(choice, name) != std::string_view::npos;
      });
      if (!looks) continue;
      out.push_back({script.span(id), name});
      break;
    }
  }
  return out;
}

}  // namespace premod::platform
