#pragma once

#include <string>
#include <string_view>

namespace geomsan {

/// `text` as one line that cannot steer a terminal: line ends and tabs become spaces, control and bidirectional
/// formatting characters U+FFFD. Its width is what display_width() says.
[[nodiscard]] std::string printable(std::string_view text);

}  // namespace geomsan
