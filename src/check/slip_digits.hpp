#pragma once

// Private to check/: slips told by the digits of two numbers alone.

#include <string_view>

namespace geomsan {

/// False when neither a power of ten, nor one wrong digit, nor two digits swapped make one of the other.
/// @param a,b digits from the first to the last that is not zero
[[nodiscard]] bool digits_may_slip(std::string_view a, std::string_view b);

}  // namespace geomsan
