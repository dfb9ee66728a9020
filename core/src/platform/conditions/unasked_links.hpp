// Ways through the platform's objects that begin in a field: what was asked where the field was set
// says nothing of the members behind it.
#pragma once

#include <functional>
#include <map>
#include <string>

#include "flow/script.hpp"

namespace premod::platform {

/// Of one script.
class UnaskedLinks {
 public:
  explicit UnaskedLinks(const js::File& script) : script_(&script) {}

  /// `this.data.current_card.model`, where `this.data = APP.data` stands elsewhere: no function
  /// that comes to run the read asks for the next link of the way. False where what the field holds
  /// is not known. Bounded.
  [[nodiscard]] bool go_on(const js::Access& access);

 private:
  const js::File* script_;
  std::map<std::string, bool, std::less<>> asked_;  ///< answers, by the link
};

}  // namespace premod::platform
