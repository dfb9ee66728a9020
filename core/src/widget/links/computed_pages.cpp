#include "widget/links/computed_pages.hpp"

#include "text/entities/market_page.hpp"
#include "text/needles.hpp"
#include "text/pattern.hpp"
#include "text/shown.hpp"

namespace premod {
namespace {

constexpr std::size_t longest_address = 300;  // bytes
constexpr std::size_t longest_shown = 120;

/// By what the loader hands to the widget: `self.params.widget_code`, `get_settings().code`.
bool names_itself(std::string_view expression) {
  static const text::Needles own({"widget", "params", "settings", "own_", "this_"},
                                 text::Needles::Case::ascii_folded);
  return own.any_in(expression);
}

/// The name of the page is not known.
bool is_page_unknown(std::string_view address) {
  static const text::Pattern page(
      R"(^https?://(?:www\.)?(?:amocrm\.(?:ru|com)|kommo\.com)/(?:[a-z]{2}/)?(?:integrations|extensions|marketplace)/$)");
  const std::size_t hole = address.find(js::hole);
  return hole < longest_address && page.matches(address.substr(0, hole));
}

std::string page_of(std::string_view address) {
  if (address.size() > longest_address || !address.starts_with("http")) return {};
  const std::vector<text::Address> found = text::find_addresses(address);
  return found.size() == 1 ? text::market_page(found.front()) : std::string();
}

}  // namespace

std::vector<ComputedPage> computed_pages(const js::File& script) {
  std::vector<ComputedPage> out;
  if (script.is_vendored() || script.error() != nullptr) return out;
  js::NodeId node = 0;
  std::string first;  // page of the node
  bool told = false;
  for (const js::Text& text : script.texts()) {  // those of a node stand one behind the other
    if (text.node != node) {
      node = text.node;
      first.clear();
      told = false;
    }
    if (told || text.complete || names_itself(script.tree().text(node))) continue;
    const std::string page = page_of(text.value);
    const bool second = !page.empty() && !first.empty() && page != first;
    if (first.empty()) first = page;
    told = second || is_page_unknown(text.value);
    if (told) out.push_back({script.span(node), node, text::shown(text.value, longest_shown)});
  }
  return out;
}

}  // namespace premod
