#pragma once

#include <string>
#include <string_view>

namespace geomsan {

/// `text` on one line for an XML element or attribute: printable, escaped, and without the code points that XML 1.0 has
/// no place for.
[[nodiscard]] std::string xml_text(std::string_view text);

}  // namespace geomsan
