#pragma once

// Private to check/: slips told by the digits of two numbers alone.

#include <string>
#include <string_view>

#include "quantity/decimal.hpp"

namespace geomsan {

/// The digits from the first to the last that is not zero, without sign: 1245 of 1245억, 0 of zero.
[[nodiscard]] std::string significand_digits(const Decimal& value);

/// False when neither a power of ten, nor one wrong digit, nor two digits swapped make one of the other.
/// @param a,b as significand_digits gives them
[[nodiscard]] bool digits_may_slip(std::string_view a, std::string_view b);

}  // namespace geomsan
