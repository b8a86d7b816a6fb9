#pragma once

#include <string_view>
#include <vector>

#include "text/span.hpp"

namespace geomsan {

/// Paragraphs near the beginning that stand again further on, whole or, where they end in an ellipsis, as its
/// beginning: portals print a summary before the article. In reading order.
[[nodiscard]] std::vector<Span> find_repeated_leads(std::string_view text);

}  // namespace geomsan
