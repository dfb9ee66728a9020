// Where a widget takes listeners off again while it goes on.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "platform/page/deeds.hpp"
#include "widget/widget.hpp"

namespace premod::platform {

/// `click` and `.acme` of "click.acme".
[[nodiscard]] std::pair<std::string_view, std::string_view> event_parts(std::string_view event);

/// All that stands outside of destroy(); looked for when first asked.
class ListenerRemovals {
 public:
  explicit ListenerRemovals(const Widget& widget) : widget_(&widget) {}

  /// Some of it may take off what `deed` listens with, by element, event and function as far as
  /// they are known.
  [[nodiscard]] bool take_off(const js::File& script, const page::Deed& deed,
                              std::string_view event, std::string_view space);

 private:
  /// A call that begins or ends to listen.
  struct Listener {
    const js::File* script = nullptr;
    bool dom = false;         ///< addEventListener and its opposite
    js::NodeId selector = 0;  ///< of delegated events
    js::NodeId handler = 0;
    std::vector<page::Elements> on;
    std::vector<std::string> events;  ///< of removals, "click.acme"
  };

  void find();
  void add(const js::File& script, const js::Call& call);
  [[nodiscard]] Listener listener_of(const js::File& script, js::NodeId call);
  [[nodiscard]] static bool fits(const Listener& made, const Listener& removed);
  page::ElementReader& reader_of(const js::File& script);

  const Widget* widget_;
  bool found_ = false;
  std::vector<Listener> all_;
  std::map<const js::File*, std::unique_ptr<page::ElementReader>> readers_;
};

}  // namespace premod::platform
