#include "rule/icon_faults.hpp"

namespace premod {

void report_icon_faults(const File& config, const json::Value& picture, const File& icon,
                        IconGround ground, std::string_view text, std::string_view contrast,
                        Hits& out) {
  const Value path{"path", picture.string};
  for (const IconFault& fault : icon_faults(icon.bytes, ground.light, ground.dark))
    if (fault.text)
      out.add(config, picture.span, {path}).variant(text);
    else
      out.add(config, picture.span,
              {path, {"background", std::string(fault.background)}, {"contrast", fault.contrast}})
          .variant(contrast);
}

}  // namespace premod
