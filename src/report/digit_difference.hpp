#pragma once

#include <string_view>
#include <vector>

#include "text/span.hpp"

namespace geomsan {

/// The parts of the printed number that set it apart from another one: the 6 of 2453.96 beside 2,453.95. Commas and
/// spaces do not count, nor do units that are only spelled differently. Nothing when the two have so little in common
/// that marking parts of them would say nothing. In order, not overlapping.
[[nodiscard]] std::vector<Span> differing_parts(std::string_view printed, std::string_view other);

}  // namespace geomsan
